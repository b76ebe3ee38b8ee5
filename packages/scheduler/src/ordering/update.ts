/**
 * Decides what an order does to the two actions, by the kind of resource that `then` belongs to: primitives directly,
 * groups and clones also through their members, interleaved clones pair by pair.
 */
import { type Action, clearFlag, findAction, has, orderActions } from '../actions/action.ts';
import { ACTION, ORDER } from '../actions/flags.ts';
import { placeResource } from '../assign/assign.ts';
import { findCompatibleInstance, instancesOf } from '../assign/compatible.ts';
import { currentRoleOf } from '../assign/roles.ts';
import { type Cluster, type Node, type Resource, ROLE } from '../state/cluster.ts';
import { flagsOf, originalTask } from './collective.ts';
import { updateAction } from './propagate.ts';

/** Which of the two actions changed. */
export interface Changes {
  first: boolean;
  then: boolean;
}

export interface OrderStep {
  readonly first: Action;
  readonly then: Action;
  /** Limits instances of a clone to that node. */
  readonly node: Node | null;
  /** State of `first` for this purpose. */
  readonly flags: number;
  /** The part of the state that is concerned. */
  readonly filter: number;
  readonly type: number;
}

export function updateOrdered(
  cluster: Cluster,
  step: OrderStep,
  changes: Changes,
  resource: Resource | null = step.then.resource,
): void {
  switch (resource?.kind) {
    case 'group':
      updateOne(cluster, step, changes);
      if (step.then.resource !== resource) return;
      for (const member of resource.children) {
        const action = findAction(member.actions, null, step.then.task, step.node);
        if (action) updateOrdered(cluster, { ...step, then: action }, changes);
      }
      break;
    case 'clone':
    case 'bundle':
      updateCollective(cluster, step, changes);
      break;
    default:
      updateOne(cluster, step, changes);
  }
}

function updateCollective(cluster: Cluster, step: OrderStep, changes: Changes): void {
  const collective = step.then.resource;
  if (!collective) return;
  if (isInterleaved(step.first, step.then)) {
    updateInterleaved(cluster, step, changes, collective);
    return;
  }
  updateOne(cluster, step, changes);
  if (collective.kind !== 'clone' && collective.kind !== 'bundle') return;
  for (const instance of instancesOf(collective)) updateInstance(cluster, step, changes, instance);
}

function updateInstance(cluster: Cluster, step: OrderStep, changes: Changes, instance: Resource): void {
  const action = findAction(instance.actions, null, step.then.task, step.node);
  if (!action || !(flagsOf(action, step.node) & ACTION.runnable)) return;
  const own: Changes = { first: false, then: false };
  updateOrdered(cluster, { ...step, then: action }, own);
  if (own.first) changes.first = true;
  if (own.then) {
    changes.then = true;
    for (const relation of [...action.after]) updateAction(cluster, relation.action);
  }
}

const isCollective = (resource: Resource | null): resource is Resource =>
  resource?.kind === 'clone' || resource?.kind === 'bundle';

function isInterleaved(first: Action, then: Action): boolean {
  if (!isCollective(first.resource) || !isCollective(then.resource) || first.resource === then.resource) return false;
  const down = then.key.endsWith('_stop_0') || then.key.endsWith('_demote_0');
  const deciding = down ? first.resource : then.resource;
  const word = deciding.meta.interleave?.toLowerCase();
  return word === 'true' || word === 'on' || word === 'yes' || word === '1' || word === 'y';
}

function updateInterleaved(cluster: Cluster, step: OrderStep, changes: Changes, collective: Resource): void {
  const { first, then, node, type } = step;
  const firstCollective = first.resource as Resource;
  const current = first.key.endsWith('_stopped_0') || first.key.endsWith('_demoted_0');
  const firstTask = originalTask(first);
  for (const thenInstance of instancesOf(collective)) {
    const firstInstance = findCompatibleInstance(cluster, thenInstance, firstCollective, ROLE.unknown, current);
    if (!firstInstance) {
      const mandatory = (type & (ORDER.unrunnableFirstBlocks | ORDER.firstImpliesThen)) !== 0;
      if (!current && mandatory && placeResource(cluster, thenInstance, null, true, true)) changes.then = true;
      continue;
    }
    const firstAction = instanceAction(first, firstInstance, firstTask, node, true);
    const thenAction = firstAction ? instanceAction(then, thenInstance, then.task, node, false) : null;
    if (!firstAction || !thenAction) continue;
    if (orderActions(firstAction, thenAction, type)) {
      changes.first = true;
      changes.then = true;
    }
    const flags = flagsOf(firstAction, node);
    updateOrdered(cluster, { ...step, first: firstAction, then: thenAction, flags }, changes);
  }
}

const PROMOTION = new Set(['promote', 'promoted', 'demote', 'demoted']);

/** For a bundle's instance either the container's action or that of what runs inside. */
function instanceAction(
  action: Action,
  instance: Resource,
  task: string,
  node: Node | null,
  isFirst: boolean,
): Action | null {
  const inside = isFirst ? action.task !== 'stop' && action.task !== 'stopped' : PROMOTION.has(action.task);
  const replica =
    instance.parent?.kind === 'bundle'
      ? instance.parent.bundle?.replicas.find((each) => each.container === instance)
      : undefined;
  const contained = inside ? (replica?.child ?? null) : null;
  return findAction((contained ?? instance).actions, null, task, contained ? null : node);
}

/** What the order does to the two actions themselves. */
function updateOne(cluster: Cluster, step: OrderStep, changes: Changes): void {
  const { first, then } = step;
  const firstBefore = first.flags;
  const thenBefore = then.flags;
  applyUp(step);
  applyDown(step);
  if (thenBefore !== then.flags) {
    changes.then = true;
    if (then.resource?.parent) {
      updateAction(cluster, then);
      for (const relation of [...then.after]) updateAction(cluster, relation.action);
    }
  }
  if (firstBefore !== first.flags) changes.first = true;
}

function applyUp({ first, then, flags, filter, type }: OrderStep): void {
  if (type & ORDER.asymmetric) applyAsymmetric(first, then);
  if (type & ORDER.thenImpliesFirst && !has(then, ACTION.optional)) {
    if (filter & ACTION.optional && !has(then, ACTION.migratable)) clearFlag(first, ACTION.optional);
    if (flags & ACTION.migratable && !has(then, ACTION.migratable)) clearFlag(first, ACTION.migratable);
  }
  if (
    type & ORDER.promotedThenImpliesFirst &&
    then.resource?.role === ROLE.promoted &&
    filter & ACTION.optional &&
    !has(then, ACTION.optional)
  ) {
    clearFlag(first, ACTION.optional);
    if (has(first, ACTION.migratable) && !has(then, ACTION.migratable)) clearFlag(first, ACTION.migratable);
  }
  if (type & ORDER.unmigratableThenBlocks && filter & ACTION.optional) {
    if (!has(then, ACTION.migratable) || !has(then, ACTION.runnable)) clearFlag(first, ACTION.runnable);
    if (!has(then, ACTION.optional)) clearFlag(first, ACTION.optional);
  }
}

function applyDown(step: OrderStep): void {
  const { first, then, flags, filter, type } = step;
  if (type & ORDER.firstElseThen && filter & ACTION.optional && !has(first, ACTION.runnable)) {
    clearFlag(then, ACTION.migratable);
    clearFlag(then, ACTION.pseudo);
  }
  if (
    type & ORDER.unrunnableFirstBlocks &&
    filter & ACTION.runnable &&
    has(then, ACTION.runnable) &&
    !(flags & ACTION.runnable)
  ) {
    clearFlag(then, ACTION.runnable | ACTION.migratable);
    then.reason ??= whyBlocked(first);
  }
  if (
    type & ORDER.firstImpliesThen &&
    filter & ACTION.optional &&
    has(then, ACTION.optional) &&
    !(flags & ACTION.optional) &&
    !has(first, ACTION.migratable)
  ) {
    clearFlag(then, ACTION.optional);
    then.reason ??= `required ${first.resource?.id ?? first.task} ${first.task}`;
  }
  if (type & ORDER.intermediateStop) applyRestart(first, then, filter);
}

const whyBlocked = (first: Action): string => `unrunnable ${first.resource?.id ?? first.key} ${first.task}`;

function applyAsymmetric(first: Action, then: Action): void {
  const resource = then.resource;
  if (!resource || has(first, ACTION.runnable)) return;
  if (has(then, ACTION.optional)) {
    const role = currentRoleOf(resource);
    if (role === ROLE.stopped && then.task === 'stop') return;
    const stays =
      role >= ROLE.started &&
      then.task === 'start' &&
      resource.assignedTo !== null &&
      resource.runningOn.length === 1 &&
      resource.runningOn[0] === resource.assignedTo;
    if (stays) return;
  }
  clearFlag(then, ACTION.optional | ACTION.runnable);
}

function applyRestart(first: Action, then: Action, filter: number): void {
  const resource = then.resource as Resource;
  const required = (filter & ACTION.optional) !== 0 && !has(then, ACTION.optional);
  const cannotStart =
    (filter & ACTION.runnable) !== 0 && !has(then, ACTION.runnable) && resource.managed && first.resource === resource;
  if (!required && !cannotStart) return;
  if (has(first, ACTION.runnable)) clearFlag(first, ACTION.optional);
  if (!has(then, ACTION.optional)) clearFlag(first, ACTION.optional);
  if (!has(then, ACTION.migratable)) clearFlag(first, ACTION.migratable);
  if (!has(first, ACTION.optional) && !has(first, ACTION.runnable)) clearFlag(then, ACTION.runnable);
}
