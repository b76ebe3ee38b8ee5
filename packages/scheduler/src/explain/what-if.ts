/**
 * Answers "what would follow if something were different?": the plan under assumptions, beside the plan as things are.
 */
import type { ClusterModel } from '../model/cluster-model.ts';
import type { Schedule } from '../plan/schedule.ts';
import { schedule } from '../schedule.ts';
import { assume } from './assumption.ts';
import { type Members, membersIn } from './members.ts';
import type { WhatIfAnswer } from './reasons.ts';
import { changeWords, nextWords, reasonWords } from './words.ts';

/** What the plan would be under the assumptions, each as `assumption.ts` understands it. Throws as that does. */
export function whatIf(model: ClusterModel, assumptions: readonly string[]): WhatIfAnswer {
  const { model: assumed, sentences } = assume(model, assumptions);
  const before = schedule(model);
  const after = schedule(assumed);
  const members = membersIn(model);
  return {
    assumed: sentences,
    differences: topResources(before, after).flatMap((resource) => difference(resource, before, after, members)),
    changes: after.summary.map(changeWords),
    summary: after.summary,
    blocked: after.blocked.map(({ resource, reason }) => ({ resource, sentence: reasonWords(reason) })),
  };
}

const topResources = (...plans: readonly Schedule[]): readonly string[] => [
  ...new Set(plans.flatMap((plan) => plan.assignment.resources.map(({ top }) => top))),
];

function difference(
  resource: string,
  before: Schedule,
  after: Schedule,
  members: Members,
): WhatIfAnswer['differences'] {
  const was = nextWords(before, members(before, resource));
  const willBe = nextWords(after, members(after, resource));
  return was === willBe ? [] : [{ resource, before: was, after: willBe }];
}
