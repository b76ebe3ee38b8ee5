/** What the membership core is built from. All of it is fixed for one start of the ring process. */
import type { Incarnation, NodeId, NodeName } from '@nyx/foundation';
import type { TimingView } from '../../contract.ts';
import type { SetVotes } from '../quorum/expected-votes.ts';

/** A node of the cluster's configuration. */
export interface ClusterNode {
  readonly id: NodeId;
  readonly name: NodeName;
  /** Its votes; 1 unless the configuration says otherwise. */
  readonly votes: number;
}

export interface QuorumOptions {
  /** One of two nodes has quorum by itself. Only for clusters of exactly two nodes with one vote each. */
  readonly twoNode: boolean;
  /** No quorum after a boot until every node was a member at once. */
  readonly waitForAll: boolean;
  /** Expected votes where they differ from the sum of the nodes' votes, else `null`. */
  readonly expectedVotes: number | null;
}

/** The part of the timing that the ring itself uses; the links have the rest. */
export interface RingTiming
  extends Pick<
    TimingView,
    'tokenTimeoutMs' | 'tokenRetransmitMs' | 'joinTimeoutMs' | 'consensusTimeoutMs' | 'mergeIntervalMs'
  > {
  /** Added to the token timeout for each member beyond two. */
  readonly tokenCoefficientMs: number;
  /** How long the representative keeps the token of an idle ring. Less than a third of the token timeout. */
  readonly tokenHoldMs: number;
}

export interface RingLimits {
  /** The largest frame the ring makes, in bytes. The links cut it into datagrams. */
  readonly frameBytesMax: number;
  /** Frames and bytes that one member sends in one visit of the token. */
  readonly framesPerVisitMax: number;
  readonly bytesPerVisitMax: number;
  /** Frames that all members together send in one rotation of the token. */
  readonly framesPerRotationMax: number;
  /** Frames that may be sent beyond the last one that every member holds. */
  readonly framesOutstandingMax: number;
  /** After so many frames a ring is replaced by a new one, whose frames count from 1 again. */
  readonly ringFramesMax: number;
  /** The largest message that a client may send. */
  readonly messageBytesMax: number;
  /** A client with more than this waiting to be sent is throttled until half of it is gone. */
  readonly clientBacklogBytesMax: number;
}

export interface MembershipOptions {
  readonly self: NodeId;
  /** This start of the ring process. */
  readonly incarnation: Incarnation;
  /** All nodes of the cluster, this one included, in any order. */
  readonly nodes: readonly ClusterNode[];
  readonly quorum: QuorumOptions;
  readonly timing: RingTiming;
  readonly limits: RingLimits;
  /** The last durable ring-sequence reservation, 0 where there never was one. */
  readonly reservedRingSeq: number;
  /** Whether `remember-wait-for-all` was asked for since this host's boot. */
  readonly waitForAllSatisfied: boolean;
  /** The expected votes that were set while running and are on this node's disk, or `null` where none were. */
  readonly setVotes?: SetVotes | null;
  /** The ring formats this process can speak, lowest and highest. */
  readonly formats: { readonly min: number; readonly max: number };
}

/** Limits that suit a ring of a few nodes over a local network. */
export const DEFAULT_RING_LIMITS: RingLimits = {
  frameBytesMax: 60_000,
  framesPerVisitMax: 32,
  bytesPerVisitMax: 262_144,
  framesPerRotationMax: 64,
  framesOutstandingMax: 256,
  ringFramesMax: 2 ** 48,
  messageBytesMax: 16_777_216,
  clientBacklogBytesMax: 4_194_304,
};

/** The only format there is so far. */
export const RING_FORMAT = 1;
