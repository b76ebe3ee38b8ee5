/**
 * What the membership core asks of the outside after one step.
 *
 * The order of the fields is part of the contract: begin `persist`, then `send`, then change `timers`,
 * then `deliver`, then `trace`. A persist request is not waited for: whatever depends on it is sent only
 * after the matching input says that it is durable.
 */
import type { Incarnation, NodeId } from '@nyx/foundation';
import type { AbsentPeer, GroupEvent, GroupMember, MembershipView, RingConfiguration, RingId } from '../../contract.ts';
import type { FrameToSend } from '../boundary.ts';
import type { SetVotes } from '../quorum/expected-votes.ts';
import type { RingTimer } from './inputs.ts';

/** Write durably that ring sequence numbers up to `upTo` may have been used, then give `ring-seq-reserved`. */
export interface ReserveRingSeq {
  readonly type: 'reserve-ring-seq';
  readonly upTo: number;
}

/** Remember until this host's next boot that all nodes have been seen together (`waitForAllSatisfied` of the next start). */
export interface RememberWaitForAll {
  readonly type: 'remember-wait-for-all';
}

/** Write the expected votes durably, then give `votes-stored` with them. */
export interface StoreVotes {
  readonly type: 'store-votes';
  readonly set: SetVotes;
}

export type PersistRequest = ReserveRingSeq | RememberWaitForAll | StoreVotes;

export interface ArmTimer {
  readonly type: 'arm';
  readonly timer: RingTimer;
  readonly delayMs: number;
}

export interface CancelTimer {
  readonly type: 'cancel';
  readonly timer: RingTimer;
}

export type TimerChange = ArmTimer | CancelTimer;

/** The ring entered a configuration. Between two of these lie the messages of the first. */
export interface ConfigurationDelivery {
  readonly type: 'configuration';
  readonly configuration: RingConfiguration;
}

/** What is known of the membership has changed. */
export interface MembershipDelivery {
  readonly type: 'membership';
  readonly view: MembershipView;
}

/** An event of a group for these local clients; `clients` is never empty and in ascending order. */
export interface GroupDelivery {
  readonly type: 'group';
  readonly group: string;
  readonly clients: readonly number[];
  readonly event: GroupEvent;
}

/** Stop (or go on) reading what this client sends: its messages wait in the core up to a bound. */
export interface ClientThrottled {
  readonly type: 'client-throttled';
  readonly client: number;
  readonly throttled: boolean;
}

/** The orderly leave is complete; the core answers nothing from now on. */
export interface LeftCluster {
  readonly type: 'left-cluster';
}

export type RingDelivery = ConfigurationDelivery | MembershipDelivery | GroupDelivery | ClientThrottled | LeftCluster;

export type RingState = 'gather' | 'commit' | 'recovery' | 'operational';

/** Why the ring began to gather. */
export type GatherReason =
  | 'start'
  | 'peer-suspected'
  | 'peer-restarted'
  | 'token-lost'
  | 'commit-token-lost'
  | 'join-received'
  | 'merge'
  | 'peer-left'
  | 'member-failed-to-receive'
  | 'sequence-exhausted'
  | 'member-moved-on'
  | 'not-synchronised'
  | 'consensus-timeout';

/** Why a frame was dropped. */
export type FrameDropReason =
  | 'undecodable'
  | 'invalid'
  | 'peer-not-reachable'
  | 'old-incarnation'
  | 'foreign-ring'
  | 'stale'
  | 'duplicate'
  | 'not-in-configuration'
  | 'format-unknown'
  | 'frozen'
  | 'out-of-window'
  | 'left';

/** One step of the protocol, for the log and the black box. Reading traces changes nothing. */
export type RingTrace =
  | {
      readonly type: 'state';
      readonly from: RingState;
      readonly to: RingState;
      readonly ring: RingId;
    }
  | {
      readonly type: 'gather';
      /** The state that is left. */
      readonly from: RingState;
      readonly reason: GatherReason;
      readonly members: readonly NodeId[];
      readonly failed: readonly NodeId[];
    }
  | { readonly type: 'consensus-timeout'; readonly failed: readonly NodeId[] }
  | {
      readonly type: 'recovery';
      readonly ring: RingId;
      readonly format: number;
      /** Messages of old rings that are sent again. */
      readonly messages: number;
      readonly transitional: readonly NodeId[];
    }
  | { readonly type: 'installed'; readonly ring: RingId; readonly members: readonly NodeId[] }
  /** Messages of the old ring that cannot be delivered: behind one that is missing, from senders that did not come along. */
  | { readonly type: 'left-behind'; readonly ring: RingId; readonly count: number }
  | { readonly type: 'token-late'; readonly silentMs: number }
  | { readonly type: 'token-retransmitted'; readonly to: NodeId }
  | { readonly type: 'messages-retransmitted'; readonly count: number }
  | { readonly type: 'merge'; readonly with: readonly NodeId[] }
  | { readonly type: 'reservation-awaited'; readonly ringSeq: number }
  | {
      readonly type: 'synchronised';
      readonly ring: RingId;
      /** All groups at this place in the agreed order. */
      readonly groups: readonly { readonly group: string; readonly members: readonly GroupMember[] }[];
      readonly absent: readonly AbsentPeer[];
    }
  /** All members hold a lost node for reset by its own watchdog. */
  | { readonly type: 'self-fenced'; readonly node: NodeId; readonly incarnation: Incarnation }
  | { readonly type: 'peer-refused'; readonly node: NodeId; readonly reason: string }
  | { readonly type: 'frame-dropped'; readonly from: NodeId; readonly reason: FrameDropReason };

/** See the head of this file for the order in which the parts are carried out. */
export interface RingEffects {
  readonly persist: readonly PersistRequest[];
  readonly send: readonly FrameToSend[];
  readonly timers: readonly TimerChange[];
  readonly deliver: readonly RingDelivery[];
  readonly trace: readonly RingTrace[];
}
