/**
 * Reads the history of every node into the resources: which entry belongs to which resource, where each is active,
 * and what its failures lead to there.
 */
import { demoteAction, obtainAction, operationKey, setNextRole, stopAction } from '../actions/action.ts';
import { ACTION } from '../actions/flags.ts';
import type { OperationRecord, ResourceHistory } from '../model/history.ts';
import {
  type Cluster,
  isBundled,
  isGuest,
  isRemote,
  isRemoteOrGuest,
  type Node,
  type Resource,
  ROLE,
} from './cluster.ts';
import { fenceNode } from './fencing-need.ts';
import { sortRecords } from './history-index.ts';
import { type Replay, replayRecord } from './history-replay.ts';
import { findHistoryResource } from './history-resource.ts';
import { HANDLING } from './operations.ts';
import { applyRemoteRequests, judgeGuestNode, judgeRemoteNode } from './remote-presence.ts';
import { addRunning } from './running.ts';
import { targetRole } from './target.ts';
import { ban } from './wishes.ts';

/** Reads all history: cluster nodes first, then remote and guest nodes as their connections prove to be up. */
export function applyHistory(cluster: Cluster): void {
  while (readNodes(cluster, false)) {
    // Another pass: what was read may have shown that more connections are up.
  }
  readNodes(cluster, cluster.model.options.fencingEnabled);
  for (const container of cluster.containersToStop) {
    for (const node of container.runningOn) stopAction(cluster, container, node, false);
  }
  for (const node of cluster.nodes) {
    applyRemoteRequests(node);
    if (isGuest(node)) judgeGuestNode(cluster, node);
    else if (isRemote(node)) judgeRemoteNode(cluster, node);
  }
}

/** Whether the node's history can be read now. */
function isReadable(cluster: Cluster, node: Node): boolean {
  if (isGuest(node)) {
    return node.remote?.role === ROLE.started && node.remote.container?.role === ROLE.started;
  }
  if (isRemoteOrGuest(node)) return cluster.model.options.shutdownLock || node.remote?.role === ROLE.started;
  const { fencingEnabled, shutdownLock } = cluster.model.options;
  return fencingEnabled || shutdownLock || node.online;
}

function readNodes(cluster: Cluster, all: boolean): boolean {
  let progress = false;
  for (const name of cluster.history.keys()) {
    const node = cluster.nodeByName.get(name);
    if (!node || node.historyRead || (!all && !isReadable(cluster, node))) continue;
    node.historyRead = true;
    progress = true;
    if (isGuest(node)) judgeGuestNode(cluster, node);
    else if (isRemote(node)) judgeRemoteNode(cluster, node);
    readNode(cluster, node);
  }
  return progress;
}

function readNode(cluster: Cluster, node: Node): void {
  for (const entry of cluster.history.get(node.name)?.values() ?? []) readEntry(cluster, node, entry);
}

function readEntry(cluster: Cluster, node: Node, entry: ResourceHistory): void {
  const locked = cluster.model.options.shutdownLock && entry.shutdownLock !== undefined;
  if (entry.operations.length === 0 && !locked) return;
  const resource = findHistoryResource(cluster, node, entry);
  if (!resource) return;
  if (locked) applyShutdownLock(cluster, resource, node, entry.shutdownLock as number);
  if (entry.operations.length === 0) return;
  const savedRole = resource.role;
  resource.role = ROLE.unknown;
  const records = sortRecords(entry.operations);
  const replay: Replay = { node, resource, handling: HANDLING.ignore, lastFailure: null };
  for (const record of records) replayRecord(cluster, replay, record);
  noteRecurring(cluster, resource, node, records);
  applyState(cluster, resource, node, replay);
  const wanted = targetRole(resource);
  if (wanted !== null && (resource.nextRole === ROLE.unknown || wanted < resource.nextRole)) {
    setNextRole(resource, wanted, 'target-role');
  }
  if (savedRole > resource.role) resource.role = savedRole;
}

function applyShutdownLock(cluster: Cluster, resource: Resource, node: Node, sinceSeconds: number): void {
  const limit = cluster.model.options.shutdownLockLimitMs;
  if (limit > 0 && cluster.nowMs > sinceSeconds * 1000 + limit) {
    obtainAction(cluster, resource, operationKey(resource.id, 'lrm_delete'), 'lrm_delete', node, false);
    return;
  }
  resource.lockNode = node;
  resource.lockSinceMs = sinceSeconds * 1000;
}

/** Recurring operations that still run become optional actions, so that they are kept or cancelled. */
function noteRecurring(cluster: Cluster, resource: Resource, node: Node, records: readonly OperationRecord[]): void {
  if (!node.online) return;
  const { start, stop } = activeFrom(records);
  records.forEach((record, index) => {
    if (start < stop && index <= stop) return;
    if (index < start) return;
    if (record.intervalMs === 0 || record.status === 'pending') return;
    if (isExpiredFailure(cluster, resource, record)) return;
    const key = operationKey(resource.id, record.operation, record.intervalMs);
    obtainAction(cluster, resource, key, record.operation, node, true);
  });
}

/** A failure that is too old to count: the operation is begun anew, so that its present result is known. */
const isExpiredFailure = (cluster: Cluster, resource: Resource, record: OperationRecord): boolean =>
  record.exitCode !== record.expectedExitCode &&
  resource.failureTimeoutMs > 0 &&
  record.lastChangeMs !== undefined &&
  cluster.nowMs >= record.lastChangeMs + resource.failureTimeoutMs;

function activeFrom(records: readonly OperationRecord[]): { readonly start: number; readonly stop: number } {
  let impliedByMonitor = -1;
  let impliedByRole = -1;
  let start = -1;
  let stop = -1;
  records.forEach((record, index) => {
    if (record.operation === 'stop' && record.status === 'done') stop = index;
    else if (record.operation === 'start' || record.operation === 'migrate_from') start = index;
    else if (record.operation === 'monitor' && impliedByMonitor <= stop) {
      if (record.exitCode === 0 || record.exitCode === 8) impliedByMonitor = index;
    } else if (record.operation === 'promote' || record.operation === 'demote') impliedByRole = index;
  });
  if (start === -1) start = impliedByRole !== -1 ? impliedByRole : impliedByMonitor;
  return { start, stop };
}

function markKnown(resource: Resource, node: Node): void {
  if (resource.role === ROLE.unknown) return;
  for (let each: Resource | null = resource; each; each = each.parent) {
    each.known.add(node);
    if (each.unique) break;
  }
}

/** What the replayed state and failures mean for the resource on the node. */
function applyState(cluster: Cluster, resource: Resource, node: Node, replay: Replay): void {
  markKnown(resource, node);
  if (resource.role > ROLE.stopped && !node.online && !node.maintenance && resource.managed) {
    fenceForActive(cluster, resource, node);
  }
  const handling = node.unclean ? HANDLING.ignore : replay.handling;
  applyHandling(cluster, resource, node, handling);
  if (resource.failed && resource.remoteConnection) {
    const connected = cluster.nodeByName.get(resource.id);
    if (connected?.unclean) connected.unseen = false;
  }
  if (resource.role !== ROLE.stopped && resource.role !== ROLE.unknown) {
    addRunning(cluster, resource, node);
    if (handling !== HANDLING.ignore) {
      resource.failed = true;
      if (handling !== HANDLING.demote && handling !== HANDLING.block) resource.stopIfFailed = true;
    }
  } else if (resource.historyName?.includes(':')) {
    resource.historyName = null;
  } else {
    for (const action of resource.actions) {
      if (action.task === 'stop' && action.node === node) action.flags |= ACTION.optional;
    }
  }
  if (resource.role === ROLE.stopped && resource.partialSource === node && resource.partialTarget) {
    resource.role = ROLE.started;
  }
}

function fenceForActive(cluster: Cluster, resource: Resource, node: Node): void {
  let fence = false;
  if (isGuest(node)) {
    resource.failed = true;
    resource.stopIfFailed = true;
    fence = true;
  } else if (cluster.model.options.fencingEnabled) {
    if (isRemote(node) && node.remote && !node.remote.failed) node.unseen = true;
    fence = true;
  }
  if (fence) fenceNode(cluster, node, `${resource.id} is thought to be active there`);
}

const markFailed = (resource: Resource): void => {
  resource.failed = true;
  resource.stopIfFailed = true;
};

function applyHandling(cluster: Cluster, resource: Resource, node: Node, handling: Replay['handling']): void {
  const active = resource.role !== ROLE.stopped && resource.role !== ROLE.unknown;
  switch (handling) {
    case HANDLING.demote:
      resource.failed = true;
      demoteAction(cluster, resource, node, false);
      break;
    case HANDLING.fence:
      fenceNode(cluster, node, `${resource.id} failed there`);
      break;
    case HANDLING.standby:
      node.standby = true;
      node.standbyOnFail = true;
      break;
    case HANDLING.block:
      resource.managed = false;
      resource.blocked = true;
      break;
    case HANDLING.ban:
      ban(resource, node, 'failures', `failure on ${node.name}`);
      break;
    case HANDLING.stop:
      setNextRole(resource, ROLE.stopped, 'on-fail=stop');
      break;
    case HANDLING.restart:
      if (active) {
        markFailed(resource);
        stopAction(cluster, resource, node, false);
      }
      break;
    case HANDLING.restartContainer:
      markFailed(resource);
      if (resource.container && isBundled(resource)) cluster.containersToStop.push(resource.container);
      else if (resource.container) stopAction(cluster, resource.container, node, false);
      else if (active) stopAction(cluster, resource, node, false);
      break;
    case HANDLING.resetRemote:
      resetRemote(cluster, resource, node);
      break;
    default:
  }
}

function resetRemote(cluster: Cluster, resource: Resource, node: Node): void {
  markFailed(resource);
  if (cluster.model.options.fencingEnabled) {
    const connected = resource.remoteConnection ? cluster.nodeByName.get(resource.id) : undefined;
    if (connected && isRemote(connected) && !connected.remoteWasFenced) {
      fenceNode(cluster, connected, 'remote connection is unrecoverable');
    }
  }
  if (resource.role > ROLE.stopped) stopAction(cluster, resource, node, false);
  if (resource.reconnectMs > 0) setNextRole(resource, ROLE.stopped, 'remote reset');
}
