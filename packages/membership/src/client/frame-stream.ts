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
/** The length of a frame's length. */
export const LENGTH_BYTES = 4;
const SIGN = 'nyxr';
const NO_BYTES = new Uint8Array(0);

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

/** Writes the length that a frame begins with. */
export function writeLength(into: Uint8Array, offset: number, length: number): void {
  into[offset] = length >>> 24;
  into[offset + 1] = length >>> 16;
  into[offset + 2] = length >>> 8;
  into[offset + 3] = length;
}

/** A frame whose content `write` puts down, with its length before it, in one piece. */
export function frameWith(write: (writer: protobuf.Writer) => protobuf.Writer): Uint8Array {
  const frame = write(protobuf.Writer.create().fixed32(0)).finish();
  writeLength(frame, 0, frame.length - LENGTH_BYTES);
  return frame;
}

/** Puts frames together from chunks as they arrive. A frame that lies within one chunk is not copied. */
export class FrameReader {
  /** What was not taken yet of the chunks before the last ones. */
  #first: Uint8Array = NO_BYTES;
  #offset = 0;
  readonly #others: Uint8Array[] = [];
  #bytes = 0;

  push(chunk: Uint8Array): void {
    this.#bytes += chunk.length;
    if (this.#offset === this.#first.length && this.#others.length === 0) {
      this.#first = chunk;
      this.#offset = 0;
    } else {
      this.#others.push(chunk);
    }
  }

  /** The first `count` bytes, taken out, or `null` while they have not all arrived. */
  take(count: number): Uint8Array | null {
    if (this.#bytes < count) return null;
    this.#bytes -= count;
    if (this.#first.length - this.#offset < count) return this.#joined(count);
    this.#offset += count;
    return this.#first.subarray(this.#offset - count, this.#offset);
  }

  /** The next whole frame, `null` while there is none, or `too-long` where the announced length is out of bounds. */
  next(): Uint8Array | 'too-long' | null {
    if (this.#bytes < LENGTH_BYTES) return null;
    if (this.#first.length - this.#offset < LENGTH_BYTES) this.#joinHead();
    const head = this.#first;
    const at = this.#offset;
    const high = ((head[at] ?? 0) << 16) | ((head[at + 1] ?? 0) << 8) | (head[at + 2] ?? 0);
    const length = high * 256 + (head[at + 3] ?? 0);
    if (length > FRAME_BYTES_MAX) return 'too-long';
    if (this.#bytes < LENGTH_BYTES + length) return null;
    this.#offset += LENGTH_BYTES;
    this.#bytes -= LENGTH_BYTES;
    return this.take(length);
  }

  /** Makes the first chunk hold all of a frame's length, which lies on a seam. */
  #joinHead(): void {
    this.#first = Buffer.concat([this.#first.subarray(this.#offset), ...this.#others]);
    this.#offset = 0;
    this.#others.length = 0;
  }

  /** Takes `count` bytes out that lie in several chunks; only they are copied. */
  #joined(count: number): Uint8Array {
    const whole = Buffer.allocUnsafe(count);
    let filled = 0;
    while (filled < count) {
      const part = this.#first.subarray(this.#offset, this.#offset + count - filled);
      whole.set(part, filled);
      filled += part.length;
      this.#offset += part.length;
      if (this.#offset < this.#first.length) continue;
      this.#first = this.#others.shift() ?? NO_BYTES;
      this.#offset = 0;
    }
    return whole;
  }
}
