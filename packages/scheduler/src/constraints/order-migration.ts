/**
 * Decides how an order between two resources applies when either moves by live migration instead of stop and start.
 */
import { ORDER } from '../actions/flags.ts';
import type { Cluster, Resource } from '../state/cluster.ts';
import { order } from './order.ts';

function contains(outer: Resource, inner: Resource): boolean {
  for (let parent = inner.parent; parent; parent = parent.parent) if (parent === outer) return true;
  return false;
}

export function addMigrationOrders(
  cluster: Cluster,
  first: Resource,
  firstTask: string,
  then: Resource,
  thenTask: string,
): void {
  if (first === then || contains(first, then) || contains(then, first)) return;
  if (!first.migratable && !then.migratable) return;
  const add = (from: string, to: string, flags: number): void =>
    order(cluster, { resource: first, task: from }, { resource: then, task: to }, flags);
  const unlessFirstMigrates = ORDER.ordered | (first.migratable ? ORDER.ifFirstUnmigratable : 0);
  if (firstTask === 'start' && thenTask === 'start') {
    if (first.migratable && then.migratable) add('migrate_from', 'migrate_to', ORDER.ordered);
    if (then.migratable) add('start', 'migrate_to', unlessFirstMigrates);
  } else if (!then.migratable) {
    return;
  } else if (firstTask === 'stop' && thenTask === 'stop') {
    add('stop', 'migrate_to', unlessFirstMigrates);
    if (then.partialTarget) add('stop', 'migrate_from', unlessFirstMigrates);
  } else if (firstTask === 'promote' && thenTask === 'start') {
    add('promote', 'migrate_to', ORDER.ordered);
  } else if (firstTask === 'demote' && thenTask === 'stop') {
    add('demote', 'migrate_to', ORDER.ordered);
    if (then.partialTarget) add('demote', 'migrate_from', ORDER.ordered);
  }
}
