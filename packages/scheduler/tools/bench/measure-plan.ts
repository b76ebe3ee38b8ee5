/**
 * Measures the way from a CIB's file to its transition graph in a process of its own, so that its memory is nobody
 * else's: `node packages/scheduler/tools/bench/measure-plan.ts FILE`. Prints one line of JSON.
 *
 * A run reads the file, parses it, and plans. The start of the process is no part of it. `ms` is the median of runs after
 * the first, as a manager that keeps running sees them; `firstMs` is the first run, whose code is not yet
 * compiled. `rssMiB` is the largest resident size up to the end of the first run.
 */
import { readFileSync } from 'node:fs';
import { readCib } from '../../src/cib/read-cib.ts';
import { schedule } from '../../src/schedule.ts';

const RUNS_MIN = 3;
const RUNS_MAX = 1000;
const MEASURED_MS = 1000;

const file = process.argv[2];
if (file === undefined) {
  console.error('usage: measure-plan.ts FILE');
  process.exit(64);
}

const nowMs = Date.UTC(2026, 0, 1);

function timed(path: string) {
  const began = performance.now();
  const { graph } = schedule(readCib(readFileSync(path, 'utf8'), { nowMs }));
  return { ms: performance.now() - began, graph };
}

const median = (values: readonly number[]): number =>
  [...values].sort((left, right) => left - right)[values.length >> 1] ?? 0;

const first = timed(file);
const rssMiB = process.resourceUsage().maxRSS / 1024;
const warm: number[] = [];
for (let total = 0; warm.length < RUNS_MIN || (total < MEASURED_MS && warm.length < RUNS_MAX); ) {
  const { ms } = timed(file);
  warm.push(ms);
  total += ms;
}
const { actions, edges } = first.graph;
console.log(
  JSON.stringify({ ms: median(warm), firstMs: first.ms, actions: actions.length, edges: edges.length, rssMiB }),
);
