/**
 * Decides how actions on remote and guest nodes wait for the connection to the node, and what becomes of them when it is
 * lost.
 */
import type { Cluster } from '../state/cluster.ts';

export function orderRemoteActions(_cluster: Cluster): void {
  // Filled by the remote phase.
}
