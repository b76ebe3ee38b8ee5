/**
 * Decides where a bundle runs: containers as instances of a clone would be, then each container's address and
 * connection, and what runs inside on the guest node of its own container.
 */
import { colocate } from '../constraints/colocation.ts';
import { INFINITY } from '../model/score.ts';
import { type Cluster, isRemote, type Node, type Replica, type Resource } from '../state/cluster.ts';
import { thresholdReached } from '../state/failures.ts';
import { replaceWish } from '../state/wishes.ts';
import { assignResource } from './assign.ts';
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
  assignInstances(cluster, bundle, containers, state.replicas.length, state.perHost);
  for (const replica of state.replicas) assignReplica(cluster, replica, stopIfFails);
  if (state.inner) {
    const own = new Set(state.replicas.map((replica) => replica.node));
    for (const [node, wish] of state.inner.wishes) {
      replaceWish(wish, own.has(node) ? 0 : -INFINITY, 'other', `what runs in ${bundle.id} has no other place`);
    }
    assignResource(cluster, state.inner, null, stopIfFails);
  }
  bundle.provisional = false;
  bundle.assigning = false;
  return null;
}

function assignReplica(cluster: Cluster, replica: Replica, stopIfFails: boolean): void {
  const { ip, container, remote, child, node } = replica;
  const host = container.assignedTo;
  if (ip) assignResource(cluster, ip, host, stopIfFails);
  if (remote && host && isRemote(host) && host.remote) {
    // Only one connection leads to a remote node, so what is nested in it goes over the same host.
    const id = '#replica-remote-with-host-remote';
    colocate({ id, score: INFINITY, dependent: remote, primary: host.remote, influence: true });
  }
  if (remote) assignResource(cluster, remote, null, stopIfFails);
  const clone = child?.parent;
  if (!child || !node || !clone) return;
  for (const [other, wish] of child.wishes) {
    const inside = `it runs in ${container.id}`;
    if (other !== node) replaceWish(wish, -INFINITY, 'other', inside);
    else if (!thresholdReached(cluster, child, other)) replaceWish(wish, INFINITY, 'other', inside);
  }
  clone.assigning = true;
  assignResource(cluster, child, node, stopIfFails);
  clone.assigning = false;
}
