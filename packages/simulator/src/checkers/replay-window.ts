import type { Incarnation } from '@nyx/foundation';
import type { BodyEffects, Packet } from '../world/body.ts';
import { type Checker, type SimulatedProcess, Violation, type WorldTruth } from './checker.ts';

/** Of fresh datagrams every so many-th is looked at. */
const SAMPLE = 16;
/** Datagrams do not overtake each other by more than this in a network that only delays. */
const YOUNG_MS = 250;

/** Of a session that is believed, a datagram that comes again is turned away, and one that comes late is not taken for repeated. */
export class RepeatedDatagramsAreTurnedAway implements Checker {
  readonly property = 'a datagram that comes again is turned away, one that comes late is not';
  evaluations = 0;
  readonly #truth: WorldTruth;
  /** By process and peer: the start of the peer whose session it believes. */
  readonly #believed = new Map<string, Incarnation>();
  /** The processes that each datagram has reached, and whether its session was believed then and the process ran. */
  readonly #reached = new WeakMap<Uint8Array, Map<string, boolean>>();
  #fresh = 0;
  /** What the process had turned away before the packet that it looks at now; `null` where nothing is to be learned from it. */
  #before: { readonly all: number; readonly replayed: number; readonly isRepeated: boolean } | null = null;

  constructor(truth: WorldTruth) {
    this.#truth = truth;
  }

  onTrace(process: SimulatedProcess, trace: BodyEffects['trace'][number]): void {
    if (trace.type === 'session-accepted') this.#believed.set(`${process.name} ${trace.peer}`, trace.incarnation);
  }

  onPacketArrived(process: SimulatedProcess, packet: Packet): void {
    this.#before = null;
    if (packet.isMisdirected) return;
    const reached = this.#reached.get(packet.bytes) ?? new Map();
    this.#reached.set(packet.bytes, reached);
    const isBelieved = this.#believed.get(`${process.name} node-${packet.from}`) === packet.incarnation;
    // What waits for a loop that stands still is looked at later, and what came before its session was believed proves nothing.
    const isClear = isBelieved && !this.#truth.isStalled(process.node);
    const wasClear = reached.get(process.name);
    const isRepeated = wasClear !== undefined;
    if (!isRepeated) reached.set(process.name, isClear);
    if (!isClear || wasClear === false) return;
    if (!isRepeated) {
      this.#fresh++;
      const isYoung = this.#truth.nowMs() - this.#truth.sentMs(packet) < YOUNG_MS;
      if (!isYoung || this.#fresh % SAMPLE !== 0) return;
    }
    const turnedAway = this.#truth.turnedAway(process.node);
    this.#before = turnedAway && { ...turnedAway, isRepeated };
  }

  onPacketHandled(process: SimulatedProcess, packet: Packet): void {
    const before = this.#before;
    this.#before = null;
    const after = before && this.#truth.turnedAway(process.node);
    if (before === null || after === null) return;
    this.evaluations++;
    if (before.isRepeated && after.all === before.all)
      throw new Violation(
        this.property,
        `${process.name} did not turn away a datagram of node ${packet.from} that came again`,
      );
    if (!before.isRepeated && after.replayed > before.replayed)
      throw new Violation(
        this.property,
        `${process.name} took a datagram of node ${packet.from} for one that came again`,
      );
  }
}
