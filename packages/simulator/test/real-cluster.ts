/** The cluster of the conformance body over real UDP: sockets on loopback addresses, in real time. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { nodeId, nodeName, silentLog } from '@nyx/foundation';
import { type RunningRing, startRing, TIMING_PROFILES } from '@nyx/membership';
import { connectRing, type GroupHandle, type RingClient } from '@nyx/membership/client';
import type { NetworkedCluster } from './networked-cluster.ts';

const DEADLINE_MS = 60_000;
const POLL_MS = 5;
const LINKS = [0, 1];
/** Bears a machine on which many tests run at once. */
const TIMING = { ...TIMING_PROFILES.default, suspicionTimeoutMs: 1500, tokenTimeoutMs: 3000, consensusTimeoutMs: 3600 };

interface Running {
  readonly ring: RunningRing;
  readonly client: RingClient;
  readonly group: GroupHandle;
  readonly delivered: string[];
}

const addressOf = (node: number, link: number): string => `127.${201 + (process.pid % 50)}.${link}.${node + 1}`;

async function keepDeliveries({ events }: GroupHandle, delivered: string[]): Promise<void> {
  try {
    for await (const event of events) {
      if (event.type !== 'message') continue;
      const text = Buffer.from(event.payload).toString('latin1');
      delivered.push(text.slice(0, text.indexOf('|')));
    }
  } catch {
    // The ring is gone, and with it the group.
  }
}

export function realCluster(nodeCount: number): NetworkedCluster {
  const directory = mkdtempSync(join(tmpdir(), 'nyx-conformance-'));
  const running = new Map<number, Running>();
  const cuts = new Set<string>();
  const sent = new Map<number, number>();
  const nodes = Array.from({ length: nodeCount }, (_, node) => ({
    id: nodeId(node + 1),
    name: nodeName(`node-${node + 1}`),
    addresses: LINKS.map((link) => addressOf(node, link)),
  }));
  const at = (node: number): Running => {
    const found = running.get(node);
    if (!found) throw new Error(`node ${node} does not run`);
    return found;
  };
  return {
    start: async (node) => {
      const ring = await startRing({
        cluster: 'conformance',
        self: nodeName(`node-${node + 1}`),
        nodes,
        port: 25_405,
        keys: [new Uint8Array(32).fill(1)],
        timing: TIMING,
        quorum: { twoNode: false, waitForAll: false },
        stateDirectory: join(directory, `state-${node}`),
        runDirectory: join(directory, `run-${node}`),
        log: silentLog,
        realtime: { active: false, reason: 'a test' },
        manager: () => ({ state: 'down', restarts: 0, reason: 'a test has none' }),
        passesDatagram: ({ direction, link, address }) => direction === 'in' || !cuts.has(`${node} ${link} ${address}`),
      });
      const client = await connectRing({ socketPath: ring.socketPath });
      const group = await client.join('conformance');
      const delivered: string[] = [];
      void keepDeliveries(group, delivered);
      running.set(node, { ring, client, group, delivered });
      sent.set(node, 0);
    },
    kill: async (node) => {
      const { ring, client } = at(node);
      running.delete(node);
      client.close();
      await ring.close();
    },
    leave: async (node) => {
      await at(node).ring.leave();
    },
    cut: (from, to, link) => {
      cuts.add(`${from} ${link} ${addressOf(to, link)}`);
    },
    heal: (from, to, link) => {
      cuts.delete(`${from} ${link} ${addressOf(to, link)}`);
    },
    send: async (node, bytes, guarantee) => {
      const number = (sent.get(node) ?? 0) + 1;
      sent.set(node, number);
      await at(node).group.multicast(Buffer.from(`${node + 1}.${number}|`.padEnd(bytes, '.')), guarantee);
    },
    members: (node) => {
      const { state, membership } = at(node).ring.status();
      return state === 'operational' ? membership.configuration.members.map((member) => member.node - 1) : [];
    },
    absent: (node, other) =>
      at(node)
        .ring.status()
        .membership.absent.find((peer) => peer.node === other + 1)?.state,
    delivered: (node) => at(node).delivered,
    until: async (words, isReached) => {
      const startMs = performance.now();
      while (!isReached()) {
        if (performance.now() - startMs > DEADLINE_MS) throw new Error(`not within ${DEADLINE_MS} ms: ${words}`);
        await delay(POLL_MS);
      }
    },
    close: async () => {
      for (const { ring, client } of running.values()) {
        client.close();
        await ring.close();
      }
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
