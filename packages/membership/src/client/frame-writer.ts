/** Sends frames on a socket: those of one moment together, because small writes cost more than their bytes. */
import type { Socket } from 'node:net';

/** Copying less than this is cheaper than one more piece in a write. */
const LONG_FRAME_BYTES = 4096;

export class FrameWriter {
  readonly #socket: Socket;
  #pending: Uint8Array[] = [];
  #pendingBytes = 0;

  constructor(socket: Socket) {
    this.#socket = socket;
  }

  /** Bytes that the other side has not taken yet. */
  get unreadBytes(): number {
    return this.#pendingBytes + this.#socket.writableLength;
  }

  /** Sends `frame` once the present callback has ended. */
  send(frame: Uint8Array): void {
    if (this.#pending.length === 0) queueMicrotask(() => this.flush());
    this.#pending.push(frame);
    this.#pendingBytes += frame.length;
  }

  /** Hands everything to the socket now. Long frames are not copied together with others. */
  flush(): void {
    const pending = this.#pending;
    this.#pending = [];
    this.#pendingBytes = 0;
    if (pending.length === 0 || !this.#socket.writable) return;
    this.#socket.cork();
    let short: Uint8Array[] = [];
    for (const frame of pending) {
      if (frame.length < LONG_FRAME_BYTES) {
        short.push(frame);
        continue;
      }
      this.#write(short);
      short = [];
      this.#socket.write(frame);
    }
    this.#write(short);
    this.#socket.uncork();
  }

  #write(frames: readonly Uint8Array[]): void {
    const [first] = frames;
    if (first) this.#socket.write(frames.length === 1 ? first : Buffer.concat(frames));
  }
}
