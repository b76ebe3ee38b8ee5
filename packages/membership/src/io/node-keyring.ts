/**
 * The keyring with Node's own cipher: AES-256-GCM under keys that HKDF with SHA-256 derives.
 *
 * A session's key comes of the shared key, the cluster's name, the sender and the salt that the sender
 * drew at its start. Clusters that share a key by mistake still cannot read each other.
 */
import { createCipheriv, createDecipheriv, createHash, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { assert, type NodeId } from '@nyx/foundation';
import { KEY_ID_BYTES, type Keyring, type SessionKey, TAG_BYTES } from '../core/protection/keyring.ts';

/** The length of a shared key. */
export const SHARED_KEY_BYTES = 32;
const CIPHER = 'aes-256-gcm';
const DIGEST_BYTES = 16;
/** Buffers of less come from Node's pool. */
const JOINED_BYTES_MAX = 4000;

class NodeSessionKey implements SessionKey {
  readonly #key: KeyObject;

  constructor(bytes: ArrayBuffer) {
    this.#key = createSecretKey(new Uint8Array(bytes));
  }

  seal(nonce: Uint8Array, header: Uint8Array, text: readonly Uint8Array[]): Uint8Array {
    const cipher = createCipheriv(CIPHER, this.#key, nonce, { authTagLength: TAG_BYTES });
    cipher.setAAD(header);
    const sealed = joinedIfShort(text).map((part) => cipher.update(part));
    cipher.final();
    return Buffer.concat([header, ...sealed, cipher.getAuthTag()]);
  }

  open(nonce: Uint8Array, header: Uint8Array, sealed: Uint8Array): Uint8Array | null {
    if (sealed.length < TAG_BYTES) return null;
    const decipher = createDecipheriv(CIPHER, this.#key, nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(header);
    decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
    const text = decipher.update(sealed.subarray(0, sealed.length - TAG_BYTES));
    try {
      decipher.final();
    } catch {
      return null;
    }
    return text;
  }
}

/** Short parts in one: a copy costs less than another call of the cipher. */
function joinedIfShort(text: readonly Uint8Array[]): readonly Uint8Array[] {
  if (text.length === 1) return text;
  const length = text.reduce((sum, part) => sum + part.length, 0);
  return length <= JOINED_BYTES_MAX ? [Buffer.concat(text, length)] : text;
}

class NodeKeyring implements Keyring {
  readonly keyIds: readonly string[];
  readonly clusterTag: Uint8Array;
  readonly #cluster: string;
  readonly #keys: ReadonlyMap<string, Uint8Array>;

  constructor(cluster: string, keys: readonly Uint8Array[]) {
    this.#cluster = cluster;
    this.#keys = new Map(keys.map((key) => [keyIdOf(key), key]));
    this.keyIds = [...this.#keys.keys()];
    this.clusterTag = createHash('sha256').update(`nyx cluster ${cluster}`).digest().subarray(0, 4);
  }

  derive(keyId: string, sender: NodeId, session: Uint8Array): SessionKey {
    const key = this.#keys.get(keyId);
    assert(key, 'a session key is derived only from a shared key that is held');
    const info = `nyx session ${sender} ${this.#cluster}`;
    return new NodeSessionKey(hkdfSync('sha256', key, session, info, SHARED_KEY_BYTES));
  }

  digest(text: string): Uint8Array {
    return createHash('sha256').update(text).digest().subarray(0, DIGEST_BYTES);
  }
}

/** The public name of a shared key, eight hexadecimal digits; it tells nothing of the key. */
export function keyIdOf(key: Uint8Array): string {
  return Buffer.from(hkdfSync('sha256', key, new Uint8Array(0), 'nyx key id', KEY_ID_BYTES)).toString('hex');
}

/** The keyring of `cluster`. `keys` are shared keys of {@link SHARED_KEY_BYTES} bytes, the one to seal with first. */
export function createNodeKeyring(cluster: string, keys: readonly Uint8Array[]): Keyring {
  assert(keys.length > 0, 'a keyring holds at least one key');
  for (const key of keys) assert(key.length === SHARED_KEY_BYTES, `a shared key has ${SHARED_KEY_BYTES} bytes`);
  return new NodeKeyring(cluster, keys);
}
