/**
 * What a checker sees of the world: the truth, not what nodes believe. A checker states one property, looks
 * at each thing that happens, and says where the property does not hold.
 */
import type { Incarnation, NodeId } from '@nyx/foundation';
import type { GroupConfiguration, GroupMember, MembershipView, RingConfiguration, RingId } from '@nyx/membership';
import type { GroupDelivery, RingEffects, RingTrace } from '@nyx/membership/core/ring/effects';
import type { RingFrame } from '@nyx/membership/core/ring/frames';
import type { RingInput } from '@nyx/membership/core/ring/inputs';
import type { Scenario } from '../scenario/scenario.ts';
import type { BodyEffects, Packet } from '../world/body.ts';
import type { Life } from '../world/life-book.ts';

/** One start of a node. */
export interface SimulatedProcess {
  readonly node: NodeId;
  readonly incarnation: Incarnation;
  /** `node/incarnation`. */
  readonly name: string;
}

/** A message as the workload made it. */
export interface WorkloadMessage {
  readonly id: string;
  readonly sender: SimulatedProcess;
  readonly safe: boolean;
}

export interface GroupsAtAMoment {
  readonly group: string;
  readonly members: readonly GroupMember[];
}

/** What a member knows when the members of its ring have told each other everything. */
export type SynchronisedMoment = Extract<RingTrace, { type: 'synchronised' }>;

/** One step of a membership core, with the frames it was given and sent. */
export interface CoreStep {
  readonly input: RingInput;
  readonly effects: RingEffects;
  readonly sent: readonly RingFrame[];
  /** The frame that it was given, where the step is due to one that can be read. */
  readonly received: RingFrame | null;
}

/** What a node's guest, a client that comes and goes, asks for. */
export type GuestAct = 'joins' | 'leaves' | 'dies';

/** What the world knows of messages and nodes beyond what a checker was shown. */
export interface WorldTruth {
  readonly scenario: Scenario;
  /** Whether this process holds, or has held, every part of the message. */
  hasReceived(process: SimulatedProcess, messageId: string): boolean;
  /** The place of a message: its ring and the number of the frame that completes it, or `null` where it never left its sender. */
  placeOf(messageId: string): { readonly ring: RingId; readonly seq: number } | null;
  /** Whether this start of the node runs still. */
  runs(process: SimulatedProcess): boolean;
  nowMs(): number;
  readonly nodes: readonly NodeId[];
  /** The messages of a ring in the order of their places, as far as they were sent. */
  sequenceOf(ring: RingId): readonly string[];
  lifeOf(process: SimulatedProcess): Life | null;
  /** The ring numbers up to which a node's disk holds a durable reservation. */
  reservedRingSeq(node: NodeId): number;
  /** Since when no round trip between the two can succeed, or `null` where one can. */
  isRoundTripClosedSinceMs(process: SimulatedProcess, peer: SimulatedProcess): number | null;
  isThrottled(process: SimulatedProcess): boolean;
  /** Whether the node's loop stands still now. */
  isStalled(node: NodeId): boolean;
  /** When the packet was sent. */
  sentMs(packet: Packet): number;
  /** Datagrams that the node has turned away, and those of them that it took for repeated; `null` where its links are modelled. */
  turnedAway(node: NodeId): { readonly all: number; readonly replayed: number } | null;
  /** How long a peer may be silent now before the node suspects it, or `null` where its links are modelled. */
  suspicionTimeoutMs(node: NodeId): number | null;
  /** A node that runs calls a peer unreachable after so long without a round trip at the latest. */
  readonly suspicionCapMs: number;
  /** After a stall of its own a node listens for so long, at least, before it may suspect a peer. */
  readonly suspicionAfterStallMs: number;
  /** When the node's loop last began to run again after it had stood still for long enough to matter, or `null`. */
  lastResumeMs(node: NodeId): number | null;
  /** How often this host has booted. */
  bootOf(node: NodeId): number;
  /** Whether the process's guest has asked to be in its group. */
  isGuestIn(process: SimulatedProcess): boolean;
}

export interface Checker {
  /** The property, as a sentence. */
  readonly property: string;
  /** How often the property was put to the test with something to test. */
  evaluations: number;
  onConfiguration?(process: SimulatedProcess, configuration: RingConfiguration): void;
  onGroupConfiguration?(process: SimulatedProcess, configuration: GroupConfiguration): void;
  /** One step of the membership core. */
  onStep?(process: SimulatedProcess, step: CoreStep): void;
  /** From time to time, whatever happens. */
  onTick?(running: readonly SimulatedProcess[]): void;
  onTrace?(process: SimulatedProcess, trace: BodyEffects['trace'][number]): void;
  /** A packet has reached the process's host. */
  onPacketArrived?(process: SimulatedProcess, packet: Packet): void;
  /** The process, which runs, has looked at the packet. */
  onPacketHandled?(process: SimulatedProcess, packet: Packet): void;
  /** A packet led to frames that the ring was given. */
  onPacketAccepted?(process: SimulatedProcess, packet: Packet): void;
  onMessage?(process: SimulatedProcess, message: WorkloadMessage): void;
  onView?(process: SimulatedProcess, view: MembershipView): void;
  onSynchronised?(process: SimulatedProcess, moment: SynchronisedMoment): void;
  onSubmitted?(process: SimulatedProcess, message: WorkloadMessage, bytes: number): void;
  /** Something of any group for the process's clients. */
  onGroupDelivery?(process: SimulatedProcess, delivery: GroupDelivery): void;
  onGuest?(process: SimulatedProcess, act: GuestAct): void;
  /** The process has sealed a datagram under the key of that name. */
  onSealed?(process: SimulatedProcess, key: string, nonce: Uint8Array): void;
  onEnded?(process: SimulatedProcess, how: 'crashed' | 'left'): void;
  /** False while these processes still owe something that time alone brings. */
  isQuiet?(running: readonly SimulatedProcess[]): boolean;
  /** The faults have ended, the world had time to settle, and these processes run. */
  atEnd?(
    running: readonly SimulatedProcess[],
    groupsOf: (process: SimulatedProcess) => readonly GroupsAtAMoment[],
  ): void;
}

/** A property does not hold. */
export class Violation extends Error {
  override readonly name = 'Violation';
  readonly property: string;

  constructor(property: string, details: string) {
    super(`${property}: ${details}`);
    this.property = property;
  }
}

export const ringName = (ring: RingId): string => `${ring.seq}.${ring.representative}`;

export const compareRings = (left: RingId, right: RingId): number =>
  left.seq - right.seq || left.representative - right.representative;

/** The value of `key`, made by `make` where there is none. */
export function entryOf<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
