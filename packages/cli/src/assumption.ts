/**
 * Reads what a person assumes of a cluster from the words of a command line. What the words name is looked up later,
 * where the cluster is known.
 */
import { parseDurationMs } from '@nyx/foundation';
import type { InjectedNodeState, Injection, OperationOutcome } from '@nyx/scheduler';
import type { OptionDescriptions } from './command.ts';
import { UsageError } from './usage-error.ts';

const NODE_STATES: Readonly<Record<string, { readonly state: InjectedNodeState; readonly help: string }>> = {
  'node-up': { state: 'up', help: 'The node is a member' },
  'node-down': { state: 'down', help: 'The node has left in good order' },
  'node-unclean': { state: 'unclean', help: 'The node is gone without a word' },
  'node-standby': { state: 'standby', help: 'The node is in standby' },
  'node-online': { state: 'online', help: 'The node is not in standby' },
  'node-maintenance': { state: 'maintenance', help: 'The node is in maintenance' },
  'node-managed': { state: 'managed', help: 'The node is not in maintenance' },
  'node-shutdown': { state: 'shutdown', help: 'The node asks to leave' },
  'node-fence': { state: 'fence', help: 'Someone asks for the fencing of the node' },
};

const TICKET_STATES = {
  'ticket-grant': 'granted',
  'ticket-revoke': 'revoked',
  'ticket-standby': 'standby',
  'ticket-activate': 'active',
} as const;

const isTicketOption = (name: string): name is keyof typeof TICKET_STATES => Object.hasOwn(TICKET_STATES, name);

/** Options that assume something; each may be given more than once. */
export const ASSUMPTION_OPTIONS: OptionDescriptions = {
  ...Object.fromEntries(Object.entries(NODE_STATES).map(([name, { help }]) => [name, { value: 'NODE', help }])),
  'op-inject': { value: 'OP@NODE=CODE', help: 'The operation has ended so' },
  quorum: { value: 'yes|no', help: 'This partition has quorum, or has not' },
  'ticket-grant': { value: 'TICKET', help: 'The ticket is granted' },
  'ticket-revoke': { value: 'TICKET', help: 'The ticket is revoked' },
  'ticket-standby': { value: 'TICKET', help: 'The ticket is in standby' },
  'ticket-activate': { value: 'TICKET', help: 'The ticket is not in standby' },
  attribute: { value: 'NODE:NAME=VALUE', help: 'The node has the attribute; without = it has not' },
  utilization: { value: 'ID:NAME=NUMBER', help: 'A node offers, or a resource needs, so much' },
  cleanup: { value: 'RESOURCE[@NODE]', help: 'Its failures are forgotten' },
};

/** What one option assumes, or `null` where it assumes nothing. Throws a {@link UsageError} for words without a meaning. */
export function readAssumption(name: string, value: string): Injection | null {
  const nodeState = NODE_STATES[name];
  if (nodeState) return { kind: 'node', node: value, state: nodeState.state };
  if (isTicketOption(name)) return { kind: 'ticket', ticket: value, state: TICKET_STATES[name] };
  switch (name) {
    case 'op-inject':
      return { kind: 'operation', ...readOutcome(name, value) };
    case 'quorum':
      return { kind: 'quorum', quorate: readYesOrNo(name, value) };
    case 'attribute':
      return readAttribute(value);
    case 'utilization':
      return readUtilization(value);
    case 'cleanup': {
      const [resource = '', node] = value.split('@', 2);
      return { kind: 'cleanup', resource, ...(node === undefined ? {} : { node }) };
    }
    default:
      return null;
  }
}

const YES_OR_NO: Readonly<Record<string, boolean>> = { yes: true, true: true, no: false, false: false };

function readYesOrNo(name: string, value: string): boolean {
  const answer = YES_OR_NO[value.toLowerCase()];
  if (answer === undefined) throw new UsageError(`--${name} ${value} is neither yes nor no.`);
  return answer;
}

function readAttribute(text: string): Injection {
  const match = /^([^:]+):([^=]+)(?:=(.*))?$/s.exec(text);
  if (!match) throw new UsageError(`--attribute ${text} is not NODE:NAME=VALUE.`);
  const [, node = '', name = '', value] = match;
  return { kind: 'attribute', node, name, value: value ?? null };
}

function readUtilization(text: string): Injection {
  const match = /^([^:]+):([^=]+)=(-?\d{1,9})$/.exec(text);
  if (!match) throw new UsageError(`--utilization ${text} is not ID:NAME=NUMBER.`);
  const [, of = '', name = '', value] = match;
  return { kind: 'utilization', of, name, value: Number(value) };
}

/** Exit codes by name, and what is no answer of an agent at all. */
const CODES: Readonly<Record<string, Pick<OperationOutcome, 'exitCode' | 'status'>>> = {
  ok: { exitCode: 0 },
  error: { exitCode: 1 },
  'not-installed': { exitCode: 5 },
  'not-configured': { exitCode: 6 },
  'not-running': { exitCode: 7 },
  promoted: { exitCode: 8 },
  'failed-promoted': { exitCode: 9 },
  timeout: { exitCode: 1, status: 'timeout' },
};

/** Reads `RESOURCE_OPERATION_INTERVAL@NODE=CODE`, such as `web_monitor_10s@node1=7`. Throws a {@link UsageError}. */
export function readOutcome(option: string, text: string): OperationOutcome {
  const match =
    /^(.+)_(migrate_to|migrate_from)_(\d+[a-z]*)@([^=]+)=([a-z0-9-]+)$/.exec(text) ??
    /^(.+)_([a-z]+)_(\d+[a-z]*)@([^=]+)=([a-z0-9-]+)$/.exec(text);
  const [, resource = '', operation = '', interval = '', node = '', code = ''] = match ?? [];
  const intervalMs = /^\d+$/.test(interval) ? Number(interval) : parseDurationMs(interval);
  const outcome = /^\d{1,3}$/.test(code) ? { exitCode: Number(code) } : CODES[code];
  if (!match || intervalMs === null || outcome === undefined) {
    throw new UsageError(
      `--${option} ${text} is not RESOURCE_OPERATION_INTERVAL@NODE=CODE.`,
      `Such as web_monitor_10s@node1=7 or web_start_0@node1=timeout; codes: a number, ${Object.keys(CODES).join(', ')}.`,
    );
  }
  return { resource, operation, intervalMs, node, ...outcome };
}
