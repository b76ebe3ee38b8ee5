/**
 * Seals what this process sends. One salt is drawn for the life of the process and names its session;
 * the counter runs on over all peers, links and shared keys, so no key ever sees a nonce twice.
 */
import type { NodeId, Random } from '@nyx/foundation';
import { encodeHeader, nonceOf } from './datagram-header.ts';
import { type Keyring, SESSION_BYTES, type SessionKey } from './keyring.ts';

export interface SealRequest {
  readonly recipient: NodeId;
  readonly link: number;
  readonly keyId: string;
  /** The text in parts that belong together. */
  readonly text: readonly Uint8Array[];
}

export class Sealer {
  /** The salt of this process, which is the name of its session. */
  readonly session: Uint8Array;
  readonly #self: NodeId;
  #keyring: Keyring;
  readonly #keys = new Map<string, SessionKey>();
  #counter = 0;

  constructor(self: NodeId, keyring: Keyring, random: Random) {
    this.session = random.bytes(SESSION_BYTES);
    this.#self = self;
    this.#keyring = keyring;
  }

  /** Takes another set of shared keys into use. The counter runs on. */
  replaceKeyring(keyring: Keyring): void {
    this.#keyring = keyring;
    this.#keys.clear();
  }

  /** The whole datagram: header, sealed text, tag. */
  seal(request: SealRequest): Uint8Array {
    this.#counter += 1;
    const header = encodeHeader({
      link: request.link,
      sender: this.#self,
      recipient: request.recipient,
      clusterTag: this.#keyring.clusterTag,
      keyId: request.keyId,
      session: this.session,
      counter: this.#counter,
    });
    return this.#key(request.keyId).seal(nonceOf(this.#counter), header, request.text);
  }

  #key(keyId: string): SessionKey {
    const known = this.#keys.get(keyId);
    if (known) return known;
    const key = this.#keyring.derive(keyId, this.#self, this.session);
    this.#keys.set(keyId, key);
    return key;
  }
}
