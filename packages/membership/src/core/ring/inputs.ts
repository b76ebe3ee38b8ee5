/**
 * What can happen to the membership core: one value of {@link RingInput} a step.
 *
 * Every input carries `nowMs`, a reading of the monotonic clock that never goes back from one input to
 * the next. After a stall of its own loop the shell first drains its sockets, giving each datagram as
 * an input, then gives {@link OwnLoopStalled}, and only then timers that have run out.
 */
import type { Incarnation, NodeId } from '@nyx/foundation';
import type { GuardTerms } from '../../contract.ts';
import type { LinkEvent } from '../boundary.ts';
import type { SetVotes } from '../quorum/expected-votes.ts';

/** Whether all members must hold a message before anyone is given it (`safe`), or its place in the order is enough. */
export type DeliveryGuarantee = 'agreed' | 'safe';

/** The timers of the core. Each exists once; arming one that is armed replaces it. */
export type RingTimer =
  | 'token-loss'
  | 'token-retransmit'
  | 'token-hold'
  | 'join'
  | 'consensus'
  | 'commit-retransmit'
  | 'merge'
  | 'synchronisation'
  | 'leave';

/** The first input, exactly once. */
export interface RingStarted {
  readonly type: 'start';
}

export interface TimerFired {
  readonly type: 'timer-fired';
  readonly timer: RingTimer;
}

/** The shell noticed that its loop did not run for `stalledMs`: silence in that time says nothing about peers. */
export interface OwnLoopStalled {
  readonly type: 'stalled';
  readonly stalledMs: number;
}

/** A {@link ReserveRingSeq} is durable: written, and synced to the disk. */
export interface RingSeqReserved {
  readonly type: 'ring-seq-reserved';
  readonly upTo: number;
}

/** A local process wants to be a member of a group. `client` is the number of its connection, never used twice by a ring process. */
export interface ClientJoined {
  readonly type: 'client-join';
  readonly client: number;
  readonly group: string;
}

export interface ClientLeft {
  readonly type: 'client-leave';
  readonly client: number;
  readonly group: string;
}

/** A connection has ended: the client leaves all its groups, for this reason. What it had submitted before is still sent. */
export interface ClientGone {
  readonly type: 'client-gone';
  readonly client: number;
  readonly reason: 'process-died' | 'too-slow';
}

/** A message to a group. The core keeps `payload` without copying it: the shell must not write to it again. */
export interface GroupSubmission {
  readonly group: string;
  readonly payload: Uint8Array;
  readonly guarantee: DeliveryGuarantee;
}

/** Messages of one client, in its order: all that one reading of its connection held. */
export interface ClientMulticast {
  readonly type: 'client-multicast';
  readonly client: number;
  readonly messages: readonly GroupSubmission[];
}

/** Someone isolated this incarnation of a node (`null`: whatever ran there, where it was never seen). Every member is told in agreed order. */
export interface FencedReported {
  readonly type: 'report-fenced';
  readonly node: NodeId;
  readonly incarnation: Incarnation | null;
}

/** What guards this node from now on, to be told to every member; `null`: no armed watchdog does. */
export interface GuardChanged {
  readonly type: 'guard-changed';
  readonly guard: GuardTerms | null;
}

/** This node has waited long enough for the reset of a lost node by its own watchdog. */
export interface ResetAwaited {
  readonly type: 'reset-awaited';
  readonly node: NodeId;
  readonly incarnation: Incarnation;
}

/** An operator sets the expected votes; the caller has found them possible. */
export interface VotesExpected {
  readonly type: 'expect-votes';
  readonly votes: number;
}

/** A {@link StoreVotes} is durable. */
export interface VotesStored {
  readonly type: 'votes-stored';
  readonly set: SetVotes;
}

/** Take leave in order: peers see `left`. The core ends with a delivery of type `left-cluster`. */
export interface LeaveRequested {
  readonly type: 'leave-cluster';
}

export type RingEvent =
  | LinkEvent
  | RingStarted
  | TimerFired
  | OwnLoopStalled
  | RingSeqReserved
  | ClientJoined
  | ClientLeft
  | ClientGone
  | ClientMulticast
  | FencedReported
  | GuardChanged
  | ResetAwaited
  | VotesExpected
  | VotesStored
  | LeaveRequested;

export type RingInput = RingEvent & { readonly nowMs: number };
