/** The short way to encode and decode messages with a payload agrees with the generated code on every message. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeEntry, encodeEntry, multicastEncoding } from './groups/entries.ts';
import { MulticastCodec } from './groups/multicast-codec.ts';

const group = fc.string({ minLength: 1, maxLength: 128 });
const client = fc.oneof(fc.nat(), fc.maxSafeNat());
const payload = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.constantFrom(0, 1, 127, 128, 16_383, 16_384, 70_000, 2_097_152).map((length) => new Uint8Array(length).fill(7)),
);
const message = fc.record({ group, client, payload });

test('what is encoded is what the generated code encodes, and is read back', () => {
  fc.assert(
    fc.property(message, (each) => {
      const encoding = multicastEncoding(each.group, each.client);
      const bytes = encoding.encode(each.payload);
      // The generated code leaves a field out that is empty; both are the same message.
      if (each.payload.length > 0) expect(Buffer.compare(bytes, encodeEntry({ type: 'multicast', ...each }))).toBe(0);
      expect(decodeEntry(bytes)).toMatchObject({ type: 'multicast', group: each.group, client: each.client });
      expect(Buffer.compare(encoding.payloadOf(bytes) ?? new Uint8Array(1), each.payload)).toBe(0);
    }),
  );
});

test('of changed bytes only what the generated code reads alike is read', () => {
  const changes = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 3 });
  const cut = fc.integer({ min: 0, max: 3 });
  fc.assert(
    fc.property(
      fc.record({ group, client, payload: fc.uint8Array({ maxLength: 40 }) }),
      changes,
      cut,
      (each, at, less) => {
        const encoding = multicastEncoding(each.group, each.client);
        const bytes = encoding.encode(each.payload);
        for (const [place, value] of at) bytes[place % bytes.length] = value;
        const read = encoding.payloadOf(bytes.subarray(0, bytes.length - less));
        if (read === null) return;
        const entry = decodeEntry(bytes.subarray(0, bytes.length - less));
        expect(entry).toMatchObject({ type: 'multicast', group: each.group, client: each.client });
        expect(entry?.type === 'multicast' && Buffer.compare(entry.payload, read)).toBe(0);
      },
    ),
    { numRuns: 5000 },
  );
});

test('messages of many clients and groups, in any order, are told apart', () => {
  const few = fc.constantFrom('a', 'b', 'c', 'd').map((name) => ({ group: name, client: name.charCodeAt(0) }));
  const many = fc.array(
    fc.oneof(
      message,
      fc.tuple(few, payload).map(([each, bytes]) => ({ ...each, payload: bytes })),
    ),
    {
      maxLength: 30,
    },
  );
  fc.assert(
    fc.property(many, (all) => {
      const codec = new MulticastCodec();
      for (const each of all) {
        const decoded = codec.decode(codec.encodingOf(each.group, each.client).encode(each.payload));
        expect(decoded).toMatchObject({ type: 'multicast', group: each.group, client: each.client });
        expect(decoded?.type === 'multicast' && Buffer.compare(decoded.payload, each.payload)).toBe(0);
      }
    }),
  );
});
