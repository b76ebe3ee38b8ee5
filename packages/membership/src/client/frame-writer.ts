/**
 * Sends frames on a socket: those of one moment together, because small writes cost more than their bytes.
 *
 * Short frames are put down one behind the other in a stretch of memory that is written in one piece and never
 * written to again; long payloads are handed to the socket as they are.
 */
import type { Socket } from 'node:net';
import type { PayloadEncoding } from '../core/payload-encoding.ts';
import { LENGTH_BYTES, writeLength } from './frame-stream.ts';

/** Copying less than this is cheaper than one more piece in a write. */
const LONG_BYTES = 4096;
/** Each stretch is twice as long as the one before it, within these bounds: most connections say little. */
const STRETCH_BYTES_MIN = 4096;
const STRETCH_BYTES_MAX = 65_536;

const NO_BYTES = new Uint8Array(0);

export class FrameWriter {
  readonly #socket: Socket;
  #stretch: Uint8Array = NO_BYTES;
  /** What lies between these two in the stretch is not among the pieces yet. */
  #from = 0;
  #to = 0;
  #pieces: Uint8Array[] = [];
  #pendingBytes = 0;
  #isFlushDue = false;

  constructor(socket: Socket) {
    this.#socket = socket;
  }

  /** Bytes that the other side has not taken yet. */
  get unreadBytes(): number {
    return this.#pendingBytes + this.#socket.writableLength;
  }

  /** Sends `frame`, which begins with its length, once the present callback has ended. It must not be written to again. */
  send(frame: Uint8Array): void {
    this.#put(frame);
    this.#pendingBytes += frame.length;
    this.#flushSoon();
  }

  /** Sends a frame of `payload` in `encoding` likewise. */
  sendPayload(encoding: PayloadEncoding, payload: Uint8Array): void {
    const headLength = encoding.headLength(payload.length);
    const frameLength = headLength + payload.length;
    this.#reserve(LENGTH_BYTES + headLength + (payload.length < LONG_BYTES ? payload.length : 0));
    writeLength(this.#stretch, this.#to, frameLength);
    this.#to = encoding.writeHead(this.#stretch, this.#to + LENGTH_BYTES, payload.length);
    this.#put(payload);
    this.#pendingBytes += LENGTH_BYTES + frameLength;
    this.#flushSoon();
  }

  /** Hands everything to the socket now. */
  flush(): void {
    this.#isFlushDue = false;
    this.#endPiece();
    const pieces = this.#pieces;
    this.#pieces = [];
    this.#pendingBytes = 0;
    if (pieces.length === 0 || !this.#socket.writable) return;
    if (pieces.length === 1) {
      this.#socket.write(pieces[0] as Uint8Array);
      return;
    }
    this.#socket.cork();
    for (const piece of pieces) this.#socket.write(piece);
    this.#socket.uncork();
  }

  #flushSoon(): void {
    if (this.#isFlushDue) return;
    this.#isFlushDue = true;
    queueMicrotask(() => this.flush());
  }

  #put(bytes: Uint8Array): void {
    if (bytes.length >= LONG_BYTES) {
      this.#endPiece();
      this.#pieces.push(bytes);
      return;
    }
    this.#reserve(bytes.length);
    this.#stretch.set(bytes, this.#to);
    this.#to += bytes.length;
  }

  #reserve(length: number): void {
    if (this.#to + length <= this.#stretch.length) return;
    this.#endPiece();
    const doubled = Math.min(STRETCH_BYTES_MAX, Math.max(STRETCH_BYTES_MIN, this.#stretch.length * 2));
    this.#stretch = Buffer.allocUnsafeSlow(Math.max(doubled, length));
    this.#from = 0;
    this.#to = 0;
  }

  #endPiece(): void {
    if (this.#from === this.#to) return;
    this.#pieces.push(this.#stretch.subarray(this.#from, this.#to));
    this.#from = this.#to;
  }
}
