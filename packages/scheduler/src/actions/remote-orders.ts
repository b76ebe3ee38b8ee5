/**
 * Decides how actions on remote and guest nodes wait for the connection to the node, and what becomes of them when it is
 * lost.
 */
import { currentNode } from '../assign/available.ts';
import { order } from '../constraints/order.ts';
import { type Cluster, isGuest, isRemoteOrGuest, type Node, type Resource, ROLE } from '../state/cluster.ts';
import { fenceNode } from '../state/fencing-need.ts';
import { type Action, has } from './action.ts';
import { ACTION, ORDER } from './flags.ts';

export function orderRemoteActions(cluster: Cluster): void {
  if (!cluster.haveRemoteNodes) return;
  for (const action of [...cluster.actions]) {
    const { resource, node } = action;
    if (!resource) continue;
    if (resource.remoteConnection && action.task === 'clear_failcount') {
      order(cluster, { action }, { resource, task: 'start' }, ORDER.ordered);
      continue;
    }
    if (!node || !isRemoteOrGuest(node) || has(action, ACTION.pseudo)) continue;
    const connection = node.remote;
    if (!connection) continue;
    if (action.task === 'start') keepUntilConnected(cluster, resource, node, connection);
    if (isGuest(node)) orderInGuest(cluster, action, node, connection);
    else orderOnRemote(cluster, action, node, connection);
  }
}

/** What moves to a remote node stays where it is until the connection has come up. */
function keepUntilConnected(cluster: Cluster, resource: Resource, node: Node, connection: Resource): void {
  for (const other of resource.actions) {
    if (other.task !== 'stop' || other.node === node) continue;
    order(cluster, { resource: connection, task: 'start' }, { action: other }, ORDER.ordered);
  }
}

const AFTER_START = ORDER.guestAllowed | ORDER.unrunnableFirstBlocks;

function afterStart(cluster: Cluster, first: Resource, action: Action, flags: number): void {
  order(cluster, { resource: first, task: 'start' }, { action }, AFTER_START | flags);
}

function beforeStop(cluster: Cluster, action: Action, then: Resource, flags: number): void {
  order(cluster, { action }, { resource: then, task: 'stop' }, ORDER.guestAllowed | flags);
}

function orderInGuest(cluster: Cluster, action: Action, node: Node, connection: Resource): void {
  const container = connection.container as Resource;
  if (container.failed) fenceNode(cluster, node, 'container failed');
  switch (action.task) {
    case 'start':
    case 'promote':
      afterStart(cluster, container, action, ORDER.firstImpliesThen);
      afterStart(cluster, connection, action, ORDER.none);
      break;
    case 'stop':
    case 'demote':
      // With a failed container they are implied by its stop.
      if (!container.failed) beforeStop(cluster, action, connection, ORDER.none);
      break;
    case 'cancel':
      break;
    default:
      afterStart(cluster, connection, action, action.intervalMs > 0 ? ORDER.firstImpliesThen : ORDER.none);
  }
}

/** How a remote node is reached in this plan. */
type Reach = 'alive' | 'resting' | 'unknown' | 'stopped' | 'failed';

function reachOf(node: Node, connection: Resource): Reach {
  const host = currentNode(connection);
  if (connection.nextRole === ROLE.stopped || !connection.assignedTo) {
    if (host?.unclean) return 'failed';
    if (!connection.failed) return 'stopped';
    const waits = connection.nextRole === ROLE.stopped && connection.reconnectMs > 0 && node.remoteWasFenced;
    return waits && !node.model?.shutdownRequested ? 'unknown' : 'failed';
  }
  if (!host) return 'unknown';
  if (host.unclean || !host.online) return 'resting';
  if (connection.runningOn.length > 1 && connection.partialSource && connection.partialTarget) return 'resting';
  return 'alive';
}

/** Whether the node's connection is lost and will not come back, so that only fencing settles what runs there. */
export const isUnreachable = (node: Node): boolean =>
  !isGuest(node) && isRemoteOrGuest(node) && node.remote !== null && reachOf(node, node.remote) === 'failed';

function orderOnRemote(cluster: Cluster, action: Action, node: Node, connection: Resource): void {
  const reach = reachOf(node, connection);
  switch (action.task) {
    case 'start':
    case 'promote':
      afterStart(cluster, connection, action, reach === 'failed' ? ORDER.firstImpliesThen : ORDER.none);
      break;
    case 'stop':
      // What runs there does not end with a connection that comes back.
      if (reach === 'alive') beforeStop(cluster, action, connection, ORDER.none);
      else if (reach === 'failed') {
        fenceNode(cluster, node, 'resources are active but connection is unrecoverable');
      } else if (connection.nextRole === ROLE.stopped) {
        beforeStop(cluster, action, connection, ORDER.thenImpliesFirst);
      } else afterStart(cluster, connection, action, ORDER.none);
      break;
    case 'migrate_to':
      // It leaves through the host that has the connection now.
      if (reach === 'alive') beforeStop(cluster, action, connection, ORDER.none);
      else orderOnce(cluster, action, node, connection, reach);
      break;
    case 'demote':
      if (reach === 'resting' || reach === 'unknown') afterStart(cluster, connection, action, ORDER.none);
      break;
    default:
      if (action.intervalMs > 0) afterStart(cluster, connection, action, ORDER.firstImpliesThen);
      else orderOnce(cluster, action, node, connection, reach);
  }
}

function orderOnce(cluster: Cluster, action: Action, node: Node, connection: Resource, reach: Reach): void {
  if (action.task === 'monitor' && reach === 'failed') {
    fenceNode(cluster, node, 'resources are in unknown state and connection is unrecoverable');
  }
  if (currentNode(connection) && reach === 'stopped') {
    beforeStop(cluster, action, connection, ORDER.unrunnableFirstBlocks);
  } else afterStart(cluster, connection, action, ORDER.none);
}
