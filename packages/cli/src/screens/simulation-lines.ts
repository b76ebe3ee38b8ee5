/**
 * A simulation as people read it: what is assumed, the cluster then, what changes, what is done, the cluster after.
 */
import type { Simulation, SimulationRequest } from '@nyx/crm/contract';
import { assertNever, formatDuration } from '@nyx/foundation';
import type { Injection, SimulatedAction, SimulatedTransition, SummaryEntry } from '@nyx/scheduler';
import type { Styles } from '../terminal.ts';
import { clusterStatusLines } from './cluster-status-lines.ts';
import { printable, widest } from './text.ts';

const NODE_WORDS = {
  up: 'is a member',
  down: 'has left in good order',
  unclean: 'is gone without a word',
  standby: 'is in standby',
  online: 'is not in standby',
  maintenance: 'is in maintenance',
  managed: 'is not in maintenance',
  shutdown: 'asks to leave',
  fence: 'shall be fenced',
} as const;

function assumptionLine(change: Injection): string {
  switch (change.kind) {
    case 'node':
      return `${change.node} ${NODE_WORDS[change.state]}`;
    case 'quorum':
      return change.quorate ? 'this partition has quorum' : 'this partition has no quorum';
    case 'ticket':
      return `ticket ${change.ticket} is ${change.state}`;
    case 'attribute':
      return change.value === null
        ? `${change.node} has no attribute ${change.name}`
        : `${change.node} has ${change.name}=${change.value}`;
    case 'utilization':
      return `${change.of} has ${change.name}=${change.value} to offer or need`;
    case 'operation':
      return `${operationWords(change)} has ended with ${codeWords(change)}`;
    case 'cleanup':
      return `failures of ${change.resource}${change.node === undefined ? '' : ` on ${change.node}`} are forgotten`;
    default:
      return assertNever(change, 'kind of assumption');
  }
}

const operationWords = ({
  resource,
  operation,
  intervalMs,
  node,
}: {
  readonly resource: string;
  readonly operation: string;
  readonly intervalMs: number;
  readonly node: string;
}): string => `${operation}${intervalMs > 0 ? ` every ${formatDuration(intervalMs)}` : ''} of ${resource} on ${node}`;

const codeWords = ({ exitCode, status }: { readonly exitCode: number; readonly status?: string }): string =>
  status === 'timeout' ? 'a timeout' : `exit code ${exitCode}`;

/** What the request assumes; nothing where it assumes nothing. */
export function assumptionLines({ changes, failures, fencingFails }: SimulationRequest): readonly string[] {
  const lines = [
    ...changes.map(assumptionLine),
    ...failures.map((failure) => `${operationWords(failure)} ends with ${codeWords(failure)} when it is run`),
    ...fencingFails.map((node) => `the fencing of ${node} fails`),
  ];
  return lines.length === 0 ? [] : ['Assumed:', ...lines.map((line) => `  * ${printable(line)}`), ''];
}

const place = (role: string | null, node: string | null): string =>
  [role, node].filter((word) => word !== null).join(' ');

/** Where to where, as briefly as the entry allows. */
function moveWords({ fromRole, fromNode, toRole, toNode }: SummaryEntry): string {
  const from = place(fromRole, fromNode);
  const to = place(toRole, toNode);
  if (from === '' || to === '') return from || to;
  if (fromNode !== toNode) return `${from} -> ${to}`;
  return fromRole === toRole ? to : `${fromRole} -> ${to}`;
}

function summaryLines(summary: readonly SummaryEntry[]): readonly string[] {
  if (summary.length === 0) return ['  * Nothing changes'];
  const rows = summary.map((entry) => ({
    verb: entry.verb,
    what: printable(entry.resource ?? `(${entry.fenceOperation}) ${entry.node}`),
    where: entry.resource === null ? '' : `( ${printable(moveWords(entry))} )`,
    why: `${entry.blocked ? '  blocked' : ''}${entry.reason === null ? '' : `  due to ${printable(entry.reason)}`}`,
  }));
  const widths = {
    verb: widest(rows.map(({ verb }) => verb)),
    what: widest(rows.map(({ what }) => what)),
    where: widest(rows.map(({ where }) => where)),
  };
  return rows.map(({ verb, what, where, why }) =>
    `  * ${verb.padEnd(widths.verb)}  ${what.padEnd(widths.what)}  ${where.padEnd(widths.where)}${why}`.trimEnd(),
  );
}

function actionWords(action: SimulatedAction): string {
  const { kind, operation, resource, node, intervalMs, notify, id } = action;
  switch (kind) {
    case 'pseudo':
      return `Pseudo action: ${id}`;
    case 'fence':
      return `Fencing ${node} (${operation})`;
    case 'shutdown':
      return `Cluster action: shutdown on ${node}`;
    case 'clearFailCount':
      return `Cluster action: forget failures of ${resource} on ${node}`;
    case 'deleteHistory':
      return `Cluster action: forget history of ${resource} on ${node}`;
    case 'cancel':
      return `Resource action: ${resource} cancel=${intervalMs} on ${node}`;
    case 'notify':
      return `Resource action: ${resource} notify ${notify?.type} ${notify?.operation} on ${node}`;
    default:
      return `Resource action: ${resource} ${operation}${intervalMs > 0 ? `=${intervalMs}` : ''} on ${node}`;
  }
}

function executionLine(action: SimulatedAction, styles: Styles): string {
  const words = printable(actionWords(action));
  if (action.outcome === 'failed') return `  * ${words}  ${styles.bad('failed')}`;
  return action.outcome === 'skipped' ? styles.dim(`  * ${words}  not begun`) : `  * ${words}`;
}

const scoreLines = ({ scores }: SimulatedTransition): readonly string[] => [
  '',
  'Scores:',
  ...scores.map(
    ({ resource, node, score }) => `  * ${printable(resource)} on ${printable(node)}: ${scoreWords(score)}`,
  ),
];

const INFINITY = 1_000_000;
const scoreWords = (score: number): string =>
  score >= INFINITY ? 'INFINITY' : score <= -INFINITY ? '-INFINITY' : String(score);

export interface SimulationScreen {
  readonly scores: boolean;
  readonly styles: Styles;
}

/** The whole answer. */
export function simulationLines(simulation: Simulation, { scores, styles }: SimulationScreen): readonly string[] {
  const { before, transitions, settled, after } = simulation;
  const ran = after !== null;
  const rounds = transitions.flatMap((transition, index) => [
    '',
    transitions.length > 1 ? `Transition ${index + 1}:` : 'Transition:',
    ...summaryLines(transition.summary),
    ...(scores ? scoreLines(transition) : []),
    ...(ran && transition.actions.length > 0
      ? ['', 'Executed:', ...transition.actions.map((action) => executionLine(action, styles))]
      : []),
  ]);
  return [
    'Cluster status:',
    ...clusterStatusLines(before),
    ...rounds,
    ...(after === null ? [] : ['', 'Cluster status afterwards:', ...clusterStatusLines(after)]),
    ...(settled === false ? ['', styles.bad('Work is still left after these transitions.')] : []),
  ];
}
