/**
 * The membership algorithm: who is in the ring, and when one ring gives way to the next.
 *
 * Follows the Totem single-ring protocol (gather, commit, recovery, operational) with the departures
 * that docs/protocol/deviations.md numbers. It does not decide what messages mean, who is in a group,
 * or what a partition may do; the layer above is told of configurations and messages in their order.
 */
import type { Incarnation, NodeId } from '@nyx/foundation';
import { takeFinalDelivery } from '../ordering/final-delivery.ts';
import { RingInstance } from '../ordering/ring-instance.ts';
import type { SubmissionQueue } from '../ordering/submission-queue.ts';
import type { TokenRing } from '../ordering/token-ring.ts';
import type { FrameDropReason, GatherReason, RingState } from './effects.ts';
import type { Recovering } from './formation.ts';
import { Forming } from './forming.ts';
import { decodeFrame } from './frame-codec.ts';
import {
  type AnnouncementFrame,
  type JoinFrame,
  type MessageFrame,
  type ReleaseTokenFrame,
  sameRing,
  type TokenFrame,
} from './frames.ts';
import { Gathering } from './gathering.ts';
import type { RingTimer } from './inputs.ts';
import { Neighbourhood } from './neighbourhood.ts';
import type { MembershipOptions } from './options.ts';
import type { Outbox } from './outbox.ts';
import { RingContext } from './ring-context.ts';

/** What the ring tells the layer above, in the order of extended virtual synchrony. */
export interface LayerAbove {
  onMessage(message: MessageFrame): void;
  /** The ring ends; `transitional` go on together. Messages that follow belong to the transitional configuration. */
  onTransitional(old: RingInstance, transitional: readonly NodeId[]): void;
  onRegular(instance: RingInstance): void;
  /** The links reach a node that is in no ring with this one. */
  onPeerMet(node: NodeId, incarnation: Incarnation): void;
  /** Whether the node has said that it leaves. */
  isLeaving(node: NodeId): boolean;
}

const NO_BYTES = new Uint8Array(0);

export class RingCore {
  readonly #context: RingContext;
  readonly #submissions: SubmissionQueue;
  readonly #above: LayerAbove;
  readonly #gathering: Gathering;
  readonly #forming: Forming;
  readonly #neighbourhood: Neighbourhood;
  /** The last ring in which each node was seen to be a member with this one: its joins from before are stale. */
  readonly #committedSeq = new Map<NodeId, number>();
  #installed: RingInstance | null = null;
  #tokenRing: TokenRing | null = null;
  #left = false;
  #tracedState: RingState = 'gather';
  tokensReceived = 0;

  constructor(options: MembershipOptions, outbox: Outbox, submissions: SubmissionQueue, above: LayerAbove) {
    this.#context = new RingContext(options, outbox);
    this.#submissions = submissions;
    this.#above = above;
    this.#neighbourhood = new Neighbourhood(this.#context);
    this.#gathering = new Gathering(this.#context, (candidates) => this.#onConsensus(candidates));
    this.#forming = new Forming(this.#context, {
      oldRing: () => this.#installed ?? this.#noRing,
      source: () => this.#submissions.next(),
      onDisagreement: () => this.#gathering.sendJoin(),
      onCommitting: () => this.#gathering.pause(),
      onRecovering: (formation) => this.#remember(formation),
      onRecovered: (formation) => this.#enter(formation),
    });
  }

  get state(): RingState {
    return this.#forming.formation?.phase ?? (this.#gathering.isUnsettled ? 'gather' : 'operational');
  }

  /** The ring entered last, or `null` before the first. */
  get installed(): RingInstance | null {
    return this.#installed;
  }

  get hasLeft(): boolean {
    return this.#left;
  }

  get gatherCount(): number {
    return this.#gathering.count;
  }

  get drops(): ReadonlyMap<FrameDropReason, number> {
    return this.#context.drops;
  }

  /** Each step tells the time before anything else. */
  advanceClock(nowMs: number): void {
    this.#context.nowMs = nowMs;
  }

  /** Each step ends with this: what became due by it, whatever it was. */
  finishStep(): void {
    if (this.#left) return;
    const upTo = this.#context.reservation.due();
    if (upTo !== null) this.#context.outbox.persist({ type: 'reserve-ring-seq', upTo });
    const { state } = this;
    if (state === this.#tracedState) return;
    const ring = this.#forming.formation?.ring ?? (this.#installed ?? this.#noRing).id;
    this.#context.outbox.trace({ type: 'state', from: this.#tracedState, to: state, ring });
    this.#tracedState = state;
  }

  start(): void {
    this.#gathering.begin('gather', 'start', [], []);
  }

  onReserved(upTo: number): void {
    this.#context.reservation.reserved(upTo);
    const { state } = this;
    if (state === 'operational' && this.#installed) this.#considerMerge(this.#installed);
    else if (state === 'gather' && !this.#forming.onReserved(this.#gathering.candidates)) {
      this.#gathering.sendJoin();
      this.#gathering.checkConsensus();
    }
  }

  /** At the end of each step: what was submitted is sent if the token is here, or the token is asked for. */
  wake(): void {
    while (this.state === 'operational' && this.#installed && this.#submissions.hasSendable) {
      if (this.#tokenRing) {
        this.#tokenRing.wake();
        this.#afterVisit();
        return;
      }
      this.#sendAlone(this.#installed);
    }
  }

  /** This node falls silent for good. */
  leave(): void {
    this.#left = true;
    this.#tokenRing?.stop();
    this.#forming.abandon();
    this.#gathering.settle();
    this.#context.outbox.cancel('merge', 'leave');
  }

  onStalled(): void {
    const { outbox, options } = this.#context;
    const { formation, recovering } = this.#forming;
    if (outbox.isArmed('consensus')) outbox.arm('consensus', options.timing.consensusTimeoutMs);
    if (!outbox.isArmed('token-loss')) return;
    if (formation?.phase === 'commit') outbox.arm('token-loss', options.timing.tokenTimeoutMs);
    else (recovering?.tokenRing ?? this.#tokenRing)?.restartWait();
  }

  onPeerReachable(node: NodeId, incarnation: Incarnation): void {
    const outcome = this.#context.peers.reached(node, incarnation);
    if (outcome === 'known') return;
    if (outcome === 'restarted') {
      this.#neighbourhood.forget(node);
      this.#committedSeq.delete(node);
      this.#giveUp(node, 'peer-restarted');
    }
    if (this.#installed?.has(node)) return;
    this.#above.onPeerMet(node, incarnation);
    if (this.state === 'operational' && this.#installed) this.#neighbourhood.announceTo(node, this.#installed);
  }

  onPeerSuspected(node: NodeId): void {
    if (!this.#context.peers.suspected(node)) return;
    this.#neighbourhood.forget(node);
    this.#giveUp(node, 'peer-suspected');
  }

  onTimer(timer: RingTimer): void {
    const tokenRing = this.#forming.recovering?.tokenRing ?? this.#tokenRing;
    switch (timer) {
      case 'token-loss':
        this.#onTokenLoss(tokenRing);
        return;
      case 'token-retransmit':
        tokenRing?.onRetransmitFired();
        return;
      case 'token-hold':
        tokenRing?.onHoldFired();
        this.#afterVisit();
        return;
      case 'join':
        this.#gathering.sendJoin();
        return;
      case 'consensus':
        this.#gathering.onConsensusTimeout();
        return;
      case 'commit-retransmit':
        this.#forming.resend();
        return;
      case 'merge':
        if (this.state === 'operational' && this.#installed) {
          this.#neighbourhood.announceToAll(this.#installed);
          this.#considerMerge(this.#installed);
        }
        return;
      case 'synchronisation':
        if (this.state === 'operational') this.#gather('not-synchronised', this.#installed?.nodes ?? [], []);
        return;
      case 'leave':
        this.leave();
        return;
    }
  }

  onFrame(from: NodeId, incarnation: Incarnation, bytes: Uint8Array): void {
    const { peers } = this.#context;
    if (!peers.isReachable(from)) {
      this.#context.drop(from, 'peer-not-reachable');
      return;
    }
    if (peers.incarnation(from) !== incarnation) {
      this.#context.drop(from, 'old-incarnation');
      return;
    }
    const frame = decodeFrame(bytes);
    if (typeof frame === 'string') {
      this.#context.drop(from, frame);
      return;
    }
    // Before its first ring, of itself alone, a node has no past to bring into another.
    if (this.#installed === null) {
      this.#context.drop(from, 'stale');
      return;
    }
    switch (frame.type) {
      case 'message':
        this.#onMessage(from, frame, this.#installed);
        return;
      case 'token':
        this.#onToken(from, frame, this.#installed);
        return;
      case 'release-token':
        this.#onReleaseToken(from, frame, this.#installed);
        return;
      case 'join':
        this.#onJoin(from, frame, this.#installed);
        return;
      case 'commit-token':
        this.#forming.onCommitToken(from, frame, this.state === 'gather' ? this.#gathering.candidates : []);
        return;
      case 'announcement':
        this.#onAnnouncement(from, frame, this.#installed);
        return;
    }
  }

  get #noRing(): RingInstance {
    return new RingInstance({ seq: this.#context.options.reservedRingSeq, representative: this.#context.self }, []);
  }

  #onMessage(from: NodeId, message: MessageFrame, installed: RingInstance): void {
    if (this.#forming.onMessage(from, message)) return;
    if (!sameRing(message.ring, installed.id) || this.#tokenRing === null) {
      this.#context.drop(from, 'foreign-ring');
      return;
    }
    // What this node holds of its old ring was told to the others and must not change any more.
    if (this.#forming.formation) {
      this.#context.drop(from, 'frozen');
      return;
    }
    const dropped = this.#tokenRing.onMessage(message);
    if (dropped) {
      this.#context.drop(from, dropped);
      return;
    }
    this.#deliver();
  }

  #onToken(from: NodeId, token: TokenFrame, installed: RingInstance): void {
    this.tokensReceived++;
    if (!this.#forming.onToken(from, token)) {
      const tokenRing = sameRing(token.ring, installed.id) ? this.#tokenRing : null;
      const dropped =
        tokenRing === null ? 'foreign-ring' : this.state === 'operational' ? tokenRing.onToken(token) : 'stale';
      if (dropped) {
        this.#context.drop(from, dropped);
        return;
      }
    }
    this.#afterVisit();
  }

  #onReleaseToken(from: NodeId, frame: ReleaseTokenFrame, installed: RingInstance): void {
    if (!sameRing(frame.ring, installed.id) || this.state !== 'operational') {
      this.#context.drop(from, 'stale');
      return;
    }
    this.#tokenRing?.onRelease();
    this.#afterVisit();
  }

  #onJoin(from: NodeId, join: JoinFrame, installed: RingInstance): void {
    if (!this.#context.understands(from, join.formats)) return;
    if (!this.#context.isPlausible(join.ringSeq) || !this.#context.isConfigured([...join.proc, ...join.failed])) {
      this.#context.drop(from, 'invalid');
      return;
    }
    if (join.ringSeq < (this.#committedSeq.get(from) ?? 0)) {
      this.#context.drop(from, 'stale');
      return;
    }
    const { state } = this;
    if (this.#above.isLeaving(this.#context.self) && join.failed.includes(this.#context.self)) {
      this.leave();
      return;
    }
    if (state === 'commit' || state === 'recovery') {
      const formation = this.#forming.formation;
      if (!formation?.members.includes(from) || join.ringSeq < formation.ring.seq) {
        this.#context.drop(from, 'stale');
        return;
      }
      this.#context.reservation.heard(join.ringSeq);
      this.#gather('join-received', formation.members, []);
    } else if (state === 'operational') {
      const follows =
        installed.has(from) || (this.#coversJoin(join) && this.#neighbourhood.mayFollow(from, join, installed.nodes));
      if (!follows) {
        this.#context.drop(from, 'not-in-configuration');
        return;
      }
      this.#context.reservation.heard(join.ringSeq);
      this.#gather('join-received', [...installed.nodes, from], []);
    } else {
      const follows =
        this.#gathering.isProposed(from) || this.#neighbourhood.mayFollow(from, join, this.#gathering.candidates);
      if (!follows) {
        this.#context.drop(from, 'not-in-configuration');
        return;
      }
      this.#context.reservation.heard(join.ringSeq);
    }
    this.#gathering.receive(from, join);
  }

  #onAnnouncement(from: NodeId, announcement: AnnouncementFrame, installed: RingInstance): void {
    if (!this.#context.understands(from, announcement.formats)) return;
    const { ring, members } = announcement;
    if (!this.#context.isConfigured(members) || !this.#context.isPlausible(ring.seq)) {
      this.#context.drop(from, 'invalid');
      return;
    }
    this.#context.reservation.foresee(ring.seq);
    this.#neighbourhood.heard(from, announcement);
    if (this.state !== 'operational') return;
    const hasMovedOn = installed.has(from) && ring.seq > installed.id.seq && !members.includes(this.#context.self);
    // A member is in a younger ring without this node, which stood still meanwhile: no token will come any more.
    if (hasMovedOn) this.#gather('member-moved-on', [...installed.nodes, ...members], []);
    else this.#considerMerge(installed);
  }

  /** Whether a stranger's join may be followed without waiting for the disk; otherwise it is followed later. */
  #coversJoin({ ringSeq }: JoinFrame): boolean {
    const { reservation, outbox } = this.#context;
    reservation.foresee(ringSeq);
    if (reservation.covers(Math.max(ringSeq, reservation.highest) + 1)) return true;
    outbox.trace({ type: 'reservation-awaited', ringSeq: ringSeq + 1 });
    return false;
  }

  #onTokenLoss(tokenRing: TokenRing | null): void {
    const { formation } = this.#forming;
    if (formation?.phase === 'commit') {
      this.#gather('commit-token-lost', formation.members, []);
      return;
    }
    if (!tokenRing?.onLossFired()) return;
    this.#gather(formation ? 'commit-token-lost' : 'token-lost', tokenRing.instance.nodes, []);
  }

  /** A node is out of reach, or not the one it was: no ring with it can go on. */
  #giveUp(node: NodeId, reason: GatherReason): void {
    const { formation } = this.#forming;
    if (formation) {
      if (formation.members.includes(node)) this.#gather(reason, formation.members, [node]);
    } else if (this.#gathering.isUnsettled) this.#gathering.giveUp(node);
    else if (this.#installed?.has(node)) this.#gather(reason, this.#installed.nodes, [node]);
  }

  #gather(reason: GatherReason, proc: readonly NodeId[], failed: readonly NodeId[]): void {
    const from = this.state;
    this.#tokenRing?.stop();
    this.#forming.abandon();
    this.#context.outbox.cancel('merge');
    this.#gathering.begin(from, reason, proc, failed);
    this.#gathering.checkConsensus();
  }

  #onConsensus(candidates: readonly NodeId[]): void {
    const { self, reservation } = this.#context;
    if (candidates[0] !== self) return;
    if (candidates.length > 1) {
      this.#forming.propose(candidates);
      return;
    }
    const seq = reservation.highest + 1;
    if (!reservation.covers(seq)) return;
    reservation.heard(seq);
    const { incarnation } = this.#context.options;
    const alone = new RingInstance({ seq, representative: self }, [{ node: self, incarnation }]);
    this.#changeRing(alone, null, [self], this.#installed?.safeUpTo ?? 0);
  }

  #remember(formation: Recovering): void {
    for (const node of formation.members) this.#committedSeq.set(node, formation.ring.seq);
  }

  #enter({ plan, tokenRing }: Recovering): void {
    const { instance } = tokenRing;
    instance.deliveredUpTo = plan.messageCount;
    tokenRing.seqMax = plan.messageCount + this.#context.options.limits.ringFramesMax;
    this.#changeRing(instance, tokenRing, plan.transitional, plan.safeUpTo);
  }

  /** Delivers what is left of the old ring, in its configurations, and enters the new one. */
  #changeRing(
    next: RingInstance,
    tokenRing: TokenRing | null,
    transitional: readonly NodeId[],
    safeUpTo: number,
  ): void {
    const old = this.#installed;
    if (old !== null) {
      const last = takeFinalDelivery(old, transitional, safeUpTo);
      for (const message of last.regular) this.#above.onMessage(message);
      this.#above.onTransitional(old, transitional);
      for (const message of last.transitional) this.#above.onMessage(message);
      if (last.leftBehind > 0)
        this.#context.outbox.trace({ type: 'left-behind', ring: old.id, count: last.leftBehind });
    }
    this.#installed = next;
    this.#tokenRing = tokenRing;
    this.#submissions.restart();
    this.#gathering.settle();
    this.#forming.complete();
    this.#neighbourhood.settled(next.nodes);
    this.#context.outbox.trace({ type: 'installed', ring: next.id, members: next.nodes });
    this.#above.onRegular(next);
    this.#neighbourhood.announceToAll(next);
  }

  /** A ring of one orders its messages by itself, and has received them everywhere. */
  #sendAlone(ring: RingInstance): void {
    const framesMax = this.#context.options.limits.ringFramesMax;
    for (let content = this.#submissions.next(); content !== null; content = this.#submissions.next()) {
      const seq = ring.store.high + 1;
      const place = { ring: ring.id, seq, sender: this.#context.self };
      ring.store.insert({ type: 'message', ...place, ...content, recovered: null, encoded: NO_BYTES });
      ring.safeUpTo = seq;
      this.#deliver();
      if (this.#left) return;
      if (seq >= framesMax) {
        this.#gather('sequence-exhausted', [], []);
        return;
      }
    }
  }

  #deliver(): void {
    const ring = this.#installed;
    if (ring === null) return;
    for (let message = ring.nextDeliverable(); message !== null; message = ring.nextDeliverable()) {
      this.#above.onMessage(message);
    }
    ring.discardSettled();
  }

  /** The token was used: delivers what became deliverable, and sees whether the ring may go on. */
  #afterVisit(): void {
    if (this.state !== 'operational' || this.#installed === null) return;
    this.#deliver();
    const { nodes } = this.#installed;
    const { self } = this.#context;
    const failed = this.#tokenRing?.memberFailedToReceive ?? null;
    const leaving = nodes.filter((node) => node !== self && this.#above.isLeaving(node));
    if (leaving.length > 0) this.#gather('peer-left', nodes, leaving);
    else if (failed !== null && failed !== self) this.#gather('member-failed-to-receive', nodes, [failed]);
    else if (this.#tokenRing?.isExhausted) this.#gather('sequence-exhausted', nodes, []);
  }

  #considerMerge(ring: RingInstance): void {
    // A ring that works is not left for one that could not be entered before a write to disk.
    if (!this.#context.reservation.coversForeseen) return;
    const candidates = this.#neighbourhood.mergeCandidates(ring);
    if (candidates.length === 0) return;
    this.#context.outbox.trace({ type: 'merge', with: candidates });
    this.#gather('merge', [...ring.nodes, ...candidates], []);
  }
}
