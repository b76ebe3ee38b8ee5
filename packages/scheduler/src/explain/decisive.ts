/**
 * Finds what a decision rests on: a set of facts without which it would be another, and none of which can be left out.
 *
 * It asks the scheduler itself: facts are thought away and the rest is planned anew, so what is named decisive is so by
 * construction. A plan is not monotone in its facts (a ban may matter only while another does), therefore a set counts as
 * minimal only after every proper subset of it was tried.
 */
import { assert } from '@nyx/foundation';
import type { ClusterModel } from '../model/cluster-model.ts';
import type { Schedule } from '../plan/schedule.ts';
import { schedule } from '../schedule.ts';
import { type Fact, type FactKind, withoutFacts } from './facts/fact.ts';
import type { Members } from './members.ts';
import type { Paused } from './paused.ts';
import { answer, type Question } from './question.ts';

/** A set of facts on which a decision rests. */
export interface DecisiveSet {
  readonly facts: readonly Fact[];
  /** What the answer would be without them. */
  readonly otherwise: Schedule;
  /**
   * `every-subset`: no proper subset of the facts changes the decision. `each-fact`: the set was too large to try every
   * subset; no single fact can be left out of it.
   */
  readonly minimal: 'every-subset' | 'each-fact';
}

export interface Decisive {
  /** Sets of one size, any of which alone decides. Empty: nothing was found that could be thought away. */
  readonly sets: readonly DecisiveSet[];
  /** Whether everything was tried that the search tries; false where the plans ran out. */
  readonly complete: boolean;
}

/** How much may be tried. */
export interface SearchLimits {
  /** How many plans may be made. */
  readonly plans: number;
  /** How many sets of one fact are looked for. */
  readonly sets: number;
}

export const DEFAULT_LIMITS: SearchLimits = { plans: 1000, sets: 3 };

/** Above so many facts the subsets of a set are too many to try them all. */
const SUBSETS_OF_MAX = 9;

export interface Inquiry {
  readonly model: ClusterModel;
  /** The model's plan. */
  readonly plan: Schedule;
  readonly question: Question;
  readonly members: Members;
  /** In the order in which they are taken away; all that may be named. */
  readonly facts: readonly Fact[];
  /** The same facts, the most telling first. */
  readonly ranked: readonly Fact[];
}

/** What the answer to the question rests on. Pauses before each plan that it makes. */
export function* findDecisive(inquiry: Inquiry, limits: SearchLimits = DEFAULT_LIMITS): Paused<Decisive> {
  const search = new Search(inquiry, limits.plans);
  const single = yield* search.singles(limits.sets);
  if (single.length > 0) return { sets: single, complete: true };
  const several = yield* search.several();
  return { sets: several === null ? [] : [several], complete: !search.isSpent };
}

class Search {
  readonly #inquiry: Inquiry;
  readonly #answer: string;
  readonly #place: ReadonlyMap<Fact, number>;
  readonly #known = new Map<string, Schedule | null>();
  #plansLeft: number;

  constructor(inquiry: Inquiry, plans: number) {
    this.#inquiry = inquiry;
    this.#plansLeft = plans;
    this.#answer = answer(inquiry.plan, inquiry.question, inquiry.members);
    this.#place = new Map(inquiry.facts.map((fact, place) => [fact, place]));
  }

  /** Whether no more plans may be made. */
  get isSpent(): boolean {
    return this.#plansLeft <= 0;
  }

  /** The plan without the facts where it decides otherwise, else `null`. */
  *#otherwise(facts: readonly Fact[]): Paused<Schedule | null> {
    const { model, question, members } = this.#inquiry;
    const placeOf = (fact: Fact): number => this.#place.get(fact) ?? 0;
    const ordered = facts.toSorted((left, right) => placeOf(left) - placeOf(right));
    const key = ordered.map(placeOf).join(' ');
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (this.isSpent) return null;
    this.#plansLeft -= 1;
    yield;
    const plan = schedule(withoutFacts(model, ordered));
    const other = answer(plan, question, members) === this.#answer ? null : plan;
    this.#known.set(key, other);
    return other;
  }

  /** Facts each of which alone decides, up to `wanted`. */
  *singles(wanted: number): Paused<readonly DecisiveSet[]> {
    const isPlain = ({ kind }: Fact): boolean => PLAIN.includes(kind);
    const { ranked } = this.#inquiry;
    // What a resource is, and that it is active somewhere, is in nearly every decision, and says little beside others.
    const telling = yield* this.#deciding(
      ranked.filter((fact) => !isPlain(fact)),
      wanted,
    );
    if (telling.length > 0) return telling;
    return yield* this.#deciding(ranked.filter(isPlain), wanted);
  }

  *#deciding(facts: readonly Fact[], wanted: number): Paused<readonly DecisiveSet[]> {
    const found: DecisiveSet[] = [];
    for (const fact of facts) {
      const otherwise = yield* this.#otherwise([fact]);
      if (otherwise) found.push({ facts: [fact], otherwise, minimal: 'every-subset' });
      if (found.length >= wanted) break;
    }
    return found;
  }

  /** A minimal set of more than one fact, or `null` where none was found. */
  *several(): Paused<DecisiveSet | null> {
    let facts: readonly Fact[] | null = yield* this.#changingSet();
    if (facts === null) return null;
    for (;;) {
      facts = yield* this.#shrink(facts);
      const smaller: readonly Fact[] | null =
        facts.length <= SUBSETS_OF_MAX ? yield* this.#changingSubset(facts) : null;
      if (smaller === null) break;
      facts = smaller;
    }
    const otherwise = yield* this.#otherwise(facts);
    assert(otherwise !== null, 'a set that was shrunk still changes the decision');
    return {
      facts,
      otherwise,
      minimal: facts.length <= SUBSETS_OF_MAX && !this.isSpent ? 'every-subset' : 'each-fact',
    };
  }

  /** Some set that changes the decision: the most telling facts, as few of them as halving finds. */
  *#changingSet(): Paused<readonly Fact[] | null> {
    const { ranked } = this.#inquiry;
    for (let size = 2; ; size *= 2) {
      const first = ranked.slice(0, size);
      if (yield* this.#otherwise(first)) return first;
      if (size >= ranked.length) break;
    }
    return yield* this.#pair();
  }

  /** Where thinking away much changes nothing, two facts still may: what is taken away can also make up for each other. */
  *#pair(): Paused<readonly Fact[] | null> {
    const likely = this.#inquiry.ranked.slice(0, PAIRS_OF);
    for (const [place, left] of likely.entries()) {
      for (const right of likely.slice(place + 1)) if (yield* this.#otherwise([left, right])) return [left, right];
    }
    return null;
  }

  /** Leaves out what can be left out, the least telling first, in ever smaller pieces. */
  *#shrink(facts: readonly Fact[]): Paused<readonly Fact[]> {
    let kept = facts;
    for (let size = Math.ceil(kept.length / 2); ; size = size > 1 ? Math.ceil(size / 2) : 1) {
      const before = kept.length;
      for (let end = kept.length; end > 0; end -= size) {
        const rest = [...kept.slice(0, Math.max(0, end - size)), ...kept.slice(end)];
        if (rest.length > 0 && (yield* this.#otherwise(rest))) kept = rest;
      }
      if (size === 1 && kept.length === before) return kept;
    }
  }

  /** A proper subset that changes the decision, the smallest first, or `null`. */
  *#changingSubset(facts: readonly Fact[]): Paused<readonly Fact[] | null> {
    for (let size = 1; size < facts.length; size += 1) {
      for (const subset of subsetsOf(facts, size)) if (yield* this.#otherwise(subset)) return subset;
    }
    return null;
  }
}

/** What is part of nearly every decision about a resource. */
const PLAIN: readonly FactKind[] = ['active', 'promoted', 'shape', 'unknown-state'];

/** Among so many of the most telling facts pairs are tried. */
const PAIRS_OF = 16;

/** Every subset of that size, each in the order of the whole. */
export function* subsetsOf<Element>(elements: readonly Element[], size: number): Generator<readonly Element[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (const [place, element] of elements.entries()) {
    for (const rest of subsetsOf(elements.slice(place + 1), size - 1)) yield [element, ...rest];
  }
}
