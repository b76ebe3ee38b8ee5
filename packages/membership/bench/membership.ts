/**
 * Measures the ring beside Corosync's, in the same bed and in turn. The last line of stdout is one JSON object.
 *
 * Options: `--deaths N` for each ring and profile (20), `--minutes M` of load (10), `--seconds S` of idleness (60),
 * `--duration MS` of each throughput (4000), `--only PART,PART`. It needs root, for the namespaces; as root on Debian it
 * installs Corosync and what its client needs. Where Corosync cannot be had, its figures are null and the exit status is 2.
 */
import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import type { TimingProfile } from '../src/index.ts';
import { BenchBed } from './bed.ts';
import { type Contender, CorosyncContender, NyxContender } from './contenders.ts';
import { detectionMs, falseAlarms, idleCost, median, roundTripUs, saturate, throughput } from './measurements.ts';

const LENGTHS = [64, 1024, 8192, 65_536];
const PARTS = ['detection', 'false-alarms', 'under-load', 'throughput', 'round-trip', 'idle'] as const;

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    deaths: { type: 'string', default: '20' },
    minutes: { type: 'string', default: '10' },
    seconds: { type: 'string', default: '60' },
    duration: { type: 'string', default: '4000' },
    only: { type: 'string', default: PARTS.join() },
    'without-corosync': { type: 'boolean', default: false },
  },
});
const parts = new Set(values.only.split(','));
const unknown = [...parts].filter((part) => !(PARTS as readonly string[]).includes(part));
if (unknown.length > 0) {
  console.error(`--only knows ${PARTS.join(', ')}, not ${unknown.join(', ')}.`);
  process.exit(64);
}
if (process.getuid?.() !== 0) {
  console.error('The benchmark makes network namespaces: run it as root.');
  process.exit(2);
}

const say = (words: string): void => console.error(words);

/** Installs Corosync without letting it start. */
function haveCorosync(): boolean {
  if (values['without-corosync']) return false;
  try {
    execFileSync('sh', ['-c', 'command -v corosync gcc && test -e /usr/include/corosync/cpg.h'], { stdio: 'ignore' });
    return true;
  } catch {
    say('installing corosync, libcpg-dev and gcc');
  }
  try {
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
    const packages = ['corosync', 'libcpg-dev', 'gcc', 'libc6-dev'];
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], {
      stdio: 'ignore',
      env: environment,
    });
    return true;
  } catch {
    say('Corosync cannot be installed here: its figures will be null');
    return false;
  }
}

const isRealtimeAllowed = ((): boolean => {
  try {
    execFileSync('chrt', ['-r', '2', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

type Make = (bed: BenchBed) => Contender;
const nyx =
  (timing: TimingProfile = 'default', isRealtime = isRealtimeAllowed): Make =>
  (bed) =>
    new NyxContender(bed, { timing, isRealtime });
const corosync: Make | null = haveCorosync() ? (bed) => new CorosyncContender(bed) : null;

/** What must be removed when the benchmark is told to end. */
let running: Contender | null = null;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    running?.close();
    BenchBed.removeAll();
    process.exit(1);
  });
}

/** Measures in a fresh bed, and removes it; `null` where there is no such contender or the part was not asked for. */
async function measured<Result>(
  name: string,
  part: (typeof PARTS)[number],
  nodeCount: number,
  make: Make | null,
  measure: (bed: BenchBed, contender: Contender) => Promise<Result>,
): Promise<Result | null> {
  if (!parts.has(part) || make === null) return null;
  say(`${part}: ${name}, ${nodeCount} nodes`);
  const bed = new BenchBed(nodeCount);
  const contender = make(bed);
  running = contender;
  try {
    const result = await measure(bed, contender);
    say(`  ${JSON.stringify(result instanceof Map ? Object.fromEntries(result) : result)}`);
    return result;
  } finally {
    contender.close();
    running = null;
    BenchBed.removeAll();
  }
}

async function detection(name: string, make: Make | null): Promise<{ readonly medianMs: number | null }> {
  const took: number[] = [];
  for (const nodeCount of [2, 5]) {
    const deaths = Number(values.deaths);
    took.push(
      ...((await measured(name, 'detection', nodeCount, make, (bed, it) => detectionMs(bed, it, deaths))) ?? []),
    );
  }
  return { medianMs: median(took) };
}

async function load(): Promise<{ falseAlarms: number | null; underLoad: object }> {
  const minutes = Number(values.minutes);
  const runs = [];
  for (const isRealtime of isRealtimeAllowed ? [true, false] : [false]) {
    const name = isRealtime ? 'Nyx in realtime' : 'Nyx without realtime';
    const run = await measured(name, 'false-alarms', 2, nyx('default', isRealtime), (bed, it) =>
      falseAlarms(bed, it, minutes),
    );
    if (run) runs.push(run);
  }
  const deaths = await measured(
    'Nyx without realtime, saturated',
    'under-load',
    2,
    nyx('default', false),
    async (bed, it) => {
      const endLoad = saturate();
      try {
        return await detectionMs(bed, it, Number(values.deaths));
      } finally {
        endLoad();
      }
    },
  );
  return {
    falseAlarms: runs.length === 0 ? null : runs.reduce((sum, run) => sum + run.changes, 0),
    underLoad: {
      detectionMedianMs: median(deaths ?? []),
      widestSuspicionMs: runs.length === 0 ? null : Math.max(...runs.map((run) => run.widestSuspicionMs)),
    },
  };
}

async function rates(): Promise<readonly object[]> {
  const rows: object[] = [];
  const durationMs = Number(values.duration);
  for (const nodes of [2, 3]) {
    const ask = (bed: BenchBed, it: Contender) => throughput(bed, it, LENGTHS, durationMs);
    const own = await measured('Nyx', 'throughput', nodes, nyx(), ask);
    const other = await measured('Corosync', 'throughput', nodes, corosync, ask);
    for (const bytes of LENGTHS) {
      rows.push({ nodes, bytes, perSecond: own?.get(bytes) ?? null, corosyncPerSecond: other?.get(bytes) ?? null });
    }
  }
  return rows;
}

const ROUND_TRIPS = 2000;
const trip = (bed: BenchBed, it: Contender) => roundTripUs(bed, it, ROUND_TRIPS);
const result = {
  detection: {
    default: await detection('Nyx', nyx()),
    fast: await detection('Nyx, fast', nyx('fast')),
    corosync: await detection('Corosync', corosync),
  },
  ...(await load()),
  throughput: await rates(),
  roundTripUs: {
    ...((await measured('Nyx', 'round-trip', 2, nyx(), trip)) ?? { p50: null, p99: null }),
    corosyncP50: (await measured('Corosync', 'round-trip', 2, corosync, trip))?.p50 ?? null,
  },
  idle: (await measured('Nyx', 'idle', 2, nyx(), (bed, it) => idleCost(bed, it, Number(values.seconds)))) ?? {
    cpuSecondsPerMinute: null,
    pssMiB: null,
  },
};
console.log(JSON.stringify(result));
process.exit(corosync === null ? 2 : 0);
