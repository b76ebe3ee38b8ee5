/**
 * What every explanation of one model needs: its plan, its facts, and the search among them.
 */
import type { ClusterModel } from '../model/cluster-model.ts';
import type { Schedule } from '../plan/schedule.ts';
import { schedule } from '../schedule.ts';
import { DEFAULT_LIMITS, type Decisive, findDecisive, type SearchLimits } from './decisive.ts';
import type { Fact } from './facts/fact.ts';
import { factsOf } from './facts/list.ts';
import { type Members, membersIn } from './members.ts';
import type { Paused } from './paused.ts';
import type { Question } from './question.ts';
import type { Because, ReasonFact } from './reasons.ts';
import { byRelevance } from './relevance.ts';
import { changeWords, fateWords } from './words.ts';

export class Explainer {
  readonly model: ClusterModel;
  readonly plan: Schedule;
  readonly members: Members;
  readonly facts: readonly Fact[];
  readonly #limits: SearchLimits;

  /** Plans the model once. Throws as `schedule` does. */
  constructor(model: ClusterModel, limits: SearchLimits = limitsFor(model)) {
    this.model = model;
    this.plan = schedule(model);
    this.members = membersIn(model);
    this.facts = factsOf(model, this.plan);
    this.#limits = limits;
  }

  /** What the plan's answer to the question rests on. `subject` is the resource whose surroundings are looked at first. */
  *decisive(question: Question, subject: string | null): Paused<Decisive> {
    const { model, plan, members, facts } = this;
    const ranked = byRelevance(model, facts, subject);
    return yield* findDecisive({ model, plan, question, members, facts, ranked }, this.#limits);
  }

  /** As {@link decisive}, in words about the subject. */
  *because(question: Question, subject: string): Paused<Because> {
    const { sets, complete } = yield* this.decisive(question, subject);
    return {
      sets: sets.map(({ facts, otherwise, minimal }) => ({
        facts: facts.map(asReason),
        otherwise: this.#otherwise(otherwise, subject),
        minimal,
      })),
      complete,
    };
  }

  /** What becomes of the subject in the other plan; where that sounds alike, what would be done instead. */
  #otherwise(other: Schedule, subject: string): string {
    const ids = this.members(other, subject);
    const words = fateWords(other, subject, ids);
    if (words !== fateWords(this.plan, subject, this.members(this.plan, subject))) return words;
    const changes = other.summary.filter(({ resource }) => resource !== null && ids.has(resource)).map(changeWords);
    return changes.length === 0 ? words : changes.join(', ');
  }
}

const asReason = ({ id, kind, sentence, resources, nodes }: Fact): ReasonFact => ({
  id,
  kind,
  sentence,
  resources,
  nodes,
});

/** The larger the cluster, the longer each plan takes, and the fewer are tried: a person waits for the answer. */
function limitsFor(model: ClusterModel): SearchLimits {
  const size = Math.max(1, model.nodes.length * (model.history.length / Math.max(1, model.nodes.length) + 1));
  const plans = Math.floor(PLANS_TIMES_SIZE / size);
  return { ...DEFAULT_LIMITS, plans: Math.max(PLANS_MIN, Math.min(DEFAULT_LIMITS.plans, plans)) };
}

const PLANS_TIMES_SIZE = 100_000;
const PLANS_MIN = 100;
