/**
 * Decides how a resource's history on a node is deleted: after its stop, before its next start.
 */
import { orderOperations } from '../constraints/order.ts';
import type { Cluster, Node, Resource } from '../state/cluster.ts';
import { obtainAction, operationKey } from './action.ts';
import { ORDER } from './flags.ts';

export function scheduleCleanup(cluster: Cluster, resource: Resource, node: Node, optional: boolean): void {
  if (resource.failed || node.unclean || !node.online) return;
  obtainAction(cluster, resource, operationKey(resource.id, 'delete'), 'delete', node, optional);
  const flags = optional ? ORDER.firstImpliesThen : ORDER.ordered;
  orderOperations(cluster, resource, 'stop', resource, 'delete', flags);
  orderOperations(cluster, resource, 'delete', resource, 'start', flags);
}
