/**
 * Decides where a group runs: its members one by one in their order; each follows the one before it by colocation.
 */
import { setNextRole } from '../actions/action.ts';
import type { Cluster, Node, Resource } from '../state/cluster.ts';
import { assignResource } from './assign.ts';

export function assignGroup(cluster: Cluster, group: Resource, prefer: Node | null, stopIfFails: boolean): Node | null {
  if (!group.provisional) return group.assignedTo;
  if (group.assigning) return null;
  const first = group.children[0];
  if (!first) return null;
  group.assigning = true;
  group.role = first.role;
  let place: Node | null = null;
  for (const member of group.children) {
    const memberPlace = assignResource(cluster, member, prefer, stopIfFails);
    place ??= memberPlace;
  }
  setNextRole(group, first.nextRole, 'first group member');
  group.assigning = false;
  group.provisional = false;
  return place;
}
