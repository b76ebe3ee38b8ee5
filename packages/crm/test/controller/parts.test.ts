/** The controller's smaller parts, each for itself. */
import { createHash } from 'node:crypto';
import type { GraphAction, Schedule } from '@nyx/scheduler';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fencingDelay, holdsBack } from '../../src/controller/fencing/delay.ts';
import { backOffMs } from '../../src/controller/fencing/fencing-machine.ts';
import type { Summary } from '../../src/controller/messages.ts';
import { readyActions } from '../../src/controller/planning/next-steps.ts';
import { emptyState, type LineageEntry, type Proposal } from '../../src/controller/state/cluster-state.ts';
import { isoTime } from '../../src/controller/state/journal.ts';
import { bringIntoForce, compareLineage, missingVersions } from '../../src/controller/state/lineage.ts';
import { agree } from '../../src/controller/sync/agreement.ts';
import { splitSnapshot, startRound, takePart } from '../../src/controller/sync/round.ts';
import { ClusterHarness } from './cluster-harness.ts';
import { document, TWO_NODES } from './two-nodes.ts';

describe('dates', () => {
  it('are those of the calendar, from 1970 to 2200', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 7_258_118_400_000 }), (epochMs) => {
        expect(isoTime(epochMs)).toBe(new Date(epochMs).toISOString());
      }),
    );
  });
});

const entries = (names: string): LineageEntry[] =>
  [...names].map((name, index) => ({ sequence: index + 1, digest: `${names.slice(0, index)}${name}` }));

describe('lineages', () => {
  it.each([
    ['', '', 'equal'],
    ['ab', 'ab', 'equal'],
    ['ab', 'a', 'ancestor'],
    ['ab', '', 'ancestor'],
    ['a', 'ab', 'descendant'],
    ['', 'a', 'descendant'],
    ['ab', 'ac', 'diverged'],
    ['abc', 'ad', 'diverged'],
  ] as const)('%s and %s: the second is %s', (ours, theirs, relation) => {
    expect(compareLineage(entries(ours), entries(theirs))).toBe(relation);
  });

  it('of any two, one continues the other exactly where nothing is missing from it', () => {
    const lineage = fc.array(fc.constantFrom('a', 'b'), { maxLength: 6 }).map((parts) => entries(parts.join('')));
    fc.assert(
      fc.property(lineage, lineage, (ours, theirs) => {
        const relation = compareLineage(ours, theirs);
        const isCovered = missingVersions(ours, theirs).length === 0;
        expect(relation === 'equal' || relation === 'ancestor').toBe(isCovered);
      }),
    );
  });

  it('the same change on the same version gives the same digest at every member; another past gives another', () => {
    const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
    const proposal = (text: string): Proposal => ({
      commandId: 'c',
      author: 'alpha',
      at: '',
      ring: '1.1',
      kind: 'configuration',
      summary: '',
      document: text,
      documentDigest: '',
      attributes: {},
      acceptedDivergence: false,
      durableOn: [],
    });
    const [first, second, third] = [emptyState(), emptyState(), emptyState()];
    for (const state of [first, second]) bringIntoForce(state, proposal('one'), digest);
    bringIntoForce(third, proposal('other'), digest);
    for (const state of [first, second, third]) bringIntoForce(state, proposal('two'), digest);
    expect(first.version).toEqual(second.version);
    expect(first.version?.digest).not.toBe(third.version?.digest);
    expect(first.version?.predecessor).toBe(first.founding?.digest);
  });
});

const summary = (name: string, changes: Partial<Summary> = {}): Summary => ({
  type: 'summary',
  epoch: 'e',
  name,
  incarnation: 1,
  inStepSince: null,
  revision: 1,
  establishedThisBoot: false,
  founding: { digest: 'f', author: 'alpha', documentDigest: 'd' },
  lineage: entries('ab'),
  file: { path: '/etc/nyx/nyx.yaml', digest: 'd', document: null },
  shared: { cluster: 'nyx' },
  nodeNames: [
    { name: 'alpha', id: 1 },
    { name: 'beta', id: 2 },
  ],
  waitForAll: true,
  silentMs: {},
  absent: [],
  ...changes,
});

describe('the agreement of an epoch', () => {
  it('goes on with the live member and lets the booted one catch up', () => {
    const agreement = agree([summary('alpha'), summary('beta', { inStepSince: 'x' })]);
    expect(agreement).toMatchObject({
      kind: 'agreed',
      source: 'beta',
      live: true,
      inStep: ['beta'],
      behind: ['alpha'],
    });
  });

  it('prefers the longer lineage of a booted member to a live one that lacks its changes', () => {
    const agreement = agree([summary('alpha', { lineage: entries('abc') }), summary('beta', { inStepSince: 'x' })]);
    expect(agreement).toMatchObject({ source: 'alpha', live: false, behind: ['alpha', 'beta'] });
  });

  it('waits for all after a boot, goes on alone in the same boot', () => {
    expect(agree([summary('alpha')])).toMatchObject({ kind: 'waiting' });
    expect(agree([summary('alpha', { establishedThisBoot: true })])).toMatchObject({
      kind: 'agreed',
      behind: ['alpha'],
    });
    expect(agree([summary('alpha', { waitForAll: false })])).toMatchObject({ kind: 'waiting' });
    expect(agree([summary('alpha'), summary('beta')])).toMatchObject({ kind: 'agreed', source: 'alpha' });
  });

  it('takes members for in step only where they kept up together', () => {
    const live = { inStepSince: 'x', revision: 7 };
    expect(agree([summary('alpha', live), summary('beta', live)])).toMatchObject({
      inStep: ['alpha', 'beta'],
      behind: [],
    });
    expect(agree([summary('alpha', live), summary('beta', { ...live, inStepSince: 'y' })])).toMatchObject({
      behind: ['beta'],
    });
    expect(agree([summary('alpha', live), summary('beta', { ...live, revision: 6 })])).toMatchObject({
      behind: ['beta'],
    });
  });

  it('refuses a member with other shared settings and names both values', () => {
    const agreement = agree([
      summary('alpha', { inStepSince: 'x' }),
      summary('beta', { shared: { cluster: 'other' } }),
    ]);
    expect(agreement.refused[0]).toMatchObject({ name: 'beta', code: 'NYX_CLUSTER_SETTINGS_DIFFER' });
    expect(agreement.refused[0]?.reason).toContain('"other"');
    expect(agreement.refused[0]?.reason).toContain('"nyx"');
  });

  it('is the same whatever order the summaries came in, but for the lists in order of id', () => {
    const lineages = fc.constantFrom('', 'a', 'ab', 'ac', 'abc').map(entries);
    const member = fc.record({
      lineage: lineages,
      inStepSince: fc.constantFrom(null, 'x', 'y'),
      revision: fc.nat({ max: 2 }),
      establishedThisBoot: fc.boolean(),
    });
    fc.assert(
      fc.property(member, member, (first, second) => {
        const pair = [summary('alpha', first), summary('beta', second)];
        expect(agree(pair)).toEqual(agree(structuredClone(pair)));
        const agreement = agree(pair);
        if (agreement.kind !== 'agreed') return;
        expect([...agreement.inStep, ...agreement.behind].sort()).toEqual(['alpha', 'beta']);
      }),
    );
  });
});

describe('a snapshot', () => {
  it('arrives whole from its parts, and no part of another epoch gets in', () => {
    const text = 'ä😀'.repeat(90_000);
    const parts = splitSnapshot('e', text);
    expect(parts.length).toBeGreaterThan(1);
    const round = startRound('e', [1]);
    for (const part of parts) {
      takePart(round, { ...part, epoch: 'other' });
      takePart(round, part);
    }
    expect(round.snapshot).toBe(text);
  });
});

describe('the tie-break of two nodes', () => {
  const tie = { twoNode: true, selfId: 1, peerId: 2, selfHeld: 0, peerHeld: 0, selfImpaired: null };

  it('lets exactly one side go first, whatever they hold', () => {
    fc.assert(
      fc.property(fc.nat({ max: 5 }), fc.nat({ max: 5 }), (ours, theirs) => {
        const here = holdsBack({ ...tie, selfHeld: ours, peerHeld: theirs });
        const there = holdsBack({ ...tie, selfId: 2, peerId: 1, selfHeld: theirs, peerHeld: ours });
        expect(here).not.toBe(there);
      }),
    );
  });

  it.each([
    ['the holder', { selfHeld: 3 }, 0],
    ['the other side', { peerHeld: 3 }, 900],
    ['the lowest id where nobody holds anything', {}, 0],
    ['the higher id then', { selfId: 3 }, 900],
    ['one of more than two', { twoNode: false, peerHeld: 3 }, 0],
    ['a holder whose own interfaces are broken', { selfHeld: 3, selfImpaired: 'no carrier on any link' }, 900],
  ])('%s waits as it must', (_, changes, expected) => {
    expect(fencingDelay({ ...tie, ...changes }, { ms: 900, origin: 'measured' }).ms).toBe(expected);
  });

  it('pauses between attempts grow and stay within bounds', () => {
    const pauses = [1, 2, 3, 4, 10, 1000].map(backOffMs);
    expect(pauses).toEqual([...pauses].sort((left, right) => left - right));
    expect(Math.max(...pauses)).toBe(30_000);
  });
});

const action = (id: number, kind: GraphAction['kind']): GraphAction =>
  ({ id: String(id), kind, inFlight: false, awaited: false }) as GraphAction;

describe('the next steps of a plan', () => {
  it('are those that no work precedes, as a plain walk over all paths finds', () => {
    const kinds = fc.array(fc.constantFrom<GraphAction['kind'][]>('start', 'pseudo'), { minLength: 1, maxLength: 8 });
    const edges = fc.array(fc.tuple(fc.nat({ max: 7 }), fc.nat({ max: 7 })), { maxLength: 14 });
    fc.assert(
      fc.property(kinds, edges, (parts, pairs) => {
        const actions = parts.map((kind, id) => action(id, kind));
        const forward = pairs.filter(([first, then]) => first < then && then < parts.length);
        const graph = {
          actions,
          edges: forward.map(([first, then]) => ({ first: String(first), then: String(then) })),
        };
        const isPreceded = (id: number): boolean =>
          forward.some(([first, then]) => then === id && (parts[first] !== 'pseudo' || isPreceded(first)));
        const expected = parts.flatMap((kind, id) => (kind !== 'pseudo' && !isPreceded(id) ? [String(id)] : []));
        expect(readyActions({ graph } as unknown as Schedule).map(({ id }) => id)).toEqual(expected);
      }),
    );
  });
});

describe('the core', () => {
  it('does the same twice', () => {
    const run = (): unknown => {
      const cluster = new ClusterHarness({ seed: 5, document: document(), nodes: TWO_NODES });
      cluster.boot('alpha');
      cluster.boot('beta');
      cluster.runFor(3000);
      cluster.kill('alpha');
      cluster.runFor(5000);
      cluster.boot('alpha');
      cluster.runFor(5000);
      return [cluster.core('beta').state, cluster.core('beta').status(), cluster.log];
    };
    expect(run()).toEqual(run());
  });
});
