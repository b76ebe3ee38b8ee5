/**
 * What runs on a simulated node: production cores behind the inputs and effects of a node's shell.
 *
 * Two bodies exist: the whole node, with sealed datagrams over several links, and the ring alone over
 * links that are modelled. The world treats them alike.
 */
import type { Incarnation, NodeId } from '@nyx/foundation';
import type { LinksTrace } from '@nyx/membership/core/links/links-io';
import type { PersistRequest, RingDelivery, RingTrace } from '@nyx/membership/core/ring/effects';
import type {
  ClientGone,
  ClientJoined,
  ClientLeft,
  ClientMulticast,
  FencedReported,
  LeaveRequested,
  RingSeqReserved,
  VotesStored,
} from '@nyx/membership/core/ring/inputs';
import type { MembershipStepper } from '@nyx/membership/core/ring/membership-core';

/** What the world does to a node beside sending it packets. */
export type LocalEvent =
  | RingSeqReserved
  | VotesStored
  | ClientJoined
  | ClientLeft
  | ClientGone
  | ClientMulticast
  | FencedReported
  | LeaveRequested;

/** Bytes on their way from one node to another over one link. */
export interface Packet {
  readonly from: NodeId;
  readonly to: NodeId;
  readonly link: number;
  /** The sender's start; only modelled links look at it. */
  readonly incarnation: Incarnation;
  readonly bytes: Uint8Array;
  /** An attacker has sent it elsewhere than its sender meant it for, or as from somebody else. */
  readonly isMisdirected?: boolean;
}

export interface TimerRequest {
  readonly timer: string;
  readonly atMs: number | null;
}

export interface BodyEffects {
  readonly persist: readonly PersistRequest[];
  readonly send: readonly Packet[];
  readonly timers: readonly TimerRequest[];
  readonly deliver: readonly RingDelivery[];
  readonly trace: readonly (RingTrace | LinksTrace)[];
}

export interface Body {
  readonly membership: MembershipStepper;
  start(nowMs: number): BodyEffects;
  receive(packet: Packet, nowMs: number): BodyEffects;
  fire(timer: string, nowMs: number): BodyEffects;
  /** The loop stood still for `stalledMs`; waiting packets have been received meanwhile. */
  stalled(stalledMs: number, nowMs: number): BodyEffects;
  local(event: LocalEvent, nowMs: number): BodyEffects;
}
