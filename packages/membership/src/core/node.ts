/**
 * One node of a cluster as a single core: its links and its ring in one step.
 *
 * It passes what the links find to the ring and what the ring sends to the links, until neither owes the
 * other anything, and gives all the work together. It decides one thing of its own: a timer that fires
 * much too late is the sign of a stall of this node's loop, and the ring is told of it before any
 * timer that ran out meanwhile, so that silence which nobody listened to accuses nobody.
 */
import { assertNever } from '@nyx/foundation';
import type { LinkEvent } from './boundary.ts';
import { SelfFencing } from './guard/self-fencing.ts';
import type { LinksCore } from './links/links-core.ts';
import type { LinksEffects, LinksTrace, OutgoingDatagram } from './links/links-io.ts';
import type { PersistRequest, RingDelivery, RingEffects, RingTrace } from './ring/effects.ts';
import type {
  ClientGone,
  ClientJoined,
  ClientLeft,
  ClientMulticast,
  FencedReported,
  GuardChanged,
  LeaveRequested,
  RingEvent,
  RingSeqReserved,
  RingTimer,
  VotesExpected,
  VotesStored,
} from './ring/inputs.ts';
import type { MembershipStepper } from './ring/membership-core.ts';

export type NodeTimer = 'links' | 'self-fencing' | RingTimer;

export type NodeEvent =
  /** The first input, exactly once. */
  | { readonly type: 'start' }
  | { readonly type: 'datagram'; readonly link: number; readonly sourceAddress: string; readonly bytes: Uint8Array }
  | { readonly type: 'timer'; readonly timer: NodeTimer }
  | { readonly type: 'local-address'; readonly link: number; readonly problem: string | null }
  | RingSeqReserved
  | ClientJoined
  | ClientLeft
  | ClientGone
  | ClientMulticast
  | FencedReported
  | GuardChanged
  | VotesExpected
  | VotesStored
  | LeaveRequested;

/** `nowMs` is a reading of the monotonic clock and never goes back. Datagrams that wait in the sockets are given before timers that ran out. */
export type NodeInput = NodeEvent & { readonly nowMs: number };

/** Replaces the timer of that name, or cancels it where `atMs` is `null`. */
export interface NodeTimerChange {
  readonly timer: NodeTimer;
  readonly atMs: number | null;
}

/** Work owed after one step, to be begun in this order. See {@link RingEffects} for what each part means. */
export interface NodeEffects {
  readonly persist: readonly PersistRequest[];
  readonly send: readonly OutgoingDatagram[];
  readonly timers: readonly NodeTimerChange[];
  readonly deliver: readonly RingDelivery[];
  readonly trace: readonly (LinksTrace | RingTrace)[];
}

interface MutableNodeEffects {
  readonly persist: PersistRequest[];
  readonly send: OutgoingDatagram[];
  readonly timers: NodeTimerChange[];
  readonly deliver: RingDelivery[];
  readonly trace: (LinksTrace | RingTrace)[];
}

export class NodeCore {
  readonly links: LinksCore;
  readonly ring: MembershipStepper;
  readonly #stallMs: number;
  readonly #armedAtMs = new Map<NodeTimer, number>();
  #stallToldMs = Number.NEGATIVE_INFINITY;
  readonly #selfFencing: SelfFencing | null;
  #isMembershipNew = false;
  #effects: MutableNodeEffects = { persist: [], send: [], timers: [], deliver: [], trace: [] };

  /**
   * A timer that fires `stallMs` late or later tells of a stall. With `selfFencing` a lost peer counts as fenced once its
   * own watchdog must have reset it.
   */
  constructor(links: LinksCore, ring: MembershipStepper, stallMs: number, selfFencing = false) {
    this.links = links;
    this.ring = ring;
    this.#stallMs = stallMs;
    this.#selfFencing = selfFencing ? new SelfFencing((node) => links.heardAtMs(node)) : null;
  }

  /** Takes one input and returns all the work owed for it. Nothing that peers or clients send makes it throw. */
  step(input: NodeInput): NodeEffects {
    const { nowMs } = input;
    switch (input.type) {
      case 'start':
        this.#take(this.links.start(nowMs), nowMs);
        this.#stepRing(input, nowMs);
        break;
      case 'datagram':
      case 'local-address':
        this.#take(this.links.step(input), nowMs);
        break;
      case 'timer':
        this.#onTimer(input.timer, nowMs);
        break;
      case 'ring-seq-reserved':
      case 'client-join':
      case 'client-leave':
      case 'client-gone':
      case 'client-multicast':
      case 'report-fenced':
      case 'guard-changed':
      case 'expect-votes':
      case 'votes-stored':
      case 'leave-cluster':
        this.#stepRing(input, nowMs);
        break;
      default:
        assertNever(input, 'every input of the node is handled');
    }
    if (this.#isMembershipNew) this.#lookForResets(nowMs);
    return this.#takeEffects();
  }

  /** Carries out work that the links owe outside a step, such as telling the peers of other keys. */
  adopt(effects: LinksEffects, nowMs: number): NodeEffects {
    this.#take(effects, nowMs);
    return this.#takeEffects();
  }

  #onTimer(timer: NodeTimer, nowMs: number): void {
    const armedAtMs = this.#armedAtMs.get(timer);
    if (armedAtMs === undefined) return;
    this.#tellStall(nowMs - armedAtMs, nowMs);
    // What the ring was told of the stall may have put this very timer off.
    if (this.#armedAtMs.get(timer) !== armedAtMs) return;
    this.#armedAtMs.delete(timer);
    if (timer === 'self-fencing') this.#lookForResets(nowMs);
    else if (timer === 'links') this.#take(this.links.step({ type: 'timer', timer: 'heartbeat', nowMs }), nowMs);
    else this.#stepRing({ type: 'timer-fired', timer }, nowMs);
  }

  #tellStall(latenessMs: number, nowMs: number): void {
    if (latenessMs < this.#stallMs || nowMs - this.#stallToldMs < this.#stallMs) return;
    this.#stallToldMs = nowMs;
    this.#stepRing({ type: 'stalled', stalledMs: latenessMs }, nowMs);
  }

  #stepRing(event: RingEvent, nowMs: number): void {
    this.#takeRing(this.ring.step({ ...event, nowMs }), nowMs);
  }

  #take(effects: LinksEffects, nowMs: number): void {
    this.#effects.send.push(...effects.datagrams);
    for (const { atMs } of effects.timers) this.#setTimer('links', atMs);
    this.#effects.trace.push(...effects.traces);
    for (const event of effects.events) this.#onLinkEvent(event, nowMs);
  }

  #onLinkEvent(event: LinkEvent, nowMs: number): void {
    this.#stepRing(event, nowMs);
  }

  #takeRing(effects: RingEffects, nowMs: number): void {
    this.#effects.persist.push(...effects.persist);
    if (effects.send.length > 0) this.#take(this.links.step({ type: 'send', frames: effects.send, nowMs }), nowMs);
    for (const change of effects.timers) {
      this.#setTimer(change.timer, change.type === 'arm' ? nowMs + change.delayMs : null);
    }
    this.#effects.deliver.push(...effects.deliver);
    if (this.#selfFencing && effects.deliver.some(({ type }) => type === 'membership')) this.#isMembershipNew = true;
    this.#effects.trace.push(...effects.trace);
  }

  #lookForResets(nowMs: number): void {
    this.#isMembershipNew = false;
    if (!this.#selfFencing) return;
    const { reset, atMs } = this.#selfFencing.look(this.ring.view(), nowMs);
    this.#setTimer('self-fencing', atMs);
    for (const peer of reset) this.#stepRing({ type: 'reset-awaited', ...peer }, nowMs);
  }

  #setTimer(timer: NodeTimer, atMs: number | null): void {
    if (atMs === null) this.#armedAtMs.delete(timer);
    else this.#armedAtMs.set(timer, atMs);
    this.#effects.timers.push({ timer, atMs });
  }

  #takeEffects(): NodeEffects {
    const effects = this.#effects;
    this.#effects = { persist: [], send: [], timers: [], deliver: [], trace: [] };
    return effects;
  }
}
