/**
 * Decides how a live migration goes: `migrate_to` on the source, `migrate_from` on the target, a stop on the source;
 * the start on the target is then a marker.
 */
import { order } from '../constraints/order.ts';
import type { Cluster, Node, Resource } from '../state/cluster.ts';
import { obtainAction, operationKey, setFlag, startAction, stopAction } from './action.ts';
import { ACTION, ORDER } from './flags.ts';

export function addMigrationActions(cluster: Cluster, resource: Resource, source: Node): void {
  const target = resource.assignedTo;
  const start = startAction(cluster, resource, target, true);
  const stop = stopAction(cluster, resource, source, true);
  const resumed = resource.partialTarget !== null;
  const of = (task: string) => ({ resource, task });
  const from = obtainAction(cluster, resource, operationKey(resource.id, 'migrate_from'), 'migrate_from', target, true);
  setFlag(start, ACTION.migratable | ACTION.pseudo);
  setFlag(stop, ACTION.migratable);
  setFlag(from, ACTION.migratable);
  from.migrateSource = source;
  from.migrateTarget = target;
  if (resumed) {
    from.needs = start.needs;
    order(cluster, of('monitor'), of('migrate_from'), ORDER.ordered);
  } else {
    const to = obtainAction(cluster, resource, operationKey(resource.id, 'migrate_to'), 'migrate_to', source, true);
    setFlag(to, ACTION.migratable);
    to.needs = start.needs;
    to.migrateSource = source;
    to.migrateTarget = target;
    order(cluster, of('monitor'), of('migrate_to'), ORDER.ordered);
    order(cluster, of('migrate_to'), of('migrate_from'), ORDER.ordered | ORDER.unmigratableThenBlocks);
  }
  order(cluster, of('migrate_from'), of('stop'), ORDER.ordered | ORDER.unmigratableThenBlocks);
  const toStart = ORDER.ordered | ORDER.unmigratableThenBlocks | ORDER.firstElseThen;
  order(cluster, of('migrate_from'), of('start'), toStart);
}
