import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { setRealtime } from './realtime.ts';

const SCHED_RR = '2';
const SCHED_RESET_ON_FORK_SHOWN = /reset_on_fork|SCHED_RESET_ON_FORK/;

/** The scheduling policy of each thread, by proc(5). */
const policies = (pid: number): string[] =>
  readdirSync(`/proc/${pid}/task`).map((thread) => {
    const stat = readFileSync(`/proc/${pid}/task/${thread}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[38] ?? '';
  });

test('every thread runs in real time and its children do not, or there is a reason why not', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000); console.log("up")'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  const pid = child.pid ?? 0;
  const result = await setRealtime({ pid, priority: 5, limitMs: 1000 });
  const limits = readFileSync(`/proc/${pid}/limits`, 'latin1');
  if (result.isAvailable) {
    expect(new Set(policies(pid))).toEqual(new Set([SCHED_RR]));
    expect(limits).toMatch(/Max realtime timeout\s+1000000\s+2000000/);
    const chrt = spawn('chrt', ['--pid', String(pid)], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [text] = (await once(chrt.stdout, 'data')) as [Buffer];
    expect(text.toString()).toMatch(SCHED_RESET_ON_FORK_SHOWN);
  } else {
    console.log(`real-time scheduling is not available here: ${result.reason}`);
    expect(result.reason).toMatch(/ordinary priority/);
    expect(new Set(policies(pid))).toEqual(new Set(['0']));
  }
  child.kill();
});

test('a process that is not there is a reason, not an exception', async () => {
  expect(await setRealtime({ pid: 2 ** 22, priority: 5, limitMs: 1000 })).toMatchObject({
    isAvailable: false,
    reason: expect.stringContaining('ordinary priority'),
  });
});
