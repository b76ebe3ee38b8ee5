/** Sends frames on a socket: those of one moment together, because small writes cost more than their bytes. */
import type { Socket } from 'node:net';

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

  /** Hands everything to the socket now. */
  flush(): void {
    const [first] = this.#pending;
    if (!first) return;
    const bytes = this.#pending.length === 1 ? first : Buffer.concat(this.#pending, this.#pendingBytes);
    this.#pending = [];
    this.#pendingBytes = 0;
    if (this.#socket.writable) this.#socket.write(bytes);
  }
}
