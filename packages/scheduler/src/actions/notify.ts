/**
 * Decides the notifications around the operations of a clone: pre and post, to every active instance.
 */
import type { Cluster, Resource } from '../state/cluster.ts';

export function addNotifications(_cluster: Cluster, _clone: Resource): void {
  // Filled by the notification phase.
}
