/**
 * Whole clusters under seeded faults. Each property is judged against the model's reality after every event.
 */
import { describe, expect, it } from 'vitest';
import { ClusterHarness, randomOf } from './cluster-harness.ts';
import { document, GROUP, TWO_NODES } from './two-nodes.ts';

interface Story {
  readonly cluster: ClusterHarness;
  readonly accepted: number[];
}

/** Ten random faults and commands, each followed by some time; then everything is healed and must converge. */
function run(seed: number): Story {
  const random = randomOf(seed * 7919);
  const chance = (probability: number): boolean => random() < probability;
  const failing = chance(0.4);
  const sabotaging = chance(0.4);
  const faultRandom = randomOf(seed * 104_729);
  let calm = false;
  const cluster = new ClusterHarness({
    seed,
    document: document('defaults: { migration-threshold: 3, failure-timeout: 30s }\n'),
    nodes: TWO_NODES,
    detectionMs: 100 + Math.floor(random() * 400),
    fenceMs: 50 + Math.floor(random() * 1500),
    fencingFails: () => !calm && failing && faultRandom() < 0.5,
    sabotage: (operation) => {
      if (calm || !sabotaging || faultRandom() > 0.08 || operation.operation === 'stop') return null;
      return { exitCode: 1, takesEffect: faultRandom() < 0.5 };
    },
  });
  const accepted: number[] = [];
  const names = TWO_NODES.map((node) => node.name);
  const any = (): string => names[Math.floor(random() * names.length)] as string;
  cluster.boot('alpha');
  cluster.runFor(Math.floor(random() * 300));
  cluster.boot('beta');
  cluster.runFor(2000);
  for (let round = 0; round < 10; round++) {
    act(cluster, random, any);
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

function act(cluster: ClusterHarness, random: () => number, any: () => string): void {
  const choice = Math.floor(random() * 9);
  const name = any();
  const powered = cluster.host(name).powered && cluster.host(name).manager !== null;
  if (choice === 0) cluster.kill(name);
  else if (choice === 1) cluster.cut(['alpha'], ['beta']);
  else if (choice === 2) cluster.heal();
  else if (choice === 3) cluster.restartManager(name, Math.floor(random() * 1500));
  else if (choice === 4) cluster.boot(name);
  else if (choice === 5 && powered) cluster.submit(name, { type: 'standby', nodes: [any()], stopServices: true });
  else if (choice === 6 && powered) cluster.submit(name, { type: 'unstandby', nodes: 'all' });
  else if (choice === 7 && powered) cluster.submit(name, { type: 'move', resource: 'service', node: null });
  else if (choice === 8) for (const resource of GROUP) if (random() < 0.5) cluster.host(name).active.delete(resource);
}

const seeds = Array.from(
  { length: Number(process.env.NYX_SEEDS ?? 60) },
  (_, index) => index + Number(process.env.NYX_SEED ?? 1),
);

describe('two nodes under random faults', () => {
  it.each(seeds)('seed %i: never two actives, no accepted version lost, all converge', (seed) => {
    const { cluster, accepted } = run(seed);
    const story = (): string => `seed ${seed}\n${cluster.story()}\n${cluster.log.join('\n')}`;
    expect(cluster.doubles, story()).toEqual([]);
    const powered = cluster.hosts.filter((host) => host.powered);
    expect(powered.length, story()).toBe(2);
    const [alpha, beta] = [cluster.core('alpha').state, cluster.core('beta').state];
    expect(alpha.version?.digest, story()).toBe(beta.version?.digest);
    expect(alpha.journal, story()).toEqual(beta.journal);
    for (const version of accepted) expect(alpha.version?.sequence, story()).toBeGreaterThanOrEqual(version);
    expect(cluster.isSettled(), story()).toBe(true);
    const seqs = new Set(alpha.journal.map((entry) => entry.seq));
    const oldest = alpha.journal[0]?.seq ?? 0;
    for (const { cause } of alpha.journal) {
      if (cause !== null && cause >= oldest) expect(seqs.has(cause), story()).toBe(true);
    }
  });
});
