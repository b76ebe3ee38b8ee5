/**
 * The ring alone, over links that are modelled: whether a peer can be reached follows from the world's
 * truth, seen at intervals, with the delay of a heartbeat detector. Frames travel unsealed.
 */
import { type Incarnation, type NodeId, nodeId } from '@nyx/foundation';
import type { LinkEvent } from '@nyx/membership/core/boundary';
import type { RingEffects } from '@nyx/membership/core/ring/effects';
import type { RingEvent, RingTimer } from '@nyx/membership/core/ring/inputs';
import type { MembershipStepper } from '@nyx/membership/core/ring/membership-core';
import type { MembershipOptions } from '@nyx/membership/core/ring/options';
import type { Body, BodyEffects, LocalEvent, Packet, TimerRequest } from './body.ts';

/** The world's truth about a pair: the peer's present incarnation if a round trip succeeds now, else `null`. */
export type RoundTrip = (peer: NodeId) => Incarnation | null;

const HEARTBEAT = 'heartbeat';
const HEARTBEAT_INTERVAL_MS = 10;
/** A peer whose round trip fails for so long is suspected. */
export const SUSPICION_TIMEOUT_MS = 60;

interface Observed {
  incarnation: Incarnation | null;
  lastAnswerMs: number;
  reachable: boolean;
}

export class RingBody implements Body {
  readonly membership: MembershipStepper;
  readonly #self: NodeId;
  readonly #incarnation: Incarnation;
  readonly #roundTrip: RoundTrip;
  readonly #peers: ReadonlyMap<NodeId, Observed>;

  constructor(options: MembershipOptions, membership: MembershipStepper, roundTrip: RoundTrip) {
    this.membership = membership;
    this.#self = options.self;
    this.#incarnation = options.incarnation;
    this.#roundTrip = roundTrip;
    const others = options.nodes.filter((node) => node.id !== options.self);
    this.#peers = new Map(
      others.map(({ id }) => [id, { incarnation: null, lastAnswerMs: Number.NEGATIVE_INFINITY, reachable: false }]),
    );
  }

  start(nowMs: number): BodyEffects {
    return joined([this.#step({ type: 'start' }, nowMs), this.#beat(nowMs)]);
  }

  /** Rougher than real links: frames of former starts come through, and so do those of peers that cannot be reached. */
  receive(packet: Packet, nowMs: number): BodyEffects {
    const { from, incarnation, bytes: frame } = packet;
    if (packet.isMisdirected) return joined([]);
    return this.#step({ type: 'peer-frame', from, incarnation, frame }, nowMs);
  }

  fire(timer: string, nowMs: number): BodyEffects {
    if (timer === HEARTBEAT) return this.#beat(nowMs);
    return this.#step({ type: 'timer-fired', timer: timer as RingTimer }, nowMs);
  }

  stalled(stalledMs: number, nowMs: number): BodyEffects {
    for (const observed of this.#peers.values()) observed.lastAnswerMs = nowMs;
    return this.#step({ type: 'stalled', stalledMs }, nowMs);
  }

  local(event: LocalEvent, nowMs: number): BodyEffects {
    return this.#step(event, nowMs);
  }

  #beat(nowMs: number): BodyEffects {
    const events = [...this.#peers].flatMap(([node, observed]) => this.#observe(node, observed, nowMs));
    const beat: BodyEffects = {
      ...joined([]),
      timers: [{ timer: HEARTBEAT, atMs: nowMs + HEARTBEAT_INTERVAL_MS }],
    };
    return joined([beat, ...events.map((event) => this.#step(event, nowMs))]);
  }

  #observe(node: NodeId, observed: Observed, nowMs: number): readonly LinkEvent[] {
    const incarnation = this.#roundTrip(node);
    if (incarnation !== null) {
      const isNews = !observed.reachable || observed.incarnation !== incarnation;
      observed.incarnation = incarnation;
      observed.lastAnswerMs = nowMs;
      observed.reachable = true;
      return isNews ? [{ type: 'peer-reachable', node, incarnation }] : [];
    }
    if (!observed.reachable || nowMs - observed.lastAnswerMs < SUSPICION_TIMEOUT_MS) return [];
    observed.reachable = false;
    return [{ type: 'peer-suspected', node }];
  }

  #step(event: RingEvent, nowMs: number): BodyEffects {
    return this.#translate(this.membership.step({ ...event, nowMs }), nowMs);
  }

  #translate(effects: RingEffects, nowMs: number): BodyEffects {
    const send = effects.send.flatMap(({ to, frame }) => {
      const targets = to === 'all' ? [...this.#peers.keys()].filter((node) => this.#peers.get(node)?.reachable) : [to];
      return targets.map((target) => ({
        from: this.#self,
        to: nodeId(target),
        link: 0,
        incarnation: this.#incarnation,
        bytes: frame,
      }));
    });
    const timers = effects.timers.map(
      (change): TimerRequest => ({
        timer: change.timer,
        atMs: change.type === 'arm' ? nowMs + change.delayMs : null,
      }),
    );
    return { persist: effects.persist, send, timers, deliver: effects.deliver, trace: effects.trace };
  }
}

const joined = (all: readonly BodyEffects[]): BodyEffects => ({
  persist: all.flatMap((effects) => effects.persist),
  send: all.flatMap((effects) => effects.send),
  timers: all.flatMap((effects) => effects.timers),
  deliver: all.flatMap((effects) => effects.deliver),
  trace: all.flatMap((effects) => effects.trace),
});
