/**
 * A keyring for the simulated world: the shape of real protection at a fraction of the time.
 *
 * It keeps nothing secret. A datagram that was changed, or sealed with another key or in another session,
 * does not open: that is what the protocol relies on. The real cipher has tests of its own.
 */
import type { NodeId } from '@nyx/foundation';
import { KEY_ID_BYTES, type Keyring, type SessionKey, TAG_BYTES } from '@nyx/membership/core/protection/keyring';

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

function mix(hash: number, bytes: Uint8Array): number {
  let value = hash;
  for (let index = 0; index < bytes.length; index++) value = Math.imul(value ^ (bytes[index] as number), FNV_PRIME);
  return value;
}

function mixText(hash: number, text: string): number {
  let value = hash;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), FNV_PRIME);
  return value;
}

/** `length` bytes that follow from `hash`. */
function spread(hash: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let value = hash;
  for (let index = 0; index < length; index++) {
    value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) + index;
    bytes[index] = value >>> 16;
  }
  return bytes;
}

class SimulatedSessionKey implements SessionKey {
  readonly #seed: number;

  constructor(seed: number) {
    this.#seed = seed;
  }

  seal(nonce: Uint8Array, header: Uint8Array, text: readonly Uint8Array[]): Uint8Array {
    const length = text.reduce((sum, part) => sum + part.length, 0);
    const sealed = new Uint8Array(header.length + length + TAG_BYTES);
    sealed.set(header);
    let offset = header.length;
    for (const part of text) {
      sealed.set(part, offset);
      offset += part.length;
    }
    sealed.set(this.#tag(nonce, header, sealed.subarray(header.length, offset)), offset);
    return sealed;
  }

  open(nonce: Uint8Array, header: Uint8Array, sealed: Uint8Array): Uint8Array | null {
    const length = sealed.length - TAG_BYTES;
    if (length < 0) return null;
    const text = sealed.subarray(0, length);
    const tag = this.#tag(nonce, header, text);
    return tag.every((byte, index) => byte === sealed[length + index]) ? text : null;
  }

  #tag(nonce: Uint8Array, header: Uint8Array, text: Uint8Array): Uint8Array {
    return spread(mix(mix(mix(this.#seed, nonce), header), text), TAG_BYTES);
  }
}

/** A shared key of the simulated world is a word; the first one seals. */
export class SimulatedKeyring implements Keyring {
  readonly keyIds: readonly string[];
  readonly clusterTag = spread(mixText(FNV_OFFSET, 'cluster'), 4);
  readonly #keys: ReadonlyMap<string, string>;

  constructor(keys: readonly string[]) {
    this.#keys = new Map(keys.map((key) => [keyIdOf(key), key]));
    this.keyIds = [...this.#keys.keys()];
  }

  derive(keyId: string, sender: NodeId, session: Uint8Array): SessionKey {
    const key = this.#keys.get(keyId) ?? '';
    return new SimulatedSessionKey(mix(mixText(mixText(FNV_OFFSET, key), `/${sender}/`), session));
  }

  digest(text: string): Uint8Array {
    return spread(mixText(FNV_OFFSET, text), 16);
  }
}

const keyIdOf = (key: string): string =>
  [...spread(mixText(FNV_OFFSET, key), KEY_ID_BYTES)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
