/**
 * Decides which datagrams are let in: from a listed address, in a known format, of this cluster, under a key that is
 * held, for this node and link, authentic, not seen before, and of a session that was proven, unless the
 * message is one that proves a session. Everything else is counted by reason, and named where people must act.
 */
import type { NodeId } from '@nyx/foundation';
import {
  DATAGRAM_FORMAT,
  type DatagramHeader,
  decodeHeader,
  HEADER_BYTES,
  nonceOf,
} from '../protection/datagram-header.ts';
import type { Keyring, SessionKey } from '../protection/keyring.ts';
import type { DropLedger, DropReason } from './drop-ledger.ts';
import { decodeLinkMessage, type LinkMessage } from './link-codec.ts';
import type { LinksTrace } from './links-io.ts';
import type { PeerLinks } from './peer-links.ts';

/** Keys derived for sessions that were not proven, kept so that a handshake derives each once. */
const STRANGE_KEYS_MAX = 32;
/** Derivations allowed in one heartbeat interval: a flood of invented sessions must not cost this node its time. */
export const DERIVATIONS_MAX = 64;

export interface ArrivedDatagram {
  readonly link: number;
  readonly sourceAddress: string;
  readonly bytes: Uint8Array;
  readonly nowMs: number;
}

export type Admission =
  | {
      readonly admitted: true;
      readonly peer: PeerLinks;
      readonly header: DatagramHeader;
      readonly message: LinkMessage;
      readonly isProven: boolean;
    }
  /** `wantsHello`: an authentic peer speaks in a session that was not proven; a hello would settle it. */
  | { readonly admitted: false; readonly trace: LinksTrace | null; readonly wantsHello: PeerLinks | null };

export interface AdmissionOptions {
  readonly self: NodeId;
  readonly keyring: Keyring;
  readonly ledger: DropLedger;
  /** The peer at `address` on `link`, if it is listed. */
  readonly peerAt: (link: number, address: string) => PeerLinks | undefined;
}

const isSameTag = (a: Uint8Array, b: Uint8Array): boolean =>
  a[0] === b[0] && a[1] === b[1] && a[2] === b[2] && a[3] === b[3];

export class DatagramAdmission {
  readonly #options: AdmissionOptions;
  #keyring: Keyring;
  readonly #strangeKeys = new Map<string, SessionKey>();
  #derivationsLeft = DERIVATIONS_MAX;

  constructor(options: AdmissionOptions) {
    this.#options = options;
    this.#keyring = options.keyring;
  }

  replaceKeyring(keyring: Keyring): void {
    this.#keyring = keyring;
    this.#strangeKeys.clear();
  }

  /** Begins a new interval of the allowance for derivations. */
  renewAllowance(): void {
    this.#derivationsLeft = DERIVATIONS_MAX;
  }

  /** Opens and checks one datagram. It never throws. */
  admit(datagram: ArrivedDatagram): Admission {
    const { link, sourceAddress, bytes, nowMs } = datagram;
    const peer = this.#options.peerAt(link, sourceAddress);
    if (!peer) {
      return this.#refuse('unlisted-address', sourceAddress, 'its address is not in the node list', nowMs);
    }
    const reading = decodeHeader(bytes);
    if (!reading.ok) return this.#refuseUnreadable(peer, sourceAddress, reading, nowMs);
    const { header } = reading;
    if (!isSameTag(header.clusterTag, this.#keyring.clusterTag)) {
      return this.#refuse('other-cluster', peer.node.name, 'it belongs to a cluster of another name', nowMs);
    }
    if (header.sender !== peer.id) {
      return this.#refuse(
        'wrong-sender',
        sourceAddress,
        `it says that it is node ${header.sender}, but this is the address of ${peer.node.name}`,
        nowMs,
      );
    }
    if (header.recipient !== this.#options.self) {
      return this.#refuse(
        'wrong-recipient',
        peer.node.name,
        `it sends to node ${header.recipient}, but this is node ${this.#options.self}`,
        nowMs,
      );
    }
    if (header.link !== link) {
      return this.#refuse(
        'wrong-link',
        peer.node.name,
        `it sends on link ${header.link} to the address of link ${link}`,
        nowMs,
      );
    }
    if (!this.#keyring.keyIds.includes(header.keyId)) {
      return this.#refuse(
        'unknown-key',
        peer.node.name,
        `its key is ${header.keyId}; this node has ${this.#keyring.keyIds.join(' and ')}`,
        nowMs,
      );
    }
    return this.#open(peer, header, datagram);
  }

  #open(peer: PeerLinks, header: DatagramHeader, datagram: ArrivedDatagram): Admission {
    const { accepted } = peer.handshake;
    const isProven = accepted !== null && isSameSession(accepted.session, header.session);
    const window = isProven ? accepted.windows[header.link] : undefined;
    if (isProven && !window) return this.#drop('wrong-link');
    if (window && !window.isFresh(header.counter)) return this.#drop('replayed');
    const key = isProven ? this.#provenKey(peer, header, accepted.keys) : this.#strangeKey(peer, header);
    if (!key) return this.#drop('session-flood');
    const { bytes } = datagram;
    const sealed = bytes.subarray(HEADER_BYTES);
    const opened = key.open(nonceOf(header.counter), bytes.subarray(0, HEADER_BYTES), sealed);
    if (!opened) {
      const words = 'its datagrams are damaged or forged: their seal does not fit';
      return this.#refuse('not-authentic', peer.node.name, words, datagram.nowMs);
    }
    window?.mark(header.counter);
    const message = decodeLinkMessage(opened);
    if (!message) return this.#drop('malformed-message');
    const provesSession = message.type === 'hello' || message.type === 'settings-report';
    if (!isProven && !provesSession) {
      this.#options.ledger.count('unproven-session');
      return { admitted: false, trace: null, wantsHello: peer };
    }
    return { admitted: true, peer, header, message, isProven };
  }

  #provenKey(peer: PeerLinks, header: DatagramHeader, keys: Map<string, SessionKey>): SessionKey {
    const known = keys.get(header.keyId);
    if (known) return known;
    const key = this.#keyring.derive(header.keyId, peer.id, header.session);
    keys.set(header.keyId, key);
    return key;
  }

  #strangeKey(peer: PeerLinks, header: DatagramHeader): SessionKey | null {
    let name = `${peer.id} ${header.keyId}`;
    for (const byte of header.session) name += ` ${byte}`;
    const known = this.#strangeKeys.get(name);
    if (known) return known;
    if (this.#derivationsLeft === 0) return null;
    this.#derivationsLeft -= 1;
    const key = this.#keyring.derive(header.keyId, peer.id, header.session);
    this.#strangeKeys.set(name, key);
    const oldest = this.#strangeKeys.keys().next().value;
    if (this.#strangeKeys.size > STRANGE_KEYS_MAX && oldest !== undefined) this.#strangeKeys.delete(oldest);
    return key;
  }

  #refuseUnreadable(
    peer: PeerLinks,
    sourceAddress: string,
    reading: { readonly reason: DropReason; readonly format: number },
    nowMs: number,
  ): Admission {
    if (reading.reason === 'unknown-format') {
      const words = `it sends datagrams of format ${reading.format}; this node knows format ${DATAGRAM_FORMAT}`;
      return this.#refuse('unknown-format', peer.node.name, words, nowMs);
    }
    return this.#refuse(reading.reason, sourceAddress, 'its datagrams are too short or malformed to be of Nyx', nowMs);
  }

  #drop(reason: DropReason): Admission {
    this.#options.ledger.count(reason);
    return { admitted: false, trace: null, wantsHello: null };
  }

  #refuse(reason: DropReason, peer: string, words: string, nowMs: number): Admission {
    return { admitted: false, trace: this.#options.ledger.refuse(reason, peer, words, nowMs), wantsHello: null };
  }
}

function isSameSession(a: Uint8Array, b: Uint8Array): boolean {
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) return false;
  return true;
}
