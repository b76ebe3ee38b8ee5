/**
 * Turns orders between operations of resources into relations between the actions that exist.
 */
import { type Action, actionsWithKey, clearFlag, obtainAction, operationKey, orderActions } from '../actions/action.ts';
import { ACTION, ORDER } from '../actions/flags.ts';
import { currentRoleOf } from '../assign/roles.ts';
import type { Cluster, OrderedEnd, Ordering, Resource } from '../state/cluster.ts';
import { ROLE } from '../state/cluster.ts';

export function applyOrderings(cluster: Cluster): void {
  for (const ordering of cluster.orderings) {
    const { first, then } = ordering;
    if (first.resource) applyFirst(cluster, ordering, first.resource);
    else if (then.resource) applyThen(ordering, first.action, then.resource);
    else orderActions(first.action, then.action, ordering.flags);
  }
}

/** The actions that an end of an order means. */
export function actionsAt({ action, resource, task, intervalMs }: OrderedEnd): readonly Action[] {
  if (action) return [action];
  if (!resource || task === null) return [];
  return actionsWithKey(resource, operationKey(resource.id, task, intervalMs));
}

function applyFirst(cluster: Cluster, ordering: Ordering, first: Resource): void {
  let actions = actionsAt(ordering.first);
  if (actions.length === 0) {
    const { task, intervalMs } = ordering.first;
    if (first === ordering.then.resource || task === null) return;
    const role = currentRoleOf(first);
    if ((role === ROLE.stopped || role === ROLE.unknown) && task === 'stop') return;
    if (role === ROLE.unpromoted && task === 'demote') return;
    const key = operationKey(first.id, task, intervalMs);
    actions = [obtainAction(cluster, first, key, task, null, true)];
  }
  const then = ordering.then.resource;
  for (const action of actions) {
    if (then) applyThen(ordering, action, then);
    else orderActions(action, ordering.then.action, ordering.flags);
  }
}

function applyThen(ordering: Ordering, first: Action | null, then: Resource): void {
  const actions = actionsAt(ordering.then);
  let flags = ordering.flags;
  if (first?.resource === then && first.task === 'stop' && first.node && then.dangling.includes(first.node)) {
    // The stop of what a migration left behind must not restart what runs at its target.
    flags &= ~ORDER.firstImpliesThen;
  }
  for (const action of actions) {
    if (first) orderActions(first, action, flags);
    else clearFlag(action, ACTION.runnable);
  }
}
