/** That orders which form no loop are all kept, and that what is left of a loop is none. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakLoops, type Pair } from '../src/graph/loops.ts';

const COUNT = 8;
const place = fc.nat({ max: COUNT - 1 });
const pairsOf = fc.array(fc.record({ first: place, then: place }), { maxLength: 30 });

/** Whether every item can have its turn: what is taken away is never needed by what stays. */
function isAcyclic(pairs: readonly Pair[]): boolean {
  let left = [...pairs];
  for (;;) {
    const followers = new Set(left.map(({ then }) => then));
    const next = left.filter(({ first }) => followers.has(first));
    if (next.length === left.length) return left.length === 0;
    left = next;
  }
}

test('orders that form no loop are kept as they are', () => {
  fc.assert(
    fc.property(pairsOf, (pairs) => {
      const rising = pairs.filter(({ first, then }) => first < then);
      expect(breakLoops(COUNT, rising)).toEqual(rising);
    }),
  );
});

test('what is kept of any orders forms no loop', () => {
  fc.assert(
    fc.property(pairsOf, (pairs) => {
      expect(isAcyclic(breakLoops(COUNT, pairs))).toBe(true);
    }),
  );
});

test('an order that yields is left out of a loop before others, the latest one first', () => {
  const order = (first: number, then: number, yields = false): Pair => ({ first, then, yields });
  const circle = [order(0, 1), order(1, 2, true), order(2, 3), order(3, 0, true)];
  expect(breakLoops(COUNT, circle)).toEqual(circle.slice(0, 3));
});

test('what only follows a loop loses none of its orders', () => {
  const loop = [
    { first: 1, then: 2 },
    { first: 2, then: 1 },
  ];
  const after = [
    { first: 2, then: 0 },
    { first: 0, then: 5 },
  ];
  expect(breakLoops(COUNT, [...loop, ...after])).toEqual([loop[0], ...after]);
});

test('an order that may not go stays as long as the loop has another', () => {
  const loop: readonly Pair[] = [
    { first: 0, then: 1, vital: true },
    { first: 1, then: 2 },
    { first: 2, then: 0 },
  ];
  for (let turn = 0; turn < 3; turn += 1) {
    const renamed = loop.map((pair) => ({ ...pair, first: (pair.first + turn) % 3, then: (pair.then + turn) % 3 }));
    expect(breakLoops(3, renamed).some(({ vital }) => vital === true)).toBe(true);
  }
});

test('what only follows a loop with a vital order loses none of its orders', () => {
  const loop = [
    { first: 1, then: 2 },
    { first: 2, then: 1, vital: true },
  ];
  const after = [
    { first: 2, then: 0 },
    { first: 0, then: 5 },
  ];
  expect(breakLoops(COUNT, [...loop, ...after])).toEqual([loop[1], ...after]);
});
