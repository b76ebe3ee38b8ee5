/**
 * The encoding of a message frame, as the generated code would have it, in one piece of memory made to measure.
 *
 * Messages are nearly all of what a ring carries; the generated code would copy their entries more than once.
 */
import { varintLength, writeVarint } from '../payload-encoding.ts';
import type { MessageFrame } from './frames.ts';

/** Tags of `proto/ring.proto`: field numbers and wire types. */
const FRAME_MESSAGE_TAG = (4 << 3) | 2;
const RING_TAG = (1 << 3) | 2;
const RING_SEQ_TAG = (1 << 3) | 0;
const REPRESENTATIVE_TAG = (2 << 3) | 0;
const SEQ_TAG = (2 << 3) | 0;
const SENDER_TAG = (3 << 3) | 0;
const SAFE_TAG = (4 << 3) | 0;
const CONTINUES_TAG = (5 << 3) | 0;
const CONTINUED_TAG = (6 << 3) | 0;
const ENTRY_TAG = (7 << 3) | 2;
const RECOVERED_TAG = (8 << 3) | 2;

const numberLength = (value: number): number => 1 + varintLength(value);
const bytesLength = (bytes: Uint8Array): number => 1 + varintLength(bytes.length) + bytes.length;

/** Writes fields one behind the other. */
class FieldWriter {
  readonly bytes: Uint8Array;
  #at = 0;

  constructor(length: number) {
    this.bytes = new Uint8Array(length);
  }

  number(tag: number, value: number): void {
    this.bytes[this.#at] = tag;
    this.#at = writeVarint(this.bytes, this.#at + 1, value);
  }

  flag(tag: number, value: boolean): void {
    if (value) this.number(tag, 1);
  }

  content(tag: number, content: Uint8Array): void {
    this.number(tag, content.length);
    this.bytes.set(content, this.#at);
    this.#at += content.length;
  }
}

/** The frame as it travels. */
export function encodeMessageFrame(message: Omit<MessageFrame, 'encoded' | 'type'>): Uint8Array {
  const { ring, seq, sender, safe, continues, continued, entries, recovered } = message;
  const ringLength = numberLength(ring.seq) + numberLength(ring.representative);
  let length = numberLength(ringLength) + ringLength + numberLength(seq) + numberLength(sender);
  for (const flag of [safe, continues, continued]) if (flag) length += 2;
  for (const entry of entries) length += bytesLength(entry);
  if (recovered !== null) length += bytesLength(recovered);
  const writer = new FieldWriter(numberLength(length) + length);
  writer.number(FRAME_MESSAGE_TAG, length);
  writer.number(RING_TAG, ringLength);
  writer.number(RING_SEQ_TAG, ring.seq);
  writer.number(REPRESENTATIVE_TAG, ring.representative);
  writer.number(SEQ_TAG, seq);
  writer.number(SENDER_TAG, sender);
  writer.flag(SAFE_TAG, safe);
  writer.flag(CONTINUES_TAG, continues);
  writer.flag(CONTINUED_TAG, continued);
  for (const entry of entries) writer.content(ENTRY_TAG, entry);
  if (recovered !== null) writer.content(RECOVERED_TAG, recovered);
  return writer.bytes;
}
