/**
 * Answers "what would happen if": assumes changes, plans, and on request carries the plans out until nothing is left
 * to do. The answer is plain data for people and programs; it holds no parameters of resources, which may be secrets.
 */
import type { ClusterModel } from '../model/cluster-model.ts';
import type { GraphAction, GraphEdge, Schedule, SummaryEntry } from '../plan/schedule.ts';
import { schedule } from '../schedule.ts';
import type { ClusterStatus } from '../status/cluster-status.ts';
import { describeStatus } from '../status/describe-status.ts';
import type { Execution } from './apply-plan.ts';
import { inject } from './inject.ts';
import type { Injection, OperationOutcome } from './injection.ts';
import { requireNode, requirePrimitive } from './model-names.ts';
import { hasWork, settle } from './settle.ts';

export interface SimulationRequest {
  /** What is assumed before the plan, in order. */
  readonly changes: readonly Injection[];
  /** Operations that fail when they are run, each once. */
  readonly failures: readonly OperationOutcome[];
  /** Nodes whose fencing fails. */
  readonly fencingFails: readonly string[];
  /** Whether plans are carried out, until nothing is left to do. */
  readonly run: boolean;
}

/** One action of a plan, without what its agent would be given. */
export interface SimulatedAction
  extends Pick<
    GraphAction,
    'id' | 'kind' | 'operation' | 'resource' | 'node' | 'via' | 'intervalMs' | 'notify' | 'reason'
  > {
  /** `planned` where plans are not carried out, or the action was under way already. */
  readonly outcome: Execution['outcome'] | 'planned';
}

export interface SimulatedScore {
  readonly resource: string;
  readonly node: string;
  readonly score: number;
}

export interface SimulatedTransition {
  readonly summary: readonly SummaryEntry[];
  /** In the order of execution where it was carried out, else in the order of the graph. */
  readonly actions: readonly SimulatedAction[];
  readonly edges: readonly GraphEdge[];
  /** What each node counted for each primitive. */
  readonly scores: readonly SimulatedScore[];
}

export interface Simulation {
  /** The cluster with all that is assumed, before any plan. */
  readonly before: ClusterStatus;
  /** The plan; where plans are carried out, each one that had something to do, at least one. */
  readonly transitions: readonly [SimulatedTransition, ...SimulatedTransition[]];
  /** Whether nothing is left to do at the end; `null` where plans are not carried out. */
  readonly settled: boolean | null;
  /** The cluster at the end; `null` where plans are not carried out. */
  readonly after: ClusterStatus | null;
}

/**
 * The answer for `model`. Throws `NYX_SCHEDULER_UNKNOWN_NAME` where the request names what the cluster has not,
 * and what `schedule` throws.
 */
export function simulate(model: ClusterModel, request: SimulationRequest): Simulation {
  for (const { resource, node } of request.failures) {
    requirePrimitive(model, resource);
    requireNode(model, node);
  }
  for (const node of request.fencingFails) requireNode(model, node);
  const assumed = inject(model, request.changes);
  const before = describeStatus(assumed);
  const first = schedule(assumed);
  if (!request.run || !hasWork(first)) {
    const after = request.run ? before : null;
    return { before, transitions: [transition(first, null)], settled: request.run ? true : null, after };
  }
  const { failures, fencingFails } = request;
  const end = settle(assumed, { failures, fencingFails });
  const [round, ...later] = end.rounds.map(({ plan, executions }) => transition(plan, executions));
  return {
    before,
    transitions: round ? [round, ...later] : [transition(first, null)],
    settled: end.settled,
    after: describeStatus(end.model),
  };
}

function transition(plan: Schedule, executions: readonly Execution[] | null): SimulatedTransition {
  return {
    summary: plan.summary,
    actions: executions
      ? executions.map(({ action, outcome }) => simulated(action, outcome))
      : plan.graph.actions.map((action) => simulated(action, 'planned')),
    edges: plan.graph.edges,
    scores: plan.assignment.resources.flatMap(({ resource, candidates }) =>
      candidates.map(({ node, score }) => ({ resource, node, score })),
    ),
  };
}

const simulated = (
  { id, kind, operation, resource, node, via, intervalMs, notify, reason }: GraphAction,
  outcome: SimulatedAction['outcome'],
): SimulatedAction => ({ id, kind, operation, resource, node, via, intervalMs, notify, reason, outcome });
