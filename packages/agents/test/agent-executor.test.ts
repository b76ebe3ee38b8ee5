import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OperationResult, RecurringReport } from '../src/index.ts';
import { AgentBed, isAlive, until } from './agent-bed.ts';

let bed: AgentBed;
beforeEach(() => {
  bed = new AgentBed();
});
afterEach(() => bed.close());

test('an agent is given its action as the only argument and everything else by its environment', async () => {
  bed.ocfAgent('Env', `echo "args=$*" > ${bed.path('seen')}; env >> ${bed.path('seen')}; exit 0`);
  const { executor } = bed.agents();
  process.env.NOTIFY_SOCKET = '/run/elsewhere';
  const result = await executor.execute(
    bed.request('Env', 'monitor', {
      resource: 'res_ip',
      parameters: { ip: '192.168.2.235', secret: 'opensesame' },
      secretParameters: ['secret'],
      meta: { 'target-role': 'Started' },
      checkLevel: 10,
      timeoutMs: 20_000,
    }),
  );
  delete process.env.NOTIFY_SOCKET;
  const seen = bed.read('seen').split('\n');
  expect(result).toMatchObject({ status: 'done', exitCode: 0, exitReason: '' });
  expect(seen[0]).toBe('args=monitor');
  expect(seen).toEqual(
    expect.arrayContaining([
      `OCF_ROOT=${bed.ocfRoot}`,
      'OCF_RESOURCE_INSTANCE=res_ip',
      'OCF_RESOURCE_TYPE=Env',
      'OCF_RESOURCE_PROVIDER=test',
      'OCF_RESKEY_ip=192.168.2.235',
      'OCF_RESKEY_secret=opensesame',
      'OCF_RESKEY_crm_feature_set=3.20.5',
      'OCF_RESKEY_CRM_meta_timeout=20000',
      'OCF_RESKEY_CRM_meta_interval=0',
      'OCF_RESKEY_CRM_meta_name=monitor',
      'OCF_RESKEY_CRM_meta_on_node=nyx-primary',
      'OCF_RESKEY_CRM_meta_on_node_uuid=1',
      'OCF_RESKEY_CRM_meta_target_role=Started',
      'OCF_CHECK_LEVEL=10',
    ]),
  );
  expect(seen.some((line) => line.startsWith('NOTIFY_SOCKET='))).toBe(false);
});

test('the exit reason is the last that the agent gave, and secrets are blanked in all that it printed', async () => {
  bed.ocfAgent(
    'Reason',
    `echo "ocf-exit-reason:first" >&2
     echo "ocf-exit-reason:cannot log in with $OCF_RESKEY_password" >/dev/stderr
     echo "and more"; echo "password is $OCF_RESKEY_password" >&2; exit 6`,
  );
  const { executor } = bed.agents();
  const parameters = { password: 'opensesame' };
  const result = await executor.execute(bed.request('Reason', 'start', { parameters, secretParameters: ['password'] }));
  expect(result).toMatchObject({
    status: 'done',
    exitCode: 6,
    exitReason: 'cannot log in with ********',
    stdoutTail: 'and more',
  });
  expect(JSON.stringify(result)).not.toContain('opensesame');
});

test('garbage of any length is bounded and made printable, and its agent still ends by itself', async () => {
  bed.ocfAgent('Garbage', `head -c 3000000 /dev/urandom; printf '\\033[31mred\\033[0m\\033]0;title\\007' >&2; exit 1`);
  const { executor } = bed.agents();
  const result = await executor.execute(bed.request('Garbage', 'start'));
  expect(result).toMatchObject({ status: 'done', exitCode: 1, stderrTail: 'red' });
  expect(result.stdoutTail.length).toBeLessThanOrEqual(4096);
  expect(result.stdoutTail).not.toMatch(/[\p{Cc}--[\n\t]]/v);
});

test('an agent that hangs, deaf to SIGTERM, is killed with every process of its group when its time is up', async () => {
  bed.ocfAgent('Hang', `trap '' TERM; sleep 600 & echo "$! $$" > ${bed.path('pids')}; while :; do wait; done`);
  const { executor } = bed.agents();
  const result = await executor.execute(bed.request('Hang', 'start', { timeoutMs: 500 }));
  expect(result).toMatchObject({ status: 'timed-out', exitCode: 1, exitReason: 'it did not end within 500 ms' });
  const pids = bed.read('pids').trim().split(' ').map(Number);
  expect(pids).toHaveLength(2);
  await until('the whole group is gone', () => pids.every((pid) => !isAlive(pid)));
});

test('an agent that heeds SIGTERM may clean up within its time', async () => {
  bed.ocfAgent('Polite', `trap 'echo cleaned > ${bed.path('cleaned')}; exit 1' TERM; sleep 600 & wait`);
  const { executor } = bed.agents();
  const result = await executor.execute(bed.request('Polite', 'start', { timeoutMs: 2000 }));
  expect(result.status).toBe('timed-out');
  expect(bed.read('cleaned')).toBe('cleaned\n');
});

test('a daemon that the agent leaves behind with its pipes open holds up nothing and lives on', async () => {
  bed.ocfAgent('Daemon', `setsid sleep 600 & echo $! > ${bed.path('pid')}; echo up; exit 0`);
  const { executor } = bed.agents();
  const result = await executor.execute(bed.request('Daemon', 'start'));
  const pid = Number(bed.read('pid'));
  expect(result).toMatchObject({ status: 'done', exitCode: 0, stdoutTail: 'up' });
  expect(isAlive(pid)).toBe(true);
  process.kill(pid, 'SIGKILL');
});

test('an agent that closes its streams at once is waited for', async () => {
  bed.ocfAgent('Closer', `exec >&- 2>&-; while [ ! -e ${bed.path('go')} ]; do sleep 0.02; done; exit 7`);
  const { executor } = bed.agents();
  const running = executor.execute(bed.request('Closer', 'monitor'));
  bed.ocfAgent('Opener', `touch ${bed.path('go')}`);
  await executor.execute(bed.request('Opener', 'monitor', { resource: 'other' }));
  expect(await running).toMatchObject({ status: 'done', exitCode: 7 });
});

test.each([
  ['missing', 'ocf:test:Nothing', 'not-installed', 5, 'NYX_AGENT_NOT_INSTALLED', /no agent Nothing/],
  ['of a class that is not supported', 'systemd:nginx', 'error', 1, 'NYX_AGENT_CLASS_UNSUPPORTED', /class systemd/],
  ['no agent at all', 'ocf:../../bin/sh', 'error', 1, 'NYX_AGENT_NAME_INVALID', /does not name an agent/],
  ['an unknown built-in one', 'ocf:nyx:Slack', 'not-installed', 5, 'NYX_AGENT_NOT_INSTALLED', /ocf:nyx:Mattermost/],
])('an agent that is %s is a result with its reason', async (_, agent, status, exitCode, errorCode, reason) => {
  const { executor } = bed.agents();
  const result = await executor.execute({ ...bed.request('x', 'start'), agent });
  expect(result).toMatchObject({ status, exitCode, errorCode, exitReason: expect.stringMatching(reason) });
});

test('an agent without its interpreter, not executable, or ended by a signal is a result', async () => {
  bed.ocfAgent('NoInterpreter', '#!/nonexistent/interpreter\n');
  bed.ocfAgent('NotExecutable', 'exit 0', 0o644);
  bed.ocfAgent('Crash', 'kill -SEGV $$');
  bed.ocfAgent('Fine', 'exit 0');
  const { executor } = bed.agents();
  const run = (agent: string, parameters = {}): Promise<OperationResult> =>
    executor.execute(bed.request(agent, 'start', { parameters }));
  expect(await run('NoInterpreter')).toMatchObject({ status: 'error', errorCode: 'NYX_AGENT_NOT_RUNNABLE' });
  const notExecutable = await run('NotExecutable');
  expect(notExecutable).toMatchObject({
    status: 'not-installed',
    exitReason: expect.stringContaining('not executable'),
  });
  expect(await run('Crash')).toMatchObject({
    status: 'error',
    exitReason: 'the agent was ended by the signal SIGSEGV',
  });
  expect(await run('Fine', { zero: 'a\0b' })).toMatchObject({ status: 'error', errorCode: 'NYX_AGENT_NOT_RUNNABLE' });
  expect(readdirSync(bed.path('run/operations'))).toEqual([]);
});

test('actions of one resource run one at a time in the order of the calls, those of others beside them', async () => {
  bed.ocfAgent('Order', `echo "begin $1" >> ${bed.path('order')}; sleep 0.05; echo "end $1" >> ${bed.path('order')}`);
  bed.ocfAgent('Wait', `touch ${bed.path('waiting')}; while [ ! -e ${bed.path('go')} ]; do sleep 0.02; done`);
  bed.ocfAgent('Go', `touch ${bed.path('go')}`);
  const { executor } = bed.agents();
  const actions = ['start', 'promote', 'monitor', 'demote', 'stop'];
  await Promise.all(actions.map((action) => executor.execute(bed.request('Order', action))));
  expect(bed.read('order').trim().split('\n')).toEqual(
    actions.flatMap((action) => [`begin ${action}`, `end ${action}`]),
  );
  const waiting = executor.execute(bed.request('Wait', 'start', { resource: 'first' }));
  await until(
    'the first resource starts',
    () => bed.read('waiting') === '' && readdirSync(bed.directory).includes('waiting'),
  );
  expect(await executor.execute(bed.request('Go', 'start', { resource: 'second' }))).toMatchObject({ exitCode: 0 });
  expect(await waiting).toMatchObject({ exitCode: 0 });
});

test('a waiting operation is cancelled without having run, a running one is killed', async () => {
  bed.ocfAgent('Sleep', `echo $$ >> ${bed.path('ran')}; sleep 600 & wait`);
  const { executor } = bed.agents();
  const first = bed.request('Sleep', 'start');
  const second = bed.request('Sleep', 'stop');
  const [running, waiting] = [executor.execute(first), executor.execute(second)];
  await until('the first runs', () => bed.read('ran') !== '');
  expect(executor.cancel(second.operationId)).toBe(true);
  expect(await waiting).toMatchObject({ status: 'cancelled', exitReason: 'it was cancelled before it began' });
  expect(executor.cancel(first.operationId)).toBe(true);
  expect(await running).toMatchObject({ status: 'cancelled' });
  expect(executor.cancel(first.operationId)).toBe(false);
  expect(bed.read('ran').trim().split('\n')).toHaveLength(1);
});

test('an operation id that is under way is refused a second time', async () => {
  bed.ocfAgent('Sleep', 'sleep 600 & wait');
  const { executor } = bed.agents();
  const request = bed.request('Sleep', 'start');
  const running = executor.execute(request);
  expect(await executor.execute(request)).toMatchObject({ status: 'error', exitReason: /is under way/ });
  executor.cancel(request.operationId);
  await running;
});

function recurringBed(script: string) {
  bed.ocfAgent('Watched', script);
  const { executor } = bed.agents();
  const reports: RecurringReport[] = [];
  executor.onRecurringReport((report) => reports.push(report));
  const codes = (): (number | string)[] => reports.map(({ cause, result }) => `${cause} ${result.exitCode}`);
  return { executor, reports, codes };
}

test('a recurring monitor reports its first result, changes and each failure, and nothing else', async () => {
  const { executor, codes } = recurringBed(
    `echo run >> ${bed.path('runs')}; n=$(wc -l < ${bed.path('runs')})
     case $n in 1|2|3) exit 0;; 4|5) exit 1;; 6) exit 7;; *) exit 0;; esac`,
  );
  executor.scheduleRecurring(bed.request('Watched', 'monitor', { intervalMs: 5 }));
  await until('it has run ten times', () => bed.read('runs').split('\n').length > 10);
  expect(codes()).toEqual(['first 0', 'changed 1', 'failed 1', 'changed 7', 'changed 0']);
  expect(executor.recurring()).toHaveLength(1);
  expect(executor.cancelRecurring('res', 'monitor', 5)).toBe(true);
  expect(executor.cancelRecurring('res', 'monitor', 5)).toBe(false);
  expect(executor.recurring()).toHaveLength(0);
});

test('a promoted instance is well with 8 and has failed with 0', async () => {
  const { executor, codes } = recurringBed(`[ -e ${bed.path('demoted')} ] && exit 0; exit 8`);
  executor.scheduleRecurring(bed.request('Watched', 'monitor', { intervalMs: 5, expectedExitCodes: [8] }));
  await until('the first report', () => codes().length === 1);
  bed.ocfAgent('Demote', `touch ${bed.path('demoted')}`);
  await executor.execute(bed.request('Demote', 'demote-behind-its-back', { resource: 'other' }));
  await until('more failures', () => codes().length > 3);
  expect(codes().slice(0, 4)).toEqual(['first 8', 'changed 0', 'failed 0', 'failed 0']);
});

test('a stop ends the recurring monitors of its resource and kills one that hangs', async () => {
  const { executor, reports } = recurringBed(
    `[ $1 = stop ] && exit 0; echo $$ >> ${bed.path('monitors')}; sleep 600 & wait`,
  );
  executor.scheduleRecurring(bed.request('Watched', 'monitor', { intervalMs: 5, timeoutMs: 600_000 }));
  await until('the monitor hangs', () => bed.read('monitors') !== '');
  expect(await executor.execute(bed.request('Watched', 'stop'))).toMatchObject({ status: 'done', exitCode: 0 });
  expect(executor.recurring()).toEqual([]);
  expect(reports).toEqual([]);
  await until('the monitor is gone', () => !isAlive(Number(bed.read('monitors').trim())));
});

test('a recurring monitor that times out is a failure, reported each time', async () => {
  const { executor, reports } = recurringBed('sleep 600 & wait');
  executor.scheduleRecurring(bed.request('Watched', 'monitor', { intervalMs: 5, timeoutMs: 100 }));
  await until('two reports', () => reports.length >= 2);
  expect(reports[0]).toMatchObject({ cause: 'first', result: { status: 'timed-out' } });
  expect(reports[1]).toMatchObject({ cause: 'failed', result: { status: 'timed-out' } });
});

test('an action of the same resource is not overtaken by recurring monitors, however many come due', async () => {
  const { executor } = recurringBed(
    `echo $1 >> ${bed.path('order')}; [ $1 = notify ] && while [ ! -e ${bed.path('go')} ]; do sleep 0.02; done; exit 0`,
  );
  executor.scheduleRecurring(bed.request('Watched', 'monitor', { intervalMs: 1 }));
  executor.scheduleRecurring(bed.request('Watched', 'monitor', { intervalMs: 2 }));
  await until('they run', () => bed.read('order').split('\n').length > 4);
  const notified = executor.execute(bed.request('Watched', 'notify'));
  await until('the notification runs', () => bed.read('order').trim().endsWith('notify'));
  bed.ocfAgent('Go', `touch ${bed.path('go')}`);
  await executor.execute(bed.request('Go', 'start', { resource: 'other' }));
  await notified;
  const countAtEnd = bed.read('order').split('\n').length;
  await until('the monitors go on', () => bed.read('order').split('\n').length > countAtEnd + 3);
});

test('closing ends what runs and leaves no record and no pipe', async () => {
  bed.ocfAgent('Sleep', `echo $$ > ${bed.path('pid')}; sleep 600 & wait`);
  const agents = bed.agents();
  const running = agents.executor.execute(bed.request('Sleep', 'start'));
  await until('it runs', () => bed.read('pid') !== '');
  await agents.close();
  expect(await running).toMatchObject({ status: 'cancelled' });
  expect(await agents.executor.execute(bed.request('Sleep', 'start'))).toMatchObject({ status: 'error' });
  expect(readdirSync(bed.runDirectory)).toEqual(['operations']);
  expect(readdirSync(bed.path('run/operations'))).toEqual([]);
});

const CRASHING_MANAGER = new URL('./crashing-manager.ts', import.meta.url).pathname;

/** Runs an agent under another process that is killed while it runs; resolves once that process is gone. */
async function crashWhileRunning(agent: string, timeoutMs: number): Promise<void> {
  const request = JSON.stringify(bed.request(agent, 'start', { timeoutMs }));
  const child = spawn(process.execPath, [CRASHING_MANAGER, bed.runDirectory, bed.ocfRoot, bed.controlGroup, request]);
  await until('the agent runs', () => bed.read('pid').trim() !== '');
  const gone = new Promise((resolve) => child.on('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

test('an agent that outlives its manager is waited for by the next one', async () => {
  bed.ocfAgent('Slow', `echo $$ > ${bed.path('pid')}; while [ ! -e ${bed.path('go')} ]; do sleep 0.02; done; exit 0`);
  await crashWhileRunning('Slow', 600_000);
  expect(isAlive(Number(bed.read('pid')))).toBe(true);
  const { executor } = bed.agents();
  bed.ocfAgent('Go', `touch ${bed.path('go')}`);
  const [leftovers] = await Promise.all([
    executor.sweepLeftovers(60_000),
    executor.execute(bed.request('Go', 'start', { resource: 'other' })),
  ]);
  expect(leftovers).toMatchObject([{ resource: 'res', agent: 'ocf:test:Slow', action: 'start', outcome: 'finished' }]);
  expect(await executor.sweepLeftovers(60_000)).toEqual([]);
});

test('an agent that outlives its manager and its own time is killed by the next one', async () => {
  bed.ocfAgent('Slow', `trap '' TERM; echo $$ > ${bed.path('pid')}; sleep 600 & while :; do wait; done`);
  await crashWhileRunning('Slow', 600_000);
  const { executor } = bed.agents();
  const leftovers = await executor.sweepLeftovers(50);
  expect(leftovers).toMatchObject([{ pid: Number(bed.read('pid')), outcome: 'killed' }]);
  expect(isAlive(Number(bed.read('pid')))).toBe(false);
});
