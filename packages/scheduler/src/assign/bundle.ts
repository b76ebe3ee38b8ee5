/**
 * Decides where a bundle runs: containers as instances of a clone would be, then each container's address and
 * connection, and what runs inside on the guest node of its own container.
 */
import { INFINITY } from '../model/score.ts';
import type { Cluster, Node, Resource } from '../state/cluster.ts';
import { addToWish } from '../state/wishes.ts';
import { assignResource, placeResource } from './assign.ts';
import { addDependentWishes, dependentsOf } from './colocate.ts';
import { sortInstances } from './instance-order.ts';
import { assignInstances } from './instances.ts';

export function assignBundle(cluster: Cluster, bundle: Resource, stopIfFails: boolean): Node | null {
  const state = bundle.bundle;
  if (!state || !bundle.provisional || bundle.assigning) return null;
  bundle.assigning = true;
  const containers = sortInstances(
    cluster,
    state.replicas.map((replica) => replica.container),
  );
  for (const colocation of dependentsOf(bundle)) addDependentWishes(cluster, bundle, colocation);
  assignInstances(cluster, bundle, containers, state.replicas.length, state.perHost);
  for (const { ip, container, remote, child, node } of state.replicas) {
    const host = container.assignedTo;
    if (ip) assignResource(cluster, ip, host, stopIfFails);
    if (remote) {
      if (node && remote.provisional) assignResource(cluster, remote, host, stopIfFails);
    }
    if (!child || !node) continue;
    for (const [other, wish] of child.wishes) {
      if (other !== node) addToWish(wish, -INFINITY, 'other', bundle.id);
      else if (wish.score < INFINITY) addToWish(wish, INFINITY, 'other', bundle.id);
    }
    const wishes = child.parent?.wishes.get(node);
    if (wishes && host === null) wishes.score = -INFINITY;
  }
  if (state.inner) assignResource(cluster, state.inner, null, stopIfFails);
  bundle.provisional = false;
  bundle.assigning = false;
  void placeResource;
  return null;
}
