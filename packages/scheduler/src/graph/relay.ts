/**
 * Decides which cluster node relays an action on a remote or guest node: the one that holds its connection.
 */
import type { Action } from '../actions/action.ts';
import { isRemoteOrGuest, type Node } from '../state/cluster.ts';

export function relayOf(action: Action): string | null {
  const node = action.node;
  if (!node || !isRemoteOrGuest(node)) return null;
  return hostOf(action, node)?.name ?? null;
}

const AT_THE_OLD_HOST = new Set(['stop', 'demote', 'migrate_to', 'monitor']);

function hostOf(action: Action, node: Node): Node | null {
  const connection = node.remote;
  if (!connection) return null;
  const before = connection.runningOn.length > 0 ? (connection.runningOn[0] ?? null) : null;
  const after = connection.assignedTo;
  if (!before) return after;
  if (!after || before === after) return before;
  return AT_THE_OLD_HOST.has(action.task) ? before : after;
}
