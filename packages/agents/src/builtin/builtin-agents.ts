import type { BuiltinAgent } from './builtin-agent.ts';
import { mattermostAgent } from './mattermost-agent.ts';

/** The agents that are part of Nyx, by their types. */
export const BUILTIN_AGENTS: ReadonlyMap<string, BuiltinAgent> = new Map([['Mattermost', mattermostAgent]]);
