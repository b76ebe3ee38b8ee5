/**
 * The commit and recovery states: making a ring of the members agreed on.
 *
 * The commit token goes round twice, so that each member knows that all have accepted the ring and what
 * each holds of its old one. Then the token of the new ring carries the messages that someone lacks. The
 * ring is entered once every member is known to hold all of them.
 */
import type { NodeId } from '@nyx/foundation';
import { RingInstance } from '../ordering/ring-instance.ts';
import { type FrameSource, TokenRing } from '../ordering/token-ring.ts';
import { type Formation, fillCommitToken, isFilled, isOwnCommit, nextMember, type Recovering } from './formation.ts';
import { decodeFrame, encodeFrame } from './frame-codec.ts';
import { type CommitTokenFrame, type MessageFrame, type OldRingHoldings, sameRing, type TokenFrame } from './frames.ts';
import { planRecovery } from './recovery-plan.ts';
import type { RingContext } from './ring-context.ts';

export interface FormingHooks {
  /** The ring this node comes from. */
  readonly oldRing: () => RingInstance;
  /** What is sent once the ring is entered. */
  readonly source: FrameSource;
  /** A commit token came for members on whom this node does not agree any more. */
  readonly onDisagreement: () => void;
  readonly onCommitting: () => void;
  readonly onRecovering: (formation: Recovering) => void;
  /** Every member holds all that was owed: the ring is to be entered. */
  readonly onRecovered: (formation: Recovering) => void;
}

export class Forming {
  readonly #context: RingContext;
  readonly #hooks: FormingHooks;
  #formation: Formation | null = null;
  /** A commit token that waits for a durable reservation. */
  #waiting: CommitTokenFrame | null = null;

  constructor(context: RingContext, hooks: FormingHooks) {
    this.#context = context;
    this.#hooks = hooks;
  }

  get formation(): Formation | null {
    return this.#formation;
  }

  get recovering(): Recovering | null {
    return this.#formation?.phase === 'recovery' ? this.#formation : null;
  }

  /** As the representative of `members`: sends the commit token on its first rotation. */
  propose(members: readonly NodeId[]): void {
    const { reservation, outbox, self } = this.#context;
    const seq = reservation.highest + 1;
    const format = this.#context.commonFormat(members);
    if (format === null) return;
    if (!reservation.covers(seq)) {
      outbox.trace({ type: 'reservation-awaited', ringSeq: seq });
      return;
    }
    const ring = { seq, representative: self };
    const blank = members.map((node) => ({ node, holdings: null }));
    this.#commit({ type: 'commit-token', ring, format, rotation: 1, members: blank });
  }

  /** Takes a commit token; `candidates` is whom this node would have in a ring while it gathers, else empty. */
  onCommitToken(from: NodeId, token: CommitTokenFrame, candidates: readonly NodeId[]): void {
    const { self } = this.#context;
    const formation = this.#formation;
    if (formation === null) {
      this.#onFirstSight(from, token, candidates);
      return;
    }
    if (!isOwnCommit(formation, token)) {
      this.#context.drop(from, 'foreign-ring');
      return;
    }
    if (!isFilled(token.members)) {
      this.#context.drop(from, 'duplicate');
      return;
    }
    const isRepresentative = token.ring.representative === self;
    if (formation.phase === 'commit' && isRepresentative === (token.rotation === 1)) {
      this.#recover(from, token);
      return;
    }
    if (formation.phase === 'recovery' && isRepresentative && token.rotation === 2 && !formation.tokenSeen) {
      formation.tokenSeen = true;
      formation.tokenRing.startToken();
      return;
    }
    this.#context.drop(from, 'duplicate');
  }

  /** A reservation has become durable. True where a waiting commit token went on. */
  onReserved(candidates: readonly NodeId[]): boolean {
    const token = this.#waiting;
    if (token === null || this.#formation !== null) return false;
    this.#waiting = null;
    this.#onFirstSight(token.ring.representative, token, candidates);
    return this.#formation !== null;
  }

  onToken(from: NodeId, token: TokenFrame): boolean {
    const recovering = this.recovering;
    if (recovering === null || !sameRing(token.ring, recovering.ring)) return false;
    recovering.tokenSeen = true;
    const dropped = recovering.tokenRing.onToken(token);
    if (dropped) this.#context.drop(from, dropped);
    return true;
  }

  onMessage(from: NodeId, message: MessageFrame): boolean {
    const recovering = this.recovering;
    if (recovering === null || !sameRing(message.ring, recovering.ring)) return false;
    const dropped = recovering.tokenRing.onMessage(message);
    if (dropped) this.#context.drop(from, dropped);
    else if (message.recovered) this.#restore(from, message.recovered);
    return true;
  }

  resend(): void {
    const formation = this.#formation;
    if (formation === null) return;
    this.#context.outbox.send(nextMember(formation.members, this.#context.self), encodeFrame(formation.sent));
    this.#context.outbox.arm('commit-retransmit', this.#context.options.timing.joinTimeoutMs);
  }

  /** The ring will not be: back to what was before. */
  abandon(): void {
    this.recovering?.tokenRing.stop();
    this.#context.outbox.cancel('commit-retransmit', 'token-loss');
    this.#formation = null;
    this.#waiting = null;
  }

  /** The ring was entered: its token ring goes on by itself. */
  complete(): void {
    this.#context.outbox.cancel('commit-retransmit');
    this.#formation = null;
    this.#waiting = null;
  }

  #onFirstSight(from: NodeId, token: CommitTokenFrame, candidates: readonly NodeId[]): void {
    const { reservation, options, self, outbox } = this.#context;
    const own = token.members.find((member) => member.node === self);
    const { seq, representative } = token.ring;
    const isNews = token.rotation === 1 && own?.holdings === null && representative !== self;
    const formatKnown = options.formats.min <= token.format && token.format <= options.formats.max;
    if (!isNews || !formatKnown || !this.#context.isPlausible(seq) || seq <= this.#hooks.oldRing().id.seq) {
      this.#context.drop(from, 'stale');
      return;
    }
    const isUnheard = seq > reservation.highest;
    reservation.heard(seq);
    const agreed =
      token.members.length === candidates.length &&
      token.members.every((member, index) => member.node === candidates[index]);
    if (!agreed) {
      this.#context.drop(from, 'stale');
      // Its sender would wait for this token in vain: a join of the same age calls it back (deviation D6).
      if (isUnheard && candidates.length > 0) this.#hooks.onDisagreement();
      return;
    }
    if (reservation.covers(seq)) {
      this.#commit(token);
      return;
    }
    this.#waiting = token;
    outbox.trace({ type: 'reservation-awaited', ringSeq: seq });
  }

  #commit(token: CommitTokenFrame): void {
    const { reservation, outbox, options, self } = this.#context;
    reservation.heard(token.ring.seq);
    const sent = fillCommitToken(token, self, this.#holdings());
    const members = token.members.map((member) => member.node);
    this.#formation = { phase: 'commit', ring: token.ring, members, sent };
    this.#waiting = null;
    outbox.arm('token-loss', options.timing.tokenTimeoutMs);
    this.#hooks.onCommitting();
    this.resend();
  }

  #holdings(): OldRingHoldings {
    const { id, store, safeUpTo } = this.#hooks.oldRing();
    const { incarnation } = this.#context.options;
    return { incarnation, oldRing: id, aru: store.aru, high: store.high, safe: safeUpTo, missing: store.missingRuns() };
  }

  #recover(from: NodeId, token: CommitTokenFrame): void {
    const { self, options, outbox } = this.#context;
    const plan = planRecovery(self, token.members);
    const mine = token.members.find((member) => member.node === self)?.holdings;
    if (plan === null || mine?.incarnation !== options.incarnation) {
      this.#context.drop(from, 'invalid');
      return;
    }
    const members = token.members.flatMap(({ node, holdings }) =>
      holdings ? [{ node, incarnation: holdings.incarnation }] : [],
    );
    const owed = [...plan.own];
    const { store } = this.#hooks.oldRing();
    const tokenRing = new TokenRing({
      self,
      instance: new RingInstance(token.ring, members),
      timing: options.timing,
      limits: options.limits,
      outbox,
      source: () => {
        if (this.recovering?.tokenRing !== tokenRing) return this.#hooks.source();
        const seq = owed.shift();
        const message = seq === undefined ? undefined : store.get(seq);
        return message ? { recovered: message.encoded } : null;
      },
      onVisit: () => {
        const recovering = this.recovering;
        if (recovering?.tokenRing !== tokenRing) return;
        if (tokenRing.instance.safeUpTo >= plan.messageCount) this.#hooks.onRecovered(recovering);
      },
    });
    const nodes = members.map((member) => member.node);
    const sent: CommitTokenFrame = { ...token, rotation: 2 };
    const formation: Recovering = {
      phase: 'recovery',
      ring: token.ring,
      members: nodes,
      sent,
      plan,
      tokenRing,
      tokenSeen: false,
    };
    this.#formation = formation;
    tokenRing.restartWait();
    outbox.trace({
      type: 'recovery',
      ring: token.ring,
      format: token.format,
      messages: plan.messageCount,
      transitional: plan.transitional,
    });
    this.#hooks.onRecovering(formation);
    this.resend();
  }

  /** Puts a message of the old ring, sent again by another member, where it belongs. */
  #restore(from: NodeId, bytes: Uint8Array): void {
    const message = decodeFrame(bytes);
    const old = this.#hooks.oldRing();
    if (typeof message === 'string') {
      this.#context.drop(from, message);
      return;
    }
    if (message.type !== 'message') {
      this.#context.drop(from, 'invalid');
      return;
    }
    if (!sameRing(message.ring, old.id)) return;
    if (!old.has(message.sender) || message.sender === this.#context.self) return;
    if (message.seq <= old.store.aru + 4 * this.#context.options.limits.framesOutstandingMax) old.store.insert(message);
  }
}
