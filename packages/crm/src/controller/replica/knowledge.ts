/**
 * What the recorded operations say: where a resource runs, and whether its state on a node is known.
 */
import type { OperationRecord } from '@nyx/scheduler';
import { type ClusterConfiguration, primitivesOf } from '../../configuration/index.ts';
import type { ClusterState, HistoryEntry } from '../state/cluster-state.ts';

/** What the records of a resource on one node amount to. */
export type KnownState = 'unknown' | 'stopped' | 'started' | 'promoted' | 'failed';

const SETS_STATE: ReadonlySet<string> = new Set([
  'start',
  'stop',
  'monitor',
  'promote',
  'demote',
  'migrate_to',
  'migrate_from',
]);

/** Judges the records in the order in which they happened. */
export function knownState(operations: readonly OperationRecord[]): KnownState {
  let known: KnownState = 'unknown';
  for (const record of [...operations].sort((left, right) => left.callId - right.callId)) {
    if (SETS_STATE.has(record.operation)) known = stateAfter(known, record);
  }
  return known;
}

function stateAfter(before: KnownState, record: OperationRecord): KnownState {
  const ended = record.status === 'done';
  if (record.operation === 'monitor') {
    if (ended && record.exitCode === 0) return 'started';
    if (ended && record.exitCode === 8) return 'promoted';
    if (ended && record.exitCode === 7) return 'stopped';
    // An agent that is not there cannot have started anything.
    if (record.intervalMs === 0 && (record.exitCode === 5 || record.status === 'notInstalled')) return 'stopped';
    return 'failed';
  }
  if (!ended || record.exitCode !== 0) return 'failed';
  if (record.operation === 'stop' || record.operation === 'migrate_to') return 'stopped';
  if (record.operation === 'promote') return 'promoted';
  return record.operation === 'start' || record.operation === 'migrate_from' || record.operation === 'demote'
    ? 'started'
    : before;
}

/** Whether a resource in that state may be running. */
export const isActive = (known: KnownState): boolean =>
  known === 'started' || known === 'promoted' || known === 'failed';

/** The resources that run, or may run, on a node, by what is recorded. */
export const runningOn = (state: ClusterState, node: string): readonly string[] =>
  state.history
    .filter((entry) => entry.node === node && isActive(knownState(entry.operations)))
    .map((entry) => entry.resource);

/** Whether a node may run something that must run once in the cluster, as far as is recorded. */
export function mayRunSomething(
  state: ClusterState,
  configuration: ClusterConfiguration | null,
  node: string,
): boolean {
  if (!configuration || runningOn(state, node).length > 0) return true;
  if (state.operations.some((operation) => operation.node === node)) return true;
  return primitivesOf(configuration).some(({ primitive }) => knownStateOf(state, primitive.id, node) === 'unknown');
}

export const findHistory = (state: ClusterState, resource: string, node: string): HistoryEntry | undefined =>
  state.history.find((entry) => entry.resource === resource && entry.node === node);

export const knownStateOf = (state: ClusterState, resource: string, node: string): KnownState =>
  knownState(findHistory(state, resource, node)?.operations ?? []);
