/**
 * Checks what explanations name decisive against the scheduler itself, independently of how it was found.
 */
import { subsetsOf } from '../src/explain/decisive.ts';
import { Explainer } from '../src/explain/explainer.ts';
import { withoutFacts } from '../src/explain/facts/fact.ts';
import { atOnce } from '../src/explain/paused.ts';
import { answer, type Question } from '../src/explain/question.ts';
import type { ClusterModel } from '../src/index.ts';
import { schedule } from '../src/index.ts';

/** What was found, by the size of the sets, and every set that is not what it is said to be. */
export interface DecisiveReport {
  readonly bySize: Map<number, number>;
  unproven: number;
  readonly wrong: string[];
}

export const newReport = (): DecisiveReport => ({ bySize: new Map(), unproven: 0, wrong: [] });

/** The questions about a plan: where each of the resources is and what is done to it, and some of the actions. */
function questionsOf({ plan, model }: Explainer, resources: number): readonly Question[] {
  const about = model.resources.slice(0, resources).flatMap(({ id }): readonly Question[] => {
    const node = model.nodes[0]?.name;
    return [
      { about: 'placement', resource: id },
      { about: 'change', resource: id },
      ...(node === undefined ? [] : [{ about: 'presence' as const, resource: id, node }]),
    ];
  });
  const actions = plan.graph.actions.filter(({ kind }) => kind !== 'pseudo').slice(0, resources);
  return [...about, ...actions.map(({ id }): Question => ({ about: 'action', action: id }))];
}

/**
 * For questions about the model: removing a whole decisive set changes the answer, removing any proper subset does not.
 * `plans` bounds the search for each; what is checked is always the whole claim.
 */
export function checkDecisive(name: string, model: ClusterModel, resources: number, report: DecisiveReport): void {
  const explainer = new Explainer(model, { plans: 150, sets: 2 });
  const { plan, members, facts } = explainer;
  for (const question of questionsOf(explainer, resources)) {
    const before = answer(plan, question, members);
    const isOther = (set: readonly (typeof facts)[number][]): boolean => {
      const ordered = set.toSorted((left, right) => facts.indexOf(left) - facts.indexOf(right));
      return answer(schedule(withoutFacts(model, ordered)), question, members) !== before;
    };
    const { sets } = atOnce(explainer.decisive(question, 'resource' in question ? question.resource : null));
    for (const set of sets) {
      const size = set.facts.length;
      report.bySize.set(size, (report.bySize.get(size) ?? 0) + 1);
      const what = `${name}: ${JSON.stringify(question)}: ${set.facts.map(({ id }) => id).join(' and ')}`;
      if (!isOther(set.facts)) report.wrong.push(`${what}: nothing changes without them`);
      if (set.minimal !== 'every-subset') {
        report.unproven += 1;
        continue;
      }
      for (let part = 1; part < size; part += 1) {
        const enough = [...subsetsOf(set.facts, part)].find(isOther);
        if (enough) report.wrong.push(`${what}: ${enough.map(({ id }) => id).join(' and ')} is enough`);
      }
    }
  }
}
