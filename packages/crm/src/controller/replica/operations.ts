/**
 * Applies what the DC dispatches and what nodes answer: operations in flight, their history, fail counts,
 * failures, and the journal's account of them.
 */
import { INFINITY, type OperationRecord, type OperationStatus, type ParameterDigests } from '@nyx/scheduler';
import type { Dispatch, DispatchedOperation, MessageOf, Report, Result } from '../messages.ts';
import { type ClusterState, counts, FAILURES_MAX, findNode, type OperationInFlight } from '../state/cluster-state.ts';
import { isoTime, trigger, writeEntry } from '../state/journal.ts';
import type { ApplyContext } from './context.ts';
import { findHistory, isActive, knownStateOf } from './knowledge.ts';

/** Applies a plan's next steps, unless they were decided in circumstances that have passed. */
export function applyDispatch(context: ApplyContext, dispatch: Dispatch): void {
  const { state } = context;
  if (dispatch.epoch !== context.epoch || context.sender !== state.dc) return;
  const cause = announce(context, dispatch.announce);
  for (const { resource, node } of dispatch.clearFailCounts) clearFailures(state, resource, node);
  for (const { resource, node } of dispatch.deleteHistories) {
    state.history = state.history.filter((entry) => entry.resource !== resource || entry.node !== node);
  }
  for (const cancel of dispatch.cancels) {
    dropRecurring(state, cancel.resource, cancel.node, (record) => record.intervalMs === cancel.intervalMs);
    context.consequences.push({ type: 'cancel-recurring', ...cancel });
  }
  for (const operation of dispatch.operations) begin(context, operation, cause);
  for (const node of dispatch.shutdowns) context.consequences.push({ type: 'take-leave', node });
}

function announce(context: ApplyContext, words: string | null): number | null {
  const { state, writer } = context;
  if (words === null) return state.transitionSeq ?? state.triggerSeq;
  state.announcedTriggerSeq = state.triggerSeq;
  state.transitionSeq = writeEntry(state, writer, {
    kind: 'transition-started',
    message: words,
    cause: state.triggerSeq,
  });
  return state.transitionSeq;
}

function begin(context: ApplyContext, dispatched: DispatchedOperation, cause: number | null): void {
  const { state, writer } = context;
  const node = findNode(state, dispatched.node);
  const busy = state.operations.some(
    (other) => other.resource === dispatched.resource && other.node === dispatched.node && other.kind !== 'monitor',
  );
  if (!node || !counts(node) || busy) return;
  const { operation, resource, intervalMs } = dispatched;
  // An action that changes the resource ends its recurring operations. Their records stay until its result: a failure
  // among them is the reason for the action, and a plan made meanwhile must still know of it.
  if (changesResource(operation)) {
    state.operations = state.operations.filter(
      (other) => !(other.resource === resource && other.node === node.name && other.kind === 'monitor'),
    );
  }
  state.settled = false;
  const startedSeq = writeEntry(state, writer, {
    kind: 'operation-started',
    message: `${describe(dispatched)} of ${resource} on ${node.name}`,
    node: node.name,
    resource,
    cause,
    data: { operation, intervalMs },
  });
  const inFlight: OperationInFlight = { ...dispatched, startedSeq };
  state.operations.push(inFlight);
  context.consequences.push({ type: 'execute', node: node.name, operation: inFlight });
}

const changesResource = (operation: string): boolean => operation !== 'monitor' && operation !== 'notify';

const describe = (operation: DispatchedOperation): string =>
  operation.kind === 'probe'
    ? 'probe'
    : operation.intervalMs > 0
      ? `recurring ${operation.operation}`
      : operation.operation;

function dropRecurring(
  state: ClusterState,
  resource: string,
  node: string,
  which: (record: OperationRecord) => boolean,
): void {
  const entry = findHistory(state, resource, node);
  if (entry) entry.operations = entry.operations.filter((record) => record.intervalMs === 0 || !which(record));
}

const STATUS: Readonly<Record<Result['status'], OperationStatus>> = {
  done: 'done',
  'timed-out': 'timeout',
  cancelled: 'cancelled',
  'not-installed': 'notInstalled',
  error: 'error',
};

/** Applies how an operation ended. One that is no longer in flight (its node was away meanwhile) changes nothing. */
export function applyResult(context: ApplyContext, result: Result): void {
  const { state } = context;
  const operation = state.operations.find((candidate) => candidate.operationId === result.operationId);
  if (!operation) return;
  const fromTarget = operation.node === context.sender;
  if (!fromTarget && context.sender !== state.dc) return;
  state.operations = state.operations.filter((candidate) => candidate !== operation);
  record(context, operation, result);
  const failed = isFailure(operation, result);
  const seq = writeOperationEntry(context, operation, result, failed);
  if (result.detection) state.detection[operation.resource] = result.detection;
  if (failed) noteFailure(context, operation, result, seq);
  else noteSuccess(context, operation, seq);
}

/** A probe is there to find out: only an answer that tells neither "runs" nor "does not" is a failure. */
function isFailure(operation: OperationInFlight, result: Pick<Result, 'status' | 'exitCode'>): boolean {
  if (operation.kind === 'probe') {
    if (result.status === 'not-installed' || result.exitCode === 5) return false;
    return result.status !== 'done' || ![0, 7, 8].includes(result.exitCode);
  }
  return result.status !== 'done' || result.exitCode !== operation.expectedExitCode;
}

function record(
  context: ApplyContext,
  operation: Pick<
    OperationInFlight,
    'resource' | 'node' | 'operation' | 'intervalMs' | 'expectedExitCode' | 'digest' | 'operationId'
  >,
  result: Pick<Result, 'status' | 'exitCode' | 'exitReason'>,
): void {
  const { state, writer } = context;
  state.callId += 1;
  if (changesResource(operation.operation)) dropRecurring(state, operation.resource, operation.node, () => true);
  const entry = findHistory(state, operation.resource, operation.node);
  const operations = (entry?.operations ?? []).filter(
    (known) => known.operation !== operation.operation || known.intervalMs !== operation.intervalMs,
  );
  operations.push({
    id: operation.operationId,
    operation: operation.operation,
    intervalMs: operation.intervalMs,
    callId: state.callId,
    status: STATUS[result.status],
    exitCode: result.exitCode,
    expectedExitCode: operation.expectedExitCode,
    exitReason: result.exitReason,
    lastChangeMs: writer.epochMs,
    ...(operation.digest === null ? {} : { digests: readDigests(operation.digest) }),
  });
  if (entry) entry.operations = operations;
  else state.history.push({ resource: operation.resource, node: operation.node, operations });
}

/** Digests travel as the text that the DC made of them; only the scheduler looks inside. */
const readDigests = (text: string): ParameterDigests => {
  try {
    return JSON.parse(text) as ParameterDigests;
  } catch {
    return {};
  }
};

function writeOperationEntry(
  context: ApplyContext,
  operation: OperationInFlight,
  result: Result,
  failed: boolean,
): number {
  const { resource, node } = operation;
  const outcome = failed ? `failed: ${explain(result)}` : 'done';
  return writeEntry(context.state, context.writer, {
    kind: failed ? 'operation-failed' : 'operation-finished',
    message: `${describe(operation)} of ${resource} on ${node} ${outcome}`,
    node,
    resource,
    cause: operation.startedSeq,
    data: {
      operation: operation.operation,
      intervalMs: operation.intervalMs,
      exitCode: result.exitCode,
      durationMs: result.durationMs,
    },
  });
}

const explain = (result: Pick<Result, 'status' | 'exitCode' | 'exitReason'>): string => {
  const how =
    result.status === 'done'
      ? `exit code ${result.exitCode}`
      : {
          'timed-out': 'timed out',
          cancelled: 'cancelled',
          'not-installed': 'the agent is not installed',
          error: 'could not be run',
        }[result.status];
  return result.exitReason ? `${how} (${result.exitReason})` : how;
};

function noteFailure(context: ApplyContext, operation: OperationInFlight, result: Result, seq: number): void {
  const { state, writer } = context;
  raiseFailCount(context, operation, operation.operation === 'start' || operation.operation === 'stop');
  keepFailure(context, operation, result);
  const failure = writeEntry(state, writer, {
    kind: 'failure',
    message: `${operation.resource} failed on ${operation.node}: ${operation.operation} ${explain(result)}`,
    node: operation.node,
    resource: operation.resource,
    cause: seq,
    data: { operation: operation.operation, exitCode: result.exitCode },
  });
  trigger(state, failure);
}

function raiseFailCount(
  context: ApplyContext,
  operation: Pick<OperationInFlight, 'resource' | 'node' | 'operation' | 'intervalMs'>,
  fatal: boolean,
): void {
  const { state, writer } = context;
  const known = state.failCounts.find(
    (count) =>
      count.resource === operation.resource &&
      count.node === operation.node &&
      count.operation === operation.operation &&
      count.intervalMs === operation.intervalMs,
  );
  const count = fatal ? INFINITY : Math.min(INFINITY, (known?.count ?? 0) + 1);
  if (known) {
    known.count = count;
    known.lastFailureMs = writer.epochMs;
    return;
  }
  const { resource, node, intervalMs } = operation;
  state.failCounts.push({
    resource,
    node,
    operation: operation.operation,
    intervalMs,
    count,
    lastFailureMs: writer.epochMs,
  });
}

function keepFailure(
  context: ApplyContext,
  operation: Pick<OperationInFlight, 'resource' | 'node' | 'operation' | 'intervalMs'>,
  result: Pick<Result, 'status' | 'exitCode' | 'exitReason'>,
): void {
  const { state, writer } = context;
  const { resource, node, intervalMs } = operation;
  state.failures = state.failures.filter(
    (failure) =>
      failure.resource !== resource ||
      failure.node !== node ||
      failure.operation !== operation.operation ||
      failure.intervalMs !== intervalMs,
  );
  state.failures.push({
    resource,
    node,
    operation: operation.operation,
    intervalMs,
    exitCode: result.status === 'done' ? result.exitCode : null,
    reason: explain(result),
    at: isoTime(writer.epochMs),
  });
  if (state.failures.length > FAILURES_MAX) state.failures.shift();
}

function noteSuccess(context: ApplyContext, operation: OperationInFlight, seq: number): void {
  const { state, writer } = context;
  if (!isActive(knownStateOf(state, operation.resource, operation.node))) return;
  const before = state.lastNode[operation.resource];
  state.lastNode[operation.resource] = operation.node;
  if (operation.operation !== 'start' || before === undefined || before === operation.node) return;
  writeEntry(state, writer, {
    kind: 'failover',
    message: `${operation.resource} runs on ${operation.node} now, before on ${before}`,
    node: operation.node,
    resource: operation.resource,
    cause: seq,
    data: { from: before, to: operation.node },
  });
}

/** Applies a recurring operation's result: its first success, a change, or a failure. */
export function applyReport(context: ApplyContext, report: Report): void {
  const { state, sender } = context;
  const operation = { ...report, node: sender };
  const inFlight = state.operations.find((candidate) => candidate.operationId === report.operationId);
  state.operations = state.operations.filter((candidate) => candidate !== inFlight);
  const known = findHistory(state, report.resource, sender)?.operations;
  const scheduled = inFlight ?? known?.find((entry) => entry.id === report.operationId);
  // A report of a monitor that was ended meanwhile says nothing about what is there now.
  if (!scheduled) return;
  record(context, operation, report);
  if (report.detection) state.detection[report.resource] = report.detection;
  if (report.status === 'done' && report.exitCode === report.expectedExitCode) {
    if (inFlight) state.lastNode[report.resource] ??= sender;
    return;
  }
  raiseFailCount(context, operation, false);
  keepFailure(context, operation, report);
  const noticed =
    report.trigger === 'kernel event' ? "the kernel's notice that its last process has ended" : 'its monitor';
  const failure = writeEntry(state, context.writer, {
    kind: 'failure',
    message: `${report.resource} failed on ${sender}, noticed by ${noticed}: ${explain(report)}`,
    node: sender,
    resource: report.resource,
    cause: inFlight?.startedSeq ?? null,
    data: { operation: report.operation, exitCode: report.exitCode, trigger: report.trigger },
  });
  trigger(state, failure);
}

/** Forgets the failures of a resource on a node, with the records of the operations that failed. */
export function clearFailures(state: ClusterState, resource: string, node: string): void {
  const matches = (entry: { readonly resource: string; readonly node: string }): boolean =>
    entry.resource === resource && entry.node === node;
  state.failCounts = state.failCounts.filter((count) => !matches(count));
  state.failures = state.failures.filter((failure) => !matches(failure));
  for (const entry of state.history) {
    if (!matches(entry)) continue;
    entry.operations = entry.operations.filter(
      (known) => known.status === 'done' && (known.exitCode === known.expectedExitCode || known.intervalMs === 0),
    );
  }
}

/** The DC has nothing left to do, or nothing that it can do. Moves end with that, whether they arrived or not. */
export function applySettled(context: ApplyContext, settled: MessageOf<'settled'>): void {
  const { state } = context;
  if (settled.epoch !== context.epoch || context.sender !== state.dc || settled.revision !== state.revision) return;
  if (state.operations.some((operation) => counts(findNode(state, operation.node) ?? NOBODY))) return;
  const cause = state.triggerSeq;
  state.settled = true;
  state.blocked = settled.blocked.map((entry) => ({ ...entry }));
  state.moves = [];
  state.triggerSeq = null;
  state.announcedTriggerSeq = null;
  state.transitionSeq = null;
  const blocked =
    settled.blocked.length === 0 ? '' : `; blocked: ${settled.blocked.map((entry) => entry.resource).join(', ')}`;
  writeEntry(state, context.writer, {
    kind: 'settled',
    message: `nothing is left to do${blocked}`,
    cause,
    data: { version: state.version?.sequence ?? 0, blocked: settled.blocked.length },
  });
}

const NOBODY = { condition: 'never-seen', caughtUp: false } as Parameters<typeof counts>[0];
