/** Operators' actions on real rings: keys replaced and links changed under a load that must lose nothing. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LocalSettings } from '@nyx/crm/configuration';
import { nodeId, nodeName, silentLog } from '@nyx/foundation';
import { createKeyFile, type RunningRing, readKeyFile, startRing, TIMING_PROFILES } from '@nyx/membership';
import { connectRing, type RingClient } from '@nyx/membership/client';
import { afterEach, expect, test, vi } from 'vitest';
import { Operator } from './operator.ts';
import type { LocalFiles } from './reload.ts';

vi.setConfig({ testTimeout: 60_000 });
const TIMING = { ...TIMING_PROFILES.default, suspicionTimeoutMs: 1500, tokenTimeoutMs: 3000, consensusTimeoutMs: 3600 };
const COUNT = 3;
const DEADLINE_MS = 20_000;

interface Member {
  readonly ring: RunningRing;
  readonly operator: Operator;
  readonly client: RingClient;
  readonly keyFile: string;
  files: LocalFiles;
}

const directory = mkdtempSync(join(tmpdir(), 'nyx-operator-'));
const members: Member[] = [];
let bed = 0;

const address = (index: number, link: number): string =>
  `127.${1 + (process.pid % 200)}.${200 + 8 * bed + link}.${index + 1}`;

function settingsOf(index: number, links: readonly number[], keyFile: string): LocalSettings {
  const nodes = Array.from({ length: COUNT }, (_, each) => ({
    id: nodeId(each + 1),
    name: nodeName(`node-${each + 1}`),
    links: links.map((link) => address(each, link)),
  }));
  return {
    cluster: 'operated',
    self: nodeName(`node-${index + 1}`),
    nodes,
    keyFile,
    timing: { profile: 'default', values: {} },
    quorum: { twoNode: false, waitForAll: false },
    watchdog: null,
    shared: {},
  };
}

async function startMember(index: number): Promise<Member> {
  const at = join(directory, `${bed}-${index}`);
  const keyFile = join(directory, `${bed}-${index}.key`);
  const settings = settingsOf(index, [0, 1], keyFile);
  const files = { settings, keys: readKeyFile(keyFile) };
  const operator = new Operator({ files, read: () => member.files, log: silentLog });
  const ring = await startRing({
    cluster: settings.cluster,
    self: settings.self,
    nodes: settings.nodes.map(({ id, name, links }) => ({ id, name, addresses: links })),
    port: 25_405,
    keys: files.keys,
    timing: TIMING,
    quorum: settings.quorum,
    stateDirectory: join(at, 'state'),
    runDirectory: join(at, 'run'),
    log: silentLog,
    realtime: { active: false, reason: 'a test' },
    manager: () => ({ state: 'down', restarts: 0, reason: 'a test has none' }),
    operator: operator.actions,
  });
  operator.attach(ring);
  const client = await connectRing({ socketPath: ring.socketPath });
  const member: Member = { ring, operator, client, keyFile, files };
  members.push(member);
  return member;
}

async function startAll(): Promise<void> {
  bed += 1;
  const first = join(directory, `${bed}-0.key`);
  createKeyFile(first);
  for (let index = 1; index < COUNT; index += 1) {
    copyFileSync(first, join(directory, `${bed}-${index}.key`));
  }
  for (let index = 0; index < COUNT; index += 1) await startMember(index);
  const takePart = (): number =>
    members[0]?.ring.status().groups.find(({ group }) => group === 'nyx.keys')?.members.length ?? 0;
  await vi.waitUntil(() => takePart() === COUNT, { timeout: DEADLINE_MS });
}

/** Sends on every node until it is told to stop, and returns how many messages of each came back to each in which order. */
function load(): { stop(): Promise<void> } {
  let isOver = false;
  const running = members.map(async ({ client }, index) => {
    const group = await client.join('load');
    let sent = 0;
    const received = new Map<number, number>();
    const reading = (async () => {
      for await (const event of group.events) {
        if (event.type !== 'message') continue;
        const [from = 0, number = 0] = Buffer.from(event.payload).toString().split(' ').map(Number);
        // Each sender counts: a gap or a repetition shows at once.
        expect(number).toBe((received.get(from) ?? number - 1) + 1);
        received.set(from, number);
        if (isOver && from === index && number === sent) return;
      }
    })();
    while (!isOver) {
      sent += 1;
      await group.multicast(Buffer.from(`${index} ${sent}`));
      await new Promise((resolve) => setImmediate(resolve));
    }
    sent += 1;
    await group.multicast(Buffer.from(`${index} ${sent}`));
    await reading;
    expect(sent).toBeGreaterThan(10);
  });
  return {
    async stop() {
      isOver = true;
      await Promise.all(running);
    },
  };
}

afterEach(async () => {
  for (const { operator, client, ring } of members.splice(0)) {
    operator.close();
    client.close();
    await ring.close();
  }
  if (bed >= 3) rmSync(directory, { recursive: true, force: true });
});

test('the key is replaced on all nodes with no message lost and no ring formed anew', async () => {
  await startAll();
  const rings = (): readonly number[] => members.map(({ ring }) => ring.status().membership.configuration.ring.seq);
  const former = members.map(({ keyFile }) => readFileSync(keyFile, 'utf8'));
  const before = rings();
  const running = load();
  expect(await members[1]?.client.rotateKey()).toEqual([expect.stringContaining('Every node has taken a new key')]);
  expect(await members[2]?.client.rotateKey()).toHaveLength(1);
  await running.stop();
  expect(rings()).toEqual(before);
  const after = members.map(({ keyFile }) => readFileSync(keyFile, 'utf8'));
  expect(new Set(after).size).toBe(1);
  expect(after[0]?.trimEnd().split('\n')).toHaveLength(2);
  expect(after[0]).not.toBe(former[0]);
  for (const { keyFile } of members) expect(statSync(keyFile).mode & 0o777).toBe(0o600);
});

test('links are added and removed on one node after the other with no message lost', async () => {
  await startAll();
  const before = members[0]?.ring.status().membership.configuration.ring.seq;
  const running = load();
  for (const links of [
    [0, 1, 2],
    [0, 2],
  ]) {
    for (const [index, member] of members.entries()) {
      member.files = { ...member.files, settings: settingsOf(index, links, member.keyFile) };
      expect(await member.client.reloadFiles()).toEqual([expect.stringContaining('The links are changed')]);
    }
    const states = () => members.flatMap(({ ring }) => ring.status().links.map(({ state }) => state));
    await vi.waitUntil(() => states().length === COUNT * (COUNT - 1) * links.length && !states().includes('down'), {
      timeout: DEADLINE_MS,
    });
  }
  await running.stop();
  expect(members[0]?.ring.status().membership.configuration.ring.seq).toBe(before);
  expect(await members[0]?.client.reloadFiles()).toEqual([]);
});

test('what a running ring cannot take over is refused by name, and a missing node keeps the key from being replaced', async () => {
  await startAll();
  const [one, , three] = members;
  if (!one || !three) throw new Error('three were started');
  const { settings } = one.files;
  one.files = { ...one.files, settings: { ...settings, quorum: { twoNode: false, waitForAll: true } } };
  await expect(one.client.reloadFiles()).rejects.toMatchObject({
    code: 'NYX_HOST_RESTART_NEEDED',
    message: expect.stringContaining('quorum'),
  });
  await three.ring.close();
  await vi.waitUntil(() => one.ring.status().membership.absent.length === 1, { timeout: DEADLINE_MS });
  await vi.waitUntil(() => one.ring.status().groups.every(({ members: joined }) => joined.length === 2), {
    timeout: DEADLINE_MS,
  });
  await expect(one.client.rotateKey()).rejects.toMatchObject({
    code: 'NYX_RING_KEY_NOT_REPLACED',
    message: expect.stringContaining('node-3 cannot take part'),
  });
});
