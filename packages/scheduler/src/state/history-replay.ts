/**
 * Replays what a node's history tells of one resource: the role it is in there, and what its failures lead to.
 *
 * Migrations are judged in `history-migration.ts`, what follows for the resource on the node in `history-apply.ts`.
 */
import { clearFailCount, orderActions, setNextRole } from '../actions/action.ts';
import { hasOtherParameters } from '../actions/digests.ts';
import { ORDER } from '../actions/flags.ts';
import type { OperationRecord } from '../model/history.ts';
import {
  type Cluster,
  isAnonymousClone,
  isRemote,
  type Node,
  outermost,
  type Resource,
  ROLE,
  topOf,
} from './cluster.ts';
import { countFailures } from './failures.ts';
import { canFence, fenceAction } from './fencing-need.ts';
import { compareRecords } from './history-index.ts';
import { replayMigrateFromFailure, replayMigrateTo, replayMigrateToFailure } from './history-migration.ts';
import { type FailureHandling, failureHandling, HANDLING, type Handling } from './operations.ts';
import { promotableTop } from './target.ts';
import { ban } from './wishes.ts';

/** OCF exit codes by name. */
export const OCF = {
  ok: 0,
  error: 1,
  invalidParameter: 2,
  unimplemented: 3,
  insufficientPrivileges: 4,
  notInstalled: 5,
  notConfigured: 6,
  notRunning: 7,
  promoted: 8,
  failedPromoted: 9,
  degraded: 190,
  degradedPromoted: 191,
} as const;

/** What has come of the records replayed so far. */
export interface Replay {
  readonly node: Node;
  readonly resource: Resource;
  handling: Handling;
  lastFailure: OperationRecord | null;
}

interface Entry {
  readonly record: OperationRecord;
  status: OperationRecord['status'];
  exitCode: number;
}

export const isProbe = (record: OperationRecord): boolean => record.operation === 'monitor' && record.intervalMs === 0;

/** A probe that says the resource cannot run there, which is no failure of the resource. */
export const saysCannotRunHere = (record: OperationRecord): boolean =>
  isProbe(record) &&
  (record.exitCode === OCF.notInstalled ||
    record.exitCode === OCF.invalidParameter ||
    record.status === 'notInstalled');

export function setActive(resource: Resource): void {
  resource.role = promotableTop(resource) ? ROLE.unpromoted : ROLE.started;
}

/** Takes one record into account. */
export function replayRecord(cluster: Cluster, replay: Replay, record: OperationRecord): void {
  if (record.operation === 'notify' || record.operation === 'meta-data') return;
  if (record.status === 'cancelled') return;
  const entry: Entry = { record, status: record.status, exitCode: record.exitCode };
  if (record.status === 'pending') {
    replayPending(replay, record);
    return;
  }
  const expired = checkExpiry(cluster, replay, record);
  remap(cluster, replay, entry, expired);
  if (expired && entry.exitCode !== record.expectedExitCode) return;
  const { resource, node } = replay;
  if (entry.exitCode !== record.expectedExitCode && saysCannotRunHere(record)) {
    const banned = resource.unique ? resource : outermostClone(resource);
    ban(banned, node, 'failures', `probe of ${resource.id} on ${node.name}`);
    replaySuccessOfMaskedProbe(replay);
    return;
  }
  if (entry.status === 'done') {
    replayResult(cluster, replay, record, entry.exitCode);
    return;
  }
  replayFailure(cluster, replay, entry);
}

const outermostClone = (resource: Resource): Resource => {
  const top = topOf(resource);
  return isAnonymousClone(top) ? top : resource.unique ? resource : top;
};

function replaySuccessOfMaskedProbe(replay: Replay): void {
  if (replay.resource.role === ROLE.unknown) replay.resource.role = ROLE.stopped;
}

function replayPending({ resource, node, lastFailure }: Replay, record: OperationRecord): void {
  if (
    lastFailure &&
    record.intervalMs !== 0 &&
    lastFailure.operation === record.operation &&
    lastFailure.intervalMs === record.intervalMs &&
    compareRecords(lastFailure, record, true) > 0
  ) {
    return;
  }
  if (record.operation === 'start') {
    resource.startPending = true;
    setActive(resource);
  } else if (record.operation === 'promote') {
    resource.role = ROLE.promoted;
  }
  if (resource.pendingTask === null && !isProbe(record)) {
    resource.pendingTask = record.operation;
    resource.pendingNode = node;
  }
}

/** Gives exit codes their meaning, in place. */
function remap(cluster: Cluster, replay: Replay, entry: Entry, expired: boolean): void {
  const { record } = entry;
  const { resource } = replay;
  const expected = record.expectedExitCode;
  if (entry.exitCode === OCF.degraded) entry.exitCode = OCF.ok;
  if (entry.exitCode === OCF.degradedPromoted) entry.exitCode = OCF.promoted;
  if (expected < 0) entry.status = entry.exitCode === OCF.ok ? 'done' : 'error';
  else if (entry.status === 'notInstalled') return;
  else if (entry.exitCode === expected) {
    entry.status = 'done';
  } else if (entry.status === 'done') entry.status = 'error';
  switch (entry.exitCode) {
    case OCF.ok:
      if (isProbe(record) && expected === OCF.notRunning) entry.status = 'done';
      break;
    case OCF.notRunning:
      if (isProbe(record) || expected === entry.exitCode || !resource.managed) {
        entry.status = 'done';
        resource.role = ROLE.stopped;
        replay.handling = HANDLING.ignore;
        setNextRole(resource, ROLE.unknown, 'not running');
      }
      break;
    case OCF.promoted:
      if (isProbe(record) && entry.exitCode !== expected) entry.status = 'done';
      if (!expired || entry.exitCode === expected) resource.role = ROLE.promoted;
      break;
    case OCF.failedPromoted:
      if (!expired) resource.role = ROLE.promoted;
      entry.status = 'error';
      break;
    case OCF.notConfigured:
      entry.status = 'errorFatal';
      break;
    case OCF.unimplemented:
      if (record.intervalMs === 0) {
        if (!expired) blockIfUnrecoverable(cluster, replay, record);
        entry.status = 'errorHard';
      } else entry.status = 'notSupported';
      break;
    case OCF.notInstalled:
    case OCF.invalidParameter:
    case OCF.insufficientPrivileges:
      if (!expired) blockIfUnrecoverable(cluster, replay, record);
      entry.status = 'errorHard';
      break;
    default:
      // An unknown exit code is a failure even where it was expected.
      if (entry.status === 'done') entry.status = 'error';
  }
}

const UNRECOVERABLE = new Set(['stop', 'demote', 'migrate_from', 'migrate_to']);

function blockIfUnrecoverable(cluster: Cluster, { resource, node }: Replay, record: OperationRecord): void {
  if (!UNRECOVERABLE.has(record.operation) || canFence(cluster, node)) return;
  resource.managed = false;
  resource.blocked = true;
}

/** Whether the record is too old to count; plans the clearing of fail counts that are. */
function checkExpiry(cluster: Cluster, { resource, node }: Replay, record: OperationRecord): boolean {
  if (record.status === 'notInstalled') return false;
  const isLastFailure = record.id.endsWith('_last_failure_0');
  let expired = false;
  let unexpired = 0;
  if (resource.failureTimeoutMs > 0 && record.lastChangeMs !== undefined) {
    const counted = countFailures(cluster, resource, node, true);
    unexpired = counted.count;
    if (
      resource.failureTimeoutMs > 0 &&
      cluster.nowMs >= record.lastChangeMs + resource.failureTimeoutMs &&
      !failureMustStay(cluster, resource, record)
    ) {
      expired = true;
    }
    const recheck = counted.lastFailureMs + resource.failureTimeoutMs;
    if (unexpired > 0 && cluster.nowMs < recheck) {
      cluster.recheckAtMs = cluster.recheckAtMs === null ? recheck : Math.min(cluster.recheckAtMs, recheck);
    }
  }
  if (expired) {
    if (countFailures(cluster, resource, node, false).count > 0) {
      if (unexpired === 0) forget(cluster, resource, node, 'it expired');
      else expired = false;
    } else if (isLastFailure && resource.reconnectMs > 0) {
      forget(cluster, resource, node, 'reconnect interval is set');
    }
  }
  if (!expired && isLastFailure && !node.unclean && ranOtherwise(cluster, resource, node, record)) {
    forget(cluster, resource, node, 'its parameters have changed since');
  }
  const code = record.exitCode;
  const stateful =
    code === OCF.ok ||
    code === OCF.notRunning ||
    code === OCF.promoted ||
    code === OCF.degraded ||
    code === OCF.degradedPromoted;
  return expired && !(isProbe(record) && stateful);
}

/** Whether the operation that failed last had other parameters, so that its failure says nothing of the present ones. */
function ranOtherwise(cluster: Cluster, resource: Resource, node: Node, record: OperationRecord): boolean {
  if (record.operation !== 'start' && record.operation !== 'monitor') return false;
  // The address of a bundle's connection is that of its container's host, which is perhaps not known yet.
  if (resource.remoteConnection && resource.parent?.kind === 'bundle') return false;
  return hasOtherParameters(cluster, resource, node, record);
}

/** Clears fail counts; those of a connection that reconnects only once its remote node is fenced, where that is due. */
function forget(cluster: Cluster, resource: Resource, node: Node, reason: string): void {
  const clear = clearFailCount(cluster, resource, node, reason);
  const connected = cluster.nodeByName.get(resource.id);
  if (cluster.model.options.fencingEnabled && resource.reconnectMs > 0 && connected) {
    orderActions(fenceAction(cluster, connected, null, true, null), clear, ORDER.firstImpliesThen);
  }
}

/** A failed connection stays failed until its remote node is fenced. */
function failureMustStay(cluster: Cluster, resource: Resource, record: OperationRecord): boolean {
  if (resource.reconnectMs === 0 || !cluster.model.options.fencingEnabled) return false;
  if (record.operation !== 'monitor' || record.intervalMs === 0) return false;
  const node = cluster.nodeByName.get(resource.id);
  return node !== undefined && isRemote(node) && !node.remoteWasFenced;
}

/** Takes the result of an operation that did as expected. */
function replayResult(cluster: Cluster, replay: Replay, record: OperationRecord, exitCode: number): void {
  const { resource } = replay;
  let clearsFailure = false;
  if (exitCode === OCF.notInstalled) resource.role = ROLE.stopped;
  else if (exitCode === OCF.notRunning) clearsFailure = true;
  else {
    switch (record.operation) {
      case 'monitor': {
        const last = replay.lastFailure;
        clearsFailure = last?.operation === 'monitor' && last.intervalMs === record.intervalMs;
        if (resource.role < ROLE.started) setActive(resource);
        break;
      }
      case 'start':
      case 'migrate_from':
        resource.role = ROLE.started;
        clearsFailure = true;
        break;
      case 'stop':
        resource.role = ROLE.stopped;
        clearsFailure = true;
        break;
      case 'promote':
        resource.role = ROLE.promoted;
        clearsFailure = true;
        break;
      case 'demote':
        clearsFailure = replay.handling === HANDLING.demote;
        resource.role = ROLE.unpromoted;
        break;
      case 'migrate_to':
        replayMigrateTo(cluster, replay, record);
        break;
      default:
        if (resource.role < ROLE.started) setActive(resource);
    }
  }
  if (clearsFailure) clearPastFailure(replay);
}

function clearPastFailure(replay: Replay): void {
  switch (replay.handling) {
    case HANDLING.stop:
    case HANDLING.ban:
    case HANDLING.standby:
    case HANDLING.fence:
      return;
    case HANDLING.resetRemote:
      if (replay.resource.reconnectMs > 0) return;
      break;
    default:
  }
  replay.handling = HANDLING.ignore;
  setNextRole(replay.resource, ROLE.unknown, 'clear past failures');
}

function replayFailure(cluster: Cluster, replay: Replay, entry: Entry): void {
  const { resource, node } = replay;
  const { record } = entry;
  const failure = failureHandling(cluster, resource, record.operation, record.intervalMs);
  const banned = resource.unique ? resource : topOf(resource);
  if (entry.status === 'notInstalled') {
    if (failure.handling === HANDLING.ignore) replay.handling = HANDLING.ban;
    ban(banned, node, 'failures', `${record.operation} of ${resource.id} on ${node.name}`);
    applyFailure(cluster, replay, entry, failure);
    return;
  }
  const ignored =
    failure.handling === HANDLING.ignore ||
    (failure.handling === HANDLING.restartContainer && record.operation === 'stop');
  if (ignored) {
    replayResult(cluster, replay, record, record.expectedExitCode);
    resource.failureIgnored = true;
    resource.failedOperations.push({ node, record });
    if (failure.handling === HANDLING.restartContainer && replay.handling <= HANDLING.ignore) {
      replay.handling = HANDLING.restartContainer;
    }
    return;
  }
  applyFailure(cluster, replay, entry, failure);
  if (entry.status === 'errorHard') {
    ban(banned, node, 'failures', `hard error of ${record.operation} of ${resource.id} on ${node.name}`);
  } else if (entry.status === 'errorFatal') {
    // Of a node that no constraint has named yet, too.
    for (const each of cluster.nodes) {
      ban(banned, each, 'failures', `fatal error of ${record.operation} of ${resource.id} on ${node.name}`);
    }
  }
}

function applyFailure(cluster: Cluster, replay: Replay, entry: Entry, failure: FailureHandling): void {
  const { resource, node } = replay;
  const { record } = entry;
  replay.lastFailure = record;
  resource.failedOperations.push({ node, record });
  if (replay.handling < failure.handling) replay.handling = failure.handling;
  applyFailureToRole(cluster, replay, entry, failure);
  if (isProbe(record) && entry.exitCode === OCF.notInstalled) resource.role = ROLE.stopped;
  else if (resource.role < ROLE.started) setActive(resource);
  if (failure.roleAfter !== ROLE.started && resource.nextRole < failure.roleAfter) {
    setNextRole(resource, failure.roleAfter, 'failure');
  }
  if (failure.roleAfter === ROLE.stopped) banEverywhere(cluster, resource, record);
}

function applyFailureToRole(cluster: Cluster, replay: Replay, entry: Entry, failure: FailureHandling): void {
  const { resource, node } = replay;
  switch (entry.record.operation) {
    case 'stop':
      ban(resource, node, 'failures', `failed stop on ${node.name}`);
      break;
    case 'migrate_to':
      replayMigrateToFailure(cluster, replay, entry.record);
      break;
    case 'migrate_from':
      replayMigrateFromFailure(cluster, replay, entry.record);
      break;
    case 'promote':
      resource.role = ROLE.promoted;
      break;
    case 'demote':
      if (failure.handling === HANDLING.block) {
        resource.role = ROLE.promoted;
        setNextRole(resource, ROLE.stopped, 'demote with on-fail=block');
      } else resource.role = entry.exitCode === OCF.notRunning ? ROLE.stopped : ROLE.unpromoted;
      break;
    default:
  }
}

function banEverywhere(cluster: Cluster, resource: Resource, record: OperationRecord): void {
  const _top = outermost(resource);
  const banned = resource.parent && isAnonymousClone(topOf(resource)) ? topOf(resource) : resource;
  for (const node of cluster.nodes) {
    ban(banned, node, 'failures', `on-fail=stop of ${record.operation} of ${resource.id}`);
  }
}
