/**
 * Turns orders between operations of resources into relations between the actions that exist.
 */
import { type Action, clearFlag, obtainAction, operationKey, orderActions } from '../actions/action.ts';
import { ACTION, ORDER } from '../actions/flags.ts';
import { currentRoleOf } from '../assign/roles.ts';
import type { Cluster, Ordering, Resource } from '../state/cluster.ts';
import { ROLE } from '../state/cluster.ts';

export function applyOrderings(cluster: Cluster): void {
  for (const ordering of cluster.orderings) {
    if (ordering.firstResource) applyFirst(cluster, ordering, ordering.firstResource);
    else if (ordering.thenResource) applyThen(ordering, ordering.firstAction, ordering.thenResource);
    else orderActions(ordering.firstAction, ordering.thenAction, ordering.flags);
  }
}

const parseKey = (key: string): { readonly task: string; readonly intervalMs: number } => {
  const match = /_([a-z-]+(?:_(?:to|from|failcount))?)_(\d+)$/.exec(key);
  return { task: match?.[1] ?? '', intervalMs: Number(match?.[2] ?? 0) };
};

/** Actions of the resource with that key, or (for a part of the resource it was made for) with the like of it. */
function actionsByKey(resource: Resource, key: string | null): readonly Action[] {
  if (key === null) return [];
  const exact = resource.actions.filter((action) => action.key === key);
  if (exact.length > 0) return exact;
  const { task, intervalMs } = parseKey(key);
  const own = operationKey(resource.id, task, intervalMs);
  return resource.actions.filter((action) => action.key === own);
}

function applyFirst(cluster: Cluster, ordering: Ordering, first: Resource): void {
  let actions = ordering.firstAction ? [ordering.firstAction] : actionsByKey(first, ordering.firstKey);
  if (actions.length === 0) {
    if (first === ordering.thenResource || ordering.firstKey === null) return;
    const { task, intervalMs } = parseKey(ordering.firstKey);
    const role = currentRoleOf(first);
    if ((role === ROLE.stopped || role === ROLE.unknown) && task === 'stop') return;
    if (role === ROLE.unpromoted && task === 'demote') return;
    const key = operationKey(first.id, task, intervalMs);
    actions = [obtainAction(cluster, first, key, task, null, true)];
  }
  const then = ordering.thenResource;
  for (const action of actions) {
    if (then) applyThen(ordering, action, then);
    else orderActions(action, ordering.thenAction, ordering.flags);
  }
}

function applyThen(ordering: Ordering, first: Action | null, then: Resource): void {
  const actions = ordering.thenAction ? [ordering.thenAction] : actionsByKey(then, ordering.thenKey);
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
