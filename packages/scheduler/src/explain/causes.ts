/**
 * Says what each action of a plan is for: the change that it is a part of, or what made it necessary.
 *
 * What a change itself rests on is found by `decisive.ts`.
 */
import { formatDuration } from '@nyx/foundation';
import type { GraphAction, Schedule } from '../plan/schedule.ts';
import { actionWords, changeWords, reasonWords } from './words.ts';

/** What the action is for, as a sentence. */
export function causeOf(plan: Schedule, action: GraphAction): string {
  return `${actionWords(action)}: ${purposeOf(plan, action)}`;
}

function purposeOf(plan: Schedule, action: GraphAction): string {
  const { resource, node, reason } = action;
  switch (action.kind) {
    case 'probe':
      return `whether ${resource} is active on ${node} is not known`;
    case 'monitor':
      return `${resource} is watched every ${formatDuration(action.intervalMs)} while it is active there`;
    case 'cancel':
      return 'that check is no longer wanted there';
    case 'notify':
      return `the instances are told ${action.notify?.type === 'pre' ? 'before' : 'after'} the ${action.notify?.operation}`;
    case 'fence':
      return fencingWords(plan, action);
    case 'shutdown':
      return `${node} was asked to leave, and nothing keeps it`;
    case 'clearFailCount':
      return reason === null ? 'its failures no longer count' : `its failures no longer count: ${reasonWords(reason)}`;
    case 'deleteHistory':
      return 'what is recorded of it is of no more use';
    case 'pseudo':
      return 'marks a point in the order of the others';
    default:
      return changeOf(plan, action);
  }
}

function fencingWords(plan: Schedule, { node, reason, operation }: GraphAction): string {
  if (operation === 'on') return `${node} must be unfenced before it may run resources`;
  const verdict = plan.nodes.find((each) => each.node === node);
  return verdict?.reason ?? reason ?? 'it is unclean';
}

function changeOf(plan: Schedule, { resource, node, reason }: GraphAction): string {
  const own = plan.summary.filter((entry) => entry.resource === resource);
  const entry = own.find(({ fromNode, toNode }) => fromNode === node || toNode === node) ?? own[0];
  const words = reason ?? entry?.reason ?? null;
  const because = words === null ? '' : `, because ${reasonWords(words)}`;
  return entry ? `part of: ${changeWords(entry)}${because}` : words === null ? 'the plan needs it' : reasonWords(words);
}
