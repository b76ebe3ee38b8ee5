/**
 * Carries a plan out on the model: what would be known of the cluster if every action ended as it should, or as given.
 *
 * Actions are carried out in an order that the graph allows. What follows an action that failed is not begun;
 * independent work goes on. Time stands still. Pure; the plan must be one of the same model.
 */
import type { ClusterModel } from '../model/cluster-model.ts';
import type { GraphAction, Schedule, TransitionGraph } from '../plan/schedule.ts';
import { carryOut } from './carry-out.ts';
import type { OperationOutcome } from './injection.ts';
import { endPending } from './record-outcome.ts';

export interface ApplyOptions {
  /** Operations that end otherwise than expected, as often as they are run. */
  readonly failures?: readonly OperationOutcome[];
  /** Targets whose fencing fails. */
  readonly fencingFails?: readonly string[];
  /**
   * Whether what ends by itself has ended too: nodes that were told to leave have left, guests that ended with their
   * container are forgotten, operations that history has as pending have succeeded. By default so; `false` shows the
   * cluster at the moment when the last action ended.
   */
  readonly aftermath?: boolean;
}

/** What became of one action of the plan. */
export interface Execution {
  readonly action: GraphAction;
  /** `skipped`: something before it failed. */
  readonly outcome: 'done' | 'failed' | 'skipped';
}

export interface Applied {
  readonly model: ClusterModel;
  /** Every action of the plan, in the order of execution. */
  readonly executions: readonly Execution[];
  /** Those of the given failures that happened. */
  readonly failures: readonly OperationOutcome[];
}

/** The model after the plan: the given one itself where nothing has changed. Deterministic. */
export function applyPlan(model: ClusterModel, plan: Schedule, options: ApplyOptions = {}): Applied {
  const executions: Execution[] = [];
  const happened: OperationOutcome[] = [];
  const stuck = new Set<string>();
  const before = predecessors(plan.graph);
  let next: ClusterModel = model.inFlight.length === 0 ? model : { ...model, inFlight: [] };
  for (const action of inOrder(plan.graph)) {
    if ((before.get(action.id) ?? []).some((id) => stuck.has(id))) {
      stuck.add(action.id);
      executions.push({ action, outcome: 'skipped' });
      continue;
    }
    const carried = carryOut(next, action, options);
    next = carried.model;
    if (carried.given) happened.push(carried.given);
    if (carried.failed && !action.failureIgnored) stuck.add(action.id);
    executions.push({ action, outcome: carried.failed ? 'failed' : 'done' });
  }
  if (options.aftermath !== false) next = endPending(next);
  return { model: next, executions, failures: happened };
}

function predecessors(graph: TransitionGraph): ReadonlyMap<string, readonly string[]> {
  const before = new Map<string, string[]>();
  for (const { first, then } of graph.edges) {
    const known = before.get(then);
    if (known) known.push(first);
    else before.set(then, [first]);
  }
  return before;
}

/** The actions, each after all that it waits for; else in the order of the graph. */
function inOrder(graph: TransitionGraph): readonly GraphAction[] {
  const waiting = new Map(graph.actions.map((action) => [action.id, 0]));
  const after = new Map<string, string[]>();
  for (const { first, then } of graph.edges) {
    waiting.set(then, (waiting.get(then) ?? 0) + 1);
    const known = after.get(first);
    if (known) known.push(then);
    else after.set(first, [then]);
  }
  const byId = new Map(graph.actions.map((action) => [action.id, action]));
  const ready = graph.actions.filter((action) => waiting.get(action.id) === 0);
  for (const action of ready) {
    for (const id of after.get(action.id) ?? []) {
      const left = (waiting.get(id) ?? 0) - 1;
      waiting.set(id, left);
      const then = byId.get(id);
      if (left === 0 && then) ready.push(then);
    }
  }
  return ready;
}
