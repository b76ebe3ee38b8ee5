/**
 * Frames on a stream of bytes: a preamble that names the formats, then length and content of each frame.
 *
 * Used by both ends of the ring's socket. It keeps no more than one frame that is not whole, and none longer than {@link FRAME_BYTES_MAX}.
 */
import protobuf from 'protobufjs/minimal.js';

/** The format that this program speaks on the ring's socket. */
export const CLIENT_FORMAT = 1;
export const PREAMBLE_BYTES = 6;
/** The longest frame: the longest message to a group and what belongs to it. */
export const FRAME_BYTES_MAX = 17 * 1024 * 1024;
const LENGTH_BYTES = 4;
const SIGN = 'nyxr';

/** The first bytes of a connection: that it is Nyx, and the formats from `lowest` to `highest`. */
export function encodePreamble(lowest: number, highest: number): Uint8Array {
  return Uint8Array.from([...Buffer.from(SIGN, 'latin1'), lowest, highest]);
}

/** The range of formats of a preamble, or `null` where the bytes are none. */
export function decodePreamble(bytes: Uint8Array): { readonly lowest: number; readonly highest: number } | null {
  const sign = String.fromCharCode(...bytes.subarray(0, SIGN.length));
  if (bytes.length < PREAMBLE_BYTES || sign !== SIGN) return null;
  const lowest = bytes[4] ?? 0;
  const highest = bytes[5] ?? 0;
  return lowest <= highest ? { lowest, highest } : null;
}

/** A frame whose content `write` puts down, with its length before it, in one piece. */
export function frameWith(write: (writer: protobuf.Writer) => protobuf.Writer): Uint8Array {
  const frame = write(protobuf.Writer.create().fixed32(0)).finish();
  new DataView(frame.buffer, frame.byteOffset, LENGTH_BYTES).setUint32(0, frame.length - LENGTH_BYTES);
  return frame;
}

/** Puts frames together from chunks as they arrive. */
export class FrameReader {
  #chunks: Uint8Array[] = [];
  #bytes = 0;

  push(chunk: Uint8Array): void {
    this.#chunks.push(chunk);
    this.#bytes += chunk.length;
  }

  /** The first `count` bytes, taken out, or `null` while they have not all arrived. */
  take(count: number): Uint8Array | null {
    if (this.#bytes < count) return null;
    const whole = this.#joined(count);
    const taken = whole.subarray(0, count);
    this.#bytes -= count;
    const rest = whole.subarray(count);
    this.#chunks[0] = rest;
    if (rest.length === 0) this.#chunks.shift();
    return taken;
  }

  /** The next whole frame, `null` while there is none, or `too-long` where the announced length is out of bounds. */
  next(): Uint8Array | 'too-long' | null {
    if (this.#bytes < LENGTH_BYTES) return null;
    const head = this.#joined(LENGTH_BYTES);
    const length = new DataView(head.buffer, head.byteOffset, LENGTH_BYTES).getUint32(0);
    if (length > FRAME_BYTES_MAX) return 'too-long';
    const frame = this.take(LENGTH_BYTES + length);
    return frame === null ? null : frame.subarray(LENGTH_BYTES);
  }

  /** The first chunk, made to hold at least `count` bytes. */
  #joined(count: number): Uint8Array {
    const [first] = this.#chunks;
    if (first && first.length >= count) return first;
    const whole = Buffer.concat(this.#chunks);
    this.#chunks = [whole];
    return whole;
  }
}
