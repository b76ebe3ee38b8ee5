import type { ErrorDescription } from './catalogue.ts';

/** Resource agents and fence agents. */
export const AGENT_ERRORS = {
  NYX_AGENT_NOT_INSTALLED: {
    meaning: 'The agent is not installed on this node.',
    remedy: 'Install the package that contains the agent, on every node that may run the resource.',
  },
} as const satisfies Readonly<Record<string, ErrorDescription>>;
