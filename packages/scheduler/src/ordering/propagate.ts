/**
 * Propagates what orders entail, until nothing changes: what becomes required because something else is, what cannot
 * run because something else cannot.
 */
import { type Action, clearFlag, has, orderActions, type Relation, setFlag } from '../actions/action.ts';
import { ACTION, ORDER } from '../actions/flags.ts';
import { locationOf } from '../assign/available.ts';
import type { Cluster, Resource } from '../state/cluster.ts';
import { blockColocated } from './block-colocated.ts';
import { actionForOrdering, flagsForOrdering } from './collective.ts';
import { type Changes, updateOrdered } from './update.ts';

export function propagateOrders(cluster: Cluster): void {
  // Actions may be added on the way; the list is read as it grows.
  for (let index = 0; index < cluster.actions.length; index += 1) {
    blockColocated(cluster, cluster.actions[index] as Action);
  }
  for (let index = 0; index < cluster.actions.length; index += 1) {
    updateAction(cluster, cluster.actions[index] as Action);
  }
}

function contains(outer: Resource, inner: Resource): boolean {
  for (let parent = inner.parent; parent; parent = parent.parent) if (parent === outer) return true;
  return false;
}

const DEPTH_MAX = 4000;
let depth = 0;

/** Re-evaluates `then` against everything ordered before it, and goes on to whatever that changes. */
export function updateAction(cluster: Cluster, then: Action): void {
  if (depth > DEPTH_MAX) return;
  depth += 1;
  try {
    update(cluster, then);
  } finally {
    depth -= 1;
  }
}

function update(cluster: Cluster, then: Action): void {
  const before = then.flags;
  const changes: Changes = { first: false, then: false };
  const counting = has(then, ACTION.minRunnable);
  if (counting) {
    then.runnableBefore = 0;
    if (then.requiredRunnableBefore === 0) then.requiredRunnableBefore = 1;
    clearFlag(then, ACTION.runnable);
  }
  for (let index = 0; index < then.before.length; index += 1) {
    changes.first = false;
    const first = evaluate(cluster, then, then.before[index] as Relation, changes);
    if (changes.first && first) {
      for (const relation of [...first.after]) updateAction(cluster, relation.action);
      updateAction(cluster, first);
    }
  }
  if (counting) changes.then = before !== then.flags;
  if (changes.then) {
    blockColocated(cluster, then);
    updateAction(cluster, then);
    for (const relation of [...then.after]) updateAction(cluster, relation.action);
  }
}

const nodeOf = (action: Action): Action['node'] =>
  action.resource?.kind === 'group' && action.task === 'start' ? locationOf(action.resource, false) : action.node;

/** Evaluates one relation; returns the action that in fact stands first. */
function evaluate(cluster: Cluster, then: Action, relation: Relation, changes: Changes): Action | null {
  let first = relation.action;
  const firstNode = nodeOf(first);
  const thenNode = nodeOf(then);
  if (relation.flags & ORDER.ifOnSameNode && firstNode && thenNode && firstNode !== thenNode) {
    relation.flags = ORDER.none;
    return null;
  }
  if (first.resource && relation.flags & ORDER.thenCancelsFirst && !has(then, ACTION.optional)) {
    setFlag(first, ACTION.optional);
    if (first.task === 'reload-agent') first.resource.reload = false;
  }
  if (first.resource && then.resource && first.resource !== then.resource && !contains(first.resource, then.resource)) {
    first = actionForOrdering(first);
  }
  const firstFlags = flagsForOrdering(first, thenNode);
  const thenFlags = flagsForOrdering(then, firstNode);
  if (first === relation.action) {
    entail(cluster, first, then, firstFlags, thenFlags, relation, changes);
  } else if (orderActions(first, then, relation.flags)) {
    changes.then = true;
    relation.flags = ORDER.none;
  }
  return first;
}

/** Applies everything that the relation's flags entail. */
function entail(
  cluster: Cluster,
  first: Action,
  then: Action,
  firstFlags: number,
  thenFlags: number,
  relation: Relation,
  changes: Changes,
): void {
  let node = then.node;
  if (relation.flags & ORDER.firstImpliesSameNodeThen) {
    relation.flags = (relation.flags & ~ORDER.firstImpliesSameNodeThen) | ORDER.firstImpliesThen;
    node = first.node;
  }
  const flags = relation.flags;
  const onThen = (mask: number, filter: number, type: number): void => {
    if (then.resource) updateOrdered(cluster, { first, then, node, flags: mask, filter, type }, changes);
  };
  if (flags & ORDER.firstImpliesThen) {
    if (then.resource) onThen(firstFlags & ACTION.optional, ACTION.optional, ORDER.firstImpliesThen);
    else if (!(firstFlags & ACTION.optional) && has(then, ACTION.optional)) {
      clearFlag(then, ACTION.optional);
      changes.then = true;
    }
  }
  if (flags & ORDER.intermediateStop) onThen(firstFlags, ACTION.optional | ACTION.runnable, ORDER.intermediateStop);
  if (flags & ORDER.thenImpliesFirst && first.resource) {
    const step = { first, then, node, flags: firstFlags, filter: ACTION.optional, type: ORDER.thenImpliesFirst };
    updateOrdered(cluster, step, changes, first.resource);
  }
  if (flags & ORDER.promotedThenImpliesFirst) {
    onThen(firstFlags & ACTION.optional, ACTION.optional, ORDER.promotedThenImpliesFirst);
  }
  if (flags & ORDER.minRunnable) countRunnable(then, firstFlags, changes, onThen);
  if (flags & ORDER.nestedRemoteProbe && then.resource) {
    if (!(firstFlags & ACTION.runnable) && first.resource && first.resource.runningOn.length > 0) {
      relation.flags = ORDER.none;
    } else onThen(firstFlags, ACTION.runnable, ORDER.unrunnableFirstBlocks);
  }
  if (flags & ORDER.unrunnableFirstBlocks) {
    if (then.resource) onThen(firstFlags, ACTION.runnable, ORDER.unrunnableFirstBlocks);
    else if (!(firstFlags & ACTION.runnable) && has(then, ACTION.runnable)) {
      clearFlag(then, ACTION.runnable);
      changes.then = true;
    }
  }
  if (flags & ORDER.unmigratableThenBlocks) onThen(firstFlags, ACTION.optional, ORDER.unmigratableThenBlocks);
  if (flags & ORDER.firstElseThen) onThen(firstFlags, ACTION.optional, ORDER.firstElseThen);
  if (flags & ORDER.ordered) onThen(firstFlags, ACTION.runnable, ORDER.ordered);
  if (flags & ORDER.asymmetric) onThen(firstFlags, ACTION.runnable, ORDER.asymmetric);
  graphBoth(first, then, firstFlags, thenFlags, flags);
  blockAfterBlockedStop(first, then, flags, changes);
}

function countRunnable(
  then: Action,
  firstFlags: number,
  changes: Changes,
  onThen: (mask: number, filter: number, type: number) => void,
): void {
  if (then.resource) {
    onThen(firstFlags, ACTION.runnable, ORDER.minRunnable);
    return;
  }
  if (!(firstFlags & ACTION.runnable)) return;
  then.runnableBefore += 1;
  if (then.runnableBefore >= then.requiredRunnableBefore && !has(then, ACTION.runnable)) {
    setFlag(then, ACTION.runnable);
    changes.then = true;
  }
}

function graphBoth(first: Action, then: Action, firstFlags: number, thenFlags: number, flags: number): void {
  if (flags & ORDER.firstImpliesThenGraphed && has(first, ACTION.runnable) && !(firstFlags & ACTION.optional)) {
    setFlag(then, ACTION.alwaysInGraph);
  }
  if (flags & ORDER.thenImpliesFirstGraphed && !(thenFlags & ACTION.optional)) setFlag(first, ACTION.alwaysInGraph);
}

/** What must wait for a stop that is blocked cannot run. */
function blockAfterBlockedStop(first: Action, then: Action, flags: number, changes: Changes): void {
  const binding = ORDER.firstImpliesThen | ORDER.thenImpliesFirst | ORDER.intermediateStop;
  const resource = first.resource;
  if (!(flags & binding) || !resource || resource.managed || !resource.blocked) return;
  if (has(first, ACTION.runnable) || first.task !== 'stop' || !has(then, ACTION.runnable)) return;
  clearFlag(then, ACTION.runnable);
  changes.then = true;
}
