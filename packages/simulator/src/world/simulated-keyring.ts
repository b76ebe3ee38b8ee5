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

/** Four bytes a turn: probes of a path are long, and nearly all time would be spent on them. */
function mix(hash: number, bytes: Uint8Array): number {
  let value = hash;
  let index = 0;
  for (; index + 3 < bytes.length; index += 4) {
    const low = (bytes[index] as number) | ((bytes[index + 1] as number) << 8);
    const high = ((bytes[index + 2] as number) << 16) | ((bytes[index + 3] as number) << 24);
    value = Math.imul(value ^ low ^ high, FNV_PRIME);
    value ^= value >>> 15;
  }
  for (; index < bytes.length; index++) value = Math.imul(value ^ (bytes[index] as number), FNV_PRIME);
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

/** Is told of each datagram that a key seals. */
export type OnSealed = (key: string, nonce: Uint8Array) => void;

class SimulatedSessionKey implements SessionKey {
  readonly #name: string;
  readonly #seed: number;
  readonly #onSealed: OnSealed;

  /** `name` tells the key from every other one. */
  constructor(name: string, seed: number, onSealed: OnSealed) {
    this.#name = name;
    this.#seed = seed;
    this.#onSealed = onSealed;
  }

  seal(nonce: Uint8Array, header: Uint8Array, text: readonly Uint8Array[]): Uint8Array {
    this.#onSealed(this.#name, nonce);
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
  readonly #onSealed: OnSealed;

  constructor(keys: readonly string[], onSealed: OnSealed) {
    this.#onSealed = onSealed;
    this.#keys = new Map(keys.map((key) => [keyIdOf(key), key]));
    this.keyIds = [...this.#keys.keys()];
  }

  derive(keyId: string, sender: NodeId, session: Uint8Array): SessionKey {
    const key = this.#keys.get(keyId) ?? '';
    const name = `${key}/${sender}/${session.join('.')}`;
    return new SimulatedSessionKey(
      name,
      mix(mixText(mixText(FNV_OFFSET, key), `/${sender}/`), session),
      this.#onSealed,
    );
  }

  digest(text: string): Uint8Array {
    return spread(mixText(FNV_OFFSET, text), 16);
  }
}

const keyIdOf = (key: string): string =>
  [...spread(mixText(FNV_OFFSET, key), KEY_ID_BYTES)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
