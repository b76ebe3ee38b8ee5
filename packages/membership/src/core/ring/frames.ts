/**
 * The frames of the ring protocol as the core sees them: decoded, validated, in domain types.
 *
 * Arrays of node ids are strictly ascending; every number is a safe integer. docs/protocol/ring.md says
 * what each frame is for.
 */
import type { Incarnation, NodeId } from '@nyx/foundation';
import type { RingId } from '../../contract.ts';

/** The formats that a sender can speak, lowest and highest. */
export interface FormatRange {
  readonly min: number;
  readonly max: number;
}

/** "I want a ring of `proc` without `failed`." */
export interface JoinFrame {
  readonly type: 'join';
  /** The highest ring sequence number the sender knows of. */
  readonly ringSeq: number;
  readonly proc: readonly NodeId[];
  readonly failed: readonly NodeId[];
  /** Whom the sender's links reach. */
  readonly reachable: readonly NodeId[];
  readonly formats: FormatRange;
}

/** A run of sequence numbers, both ends included. */
export interface SeqRun {
  readonly first: number;
  readonly last: number;
}

/** What a member of a forming ring holds of the ring it comes from. */
export interface OldRingHoldings {
  readonly incarnation: Incarnation;
  readonly oldRing: RingId;
  /** All-received-up-to: it holds every message up to this one. */
  readonly aru: number;
  /** The highest message it holds. */
  readonly high: number;
  /** It knows that every member of the old ring holds all messages up to this one. */
  readonly safe: number;
  /** What it lacks between `aru` and `high`, in ascending order. */
  readonly missing: readonly SeqRun[];
}

export interface CommitMember {
  readonly node: NodeId;
  /** `null` until the member has filled it in. */
  readonly holdings: OldRingHoldings | null;
}

export interface CommitTokenFrame {
  readonly type: 'commit-token';
  readonly ring: RingId;
  readonly format: number;
  readonly rotation: 1 | 2;
  readonly members: readonly CommitMember[];
}

export interface TokenFrame {
  readonly type: 'token';
  readonly ring: RingId;
  /** Grows with each hop, so that a repeated token is known. */
  readonly tokenSeq: number;
  /** The highest message sent on this ring. */
  readonly seq: number;
  /** All-received-up-to, over all members, as far as this token knows. */
  readonly aru: number;
  /** The member that lowered `aru`, or `null` where `aru` equals `seq`. */
  readonly aruMember: NodeId | null;
  /** Messages that someone lacks, ascending. */
  readonly retransmit: readonly number[];
  readonly framesInRotation: number;
  readonly idleRotations: number;
}

/** A place in the order of a ring, with what the sender put there. */
export interface MessageFrame {
  readonly type: 'message';
  readonly ring: RingId;
  readonly seq: number;
  readonly sender: NodeId;
  readonly safe: boolean;
  /** The first entry goes on where the sender's last frame ended. */
  readonly continues: boolean;
  /** The last entry goes on in the sender's next frame. */
  readonly continued: boolean;
  readonly entries: readonly Uint8Array[];
  /** In recovery: a message frame of an old ring, encoded. Then there are no entries. */
  readonly recovered: Uint8Array | null;
  /** The whole frame as it travels, for retransmission. */
  readonly encoded: Uint8Array;
}

/** "My ring stands beside yours." */
export interface AnnouncementFrame {
  readonly type: 'announcement';
  readonly ring: RingId;
  readonly members: readonly NodeId[];
  readonly reachable: readonly NodeId[];
  readonly formats: FormatRange;
}

/** "I have something to send: let the token of the idle ring go." */
export interface ReleaseTokenFrame {
  readonly type: 'release-token';
  readonly ring: RingId;
}

export type RingFrame =
  | JoinFrame
  | CommitTokenFrame
  | TokenFrame
  | MessageFrame
  | AnnouncementFrame
  | ReleaseTokenFrame;

/** Highest ring sequence number that is accepted from a peer, far beyond any cluster's life. */
export const RING_SEQ_MAX = 2 ** 52;

/**
 * How far beyond what this node knows a ring sequence number may lie. Rings do not form so often; a peer that
 * claims more is at fault, and following it would use up numbers that cannot be had back.
 */
export const RING_SEQ_JUMP_MAX = 2 ** 32;

export const sameRing = (left: RingId, right: RingId): boolean =>
  left.seq === right.seq && left.representative === right.representative;

/** A ring id as a map key and for people: `seq.representative`. */
export const ringKey = (ring: RingId): string => `${ring.seq}.${ring.representative}`;
