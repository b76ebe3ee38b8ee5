/**
 * The gather state: agreeing on the members of the next ring.
 *
 * A node that the links call unreachable is failed at once; everybody else must send the same sets before
 * there is consensus, or is failed when the consensus timeout runs out (deviation D1).
 */
import type { NodeId } from '@nyx/foundation';
import type { GatherReason, RingState } from './effects.ts';
import { encodeFrame } from './frame-codec.ts';
import type { JoinFrame } from './frames.ts';
import { GatherSets } from './gather-sets.ts';
import type { RingContext } from './ring-context.ts';

/** Consensus without a commit token, so often in a row, means that the representative is at fault. */
const UNANSWERED_CONSENSUS_MAX = 2;

export class Gathering {
  readonly #context: RingContext;
  readonly #onConsensus: (candidates: readonly NodeId[]) => void;
  #sets: GatherSets | null = null;
  #unansweredConsensus = 0;
  /** How often a gather began. */
  count = 0;

  constructor(context: RingContext, onConsensus: (candidates: readonly NodeId[]) => void) {
    this.#context = context;
    this.#onConsensus = onConsensus;
  }

  /** Whether a ring is sought, be it in gather, commit or recovery. */
  get isUnsettled(): boolean {
    return this.#sets !== null;
  }

  get candidates(): readonly NodeId[] {
    return this.#sets?.candidates ?? [];
  }

  considers(node: NodeId): boolean {
    return this.#sets?.considers(node) === true;
  }

  isProposed(node: NodeId): boolean {
    return this.#sets?.proc.includes(node) === true;
  }

  /** Begins, or begins again with what was known before a formation that failed. */
  begin(from: RingState, reason: GatherReason, proc: readonly NodeId[], failed: readonly NodeId[]): void {
    const { self } = this.#context;
    const before = this.#sets;
    this.#sets = new GatherSets(self, [...(before?.proc ?? []), ...proc], [...(before?.failed ?? []), ...failed]);
    this.#failUnreachable();
    this.count++;
    this.#context.outbox.trace({ type: 'gather', from, reason, members: this.candidates, failed: this.#sets.failed });
    this.#askAll();
  }

  /** A ring is being formed of the sets agreed on; they are kept in case it fails. */
  pause(): void {
    this.#context.outbox.cancel('join', 'consensus');
  }

  /** A ring was installed. */
  settle(): void {
    this.pause();
    this.#sets = null;
    this.#unansweredConsensus = 0;
  }

  receive(from: NodeId, join: JoinFrame): void {
    const outcome = this.#sets?.receive(from, join.proc, join.failed);
    if (outcome === 'changed') {
      this.#failUnreachable();
      this.#askAll();
      // The join that brought the change may agree with the changed sets already.
      this.#sets?.receive(from, join.proc, join.failed);
    }
    if (outcome === 'agreed' || outcome === 'changed') this.checkConsensus();
  }

  giveUp(node: NodeId): void {
    if (!this.#sets?.fail(node)) return;
    this.#askAll();
    this.checkConsensus();
  }

  checkConsensus(): void {
    if (this.#sets?.hasConsensus) this.#onConsensus(this.#sets.candidates);
  }

  /** Repeats the join, unless this node may not enter the ring that would follow. */
  sendJoin(): void {
    const { outbox, options, peers, reservation } = this.#context;
    if (this.#sets === null) return;
    outbox.arm('join', options.timing.joinTimeoutMs);
    const ringSeq = reservation.highest;
    if (!reservation.covers(ringSeq + 1)) {
      outbox.trace({ type: 'reservation-awaited', ringSeq: ringSeq + 1 });
      return;
    }
    const { proc, failed } = this.#sets;
    if (proc.length === 1) return;
    const reachable = peers.reachable();
    outbox.send('all', encodeFrame({ type: 'join', ringSeq, proc, failed, reachable, formats: options.formats }));
  }

  onConsensusTimeout(): void {
    const sets = this.#sets;
    if (sets === null) return;
    if (sets.hasConsensus) this.#onUnanswered(sets);
    else this.#context.outbox.trace({ type: 'consensus-timeout', failed: sets.failUnagreed() });
    this.#askAll();
    this.checkConsensus();
  }

  /** Everybody agreed, but the representative did not send a commit token. */
  #onUnanswered(sets: GatherSets): void {
    const [representative] = sets.candidates;
    this.#unansweredConsensus++;
    if (this.#unansweredConsensus >= UNANSWERED_CONSENSUS_MAX && representative !== undefined) {
      this.#unansweredConsensus = 0;
      sets.fail(representative);
    }
    sets.forgetAgreement();
    this.#context.outbox.trace({ type: 'consensus-timeout', failed: sets.failed });
  }

  #askAll(): void {
    this.sendJoin();
    this.#context.outbox.arm('consensus', this.#context.options.timing.consensusTimeoutMs);
  }

  #failUnreachable(): void {
    const { peers, self } = this.#context;
    for (const node of this.candidates) {
      if (node !== self && !peers.isReachable(node)) this.#sets?.fail(node);
    }
  }
}
