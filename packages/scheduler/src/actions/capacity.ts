/**
 * Decides the orders by which nodes are emptied before they are filled: where capacity counts, a start waits for the
 * stops on its node.
 */
import { currentNode, sortNodes } from '../assign/available.ts';
import { usesCapacity } from '../assign/utilization.ts';
import { order } from '../constraints/order.ts';
import type { Cluster, Node, Resource } from '../state/cluster.ts';
import { type Action, clearFlag, pseudoAction } from './action.ts';
import { ACTION, ORDER } from './flags.ts';

export function addCapacityOrders(cluster: Cluster, resource: Resource): void {
  if (!usesCapacity(cluster) || resource.utilization.size === 0) return;
  for (const node of resource.runningOn) {
    const emptied = emptiedMarker(cluster, node);
    order(cluster, { resource, task: 'stop' }, { action: emptied }, ORDER.ifOnSameNodeOrTarget);
  }
  for (const [node] of sortNodes(cluster, resource.wishes, currentNode(resource))) {
    const emptied = emptiedMarker(cluster, node);
    order(cluster, { action: emptied }, { resource, task: 'start' }, ORDER.ifOnSameNodeOrTarget);
    order(cluster, { action: emptied }, { resource, task: 'migrate_to' }, ORDER.ifOnSameNodeOrTarget);
  }
}

/** Stands for "everything that leaves the node has left it". */
function emptiedMarker(cluster: Cluster, node: Node): Action {
  const emptied = pseudoAction(cluster, `load_stopped_${node.name}`);
  if (!emptied.node) {
    emptied.node = node;
    clearFlag(emptied, ACTION.optional);
  }
  return emptied;
}
