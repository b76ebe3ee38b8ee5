/**
 * One client on the ring's socket: its frames in and out, and the bounds on both.
 *
 * What a client is given must have no gap, so frames for it are kept, up to a bound; a client that leaves more
 * than that unread is disconnected. Before that it is no longer read from, which holds it back as a sender.
 */
import type { Socket } from 'node:net';
import { NyxError, type NyxErrorCode } from '@nyx/foundation';
import { CLIENT_FORMAT, decodePreamble, encodePreamble, FrameReader, PREAMBLE_BYTES } from '../client/frame-stream.ts';
import { FrameWriter } from '../client/frame-writer.ts';
import { MalformedFrame, multicastFrameEncoding } from '../client/view-codec.ts';
import type { PayloadEncoding } from '../core/payload-encoding.ts';
import { ReceivedEncodings } from '../core/remembered-encodings.ts';
import { decodeRequest, type NumberedRequest, ringFrames } from './request-codec.ts';

/** A client with more than this unread is not listened to until it has read half of it. */
export const UNREAD_THROTTLE_BYTES = 4 * 1024 * 1024;
/** A client with more than this unread is disconnected as too slow. */
export const UNREAD_BYTES_MAX = 64 * 1024 * 1024;

export type GoneReason = 'farewell' | 'process-died' | 'too-slow' | 'malformed';

/** What the ring process does for a connection. */
export interface ConnectionOwner {
  /** The preambles have met; the client may be told who it is. */
  onGreeted(connection: ClientConnection): void;
  onRequest(connection: ClientConnection, request: NumberedRequest): void;
  /** The requests of one reading have been handled. */
  onRead(connection: ClientConnection): void;
  onGone(connection: ClientConnection, reason: GoneReason): void;
}

export class ClientConnection {
  /** The number of this connection; no other of this ring process has it. */
  readonly number: number;
  readonly #socket: Socket;
  readonly #owner: ConnectionOwner;
  readonly #reader = new FrameReader();
  readonly #writer: FrameWriter;
  /** By the group that they go to. */
  readonly #multicasts = new ReceivedEncodings<string>();
  #isGreeted = false;
  #isGone = false;
  #saidFarewell = false;
  #isThrottled = false;
  #isCongested = false;

  constructor(number: number, socket: Socket, owner: ConnectionOwner) {
    this.number = number;
    this.#socket = socket;
    this.#owner = owner;
    this.#writer = new FrameWriter(socket);
    socket.on('data', (chunk: Uint8Array) => {
      this.#reader.push(chunk);
      this.#read();
    });
    socket.on('drain', () => this.#checkCongestion());
    socket.on('error', () => this.#end('process-died'));
    socket.on('close', () => this.#end(this.#saidFarewell ? 'farewell' : 'process-died'));
  }

  /** Sends a frame, together with others of the same moment. */
  send(frame: Uint8Array): void {
    if (this.#isGone) return;
    this.#writer.send(frame);
    this.#checkCongestion();
  }

  /** Sends a frame of `payload` likewise. */
  sendPayload(encoding: PayloadEncoding, payload: Uint8Array): void {
    if (this.#isGone) return;
    this.#writer.sendPayload(encoding, payload);
    this.#checkCongestion();
  }

  /** What the client was given and has not read yet. */
  get unreadBytes(): number {
    return this.#writer.unreadBytes;
  }

  /** Whether the client is held back as a sender. */
  get isHeldBack(): boolean {
    return this.#isThrottled || this.#isCongested;
  }

  /** Holds the client back as a sender, or no longer. */
  throttle(throttled: boolean): void {
    this.#isThrottled = throttled;
    this.#applyThrottle();
  }

  /** Tells the client why it is turned away, and ends the connection. */
  refuse(code: NyxErrorCode, message: string, reason: GoneReason): void {
    this.send(ringFrames.refusal(0, new NyxError(code, message)));
    this.#writer.flush();
    this.#socket.end();
    this.#end(reason);
  }

  /** Sends what is pending and ends the connection; the client finds the ring gone. */
  close(): void {
    this.#writer.flush();
    this.#socket.destroySoon();
  }

  #read(): void {
    if (!this.#isGreeted && !this.#greet()) return;
    while (!this.#isThrottled && !this.#isCongested && !this.#isGone) {
      const frame = this.#reader.next();
      if (frame === null) break;
      if (frame === 'too-long') {
        this.refuse('NYX_RING_CLIENT_MALFORMED', 'A frame is announced as longer than any frame may be.', 'malformed');
        break;
      }
      this.#onFrame(frame);
    }
    if (!this.#isGone) this.#owner.onRead(this);
  }

  #onFrame(frame: Uint8Array): void {
    let request: NumberedRequest;
    try {
      request = this.#decode(frame);
    } catch (error) {
      if (!(error instanceof MalformedFrame)) throw error;
      this.refuse(
        'NYX_RING_CLIENT_MALFORMED',
        `What this program sent cannot be understood: ${error.message}.`,
        'malformed',
      );
      return;
    }
    if (request.request.type === 'farewell') this.#saidFarewell = true;
    this.#owner.onRequest(this, request);
  }

  #decode(frame: Uint8Array): NumberedRequest {
    const read = this.#multicasts.read(frame);
    if (read !== null) {
      const { fields: group, payload } = read;
      return { number: 0, request: { type: 'multicast', group, payload, isSafe: false } };
    }
    const request = decodeRequest(frame);
    if (request.request.type === 'multicast' && !request.request.isSafe) {
      const { group } = request.request;
      this.#multicasts.remember(multicastFrameEncoding(group), group);
    }
    return request;
  }

  #greet(): boolean {
    const preamble = this.#reader.take(PREAMBLE_BYTES);
    if (preamble === null) return false;
    const formats = decodePreamble(preamble);
    if (formats === null) {
      this.refuse('NYX_RING_CLIENT_MALFORMED', 'The connection does not begin as one to a ring does.', 'malformed');
      return false;
    }
    this.#socket.write(encodePreamble(CLIENT_FORMAT, CLIENT_FORMAT));
    if (formats.lowest > CLIENT_FORMAT || formats.highest < CLIENT_FORMAT) {
      const range = `${formats.lowest} to ${formats.highest}`;
      this.refuse(
        'NYX_RING_FORMAT_UNKNOWN',
        `The program speaks formats ${range} on this socket, this ring format ${CLIENT_FORMAT}.`,
        'malformed',
      );
      return false;
    }
    this.#isGreeted = true;
    this.#owner.onGreeted(this);
    return true;
  }

  #checkCongestion(): void {
    if (this.#isGone) return;
    const unread = this.#writer.unreadBytes;
    if (unread > UNREAD_BYTES_MAX) {
      this.#end('too-slow');
      this.#socket.destroy();
      return;
    }
    const isCongested = unread > (this.#isCongested ? UNREAD_THROTTLE_BYTES / 2 : UNREAD_THROTTLE_BYTES);
    if (isCongested === this.#isCongested) return;
    this.#isCongested = isCongested;
    this.#applyThrottle();
  }

  #applyThrottle(): void {
    if (this.#isGone) return;
    if (this.#isThrottled || this.#isCongested) {
      this.#socket.pause();
    } else if (this.#socket.isPaused()) {
      this.#socket.resume();
      // What was read before the pause is handled in a turn of its own: the caller is in the middle of something.
      setImmediate(() => this.#read());
    }
  }

  #end(reason: GoneReason): void {
    if (this.#isGone) return;
    this.#isGone = true;
    this.#owner.onGone(this, reason);
  }
}
