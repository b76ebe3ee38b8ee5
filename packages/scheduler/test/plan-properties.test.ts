/**
 * Properties of plans in generated clusters, and in the conformance cases where they are at hand: plans carried out come
 * to an end, nothing is active twice, nothing is recovered before its node is fenced, nothing moves without need.
 *
 * NYX_PLANS=N tries so many generated clusters instead of a few, and every case instead of a sample.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClusterModel, inject, readCib, schedule } from '../src/index.ts';
import { clockMs } from '../tools/comparison-shape.ts';
import { generateCluster } from '../tools/fuzz/generate.ts';
import { serviceOn, twoNodes } from './models.ts';
import {
  doublyActive,
  needlessMoves,
  recoveredTooEarly,
  stickyAndSettled,
  unsettled,
  wantsContradict,
} from './plan-properties.ts';

const asked = Number(process.env.NYX_PLANS ?? 0);
const RUNS = asked || 120;
const LIMIT_MS = asked ? 3_600_000 : 120_000;

const modelOfSeed = (seed: number): ClusterModel => {
  const { cib, nowMs } = generateCluster(seed);
  return readCib(cib, { nowMs });
};

/** Checks the property in generated clusters, the same ones each time. */
function inGeneratedClusters(violations: (model: ClusterModel) => readonly string[]): void {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
      expect(violations(modelOfSeed(seed)), `generated cluster ${seed}`).toEqual([]);
    }),
    { numRuns: RUNS, seed: 42, endOnFailure: true },
  );
}

const suite = resolve(import.meta.dirname, '../../../../shared/scheduler-conformance/cases');
const hasCases = existsSync(suite);
if (!hasCases) console.log(`The conformance cases are not in ${suite}; they are left out.`);
const EVERY = asked ? 1 : 6;

/** Checks the property in the cases, or a sample of them, and gives the violations by case. */
function inCases(violations: (model: ClusterModel) => readonly string[]): readonly string[] {
  const names = readdirSync(suite).filter((_, place) => place % EVERY === 0);
  return names.flatMap((name) => {
    const { now } = JSON.parse(readFileSync(join(suite, name, 'expected.json'), 'utf8'));
    const model = readCib(readFileSync(join(suite, name, 'cib.xml'), 'utf8'), { nowMs: clockMs(now.value) });
    return violations(model).map((violation) => `${name}: ${violation}`);
  });
}

const moves = (model: ClusterModel): readonly string[] => {
  const settled = stickyAndSettled(model);
  return settled ? needlessMoves(settled) : [];
};

const PROPERTIES: readonly [string, (model: ClusterModel) => readonly string[]][] = [
  ['nothing starts while it is active elsewhere', (model) => doublyActive(schedule(model))],
  ['nothing is recovered before its node is fenced', (model) => recoveredTooEarly(model, schedule(model))],
  ['what wants to stay moves for nothing that does not force it', moves],
];

describe('in generated clusters', () => {
  it.each(PROPERTIES)('%s', (_words, violations) => inGeneratedClusters(violations), LIMIT_MS);

  it(
    'plans carried out come to an end, unless what is wanted contradicts itself',
    () => inGeneratedClusters((model) => (wantsContradict(model) ? [] : unsettled(model))),
    LIMIT_MS,
  );
});

describe.skipIf(!hasCases)('in the conformance cases', () => {
  it.each(PROPERTIES)('%s', (_words, violations) => expect(inCases(violations)).toEqual([]), LIMIT_MS);

  it(
    'plans carried out come to an end',
    () => {
      // A clone that never runs whole asks for one restart after another of what follows it, here as elsewhere.
      expect(inCases(unsettled).length).toBeLessThanOrEqual(1);
    },
    LIMIT_MS,
  );
});

describe('where the configuration says so, nothing waits for the fencing of a lost node', () => {
  const lost = (overrides: Partial<ClusterModel>): ClusterModel =>
    inject(twoNodes({ history: serviceOn('nyx-primary'), ...overrides }), [
      { kind: 'node', node: 'nyx-primary', state: 'unclean' },
    ]);
  const startsBeforeFencing = (model: ClusterModel): boolean => {
    const { graph } = schedule(model);
    const start = graph.actions.find(({ id }) => id === 'res_filesystem_start_0@nyx-secondary');
    if (!start) return false;
    const before = new Set<string>([start.id]);
    for (let size = 0; size < before.size; ) {
      size = before.size;
      for (const { first, then } of graph.edges) if (before.has(then)) before.add(first);
    }
    return !before.has('fence_reboot@nyx-primary');
  };

  it('by default everything waits', () => {
    expect(startsBeforeFencing(lost({}))).toBe(false);
    expect(recoveredTooEarly(lost({}), schedule(lost({})))).toEqual([]);
  });

  it('without fencing', () => {
    const { options } = twoNodes();
    const model = lost({ options: { ...options, fencingEnabled: false } });
    expect(schedule(model).graph.actions.filter(({ kind }) => kind === 'fence')).toEqual([]);
    expect(startsBeforeFencing(model)).toBe(true);
  });

  it.each(['quorum', 'nothing'])('with requires=%s of what is stopped', (requires) => {
    const model = lost({ history: [], resourceDefaults: { requires } });
    expect(startsBeforeFencing(model)).toBe(requires === 'nothing');
  });
});

describe('a resource that is active twice', () => {
  const twice = (policy: string): ClusterModel =>
    twoNodes({
      resourceDefaults: { 'multiple-active': policy },
      history: [...serviceOn('nyx-primary').filter(({ node }) => node === 'nyx-primary')].flatMap((entry) => [
        entry,
        { ...entry, node: 'nyx-secondary' },
      ]),
    });
  const kinds = (policy: string): readonly string[] => {
    const plan = schedule(twice(policy));
    expect(doublyActive(plan)).toEqual([]);
    return [
      ...new Set(plan.graph.actions.filter(({ kind }) => kind === 'start' || kind === 'stop').map((a) => a.kind)),
    ];
  };

  it('stops everywhere and starts once, by default', () =>
    expect([...kinds('stop_start')].sort()).toEqual(['start', 'stop']));
  it('only stops with stop_only', () => expect(kinds('stop_only')).toEqual(['stop']));
  it('is left alone with block', () => expect(kinds('block')).toEqual([]));
  it('stops where it is not expected with stop_unexpected', () => {
    const plan = schedule(twice('stop_unexpected'));
    const stopped = plan.graph.actions.filter(({ id }) => id.startsWith('res_filesystem_stop'));
    expect(stopped.map(({ node }) => node)).toHaveLength(1);
  });
});
