import { nodeId } from '@nyx/foundation';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeHeader, ENVELOPE_BYTES, encodeHeader, HEADER_BYTES, hexadecimal, nonceOf } from './datagram-header.ts';

const bytes = (length: number): fc.Arbitrary<Uint8Array> => fc.uint8Array({ minLength: length, maxLength: length });
const headers = fc.record({
  link: fc.nat({ max: 7 }),
  sender: fc.integer({ min: 1, max: 65_535 }).map(nodeId),
  recipient: fc.integer({ min: 1, max: 65_535 }).map(nodeId),
  clusterTag: bytes(4),
  keyId: bytes(4).map(hexadecimal),
  session: bytes(16),
  counter: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
});

describe('the header of a datagram', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(headers, (header) => {
        const datagram = new Uint8Array(ENVELOPE_BYTES);
        datagram.set(encodeHeader(header));
        expect(decodeHeader(datagram)).toEqual({ ok: true, header });
      }),
    );
  });

  it('has its documented layout', () => {
    const header = {
      link: 1,
      sender: nodeId(0x0203),
      recipient: nodeId(0x0405),
      clusterTag: Uint8Array.from([8, 9, 10, 11]),
      keyId: '0c0d0e0f',
      session: Uint8Array.from({ length: 16 }, (_, index) => 16 + index),
      counter: 0x02_0304_0506_0708,
    };
    const expected = Array.from({ length: HEADER_BYTES }, (_, index) => index);
    expect([...encodeHeader(header)]).toEqual([
      ...[1, 1, 2, 3, 4, 5, 0, 0],
      ...expected.slice(8, 32),
      ...[0, 2, 3, 4, 5, 6, 7, 8],
    ]);
  });

  it('is refused, without an exception, wherever it cannot be one', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (datagram) => {
        const reading = decodeHeader(datagram);
        if (reading.ok) expect(datagram[0]).toBe(1);
        else expect(['truncated', 'unknown-format', 'malformed-header']).toContain(reading.reason);
      }),
    );
  });

  it('gives each counter a nonce of its own', () => {
    const nonces = [1, 2, 2 ** 32, 2 ** 32 + 1, Number.MAX_SAFE_INTEGER].map((counter) =>
      hexadecimal(nonceOf(counter)),
    );
    expect(new Set(nonces).size).toBe(nonces.length);
    expect(nonces[2]).toBe('000000000000000100000000');
  });
});
