/**
 * Decides in which order resources are assigned: by priority; where capacity counts, those that are strongly bound to a
 * node go first; connections of remote nodes before all others.
 */

import { INFINITY } from '../model/score.ts';
import type { Cluster, Node, Resource, Wishes } from '../state/cluster.ts';
import { newWish } from '../state/wishes.ts';
import { assignResource } from './assign.ts';
import { currentNode, sortNodes } from './available.ts';
import { gather } from './colocate.ts';
import { usesCapacity } from './utilization.ts';

export function assignAll(cluster: Cluster): void {
  cluster.resources.sort((left, right) => right.priority - left.priority);
  if (usesCapacity(cluster)) sortByBinding(cluster);
  const all = [...cluster.resources];
  for (const resource of all) {
    if (resource.remoteConnection) assignResource(cluster, resource, resource.partialTarget, true);
  }
  for (const resource of all) {
    if (!resource.remoteConnection) assignResource(cluster, resource, null, true);
  }
}

/** Sorts resources by their score on their own node, then by their best scores. */
function sortByBinding(cluster: Cluster): void {
  const nodes = sortNodes(
    cluster,
    cluster.nodes.map((node) => [node, newWish(node.baseScore)] as const),
    null,
  ).map(([node]) => node);
  const scores = new Map<Resource, Wishes>();
  for (const resource of cluster.resources) {
    const gathering = {
      target: null,
      colocation: null,
      towardsPrimaries: true,
      onlyNonNegative: false,
      undoable: false,
    };
    scores.set(resource, gather(cluster, resource, null, 1, gathering) ?? resource.wishes);
  }
  const scoreOn = (resource: Resource, node: Node | null): number =>
    (node ? scores.get(resource)?.get(node)?.score : undefined) ?? -INFINITY;
  const sorted = [...cluster.resources].sort((left, right) => {
    if (left.priority !== right.priority) return right.priority - left.priority;
    const own = scoreOn(right, currentNode(right)) - scoreOn(left, currentNode(left));
    if (own !== 0) return own;
    for (const node of nodes) {
      const difference = scoreOn(right, node) - scoreOn(left, node);
      if (difference !== 0) return difference;
    }
    return 0;
  });
  cluster.resources.splice(0, cluster.resources.length, ...sorted);
}
