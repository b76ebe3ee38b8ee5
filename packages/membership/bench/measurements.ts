/** What the benchmark measures, one function each. All times are in the unit that the name ends with. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import type { BenchBed } from './bed.ts';
import type { Contender, MembersLine } from './contenders.ts';
import type { LineProcess } from './line-process.ts';

const FORMING_DEADLINE_MS = 60_000;
const NOTICE_DEADLINE_MS = 60_000;
const CLOCK_TICKS_PER_SECOND = 100;

export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  return middle === undefined ? null : Math.round(middle * 10) / 10;
}

/** Starts all nodes, with a watching client on each: Corosync's shows the members of a group only. Gives the watchers. */
async function startAll(bed: BenchBed, contender: Contender): Promise<LineProcess<MembersLine>[]> {
  for (let index = 0; index < bed.nodeCount; index += 1) await contender.start(index);
  return Array.from({ length: bed.nodeCount }, (_, index) => contender.watch(index));
}

/** Starts all nodes and waits until the first one sees them all. Gives the watcher there. */
async function formed(bed: BenchBed, contender: Contender): Promise<LineProcess<MembersLine>> {
  const [watcher] = await startAll(bed, contender);
  if (!watcher) throw new Error('a bed has at least one node');
  await settled(watcher, bed.nodeCount);
  return watcher;
}

const hasAll = (count: number, sinceMs: number) => (line: MembersLine) =>
  line.members?.length === count && (line.atMs ?? 0) >= sinceMs;

/** Waits until a watcher has last written `count` members. */
async function settled(watcher: LineProcess<MembersLine>, count: number): Promise<void> {
  const isSettled = (): boolean => watcher.lines.findLast((line) => line.members)?.members?.length === count;
  await watcher.line(isSettled, FORMING_DEADLINE_MS);
}

/** For each death of the last node, the time from it to the new configuration at a client of the first one. */
export async function detectionMs(bed: BenchBed, contender: Contender, deaths: number): Promise<readonly number[]> {
  const watchers = await startAll(bed, contender);
  const victim = bed.nodeCount - 1;
  const took: number[] = [];
  for (let death = 0; death < deaths; death += 1) {
    const [watcher] = watchers as [LineProcess<MembersLine>];
    await settled(watcher, bed.nodeCount);
    // The deaths fall on moments that have nothing to do with the ring's own timers.
    await delay(300 + Math.random() * 700);
    const diedAtMs = Date.now();
    bed.cut(victim);
    contender.kill(victim);
    const noticed = await watcher.line(hasAll(bed.nodeCount - 1, diedAtMs), NOTICE_DEADLINE_MS);
    took.push((noticed.atMs ?? 0) - diedAtMs);
    bed.heal(victim);
    await contender.start(victim);
    watchers[victim] = contender.watch(victim);
  }
  return took;
}

/** Keeps every processor busy with programs of ordinary priority. Gives the function that ends them. */
export function saturate(): () => void {
  const programs: ChildProcess[] = Array.from({ length: availableParallelism() * 2 }, () =>
    spawn(process.execPath, ['-e', 'for (;;) Math.sqrt(2);'], { stdio: 'ignore' }),
  );
  return () => {
    for (const program of programs) program.kill('SIGKILL');
  };
}

/** Stops a process for 200 ms every 5 s. Gives the function that ends it. */
function hiccups(pid: number): () => void {
  const timer = setInterval(() => {
    process.kill(pid, 'SIGSTOP');
    setTimeout(() => process.kill(pid, 'SIGCONT'), 200);
  }, 5000);
  return () => clearInterval(timer);
}

/** How often the members changed on a saturated host within `minutes`, and how wide the suspicion became. */
export async function falseAlarms(
  bed: BenchBed,
  contender: Contender,
  minutes: number,
): Promise<{ readonly changes: number; readonly widestSuspicionMs: number }> {
  const watcher = await formed(bed, contender);
  const health = contender.client<{ readonly suspicionTimeoutMs?: number }>(0, 'health');
  const before = watcher.lines.length;
  const endLoad = saturate();
  const endHiccups = hiccups(contender.pid(bed.nodeCount - 1));
  await delay(minutes * 60_000);
  endHiccups();
  endLoad();
  const widest = Math.max(0, ...health.lines.map((line) => line.suspicionTimeoutMs ?? 0));
  return { changes: watcher.lines.length - before, widestSuspicionMs: widest };
}

/** Agreed messages a second from client to client, by length. */
export async function throughput(
  bed: BenchBed,
  contender: Contender,
  lengths: readonly number[],
  durationMs: number,
): Promise<ReadonlyMap<number, number>> {
  await formed(bed, contender);
  for (let index = 1; index < bed.nodeCount; index += 1) {
    await contender.client<MembersLine>(index, 'receive').line(({ up }) => up !== undefined, FORMING_DEADLINE_MS);
  }
  const rates = new Map<number, number>();
  for (const length of lengths) {
    const sender = contender.client<{ readonly perSecond?: number }>(0, 'send', String(length), String(durationMs));
    const { perSecond = 0 } = await sender.line(
      (line) => line.perSecond !== undefined,
      durationMs + FORMING_DEADLINE_MS,
    );
    rates.set(length, Math.round(perSecond));
  }
  return rates;
}

export interface RoundTrip {
  readonly p50: number;
  readonly p99: number;
}

/** Round trip of one small message from a client to one on another node and back, back to back, in microseconds. */
export async function roundTripUs(bed: BenchBed, contender: Contender, count: number): Promise<RoundTrip> {
  await formed(bed, contender);
  await contender.client<MembersLine>(1, 'receive').line(({ up }) => up !== undefined, FORMING_DEADLINE_MS);
  const pinger = contender.client<Partial<RoundTrip>>(0, 'round-trip', String(count));
  const { p50 = 0, p99 = 0 } = await pinger.line((line) => line.p50 !== undefined, FORMING_DEADLINE_MS);
  return { p50: Math.round(p50), p99: Math.round(p99) };
}

const cpuSeconds = (pid: number): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / CLOCK_TICKS_PER_SECOND;
};

const pssMiB = (pid: number): number => {
  const kibibytes = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1];
  return Math.round(Number(kibibytes) / 102.4) / 10;
};

/** What a ring costs that has nothing to do, per minute, and its memory. */
export async function idleCost(
  bed: BenchBed,
  contender: Contender,
  seconds: number,
): Promise<{ readonly cpuSecondsPerMinute: number; readonly pssMiB: number }> {
  const watcher = await formed(bed, contender);
  watcher.kill();
  await delay(5000);
  const pid = contender.pid(0);
  const before = cpuSeconds(pid);
  await delay(seconds * 1000);
  const used = ((cpuSeconds(pid) - before) * 60) / seconds;
  return { cpuSecondsPerMinute: Math.round(used * 100) / 100, pssMiB: pssMiB(pid) };
}
