/**
 * Puts a plan into the shape that the comparator of the conformance cases reads.
 */
import { readCib } from '../src/cib/read-cib.ts';
import type { GraphAction, Schedule, SummaryEntry } from '../src/plan/schedule.ts';
import { parseMoment } from '../src/rules/calendar.ts';
import { schedule } from '../src/schedule.ts';
import { applyPlan } from '../src/simulate/apply-plan.ts';
import { describeStatus } from '../src/status/describe-status.ts';
import { statusForComparison } from './status-shape.ts';

/** The clock of a case in milliseconds: it is told in seconds since 1970, or as a date. */
export const clockMs = (value: number | string): number =>
  typeof value === 'number' ? value * 1000 : (parseMoment(value) ?? 0);

export function planForComparison(cib: string, nowMs: number) {
  const model = readCib(cib, { nowMs });
  const plan = schedule(model);
  const after = applyPlan(model, plan, { aftermath: false }).model;
  return { ...comparable(plan), finalStatus: statusForComparison(describeStatus(after)) };
}

export function comparable(plan: Schedule) {
  const index = new Map(plan.graph.actions.map((action, place) => [action.id, place]));
  return {
    summary: plan.summary.map(summaryEntry),
    actions: plan.graph.actions.map((action) => ({ id: actionName(action), via: action.via ?? undefined })),
    edges: plan.graph.edges.map(({ first, then }) => [index.get(first), index.get(then)]),
  };
}

function summaryEntry(entry: SummaryEntry) {
  if (entry.verb === 'Fence')
    return { action: 'Fence', op: entry.fenceOperation, node: entry.node, reason: entry.reason };
  return {
    action: entry.verb,
    rsc: entry.resource,
    fromRole: entry.fromRole,
    fromNode: entry.fromNode,
    toRole: entry.toRole,
    toNode: entry.toNode,
    blocked: entry.blocked,
    reason: entry.reason,
  };
}

/** The name under which the comparator knows an action. */
export function actionName(action: GraphAction): string {
  switch (action.kind) {
    case 'pseudo':
      return `pseudo ${action.id.replace(/@.*$/, '')}`;
    case 'fence':
      return `fence ${action.operation} @${action.node}`;
    case 'shutdown':
      return `cluster do_shutdown @${action.node}`;
    case 'clearFailCount':
      return `cluster clear_failcount ${action.resource} @${action.node}`;
    case 'deleteHistory':
      return action.operation === 'delete'
        ? `rsc ${action.resource} delete @${action.node}`
        : `cluster lrm_delete ${action.resource} @${action.node}`;
    case 'cancel':
      return `rsc ${action.resource} cancel-${action.operation}=${action.intervalMs} @${action.node}`;
    case 'notify':
      return `rsc ${action.resource} ${action.notify?.type}-notify-${action.notify?.operation} @${action.node}`;
    default: {
      const interval = action.intervalMs > 0 ? `=${action.intervalMs}` : '';
      return `rsc ${action.resource} ${action.operation}${interval} @${action.node}`;
    }
  }
}
