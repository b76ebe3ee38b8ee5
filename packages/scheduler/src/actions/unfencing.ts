/**
 * Decides what must wait for a node's unfencing (its `on`), and when unfencing is required.
 */
import { order } from '../constraints/order.ts';
import type { Cluster, Node, Resource } from '../state/cluster.ts';
import { fenceAction } from '../state/fencing-need.ts';
import { type Action, orderActions } from './action.ts';
import { ORDER } from './flags.ts';

const concerns = (cluster: Cluster, resource: Resource): boolean =>
  (resource.fenceDevice && cluster.haveUnfencing) || resource.needsUnfencing;

/** Orders an action after the node's unfencing, which becomes required where it never happened. */
export function orderAfterUnfencing(
  cluster: Cluster,
  resource: Resource,
  node: Node,
  action: Action,
  flags: number,
): void {
  if (!concerns(cluster, resource)) return;
  const unfence = fenceAction(cluster, node, 'on', true, null);
  orderActions(unfence, action, flags);
  // What only stops does not need the node unfenced.
  if (action.task !== 'stop' && (node.model?.unfencedAt ?? 0) === 0)
    triggerUnfencing(cluster, null, node, `required by ${resource.id}`);
}

/** Requires unfencing of `node`, or of every node where the resource may run. */
export function triggerUnfencing(cluster: Cluster, resource: Resource | null, node: Node | null, reason: string): void {
  if (!cluster.haveUnfencing || (resource && !concerns(cluster, resource))) return;
  const able = (each: Node): boolean => each.online && !each.unclean && !each.shutdown;
  if (node && able(node)) {
    fenceAction(cluster, node, 'on', false, reason);
  } else if (resource) {
    for (const each of resource.wishes.keys()) if (able(each)) triggerUnfencing(cluster, resource, each, reason);
  }
}

/** Stops come before, starts after the unfencing of each node where the resource may run. */
export function requireUnfencingOrders(cluster: Cluster, resource: Resource): void {
  if (!cluster.haveUnfencing || !resource.needsUnfencing) return;
  for (const node of resource.wishes.keys()) {
    const unfence = fenceAction(cluster, node, 'on', true, null);
    order(cluster, { resource, task: 'stop' }, { action: unfence }, ORDER.ordered | ORDER.ifOnSameNode);
    const before = ORDER.firstImpliesSameNodeThen | ORDER.ifOnSameNode;
    order(cluster, { action: unfence }, { resource, task: 'start' }, before);
  }
}
