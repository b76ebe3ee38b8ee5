/**
 * Decides how notifications of a stop that a fencing implies are ordered against that fencing.
 */
import type { Cluster, Resource } from '../state/cluster.ts';
import type { Action } from './action.ts';

export function orderNotifications(_cluster: Cluster, _stop: Action, _resource: Resource, _fencing: Action): void {
  // Filled by the notification phase.
}
