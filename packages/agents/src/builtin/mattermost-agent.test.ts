import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AgentBed } from '../../test/agent-bed.ts';
import type { AgentExecutor, OperationResult } from '../index.ts';
import { sendMattermostAlert } from './mattermost-alert.ts';

interface Receiver {
  readonly url: string;
  readonly posts: unknown[];
  readonly server: Server;
}

let bed: AgentBed;
let receiver: Receiver;
let executor: AgentExecutor;

/** A real HTTP server in the place of Mattermost's. `status` is its answer; 0 lets it never answer. */
async function openReceiver(status = 200): Promise<Receiver> {
  const posts: unknown[] = [];
  const server = createServer((incoming, answer) => {
    let body = '';
    incoming.on('data', (chunk) => {
      body += chunk;
    });
    incoming.on('end', () => {
      posts.push(JSON.parse(body));
      if (status > 0) answer.writeHead(status).end('ok');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/hooks/opensesame`, posts, server };
}

function closeReceiver({ server }: Receiver): Promise<unknown> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
}

beforeEach(async () => {
  bed = new AgentBed();
  receiver = await openReceiver();
  executor = bed.agents().executor;
});
afterEach(async () => {
  await bed.close();
  await closeReceiver(receiver);
});

const run = (action: string, parameters: Record<string, string> = {}, timeoutMs = 20_000): Promise<OperationResult> =>
  executor.execute({
    ...bed.request('x', action, { resource: 'res_mattermost', timeoutMs }),
    agent: 'ocf:nyx:Mattermost',
    parameters: { webhook: receiver.url, ...parameters },
    secretParameters: ['webhook'],
  });

test('a probe of a fresh node is 7, a start posts once and is idempotent, a stop ends it', async () => {
  expect(await run('monitor')).toMatchObject({ status: 'done', exitCode: 7 });
  expect(await run('start')).toMatchObject({ status: 'done', exitCode: 0, exitReason: '' });
  expect(await run('start')).toMatchObject({ status: 'done', exitCode: 0 });
  expect(await run('monitor')).toMatchObject({ exitCode: 0 });
  expect(receiver.posts).toEqual([{ text: 'The service is now on nyx-primary.', username: 'Nyx' }]);
  expect(await run('stop')).toMatchObject({ exitCode: 0 });
  expect(await run('stop')).toMatchObject({ exitCode: 0 });
  expect(await run('monitor')).toMatchObject({ exitCode: 7 });
});

test('message, channel and name are taken from the parameters', async () => {
  await run('start', { message: '{resource} on {node}', channel: 'ops', username: 'cluster' });
  expect(receiver.posts).toEqual([{ text: 'res_mattermost on nyx-primary', channel: 'ops', username: 'cluster' }]);
});

test('a server that refuses, or none at all, does not keep the service down, unless that is asked for', async () => {
  await closeReceiver(receiver);
  const [started, failed] = [await run('start'), await run('start', { undelivered: 'fail' })];
  expect(started).toMatchObject({
    exitCode: 0,
    exitReason: 'the message was not delivered: the server cannot be reached (ECONNREFUSED)',
  });
  expect(failed).toMatchObject({ exitCode: 0, exitReason: '' });
  await run('stop');
  expect(await run('start', { undelivered: 'fail' })).toMatchObject({ status: 'done', exitCode: 1 });
  expect(await run('monitor')).toMatchObject({ exitCode: 7 });
  receiver = await openReceiver(500);
  expect(await run('start')).toMatchObject({ exitCode: 0, exitReason: /status 500/ });
});

test('a server that does not answer costs less than the time of the start', async () => {
  await closeReceiver(receiver);
  receiver = await openReceiver(0);
  expect(await run('start', {}, 1500)).toMatchObject({
    status: 'done',
    exitCode: 0,
    exitReason: 'the message was not delivered: the server did not answer in time',
  });
});

test('a cancelled start leaves it stopped', async () => {
  await closeReceiver(receiver);
  receiver = await openReceiver(0);
  const request = { ...bed.request('x', 'start'), agent: 'ocf:nyx:Mattermost', parameters: { webhook: receiver.url } };
  const running = executor.execute(request);
  expect(executor.cancel(request.operationId)).toBe(true);
  expect(await running).toMatchObject({ status: 'cancelled' });
  expect(await executor.execute({ ...request, action: 'monitor' })).toMatchObject({ exitCode: 7 });
});

test.each([
  ['no webhook', { webhook: '' }, 6, /webhook/],
  ['a webhook that is no address', { webhook: 'mattermost' }, 6, /webhook/],
  ['an unknown choice', { undelivered: 'perhaps' }, 6, /undelivered/],
])('%s is a configuration error, found by validate-all and by start', async (_, parameters, exitCode, exitReason) => {
  for (const action of ['validate-all', 'start']) {
    expect(await run(action, parameters as Record<string, string>)).toMatchObject({ exitCode, exitReason });
  }
});

test('an unknown action is unimplemented', async () => {
  expect(await run('promote')).toMatchObject({ exitCode: 3, exitReason: /promote/ });
});

test('an alert carries its event, and no answer reveals the webhook', async () => {
  const event = {
    severity: 'critical' as const,
    title: 'nyx-primary was fenced',
    text: 'It was silent on both links.',
    fields: [{ name: 'Node', value: 'nyx-primary' }],
  };
  expect(await sendMattermostAlert({ webhook: receiver.url, channel: 'ops' }, event)).toEqual({ delivered: true });
  expect(receiver.posts).toMatchObject([
    {
      channel: 'ops',
      username: 'Nyx',
      attachments: [{ title: event.title, text: event.text, fields: [{ title: 'Node', value: 'nyx-primary' }] }],
    },
  ]);
  await closeReceiver(receiver);
  const undelivered = await sendMattermostAlert({ webhook: receiver.url }, event);
  expect(undelivered).toMatchObject({ delivered: false });
  expect(JSON.stringify(undelivered)).not.toContain('opensesame');
  receiver = await openReceiver();
});
