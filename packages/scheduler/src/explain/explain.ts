/**
 * Says why a resource goes where it goes, out of a plan: each candidate's score as a sum of named parts, what kept the
 * others out, and which actions follow.
 */
import { INFINITY } from '../model/score.ts';
import type { AssignedRole, Candidate, GraphAction, Schedule, ScoreContribution } from '../plan/schedule.ts';

/** Why a node was not chosen. */
export interface Exclusion {
  readonly node: string;
  /** `unavailable`: the node cannot run resources now; `forbidden`: something forbids it; `less-wanted`: another scores higher. */
  readonly kind: 'unavailable' | 'forbidden' | 'less-wanted';
  readonly score: number;
  /** What forbids it, or (for `less-wanted`) the parts of its score. */
  readonly because: readonly ScoreContribution[];
}

export interface ResourceReasons {
  readonly resource: string;
  readonly currentNodes: readonly string[];
  readonly nextNode: string | null;
  readonly nextRole: AssignedRole;
  readonly chosen: Candidate | null;
  readonly exclusions: readonly Exclusion[];
  /** The actions on the resource, with the reason of each. */
  readonly actions: readonly GraphAction[];
  /** Why nothing can be done where something should be, or `null`. */
  readonly blocked: string | null;
}

/** The reasons for one primitive or instance (`id:N`) of the plan, or `null` where the plan knows none of that id. */
export function explainResource(plan: Schedule, resource: string): ResourceReasons | null {
  const assigned = plan.assignment.resources.find((each) => each.resource === resource);
  if (!assigned) return null;
  const chosen = assigned.candidates.find((candidate) => candidate.node === assigned.nextNode) ?? null;
  return {
    resource,
    currentNodes: assigned.currentNodes,
    nextNode: assigned.nextNode,
    nextRole: assigned.nextRole,
    chosen,
    exclusions: assigned.candidates.filter((candidate) => candidate !== chosen).map(exclusionOf),
    actions: plan.graph.actions.filter((action) => action.resource === resource),
    blocked: plan.blocked.find((each) => each.resource === resource)?.reason ?? null,
  };
}

function exclusionOf(candidate: Candidate): Exclusion {
  const { node, score, contributions, available } = candidate;
  if (!available) return { node, kind: 'unavailable', score, because: [] };
  if (score <= -INFINITY) {
    return { node, kind: 'forbidden', score, because: contributions.filter((part) => part.score <= -INFINITY) };
  }
  return { node, kind: 'less-wanted', score, because: contributions };
}
