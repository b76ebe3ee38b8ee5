/**
 * Whole clusters under seeded faults. Each property is judged against the model's reality after every event.
 */
import { describe, expect, it } from 'vitest';
import { ClusterHarness, randomOf } from './cluster-harness.ts';
import { document, GROUP, THREE_NODES, TWO_NODES, threeNodeDocument } from './two-nodes.ts';

interface Story {
  readonly cluster: ClusterHarness;
  readonly accepted: number[];
}

/** Ten random faults and commands, each followed by some time; then everything is healed and must converge. */
function run(seed: number, nodeCount: 2 | 3): Story {
  const nodes = nodeCount === 2 ? TWO_NODES : THREE_NODES;
  const random = randomOf(seed * 7919);
  const chance = (probability: number): boolean => random() < probability;
  const failing = chance(0.4);
  const sabotaging = chance(0.4);
  const faultRandom = randomOf(seed * 104_729);
  let calm = false;
  const cluster = new ClusterHarness({
    seed,
    document: nodeCount === 2 ? document(DEFAULTS) : threeNodeDocument(DEFAULTS),
    nodes,
    twoNode: nodeCount === 2,
    detectionMs: 100 + Math.floor(random() * 400),
    fenceMs: 50 + Math.floor(random() * 1500),
    fencingFails: () => !calm && failing && faultRandom() < 0.5,
    sabotage: (operation) => {
      if (calm || !sabotaging || faultRandom() > 0.08 || operation.operation === 'stop') return null;
      return { exitCode: 1, takesEffect: faultRandom() < 0.5 };
    },
  });
  const accepted: number[] = [];
  const names = nodes.map((node) => node.name as string);
  for (const name of names) {
    cluster.boot(name);
    cluster.runFor(Math.floor(random() * 300));
  }
  cluster.runFor(2000);
  for (let round = 0; round < 10; round++) {
    act(cluster, random, names);
    cluster.runFor(Math.floor(random() * 3000));
  }
  calm = true;
  cluster.heal();
  for (const name of names) cluster.boot(name);
  cluster.runFor(60_000);
  for (const name of names) cluster.boot(name);
  cluster.runFor(60_000);
  for (const answer of cluster.answers.values()) if (answer.acceptance) accepted.push(answer.acceptance.version);
  return { cluster, accepted };
}

function act(cluster: ClusterHarness, random: () => number, names: readonly string[]): void {
  const any = (): string => names[Math.floor(random() * names.length)] as string;
  const choice = Math.floor(random() * 9);
  const name = any();
  const powered = cluster.host(name).powered && cluster.host(name).manager !== null;
  if (choice === 0) cluster.kill(name, random() < 0.3);
  else if (choice === 1) cutOff(cluster, any(), names);
  else if (choice === 2) cluster.heal();
  else if (choice === 3) cluster.restartManager(name, Math.floor(random() * 1500));
  else if (choice === 4) cluster.boot(name);
  else if (choice === 5 && powered) cluster.submit(name, { type: 'standby', nodes: [any()], stopServices: true });
  else if (choice === 6 && powered) cluster.submit(name, { type: 'unstandby', nodes: 'all' });
  else if (choice === 7 && powered) cluster.submit(name, { type: 'move', resource: 'service', node: null });
  else if (choice === 8) for (const resource of GROUP) if (random() < 0.5) cluster.host(name).active.delete(resource);
}

function cutOff(cluster: ClusterHarness, name: string, names: readonly string[]): void {
  cluster.cut(
    [name],
    names.filter((other) => other !== name),
  );
}

const DEFAULTS = 'defaults: { migration-threshold: 3, failure-timeout: 30s }\n';
const seeds = Array.from(
  { length: Number(process.env.NYX_SEEDS ?? 25) },
  (_, index) => index + Number(process.env.NYX_SEED ?? 1),
);

describe.each([2, 3] as const)('%i nodes under random faults', (nodeCount) => {
  it.each(seeds)('seed %i: never two actives, no accepted version lost, all converge', (seed) => {
    const { cluster, accepted } = run(seed, nodeCount);
    const story = (): string => `seed ${seed}\n${cluster.story()}\n${cluster.log.join('\n')}`;
    expect(cluster.doubles, story()).toEqual([]);
    expect(cluster.hosts.filter((host) => host.powered).length, story()).toBe(nodeCount);
    const [first, ...others] = cluster.hosts.map((host) => cluster.core(host.name).state);
    if (!first) throw new Error('there is no host');
    for (const other of others) {
      expect(first.version?.digest, story()).toBe(other.version?.digest);
      expect(first.journal, story()).toEqual(other.journal);
    }
    for (const version of accepted) expect(first.version?.sequence, story()).toBeGreaterThanOrEqual(version);
    expect(cluster.isSettled(), story()).toBe(true);
    const seqs = new Set(first.journal.map((entry) => entry.seq));
    const oldest = first.journal[0]?.seq ?? 0;
    for (const { cause } of first.journal) {
      if (cause !== null && cause >= oldest) expect(seqs.has(cause), story()).toBe(true);
    }
  });
});
