import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Agents, RecurringReport } from '../src/index.ts';
import { controlGroupMount, makeControlGroupRoot, ownControlGroup } from '../src/io/control-group-root.ts';
import { ResourceGroups } from '../src/io/resource-groups.ts';
import { AgentBed, isAlive, until } from './agent-bed.ts';

// So long that within a test only the kernel's notification can make the monitor run a second time.
const NEVER_MS = 3_600_000;

const probe = new AgentBed();
const root = makeControlGroupRoot(probe.controlGroup);
await probe.close();
const hasGroups = 'directory' in root;
if (!hasGroups) console.log(`tests of control groups are skipped: ${root.missing}`);

let bed: AgentBed;
beforeEach(() => {
  bed = new AgentBed();
  bed.ocfAgent(
    'Daemon',
    `pid=${bed.path('pid')}
     case $1 in
       start) setsid sh -c 'sleep 600 & echo "$$ $!" > "$0"; wait' "$pid" & while [ ! -s "$pid" ]; do sleep 0.01; done;;
       stop) kill -9 $(cat "$pid");;
       monitor) kill -0 $(cat "$pid") 2>/dev/null || exit 7;;
     esac
     exit 0`,
  );
});
afterEach(() => bed.close());

function watchReports({ executor }: Agents): RecurringReport[] {
  const reports: RecurringReport[] = [];
  executor.onRecurringReport((report) => reports.push(report));
  return reports;
}

const pids = (): number[] => bed.read('pid').trim().split(' ').map(Number);

test.runIf(hasGroups)('the death of the last process makes the monitor run at once', async () => {
  const agents = bed.agents();
  const reports = watchReports(agents);
  const { executor } = agents;
  expect(await executor.execute(bed.request('Daemon', 'start'))).toMatchObject({ status: 'done', exitCode: 0 });
  executor.scheduleRecurring(bed.request('Daemon', 'monitor', { intervalMs: NEVER_MS }));
  await until('the first report', () => reports.length === 1);
  expect(executor.deathDetection('res')).toEqual({ by: 'kernel event' });
  const [parent = 0, child = 0] = pids();
  process.kill(parent, 'SIGKILL');
  await until('the parent is gone', () => !isAlive(parent));
  expect(executor.deathDetection('res')).toEqual({ by: 'kernel event' });
  process.kill(child, 'SIGKILL');
  await until('the second report', () => reports.length === 2);
  expect(reports[1]).toMatchObject({ trigger: 'kernel event', cause: 'changed', result: { exitCode: 7 } });
});

test.runIf(hasGroups)('the resource outlives its manager, and the next manager is told of its death', async () => {
  const first = bed.agents();
  await first.executor.execute(bed.request('Daemon', 'start'));
  await first.close();
  expect(pids().every(isAlive)).toBe(true);
  const second = bed.agents();
  const reports = watchReports(second);
  second.executor.scheduleRecurring(bed.request('Daemon', 'monitor', { intervalMs: NEVER_MS }));
  await until('the first report', () => reports.length === 1);
  for (const pid of pids()) process.kill(pid, 'SIGKILL');
  await until('the second report', () => reports.length === 2);
  expect(reports.map(({ trigger, result }) => [trigger, result.exitCode])).toEqual([
    ['interval', 0],
    ['kernel event', 7],
  ]);
});

test.runIf(hasGroups)('a stop is no death, and a resource without processes is left to its monitors', async () => {
  const agents = bed.agents();
  const reports = watchReports(agents);
  const { executor } = agents;
  await executor.execute(bed.request('Daemon', 'start'));
  executor.scheduleRecurring(bed.request('Daemon', 'monitor', { intervalMs: NEVER_MS }));
  await until('the first report', () => reports.length === 1);
  expect(await executor.execute(bed.request('Daemon', 'stop'))).toMatchObject({ exitCode: 0 });
  bed.ocfAgent('Address', 'exit 0');
  await executor.execute(bed.request('Address', 'start', { resource: 'address' }));
  executor.scheduleRecurring(bed.request('Address', 'monitor', { resource: 'address', intervalMs: NEVER_MS }));
  await until('the address is monitored', () => reports.length === 2);
  expect(executor.deathDetection('address')).toMatchObject({ by: 'monitor interval' });
  expect(reports.map(({ request }) => request.resource)).toEqual(['res', 'address']);
});

test('a host without control groups runs everything and says what it lacks', () => {
  const groups = new ResourceGroups({ missing: 'this host has no cgroup2 hierarchy mounted' });
  expect(groups.groupFor(bed.request('Daemon', 'start'))).toBeNull();
  groups.watch('res', () => {});
  groups.unwatch('res');
  expect(groups.detection('res')).toEqual({
    by: 'monitor interval',
    reason: 'this host has no cgroup2 hierarchy mounted',
  });
});

test('the hierarchy is found among hybrid mounts, with escaped names, and may be missing', () => {
  const hybrid = 'cgroup /sys/fs/cgroup/systemd cgroup rw 0 0\ncgroup2 /sys/fs/cgroup/my\\040own cgroup2 rw 0 0\n';
  expect(controlGroupMount(hybrid)).toBe('/sys/fs/cgroup/my own');
  expect(controlGroupMount('proc /proc proc rw 0 0\n')).toBeNull();
  expect(ownControlGroup('1:name=systemd:/a\n0::/system.slice/nyxd.service\n')).toBe('/system.slice/nyxd.service');
  expect(ownControlGroup('1:name=systemd:/a\n')).toBeNull();
});
