/**
 * Names of agents as the configuration writes them: `ocf:PROVIDER:TYPE`, `systemd:UNIT`, `lsb:SCRIPT`,
 * `service:NAME`, and `fence_NAME` for fence agents.
 *
 * Decides what is a name and of which class, and nothing about whether such an agent exists. A name never
 * leads out of the directories that agents are looked for in: it holds no slash and does not start with a dot.
 */
import { NyxError } from '@nyx/foundation';

export type AgentName =
  | { readonly class: 'ocf'; readonly provider: string; readonly type: string }
  | { readonly class: 'systemd' | 'lsb' | 'service'; readonly type: string }
  | { readonly class: 'fence'; readonly type: string };

const PART = /^[A-Za-z0-9_][A-Za-z0-9_.@-]*$/;
const FENCE_AGENT = /^fence_[A-Za-z0-9_.-]+$/;

/** The name, or the error that says why `text` is none. */
export function parseAgentName(text: string): AgentName | NyxError {
  if (FENCE_AGENT.test(text)) return { class: 'fence', type: text };
  const [agentClass, ...parts] = text.split(':');
  const [first, second] = parts;
  if (parts.every((part) => PART.test(part))) {
    if (agentClass === 'ocf' && parts.length === 2 && first && second) {
      return { class: 'ocf', provider: first, type: second };
    }
    if ((agentClass === 'systemd' || agentClass === 'lsb' || agentClass === 'service') && parts.length === 1 && first) {
      return { class: agentClass, type: first };
    }
  }
  return new NyxError('NYX_AGENT_NAME_INVALID', `${JSON.stringify(text)} does not name an agent`, {
    data: { agent: text },
  });
}

/** The error of a class that this version cannot run. */
export const unsupportedClass = (agent: string, agentClass: string): NyxError =>
  new NyxError('NYX_AGENT_CLASS_UNSUPPORTED', `agents of the class ${agentClass} cannot be run yet: ${agent}`, {
    data: { agent, class: agentClass },
    remedy: 'Use an agent of the class ocf that manages the same service.',
  });
