/**
 * What a program may know of the cluster's membership: the types that the client library delivers, and
 * that every layer above the ring is written against.
 *
 * A value of these types is complete and immutable: it describes a moment, not a difference. All
 * arrays are in ascending order of node id, then of client, so two nodes that know the same show the same.
 */
import type { Incarnation, NodeId, NodeName } from '@nyx/foundation';

/**
 * The identity of one ring: no two rings ever have the same. `seq` only grows at a process, across
 * crashes too. `representative` is the member with the lowest id. Order: `seq`, then `representative`.
 */
export interface RingId {
  readonly seq: number;
  readonly representative: NodeId;
}

/** One start of a node's ring process, as a member of a ring. */
export interface RingMember {
  readonly node: NodeId;
  readonly name: NodeName;
  readonly incarnation: Incarnation;
}

/**
 * What is known of a node of the configuration that is not a member now.
 *
 * - `never-seen`: this partition has not met it since this ring process started.
 * - `lost`: it stopped answering. It may be dead, cut off or frozen; nothing of it may be taken over.
 * - `fenced`: whoever isolates nodes has reported that this incarnation was isolated.
 * - `left`: it took leave in order, with nothing running that it had not said.
 */
export type AbsentPeerState = 'never-seen' | 'lost' | 'fenced' | 'left';

export interface AbsentPeer {
  readonly node: NodeId;
  readonly name: NodeName;
  readonly state: AbsentPeerState;
  /** The last incarnation met, or `null` where it was never seen. */
  readonly incarnation: Incarnation | null;
}

/** A configuration of the ring, as extended virtual synchrony has it: the set that agrees on an order of messages. */
export interface RingConfiguration {
  readonly kind: 'regular' | 'transitional';
  readonly ring: RingId;
  readonly members: readonly RingMember[];
}

/**
 * The vote. *Quorate* says that this partition has the votes to decide, not that it may touch what an
 * absent peer ran: with two nodes both sides of a cut are quorate.
 */
export interface QuorumView {
  readonly quorate: boolean;
  readonly votes: number;
  readonly expectedVotes: number;
  readonly twoNode: boolean;
  readonly waitForAll: boolean;
  /** While `wait-for-all` holds the quorum back: the nodes not yet seen in this boot. Empty otherwise. */
  readonly waitingFor: readonly NodeName[];
  /** One sentence that says why this partition is quorate, or is not. */
  readonly reason: string;
}

/** What an armed watchdog promises of the node that it guards. */
export interface GuardTerms {
  /** Not fed for so long, the watchdog resets the node. */
  readonly watchdogTimeoutMs: number;
  /** The node stops feeding so long after the last answer of a quorum, at the latest, unless it runs nothing. */
  readonly detectionMs: number;
}

/** A node that an armed watchdog guards, as it has published itself. */
export interface NodeGuard extends GuardTerms {
  readonly node: NodeId;
  readonly incarnation: Incarnation;
}

/** The membership as a whole, delivered anew at each change of any part of it. */
export interface MembershipView {
  readonly self: RingMember;
  readonly configuration: RingConfiguration;
  readonly absent: readonly AbsentPeer[];
  readonly quorum: QuorumView;
  /** Members and absent nodes that a watchdog guards. */
  readonly guards: readonly NodeGuard[];
}

/** A process that has joined a group: the node's ring incarnation and the number of its connection there. */
export interface GroupMember {
  readonly node: NodeId;
  readonly incarnation: Incarnation;
  readonly client: number;
}

export type GroupJoinReason = 'join' | 'node-up';
export type GroupLeaveReason = 'leave' | 'node-left' | 'node-down' | 'process-died' | 'too-slow';

/** A change of a group's members, at the same place in the order of messages for every member that sees it. */
export interface GroupConfiguration {
  readonly type: 'configuration';
  readonly kind: 'regular' | 'transitional';
  readonly ring: RingId;
  readonly members: readonly GroupMember[];
  readonly joined: readonly (GroupMember & { readonly reason: GroupJoinReason })[];
  readonly left: readonly (GroupMember & { readonly reason: GroupLeaveReason })[];
}

/** A message to the group, delivered to every member in one agreed order, the sender included. */
export interface GroupMessage {
  readonly type: 'message';
  readonly sender: GroupMember;
  readonly payload: Uint8Array;
}

export type GroupEvent = GroupConfiguration | GroupMessage;

/** One link of this node to one peer. */
export interface LinkView {
  readonly peer: NodeName;
  /** 0 for the first link in the configuration. */
  readonly link: number;
  readonly localAddress: string;
  readonly peerAddress: string;
  readonly state: 'up' | 'down';
  /** Milliseconds since the state last changed. */
  readonly sinceMs: number;
  /** The smoothed round trip in microseconds, or `null` before the first answer. */
  readonly roundTripUs: number | null;
  readonly flaps: number;
}

/** The ring's timing in force, all in milliseconds. */
export interface TimingView {
  readonly profile: string;
  readonly heartbeatIntervalMs: number;
  /** A peer silent this long on every link is suspected. */
  readonly suspicionTimeoutMs: number;
  readonly tokenTimeoutMs: number;
  readonly tokenRetransmitMs: number;
  readonly joinTimeoutMs: number;
  readonly consensusTimeoutMs: number;
  readonly mergeIntervalMs: number;
}

/** A datagram or peer that was turned away, by reason: what a wrong key or a stranger looks like. */
export interface DropCounters {
  readonly [reason: string]: number;
}

/** A stall of the ring's own loop: it should have run at a moment and ran `stallMs` later. */
export interface StallView {
  readonly agoMs: number;
  readonly stallMs: number;
}

/** A process group and its members, at the moment of asking. */
export interface GroupView {
  readonly group: string;
  readonly members: readonly GroupMember[];
}

/** Counts since the start of the ring process. */
export interface StatisticsView {
  readonly gathers: number;
  readonly tokensReceived: number;
  readonly framesDelivered: number;
  readonly messagesDelivered: number;
  readonly datagramsSent: number;
  readonly datagramsReceived: number;
  /** Datagrams that the kernel did not take, by its error code. */
  readonly sendErrors: Readonly<Record<string, number>>;
  readonly clients: readonly ClientView[];
}

/** A client of the ring, by the number of its connection. */
export interface ClientView {
  readonly client: number;
  readonly groups: readonly string[];
  readonly multicasts: number;
  /** What it was given and has not read yet. */
  readonly unreadBytes: number;
  /** Whether it is held back as a sender. */
  readonly throttled: boolean;
}

/** What the ring does about a supervised process that has failed: end it, end it and start it again, or only tell. */
export type SupervisionRecovery = 'quit' | 'restart' | 'report';

/** A process under the ring's supervision. */
export interface SupervisedView {
  readonly name: string;
  /**
   * - `registered`: it is not checked (yet); `waiting-for-quorum`: its checking begins with the quorum; `checked`: it is well.
   * - `silent`: it has failed and was reported; `ending`: it has failed and is being ended.
   * - `restarting`: it ended and is started again; `failed`: nothing more is done about it.
   */
  readonly phase: 'registered' | 'waiting-for-quorum' | 'checked' | 'silent' | 'ending' | 'restarting' | 'failed';
  readonly sinceMs: number;
  readonly processId: number | null;
  /** How often it was started again. */
  readonly instance: number;
  readonly recovery: SupervisionRecovery;
  readonly check: 'event' | 'ping';
  /** Longer silence is a failure; 0: only its end is. */
  readonly intervalMs: number;
  readonly whileQuorate: boolean;
  /** Whether the watchdog is fed only while it is well. */
  readonly vital: boolean;
  /** Why it failed the last time; empty where it never did. */
  readonly reason: string;
}

/** This node's own watchdog device. */
export interface WatchdogView {
  /** `starved`: it is armed and deliberately not fed. `unusable`: there is none, or it cannot be used. */
  readonly state: 'fed' | 'starved' | 'unusable';
  readonly timeoutMs: number | null;
  /** Why it is starved or unusable; empty where it is fed. */
  readonly reason: string;
  readonly fedMsAgo: number | null;
}

/** What `nyxctl` shows of the ring, and what it can still show while the manager is down. */
export interface RingStatus {
  readonly cluster: string;
  readonly membership: MembershipView;
  readonly state: 'gather' | 'commit' | 'recovery' | 'operational';
  readonly links: readonly LinkView[];
  readonly timing: TimingView;
  /** The suspicion timeout in force: the configured one, widened while this node's own loop suffers. */
  readonly suspicionTimeoutMs: number;
  /** When this node's own loop last stood still, the newest first. */
  readonly stalls: readonly StallView[];
  readonly groups: readonly GroupView[];
  readonly statistics: StatisticsView;
  readonly supervised: readonly SupervisedView[];
  readonly watchdog: WatchdogView;
  readonly realtime: { readonly active: boolean; readonly reason: string };
  readonly drops: DropCounters;
  /** Peers refused for a reason that people must settle (another key, another cluster, other local settings), in words. */
  readonly refusedPeers: readonly { readonly peer: string; readonly reason: string }[];
  readonly manager: {
    readonly state: 'up' | 'restarting' | 'down';
    readonly restarts: number;
    readonly reason: string;
  };
}
