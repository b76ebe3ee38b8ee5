/**
 * One body for both networks: what a cluster does over real UDP it does over the simulated network, and the other way
 * round. What the simulator shows would be worth little otherwise.
 */
import { afterEach, describe, expect, test } from 'vitest';
import type { NetworkedCluster } from './networked-cluster.ts';
import { realCluster } from './real-cluster.ts';
import { simulatedCluster } from './simulated-cluster.ts';

const NODES = [0, 1, 2];
const DEADLINE_MS = 300_000;

const open: NetworkedCluster[] = [];
afterEach(async () => {
  for (const cluster of open.splice(0)) await cluster.close();
});

describe.each([
  ['real UDP', realCluster],
  ['the simulated network', simulatedCluster],
] as const)('over %s', (_, make) => {
  async function startedCluster(): Promise<NetworkedCluster> {
    const cluster = make(NODES.length);
    open.push(cluster);
    for (const node of NODES) await cluster.start(node);
    await formed(cluster, NODES);
    return cluster;
  }

  const formed = (cluster: NetworkedCluster, nodes: readonly number[]): Promise<void> =>
    cluster.until(`nodes ${nodes.join()} are one ring`, () =>
      nodes.every((node) => cluster.members(node).join() === nodes.join()),
    );

  const allGiven = (cluster: NetworkedCluster, count: number): Promise<void> =>
    cluster.until(`everybody is given ${count} messages`, () =>
      NODES.every((node) => cluster.delivered(node).length === count),
    );

  test(
    'messages of all, short, cut over many datagrams, agreed and safe, come in one order',
    async () => {
      const cluster = await startedCluster();
      const lengths = [20, 1400, 30_000];
      for (let turn = 0; turn < 12; turn++) {
        const guarantee = turn % 4 === 3 ? 'safe' : 'agreed';
        for (const node of NODES) await cluster.send(node, lengths[turn % lengths.length] ?? 20, guarantee);
      }
      await allGiven(cluster, 36);
      for (const node of NODES) expect(cluster.delivered(node)).toEqual(cluster.delivered(0));
      expect(cluster.delivered(0).filter((name) => name.startsWith('2.'))).toEqual(
        Array.from({ length: 12 }, (_unused, turn) => `2.${turn + 1}`),
      );
    },
    DEADLINE_MS,
  );

  test(
    'a dead member is lost, one that takes leave has left, and a return makes the ring whole',
    async () => {
      const cluster = await startedCluster();
      await cluster.kill(2);
      await formed(cluster, [0, 1]);
      expect(cluster.absent(0, 2)).toBe('lost');
      await cluster.start(2);
      await formed(cluster, NODES);
      await cluster.leave(1);
      await formed(cluster, [0, 2]);
      expect(cluster.absent(2, 1)).toBe('left');
    },
    DEADLINE_MS,
  );

  test(
    'one link of two is enough',
    async () => {
      const cluster = await startedCluster();
      for (const from of NODES) for (const to of NODES) if (from !== to) cluster.cut(from, to, 0);
      for (const node of NODES) await cluster.send(node, 100, 'safe');
      await allGiven(cluster, 3);
      for (const node of NODES) expect(cluster.members(node)).toEqual(NODES);
    },
    DEADLINE_MS,
  );

  test(
    'hearing one way is not enough, and a cut that heals leads to one ring',
    async () => {
      const cluster = await startedCluster();
      for (const to of [0, 1]) for (const link of [0, 1]) cluster.cut(2, to, link);
      await formed(cluster, [0, 1]);
      await formed(cluster, [2]);
      for (const to of [0, 1]) for (const link of [0, 1]) cluster.heal(2, to, link);
      await formed(cluster, NODES);
    },
    DEADLINE_MS,
  );
});
