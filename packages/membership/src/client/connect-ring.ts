/**
 * The client library's connection to the ring: requests out, answers and events in.
 *
 * Events that the program does not take are kept, and once they are many the socket is no longer read,
 * unless an answer is awaited: reading on is then the only way to get it. The ring in turn holds back, and in the
 * end turns away, a program that does not read.
 */
import '../core/plain-numbers.ts';

import { connect, type Socket } from 'node:net';
import { ERROR_CATALOGUE, type Incarnation, type NodeId, NyxError, type NyxErrorCode } from '@nyx/foundation';
import type { GroupEvent, GroupMember, GroupMessage, MembershipView, RingStatus } from '../contract.ts';
import { ReceivedEncodings, SentEncodings } from '../core/remembered-encodings.ts';
import { nyx } from '../generated/client.js';
import { EventQueue } from './event-queue.ts';
import {
  CLIENT_FORMAT,
  decodePreamble,
  encodePreamble,
  FrameReader,
  frameWith,
  PREAMBLE_BYTES,
} from './frame-stream.ts';
import { FrameWriter } from './frame-writer.ts';
import type { GroupHandle, RingClient, RingClientOptions } from './ring-client.ts';
import { type SupervisedProcess, type SupervisionOptions, superviseBy } from './supervised-process.ts';
import {
  decodeGroupConfiguration,
  decodeGroupMember,
  decodeGroupMessage,
  decodeMembership,
  groupMessageEncoding,
  multicastFrameEncoding,
} from './view-codec.ts';

export const DEFAULT_RING_SOCKET = '/run/nyx/ring.sock';
/** The longest message to a group. */
export const MESSAGE_BYTES_MAX = 16 * 1024 * 1024;
/** With so many events waiting the socket is no longer read. */
const WAITING_EVENTS_MAX = 4096;
const DEFAULT_STATUS_INTERVAL_MS = 1000;

type Request = Omit<nyx.client.v1.ClientFrame.$Properties, 'request' | '$unknowns' | 'body'>;
type RingFrame = nyx.client.v1.RingFrame;

interface Pending<Value> {
  readonly resolve: (value: Value) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Connects to the ring's socket and settles once the ring has named this client.
 * Throws `NYX_RING_UNREACHABLE` where no ring answers, `NYX_RING_FORMAT_UNKNOWN` where no common format exists.
 */
export async function connectRing(options: RingClientOptions = {}): Promise<RingClient> {
  const path = options.socketPath ?? DEFAULT_RING_SOCKET;
  const socket = connect(path);
  const connection = new RingConnection(socket, path);
  options.signal?.addEventListener('abort', () => connection.close(), { once: true });
  if (options.signal?.aborted) connection.close();
  await connection.welcomed;
  return connection;
}

class RingConnection implements RingClient {
  readonly closed: Promise<Error>;
  readonly welcomed: Promise<void>;
  readonly #path: string;
  readonly #socket: Socket;
  readonly #writer: FrameWriter;
  readonly #reader = new FrameReader();
  readonly #requests = new Map<number, Pending<RingFrame>>();
  readonly #encodings = new SentEncodings<null>(multicastFrameEncoding);
  readonly #messages = new ReceivedEncodings<{ readonly group: string; readonly sender: GroupMember }>();
  /** In the order of sending; the ring tells how many it has taken over. */
  readonly #multicasts: Pending<void>[] = [];
  readonly #groups = new Map<string, EventQueue<GroupEvent>>();
  readonly #views = new Set<EventQueue<MembershipView>>();
  readonly #welcome = Promise.withResolvers<void>();
  readonly #closing = Promise.withResolvers<Error>();
  readonly #statuses = new Set<EventQueue<RingStatus>>();
  #statusIntervalMs = Number.POSITIVE_INFINITY;
  #onPing: () => void = () => this.#post({ beat: {} });
  #self: GroupMember | null = null;
  #latestView: MembershipView | null = null;
  #isWatching = false;
  #lastRequest = 0;
  #multicastsTaken = 0;
  #isPreambleRead = false;
  #refusal: NyxError | null = null;
  #ended: Error | null = null;

  constructor(socket: Socket, path: string) {
    this.#path = path;
    this.#socket = socket;
    this.#writer = new FrameWriter(socket);
    this.closed = this.#closing.promise;
    this.welcomed = this.#welcome.promise;
    // Whoever awaits neither must not be ended by a rejection that nobody handles.
    this.welcomed.catch(() => {});
    socket.on('connect', () => socket.write(encodePreamble(CLIENT_FORMAT, CLIENT_FORMAT)));
    socket.on('data', (chunk) => this.#onData(chunk));
    socket.on('error', (error: NodeJS.ErrnoException) => this.#end(this.#describe(error)));
    socket.on('close', () => this.#end(this.#lost('the ring has ended it')));
  }

  membership(): AsyncIterable<MembershipView> {
    const queue = new EventQueue<MembershipView>(() => this.#resumeIfDue());
    if (this.#ended) queue.end(this.#ended);
    if (this.#latestView) queue.push(this.#latestView);
    this.#views.add(queue);
    if (!this.#isWatching && !this.#ended) {
      this.#isWatching = true;
      this.#post({ watchMembership: {} });
    }
    return queue;
  }

  async join(group: string): Promise<GroupHandle> {
    const self = this.#self;
    if (!self) throw this.#lost('it was not established');
    if (this.#groups.has(group)) {
      throw new NyxError('NYX_RING_REQUEST_INVALID', `This connection is a member of ${group} already.`);
    }
    const events = new EventQueue<GroupEvent>(() => this.#resumeIfDue());
    this.#groups.set(group, events);
    try {
      await this.#ask({ joinGroup: { group } });
    } catch (error) {
      this.#groups.delete(group);
      throw error;
    }
    return {
      self,
      events,
      multicast: (payload, guarantee) => this.#multicast(group, payload, guarantee === 'safe'),
      leave: () => this.#leaveGroup(group),
    };
  }

  async status(): Promise<RingStatus> {
    const { status } = await this.#ask({ getStatus: {} });
    return JSON.parse(status?.json ?? 'null') as RingStatus;
  }

  async reportFenced(node: NodeId, incarnation: Incarnation): Promise<void> {
    await this.#ask({ reportFenced: { node, incarnation } });
  }

  watchStatus(intervalMs = DEFAULT_STATUS_INTERVAL_MS): AsyncIterable<RingStatus> {
    const queue = new EventQueue<RingStatus>(() => this.#balance());
    if (this.#ended) queue.end(this.#ended);
    this.#statuses.add(queue);
    this.#statusIntervalMs = Math.min(this.#statusIntervalMs, Math.max(1, Math.ceil(intervalMs)));
    this.#post({ watchStatus: { intervalMs: this.#statusIntervalMs } });
    return queue;
  }

  async supervise(options: SupervisionOptions): Promise<SupervisedProcess> {
    const supervised = await superviseBy(
      {
        register: (given) => this.#register(given),
        ask: (request) => this.#ask(request),
        beat: () => this.#post({ beat: {} }),
      },
      options,
    );
    this.#onPing = supervised.onPing;
    return supervised.process;
  }

  async tellOccupied(occupied: boolean): Promise<void> {
    await this.#ask({ tellOccupied: { occupied } });
  }

  async expectVotes(votes: number): Promise<void> {
    await this.#ask({ expectVotes: { votes } });
  }

  async reloadFiles(): Promise<readonly string[]> {
    return (await this.#ask({ reloadFiles: {} })).report?.sentences ?? [];
  }

  async rotateKey(): Promise<readonly string[]> {
    return (await this.#ask({ rotateKey: {} })).report?.sentences ?? [];
  }

  async leaveCluster(): Promise<void> {
    await this.#ask({ leaveCluster: {} });
  }

  close(): void {
    this.#post({ farewell: {} });
    this.#writer.flush();
    this.#socket.destroySoon();
    this.#end(this.#lost('this program has closed it'));
  }

  async #register(options: SupervisionOptions): Promise<{ instance: number; state: Uint8Array | null }> {
    const { supervised } = await this.#ask({
      supervise: {
        name: options.name,
        intervalMs: Math.ceil(options.intervalMs),
        processId: process.pid,
        byPing: options.isHealthy !== undefined,
        recovery: options.recovery,
        whileQuorate: options.whileQuorate ?? false,
        expendable: options.vital === false,
      },
    });
    const state = supervised?.hasState ? (supervised.state ?? new Uint8Array(0)) : null;
    return { instance: supervised?.instance ?? 0, state };
  }

  #multicast(group: string, payload: Uint8Array, safe: boolean): Promise<void> {
    if (this.#ended) return Promise.reject(this.#ended);
    if (!this.#groups.has(group)) {
      return Promise.reject(new NyxError('NYX_RING_REQUEST_INVALID', `This connection has left the group ${group}.`));
    }
    if (payload.length > MESSAGE_BYTES_MAX) {
      const message = `A message has at most ${MESSAGE_BYTES_MAX} bytes, not ${payload.length}.`;
      return Promise.reject(new NyxError('NYX_RING_REQUEST_INVALID', message));
    }
    if (safe) this.#post({ multicast: { group, payload, safe } });
    else this.#writer.sendPayload(this.#encodings.of(group, null), payload);
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#multicasts.push({ resolve, reject });
    this.#resumeIfDue();
    return promise;
  }

  async #leaveGroup(group: string): Promise<void> {
    const events = this.#groups.get(group);
    if (!events) return;
    await this.#ask({ leaveGroup: { group } });
    this.#groups.delete(group);
    events.end();
  }

  /** Sends a request to which no answer of its own comes. */
  #post(request: Request): void {
    if (!this.#ended) this.#writer.send(frameWith((writer) => nyx.client.v1.ClientFrame.encode(request, writer)));
  }

  #ask(request: Request): Promise<RingFrame> {
    if (this.#ended) return Promise.reject(this.#ended);
    this.#lastRequest += 1;
    const number = this.#lastRequest;
    this.#writer.send(frameWith((writer) => nyx.client.v1.ClientFrame.encode({ ...request, request: number }, writer)));
    const { promise, resolve, reject } = Promise.withResolvers<RingFrame>();
    this.#requests.set(number, { resolve, reject });
    this.#resumeIfDue();
    return promise;
  }

  #onData(chunk: Uint8Array): void {
    this.#reader.push(chunk);
    try {
      this.#readFrames();
    } catch (error) {
      this.#end(
        new NyxError('NYX_RING_CONNECTION_LOST', `The ring sent what is no frame: ${String(error)}.`, { cause: error }),
      );
      this.#socket.destroy();
    }
    this.#balance();
  }

  #readFrames(): void {
    if (!this.#isPreambleRead && !this.#readPreamble()) return;
    for (let frame = this.#reader.next(); frame !== null; frame = this.#reader.next()) {
      if (frame === 'too-long') throw new Error('a frame is announced as longer than any may be');
      const message = this.#messages.read(frame);
      if (message === null) this.#onFrame(nyx.client.v1.RingFrame.decode(frame));
      else
        this.#onMessage(message.fields.group, {
          type: 'message',
          sender: message.fields.sender,
          payload: message.payload,
        });
    }
  }

  #onMessage(group: string, message: GroupMessage): void {
    this.#groups.get(group)?.push(message);
  }

  #readPreamble(): boolean {
    const bytes = this.#reader.take(PREAMBLE_BYTES);
    if (bytes === null) return false;
    const formats = decodePreamble(bytes);
    if (!formats) throw new Error('the other side is no ring');
    this.#isPreambleRead = true;
    return true;
  }

  #onFrame(frame: RingFrame): void {
    if (frame.groupMessage) {
      const message = decodeGroupMessage(frame.groupMessage);
      const group = frame.groupMessage.group ?? '';
      this.#messages.remember(groupMessageEncoding(group, message.sender), { group, sender: message.sender });
      this.#onMessage(group, message);
    } else if (frame.multicastsTaken) {
      this.#onMulticastsTaken(frame.multicastsTaken.count ?? 0);
    } else if (frame.groupConfiguration) {
      this.#groups.get(frame.groupConfiguration.group ?? '')?.push(decodeGroupConfiguration(frame.groupConfiguration));
    } else if (frame.membership) {
      this.#latestView = decodeMembership(frame.membership);
      for (const queue of this.#views) queue.push(this.#latestView);
    } else if (frame.ping) {
      this.#onPing();
    } else if (frame.status && !frame.request) {
      this.#onStatus(frame.status.json ?? 'null');
    } else if (frame.welcome) {
      this.#self = decodeGroupMember(frame.welcome.self);
      this.#welcome.resolve();
    } else {
      this.#onAnswer(frame);
    }
  }

  /** Who has not taken the status before is given the newest alone: nobody wants to catch up with those in between. */
  #onStatus(json: string): void {
    const status = JSON.parse(json) as RingStatus;
    for (const queue of this.#statuses) {
      if (queue.isEnded) this.#statuses.delete(queue);
      else if (queue.length === 0) queue.push(status);
    }
  }

  #onAnswer(frame: RingFrame): void {
    const number = frame.request ?? 0;
    const pending = this.#requests.get(number);
    this.#requests.delete(number);
    if (!frame.refusal) {
      pending?.resolve(frame);
      return;
    }
    const { code, message, remedy } = frame.refusal;
    const known = code && code in ERROR_CATALOGUE ? (code as NyxErrorCode) : 'NYX_RING_REQUEST_INVALID';
    const error = new NyxError(known, message ?? '', remedy ? { remedy } : {});
    if (pending) pending.reject(error);
    else if (number === 0) this.#refusal = error;
  }

  #onMulticastsTaken(count: number): void {
    const taken = this.#multicasts.splice(0, count - this.#multicastsTaken);
    this.#multicastsTaken = count;
    for (const { resolve } of taken) resolve();
  }

  /** The program has taken an event, or waits for an answer. */
  #resumeIfDue(): void {
    if (this.#socket.isPaused()) this.#balance();
  }

  /** Reads the socket or leaves it, by how much waits for the program and whether the program waits for the ring. */
  #balance(): void {
    let waiting = 0;
    for (const queue of this.#groups.values()) waiting += queue.length;
    for (const queue of this.#views) {
      if (queue.isEnded) this.#views.delete(queue);
      else waiting += queue.length;
    }
    const isAwaited = this.#requests.size > 0 || this.#multicasts.length > 0;
    if (waiting > WAITING_EVENTS_MAX && !isAwaited) this.#socket.pause();
    else if (this.#socket.isPaused()) this.#socket.resume();
  }

  #describe(error: NodeJS.ErrnoException): Error {
    if (this.#self) return this.#lost(error.code ?? error.message);
    return new NyxError('NYX_RING_UNREACHABLE', `No ring answers on ${this.#path} (${error.code ?? error.message}).`, {
      data: { path: this.#path },
      cause: error,
    });
  }

  #lost(words: string): NyxError {
    return new NyxError('NYX_RING_CONNECTION_LOST', `The connection to the ring on ${this.#path} is gone: ${words}.`, {
      data: { path: this.#path },
    });
  }

  #end(reason: Error): void {
    if (this.#ended) return;
    const error = this.#refusal ?? reason;
    this.#ended = error;
    this.#welcome.reject(error);
    for (const { reject } of this.#requests.values()) reject(error);
    for (const { reject } of this.#multicasts) reject(error);
    for (const queue of this.#groups.values()) queue.end(error);
    for (const queue of this.#views) queue.end(error);
    for (const queue of this.#statuses) queue.end(error);
    this.#requests.clear();
    this.#multicasts.length = 0;
    this.#closing.resolve(error);
  }
}
