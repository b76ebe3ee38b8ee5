/**
 * Decides which recurring operations run, are kept, or are cancelled, given a resource's next role and node.
 */
import { order } from '../constraints/order.ts';
import type { OperationModel } from '../model/resource.ts';
import { type Cluster, type Node, type Resource, ROLE, type RoleRank } from '../state/cluster.ts';
import { rankOf } from '../state/meta.ts';
import { type Action, actionsWithKey, clearFlag, has, obtainAction, operationKey, startAction } from './action.ts';
import { ACTION, ORDER } from './flags.ts';

const NEVER_RECURRING = new Set([
  'start',
  'stop',
  'promote',
  'demote',
  'migrate_to',
  'migrate_from',
  'notify',
  'delete',
]);

function recurringOperations(resource: Resource): readonly OperationModel[] {
  const all = resource.model?.operations ?? [];
  // Two operations of one name and interval cannot be told apart in the history, so neither is run.
  const isAmbiguous = (operation: OperationModel): boolean =>
    all.some(
      (other) => other !== operation && other.name === operation.name && other.intervalMs === operation.intervalMs,
    );
  return all.filter(
    (operation) =>
      operation.intervalMs > 0 &&
      operation.enabled !== false &&
      !NEVER_RECURRING.has(operation.name) &&
      !isAmbiguous(operation),
  );
}

export function addRecurringActions(cluster: Cluster, resource: Resource): void {
  if (resource.blocked || resource.maintenance) return;
  const node = resource.assignedTo;
  const operations = recurringOperations(resource);
  if (operations.length === 0) return;
  if (node && !node.maintenance && (resource.nextRole !== ROLE.stopped || !resource.managed)) {
    const start = startAction(cluster, resource, node, true);
    for (const operation of operations) {
      if (operation.role !== 'Stopped') addForActive(cluster, resource, start, node, operation);
    }
  }
  for (const operation of operations) {
    if (operation.role === 'Stopped') addForInactive(cluster, resource, node, operation);
  }
}

/** Recurring actions that the history says are running. */
const runningOf = (resource: Resource, key: string, node: Node): readonly Action[] =>
  actionsWithKey(resource, key).filter((action) => action.node === node);

function addForActive(
  cluster: Cluster,
  resource: Resource,
  start: Action,
  node: Node,
  operation: OperationModel,
): void {
  const key = operationKey(resource.id, operation.name, operation.intervalMs);
  const running = runningOf(resource, key, node);
  const role = rankOf(operation.role);
  const wrongRole = role === ROLE.unknown ? resource.nextRole === ROLE.promoted : role !== resource.nextRole;
  const rescheduled = running.some((action) => has(action, ACTION.reschedule));
  const optional = running.length > 0 && has(start, ACTION.optional) && !rescheduled;
  if (wrongRole) {
    // A restart ends it anyway, and what runs with other parameters is not this operation.
    if (optional) cancelForRole(cluster, resource, node, operation, role);
    return;
  }
  const action = obtainAction(cluster, resource, key, operation.name, node, optional);
  if (!has(start, ACTION.runnable) || !node.online || node.unclean) clearFlag(action, ACTION.runnable);
  action.role = operation.role ?? null;
  action.expectedExitCode = resource.nextRole === ROLE.promoted ? 8 : 0;
  if (!resource.managed) return;
  const after = ORDER.firstImpliesThen | ORDER.unrunnableFirstBlocks;
  order(cluster, { resource, task: 'start' }, { action }, after);
  order(cluster, { resource, task: 'reload-agent' }, { action }, after);
  const changed = ORDER.ordered | ORDER.unrunnableFirstBlocks;
  if (resource.nextRole === ROLE.promoted) order(cluster, { resource, task: 'promote' }, { action }, changed);
  else if (resource.role === ROLE.promoted) order(cluster, { resource, task: 'demote' }, { action }, changed);
}

/** The operation that changes the role from the present one to the next. */
function changeOf(resource: Resource, role: RoleRank): string | null {
  if (role === ROLE.stopped) return resource.nextRole === ROLE.promoted ? 'promote' : 'start';
  switch (resource.role) {
    case ROLE.unpromoted:
    case ROLE.started:
      if (resource.nextRole === ROLE.promoted) return 'promote';
      return resource.nextRole === ROLE.stopped ? 'stop' : null;
    case ROLE.promoted:
      return 'demote';
    default:
      return null;
  }
}

function cancelForRole(
  cluster: Cluster,
  resource: Resource,
  node: Node,
  operation: OperationModel,
  role: RoleRank,
): void {
  const cancel = cancelAction(cluster, resource, operation.name, operation.intervalMs, node);
  const change = changeOf(resource, role);
  if (change) order(cluster, { action: cancel }, { resource, task: change }, ORDER.unrunnableFirstBlocks);
}

/** The end of a recurring operation: the action that stands for it becomes its cancelling. */
export function cancelAction(
  cluster: Cluster,
  resource: Resource,
  task: string,
  intervalMs: number,
  node: Node,
): Action {
  const key = operationKey(resource.id, task, intervalMs);
  const action = obtainAction(cluster, resource, key, 'cancel', node, false);
  action.task = 'cancel';
  action.cancelsTask = task;
  return action;
}

/** Monitors of role `Stopped` run wherever the resource is not. */
function addForInactive(cluster: Cluster, resource: Resource, place: Node | null, operation: OperationModel): void {
  if (!resource.unique) return;
  const key = operationKey(resource.id, operation.name, operation.intervalMs);
  for (const node of cluster.nodes) {
    const optional = runningOf(resource, key, node).length > 0;
    if (node === place) {
      // What watched that the resource stays away ends before the resource comes.
      if (optional) cancelForRole(cluster, resource, node, operation, ROLE.stopped);
      continue;
    }
    const action = obtainAction(cluster, resource, key, operation.name, node, optional);
    action.expectedExitCode = 7;
    action.role = 'Stopped';
    if (resource.managed) {
      for (const probe of resource.actions) {
        if (probe.task === 'monitor' && probe.intervalMs === 0 && probe.node === node) {
          order(cluster, { action: probe }, { action }, ORDER.unrunnableFirstBlocks);
        }
      }
    }
    for (const stop of resource.actions) {
      if (stop.task !== 'stop' || stop.node !== node) continue;
      if (!has(stop, ACTION.runnable)) clearFlag(action, ACTION.runnable);
      if (resource.managed) {
        order(cluster, { action: stop }, { action }, ORDER.firstImpliesThen | ORDER.unrunnableFirstBlocks);
      }
    }
    if (!node.online || node.unclean) clearFlag(action, ACTION.runnable);
  }
}
