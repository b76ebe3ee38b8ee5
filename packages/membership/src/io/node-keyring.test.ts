import { nodeId } from '@nyx/foundation';
import { describe, expect, it } from 'vitest';
import { nonceOf } from '../core/protection/datagram-header.ts';
import { createNodeKeyring, keyIdOf } from './node-keyring.ts';

const key = new Uint8Array(32).fill(1);
const other = new Uint8Array(32).fill(2);
const salt = new Uint8Array(16).fill(3);
const text = new TextEncoder().encode('a message');
const header = Uint8Array.from([1, 2, 3]);

describe('a keyring', () => {
  it('opens what the same sender sealed in the same session of the same cluster, and nothing else', () => {
    const sealed = createNodeKeyring('a', [key])
      .derive(keyIdOf(key), nodeId(1), salt)
      .seal(nonceOf(1), header, [text.subarray(0, 2), text.subarray(2)])
      .subarray(header.length);
    const opened = (
      cluster: string,
      sender: number,
      session: Uint8Array,
      nonce: number,
      head: Uint8Array,
    ): Uint8Array | null =>
      createNodeKeyring(cluster, [key])
        .derive(keyIdOf(key), nodeId(sender), session)
        .open(nonceOf(nonce), head, sealed);
    expect(Buffer.from(opened('a', 1, salt, 1, header) ?? []).toString()).toBe('a message');
    expect(opened('b', 1, salt, 1, header)).toBeNull();
    expect(opened('a', 2, salt, 1, header)).toBeNull();
    expect(opened('a', 1, new Uint8Array(16), 1, header)).toBeNull();
    expect(opened('a', 1, salt, 2, header)).toBeNull();
    expect(opened('a', 1, salt, 1, header.with(0, 9))).toBeNull();
  });

  it('refuses every single flipped bit, and anything shorter than a tag', () => {
    const session = createNodeKeyring('a', [key]).derive(keyIdOf(key), nodeId(1), salt);
    const sealed = session.seal(nonceOf(1), header, [text.subarray(0, 2), text.subarray(2)]).subarray(header.length);
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const flipped = Uint8Array.from(sealed);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(session.open(nonceOf(1), header, flipped)).toBeNull();
    }
    expect(session.open(nonceOf(1), header, sealed.subarray(0, 15))).toBeNull();
  });

  it('names keys by what does not reveal them, in the order given', () => {
    const keyring = createNodeKeyring('a', [other, key]);
    expect(keyring.keyIds).toEqual([keyIdOf(other), keyIdOf(key)]);
    expect(keyring.keyIds[0]).toMatch(/^[0-9a-f]{8}$/);
    expect(keyring.keyIds[0]).not.toBe('02020202');
  });
});
