/**
 * The port through which the cores seal and open datagrams. It decides nothing: which key, session and
 * nonce is used is decided in the cores; the shell implements the port with a real cipher.
 */
import type { NodeId } from '@nyx/foundation';

/** The length of the random salt that one start of a sender draws; it also names the sender's session. */
export const SESSION_BYTES = 16;
/** The length of a key's public name, derived from the key by a one-way function. */
export const KEY_ID_BYTES = 4;
/** The length of the authentication tag that {@link SessionKey.seal} appends. */
export const TAG_BYTES = 16;

/**
 * The key of one session of one sender under one shared key.
 *
 * `nonce` is 12 bytes and must never be used twice to seal under one key: everything that the
 * cipher promises ends with the first repetition.
 */
export interface SessionKey {
  /**
   * `header`, the sealed text and the tag in one piece. The text is given in parts that belong together;
   * the header is authenticated and not encrypted.
   */
  seal(nonce: Uint8Array, header: Uint8Array, text: readonly Uint8Array[]): Uint8Array;
  /** The text of `sealed` (without the header, with the tag), or `null` where key, nonce, header, text or tag are not those of the sealing. */
  open(nonce: Uint8Array, header: Uint8Array, sealed: Uint8Array): Uint8Array | null;
}

/** The shared keys of the cluster that this node holds. */
export interface Keyring {
  /** The ids of all keys held, the one to be sealed with first. Never empty; each {@link KEY_ID_BYTES} long, in hexadecimal digits. */
  readonly keyIds: readonly string[];
  /** Four bytes that tell this cluster's name from others. */
  readonly clusterTag: Uint8Array;
  /** The key of `sender`'s session under the shared key `keyId`, which is among {@link keyIds}. */
  derive(keyId: string, sender: NodeId, session: Uint8Array): SessionKey;
  /** A digest of a text, 16 bytes, to compare texts without sending them. */
  digest(text: string): Uint8Array;
}
