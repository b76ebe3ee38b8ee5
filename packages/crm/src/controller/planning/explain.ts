/**
 * Why resources are where they are, in one sentence each, from the plan's own reasons and the configuration's own names.
 */
import { type Candidate, formatScore, INFINITY, type ResourceAssignment, type Schedule } from '@nyx/scheduler';
import { type ClusterConfiguration, primitivesOf } from '../../configuration/index.ts';
import { knownStateOf } from '../replica/knowledge.ts';
import { type ClusterState, counts } from '../state/cluster-state.ts';
import { isCatchingUpUncertain } from './safety.ts';

/** What one must wait for before anything of a resource may be done, or `null`. */
export function awaited(state: ClusterState, configuration: ClusterConfiguration, resource: string): string | null {
  const back = state.nodes.find(isCatchingUpUncertain);
  if (back) return `it may run on ${back.name}, which was out of reach and is catching up`;
  for (const node of state.nodes) {
    if (node.condition !== 'lost' || !configuration.fencing.enabled) continue;
    const fencing = state.fencing.find((operation) => operation.target === node.name);
    if (knownStateOf(state, resource, node.name) === 'stopped') continue;
    const step = fencing ? FENCING_WORDS[fencing.phase] : 'is to be fenced';
    return `it may still run on ${node.name}, which is lost and ${step}${fencing?.lastError ? ` (${fencing.lastError})` : ''}`;
  }
  const unprobed = state.nodes.filter((node) => counts(node) && knownStateOf(state, resource, node.name) === 'unknown');
  if (unprobed.length > 0) return `it is being probed on ${unprobed.map((node) => node.name).join(', ')}`;
  return null;
}

const FENCING_WORDS = {
  delayed: 'is to be fenced after a delay',
  running: 'is being fenced',
  retrying: 'could not be fenced yet; it is tried again',
  'no-device': 'cannot be fenced: nothing is there that can isolate it',
} as const;

/** One sentence for each primitive. */
export function explain(
  state: ClusterState,
  configuration: ClusterConfiguration,
  assignment: ResourceAssignment | undefined,
  resource: string,
): string {
  const waiting = awaited(state, configuration, resource);
  if (waiting) return waiting;
  if (!assignment) return 'no plan has been made for it yet';
  if (assignment.blocked)
    return 'it is blocked: an operation failed that nothing can make good but a cleanup or a fencing';
  if (!assignment.managed) return 'it is not managed: it is watched, and neither started nor stopped';
  if (assignment.nextNode === null) return whyNowhere(assignment);
  const winner = assignment.candidates.find((candidate) => candidate.node === assignment.nextNode);
  const reasons = winner ? contributionsOf(winner) : '';
  return reasons === ''
    ? `${assignment.nextNode} can run it and no other node is preferred`
    : `${assignment.nextNode} is preferred: ${reasons}`;
}

function contributionsOf(candidate: Candidate): string {
  return candidate.contributions
    .filter((contribution) => contribution.score !== 0)
    .map((contribution) => `${contribution.kind} ${contribution.source} ${formatScore(contribution.score)}`)
    .join(', ');
}

function whyNowhere(assignment: ResourceAssignment): string {
  const reasons = assignment.candidates.map((candidate) => {
    const refusal = candidate.contributions.find((contribution) => contribution.score <= -INFINITY);
    if (refusal) return `${candidate.node} is ruled out by ${refusal.kind} ${refusal.source}`;
    return candidate.available ? `${candidate.node} would do` : `${candidate.node} is not available`;
  });
  return reasons.length === 0 ? 'there is no node for it' : `it runs nowhere: ${reasons.join('; ')}`;
}

/** The resources that should run and do not, with why. */
export function blockedResources(
  state: ClusterState,
  configuration: ClusterConfiguration,
  plan: Schedule,
): readonly { readonly resource: string; readonly why: string }[] {
  const blocked: { resource: string; why: string }[] = [];
  for (const { primitive, meta } of primitivesOf(configuration)) {
    const assignment = plan.assignment.resources.find((entry) => entry.resource === primitive.id);
    const runs = state.nodes.some(
      (node) => counts(node) && ['started', 'promoted'].includes(knownStateOf(state, primitive.id, node.name)),
    );
    if (runs || meta.targetRole === 'Stopped') continue;
    blocked.push({ resource: primitive.id, why: explain(state, configuration, assignment, primitive.id) });
  }
  return blocked;
}
