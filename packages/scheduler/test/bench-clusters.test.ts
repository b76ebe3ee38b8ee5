/** That the clusters which the benchmark makes are what they say: at rest, or with a node lost whose resources come back. */
import { expect, test } from 'vitest';
import { readCib, type Schedule, schedule } from '../src/index.ts';
import { referenceCib } from '../tools/bench/reference-cluster.ts';
import { type Mixture, type Situation, syntheticCib } from '../tools/bench/synthetic-cluster.ts';

const plan = (cib: string): Schedule => schedule(readCib(cib, { nowMs: Date.UTC(2026, 0, 1) }));
const synthetic = (mixture: Mixture, situation: Situation): Schedule =>
  plan(syntheticCib({ nodes: 4, primitives: 60, mixture, situation }));

test.each(['plain', 'mixed'] as const)('a %s cluster at rest needs nothing', (mixture) => {
  expect(synthetic(mixture, 'running').graph.actions).toEqual([]);
});

test.each(['plain', 'mixed'] as const)('in a %s cluster whatever the lost node ran gets a place', (mixture) => {
  const { assignment, summary } = synthetic(mixture, 'node-lost');
  const homeless = assignment.resources.filter(
    ({ resource, nextNode }) => resource.startsWith('service-') && nextNode === null,
  );
  expect(homeless).toEqual([]);
  expect(summary.some(({ verb }) => verb === 'Start')).toBe(true);
});

test('the reference deployment at rest needs nothing', () => {
  expect(plan(referenceCib('running')).graph.actions).toEqual([]);
});

test('the reference deployment fences the holder that it lost and starts the service on the other node', () => {
  const { summary } = plan(referenceCib('node-lost'));
  expect(summary.filter(({ verb }) => verb === 'Fence').map(({ node }) => node)).toEqual(['nyx-primary']);
  const moved = summary.filter(({ resource }) => resource === 'res_mattermost').map(({ toNode }) => toNode);
  expect(moved).toEqual(['nyx-secondary']);
});
