/**
 * Lists the facts on which a plan may rest, the most telling first. Decides no placement; `decisive.ts` finds out which count.
 */
import type { ClusterModel } from '../../model/cluster-model.ts';
import type { Schedule } from '../../plan/schedule.ts';
import { configurationFacts } from './configuration.ts';
import { constraintFacts } from './constraints.ts';
import { FACT_KINDS, type Fact } from './fact.ts';
import { historyFacts } from './history.ts';
import { nodeFacts } from './nodes.ts';

/** Every fact of the model. `plan` is its plan. */
export function factsOf(model: ClusterModel, plan: Schedule): readonly Fact[] {
  const facts = [
    ...historyFacts(model, plan),
    ...nodeFacts(model),
    ...constraintFacts(model),
    ...configurationFacts(model),
  ];
  const seen = new Set<string>();
  const unique = facts.filter((fact) => !seen.has(fact.id) && seen.add(fact.id));
  return unique.toSorted((left, right) => FACT_KINDS.indexOf(left.kind) - FACT_KINDS.indexOf(right.kind));
}
