/**
 * Facts about what happened: failures, where something is active or promoted, what is in flight, what is not known yet.
 */
import type { ClusterModel } from '../../model/cluster-model.ts';
import type { InFlightAction, OperationRecord, ResourceHistory } from '../../model/history.ts';
import { formatScore } from '../../model/score.ts';
import type { Schedule } from '../../plan/schedule.ts';
import { stripInstance } from '../../state/names.ts';
import type { Fact } from './fact.ts';

/** The plan tells where the model's history leaves each resource. */
export function historyFacts(model: ClusterModel, plan: Schedule): readonly Fact[] {
  return [
    ...failureFacts(model),
    ...model.inFlight.map(inFlightFact),
    ...parameterFacts(model, plan),
    ...activeFacts(plan),
    ...unknownFacts(plan),
  ];
}

const AS_ENDED = ['done', 'pending', 'cancelled'];

/** Whether the operation ended in another way than it should have. A probe that found the resource active did not fail. */
export function hasFailed(record: OperationRecord): boolean {
  if (record.status === 'pending' || record.status === 'cancelled') return false;
  if (!AS_ENDED.includes(record.status)) return true;
  if (record.exitCode === record.expectedExitCode) return false;
  const isProbe = record.operation === 'monitor' && record.intervalMs === 0;
  return !(isProbe && [0, 7, 8].includes(record.exitCode));
}

const isOf = (entry: { readonly node: string; readonly resource: string }, node: string, resource: string): boolean =>
  entry.node === node && stripInstance(entry.resource) === resource;

const asExpected = (record: OperationRecord): OperationRecord =>
  hasFailed(record) ? { ...record, status: 'done', exitCode: record.expectedExitCode } : record;

/** What failed and how often, for each resource and node: the records and the counts belong together. */
function failureFacts(model: ClusterModel): readonly Fact[] {
  const pairs = new Map<string, { node: string; resource: string }>();
  const add = (node: string, id: string): void => {
    const resource = stripInstance(id);
    pairs.set(`${resource} on ${node}`, { node, resource });
  };
  for (const entry of model.history) if (entry.operations.some(hasFailed)) add(entry.node, entry.resource);
  for (const entry of model.failCounts) if (entry.count > 0) add(entry.node, entry.resource);
  return [...pairs.entries()].map(([key, { node, resource }]) => ({
    id: `failure of ${key}`,
    kind: 'failure',
    sentence: describeFailure(model, node, resource),
    resources: [resource],
    nodes: [node],
    without: (changed) => ({
      ...changed,
      failCounts: changed.failCounts.filter((entry) => !isOf(entry, node, resource)),
      history: changed.history.map((entry) =>
        isOf(entry, node, resource) ? { ...entry, operations: entry.operations.map(asExpected) } : entry,
      ),
    }),
  }));
}

function describeFailure(model: ClusterModel, node: string, resource: string): string {
  const failed = model.history
    .filter((entry) => isOf(entry, node, resource))
    .flatMap((entry) => entry.operations.filter(hasFailed));
  const count = model.failCounts
    .filter((entry) => isOf(entry, node, resource))
    .reduce((sum, entry) => Math.min(1_000_000, sum + entry.count), 0);
  const times =
    count === 0 ? '' : count >= 1_000_000 ? ' fatally' : count === 1 ? ' once' : ` ${formatScore(count)} times`;
  const last = failed.toSorted((left, right) => right.callId - left.callId)[0];
  const how = last ? ` (${last.operation}: ${last.exitReason ?? outcome(last)})` : '';
  return `${resource} failed${times} on ${node}${how}`;
}

const STATUS_WORDS: Readonly<Record<string, string>> = {
  timeout: 'timed out',
  notInstalled: 'not installed',
  notSupported: 'not supported',
  notConnected: 'no connection',
};

const outcome = ({ status, exitCode, expectedExitCode }: OperationRecord): string =>
  STATUS_WORDS[status] ??
  (exitCode === 7 && expectedExitCode !== 7
    ? 'not running'
    : `exit code ${exitCode} where ${expectedExitCode} was due`);

function inFlightFact(action: InFlightAction, index: number): Fact {
  const what = action.resource === undefined ? 'fencing' : `${action.kind} of ${action.resource}`;
  const same = (other: InFlightAction): boolean => JSON.stringify(other) === JSON.stringify(action);
  return {
    id: `in-flight ${index} ${what} on ${action.node}`,
    kind: 'in-flight',
    sentence: `${what} on ${action.node} is in flight`,
    resources: action.resource === undefined ? [] : [stripInstance(action.resource)],
    nodes: [action.node],
    without: (model) => ({ ...model, inFlight: model.inFlight.filter((each) => !same(each)) }),
  };
}

/** That something was begun with other parameters than those configured now. */
function parameterFacts(model: ClusterModel, plan: Schedule): readonly Fact[] {
  const changing = new Set(
    plan.summary.flatMap((entry) => (entry.resource === null ? [] : [stripInstance(entry.resource)])),
  );
  return model.history
    .filter((entry) => changing.has(stripInstance(entry.resource)))
    .filter((entry) => entry.operations.some((record) => record.digests !== undefined))
    .map(({ node, resource }) => ({
      id: `parameters of ${resource} on ${node}`,
      kind: 'parameters' as const,
      sentence: `${resource} was begun on ${node} with the parameters of that time`,
      resources: [stripInstance(resource)],
      nodes: [node],
      without: (changed: ClusterModel) =>
        changeHistory(changed, node, resource, (records) => records.map(({ digests: _, ...record }) => record)),
    }));
}

function changeHistory(
  model: ClusterModel,
  node: string,
  resource: string,
  change: (records: readonly OperationRecord[]) => readonly OperationRecord[],
): ClusterModel {
  const changed = (entry: ResourceHistory): ResourceHistory => ({ ...entry, operations: change(entry.operations) });
  return {
    ...model,
    history: model.history.map((entry) =>
      entry.node === node && entry.resource === resource ? changed(entry) : entry,
    ),
  };
}

const ended = (operation: string, callId: number, exitCode: number): OperationRecord => ({
  id: `${operation}-${callId}`,
  operation,
  intervalMs: 0,
  callId,
  status: 'done',
  exitCode,
  expectedExitCode: exitCode,
});

/** A probe that found nothing: what is known of a resource where it never ran. */
const FOUND_STOPPED = [ended('monitor', 1, 7)];
const STARTED = [ended('monitor', 1, 7), ended('start', 2, 0)];

function activeFacts(plan: Schedule): readonly Fact[] {
  return plan.assignment.resources.flatMap(({ resource, currentNodes, currentRole }) =>
    currentNodes.flatMap((node) => {
      const base = stripInstance(resource);
      const leave = (kind: 'active' | 'promoted', words: string, records: readonly OperationRecord[]): Fact => ({
        id: `${kind} ${base} on ${node}`,
        kind,
        sentence: `${base} ${words} on ${node}`,
        resources: [base],
        nodes: [node],
        without: (model) => ({
          ...model,
          history: model.history.map((entry) => (isOf(entry, node, base) ? { ...entry, operations: records } : entry)),
        }),
      });
      return [
        ...(currentRole === 'Promoted' ? [leave('promoted', 'is promoted', STARTED)] : []),
        leave('active', 'is active', FOUND_STOPPED),
      ];
    }),
  );
}

/** That nobody has looked yet. */
function unknownFacts(plan: Schedule): readonly Fact[] {
  return plan.graph.actions.flatMap(({ kind, resource, node }) => {
    if (kind !== 'probe' || resource === null || node === null) return [];
    return [
      {
        id: `unknown-state ${resource} on ${node}`,
        kind: 'unknown-state' as const,
        sentence: `whether ${resource} is active on ${node} is not known yet`,
        resources: [stripInstance(resource)],
        nodes: [node],
        without: (model: ClusterModel) => ({
          ...model,
          history: [
            ...model.history.filter((entry) => entry.node !== node || entry.resource !== resource),
            { node, resource, operations: FOUND_STOPPED },
          ],
        }),
      },
    ];
  });
}
