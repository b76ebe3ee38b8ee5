/**
 * The same seeds at every run: no property is violated in any of their worlds, every property was put to
 * the test, and a seed gives the same world each time.
 */
import { expect, test } from 'vitest';
import { runSeed } from '../src/index.ts';

const SEED_COUNT = 25;
/** Seeds that have found a fault in the cores. */
const FINDERS = [40129, 40193, 71308];
/** For a machine that has much else to do: nothing here waits for time to pass. */
const DEADLINE_MS = 600_000;

test(
  'no property is violated and every property is put to the test',
  () => {
    const evaluations = new Map<string, number>();
    const seeds = Array.from({ length: SEED_COUNT }, (_, index) => index + 1);
    for (const seed of [...seeds, ...FINDERS]) {
      const result = runSeed({ seed });
      expect(result.violation, `seed ${seed}`).toBeNull();
      for (const [name, count] of result.coverage) evaluations.set(name, (evaluations.get(name) ?? 0) + count);
    }
    const vacuous = [...evaluations].filter(([name, count]) => name.startsWith('checked: ') && count === 0);
    expect(vacuous).toEqual([]);
  },
  DEADLINE_MS,
);

test(
  'a seed gives the same trace each time, to the byte',
  () => {
    const traceOf = (seed: number): string => {
      const lines: string[] = [];
      runSeed({ seed, onTrace: (line) => lines.push(line) });
      return lines.join('\n');
    };
    for (const seed of [3, 7]) {
      const trace = traceOf(seed);
      expect(trace.length).toBeGreaterThan(10_000);
      expect(traceOf(seed) === trace, `the traces of seed ${seed} are equal`).toBe(true);
    }
  },
  DEADLINE_MS,
);
