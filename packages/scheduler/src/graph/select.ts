/**
 * Decides which actions are in the transition graph, and which orders between them count there.
 */
import { type Action, has, type Relation } from '../actions/action.ts';
import { ACTION, ORDER } from '../actions/flags.ts';
import { isGuest } from '../state/cluster.ts';

/** Whether the action is to be carried out. */
export function isInGraph(action: Action): boolean {
  if (action.inFlight) return true;
  if (!has(action, ACTION.runnable)) return false;
  if (has(action, ACTION.optional) && !has(action, ACTION.alwaysInGraph)) return false;
  if (action.resource && !action.resource.managed && action.task !== 'monitor' && action.intervalMs === 0) return false;
  if (has(action, ACTION.pseudo) || action.task === 'stonith' || action.task === 'do_shutdown') return true;
  const node = action.node;
  if (!node) return false;
  if (has(action, ACTION.onDc)) return true;
  if (isGuest(node) && !node.remoteRequiresReset) return true;
  return node.online && !node.unclean;
}

const ENTAILS_NOTHING = ORDER.ordered | ORDER.firstImpliesThenGraphed | ORDER.thenImpliesFirstGraphed;

/** Whether `then` waits for the action of this relation. */
export function counts(then: Action, relation: Relation): boolean {
  const first = relation.action;
  const flags = relation.flags;
  if (flags === ORDER.none) return false;
  if (!(flags & ORDER.guestAllowed) && then.resource && first.resource && first.node && isGuest(first.node)) {
    // A resource in a guest cannot be ordered against the resource that makes the guest.
    if (first.node.remote?.container === then.resource) return false;
  }
  const runnable = has(first, ACTION.runnable);
  if (!runnable && (flags & ~ENTAILS_NOTHING) === 0) return false;
  if (!runnable && flags & ORDER.minRunnable) return false;
  if (flags & ORDER.unmigratableThenBlocks && !runnable) return false;
  if (flags & ORDER.ifFirstUnmigratable && has(first, ACTION.migratable)) return false;
  if (flags === ORDER.ordered && has(first, ACTION.migratable) && first.key.endsWith('_stop_0')) return false;
  if (flags === ORDER.ifOnSameNodeOrTarget) return countsForCapacity(then, first);
  if (flags === ORDER.ifRequiredOnSameNode) {
    if (first.node && then.node && first.node !== then.node) return false;
    if (has(first, ACTION.optional)) return false;
  }
  const stuck = first.resource;
  if (
    stuck &&
    stuck !== then.resource &&
    stuck.failed &&
    !stuck.managed &&
    first.key.endsWith('_stop_0') &&
    then.resource?.kind === 'clone'
  ) {
    return false;
  }
  return first.inGraph || isInGraph(first);
}

function countsForCapacity(then: Action, first: Action): boolean {
  if (then.resource && then.task === 'migrate_to') {
    if (first.node !== then.resource.assignedTo) return false;
  } else if (first.node !== then.node || has(first, ACTION.optional)) return false;
  return first.inGraph || isInGraph(first);
}
