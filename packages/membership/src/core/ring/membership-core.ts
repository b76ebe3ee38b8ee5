/**
 * The membership core: ring, ordering, groups and quorum behind one `step`.
 *
 * It decides who is a member, in which order messages are delivered, who is in which group and whether
 * this partition is quorate. It knows nothing of addresses, keys, sockets, disks or clocks.
 */
import type { MembershipView, RingId } from '../../contract.ts';
import type { RingEffects, RingState } from './effects.ts';
import type { RingInput } from './inputs.ts';

/** Counters since the start of the core. */
export interface RingStatistics {
  readonly gathers: number;
  readonly tokensReceived: number;
  readonly framesSent: number;
  readonly framesRetransmitted: number;
  readonly messagesDelivered: number;
  readonly drops: Readonly<Record<string, number>>;
}

/** What the composed node may ask of the core between steps; nothing of it changes the core. */
export interface MembershipStepper {
  /** Takes one input and returns all the work owed for it. Never throws on what peers or clients send. */
  step(input: RingInput): RingEffects;
  view(): MembershipView;
  state(): RingState;
  ring(): RingId;
  statistics(): RingStatistics;
}
