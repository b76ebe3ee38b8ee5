/**
 * The header of every datagram: what the receiver must know before it can open the rest.
 *
 * It is sent in the clear and authenticated with the sealed text. It names the recipient and the link
 * too, so that a datagram recorded on its way to one node proves nothing to another. All numbers are
 * big-endian.
 *
 *     0  format version    4  recipient      12  key id      32  counter (8 bytes)
 *     1  link              6  zero           16  session     40  sealed text and tag
 *     2  sender            8  cluster tag
 */
import { isNodeId, type NodeId } from '@nyx/foundation';
import { KEY_ID_BYTES, SESSION_BYTES, TAG_BYTES } from './keyring.ts';

/** The format that this program writes, and the only one it understands. */
export const DATAGRAM_FORMAT = 1;
export const HEADER_BYTES = 40;
/** What protection adds to the length of a message. */
export const ENVELOPE_BYTES = HEADER_BYTES + TAG_BYTES;
export const NONCE_BYTES = 12;

const KEY_ID_OFFSET = 12;
const SESSION_OFFSET = 16;
const COUNTER_OFFSET = 32;
const COUNTER_HIGH_MAX = 0x1f_ffff;

export interface DatagramHeader {
  readonly link: number;
  readonly sender: NodeId;
  readonly recipient: NodeId;
  /** Four bytes that tell the cluster's name from others. */
  readonly clusterTag: Uint8Array;
  /** In hexadecimal digits. */
  readonly keyId: string;
  readonly session: Uint8Array;
  /** From 1, counted over everything that one session seals, so that no nonce is used twice. */
  readonly counter: number;
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The digits of `bytes`, two for each, in lower case. */
export function hexadecimal(bytes: Uint8Array): string {
  let digits = '';
  for (const byte of bytes) digits += byte < 16 ? `0${byte.toString(16)}` : byte.toString(16);
  return digits;
}

/** The bytes whose digits {@link hexadecimal} gives. `digits` must be well-formed. */
export function bytesOfHexadecimal(digits: string): Uint8Array {
  const bytes = new Uint8Array(digits.length / 2);
  for (let index = 0; index < bytes.length; index += 1) {
    bytes[index] = Number.parseInt(digits.slice(index * 2, index * 2 + 2), 16);
  }
  return bytes;
}

export function encodeHeader(header: DatagramHeader): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES);
  const view = viewOf(bytes);
  view.setUint8(0, DATAGRAM_FORMAT);
  view.setUint8(1, header.link);
  view.setUint16(2, header.sender);
  view.setUint16(4, header.recipient);
  bytes.set(header.clusterTag, 8);
  view.setUint32(KEY_ID_OFFSET, Number.parseInt(header.keyId, 16));
  bytes.set(header.session, SESSION_OFFSET);
  view.setUint32(COUNTER_OFFSET, Math.floor(header.counter / 2 ** 32));
  view.setUint32(COUNTER_OFFSET + 4, header.counter % 2 ** 32);
  return bytes;
}

export type HeaderReading =
  | { readonly ok: true; readonly header: DatagramHeader }
  | {
      readonly ok: false;
      readonly reason: 'truncated' | 'unknown-format' | 'malformed-header';
      readonly format: number;
    };

/** Reads the header of a datagram that anyone may have sent. It never throws. */
export function decodeHeader(bytes: Uint8Array): HeaderReading {
  const format = bytes[0] ?? 0;
  if (bytes.length === 0) return { ok: false, reason: 'truncated', format };
  if (format !== DATAGRAM_FORMAT) return { ok: false, reason: 'unknown-format', format };
  if (bytes.length < ENVELOPE_BYTES) return { ok: false, reason: 'truncated', format };
  const view = viewOf(bytes);
  const sender = view.getUint16(2);
  const recipient = view.getUint16(4);
  const counterHigh = view.getUint32(COUNTER_OFFSET);
  if (!isNodeId(sender) || !isNodeId(recipient) || view.getUint16(6) !== 0 || counterHigh > COUNTER_HIGH_MAX) {
    return { ok: false, reason: 'malformed-header', format };
  }
  return {
    ok: true,
    header: {
      link: view.getUint8(1),
      sender,
      recipient,
      clusterTag: bytes.subarray(8, 12),
      keyId: hexadecimal(bytes.subarray(KEY_ID_OFFSET, KEY_ID_OFFSET + KEY_ID_BYTES)),
      session: bytes.subarray(SESSION_OFFSET, SESSION_OFFSET + SESSION_BYTES),
      counter: counterHigh * 2 ** 32 + view.getUint32(COUNTER_OFFSET + 4),
    },
  };
}

/** The nonce of a counter: four zero bytes, then the counter. */
export function nonceOf(counter: number): Uint8Array {
  const nonce = new Uint8Array(NONCE_BYTES);
  const view = viewOf(nonce);
  view.setUint32(4, Math.floor(counter / 2 ** 32));
  view.setUint32(8, counter % 2 ** 32);
  return nonce;
}
