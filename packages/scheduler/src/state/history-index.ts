/**
 * Finding and ordering recorded operations: which of two happened later, and what came after a migration.
 */
import type { OperationRecord, ResourceHistory } from '../model/history.ts';
import type { Cluster } from './cluster.ts';

/** Histories by node and resource, in the order of the model. */
export function indexHistory(
  history: readonly ResourceHistory[],
): ReadonlyMap<string, ReadonlyMap<string, ResourceHistory>> {
  const byNode = new Map<string, Map<string, ResourceHistory>>();
  for (const entry of history) {
    let ofNode = byNode.get(entry.node);
    if (!ofNode) {
      ofNode = new Map();
      byNode.set(entry.node, ofNode);
    }
    // A damaged document may have two entries of one resource: the first one counts.
    if (!ofNode.has(entry.resource)) ofNode.set(entry.resource, entry);
  }
  return byNode;
}

export const historyOf = (cluster: Cluster, node: string, resource: string): readonly OperationRecord[] =>
  cluster.history.get(node)?.get(resource)?.operations ?? [];

/** Positive where `left` happened after `right`, negative where before, 0 where that cannot be told. */
export function compareRecords(left: OperationRecord, right: OperationRecord, sameNode: boolean): number {
  if (left === right) return 0;
  if (sameNode) {
    if (left.callId === -1 && right.callId === -1) return 0;
    if (left.callId >= 0 && left.callId < right.callId) return -1;
    if (right.callId >= 0 && left.callId > right.callId) return 1;
  }
  if (left.callId >= 0 && right.callId >= 0 && (!sameNode || left.callId === right.callId)) {
    const difference = (left.lastChangeMs ?? -1) - (right.lastChangeMs ?? -1);
    return left.lastChangeMs !== undefined && difference < 0
      ? -1
      : right.lastChangeMs !== undefined && difference > 0
        ? 1
        : 0;
  }
  return comparePending(left, right);
}

/** At least one of the two has no result yet: transitions tell, as far as they can. */
function comparePending(left: OperationRecord, right: OperationRecord): number {
  const a = left.transition;
  const b = right.transition;
  if (!a || !b || a.uuid !== b.uuid || a.transition === b.transition) {
    if (right.callId === -1) return -1;
    return left.callId === -1 ? 1 : 0;
  }
  if ((a.transition >= 0 && a.transition < b.transition) || b.transition === -1) return -1;
  return 1;
}

/** The records from the earliest to the latest. Ties keep their order. */
export function sortRecords(records: readonly OperationRecord[]): readonly OperationRecord[] {
  // Notifications tell nothing of the state, and their call ids nothing of their time.
  return records
    .filter(({ operation }) => operation !== 'notify' && operation !== 'meta-data')
    .sort((left, right) => compareRecords(left, right, true));
}

const CHANGES = new Set(['start', 'stop', 'migrate_to', 'migrate_from']);

/** Whether anything but a monitor happened to the resource on `node` after `record`. */
export function changedAfter(
  cluster: Cluster,
  resource: string,
  node: string,
  record: OperationRecord,
  sameNode: boolean,
): boolean {
  return historyOf(cluster, node, resource).some(
    (other) => CHANGES.has(other.operation) && compareRecords(other, record, sameNode) > 0,
  );
}

/** Whether a monitor found the resource stopped on `node` after `record`. */
export function foundStoppedAfter(
  cluster: Cluster,
  resource: string,
  node: string,
  record: OperationRecord,
  sameNode: boolean,
): boolean {
  const monitor = historyOf(cluster, node, resource).find(
    (other) => other.operation === 'monitor' && other.exitCode === 7,
  );
  return monitor !== undefined && compareRecords(monitor, record, sameNode) > 0;
}

/** Whether nothing is known of the resource on `node`, or only that a monitor did not connect. */
export function isUnknownOn(cluster: Cluster, resource: string, node: string): boolean {
  const records = historyOf(cluster, node, resource);
  return !records.some((record) => !(record.operation === 'monitor' && record.exitCode === 193));
}
