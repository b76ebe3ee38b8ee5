/** `nyxctl status`: each screen as people see it at 80 columns, and what is shown while processes are down. */

import { statuses } from '@nyx/api/testing';
import type { StatusView } from '@nyx/crm/contract';
import { nodeId, nodeName, silentLog } from '@nyx/foundation';
import { type RunningRing, startRing, TIMING_PROFILES } from '@nyx/membership';
import { connectRing } from '@nyx/membership/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type NyxctlBed, nyxctlBed, timeless } from './nyxctl-bed.ts';

let bed: NyxctlBed;
beforeEach(() => {
  bed = nyxctlBed();
});
afterEach(() => bed.remove());

/** A real ring of this process that has formed, the first of two nodes; the other has never been there. */
const aloneRing = async (): Promise<RunningRing> => {
  const address = (node: number, link: number) => `127.${201 + (process.pid % 50)}.${link}.${node}`;
  const ring = await startRing({
    cluster: 'nyx',
    self: nodeName('nyx-primary'),
    nodes: ['nyx-primary', 'nyx-secondary'].map((name, index) => ({
      id: nodeId(index + 1),
      name: nodeName(name),
      addresses: [address(index + 1, 0), address(index + 1, 1)],
    })),
    port: 15_905,
    keys: [new Uint8Array(32).fill(7)],
    timing: TIMING_PROFILES.default,
    quorum: { twoNode: true, waitForAll: true },
    stateDirectory: `${bed.directory}/ring`,
    runDirectory: bed.directory,
    socketPath: bed.ringSocketPath,
    log: silentLog,
    realtime: { active: false, reason: 'not permitted here' },
    manager: () => ({ state: 'down', restarts: 3, reason: 'it ended 3 times within a minute' }),
  });
  const memberCount = () => ring.status().membership.configuration.members.length;
  await expect.poll(memberCount, { timeout: 20_000 }).toBe(1);
  return ring;
};

describe('the status screen', () => {
  it.each(Object.entries(statuses))('%s', async (name, make) => {
    bed.service.show({ ...make(), lastEvent: 0 });
    await bed.startApi();
    const { code, stdout, stderr } = await bed.ask('status');
    expect([code, stderr]).toEqual([0, '']);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    await expect(stdout).toMatchFileSnapshot(`golden/status-${name}.txt`);
  });

  it('as JSON is the document of the API', async () => {
    await bed.startApi();
    const { stdout } = await bed.ask('status', '--json');
    expect(JSON.parse(stdout)).toEqual(bed.service.status());
  });
});

describe('the status while the manager is down', () => {
  it('comes from the ring and says so', async () => {
    const ring = await aloneRing();
    try {
      const { code, stdout, stderr } = await bed.ask('status');
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout).toContain('nyx: the manager is down');
      expect(stdout).toContain('down: it ended 3 times within a minute');
      expect(stdout).toMatch(/nyx-primary +online +this node/);
      expect(stdout).toMatch(/nyx-secondary +never seen/);
      const json = JSON.parse((await bed.ask('status', '--json')).stdout) as StatusView;
      expect(json.manager.state).toBe('down');
      expect(Object.keys(json).sort()).toEqual(Object.keys(statuses.healthyStatus()).sort());
      expect(json.nodes.find((node) => node.name === 'nyx-secondary')?.links).toHaveLength(2);
    } finally {
      await ring.close();
    }
  });

  it.each(['ring', 'links', 'quorum'])('%s shows what the ring knows', async (command) => {
    const ring = await aloneRing();
    try {
      const { code, stdout } = await bed.ask(command);
      expect(code).toBe(0);
      expect(stdout).toContain(
        { ring: 'nyx-secondary', links: 'nyx-secondary', quorum: 'two-node and wait-for-all' }[command],
      );
      expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
      const json = JSON.parse((await bed.ask(command, '--json')).stdout) as object;
      expect(Object.keys(json).length).toBeGreaterThan(0);
    } finally {
      await ring.close();
    }
  });

  it('can be watched, one document a line, until it is interrupted', async () => {
    const ring = await aloneRing();
    try {
      const watched = bed.watch('ring', '--watch', '--json');
      await vi.waitUntil(() => watched.lineCount() >= 2, { timeout: 20_000 });
      expect(JSON.parse(watched.lines()[0] ?? '')).toMatchObject({ watchdog: { state: 'unusable' }, supervised: [] });
      expect(await watched.interrupt()).toBe(0);
    } finally {
      await ring.close();
    }
  });

  it('groups shows who has joined which', async () => {
    const ring = await aloneRing();
    const client = await connectRing({ socketPath: bed.ringSocketPath });
    try {
      expect((await bed.ask('groups')).stdout).toBe('No program has joined a group.\n');
      const joined = await client.join('orders');
      for await (const event of joined.events) if (event.type === 'configuration' && event.members.length === 1) break;
      const { stdout } = await bed.ask('groups');
      expect(stdout).toMatch(
        /^GROUP +NODE +CLIENT\norders +nyx-primary +\d+\n\nCLIENT HERE +SENT .*\n\d+ +0 +\d+ +free\n$/,
      );
    } finally {
      client.close();
      await ring.close();
    }
  });

  it('ends with 3 where no process answers, naming the socket', async () => {
    const { code, stdout, stderr } = await bed.ask('status');
    expect([code, stdout]).toEqual([3, '']);
    expect(timeless(stderr, bed)).toContain('The API does not answer at /bed/api.sock: there is no such socket.');
    expect(await bed.ask('quorum')).toMatchObject({ code: 3 });
  });
});

describe('status --watch', () => {
  it('shows each change, one line each with --json', async () => {
    await bed.startApi();
    const watching = bed.watch('status', '--watch', '--json');
    await expect.poll(watching.lineCount, { timeout: 20_000 }).toBeGreaterThanOrEqual(2);
    bed.service.show({ settled: false });
    await expect.poll(() => (JSON.parse(watching.lastLine()) as StatusView).settled, { timeout: 20_000 }).toBe(false);
    expect(await watching.interrupt()).toBe(0);
  });

  it('goes on with the ring when the manager dies, and with the manager when it is back', async () => {
    const ring = await aloneRing();
    const api = await bed.startApi();
    const state = () => (JSON.parse(watching.lastLine()) as StatusView).manager.state;
    const watching = bed.watch('status', '--watch', '--json');
    try {
      await expect.poll(watching.lineCount, { timeout: 20_000 }).toBeGreaterThanOrEqual(1);
      await api.close();
      await expect.poll(state, { timeout: 20_000 }).toBe('down');
      await bed.startApi();
      await expect.poll(state, { timeout: 20_000 }).toBe('in-charge');
      expect(await watching.interrupt()).toBe(0);
    } finally {
      await ring.close();
    }
  });
});
