/**
 * Decides the state of remote and guest nodes from their connection resource (and its container).
 */
import { setNextRole } from '../actions/action.ts';
import { type Cluster, type Node, ROLE } from './cluster.ts';
import { fenceNode } from './fencing-need.ts';

/** A remote node is online while its connection is started and has not failed. */
export function judgeRemoteNode(_cluster: Cluster, node: Node): void {
  judge(node);
}

export function judgeGuestNode(cluster: Cluster, node: Node): void {
  const container = node.remote?.container;
  judge(node);
  if (!container) return;
  // A failed container takes the guest with it: what ran there must be taken for lost.
  if (container.role === ROLE.started && container.failed && !node.unclean && node.remote?.failed) {
    fenceNode(cluster, node, `${container.id} failed`);
  }
}

function judge(node: Node): void {
  const connection = node.remote;
  if (!connection) {
    node.online = false;
    return;
  }
  const container = connection.container;
  const host = connection.runningOn.length === 1 ? connection.runningOn[0] : null;
  if (connection.role === ROLE.started) node.online = true;
  if (connection.role === ROLE.started && connection.nextRole === ROLE.stopped) node.shutdown = true;
  if (container?.failed) {
    node.online = false;
    node.remoteRequiresReset = true;
  } else if (connection.failed) {
    node.online = false;
  } else if (connection.role === ROLE.stopped || container?.role === ROLE.stopped) {
    node.online = false;
    node.remoteRequiresReset = false;
  } else if (host && !host.online && host.unclean) {
    node.online = false;
    node.remoteRequiresReset = true;
  }
}

/** A remote node that asks for its shutdown has its connection stopped; an unmanaged connection leaves it alone. */
export function applyRemoteRequests(node: Node): void {
  const connection = node.remote;
  if (!connection) return;
  if (node.shutdown) setNextRole(connection, ROLE.stopped, 'remote shutdown');
  if (!connection.managed) node.maintenance = true;
}
