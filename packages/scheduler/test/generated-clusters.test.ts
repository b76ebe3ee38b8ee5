/** Random clusters: the generator is a function of its seed, and every cluster that it makes has a plan. */
import { describe, expect, it } from 'vitest';
import { readCib, schedule } from '../src/index.ts';
import { element, write } from '../tools/fuzz/element.ts';
import { generateCluster } from '../tools/fuzz/generate.ts';
import { anonymousNames, comparePlans, impliedOrders } from '../tools/fuzz/plan-facts.ts';
import { shrink } from '../tools/fuzz/shrink.ts';

const SEEDS = Array.from({ length: 100 }, (_, index) => index + 1);

describe('generated clusters', () => {
  it('are the same for the same seed and differ between seeds', () => {
    expect(generateCluster(7).cib).toBe(generateCluster(7).cib);
    expect(new Set(SEEDS.map((seed) => generateCluster(seed).cib)).size).toBe(SEEDS.length);
  });

  it('all have a plan, the same one each time', () => {
    for (const seed of SEEDS) {
      const { cib, nowMs } = generateCluster(seed);
      const plan = schedule(readCib(cib, { nowMs }));
      expect(schedule(readCib(cib, { nowMs })), `seed ${seed}`).toEqual(plan);
    }
  });
});

describe('comparing plans', () => {
  it('drops the numbers of anonymous instances and keeps those of unique ones', () => {
    const unique = element('nvpair', { name: 'globally-unique', value: 'true' });
    const root = element('resources', {}, [
      element('clone', { id: 'a' }, [element('primitive', { id: 'plain' })]),
      element('clone', { id: 'b' }, [
        element('meta_attributes', {}, [unique]),
        element('primitive', { id: 'numbered' }),
      ]),
    ]);
    const name = anonymousNames(root);
    expect([name('plain:1'), name('numbered:1'), name('other')]).toEqual(['plain', 'numbered:1', 'other']);
  });

  it('orders actions through pseudo-actions and names none of these', () => {
    const edges = [
      [0, 1],
      [1, 2],
    ] as const;
    expect(impliedOrders(['rsc a start @n', 'pseudo x', 'rsc b start @n'], edges)).toEqual([
      'rsc a start @n < rsc b start @n',
    ]);
  });

  it('counts repetitions', () => {
    const wanted = { summary: [], actions: ['a', 'a', 'b'], orders: [] };
    const found = { summary: [], actions: ['a', 'c'], orders: [] };
    expect(comparePlans(wanted, found).actions).toEqual({ missing: ['a', 'b'], extra: ['c'] });
  });
});

describe('shrinking', () => {
  it('leaves nothing that is not needed', async () => {
    const small = await shrink(generateCluster(3).root, async (_, cib) => cib.includes('uname="n1"'));
    expect(write(small).match(/<(?!\/)/g)).toHaveLength(8);
  });
});
