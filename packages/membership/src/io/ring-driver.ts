/**
 * Drives the node core of this process: hands it what happens, and does the work it asks for, in the
 * order of its effects: begin to persist, send, set timers, deliver.
 *
 * Between an input and its effects nothing else runs, and no effect is waited for.
 */
import { assertNever, type Log, type MonotonicClock } from '@nyx/foundation';
import type { NodeCore, NodeEffects, NodeEvent, NodeTimer } from '../core/node.ts';
import type { PersistRequest, RingDelivery } from '../core/ring/effects.ts';
import type { LinkSockets } from './link-sockets.ts';
import type { DatagramInFlight } from './ring-options.ts';
import type { RingStore } from './ring-store.ts';
import { TimerQueue } from './timer-queue.ts';
import { logTrace } from './trace-log.ts';

export interface RingDriverOptions {
  readonly core: NodeCore;
  readonly clock: MonotonicClock;
  readonly log: Log;
  readonly store: RingStore;
  readonly sockets: LinkSockets;
  readonly onDelivery: (delivery: RingDelivery) => void;
  readonly passesDatagram: ((datagram: DatagramInFlight) => boolean) | undefined;
}

export class RingDriver {
  readonly #options: RingDriverOptions;
  readonly #timers: TimerQueue<NodeTimer>;
  /** What happened while effects were being carried out: a delivery may end a connection, for one. */
  readonly #waiting: NodeEvent[] = [];
  #isPerforming = false;
  #datagramsTaken = 0;
  #datagramsSent = 0;
  #isClosed = false;

  constructor(options: RingDriverOptions) {
    this.#options = options;
    this.#timers = new TimerQueue<NodeTimer>({
      clock: options.clock,
      onFired: (timer) => this.step({ type: 'timer', timer }),
      datagramsTaken: () => this.#datagramsTaken,
    });
  }

  /** Gives the core one input and carries out the effects; within the carrying out of others, right after those. */
  step(event: NodeEvent): void {
    this.#waiting.push(event);
    if (this.#isPerforming) return;
    for (let next = this.#waiting.shift(); next && !this.#isClosed; next = this.#waiting.shift()) {
      this.perform(this.#options.core.step({ ...next, nowMs: this.#options.clock.nowMs() }));
    }
  }

  get datagramsReceived(): number {
    return this.#datagramsTaken;
  }

  get datagramsSent(): number {
    return this.#datagramsSent;
  }

  /** Takes in a datagram from a socket. */
  takeDatagram(link: number, sourceAddress: string, bytes: Uint8Array): void {
    this.#datagramsTaken += 1;
    const { passesDatagram } = this.#options;
    if (passesDatagram && !passesDatagram({ direction: 'in', link, address: sourceAddress, bytes })) return;
    this.step({ type: 'datagram', link, sourceAddress, bytes });
  }

  /** Carries out effects in their order. */
  perform(effects: NodeEffects): void {
    this.#isPerforming = true;
    this.#carryOut(effects);
    this.#isPerforming = false;
  }

  #carryOut(effects: NodeEffects): void {
    for (const request of effects.persist) this.#persist(request);
    for (const datagram of effects.send) {
      const { link, address, bytes } = datagram;
      const { passesDatagram } = this.#options;
      if (passesDatagram && !passesDatagram({ direction: 'out', link, address, bytes })) continue;
      this.#datagramsSent += 1;
      this.#options.sockets.send(link, address, bytes);
    }
    for (const { timer, atMs } of effects.timers) this.#timers.set(timer, atMs);
    for (const delivery of effects.deliver) this.#options.onDelivery(delivery);
    for (const trace of effects.trace) logTrace(this.#options.log, trace);
  }

  /** Ends at once: no input is taken any more, no timer fires. */
  close(): void {
    this.#isClosed = true;
    this.#timers.close();
    this.#options.sockets.close();
    this.#options.store.close();
  }

  #persist(request: PersistRequest): void {
    switch (request.type) {
      case 'reserve-ring-seq':
        this.#options.store.reserveRingSeq(request.upTo, (upTo) => this.step({ type: 'ring-seq-reserved', upTo }));
        break;
      case 'remember-wait-for-all':
        this.#options.store.rememberAllNodesSeen();
        break;
      case 'store-votes':
        this.#options.store.storeVotes(request.set, (set) => this.step({ type: 'votes-stored', set }));
        break;
      default:
        assertNever(request, 'every persist request is carried out');
    }
  }
}
