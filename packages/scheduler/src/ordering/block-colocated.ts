/**
 * Decides what a start or promotion that cannot run means for resources that must be with it: they cannot come up
 * either.
 */
import { type Action, clearFlag, findAction, has } from '../actions/action.ts';
import { ACTION } from '../actions/flags.ts';
import { INFINITY } from '../model/score.ts';
import { type Cluster, outermost, type Resource, ROLE } from '../state/cluster.ts';
import { updateAction } from './propagate.ts';

export function blockColocated(cluster: Cluster, action: Action): void {
  const starting = action.task === 'start';
  if (!starting && action.task !== 'promote') return;
  if (has(action, ACTION.runnable) || !action.resource) return;
  // The dependents of a collective resource are blocked only where none of its parts can do it.
  const primary = outermost(action.resource);
  for (const child of primary.children) {
    const own = findAction(child.actions, null, action.task, null);
    if (!own || has(own, ACTION.runnable)) return;
  }
  for (const colocation of primary.colocationsAsPrimary) {
    if (colocation.score < INFINITY) continue;
    if (!starting && colocation.primaryRole !== ROLE.promoted) continue;
    const task = colocation.dependentRole === ROLE.promoted ? 'promote' : 'start';
    markBlocked(cluster, colocation.dependent, task, action.resource);
  }
}

function markBlocked(cluster: Cluster, resource: Resource, task: string, cause: Resource): void {
  for (const action of [...resource.actions]) {
    if (action.task !== task || !has(action, ACTION.runnable)) continue;
    clearFlag(action, ACTION.runnable);
    action.reason = `colocation with ${cause.id}`;
    blockColocated(cluster, action);
    updateAction(cluster, action);
    for (const relation of [...action.after]) updateAction(cluster, relation.action);
  }
  for (const child of resource.children) markBlocked(cluster, child, task, cause);
}
