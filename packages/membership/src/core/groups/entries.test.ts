/** The codec of ordered entries: what is encoded comes back, and no bytes make it throw. */
import { incarnation, nodeId } from '@nyx/foundation';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeEntry, type Entry, encodeEntry } from './entries.ts';

const group = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme-ascii' });
const client = fc.oneof(fc.nat(), fc.maxSafeNat());
const peer = fc.record({
  node: fc.integer({ min: 1, max: 65_535 }).map(nodeId),
  incarnation: fc.option(fc.integer({ min: 1, max: 2 ** 48 - 1 }).map(incarnation)),
  ringSeq: fc.integer({ min: 0, max: 2 ** 52 }),
  state: fc.constantFrom('never-seen' as const, 'lost' as const, 'fenced' as const, 'left' as const),
});
const guard = fc.record({
  node: fc.integer({ min: 1, max: 65_535 }).map(nodeId),
  incarnation: fc.integer({ min: 1, max: 2 ** 48 - 1 }).map(incarnation),
  watchdogTimeoutMs: fc.integer({ min: 1, max: 2 ** 31 }),
  detectionMs: fc.integer({ min: 1, max: 2 ** 31 }),
});
const votes = fc.record({ version: fc.nat(), votes: fc.nat() });
const entry: fc.Arbitrary<Entry> = fc.oneof(
  fc.record({ type: fc.constant('multicast' as const), group, client, payload: fc.uint8Array({ maxLength: 50 }) }),
  fc.record({ type: fc.constant('group-join' as const), group, client }),
  fc.record({
    type: fc.constant('group-leave' as const),
    group,
    client,
    reason: fc.constantFrom('leave' as const, 'process-died' as const, 'too-slow' as const),
  }),
  fc.record({
    type: fc.constant('synchronisation' as const),
    groups: fc.array(fc.record({ group, clients: fc.array(client, { maxLength: 4 }) }), { maxLength: 4 }),
    peers: fc.array(peer, { maxLength: 4 }),
    guards: fc.array(guard, { maxLength: 4 }),
    votes,
  }),
  fc.record({ type: fc.constantFrom('votes-proposed' as const, 'votes-stored' as const), set: votes }),
  fc.option(guard).map((each): Entry => ({ type: 'guard', guard: each })),
  guard.map(({ node, incarnation: born }): Entry => ({ type: 'reset-awaited', node, incarnation: born })),
  peer.map((knowledge): Entry => ({ type: 'peer', knowledge })),
  fc.constant<Entry>({ type: 'node-leave' }),
);

/** For comparing: byte arrays of any class as arrays of numbers. */
const plain = (value: unknown): unknown => {
  if (value instanceof Uint8Array) return [...value];
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plain(each)]));
};

test('what is encoded comes back', () => {
  fc.assert(
    fc.property(entry, (each) => {
      expect(plain(decodeEntry(encodeEntry(each)))).toEqual(plain(each));
    }),
  );
});

test('no bytes make it throw', () => {
  const mutated = fc
    .tuple(entry, fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 5 }))
    .map(([each, changes]) => {
      const bytes = Uint8Array.from(encodeEntry(each));
      for (const [at, value] of changes) bytes[at % bytes.length] = value;
      return bytes;
    });
  fc.assert(
    fc.property(fc.oneof(mutated, fc.uint8Array({ maxLength: 100 })), (bytes) => {
      decodeEntry(bytes);
    }),
    { numRuns: 2000 },
  );
});
