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

// A view of each header and nonce would cost more than all else that is done with them here.

const uint16At = (bytes: Uint8Array, offset: number): number => ((bytes[offset] ?? 0) << 8) | (bytes[offset + 1] ?? 0);

const uint32At = (bytes: Uint8Array, offset: number): number =>
  uint16At(bytes, offset) * 2 ** 16 + uint16At(bytes, offset + 2);

function putUint16(bytes: Uint8Array, offset: number, value: number): void {
  bytes[offset] = value >>> 8;
  bytes[offset + 1] = value;
}

function putUint32(bytes: Uint8Array, offset: number, value: number): void {
  putUint16(bytes, offset, value >>> 16);
  putUint16(bytes, offset + 2, value & 0xffff);
}

/** Writes a safe integer in eight bytes. */
function putUint64(bytes: Uint8Array, offset: number, value: number): void {
  putUint32(bytes, offset, Math.floor(value / 2 ** 32));
  putUint32(bytes, offset + 4, value % 2 ** 32);
}

const DIGITS: readonly string[] = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** The digits of `bytes`, two for each, in lower case. */
export function hexadecimal(bytes: Uint8Array): string {
  let digits = '';
  for (const byte of bytes) digits += DIGITS[byte] ?? '';
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
  bytes[0] = DATAGRAM_FORMAT;
  bytes[1] = header.link;
  putUint16(bytes, 2, header.sender);
  putUint16(bytes, 4, header.recipient);
  bytes.set(header.clusterTag, 8);
  putUint32(bytes, KEY_ID_OFFSET, Number.parseInt(header.keyId, 16));
  bytes.set(header.session, SESSION_OFFSET);
  putUint64(bytes, COUNTER_OFFSET, header.counter);
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
  const sender = uint16At(bytes, 2);
  const recipient = uint16At(bytes, 4);
  const counterHigh = uint32At(bytes, COUNTER_OFFSET);
  if (!isNodeId(sender) || !isNodeId(recipient) || uint16At(bytes, 6) !== 0 || counterHigh > COUNTER_HIGH_MAX) {
    return { ok: false, reason: 'malformed-header', format };
  }
  return {
    ok: true,
    header: {
      link: bytes[1] ?? 0,
      sender,
      recipient,
      clusterTag: bytes.subarray(8, 12),
      keyId: hexadecimal(bytes.subarray(KEY_ID_OFFSET, KEY_ID_OFFSET + KEY_ID_BYTES)),
      session: bytes.subarray(SESSION_OFFSET, SESSION_OFFSET + SESSION_BYTES),
      counter: counterHigh * 2 ** 32 + uint32At(bytes, COUNTER_OFFSET + 4),
    },
  };
}

/** The nonce of a counter: four zero bytes, then the counter. */
export function nonceOf(counter: number): Uint8Array {
  const nonce = new Uint8Array(NONCE_BYTES);
  putUint64(nonce, 4, counter);
  return nonce;
}
