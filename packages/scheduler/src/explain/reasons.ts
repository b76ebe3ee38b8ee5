/**
 * What the scheduler says about its decisions. Plain data, made to be shown and to be sent: sentences are in the
 * configuration's own names and end without a full stop.
 */
import type { ActionKind, AssignedRole, ScoreContribution, SummaryEntry } from '../plan/schedule.ts';
import type { FactKind } from './facts/fact.ts';

/** One fact on which something rests. */
export interface ReasonFact {
  readonly id: string;
  readonly kind: FactKind;
  /** What is so: `nyx-primary is in standby`. */
  readonly sentence: string;
  readonly resources: readonly string[];
  readonly nodes: readonly string[];
}

/** Facts that decide together: without all of them the decision would be another, and none of them can be left out. */
export interface ReasonSet {
  readonly facts: readonly ReasonFact[];
  /** What would be so without them: `res_nginx stays on nyx-primary`. */
  readonly otherwise: string;
  /** `each-fact` where the set was too large to make sure that no smaller part of it decides too. */
  readonly minimal: 'every-subset' | 'each-fact';
}

/** What a decision rests on. */
export interface Because {
  /** Each set alone decides. Empty where nothing could be found that would have to be different. */
  readonly sets: readonly ReasonSet[];
  /** False where the search was ended early, because the cluster is large. */
  readonly complete: boolean;
}

/** One part of a score in words. */
export interface ScorePart extends ScoreContribution {
  readonly sentence: string;
}

/** How a node stands as a place for one primitive or instance. */
export interface CandidateReasons {
  readonly node: string;
  /** `possible`: it could run there, another node is preferred. */
  readonly verdict: 'chosen' | 'possible' | 'forbidden' | 'unavailable';
  /** The sum of the parts; it saturates at INFINITY, and -INFINITY beats all. */
  readonly score: number;
  readonly parts: readonly ScorePart[];
  /** How fit the resource's agent says that it is for promotion there, where it has said so. */
  readonly promotionScore: string | null;
  /** What speaks against it, in one sentence; `null` for the node that was chosen. */
  readonly against: string | null;
}

/** Where one primitive or instance (`id:N`) is, shall be, and could be. */
export interface MemberReasons {
  readonly resource: string;
  readonly currentRole: AssignedRole;
  readonly currentNodes: readonly string[];
  readonly nextRole: AssignedRole;
  readonly nextNode: string | null;
  readonly managed: boolean;
  readonly candidates: readonly CandidateReasons[];
}

/** An action of the plan and what it is for. */
export interface ActionReason {
  readonly action: string;
  readonly kind: ActionKind;
  readonly sentence: string;
}

/** Why a resource is where it is, and what is done about it. */
export interface WhyAnswer {
  readonly resource: string;
  /** Where it is and what becomes of it. */
  readonly sentence: string;
  /** What causes the change, or `null` where nothing changes. */
  readonly change: Because | null;
  /** What decides where it is to be. */
  readonly placement: Because;
  /** What is wanted and cannot be done, with what would unblock it; or `null`. */
  readonly blocked: { readonly sentence: string; readonly unblock: Because } | null;
  readonly members: readonly MemberReasons[];
  /** Fencing that its actions wait for, then the actions on it. */
  readonly actions: readonly ActionReason[];
}

/** Why a resource is not to be on a node (or, where it is, why it is). */
export interface WhyNotAnswer {
  readonly resource: string;
  readonly node: string;
  /** The role asked about; `null`: any in which it is active. */
  readonly role: 'Promoted' | null;
  readonly isThere: boolean;
  readonly sentence: string;
  readonly because: Because;
  /** The standing of the node for each member of the resource. */
  readonly candidates: readonly { readonly resource: string; readonly candidate: CandidateReasons }[];
}

/** What would follow if something were different. */
export interface WhatIfAnswer {
  /** The assumptions as they were understood. */
  readonly assumed: readonly string[];
  /** What would change for resources, compared with the plan of the cluster as it is. */
  readonly differences: readonly { readonly resource: string; readonly before: string; readonly after: string }[];
  /** Everything that the plan would do, as one sentence each, fencing first. */
  readonly changes: readonly string[];
  readonly summary: readonly SummaryEntry[];
  /** What would be wanted and could not be done. */
  readonly blocked: readonly { readonly resource: string; readonly sentence: string }[];
}
