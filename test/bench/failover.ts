/**
 * `pnpm bench:failover`: how long a service is away when its node loses its power, measured by a client,
 * run after run, with the parts of each takeover.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isNyxError, NyxError } from '@nyx/foundation';
import { ClusterSession, type MeasuredTakeover } from '../lab/cluster-session.ts';
import { LabDirectory } from '../lab/lab-directory.ts';
import { endWithParents, leaveNothing } from '../lab/ownership.ts';
import { requirePackages } from '../lab/packages.ts';
import { spreadOf } from './statistics.ts';

const HELP = `pnpm bench:failover: how long a service is away when its node loses its power

  --runs N            how often (10)
  --fencing-takes S   whole seconds that power control takes beyond what it needs (0)
  --config FILE       another cluster configuration than the lab's own
  --json              one JSON line on standard output, numbers in milliseconds

An outage is the longest gap between right answers to HTTP requests, each a new connection, one every 10 ms,
none waiting for another, a right answer naming the node that served it; and between answers to pings.

Exit status: 0 every takeover was as it must be, 1 not, 2 usage, 3 packages are missing.
`;
const EXIT = { done: 0, failed: 1, usage: 2, unavailable: 3 } as const;
const RUNS_MAX = 1000;

interface BenchOptions {
  readonly runs: number;
  readonly fencingTakesSeconds: number;
  readonly configuration: string | null;
  readonly json: boolean;
}

function parse(words: readonly string[]): BenchOptions | 'help' {
  const usage = (message: string) =>
    new NyxError('NYX_LAB_USAGE', message, { remedy: 'See pnpm bench:failover --help' });
  const options = {
    runs: { type: 'string' },
    'fencing-takes': { type: 'string' },
    config: { type: 'string' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  let values: ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];
  try {
    values = parseArgs({ args: [...words], options }).values;
  } catch (error) {
    throw usage((error as Error).message);
  }
  if (values.help) return 'help';
  const number = (name: string, text: string | undefined, unless: number, min: number, max: number): number => {
    if (text === undefined) return unless;
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= min && value <= max) return value;
    throw usage(`--${name} must be a whole number from ${min} to ${max}, not ${text}`);
  };
  return {
    runs: number('runs', values.runs, 10, 1, RUNS_MAX),
    fencingTakesSeconds: number('fencing-takes', values['fencing-takes'], 0, 0, 600),
    configuration: values.config === undefined ? null : readFileSync(values.config, 'utf8'),
    json: values.json === true,
  };
}

const figuresOf = ({ takeover, outage }: MeasuredTakeover) => ({
  httpOutageMs: outage.httpOutageMs,
  pingOutageMs: outage.pingOutageMs,
  detectionMs: takeover.detectionMs,
  fencingMs: takeover.fencingMs,
  startMs: takeover.startMs,
});
type Figures = ReturnType<typeof figuresOf>;
const COLUMNS: readonly (keyof Figures)[] = ['httpOutageMs', 'pingOutageMs', 'detectionMs', 'fencingMs', 'startMs'];

const rowOf = (name: string, figures: Readonly<Record<keyof Figures, number>>, rest = ''): string =>
  `${name.padEnd(8)}${COLUMNS.map((column) => String(figures[column]).padStart(14)).join('')}  ${rest}`.trimEnd();

async function measure(options: BenchOptions, directory: LabDirectory): Promise<number> {
  const say = (line: string) => (options.json ? process.stderr : process.stdout).write(`${line}\n`);
  const { runs, fencingTakesSeconds, configuration } = options;
  const session = await ClusterSession.begin(directory, {
    nodes: 2,
    fencingTakesSeconds,
    owned: true,
    ...(configuration === null ? {} : { configuration }),
  });
  await session.untilServing();
  say(`${'run'.padEnd(8)}${COLUMNS.map((column) => column.padStart(14)).join('')}`);
  const measured: MeasuredTakeover[] = [];
  for (let run = 1; run <= runs; run += 1) {
    const active = await session.activeNode();
    const result = await session.measureTakeover(active);
    measured.push(result);
    say(
      rowOf(String(run), figuresOf(result), `${active} died${result.takeover.ok ? '' : `; ${result.takeover.fault}`}`),
    );
    await session.bringBack(active);
  }
  const spreads = COLUMNS.map((column) => [column, spreadOf(measured.map((each) => figuresOf(each)[column]))] as const);
  for (const statistic of ['min', 'median', 'max'] as const) {
    const figures = Object.fromEntries(spreads.map(([column, spread]) => [column, spread[statistic]]));
    say(rowOf(statistic, figures as Record<keyof Figures, number>));
  }
  const ok = measured.every(({ takeover }) => takeover.ok);
  if (options.json) {
    const lines = measured.map((each) => ({ node: each.takeover.from, ...figuresOf(each), ok: each.takeover.ok }));
    process.stdout.write(`${JSON.stringify({ runs: lines, ...Object.fromEntries(spreads), ok })}\n`);
  }
  await session.watch.end();
  return ok ? EXIT.done : EXIT.failed;
}

async function main(words: readonly string[]): Promise<number> {
  try {
    const options = parse(words);
    if (options === 'help') {
      process.stdout.write(HELP);
      return EXIT.done;
    }
    await requirePackages({ ask: false });
    endWithParents();
    // A directory of its own, so that a lab that is up goes on beside it.
    const parent = mkdtempSync(join(tmpdir(), 'nyx-bench-'));
    const directory = new LabDirectory(join(parent, 'lab'));
    const leave = leaveNothing(directory, () => {});
    try {
      return await measure(options, directory);
    } finally {
      await leave();
      rmSync(parent, { recursive: true, force: true });
    }
  } catch (error) {
    process.stderr.write(
      isNyxError(error) ? `${error.code}: ${error.message}\n${error.remedy}\n` : `${String(error)}\n`,
    );
    if (!isNyxError(error)) return EXIT.failed;
    if (error.code === 'NYX_LAB_USAGE') return EXIT.usage;
    return error.code === 'NYX_LAB_MISSING_PACKAGES' ? EXIT.unavailable : EXIT.failed;
  }
}

const status = await main(process.argv.slice(2));
process.exit(status);
