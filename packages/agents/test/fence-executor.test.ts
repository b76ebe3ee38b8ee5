import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FenceResult } from '../src/index.ts';
import { AgentBed, isAlive, until } from './agent-bed.ts';

let bed: AgentBed;
beforeEach(() => {
  bed = new AgentBed();
});
afterEach(() => bed.close());

const METADATA = `<resource-agent name="fence_test"><parameters>
  <parameter name="plug" required="1" obsoletes="port"/><parameter name="port" deprecated="1"/>
  <parameter name="ip" required="1"/></parameters>
  <actions><action name="on"/><action name="off"/><action name="reboot"/><action name="status"/></actions></resource-agent>`;

/** A fence agent that keeps its input in `input-ACTION`, answers `metadata`, and does `body` for the rest. */
const script = (body: string, metadata = METADATA): string => `
  input=$(cat /dev/stdin)
  action=$(sed -n 's/^action=//p' <<<"$input")
  if [ "$action" = metadata ]; then cat <<'XML'
${metadata}
XML
    exit 0; fi
  printf '%s\\n' "$action" >> ${bed.path('actions')}
  printf '%s\\n' "$input" > ${bed.path('input')}; printf '%s\\n' "$*" > ${bed.path('arguments')}; env > ${bed.path('environment')}
  ${body}`;

test('a fence agent is given everything on its standard input, and no secret anywhere else', async () => {
  bed.fenceAgent('fence_test', script('exit 0'));
  const { fencing } = bed.agents();
  const result = await fencing.execute(
    bed.fenceRequest('fence_test', 'off', {
      plug: 'outlet-2',
      parameters: { ip: '10.0.9.2', password: 'opensesame', action: 'on', port: '9' },
      secretParameters: ['password'],
    }),
  );
  expect(result).toMatchObject({ status: 'done', succeeded: true, exitReason: '', target: 'nyx-secondary' });
  expect(bed.read('input').trim().split('\n')).toEqual([
    'action=off',
    'nodename=nyx-secondary',
    'plug=outlet-2',
    'ip=10.0.9.2',
    'password=opensesame',
  ]);
  expect(bed.read('arguments')).toBe('\n');
  expect(bed.read('environment')).not.toContain('opensesame');
});

test('the target is called port where the agent knows no plug, and not at all where the device has a fixed one', async () => {
  const oldMetadata = METADATA.replace('<parameter name="plug" required="1" obsoletes="port"/>', '');
  bed.fenceAgent('fence_test', script('exit 0', oldMetadata));
  const { fencing } = bed.agents();
  await fencing.execute(bed.fenceRequest('fence_test', 'off'));
  expect(bed.read('input')).toContain('\nport=nyx-secondary\n');
  await fencing.execute(bed.fenceRequest('fence_test', 'off', { parameters: { port: '7' } }));
  expect(bed.read('input').trim().split('\n')).toEqual(['action=off', 'nodename=nyx-secondary', 'port=7']);
});

test.each<[string, string, Partial<FenceResult>]>([
  ['exit code 0 is success', 'exit 0', { status: 'done', succeeded: true }],
  [
    'any other code is failure',
    'echo "Unable to connect" >&2; exit 1',
    { succeeded: false, exitReason: 'Unable to connect' },
  ],
  ['code 2, which means off of a status alone, is failure', 'exit 2', { succeeded: false, exitCode: 2 }],
  ['a crash is failure', 'kill -SEGV $$', { status: 'error', succeeded: false }],
])('of off, %s', async (_, body, expected) => {
  bed.fenceAgent('fence_test', script(body));
  const { fencing } = bed.agents();
  expect(await fencing.execute(bed.fenceRequest('fence_test', 'off'))).toMatchObject({ power: 'unknown', ...expected });
});

test.each<[number, boolean, FenceResult['power']]>([
  [0, true, 'on'],
  [2, true, 'off'],
  [1, false, 'unknown'],
])('of status, exit code %i', async (exitCode, succeeded, power) => {
  bed.fenceAgent('fence_test', script(`exit ${exitCode}`));
  const { fencing } = bed.agents();
  expect(await fencing.execute(bed.fenceRequest('fence_test', 'status'))).toMatchObject({ succeeded, power });
});

test('a timeout is never success, also where the agent, told to end, exits with 0', async () => {
  bed.fenceAgent('fence_test', script(`trap 'exit 0' TERM; echo $$ > ${bed.path('pid')}; sleep 600 & wait`));
  const { fencing } = bed.agents();
  await fencing.prepare('fence_test');
  const result = await fencing.execute(bed.fenceRequest('fence_test', 'off', { timeoutMs: 1000 }));
  expect(result).toMatchObject({ status: 'timed-out', succeeded: false });
  await until('the agent is gone', () => !isAlive(Number(bed.read('pid'))));
});

test('an agent that cannot reboot is told off and then on, and a failed on does not undo the off', async () => {
  bed.fenceAgent(
    'fence_test',
    script('[ $action = on ] && exit 1; exit 0', METADATA.replace('<action name="reboot"/>', '')),
  );
  const { fencing } = bed.agents();
  const result = await fencing.execute(bed.fenceRequest('fence_test', 'reboot'));
  expect(result).toMatchObject({ action: 'reboot', status: 'done', succeeded: true });
  expect(bed.read('actions')).toBe('off\non\n');
});

test('an agent without readable metadata is run all the same', async () => {
  bed.fenceAgent('fence_test', script('exit 0', 'no xml at all'));
  const { fencing } = bed.agents();
  expect(await fencing.execute(bed.fenceRequest('fence_test', 'reboot'))).toMatchObject({ succeeded: true });
  expect(bed.read('actions')).toBe('reboot\n');
});

test('an agent that hangs over its metadata costs a part of the time, not all of it', async () => {
  bed.fenceAgent('fence_test', `input=$(cat); case "$input" in *action=metadata*) sleep 600;; esac; exit 0`);
  const { fencing } = bed.agents();
  expect(await fencing.execute(bed.fenceRequest('fence_test', 'off', { timeoutMs: 2000 }))).toMatchObject({
    succeeded: true,
  });
});

test('a missing agent, a name that leads elsewhere and a value that cannot be passed are results', async () => {
  bed.fenceAgent('fence_test', script('exit 0'));
  const { fencing } = bed.agents();
  const run = (agent: string, parameters = {}): Promise<FenceResult> =>
    fencing.execute(bed.fenceRequest(agent, 'off', { parameters }));
  expect(await run('fence_none')).toMatchObject({ status: 'not-installed', errorCode: 'NYX_AGENT_NOT_INSTALLED' });
  expect(await run('../fence_test')).toMatchObject({ status: 'not-installed' });
  const refused = await run('fence_test', { comment: 'two\nlines' });
  expect(refused).toMatchObject({ status: 'error', succeeded: false, errorCode: 'NYX_AGENT_PARAMETER_INVALID' });
});

test('a cancelled action is no success', async () => {
  bed.fenceAgent('fence_test', script(`echo $$ > ${bed.path('pid')}; sleep 600 & wait`));
  const { fencing } = bed.agents();
  const request = bed.fenceRequest('fence_test', 'off');
  const running = fencing.execute(request);
  await until('it runs', () => bed.read('pid') !== '');
  expect(fencing.cancel(request.operationId)).toBe(true);
  expect(await running).toMatchObject({ status: 'cancelled', succeeded: false });
});

test('agents are also found in the directories that the environment names', async () => {
  bed.fenceAgent('fence_test', script('exit 0'));
  process.env.NYX_FENCE_AGENT_PATH = `relative:${bed.fenceDirectory}`;
  const { fencing, catalogue } = bed.agents({ fenceDirectories: [] });
  delete process.env.NYX_FENCE_AGENT_PATH;
  expect(await catalogue.listFenceAgents()).toContain('fence_test');
  expect(await fencing.execute(bed.fenceRequest('fence_test', 'off'))).toMatchObject({ succeeded: true });
});
