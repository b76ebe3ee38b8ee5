/**
 * Parts of the ordering: the store against a plain set, cutting and joining entries as inverses, and what of
 * an old ring is delivered in which configuration.
 */
import { incarnation, nodeId } from '@nyx/foundation';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeMessage } from '../ring/frame-codec.ts';
import type { MessageFrame } from '../ring/frames.ts';
import { EntryAssembler } from './entry-assembler.ts';
import { takeFinalDelivery } from './final-delivery.ts';
import { MessageStore } from './message-store.ts';
import { RingInstance } from './ring-instance.ts';
import { type FrameContent, SubmissionQueue } from './submission-queue.ts';

const RING = { seq: 4, representative: nodeId(1) };
const ENTRY = new Uint8Array([7]);

function message(seq: number, sender = 1, safe = false): MessageFrame {
  const place = { ring: RING, seq, sender: nodeId(sender), recovered: null };
  return encodeMessage({ ...place, safe, continues: false, continued: false, entries: [ENTRY] });
}

const toFrame = (content: FrameContent, seq: number): MessageFrame =>
  encodeMessage({ ring: RING, seq, sender: nodeId(1), recovered: null, ...content });

describe('message store', () => {
  test('knows what is received and what is missing as a plain set does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 })), fc.integer({ min: 1, max: 45 }), (seqs, upTo) => {
        const store = new MessageStore();
        const set = new Set<number>();
        for (const seq of seqs) {
          expect(store.insert(message(seq))).toBe(!set.has(seq));
          set.add(seq);
        }
        let aru = 0;
        while (set.has(aru + 1)) aru++;
        const high = Math.max(0, ...set);
        const all = Array.from({ length: upTo }, (_, index) => index + 1);
        expect([store.aru, store.high]).toEqual([aru, high]);
        expect(store.missing(upTo, 100)).toEqual(all.filter((seq) => !set.has(seq)));
        const runs = store.missingRuns().flatMap(({ first, last }) => {
          return Array.from({ length: last - first + 1 }, (_, index) => first + index);
        });
        expect(runs).toEqual(store.missing(high, 100));
        store.discard(upTo);
        expect(store.size).toBe([...set].filter((seq) => seq > Math.min(upTo, aru)).length);
        expect(seqs.every((seq) => store.has(seq))).toBe(true);
      }),
    );
  });
});

describe('cutting and joining', () => {
  const submission = fc.record({ length: fc.integer({ min: 0, max: 4000 }), safe: fc.boolean() });

  test('entries come out whole, once and in order, and no frame is larger than allowed', () => {
    fc.assert(
      fc.property(
        fc.array(submission, { maxLength: 40 }),
        fc.integer({ min: 600, max: 3000 }),
        (submissions, bytesMax) => {
          const queue = new SubmissionQueue(bytesMax);
          const assembler = new EntryAssembler(10_000);
          queue.open();
          const given = submissions.map(({ length, safe }, index) => {
            const bytes = new Uint8Array(length).fill(index);
            queue.push({ bytes, safe, client: null });
            return { bytes, safe };
          });
          const taken: { bytes: Uint8Array; safe: boolean }[] = [];
          for (let content = queue.next(), seq = 1; content !== null; content = queue.next(), seq++) {
            const { safe } = content;
            const frame = toFrame(content, seq);
            expect(frame.entries.reduce((sum, entry) => sum + entry.length, 0)).toBeLessThanOrEqual(bytesMax);
            taken.push(...assembler.accept(frame).map((bytes) => ({ bytes, safe })));
          }
          expect(taken).toEqual(given);
        },
      ),
    );
  });

  test('an entry that was cut starts again after a change of ring, and its first part is forgotten', () => {
    const queue = new SubmissionQueue(1000);
    const assembler = new EntryAssembler(10_000);
    const bytes = new Uint8Array(2500).fill(3);
    queue.push({ bytes, safe: false, client: 5 });
    queue.open();
    const first = queue.next() as FrameContent;
    expect(assembler.accept(toFrame(first, 1))).toEqual([]);
    queue.restart();
    assembler.forget();
    expect(queue.next()).toBeNull();
    expect(queue.backlogBytes(5)).toBe(2500);
    queue.open();
    const whole: Uint8Array[] = [];
    for (let content = queue.next(), seq = 1; content !== null; content = queue.next(), seq++) {
      whole.push(...assembler.accept(toFrame(content, seq)));
    }
    expect(whole).toEqual([bytes]);
    expect(queue.backlogBytes(5)).toBe(0);
  });

  test('a part without its beginning, and an entry beyond the bound, are dropped', () => {
    const assembler = new EntryAssembler(5);
    const part = (seq: number, continues: boolean, continued: boolean): MessageFrame =>
      toFrame({ entries: [new Uint8Array(3)], safe: false, continues, continued }, seq);
    expect(assembler.accept(part(1, true, false))).toEqual([]);
    expect(assembler.accept(part(2, false, true))).toEqual([]);
    expect(assembler.accept(part(3, true, false))).toEqual([]);
    expect(assembler.accept(part(4, false, false))).toHaveLength(1);
  });

  test('first entries go first, even while the queue is shut', () => {
    const queue = new SubmissionQueue(1000);
    queue.push({ bytes: new Uint8Array([1]), safe: false, client: null });
    queue.pushFirst({ bytes: new Uint8Array([2]), safe: false, client: null });
    expect(queue.next()?.entries).toEqual([new Uint8Array([2])]);
    expect(queue.next()).toBeNull();
  });
});

describe('final delivery', () => {
  const members = [1, 2, 3].map((node) => ({ node: nodeId(node), incarnation: incarnation(node) }));
  const cases: readonly [
    string,
    { messages: readonly MessageFrame[]; transitional: number[]; safeUpTo: number },
    { regular: number[]; transitional: number[] },
  ][] = [
    [
      'without gap or safe messages all belongs to the regular configuration',
      { messages: [message(1), message(2, 2)], transitional: [1], safeUpTo: 0 },
      { regular: [1, 2], transitional: [] },
    ],
    [
      'a safe message not known to be held by all, and what follows it, belong to the transitional one',
      { messages: [message(1), message(2, 2, true), message(3, 3)], transitional: [1], safeUpTo: 1 },
      { regular: [1], transitional: [2, 3] },
    ],
    [
      'a safe message that one of the others knew to be held by all belongs to the regular one',
      { messages: [message(1), message(2, 2, true), message(3, 3)], transitional: [1, 2], safeUpTo: 2 },
      { regular: [1, 2, 3], transitional: [] },
    ],
    [
      'behind a gap only messages of those who go on are delivered',
      { messages: [message(1), message(3, 3), message(4, 2), message(5, 1)], transitional: [1, 2], safeUpTo: 0 },
      { regular: [1], transitional: [4, 5] },
    ],
  ];
  test.each(cases)('%s', (_, { messages, transitional, safeUpTo }, expected) => {
    const ring = new RingInstance(RING, members);
    for (const each of messages) ring.store.insert(each);
    const delivery = takeFinalDelivery(ring, transitional.map(nodeId), safeUpTo);
    expect(delivery.regular.map((each) => each.seq)).toEqual(expected.regular);
    expect(delivery.transitional.map((each) => each.seq)).toEqual(expected.transitional);
    expect(takeFinalDelivery(ring, transitional.map(nodeId), safeUpTo).transitional).toEqual([]);
  });
});
