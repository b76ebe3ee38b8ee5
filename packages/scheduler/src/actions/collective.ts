/**
 * Decides the markers of groups and clones (start and running, stop and stopped, promote and promoted, demote and
 * demoted) and the orders between them and the members.
 */

import { compareNumbers } from '../assign/instance-order.ts';
import { colocate } from '../constraints/colocation.ts';
import { orderOperations } from '../constraints/order.ts';
import { INFINITY } from '../model/score.ts';
import { type Cluster, type Resource, topOf } from '../state/cluster.ts';
import { metaFlag } from '../state/meta.ts';
import { type Action, has, obtainAction, operationKey, orderActions, setFlag } from './action.ts';
import { addBundleActions, addBundleOrders } from './bundle.ts';
import { ACTION, ORDER } from './flags.ts';
import { addNotifications } from './notify.ts';
import { addPrimitiveActions, addPrimitiveOrders } from './primitive.ts';

/** Orders inside the resource, whatever its kind. */
export function addInternalOrders(cluster: Cluster, resource: Resource): void {
  switch (resource.kind) {
    case 'primitive':
      addPrimitiveOrders(cluster, resource);
      break;
    case 'group':
      addGroupOrders(cluster, resource);
      break;
    case 'clone':
      addCloneOrders(cluster, resource);
      break;
    default:
      addBundleOrders(cluster, resource);
  }
}

export function addActions(cluster: Cluster, resource: Resource): void {
  switch (resource.kind) {
    case 'primitive':
      addPrimitiveActions(cluster, resource);
      break;
    case 'group':
      addGroupActions(cluster, resource);
      break;
    case 'clone':
      addCloneActions(cluster, resource);
      break;
    default:
      addBundleActions(cluster, resource);
  }
}

function addGroupOrders(cluster: Cluster, group: Resource): void {
  orderOperations(cluster, group, 'stopped', group, 'start', ORDER.ordered);
  orderOperations(cluster, group, 'start', group, 'running', ORDER.unrunnableFirstBlocks);
  orderOperations(cluster, group, 'stop', group, 'stopped', ORDER.unrunnableFirstBlocks);
  const promotable = topOf(group).clone?.promotable === true;
  const ordered = metaFlag(group.meta, 'ordered', true);
  const colocated = metaFlag(group.meta, 'collocated', true);
  let previous: Resource | null = null;
  let lastActive: Resource | null = null;
  for (const member of group.children) {
    addInternalOrders(cluster, member);
    if (previous && colocated) {
      colocate({
        id: '#group-members',
        score: INFINITY,
        dependent: member,
        primary: previous,
        ...(member.critical ? { influence: true } : {}),
      });
    }
    orderMember(cluster, group, member, previous === null && ordered, promotable);
    if (!ordered) orderFreely(cluster, group, member, promotable);
    else if (previous) orderAfterPrevious(cluster, previous, member, promotable);
    if (member.runningOn.length > 0) {
      if (ordered && previous && previous.runningOn.length === 0 && lastActive) {
        orderOperations(cluster, member, 'stop', lastActive, 'stop', ORDER.ordered);
      }
      lastActive = member;
    }
    previous = member;
  }
}

const UP_DONE = ORDER.unrunnableFirstBlocks | ORDER.firstImpliesThen | ORDER.firstImpliesThenGraphed;

function orderMember(cluster: Cluster, group: Resource, member: Resource, first: boolean, promotable: boolean): void {
  const down = ORDER.thenImpliesFirstGraphed | (first ? ORDER.ordered : 0);
  const downDone = first ? ORDER.firstImpliesThen : ORDER.firstImpliesThenGraphed;
  if (promotable) {
    orderOperations(cluster, group, 'demote', member, 'demote', down);
    orderOperations(cluster, member, 'demote', group, 'demoted', downDone);
    orderOperations(cluster, member, 'promote', group, 'promoted', UP_DONE);
    orderOperations(cluster, group, 'promote', member, 'promote', ORDER.thenImpliesFirstGraphed);
  }
  orderOperations(cluster, group, 'stop', member, 'stop', down);
  orderOperations(cluster, member, 'stop', group, 'stopped', downDone);
  orderOperations(cluster, group, 'start', member, 'start', ORDER.thenImpliesFirstGraphed);
  orderOperations(cluster, member, 'start', group, 'running', UP_DONE);
}

function orderFreely(cluster: Cluster, group: Resource, member: Resource, promotable: boolean): void {
  const flags = ORDER.firstImpliesThen | ORDER.unrunnableFirstBlocks | ORDER.thenImpliesFirstGraphed;
  orderOperations(cluster, group, 'start', member, 'start', flags);
  if (promotable) orderOperations(cluster, group, 'promote', member, 'promote', flags);
}

function orderAfterPrevious(cluster: Cluster, previous: Resource, member: Resource, promotable: boolean): void {
  const up = ORDER.firstImpliesThen | ORDER.unrunnableFirstBlocks;
  orderOperations(cluster, previous, 'start', member, 'start', up);
  orderOperations(cluster, member, 'stop', previous, 'stop', ORDER.ordered | ORDER.intermediateStop);
  if (previous.runningOn.length === 0 && member.runningOn.length > 0) {
    // A member was added before one that is active: that one must stop before the new one starts.
    const flags = ORDER.thenImpliesFirst | ORDER.unrunnableFirstBlocks;
    orderOperations(cluster, member, 'stop', previous, 'start', flags);
  }
  if (promotable) {
    orderOperations(cluster, previous, 'promote', member, 'promote', up);
    orderOperations(cluster, member, 'demote', previous, 'demote', ORDER.ordered);
  }
}

function addGroupActions(cluster: Cluster, group: Resource): void {
  for (const member of group.children) addActions(cluster, member);
  const tasks = ['start', 'running', 'stop', 'stopped'];
  if (topOf(group).clone?.promotable) tasks.push('demote', 'demoted', 'promote', 'promoted');
  for (const task of tasks) {
    const action = obtainAction(cluster, group, operationKey(group.id, task), task, null, true);
    setFlag(action, ACTION.pseudo | ACTION.runnable);
  }
}

function addCloneOrders(cluster: Cluster, clone: Resource): void {
  const state = clone.clone;
  if (!state) return;
  orderOperations(cluster, clone, 'stopped', clone, 'start', ORDER.ordered);
  orderOperations(cluster, clone, 'start', clone, 'running', ORDER.unrunnableFirstBlocks);
  orderOperations(cluster, clone, 'stop', clone, 'stopped', ORDER.unrunnableFirstBlocks);
  if (state.promotable) {
    orderOperations(cluster, clone, 'demoted', clone, 'stop', ORDER.ordered);
    orderOperations(cluster, clone, 'running', clone, 'promote', ORDER.unrunnableFirstBlocks);
  }
  if (state.ordered) clone.children.sort(compareNumbers);
  let previous: Resource | null = null;
  for (const instance of clone.children) {
    addInternalOrders(cluster, instance);
    const begin = ORDER.unrunnableFirstBlocks | ORDER.thenImpliesFirstGraphed;
    orderOperations(cluster, clone, 'start', instance, 'start', begin);
    orderOperations(cluster, instance, 'start', clone, 'running', ORDER.firstImpliesThenGraphed);
    orderOperations(cluster, clone, 'stop', instance, 'stop', ORDER.thenImpliesFirstGraphed);
    orderOperations(cluster, instance, 'stop', clone, 'stopped', ORDER.firstImpliesThenGraphed);
    if (state.ordered && previous) {
      orderOperations(cluster, previous, 'start', instance, 'start', ORDER.ordered);
      orderOperations(cluster, instance, 'stop', previous, 'stop', ORDER.ordered);
    }
    previous = instance;
  }
  if (state.promotable) addPromotableOrders(cluster, clone, state.ordered);
}

function addPromotableOrders(cluster: Cluster, clone: Resource, ordered: boolean): void {
  for (const task of ['start', 'promote']) orderOperations(cluster, clone, 'stopped', clone, task, ORDER.ordered);
  for (const task of ['stop', 'start', 'promote']) {
    orderOperations(cluster, clone, 'demoted', clone, task, ORDER.ordered);
  }
  orderOperations(cluster, clone, 'running', clone, 'promote', ORDER.ordered);
  orderOperations(cluster, clone, 'demote', clone, 'demoted', ORDER.ordered);
  let previous: Resource | null = null;
  for (const instance of clone.children) {
    orderOperations(cluster, instance, 'promote', clone, 'promoted', ORDER.firstImpliesThenGraphed);
    orderOperations(cluster, clone, 'promote', instance, 'promote', ORDER.thenImpliesFirstGraphed);
    orderOperations(cluster, clone, 'demote', instance, 'demote', ORDER.thenImpliesFirstGraphed);
    orderOperations(cluster, instance, 'demote', clone, 'demoted', ORDER.firstImpliesThenGraphed);
    if (ordered && previous) {
      orderOperations(cluster, previous, 'promote', instance, 'promote', ORDER.ordered);
      orderOperations(cluster, instance, 'demote', previous, 'demote', ORDER.ordered);
    }
    previous = instance;
  }
}

/** What the instances of a collective resource are about to do. */
interface InstanceActivity {
  starting: boolean;
  stopping: boolean;
  active: boolean;
  restarting: boolean;
}

function observe(instance: Resource, activity: InstanceActivity): void {
  if (instance.children.length > 0) {
    const own = { starting: false, stopping: false, active: false, restarting: false };
    for (const child of instance.children) observe(child, own);
    activity.starting ||= own.starting;
    activity.stopping ||= own.stopping;
    activity.active ||= own.active;
    activity.restarting ||= own.restarting;
    return;
  }
  if (instance.runningOn.length > 0) activity.active = true;
  let starting = false;
  let stopping = false;
  for (const action of instance.actions) {
    if (has(action, ACTION.optional)) continue;
    if (action.task === 'start' && has(action, ACTION.runnable)) starting = true;
    else if (action.task === 'stop' && has(action, ACTION.pseudo | ACTION.runnable)) stopping = true;
  }
  activity.starting ||= starting;
  activity.stopping ||= stopping;
  activity.restarting ||= starting && stopping;
}

/** A marker of a collective resource. */
export function marker(
  cluster: Cluster,
  collective: Resource,
  task: string,
  optional: boolean,
  runnable: boolean,
): Action {
  const key = operationKey(collective.id, task);
  const action = obtainAction(cluster, collective, key, task, null, optional);
  setFlag(action, ACTION.pseudo);
  if (runnable) setFlag(action, ACTION.runnable);
  return action;
}

/** Instances of an ordered clone start and stop one after the other, also where others between them do nothing. */
function orderNeighbours(instances: readonly Resource[]): void {
  const wanted = (task: string): readonly Action[] =>
    [...instances]
      .sort(compareNumbers)
      .flatMap(({ actions }) =>
        actions.filter(
          (action) =>
            action.task === task &&
            !has(action, ACTION.optional) &&
            has(action, task === 'stop' ? ACTION.runnable | ACTION.pseudo : ACTION.runnable),
        ),
      );
  const starts = wanted('start');
  for (const [index, start] of starts.slice(1).entries()) orderActions(starts[index] ?? null, start, ORDER.ordered);
  const stops = wanted('stop');
  for (const [index, stop] of stops.slice(1).entries()) orderActions(stop, stops[index] ?? null, ORDER.ordered);
}

/** Actions of the instances, and the markers around them. */
export function addInstanceActions(cluster: Cluster, collective: Resource, instances: readonly Resource[]): void {
  const activity: InstanceActivity = { starting: false, stopping: false, active: false, restarting: false };
  for (const instance of instances) {
    addActions(cluster, instance);
    observe(instance, activity);
  }
  if (collective.clone?.ordered) orderNeighbours(instances);
  marker(cluster, collective, 'start', !activity.starting, true);
  const running = marker(cluster, collective, 'running', !activity.starting, false);
  running.priority = INFINITY;
  if (activity.active || activity.starting) setFlag(running, ACTION.runnable);
  const stop = marker(cluster, collective, 'stop', !activity.stopping, true);
  const stopped = marker(cluster, collective, 'stopped', !activity.stopping, true);
  stopped.priority = INFINITY;
  if (!activity.restarting) setFlag(stop, ACTION.migratable);
}

function addCloneActions(cluster: Cluster, clone: Resource): void {
  addInstanceActions(cluster, clone, clone.children);
  if (clone.clone?.promotable) {
    let promoting = false;
    let demoting = false;
    for (const instance of clone.children) {
      for (const action of actionsBelow(instance)) {
        if (has(action, ACTION.optional) || !has(action, ACTION.runnable)) continue;
        if (action.task === 'promote') promoting = true;
        if (action.task === 'demote') demoting = true;
      }
    }
    marker(cluster, clone, 'promote', !promoting, true);
    marker(cluster, clone, 'promoted', !promoting, true).priority = INFINITY;
    marker(cluster, clone, 'demote', !demoting, true);
    marker(cluster, clone, 'demoted', !demoting, true).priority = INFINITY;
  }
  if (clone.notify) addNotifications(cluster, clone);
}

const actionsBelow = (resource: Resource): readonly Action[] =>
  resource.children.length > 0 ? resource.children.flatMap(actionsBelow) : resource.actions;
