/**
 * Makes the list of faults of a failing seed shorter: leaves out ever smaller parts of it as long as the
 * same property is violated without them.
 */
import type { Fault } from '../scenario/nemesis.ts';
import { type RunResult, runSeed } from '../scenario/run-seed.ts';

/** Runs that are spent on it at most. */
const RUNS_MAX = 60;

export interface Minimised {
  readonly result: RunResult;
  readonly faults: readonly Fault[];
  readonly skipped: ReadonlySet<number>;
}

export function minimise(failing: RunResult, scenario: string | null): Minimised {
  let best: Minimised = { result: failing, faults: failing.faults, skipped: new Set() };
  let runs = 0;
  for (let size = Math.ceil(best.faults.length / 2); size >= 1 && runs < RUNS_MAX; ) {
    const shorter = shortenOnce(best, size, failing, scenario, () => ++runs <= RUNS_MAX);
    if (shorter !== null) best = shorter;
    else if (size === 1) break;
    else size = Math.ceil(size / 2);
  }
  return best;
}

function shortenOnce(
  best: Minimised,
  size: number,
  failing: RunResult,
  scenario: string | null,
  mayRun: () => boolean,
): Minimised | null {
  for (let start = best.faults.length - size; start > -size; start -= size) {
    const left = best.faults.slice(Math.max(0, start), start + size);
    if (left.length === 0 || !mayRun()) return null;
    const skipped = new Set([...best.skipped, ...left.map((fault) => fault.index)]);
    const result = runSeed({ seed: failing.seed, scenario, skippedFaults: skipped });
    if (result.violation?.property === failing.violation?.property) return { result, faults: result.faults, skipped };
  }
  return null;
}
