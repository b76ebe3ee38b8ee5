/**
 * The codec of the ring's frames: what is encoded comes back the same; no bytes make it throw; what comes
 * back from any bytes lies within the domain types; numbers beyond the safe integers are refused.
 */
import { incarnation, nodeId } from '@nyx/foundation';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nyx } from '../../generated/ring.js';
import { decodeFrame, encodeFrame, encodeMessage } from './frame-codec.ts';
import type { RingFrame } from './frames.ts';

const node = fc.integer({ min: 1, max: 65_535 }).map(nodeId);
const nodes = (minLength: number) =>
  fc.uniqueArray(node, { minLength, maxLength: 8 }).map((ids) => ids.sort((left, right) => left - right));
const seq = fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.maxSafeNat());
const ringSeq = fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 2 ** 52 }));
const ring = fc.record({ seq: ringSeq, representative: node });
const formats = fc.constantFrom({ min: 1, max: 1 }, { min: 1, max: 2 }, { min: 2, max: 3 });

const holdings = fc
  .record({
    incarnation: fc.integer({ min: 1, max: 2 ** 48 - 1 }).map(incarnation),
    oldRing: ring,
    aru: fc.integer({ min: 0, max: 1000 }),
    gaps: fc.array(fc.record({ skip: fc.integer({ min: 1, max: 9 }), length: fc.integer({ min: 1, max: 9 }) }), {
      maxLength: 5,
    }),
    safe: fc.integer({ min: 0, max: 1000 }),
  })
  .map(({ gaps, safe, ...rest }) => {
    let at = rest.aru;
    const missing = gaps.map(({ skip, length }) => {
      const first = at + skip;
      at = first + length - 1;
      return { first, last: at };
    });
    return { ...rest, high: at + 1, safe: Math.min(safe, rest.aru), missing };
  });

const commitToken = fc
  .record({
    members: nodes(2),
    format: fc.constant(1),
    rotation: fc.constantFrom(1 as const, 2 as const),
    seq: ringSeq,
  })
  .chain(({ members, seq: ringNumber, ...rest }) =>
    fc.array(fc.option(holdings), { minLength: members.length, maxLength: members.length }).map((filled) => ({
      type: 'commit-token' as const,
      ...rest,
      ring: { seq: ringNumber, representative: members[0] ?? nodeId(1) },
      members: members.map((id, index) => ({ node: id, holdings: filled[index] ?? null })),
    })),
  );

const token = fc
  .record({
    ring,
    tokenSeq: seq,
    counts: fc.tuple(seq, seq),
    aruMember: fc.option(node),
    retransmit: fc.uniqueArray(fc.integer({ min: 0, max: 100 }), { maxLength: 9 }),
    framesInRotation: fc.integer({ min: 0, max: 1000 }),
    idleRotations: fc.integer({ min: 0, max: 1000 }),
  })
  .map(({ counts: [left, right], retransmit, ...rest }) => ({
    type: 'token' as const,
    ...rest,
    seq: Math.max(left, right),
    aru: Math.min(left, right),
    retransmit: retransmit.filter((missing) => missing <= Math.max(left, right)).sort((one, other) => one - other),
  }));

const join = fc.record({ ringSeq, proc: nodes(0), failed: nodes(0), reachable: nodes(0), formats }).map((frame) => ({
  type: 'join' as const,
  ...frame,
}));

const announcement = fc
  .record({ seq: ringSeq, members: nodes(1), reachable: nodes(0), formats })
  .map(({ seq: ringNumber, ...frame }) => ({
    type: 'announcement' as const,
    ring: { seq: ringNumber, representative: frame.members[0] ?? nodeId(1) },
    ...frame,
  }));

const release = ring.map((id) => ({ type: 'release-token' as const, ring: id }));

const message = fc
  .record({
    ring,
    seq: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
    sender: node,
    safe: fc.boolean(),
    continues: fc.boolean(),
    continued: fc.boolean(),
    entries: fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 6 }),
  })
  .map((frame) => encodeMessage({ ...frame, recovered: frame.entries.length === 0 ? new Uint8Array([1, 2]) : null }));

/** For comparing: byte arrays of any class as arrays of numbers. */
const plain = (value: unknown): unknown => {
  if (value instanceof Uint8Array) return [...value];
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plain(each)]));
};

const isSafe = (value: unknown): boolean => {
  if (typeof value === 'number') return Number.isSafeInteger(value);
  if (value instanceof Uint8Array || typeof value !== 'object' || value === null) return true;
  return Object.values(value).every(isSafe);
};

describe('frame codec', () => {
  test('what is encoded comes back', () => {
    fc.assert(
      fc.property(fc.oneof(join, commitToken, token, announcement, release), (frame) => {
        expect(plain(decodeFrame(encodeFrame(frame)))).toEqual(plain(frame));
      }),
      { numRuns: 600 },
    );
    fc.assert(
      fc.property(message, (frame) => {
        expect(plain(decodeFrame(frame.encoded))).toEqual(plain(frame));
      }),
    );
  });

  test('no bytes make it throw, and whatever it gives has safe numbers alone', () => {
    const encoded = fc.oneof(
      fc.oneof(join, commitToken, token, announcement, release).map(encodeFrame),
      message.map((frame) => frame.encoded),
      fc.uint8Array({ maxLength: 200 }),
    );
    const changes = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 6 });
    fc.assert(
      fc.property(encoded, changes, fc.nat(), (bytes, mutations, cut) => {
        const mutated = Uint8Array.from(
          bytes.subarray(0, bytes.length - (cut % 4 === 0 ? cut % (bytes.length + 1) : 0)),
        );
        for (const [at, value] of mutations) if (mutated.length > 0) mutated[at % mutated.length] = value;
        const frame: RingFrame | string = decodeFrame(mutated);
        if (typeof frame === 'string') expect(['undecodable', 'invalid']).toContain(frame);
        else expect(isSafe(frame)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  const wire = nyx.ring.v1.Frame;
  const goodRing = { seq: 5, representative: 1 };
  const impossible: readonly [string, nyx.ring.v1.IFrame][] = [
    ['a sequence number beyond the safe integers', { token: { ring: goodRing, tokenSeq: 2 ** 60, seq: 1, aru: 0 } }],
    [
      'a ring number beyond what any cluster reaches',
      { releaseToken: { ring: { seq: 2 ** 53 - 1, representative: 1 } } },
    ],
    ['an aru above the highest message', { token: { ring: goodRing, tokenSeq: 1, seq: 1, aru: 2 } }],
    ['requests out of order', { token: { ring: goodRing, tokenSeq: 1, seq: 9, aru: 2, retransmit: [4, 3] } }],
    [
      'a request beyond the highest message',
      { token: { ring: goodRing, tokenSeq: 1, seq: 9, aru: 2, retransmit: [10] } },
    ],
    ['a node twice', { join: { ringSeq: 1, proc: [1, 1], formatMin: 1, formatMax: 1 } }],
    ['node 0', { join: { ringSeq: 1, proc: [0, 1], formatMin: 1, formatMax: 1 } }],
    ['formats the wrong way round', { join: { ringSeq: 1, proc: [1], formatMin: 2, formatMax: 1 } }],
    ['a message without a number', { message: { ring: goodRing, seq: 0, sender: 1, entries: [new Uint8Array(1)] } }],
    ['a message without content', { message: { ring: goodRing, seq: 1, sender: 1 } }],
    [
      'a third rotation',
      { commitToken: { ring: goodRing, format: 1, rotation: 3, members: [{ node: 1 }, { node: 2 }] } },
    ],
    ['a commit token of one', { commitToken: { ring: goodRing, format: 1, rotation: 1, members: [{ node: 1 }] } }],
    [
      'a representative that is not the lowest',
      { announcement: { ring: goodRing, members: [2, 3], formatMin: 1, formatMax: 1 } },
    ],
  ];
  test.each(impossible)('refuses %s', (_, frame) => {
    expect(decodeFrame(wire.encode(frame).finish())).toBe('invalid');
  });

  test('an empty frame is undecodable', () => {
    expect(decodeFrame(new Uint8Array(0))).toBe('undecodable');
  });
});
