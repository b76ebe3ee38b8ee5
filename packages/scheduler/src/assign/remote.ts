/**
 * Decides what the place of a connection means for the remote node behind it.
 */
import { type Cluster, type Resource, ROLE } from '../state/cluster.ts';

/** Called once a connection has its place: a node whose connection gets one is reached, one whose connection stops goes down. */
export function connectionAssigned(cluster: Cluster, connection: Resource): void {
  const node = cluster.nodeByName.get(connection.id);
  if (!node) return;
  if (connection.assignedTo && connection.nextRole !== ROLE.stopped) {
    node.online = true;
    if (node.unseen) {
      // It was judged lost because the host of its connection is; it is reached again from elsewhere.
      node.unclean = false;
      node.uncleanReason = null;
    }
  } else node.shutdown = true;
}
