/**
 * The simulator's command: `pnpm sim`.
 *
 * Standard output ends with one line of JSON that sums the run up. The exit status is 0 where no property
 * was violated (and, from a thousand seeds on, nothing of the coverage was missing), 1 where one was, 2 where
 * the command was not understood.
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { minimise } from './command-line/minimise.ts';
import { runMutants } from './command-line/mutants.ts';
import { type CommandOptions, readOptions, USAGE } from './command-line/options.ts';
import { runPatched } from './command-line/patched-copy.ts';
import { addTallies, runMany, type Tally } from './command-line/run-many.ts';
import { missingCoverage } from './scenario/coverage.ts';
import { type RunResult, runSeed } from './scenario/run-seed.ts';

/** From so many seeds on nothing of the coverage may be missing. */
const SEEDS_FOR_COVERAGE = 1000;
const PROGRESS_INTERVAL = 100;
const TRACE_LINES_MAX = 400;
/** Events that say little of why a property was violated. `--seed` shows them too. */
const ROUTINE = /"type":"(messages-retransmitted|token-retransmitted|link-up|link-down|session-accepted)"/;

function summary(tally: Tally): string {
  const coverage = Object.fromEntries([...tally.coverage].sort(([left], [right]) => (left < right ? -1 : 1)));
  return JSON.stringify({
    seeds: tally.seeds,
    events: tally.events,
    clusterHours: Number((tally.virtualMs / 3_600_000).toFixed(3)),
    violations: tally.failures.length,
    coverage,
  });
}

/** Everything that helps to understand a failing seed, on standard error. */
function explain(seed: number, scenario: string | null): void {
  const failing = runSeed({ seed, scenario });
  if (!failing.violation) return;
  const shortest = minimise(failing, scenario);
  const lines: string[] = [];
  const onTrace = (line: string): void => {
    if (!ROUTINE.test(line)) lines.push(line);
  };
  runSeed({ seed, scenario, skippedFaults: shortest.skipped, onTrace });
  console.error(`\nseed ${seed}: ${failing.violation.message}`);
  console.error(
    `the last ${Math.min(lines.length, TRACE_LINES_MAX)} of ${lines.length} events with the faults below alone:`,
  );
  for (const line of lines.slice(-TRACE_LINES_MAX)) console.error(line);
  console.error(`${shortest.faults.length} of ${failing.faults.length} faults are enough:`);
  for (const fault of shortest.faults) console.error(`${fault.atMs.toFixed(3).padStart(12)} ${fault.words}`);
  const again = scenario === null ? '' : ` --scenario ${scenario}`;
  console.error(`replay with: pnpm sim --seed ${seed}${again}`);
}

function runSingle(options: CommandOptions): Tally {
  const onTrace = options.json ? () => {} : (line: string): void => console.log(line);
  const result = runSeed({ seed: options.from, scenario: options.scenario, onTrace });
  return {
    seeds: 1,
    events: result.steps,
    virtualMs: result.virtualMs,
    failures: result.violation ? [{ seed: options.from, ...result.violation }] : [],
    coverage: [...result.coverage],
  };
}

function progress(options: CommandOptions): (result: RunResult) => void {
  let done = 0;
  return ({ seed, violation }) => {
    done++;
    if (violation) console.error(`seed ${seed}: ${violation.message}`);
    else if (!options.json && done % PROGRESS_INTERVAL === 0) console.error(`${done} of ${options.count} seeds`);
  };
}

/** Runs parts of the range in processes of their own. */
async function runInProcesses(options: CommandOptions): Promise<Tally> {
  const share = Math.ceil(options.count / options.jobs);
  const starts = Array.from({ length: options.jobs }, (_, job) => options.from + job * share);
  const parts = starts
    .map((from) => ({ from, count: Math.min(share, options.from + options.count - from) }))
    .filter(({ count }) => count > 0);
  return addTallies(await Promise.all(parts.map((part) => runInProcess(part.from, part.count, options))));
}

function runInProcess(from: number, count: number, options: CommandOptions): Promise<Tally> {
  return new Promise((resolve, reject) => {
    const scenario = options.scenario === null ? [] : ['--scenario', options.scenario];
    const args = ['--seeds', String(count), '--from', String(from), '--json', ...scenario];
    const child = fork(fileURLToPath(import.meta.url), args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    let tally: Tally | null = null;
    child.on('message', (message) => {
      tally = message as Tally;
    });
    child.on('exit', (status) => {
      if (tally === null) reject(new Error(`the process for seeds from ${from} ended with status ${status}`));
      else resolve(tally);
    });
  });
}

async function run(options: CommandOptions): Promise<number> {
  if (options.single) {
    const tally = runSingle(options);
    console.log(summary(tally));
    return tally.failures.length > 0 ? 1 : 0;
  }
  const isPart = process.send !== undefined;
  const tally = options.jobs > 1 ? await runInProcesses(options) : runMany(options, progress(options));
  process.send?.(tally);
  const [first] = tally.failures;
  if (first !== undefined && !isPart && !options.untilViolation) explain(first.seed, options.scenario);
  const wantsCoverage = tally.seeds >= SEEDS_FOR_COVERAGE && options.scenario === null && !isPart;
  const missing = wantsCoverage ? missingCoverage(new Map(tally.coverage)) : [];
  if (missing.length > 0) console.error(`never met: ${missing.join('; ')}`);
  console.log(summary(tally));
  return tally.failures.length > 0 || missing.length > 0 ? 1 : 0;
}

const args = process.argv.slice(2);
const options = readOptions(args);
if (typeof options === 'string') {
  console.error(`${options}\n${USAGE}`);
  process.exitCode = 2;
} else if (options.patch !== null) {
  const at = args.indexOf('--patch');
  process.exitCode = runPatched(options.patch, [...args.slice(0, at), ...args.slice(at + 2)]);
} else if (options.mutants) process.exitCode = runMutants() ? 0 : 1;
else process.exitCode = await run(options);
