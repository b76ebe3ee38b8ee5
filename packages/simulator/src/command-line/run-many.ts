/** Runs a range of seeds and adds up what they met. */
import { addCoverage } from '../scenario/coverage.ts';
import { type RunResult, runSeed } from '../scenario/run-seed.ts';

export interface Failure {
  readonly seed: number;
  readonly property: string;
  readonly message: string;
}

/** What many seeds met together. Plain values, so that processes can hand it to each other. */
export interface Tally {
  readonly seeds: number;
  readonly events: number;
  readonly virtualMs: number;
  readonly failures: readonly Failure[];
  readonly coverage: readonly (readonly [string, number])[];
}

/** Seeds to run, and whether to end with the first that fails. */
export interface SeedRange {
  readonly from: number;
  readonly count: number;
  readonly scenario: string | null;
  readonly untilViolation: boolean;
}

/** Runs the seeds of a range. `onSeed` is called after each. */
export function runMany(range: SeedRange, onSeed: (result: RunResult) => void): Tally {
  const { from, scenario } = range;
  const coverage = new Map<string, number>();
  const failures: Failure[] = [];
  let events = 0;
  let virtualMs = 0;
  let seeds = 0;
  for (let seed = from; seed < from + range.count; seed++) {
    seeds++;
    const result = runSeed({ seed, scenario });
    onSeed(result);
    addCoverage(coverage, result.coverage);
    events += result.steps;
    virtualMs += result.virtualMs;
    if (result.violation) failures.push({ seed, ...result.violation });
    if (result.violation && range.untilViolation) break;
  }
  return { seeds, events, virtualMs, failures, coverage: [...coverage] };
}

export function addTallies(tallies: readonly Tally[]): Tally {
  const coverage = new Map<string, number>();
  for (const tally of tallies) addCoverage(coverage, new Map(tally.coverage));
  return {
    seeds: tallies.reduce((sum, tally) => sum + tally.seeds, 0),
    events: tallies.reduce((sum, tally) => sum + tally.events, 0),
    virtualMs: tallies.reduce((sum, tally) => sum + tally.virtualMs, 0),
    failures: tallies.flatMap((tally) => tally.failures).sort((left, right) => left.seed - right.seed),
    coverage: [...coverage],
  };
}
