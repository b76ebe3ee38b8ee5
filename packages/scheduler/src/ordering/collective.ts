/**
 * Decides how the state of a collective resource's marker follows from its members' actions, and which marker stands
 * for an action of a collective resource when something else is ordered against it.
 */
import { type Action, clearFlag, findAction, notifyKey, operationKey } from '../actions/action.ts';
import { ACTION } from '../actions/flags.ts';
import { instancesOf } from '../assign/compatible.ts';
import type { Node, Resource } from '../state/cluster.ts';

const DONE: Readonly<Record<string, string>> = {
  start: 'running',
  stop: 'stopped',
  promote: 'promoted',
  demote: 'demoted',
};
const BEGIN: Readonly<Record<string, string>> = {
  running: 'start',
  stopped: 'stop',
  promoted: 'promote',
  demoted: 'demote',
};

const PROMOTION = new Set(['promote', 'promoted', 'demote', 'demoted', 'notify', 'notified']);

/** The member's operation for which the task of a collective resource stands. */
export const memberTask = (task: string): string => BEGIN[task] ?? task;

/** The operation of the instances for which an action of a clone stands, its notifications included. */
export function originalTask(action: Action): string {
  const operation = action.notify?.operation ?? action.task;
  return memberTask(operation);
}

/** The flags of an action as others see it: for a collective resource, as its members make it. */
export function flagsOf(action: Action, node: Node | null): number {
  const resource = action.resource;
  switch (resource?.kind) {
    case 'group':
      return groupFlags(action, resource, node);
    case 'clone':
      return collectiveFlags(action, resource.children, node);
    case 'bundle': {
      // Roles are those of what runs inside; everything else is up to the containers.
      const inner = PROMOTION.has(action.task) ? resource.bundle?.inner : null;
      return collectiveFlags(action, inner?.children ?? instancesOf(resource), node);
    }
    default:
      return action.flags;
  }
}

function groupFlags(action: Action, group: Resource, node: Node | null): number {
  let flags: number = ACTION.optional | ACTION.pseudo | (action.flags & ACTION.runnable);
  const task = memberTask(action.task);
  for (const member of group.children) {
    const memberAction = findAction(member.actions, null, task, node);
    if (memberAction) {
      const memberFlags = flagsOf(memberAction, node);
      if (flags & ACTION.optional && !(memberFlags & ACTION.optional)) {
        flags &= ~ACTION.optional;
        clearFlag(action, ACTION.optional);
      }
      if (task !== action.task && flags & ACTION.runnable && !(memberFlags & ACTION.runnable)) {
        flags &= ~ACTION.runnable;
        clearFlag(action, ACTION.runnable);
      }
    } else if (task !== 'stop' && task !== 'demote') flags &= ~ACTION.runnable;
  }
  return flags;
}

function collectiveFlags(action: Action, instances: readonly Resource[], node: Node | null): number {
  let flags: number = ACTION.optional | ACTION.runnable | ACTION.pseudo;
  let anyRunnable = false;
  const task = originalTask(action);
  for (const instance of instances) {
    const instanceNode = instance.kind === 'primitive' ? node : null;
    // A group has started only once all of its members have.
    const done = instance.kind === 'group' && action.task === 'running';
    const instanceAction = findAction(instance.actions, null, done ? 'running' : task, instanceNode);
    if (!instanceAction) continue;
    const instanceFlags = flagsOf(instanceAction, node);
    if (flags & ACTION.optional && !(instanceFlags & ACTION.optional)) {
      flags &= ~ACTION.optional;
      clearFlag(action, ACTION.optional);
    }
    if (instanceFlags & ACTION.runnable) anyRunnable = true;
  }
  if (!anyRunnable) {
    flags &= ~ACTION.runnable;
    if (!node) clearFlag(action, ACTION.runnable);
  }
  return flags;
}

/** Flags for an order against something on `node`: whether a clone can do it anywhere is what counts. */
export function flagsForOrdering(action: Action, node: Node | null): number {
  if (!action.resource) return action.flags;
  const flags = flagsOf(action, null);
  if (!node || (action.resource.kind !== 'clone' && action.resource.kind !== 'bundle')) return flags;
  const onNode = flagsOf(action, node);
  return flags & ACTION.runnable ? onNode | ACTION.runnable : onNode;
}

/** The action that others wait for: for a collective resource the marker that says it is done. */
export function actionForOrdering(action: Action): Action {
  const resource = action.resource;
  if (!resource || resource.kind === 'primitive' || action.notify) return action;
  const done = DONE[action.task] ?? (BEGIN[action.task] ? action.task : null);
  if (done === null) return action;
  const notified = resource.notify && resource.kind === 'clone';
  const key = notified ? notifyKey(resource.id, 'confirmed-post', done) : operationKey(resource.id, done);
  return findAction(resource.actions, key, null, null) ?? action;
}
