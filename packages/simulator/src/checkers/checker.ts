/**
 * What a checker sees of the world: the truth, not what nodes believe. A checker states one property, looks
 * at each thing that happens, and says where the property does not hold.
 */
import type { Incarnation, NodeId } from '@nyx/foundation';
import type { GroupMember, MembershipView, RingConfiguration, RingId } from '@nyx/membership';

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

/** What the world knows of messages and nodes beyond what a checker was shown. */
export interface WorldTruth {
  readonly twoNode: boolean;
  /** Whether this process holds, or has held, every part of the message. */
  hasReceived(process: SimulatedProcess, messageId: string): boolean;
  /** The place of a message: its ring and the number of the frame that completes it, or `null` where it never left its sender. */
  placeOf(messageId: string): { readonly ring: RingId; readonly seq: number } | null;
  /** Whether this start of the node runs still. */
  runs(process: SimulatedProcess): boolean;
}

export interface Checker {
  /** The property, as a sentence. */
  readonly property: string;
  /** How often the property was put to the test with something to test. */
  evaluations: number;
  onConfiguration?(process: SimulatedProcess, configuration: RingConfiguration): void;
  onMessage?(process: SimulatedProcess, message: WorkloadMessage): void;
  onView?(process: SimulatedProcess, view: MembershipView): void;
  onSynchronised?(process: SimulatedProcess, ring: RingId, groups: readonly GroupsAtAMoment[]): void;
  onSubmitted?(process: SimulatedProcess, message: WorkloadMessage): void;
  onEnded?(process: SimulatedProcess, how: 'crashed' | 'left'): void;
  /** False while these processes still owe something that time alone brings. */
  isQuiet?(running: readonly SimulatedProcess[]): boolean;
  /** The faults have ended, the world had time to settle, and these processes run. */
  atEnd?(running: readonly SimulatedProcess[]): void;
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
