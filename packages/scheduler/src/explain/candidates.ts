/**
 * Says how each node stands as a place for a resource: the parts of its score, and what speaks against it.
 */
import type { ClusterModel } from '../model/cluster-model.ts';
import { formatScore, INFINITY } from '../model/score.ts';
import type { Candidate, ResourceAssignment, Schedule } from '../plan/schedule.ts';
import { stripInstance } from '../state/names.ts';
import type { CandidateReasons, MemberReasons } from './reasons.ts';
import { contributionWords, enumerated } from './words.ts';

/** One primitive or instance of the plan with all its candidates, the best first. */
export function memberReasons(model: ClusterModel, plan: Schedule, member: ResourceAssignment): MemberReasons {
  const { resource, currentRole, currentNodes, nextRole, nextNode, managed } = member;
  const chosen = member.candidates.find(({ node }) => node === nextNode) ?? null;
  const candidates = member.candidates.map((candidate) => candidateReasons(model, plan, resource, candidate, chosen));
  const rank = ({ verdict, score }: CandidateReasons): number =>
    ({ chosen: 4, possible: 3, forbidden: 1, unavailable: 0 })[verdict] * 4 * INFINITY + score;
  const best = candidates.toSorted((left, right) => rank(right) - rank(left));
  return { resource, currentRole, currentNodes, nextRole, nextNode, managed, candidates: best };
}

/** How one node stands. `chosen` is the candidate that was taken. */
export function candidateReasons(
  model: ClusterModel,
  plan: Schedule,
  resource: string,
  candidate: Candidate,
  chosen: Candidate | null,
): CandidateReasons {
  const { node, score, contributions, available } = candidate;
  const parts = contributions.map((part) => ({ ...part, sentence: contributionWords(part) }));
  const stand = (verdict: CandidateReasons['verdict'], against: string | null): CandidateReasons => ({
    node,
    verdict,
    score,
    parts,
    promotionScore: promotionScore(model, resource, node),
    against,
  });
  if (candidate === chosen) return stand('chosen', null);
  if (!available) return stand('unavailable', unavailableWords(model, plan, node));
  if (score < 0) {
    const refusals = contributions.filter((part) => part.score < 0).map(contributionWords);
    return stand('forbidden', refusals.length === 0 ? 'something forbids it' : enumerated([...new Set(refusals)]));
  }
  return stand('possible', chosen === null ? null : comparison(score, chosen));
}

function promotionScore(model: ClusterModel, resource: string, name: string): string | null {
  const node = model.nodes.find((each) => each.name === name);
  const attributes = { ...node?.attributes, ...node?.transientAttributes };
  return attributes[`master-${resource}`] ?? attributes[`master-${stripInstance(resource)}`] ?? null;
}

function comparison(score: number, { node, score: best }: Candidate): string {
  if (score < best) return `${node} scores ${formatScore(best)}, it ${formatScore(score)}`;
  if (score > best) return `it was not asked for this instance; ${node} was`;
  return `${node} is as good and comes first (fewer resources, then where it is active, then the lower name)`;
}

/** Why a node runs nothing now. */
export function unavailableWords(model: ClusterModel, plan: Schedule, name: string): string {
  const verdict = plan.nodes.find(({ node }) => node === name);
  const node = model.nodes.find((each) => each.name === name);
  if (verdict?.unclean) return `it must be fenced first${verdict.reason === null ? '' : ` (${verdict.reason})`}`;
  if (node?.presence === 'joining') return 'it has not joined yet';
  if (verdict && !verdict.online) return node === undefined ? 'its connection is down' : 'it is not in the cluster';
  if (node?.shutdownRequested) return 'it is leaving the cluster';
  if (verdict?.standby) return node?.standby ? 'it is in standby' : 'it is treated as in standby after a failure';
  if (verdict?.maintenance) return 'it is in maintenance';
  return 'it cannot run resources now';
}
