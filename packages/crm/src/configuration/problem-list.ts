/** The mistakes found so far in one document, each with its place. */
import type { ConfigurationError } from './configuration-error.ts';
import type { Place } from './document-text.ts';
import type { Problem } from './problem.ts';
import { configurationError } from './render-error.ts';

export interface ProblemList {
  report(place: Place, problem: Problem): void;
  /** True once something was reported that keeps the document from being used. */
  hasErrors(): boolean;
  /** All that was reported, in the order of the places; what is at one place in the order of reporting. */
  inOrder(): readonly ConfigurationError[];
}

/** More than this nobody reads at once; what follows is counted in the last of them. */
const PROBLEMS_MAX = 100;

export function problemList(origin: string, text: string): ProblemList {
  const found: { readonly place: Place; readonly problem: Problem }[] = [];
  return {
    report(place, problem) {
      found.push({ place, problem });
    },
    hasErrors: () => found.some(({ problem }) => problem.severity !== 'warning'),
    inOrder() {
      return found
        .toSorted((left, right) => left.place.start - right.place.start)
        .slice(0, PROBLEMS_MAX)
        .map(({ place, problem }) => configurationError(origin, text, place, problem));
    },
  };
}
