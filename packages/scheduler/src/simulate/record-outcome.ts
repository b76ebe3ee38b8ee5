/**
 * Records how an operation ended in the history of its resource, as a resource manager would.
 *
 * Kept is the latest record of each operation and interval. A stop, and a migration away, end the recurring
 * operations there; a failure among them stays on record until it is forgotten or the operation runs anew.
 */
import type { ClusterModel } from '../model/cluster-model.ts';
import type { FailCount, OperationRecord, ResourceHistory } from '../model/history.ts';
import type { AgentName } from '../model/resource.ts';
import { addScores, INFINITY } from '../model/score.ts';

/** One operation that has ended, with the name under which history knows the resource. */
export interface EndedOperation extends Omit<OperationRecord, 'id' | 'callId' | 'lastChangeMs'> {
  readonly node: string;
  readonly resource: string;
  readonly agent: AgentName | null;
}

export const isFailed = ({
  status,
  exitCode,
  expectedExitCode,
}: Pick<OperationRecord, 'status' | 'exitCode' | 'expectedExitCode'>): boolean =>
  (status !== 'done' && status !== 'pending' && status !== 'cancelled') || exitCode !== expectedExitCode;

/** Whether the record is Pacemaker's duplicate of the last failure, which outlives what is run once afterwards. */
const isKeptFailure = (record: OperationRecord): boolean => record.id.endsWith('_last_failure_0');

/** Whether the record is Pacemaker's single place for the latest one-off operation. */
const isLatestOneOff = (record: OperationRecord): boolean => record.id.endsWith('_last_0');

const ENDS_RECURRING = new Set(['stop', 'migrate_to']);

function replaced(record: OperationRecord, by: EndedOperation): boolean {
  const isSame = record.operation === by.operation && record.intervalMs === by.intervalMs;
  if (isKeptFailure(record)) return isSame && by.intervalMs > 0;
  // What was begun before has ended, or its end will not be heard of any more.
  if (record.status === 'pending' && by.operation !== 'monitor') return true;
  if (isSame) return true;
  if (by.intervalMs === 0 && isLatestOneOff(record)) return true;
  return ENDS_RECURRING.has(by.operation) && record.intervalMs > 0 && !isFailed(record);
}

/** One more than the latest call on any node, so that what is recorded now is later than all before. */
export const nextCallId = (model: ClusterModel): number =>
  model.history.reduce(
    (highest, entry) => entry.operations.reduce((most, { callId }) => Math.max(most, callId), highest),
    0,
  ) + 1;

/** The model with the operation's result as the latest of its resource there. */
export function recordOutcome(model: ClusterModel, ended: EndedOperation, callId = nextCallId(model)): ClusterModel {
  const { node, resource, agent, ...outcome } = ended;
  const record: OperationRecord = {
    ...outcome,
    id: `${resource}_${outcome.operation}_${outcome.intervalMs}`,
    callId,
    lastChangeMs: model.nowMs,
  };
  const isOf = (entry: ResourceHistory): boolean => entry.node === node && entry.resource === resource;
  const known = model.history.some(isOf);
  const history = known
    ? model.history.map((entry) =>
        isOf(entry)
          ? { ...entry, operations: [...entry.operations.filter((each) => !replaced(each, ended)), record] }
          : entry,
      )
    : [...model.history, { node, resource, ...(agent === null ? {} : { agent }), operations: [record] }];
  return { ...model, history };
}

/** The model with one more failure counted; fatal ones (of a start, where that is so configured, and of a stop) count infinitely. */
export function countFailure(model: ClusterModel, ended: EndedOperation): ClusterModel {
  const { node, resource, operation, intervalMs } = ended;
  const fatal = operation === 'stop' || (operation === 'start' && model.options.startFailureIsFatal);
  const isOf = (count: FailCount): boolean =>
    count.node === node &&
    count.resource === resource &&
    count.operation === operation &&
    count.intervalMs === intervalMs;
  const known = model.failCounts.find(isOf);
  const raised: FailCount = {
    node,
    resource,
    operation,
    intervalMs,
    count: fatal ? INFINITY : addScores(known?.count ?? 0, 1),
    lastFailureMs: model.nowMs,
  };
  const failCounts = known
    ? model.failCounts.map((count) => (count === known ? raised : count))
    : [...model.failCounts, raised];
  return { ...model, failCounts };
}

/** The model without failures of the resource, on one node or everywhere: neither counts nor failed records. */
export function forgetFailures(model: ClusterModel, resource: string, node: string | null): ClusterModel {
  const matches = (entry: { readonly resource: string; readonly node: string }): boolean =>
    entry.resource === resource && (node === null || entry.node === node);
  return {
    ...model,
    failCounts: model.failCounts.filter((count) => !matches(count)),
    history: model.history.map((entry) =>
      matches(entry) ? { ...entry, operations: entry.operations.filter((record) => !isFailed(record)) } : entry,
    ),
  };
}

/** The model with every pending operation ended as expected: where nothing overtook it, as the latest of its node. */
export function endPending(model: ClusterModel): ClusterModel {
  const isPending = ({ status }: OperationRecord): boolean => status === 'pending';
  if (!model.history.some(({ operations }) => operations.some(isPending))) return model;
  const latest = nextCallId(model);
  const end = (record: OperationRecord): OperationRecord =>
    isPending(record)
      ? {
          ...record,
          callId: record.callId === -1 ? latest : record.callId,
          status: 'done',
          exitCode: record.expectedExitCode,
          lastChangeMs: model.nowMs,
        }
      : record;
  return {
    ...model,
    history: model.history.map((entry) =>
      entry.operations.some(isPending) ? { ...entry, operations: entry.operations.map(end) } : entry,
    ),
  };
}
