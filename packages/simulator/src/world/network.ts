/** The simulated network: which packets arrive, when, and how often. */
import type { NodeId } from '@nyx/foundation';
import type { Packet } from './body.ts';
import type { EventQueue } from './event-queue.ts';
import type { SeededRandom } from './seeded-random.ts';

/** How the network treats packets while nothing is cut. Probabilities are of one packet. */
export interface NetworkCharacter {
  readonly latencyMs: readonly [low: number, high: number];
  readonly dropProbability: number;
  readonly duplicateProbability: number;
  /** A packet that is delayed takes up to this much longer, so that others overtake it. */
  readonly delayProbability: number;
  readonly delayMaxMs: number;
}

export const PERFECT_NETWORK: NetworkCharacter = {
  latencyMs: [0.05, 0.3],
  dropProbability: 0,
  duplicateProbability: 0,
  delayProbability: 0,
  delayMaxMs: 0,
};

/** Packets that an eavesdropper keeps, and how rarely it keeps another. */
const RECORDED_MAX = 60;
const RECORD_INTERVAL = 17;
/** Of each start of a sender and each recipient the eavesdropper keeps the first packets for ever: with them sessions begin. */
const FIRST_PACKETS_MAX = 3;
const ARCHIVE_MAX = 400;
/** How often a recorded packet is sent elsewhere than where it was meant for. */
const MISDIRECT_PROBABILITY = 0.3;

export class Network {
  readonly #queue: EventQueue;
  readonly #random: SeededRandom;
  readonly #cuts = new Set<string>();
  readonly #severed = new Set<string>();
  readonly #bytesMax = new Map<NodeId, number>();
  readonly #recorded: Packet[] = [];
  readonly #archive: Packet[] = [];
  readonly #firstCounts = new Map<string, number>();
  /** By pair: since when no round trip succeeds. */
  readonly #closedSinceMs = new Map<string, number>();
  readonly #sentMs = new WeakMap<Uint8Array, number>();
  #sentCount = 0;
  #replayedMs = Number.NEGATIVE_INFINITY;
  readonly #linkCount: number;
  readonly #arrive: (packet: Packet) => void;
  character: NetworkCharacter = PERFECT_NETWORK;
  /** Packets for which it is true are lost, whatever the character. */
  loses: (packet: Packet) => boolean = () => false;

  constructor(queue: EventQueue, random: SeededRandom, linkCount: number, arrive: (packet: Packet) => void) {
    this.#queue = queue;
    this.#random = random;
    this.#linkCount = linkCount;
    this.#arrive = arrive;
  }

  /** Nothing goes from `from` to `to` over `link` any more. */
  cut(from: NodeId, to: NodeId, link: number): void {
    this.#cuts.add(`${from}>${to}/${link}`);
    this.#noteRoundTrip(from, to);
  }

  heal(from: NodeId, to: NodeId, link: number): void {
    this.#cuts.delete(`${from}>${to}/${link}`);
    this.#noteRoundTrip(from, to);
  }

  /** Nothing goes between the two, on any link, whatever is healed, until {@link healAll}. */
  sever(left: NodeId, right: NodeId): void {
    this.#severed.add(`${left}>${right}`).add(`${right}>${left}`);
    this.#noteRoundTrip(left, right);
  }

  /** Since when no heartbeat between the two can be answered on the link that it came on, or `null` where one can. */
  closedSinceMs(left: NodeId, right: NodeId): number | null {
    return this.#closedSinceMs.get(pairKey(left, right)) ?? null;
  }

  /** When the eavesdropper last sent what it had recorded: a packet that had been lost until then is an answer, only late. */
  get replayedMs(): number {
    return this.#replayedMs;
  }

  /** Packets of more than `bytesMax` do not arrive at `to`; `null` ends that. */
  swallow(to: NodeId, bytesMax: number | null): void {
    if (bytesMax === null) this.#bytesMax.delete(to);
    else this.#bytesMax.set(to, bytesMax);
  }

  /**
   * An eavesdropper sends again what it has recorded, old and young, some of it to another of `nodes` or as from another.
   * Returns how many packets.
   */
  replay(nodes: readonly NodeId[], random: SeededRandom): number {
    this.#replayedMs = this.#queue.nowMs;
    const packets = random
      .shuffled([...this.#recorded, ...this.#archive])
      .slice(0, random.between(1, 2 * RECORDED_MAX));
    for (const packet of packets) {
      this.#deliverLater(random.chance(MISDIRECT_PROBABILITY) ? this.#misdirect(packet, nodes, random) : packet);
    }
    return packets.length;
  }

  #misdirect(packet: Packet, nodes: readonly NodeId[], random: SeededRandom): Packet {
    const from = random.chance(0.3) ? random.pick(nodes) : packet.from;
    const to = random.chance(0.6) ? random.pick(nodes) : packet.to;
    const link = random.chance(0.4) ? random.below(this.#linkCount) : packet.link;
    if (from === to || (from === packet.from && to === packet.to && link === packet.link)) return packet;
    return { ...packet, from, to, link, isMisdirected: true };
  }

  healAll(): void {
    this.#cuts.clear();
    this.#severed.clear();
    this.#bytesMax.clear();
    this.#closedSinceMs.clear();
  }

  /** Whether packets go that way on any link. */
  passes(from: NodeId, to: NodeId): boolean {
    if (this.#severed.has(`${from}>${to}`)) return false;
    for (let link = 0; link < this.#linkCount; link++) if (!this.#cuts.has(`${from}>${to}/${link}`)) return true;
    return false;
  }

  /** When these bytes were sent. */
  sentMs(packet: Packet): number {
    return this.#sentMs.get(packet.bytes) ?? Number.NEGATIVE_INFINITY;
  }

  send(packet: Packet): void {
    this.#sentMs.set(packet.bytes, this.#queue.nowMs);
    this.#record(packet);
    const { dropProbability, duplicateProbability } = this.character;
    if (this.#cuts.has(`${packet.from}>${packet.to}/${packet.link}`)) return;
    if (this.#severed.has(`${packet.from}>${packet.to}`)) return;
    if (this.loses(packet)) return;
    if (packet.bytes.length > (this.#bytesMax.get(packet.to) ?? Number.POSITIVE_INFINITY)) return;
    if (this.#random.chance(dropProbability)) return;
    this.#deliverLater(packet);
    if (this.#random.chance(duplicateProbability)) this.#deliverLater(packet);
  }

  #noteRoundTrip(left: NodeId, right: NodeId): void {
    const key = pairKey(left, right);
    if (this.#carriesRoundTrip(left, right)) this.#closedSinceMs.delete(key);
    else if (!this.#closedSinceMs.has(key)) this.#closedSinceMs.set(key, this.#queue.nowMs);
  }

  #carriesRoundTrip(left: NodeId, right: NodeId): boolean {
    if (this.#severed.has(`${left}>${right}`)) return false;
    for (let link = 0; link < this.#linkCount; link++) {
      if (!this.#cuts.has(`${left}>${right}/${link}`) && !this.#cuts.has(`${right}>${left}/${link}`)) return true;
    }
    return false;
  }

  /** Keeps the first packets of each start, and a sample of all packets so far. */
  #record(packet: Packet): void {
    this.#sentCount++;
    this.#archiveFirst(packet);
    if (this.#recorded.length < RECORDED_MAX) this.#recorded.push(packet);
    else if (this.#sentCount % RECORD_INTERVAL === 0) this.#recorded[this.#random.below(RECORDED_MAX)] = packet;
  }

  #archiveFirst(packet: Packet): void {
    const key = `${packet.from}/${packet.incarnation}>${packet.to}`;
    const count = this.#firstCounts.get(key) ?? 0;
    if (count >= FIRST_PACKETS_MAX || this.#archive.length >= ARCHIVE_MAX) return;
    this.#firstCounts.set(key, count + 1);
    this.#archive.push(packet);
  }

  #deliverLater(packet: Packet): void {
    const { latencyMs, delayProbability, delayMaxMs } = this.character;
    const [low, high] = latencyMs;
    const delayed = this.#random.chance(delayProbability) ? this.#random.unit() * delayMaxMs : 0;
    this.#queue.after(low + this.#random.unit() * (high - low) + delayed, () => this.#arrive(packet));
  }
}

const pairKey = (left: NodeId, right: NodeId): string => (left < right ? `${left}-${right}` : `${right}-${left}`);
