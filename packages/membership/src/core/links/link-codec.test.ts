import { incarnation } from '@nyx/foundation';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeLinkMessage, encodeFragment, encodeLinkMessage, FRAGMENTS_MAX, type LinkMessage } from './link-codec.ts';

const bytes = (length: number): fc.Arbitrary<Uint8Array> => fc.uint8Array({ minLength: length, maxLength: length });
const count = fc.nat({ max: Number.MAX_SAFE_INTEGER });
const positive = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
const word = fc.nat({ max: 2 ** 32 - 1 });

const fragments = fc
  .record({
    frameSeq: positive,
    count: fc.integer({ min: 1, max: FRAGMENTS_MAX }),
    place: fc.nat(),
    bytes: fc.uint8Array(),
  })
  .map(({ place, ...rest }) => ({ type: 'fragment' as const, index: place % rest.count, ...rest }));

const messages: fc.Arbitrary<LinkMessage> = fc.oneof(
  fragments,
  fc.record({
    type: fc.constant('heartbeat' as const),
    seq: positive,
    echoSeq: count,
    echoHeldUs: count,
    echoSession: word,
    paddingBytes: fc.nat({ max: 3000 }),
    longestArrived: word,
  }),
  fc.record({
    type: fc.constant('hello' as const),
    incarnation: fc.integer({ min: 1, max: 2 ** 48 - 1 }).map(incarnation),
    challenge: bytes(16),
    echo: fc.oneof(bytes(0), bytes(16)),
    acceptedSession: fc.oneof(bytes(0), bytes(16)),
    formats: fc.array(word, { maxLength: 5 }),
    settingsDigest: bytes(16),
    keyIds: fc.array(fc.stringMatching(/^[0-9a-f]{8}$/), { maxLength: 16 }),
  }),
  fc.record({
    type: fc.constant('settings-report' as const),
    echo: bytes(16),
    settings: fc.dictionary(fc.string(), fc.string()).map((settings) => new Map(Object.entries(settings))),
  }),
);

/** The message with byte arrays of one kind, so that equal bytes compare as equal. */
function comparable(value: unknown): unknown {
  if (value instanceof Uint8Array) return [...value];
  if (Array.isArray(value)) return value.map(comparable);
  if (typeof value !== 'object' || value === null || value instanceof Map) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, comparable(each)]));
}

describe('the messages of the links', () => {
  it('are decoded as they were encoded', () => {
    fc.assert(
      fc.property(messages, (message) => {
        expect(comparable(decodeLinkMessage(encodeLinkMessage(message)))).toEqual(comparable(message));
      }),
    );
  });

  it('have the same meaning where a fragment is encoded in parts', () => {
    fc.assert(
      fc.property(fragments, (fragment) => {
        const encoded = Buffer.concat(encodeFragment(fragment));
        expect(comparable(decodeLinkMessage(encoded))).toEqual(comparable(fragment));
      }),
    );
  });

  it('have the same meaning where frames are encoded one behind the other', () => {
    fc.assert(
      fc.property(fc.array(fragments, { minLength: 2, maxLength: 5 }), (several) => {
        const whole = several.map((fragment) => ({ ...fragment, index: 0, count: 1 }));
        const encoded = Buffer.concat(whole.flatMap((fragment) => encodeFragment(fragment)));
        const message: LinkMessage = { type: 'fragments', fragments: whole };
        expect(comparable(decodeLinkMessage(encoded))).toEqual(comparable(message));
        expect(comparable(decodeLinkMessage(encodeLinkMessage(message)))).toEqual(comparable(message));
      }),
    );
  });

  it('are null where a part of a frame travels together with others', () => {
    const part = { type: 'fragment' as const, frameSeq: 1, index: 0, count: 2, bytes: new Uint8Array(3) };
    const encoded = Buffer.concat([...encodeFragment(part), ...encodeFragment({ ...part, frameSeq: 2, count: 1 })]);
    expect(decodeLinkMessage(encoded)).toBeNull();
  });

  it('are null, never an exception, where the bytes are none, or were changed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (garbage) => {
        decodeLinkMessage(garbage);
      }),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(messages, fc.nat(), fc.nat({ max: 255 }), (message, place, value) => {
        const encoded = Uint8Array.from(encodeLinkMessage(message));
        if (encoded.length > 0) encoded[place % encoded.length] = value;
        const decoded = decodeLinkMessage(encoded);
        if (decoded?.type === 'fragment') expect(decoded.index).toBeLessThan(decoded.count);
      }),
      { numRuns: 2000 },
    );
  });

  it('are refused where a number is not safe', () => {
    const encoded = Uint8Array.from([0x12, 0x0b, 0x08, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01]);
    expect(decodeLinkMessage(encoded)).toBeNull();
  });
});
