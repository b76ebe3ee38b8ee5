/**
 * Compares recorded operations with the configuration, and decides what a difference asks for: cancelling recurring
 * operations, restart, reload, rescheduling, deleting the history of what is gone.
 */
import { isAvailable } from '../assign/available.ts';
import { order } from '../constraints/order.ts';
import type { OperationRecord, ResourceHistory } from '../model/history.ts';
import { type Cluster, isAnonymousClone, type Node, type Resource, topOf } from '../state/cluster.ts';
import { countFailures } from '../state/failures.ts';
import { sortRecords } from '../state/history-index.ts';
import { removedKey } from '../state/history-resource.ts';
import { stripInstance } from '../state/names.ts';
import { findOperation } from '../state/operations.ts';
import { clearFailCount, obtainAction, operationKey, setFlag, stopAction } from './action.ts';
import { scheduleCleanup } from './cleanup.ts';
import { changeSince } from './digests.ts';
import { ACTION, ORDER } from './flags.ts';
import { cancelAction } from './recurring.ts';
import { triggerUnfencing } from './unfencing.ts';

export function handleConfigChanges(cluster: Cluster): void {
  for (const node of cluster.nodes) {
    if (!node.maintenance && !isAvailable(node)) continue;
    for (const entry of cluster.history.get(node.name)?.values() ?? []) {
      if (entry.operations.length === 0) continue;
      for (const resource of resourcesOf(cluster, entry)) checkEntry(cluster, resource, node, entry);
    }
  }
}

/** Failures of resources that are no longer configured are forgotten before they are stopped. */
export function forgetRemovedFailures(cluster: Cluster): void {
  for (const resource of cluster.resources) {
    if (!resource.removed) continue;
    for (const node of cluster.nodes) {
      if (!node.online || countFailures(cluster, resource, node, true).count === 0) continue;
      const clear = clearFailCount(cluster, resource, node, 'it is removed');
      order(cluster, { action: clear }, { resource, task: 'stop' }, ORDER.ordered);
    }
  }
}

/** The resources that a history entry may concern: for an anonymous clone any instance that is active there. */
function resourcesOf(cluster: Cluster, entry: ResourceHistory): readonly Resource[] {
  const base = stripInstance(entry.resource);
  const direct = cluster.byId.get(removedKey(cluster, entry.resource));
  const sample = direct ?? cluster.byId.get(`${base}:0`);
  if (sample?.kind !== 'primitive') return [];
  const top = topOf(sample);
  if (!isAnonymousClone(top)) return direct ? [direct] : [];
  const found: Resource[] = [];
  const visit = (resource: Resource): void => {
    if (resource.kind === 'primitive' && resource.baseId === base) found.push(resource);
    for (const child of resource.children) visit(child);
  };
  visit(top);
  return found;
}

function agentChanged(resource: Resource, entry: ResourceHistory): boolean {
  const now = resource.agent;
  const then = entry.agent;
  if (!now || !then) return false;
  return now.class !== then.class || now.type !== then.type || (now.provider ?? '') !== (then.provider ?? '');
}

function checkEntry(cluster: Cluster, resource: Resource, node: Node, entry: ResourceHistory): void {
  if (resource.removed) {
    if (!isAnonymousClone(topOf(resource))) scheduleCleanup(cluster, resource, node, false);
    return;
  }
  const changed = agentChanged(resource, entry);
  if (!resource.runningOn.includes(node)) {
    if (changed) scheduleCleanup(cluster, resource, node, false);
    return;
  }
  if (changed) {
    triggerUnfencing(cluster, resource, node, 'Device definition changed');
    stopAction(cluster, resource, node, false);
    scheduleCleanup(cluster, resource, node, false);
  }
  const records = sortRecords(entry.operations);
  const first = activeFrom(records);
  if (first === null) return;
  records.slice(first).forEach((record) => {
    checkRecord(cluster, resource, node, record);
  });
}

/** The index of the record since which the resource is active, or `null` where it was stopped last. */
function activeFrom(records: readonly OperationRecord[]): number | null {
  let start = -1;
  let stop = -1;
  let impliedByRole = -1;
  let impliedByMonitor = -1;
  records.forEach((record, index) => {
    if (record.operation === 'stop' && record.status === 'done') stop = index;
    else if (record.operation === 'start' || record.operation === 'migrate_from') start = index;
    else if (record.operation === 'monitor' && impliedByMonitor <= stop) {
      if (record.exitCode === 0 || record.exitCode === 8) impliedByMonitor = index;
    } else if (record.operation === 'promote' || record.operation === 'demote') impliedByRole = index;
  });
  if (start === -1) start = impliedByRole !== -1 ? impliedByRole : impliedByMonitor;
  return start < stop ? null : Math.max(0, start);
}

const CHECKED = new Set(['monitor', 'start', 'promote', 'migrate_from']);

function checkRecord(cluster: Cluster, resource: Resource, node: Node, record: OperationRecord): void {
  const { operation, intervalMs } = record;
  if (intervalMs > 0 && (resource.maintenance || node.maintenance)) {
    scheduleCancel(cluster, resource, operation, intervalMs, node);
    return;
  }
  if (intervalMs === 0 && !CHECKED.has(operation)) return;
  // A probe that found nothing running tells nothing of what runs now.
  if (intervalMs === 0 && operation === 'monitor' && record.exitCode === 7) return;
  if (differs(cluster, resource, node, record) && countFailures(cluster, resource, node, true).count > 0) {
    clearFailCount(cluster, resource, node, 'action definition changed');
  }
}

function scheduleCancel(cluster: Cluster, resource: Resource, task: string, intervalMs: number, node: Node): void {
  const cancel = cancelAction(cluster, resource, task, intervalMs, node);
  order(cluster, { resource, task: 'stop' }, { action: cancel }, ORDER.ordered);
}

/** Acts on a difference between record and configuration, and tells whether there is one. */
function differs(cluster: Cluster, resource: Resource, node: Node, record: OperationRecord): boolean {
  const { operation, intervalMs } = record;
  if (intervalMs > 0 && !findOperation(resource, operation, intervalMs)) {
    if (cluster.model.options.cancelRemovedActions) scheduleCancel(cluster, resource, operation, intervalMs, node);
    return true;
  }
  const change = changeSince(cluster, resource, node, record);
  if (change === 'none') return false;
  if (change === 'restart') forceRestart(cluster, resource, node, record);
  else if (intervalMs > 0) {
    triggerUnfencing(cluster, resource, node, 'Device parameters changed (reschedule)');
    const key = operationKey(resource.id, operation, intervalMs);
    setFlag(obtainAction(cluster, resource, key, operation, node, true), ACTION.reschedule);
  } else if (record.digests?.restart !== undefined) {
    triggerUnfencing(cluster, resource, node, 'Device parameters changed (reload)');
    scheduleReload(cluster, resource, node);
  } else forceRestart(cluster, resource, node, record);
  return true;
}

function forceRestart(cluster: Cluster, resource: Resource, node: Node, record: OperationRecord): void {
  // Whatever brought the resource up or found it so, a start brings it up with the new definition.
  const task = record.intervalMs === 0 ? 'start' : record.operation;
  const key = operationKey(resource.id, task, record.intervalMs);
  const required = obtainAction(cluster, resource, key, task, null, false);
  required.reason = 'resource definition change';
  triggerUnfencing(cluster, resource, node, 'Device parameters changed');
}

function scheduleReload(cluster: Cluster, resource: Resource, node: Node): void {
  if (!resource.managed || resource.failed) return;
  if (resource.startPending) {
    stopAction(cluster, resource, node, false);
    return;
  }
  resource.reload = true;
  const key = operationKey(resource.id, 'reload-agent');
  const reload = obtainAction(cluster, resource, key, 'reload-agent', node, false);
  const cancels = ORDER.ordered | ORDER.thenCancelsFirst;
  order(cluster, { action: reload }, { resource, task: 'stop' }, cancels);
  order(cluster, { action: reload }, { resource, task: 'demote' }, cancels);
}
