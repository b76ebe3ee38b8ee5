/**
 * Decides whether a node can be fenced, and marks nodes that must be. The fencing actions are made in `actions/fencing.ts`.
 */

import type { Action } from '../actions/action.ts';
import { obtainAction } from '../actions/action.ts';
import { ACTION } from '../actions/flags.ts';
import { type Cluster, isGuest, isRemote, isRemoteOrGuest, type Node } from './cluster.ts';

/** Whether this partition is able and entitled to fence the node. */
export function canFence(cluster: Cluster, node: Node | null): boolean {
  const { options } = cluster.model;
  if (node && isGuest(node)) {
    const hosts = node.remote?.container?.runningOn ?? [];
    return hosts.every((host) => host.online || canFence(cluster, host));
  }
  if (!options.fencingEnabled || !cluster.haveFencing) return false;
  if (cluster.quorate || options.noQuorumPolicy === 'ignore') return true;
  if (!node) return false;
  if (node.online) return true;
  return isRemote(node) && options.fenceRemoteWithoutQuorum;
}

/** Marks the node as one that must be fenced; a guest's container is to be restarted instead. */
export function fenceNode(cluster: Cluster, node: Node, reason: string): void {
  if (isGuest(node)) {
    const container = node.remote?.container;
    if (container && !container.failed && container.managed) {
      node.remoteRequiresReset = true;
      container.failed = true;
      container.stopIfFailed = true;
    }
  } else if (isRemoteOrGuest(node) && node.remote?.removedFiller) {
    node.remoteRequiresReset = true;
  } else if (isRemote(node)) {
    if (!node.remote || node.remote.managed) node.remoteRequiresReset = true;
    node.unclean = true;
    node.uncleanReason ??= reason;
    fenceAction(cluster, node, null, true, reason);
  } else if (!node.unclean) {
    node.unclean = true;
    node.uncleanReason = reason;
    fenceAction(cluster, node, null, true, reason);
  }
}

/** The fencing of a node by the given operation (or the configured one), made where it does not exist. */
export function fenceAction(
  cluster: Cluster,
  node: Node,
  operation: 'on' | 'off' | 'reboot' | null,
  optional: boolean,
  reason: string | null,
): Action {
  const wanted = operation ?? cluster.model.options.fencingAction;
  const key = `stonith-${node.name}-${wanted}`;
  const existing = cluster.singletons.get(key);
  const action = existing ?? obtainAction(cluster, null, key, 'stonith', node, optional);
  action.role = wanted;
  if (!optional && canFence(cluster, node)) action.flags &= ~ACTION.optional;
  if (reason !== null) action.reason ??= reason;
  return action;
}
