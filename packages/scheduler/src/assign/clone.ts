/**
 * Decides where a clone's instances run, and (in `promotable.ts`) which of them are promoted.
 */
import type { Cluster, Node, Resource } from '../state/cluster.ts';
import { assignResource } from './assign.ts';
import { addDependentWishes, colocationsOf, dependentsOf } from './colocate.ts';
import { sortInstances } from './instance-order.ts';
import { assignInstances } from './instances.ts';
import { addPromotionScores, setInstanceRoles } from './promotable.ts';

export function assignClone(cluster: Cluster, clone: Resource, stopIfFails: boolean): Node | null {
  if (!clone.provisional || clone.assigning || !clone.clone) return null;
  clone.assigning = true;
  if (clone.clone.promotable) addPromotionScores(clone);
  for (const { primary } of colocationsOf(clone)) assignResource(cluster, primary, null, stopIfFails);
  for (const colocation of dependentsOf(clone)) addDependentWishes(cluster, clone, colocation);
  clone.children = sortInstances(cluster, clone.children);
  assignInstances(cluster, clone, clone.children, clone.clone.max, clone.clone.nodeMax);
  if (clone.clone.promotable) setInstanceRoles(cluster, clone);
  clone.provisional = false;
  clone.assigning = false;
  return null;
}
