/**
 * Decides what a primitive needs to come from its present role and nodes to its next ones: the chain of stop, start,
 * promote and demote, whether it moves, restarts or is recovered.
 */

import { activeNodes, isAvailable } from '../assign/available.ts';
import { colocate } from '../constraints/colocation.ts';
import { orderOperations } from '../constraints/order.ts';
import { INFINITY } from '../model/score.ts';
import {
  type Cluster,
  isRemoteOrGuest,
  type Node,
  type Resource,
  ROLE,
  type RoleRank,
  topOf,
} from '../state/cluster.ts';
import { wishFor } from '../state/wishes.ts';
import {
  clearFlag,
  demoteAction,
  has,
  promoteAction,
  setFlag,
  setNextRole,
  startAction,
  stopAction,
} from './action.ts';
import { addCapacityOrders } from './capacity.ts';
import { scheduleCleanup } from './cleanup.ts';
import { ACTION, ORDER } from './flags.ts';
import { addMigrationActions } from './migration.ts';
import { addRecurringActions } from './recurring.ts';
import { orderAfterUnfencing, requireUnfencingOrders } from './unfencing.ts';

/** The role on the way from one role to another. */
const STEP: Readonly<Record<RoleRank, readonly RoleRank[]>> = {
  [ROLE.unknown]: [ROLE.unknown, ROLE.stopped, ROLE.stopped, ROLE.stopped, ROLE.stopped],
  [ROLE.stopped]: [ROLE.stopped, ROLE.stopped, ROLE.started, ROLE.unpromoted, ROLE.unpromoted],
  [ROLE.started]: [ROLE.stopped, ROLE.stopped, ROLE.started, ROLE.unpromoted, ROLE.promoted],
  [ROLE.unpromoted]: [ROLE.stopped, ROLE.stopped, ROLE.stopped, ROLE.unpromoted, ROLE.promoted],
  [ROLE.promoted]: [ROLE.stopped, ROLE.unpromoted, ROLE.unpromoted, ROLE.unpromoted, ROLE.promoted],
};

const step = (from: RoleRank, to: RoleRank): RoleRank => STEP[from][to] ?? ROLE.stopped;

/** Orders among the primitive's own operations, and its ties to its container. */
export function addPrimitiveOrders(cluster: Cluster, resource: Resource): void {
  if (!resource.managed) return;
  const restart = ORDER.ordered | ORDER.firstImpliesThen | ORDER.intermediateStop;
  orderOperations(cluster, resource, 'stop', resource, 'start', restart);
  if (topOf(resource).clone?.promotable || resource.role > ROLE.unpromoted) {
    orderOperations(cluster, resource, 'demote', resource, 'stop', ORDER.promotedThenImpliesFirst);
    orderOperations(cluster, resource, 'start', resource, 'promote', ORDER.unrunnableFirstBlocks);
  }
  const sameNode = ORDER.ifOnSameNode | ORDER.thenCancelsFirst;
  orderOperations(cluster, resource, 'delete', resource, 'monitor', sameNode);
  requireUnfencingOrders(cluster, resource);
  addCapacityOrders(cluster, resource);
  if (resource.container) tieToContainer(cluster, resource, resource.container);
  if (resource.remoteConnection || resource.fenceDevice) avoidRemoteNodes(resource);
}

function tieToContainer(cluster: Cluster, resource: Resource, container: Resource): void {
  let connection: Resource | null = null;
  const bundled = resource.parent?.kind === 'bundle';
  if (resource.remoteConnection) {
    if (!bundled) avoidRemoteNodes(container);
    orderOperations(cluster, container, 'monitor', resource, 'stop', ORDER.ordered);
  } else if (container.remoteConnection) connection = container;
  else connection = container.fillers.find((filler) => filler.remoteConnection) ?? null;
  if (connection) {
    for (const node of resource.wishes.keys()) {
      if (node.remote !== connection) wishFor(resource, node, -INFINITY, 'other', container.id);
    }
    return;
  }
  const up = ORDER.firstImpliesThen | ORDER.unrunnableFirstBlocks;
  orderOperations(cluster, container, 'start', resource, 'start', up);
  orderOperations(cluster, resource, 'stop', container, 'stop', ORDER.thenImpliesFirst);
  colocate({
    id: '#resource-with-container',
    score: bundled && resource.remoteConnection ? 10_000 : INFINITY,
    dependent: resource,
    primary: container,
    influence: true,
  });
}

function avoidRemoteNodes(resource: Resource): void {
  for (const node of resource.wishes.keys()) {
    if (isRemoteOrGuest(node)) wishFor(resource, node, -INFINITY, 'other', 'no nested remote nodes');
  }
}

/** Makes every action that the primitive needs (or may need: those are optional). */
export function addPrimitiveActions(cluster: Cluster, resource: Resource): void {
  if (resource.nextRole === ROLE.unknown) {
    setNextRole(resource, resource.assignedTo ? ROLE.started : ROLE.stopped, 'assignment');
  }
  for (const node of resource.dangling) stopAction(cluster, resource, node, false);
  const active = activeNodes(resource);
  const current = active.chosen;
  const migrationEnded = checkPartialMigration(resource, active.all, active.clean, current);
  let needStop = migrationEnded || checkMultiplyActive(resource, active.all, active.clean);
  if (resource.startPending) {
    setFlag(startAction(cluster, resource, resource.assignedTo, true), ACTION.alwaysInGraph);
  }
  let migrate = false;
  if (current && resource.assignedTo && current !== resource.assignedTo && resource.nextRole >= ROLE.started) {
    // What a migration that cannot go on has left is stopped and started, not migrated again.
    migrate = !migrationEnded && canMigrate(resource, current, resource.assignedTo);
    needStop = true;
  }
  let needPromote = false;
  if (resource.failed) {
    if (resource.stopIfFailed) needStop = true;
    if (resource.nextRole === ROLE.promoted) needPromote = true;
  } else if (resource.blocked) needStop = true;
  else if (resource.role > ROLE.started && current && resource.assignedTo) {
    if (!has(startAction(cluster, resource, resource.assignedTo, true), ACTION.optional)) needStop = true;
  }
  addRestart(cluster, resource, current, needStop, needPromote);
  for (let role = resource.role; role !== resource.nextRole; ) {
    const next = step(role, resource.nextRole);
    change(cluster, resource, role, next, resource.assignedTo, false);
    role = next;
  }
  addRecurringActions(cluster, resource);
  if (migrate && current) addMigrationActions(cluster, resource, current);
}

/** Whether a migration that had begun cannot go on, so that the resource must stop. */
function checkPartialMigration(resource: Resource, all: number, clean: number, current: Node | null): boolean {
  const { partialSource, partialTarget, assignedTo } = resource;
  if (!partialSource && !partialTarget) return false;
  if (all === 2 && clean === 2 && assignedTo && current === partialSource && assignedTo === partialTarget) return false;
  resource.partialSource = null;
  resource.partialTarget = null;
  return true;
}

function checkMultiplyActive(resource: Resource, all: number, clean: number): boolean {
  if (resource.partialSource) return false;
  const multiple = resource.needsFencing ? all > 1 : clean > 1;
  if (!multiple) return false;
  if (resource.multipleActive === 'stop_unexpected') {
    resource.stopUnexpected = true;
    return true;
  }
  return resource.multipleActive === 'stop_start';
}

const canMigrate = (resource: Resource, current: Node, target: Node): boolean =>
  resource.migratable && !resource.failed && !resource.startPending && !current.unclean && isAvailable(target);

/** The chain down to stopped and up again to the present role: required for a restart, else only possible. */
function addRestart(
  cluster: Cluster,
  resource: Resource,
  current: Node | null,
  needStop: boolean,
  needPromote: boolean,
): void {
  resource.restarting = true;
  let role = resource.role;
  while (role !== ROLE.stopped) {
    const next = step(role, ROLE.stopped);
    change(cluster, resource, role, next, current, !needStop);
    role = next;
  }
  while (resource.role <= resource.nextRole && role !== resource.role && !resource.blocked) {
    const next = step(role, resource.role);
    const required = needStop || (next === ROLE.promoted && needPromote);
    change(cluster, resource, role, next, resource.assignedTo, !required);
    role = next;
  }
  resource.restarting = false;
}

function change(
  cluster: Cluster,
  resource: Resource,
  from: RoleRank,
  to: RoleRank,
  node: Node | null,
  optional: boolean,
): void {
  if (from === ROLE.promoted) {
    if (to !== ROLE.promoted) demote(cluster, resource, optional);
  } else if (to === ROLE.promoted) promote(cluster, resource, node, optional);
  else if (from <= ROLE.stopped) {
    if (to >= ROLE.started) start(cluster, resource, node, optional);
  } else if (to <= ROLE.stopped) stop(cluster, resource, optional);
}

/** Whether a multiply active resource is to be left alone on the node where it belongs. */
const isExpected = (resource: Resource, node: Node | null): boolean =>
  resource.stopUnexpected &&
  resource.restarting &&
  resource.nextRole > ROLE.stopped &&
  node !== null &&
  resource.assignedTo === node;

function start(cluster: Cluster, resource: Resource, node: Node | null, optional: boolean): void {
  const action = startAction(cluster, resource, node, true);
  if (node) orderAfterUnfencing(cluster, resource, node, action, ORDER.firstImpliesThen);
  if (has(action, ACTION.runnable) && !optional) clearFlag(action, ACTION.optional);
  if (isExpected(resource, node)) setFlag(action, ACTION.pseudo);
}

function stop(cluster: Cluster, resource: Resource, optional: boolean): void {
  let isOptional = optional;
  for (const node of resource.runningOn) {
    if (isExpected(resource, node)) continue;
    if (resource.partialTarget) {
      if (node === resource.partialTarget && node === resource.assignedTo) continue;
      isOptional = false;
    }
    const action = stopAction(cluster, resource, node, isOptional);
    action.reason ??= resource.assignedTo === null ? 'node availability' : null;
    if (!resource.managed) clearFlag(action, ACTION.runnable);
    if (cluster.model.options.removeAfterStop) scheduleCleanup(cluster, resource, node, isOptional);
  }
}

function demote(cluster: Cluster, resource: Resource, optional: boolean): void {
  for (const node of resource.runningOn) {
    if (!isExpected(resource, node)) demoteAction(cluster, resource, node, optional);
  }
}

function promote(cluster: Cluster, resource: Resource, node: Node | null, optional: boolean): void {
  const starts = resource.actions.filter((action) => action.task === 'start' && action.node === node);
  if (starts.every((action) => has(action, ACTION.runnable))) {
    const action = promoteAction(cluster, resource, node, optional);
    if (isExpected(resource, node)) setFlag(action, ACTION.pseudo);
    return;
  }
  for (const action of resource.actions) {
    if (action.task === 'promote' && action.node === node) clearFlag(action, ACTION.runnable);
  }
}
