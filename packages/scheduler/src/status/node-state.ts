/**
 * Says how a node is, in the words that people know. The first that applies counts.
 */
import { healthOf } from '../constraints/health.ts';
import { type Cluster, isGuest, isRemote, type Node } from '../state/cluster.ts';
import type { NodeStatus } from './cluster-status.ts';

/**
 * A node's status; none for a guest that is away, for which its container speaks, and for a remote node of which the
 * status alone still knows.
 */
export function describeNode(cluster: Cluster, node: Node): readonly NodeStatus[] {
  const kind = isGuest(node) ? 'guest' : isRemote(node) ? 'remote' : 'member';
  const state = stateOf(cluster, node);
  if (kind === 'guest' && state.startsWith('offline')) return [];
  if (isForgotten(node)) return [];
  return [{ node: node.name, kind, state, plain: state === 'online' || state === 'offline' }];
}

/** Whether a remote node is no longer made by any connection, and only its old state is there. */
export const isForgotten = (node: Node): boolean =>
  node.kind === 'remote' && node.remote === null && node.model?.remoteState?.seen === true;

/** Whether it is not known if the node is dead. Without fencing nobody acts on that; it is as it is all the same. */
export function isUnclean(cluster: Cluster, node: Node): boolean {
  if (cluster.model.options.fencingEnabled) return node.unclean;
  return node.unclean ? !node.unseen : node.model?.presence === 'lost';
}

function stateOf(cluster: Cluster, node: Node): string {
  if (isUnclean(cluster, node)) return `unclean (${node.online ? (node.pending ? 'pending' : 'online') : 'offline'})`;
  if (node.pending) return 'pending';
  if (node.standbyOnFail && node.online) return 'standby (on-fail)';
  // Of a node that was never seen nothing else is known.
  if (node.unseen && !node.online) return 'offline';
  if (node.standby) return node.online ? standby(node) : 'offline (standby)';
  if (node.maintenance) return node.online ? 'maintenance' : 'offline (maintenance)';
  if (!node.online) return 'offline';
  const health = healthOf(cluster, node);
  return health === 'green' ? 'online' : `online (health is ${health})`;
}

const standby = (node: Node): string => (node.running.length > 0 ? 'standby (with active resources)' : 'standby');
