/**
 * Runs the token on one ring: ordering, retransmission, flow control and the idle hold.
 *
 * Follows the ordering part of the Totem single-ring protocol. It is used alike in recovery and in
 * operation; where its frames come from and what becomes of received ones is the caller's matter. It
 * never decides on membership: that the token is lost is only told by its timer.
 */
import type { NodeId } from '@nyx/foundation';
import { encodeFrame, encodeMessage } from '../ring/frame-codec.ts';
import type { MessageFrame, TokenFrame } from '../ring/frames.ts';
import type { RingLimits, RingTiming } from '../ring/options.ts';
import type { Outbox } from '../ring/outbox.ts';
import type { RingInstance } from './ring-instance.ts';
import type { FrameContent } from './submission-queue.ts';

/** Content of the next frame: entries of the node's own, or a message of an old ring. */
export type FrameSource = () => FrameContent | { readonly recovered: Uint8Array } | null;

export interface TokenRingOptions {
  readonly self: NodeId;
  readonly instance: RingInstance;
  readonly timing: RingTiming;
  readonly limits: RingLimits;
  readonly outbox: Outbox;
  readonly source: FrameSource;
  /** A token was accepted and its news taken in; nothing was sent in this visit yet. */
  readonly onVisit: () => void;
}

/** After so many rotations without anything to do the representative keeps the token for a while. */
export const IDLE_ROTATIONS_BEFORE_HOLD = 3;
/** So many rotations with an unmoving `aru` below `seq` mean that a member cannot receive. */
const ROTATIONS_BEFORE_FAILED_TO_RECEIVE = 2500;
/** Requests for retransmission that fit on one token. */
const RETRANSMIT_REQUESTS_MAX = 128;
/** How far beyond what was received a message may lie, in windows of outstanding frames. */
const WINDOWS_AHEAD_MAX = 4;

export class TokenRing {
  readonly instance: RingInstance;
  readonly #self: NodeId;
  readonly #timing: RingTiming;
  readonly #limits: RingLimits;
  readonly #outbox: Outbox;
  readonly #source: FrameSource;
  readonly #onVisit: () => void;
  readonly #lossTimeoutMs: number;
  #lastTokenSeq = 0;
  #lastSentAru = 0;
  #lastSentFrames = 0;
  #lastForwarded: { readonly token: TokenFrame; readonly bytes: Uint8Array } | null = null;
  #held: TokenFrame | null = null;
  #releaseAsked = false;
  #keepMoving = false;
  #stuckAru = 0;
  #stuckRotations = 0;
  #warned = false;

  constructor(options: TokenRingOptions) {
    this.instance = options.instance;
    this.#self = options.self;
    this.#timing = options.timing;
    this.#limits = options.limits;
    this.#outbox = options.outbox;
    this.#source = options.source;
    this.#onVisit = options.onVisit;
    const beyondTwo = Math.max(0, options.instance.members.length - 2);
    this.#lossTimeoutMs = options.timing.tokenTimeoutMs + beyondTwo * options.timing.tokenCoefficientMs;
  }

  /** The member that has kept everybody's `aru` from growing for too long, or `null`. */
  memberFailedToReceive: NodeId | null = null;
  /** The highest sequence number to be given out; recovery is without a bound. */
  seqMax = Number.MAX_SAFE_INTEGER;

  get isExhausted(): boolean {
    return this.instance.store.high >= this.seqMax;
  }

  /** Begins the first rotation; only the representative does. */
  startToken(): void {
    const { id } = this.instance;
    this.#outbox.cancel('commit-retransmit');
    this.#lastTokenSeq = 1;
    this.#awaitToken();
    this.#onVisit();
    this.#visit({
      type: 'token',
      ring: id,
      tokenSeq: 1,
      seq: 0,
      aru: 0,
      aruMember: null,
      retransmit: [],
      framesInRotation: 0,
      idleRotations: 0,
    });
  }

  /** Takes a token of this ring; the reason where it was dropped. */
  onToken(token: TokenFrame): 'duplicate' | 'invalid' | 'out-of-window' | null {
    if (token.tokenSeq <= this.#lastTokenSeq) return 'duplicate';
    if (token.seq < this.instance.store.high) return 'invalid';
    if (token.seq > this.#windowEnd) return 'out-of-window';
    this.#lastTokenSeq = token.tokenSeq;
    this.#outbox.cancel('token-retransmit', 'commit-retransmit');
    this.#releaseAsked = false;
    this.#awaitToken();
    this.#watchReception(token);
    this.instance.safeUpTo = Math.max(this.instance.safeUpTo, Math.min(this.#lastSentAru, token.aru));
    this.#onVisit();
    const next = this.#accountIdleness(token);
    if (this.#isRepresentative && next.idleRotations >= IDLE_ROTATIONS_BEFORE_HOLD && !this.#keepMoving) {
      this.#held = next;
      this.#outbox.arm('token-hold', this.#timing.tokenHoldMs);
    } else this.#visit(next);
    this.#keepMoving = false;
    return null;
  }

  /** Takes a message of this ring in; the reason where it was dropped. */
  onMessage(message: MessageFrame): 'duplicate' | 'invalid' | 'out-of-window' | null {
    const { store } = this.instance;
    if (store.has(message.seq)) return 'duplicate';
    if (!this.instance.has(message.sender) || message.sender === this.#self) return 'invalid';
    if (message.seq > this.#windowEnd) return 'out-of-window';
    store.insert(message);
    if (this.#lastForwarded && message.seq > this.#lastForwarded.token.seq) this.#outbox.cancel('token-retransmit');
    return null;
  }

  /** There is something to send: lets a held token go, or asks the representative to. */
  wake(): void {
    if (this.#held !== null) this.#releaseHeld();
    else if (!this.#releaseAsked && this.#lastForwarded && !this.#isRepresentative) {
      if (this.#lastForwarded.token.idleRotations < IDLE_ROTATIONS_BEFORE_HOLD - 1) return;
      this.#releaseAsked = true;
      const [representative] = this.instance.nodes as [NodeId];
      this.#outbox.send(representative, encodeFrame({ type: 'release-token', ring: this.instance.id }));
    }
  }

  /** Someone asks for the token of the idle ring. */
  onRelease(): void {
    if (this.#held !== null) this.#releaseHeld();
    else this.#keepMoving = true;
  }

  onHoldFired(): void {
    if (this.#held === null) return;
    const held = this.#held;
    this.#held = null;
    this.#visit(held);
  }

  onRetransmitFired(): void {
    if (this.#lastForwarded === null) return;
    const to = this.instance.after(this.#self);
    this.#outbox.send(to, this.#lastForwarded.bytes);
    this.#outbox.trace({ type: 'token-retransmitted', to });
    this.#outbox.arm('token-retransmit', this.#timing.tokenRetransmitMs);
  }

  /** The token-loss timer ran out. False the first time: then the token is only late, and the rest of its time begins. */
  onLossFired(): boolean {
    if (this.#warned) return true;
    this.#warned = true;
    const rest = this.#lossTimeoutMs / 4;
    this.#outbox.trace({ type: 'token-late', silentMs: this.#lossTimeoutMs - rest });
    this.#outbox.arm('token-loss', rest);
    return false;
  }

  /** Starts the wait for the token afresh: at its arrival, and after a stall of this node's own. */
  #awaitToken(): void {
    this.#warned = false;
    this.#outbox.arm('token-loss', (this.#lossTimeoutMs * 3) / 4);
  }

  /** This node's loop stood still: the silence meanwhile says nothing. */
  restartWait(): void {
    this.#awaitToken();
  }

  /** The ring is given up: none of its timers may fire any more. */
  stop(): void {
    this.#outbox.cancel('token-loss', 'token-retransmit', 'token-hold');
    this.#held = null;
  }

  /** No honest member sends a frame beyond this one. */
  get #windowEnd(): number {
    return this.instance.store.aru + WINDOWS_AHEAD_MAX * this.#limits.framesOutstandingMax;
  }

  get #isRepresentative(): boolean {
    return this.instance.nodes[0] === this.#self;
  }

  #releaseHeld(): void {
    const held = this.#held;
    if (held === null) return;
    this.#held = null;
    this.#outbox.cancel('token-hold');
    this.#visit({ ...held, idleRotations: 0 });
  }

  #accountIdleness(token: TokenFrame): TokenFrame {
    const settled = token.aru === token.seq && token.retransmit.length === 0;
    const unchanged = settled && token.seq === this.#lastForwarded?.token.seq;
    if (!unchanged) return { ...token, idleRotations: 0 };
    return this.#isRepresentative ? { ...token, idleRotations: token.idleRotations + 1 } : token;
  }

  /** Uses the token: resends what is asked for, sends what may be sent, and passes it on. */
  #visit(token: TokenFrame): void {
    const { store } = this.instance;
    const stillMissing: number[] = [];
    let resent = 0;
    for (const seq of token.retransmit) {
      const message = store.get(seq);
      if (message === undefined || resent >= this.#limits.framesPerVisitMax) stillMissing.push(seq);
      else {
        this.#toMembers(message.encoded);
        resent++;
      }
    }
    if (resent > 0) this.#outbox.trace({ type: 'messages-retransmitted', count: resent });
    const others = Math.max(0, token.framesInRotation - this.#lastSentFrames);
    const seq = this.#sendNew(token, others, resent);
    const sent = seq - token.seq;
    this.#lastSentFrames = sent + resent;
    const lowers = store.aru < token.aru || token.aruMember === null || token.aruMember === this.#self;
    const aru = lowers ? store.aru : token.aru;
    const aruMember = lowers ? (aru === seq ? null : this.#self) : token.aruMember;
    this.#forward({
      ...token,
      tokenSeq: token.tokenSeq + 1,
      seq,
      aru,
      aruMember,
      retransmit: this.#requests(stillMissing, seq),
      framesInRotation: others + sent + resent,
      idleRotations: sent + resent > 0 ? 0 : token.idleRotations,
    });
  }

  /** Sends as many new frames as flow control allows and returns the new highest sequence number. */
  #sendNew(token: TokenFrame, others: number, resent: number): number {
    const { framesPerVisitMax, framesPerRotationMax, framesOutstandingMax, bytesPerVisitMax } = this.#limits;
    const inRotation = Math.max(framesPerRotationMax - others, 1);
    const outstanding = framesOutstandingMax - (token.seq - token.aru);
    const left = this.seqMax - token.seq;
    const framesMax = Math.min(framesPerVisitMax - resent, inRotation, outstanding, left);
    let bytes = 0;
    let { seq } = token;
    for (let frames = 0; frames < framesMax && bytes < bytesPerVisitMax; frames++) {
      const content = this.#source();
      if (content === null) break;
      const message = this.#message(++seq, content);
      this.instance.store.insert(message);
      this.#toMembers(message.encoded);
      bytes += message.encoded.length;
    }
    return seq;
  }

  #message(seq: number, content: FrameContent | { readonly recovered: Uint8Array }): MessageFrame {
    const place = { ring: this.instance.id, seq, sender: this.#self };
    if ('recovered' in content) {
      const { recovered } = content;
      return encodeMessage({ ...place, safe: false, continues: false, continued: false, entries: [], recovered });
    }
    return encodeMessage({ ...place, ...content, recovered: null });
  }

  #requests(stillMissing: readonly number[], seq: number): readonly number[] {
    const missing = this.instance.store.missing(seq, RETRANSMIT_REQUESTS_MAX);
    if (missing.length === 0) return stillMissing;
    const all = new Set([...stillMissing, ...missing]);
    return [...all].sort((left, right) => left - right).slice(0, RETRANSMIT_REQUESTS_MAX);
  }

  #forward(token: TokenFrame): void {
    const bytes = encodeFrame(token);
    this.#lastForwarded = { token, bytes };
    this.#lastTokenSeq = token.tokenSeq;
    this.#lastSentAru = token.aru;
    this.#outbox.send(this.instance.after(this.#self), bytes);
    const mayBeHeld = token.idleRotations >= IDLE_ROTATIONS_BEFORE_HOLD - 1;
    const holdMs = mayBeHeld ? this.#timing.tokenHoldMs : 0;
    this.#outbox.arm('token-retransmit', this.#timing.tokenRetransmitMs + holdMs);
  }

  #toMembers(bytes: Uint8Array): void {
    const { nodes } = this.instance;
    this.#outbox.send(nodes.length === 2 ? this.instance.after(this.#self) : 'all', bytes);
  }

  #watchReception(token: TokenFrame): void {
    if (token.aru < token.seq && token.aru === this.#stuckAru) this.#stuckRotations++;
    else {
      this.#stuckAru = token.aru;
      this.#stuckRotations = 0;
    }
    if (this.#stuckRotations < ROTATIONS_BEFORE_FAILED_TO_RECEIVE) return;
    this.memberFailedToReceive = token.aruMember;
  }
}
