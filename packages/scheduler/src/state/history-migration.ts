/**
 * Judges migrations from history: a `migrate_to` on the source and a `migrate_from` on the target, of which either may
 * be missing, failed, or overtaken by what happened later on either node.
 */
import type { OperationRecord } from '../model/history.ts';
import type { Cluster, Node, Resource } from './cluster.ts';
import { ROLE } from './cluster.ts';
import { changedAfter, foundStoppedAfter, historyOf, isUnknownOn } from './history-index.ts';
import { addRunning } from './running.ts';

interface Migrating {
  readonly node: Node;
  readonly resource: Resource;
}

interface Ends {
  readonly source: string;
  readonly target: string;
  readonly name: string;
}

function endsOf({ resource, node }: Migrating, record: OperationRecord): Ends | null {
  const { migrateSource: source, migrateTarget: target } = record;
  if (source === undefined || target === undefined) return null;
  if (source !== node.name && target !== node.name) return null;
  return { source, target, name: resource.id };
}

function findMigrateFrom(cluster: Cluster, { name, source, target }: Ends, onlyOk: boolean): OperationRecord | null {
  return (
    historyOf(cluster, target, name).find(
      (record) =>
        record.operation === 'migrate_from' && record.migrateSource === source && (!onlyOk || record.exitCode === 0),
    ) ?? null
  );
}

/** Whether the target's state changed after the migration, which then tells nothing of it any more. */
function targetChanged(cluster: Cluster, ends: Ends, to: OperationRecord, from: OperationRecord | null): boolean {
  const reference = from ?? to;
  const sameNode = from !== null;
  return (
    changedAfter(cluster, ends.name, ends.target, reference, sameNode) ||
    foundStoppedAfter(cluster, ends.name, ends.target, reference, sameNode)
  );
}

const failAndRecover = (resource: Resource): void => {
  resource.failed = true;
  resource.stopIfFailed = true;
  resource.migratable = false;
};

/** A `migrate_to` that succeeded on the node at hand. */
export function replayMigrateTo(cluster: Cluster, migrating: Migrating, record: OperationRecord): void {
  const ends = endsOf(migrating, record);
  if (!ends) return;
  const { resource, node } = migrating;
  const sourceChanged = changedAfter(cluster, ends.name, ends.source, record, true);
  const from = findMigrateFrom(cluster, ends, false);
  if (from && sourceChanged) return;
  const changedOnTarget = targetChanged(cluster, ends, record, from);
  if (sourceChanged && changedOnTarget) return;
  if (from && from.exitCode === 0 && from.status === 'done') {
    resource.role = ROLE.stopped;
    resource.dangling.push(node);
    return;
  }
  resource.role = ROLE.started;
  const target = cluster.nodeByName.get(ends.target);
  const activeOnTarget = !changedOnTarget && target?.online === true;
  if (from && from.status !== 'pending') {
    if (activeOnTarget && target) addRunning(cluster, resource, target);
    else failAndRecover(resource);
    return;
  }
  if (target?.online && isUnknownOn(cluster, ends.name, ends.target)) return;
  if (activeOnTarget && target) {
    addRunning(cluster, resource, target);
    const source = cluster.nodeByName.get(ends.source);
    if (source?.online) {
      resource.partialTarget = target;
      resource.partialSource = source;
    }
  } else if (!sourceChanged) failAndRecover(resource);
}

/** A `migrate_to` that failed on the node at hand: the resource may be active on either end. */
export function replayMigrateToFailure(cluster: Cluster, migrating: Migrating, record: OperationRecord): void {
  const ends = endsOf(migrating, record);
  if (!ends) return;
  const { resource, node } = migrating;
  resource.role = ROLE.started;
  const from = findMigrateFrom(cluster, ends, true);
  if (!isUnknownOn(cluster, ends.name, ends.target) && !targetChanged(cluster, ends, record, from)) {
    const target = cluster.nodeByName.get(ends.target);
    if (target?.online) addRunning(cluster, resource, target);
  } else if (!changedAfter(cluster, ends.name, ends.source, record, true)) {
    resource.dangling.push(node);
  }
}

/** A `migrate_from` that failed on the node at hand. */
export function replayMigrateFromFailure(cluster: Cluster, migrating: Migrating, record: OperationRecord): void {
  const ends = endsOf(migrating, record);
  if (!ends) return;
  const { resource } = migrating;
  resource.role = ROLE.started;
  const to = historyOf(cluster, ends.source, ends.name).find(
    (other) => other.operation === 'migrate_to' && other.migrateTarget === ends.target && other.exitCode === 0,
  );
  const reference = to ?? record;
  const sameNode = to !== undefined;
  const sourceChanged =
    changedAfter(cluster, ends.name, ends.source, reference, sameNode) ||
    foundStoppedAfter(cluster, ends.name, ends.source, reference, sameNode);
  if (!isUnknownOn(cluster, ends.name, ends.source) && !sourceChanged) {
    const source = cluster.nodeByName.get(ends.source);
    if (source?.online) addRunning(cluster, resource, source);
  }
}
