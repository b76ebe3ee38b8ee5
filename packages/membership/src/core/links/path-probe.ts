/**
 * Learns how long a datagram may be on one link to one peer.
 *
 * A datagram longer than the path's MTU travels as IP fragments; most paths carry them, some lose
 * every one. While long frames are being sent, padded heartbeats of the lengths of {@link DATAGRAM_LENGTHS}
 * go along, and each heartbeat of the peer reports the longest that arrived there of late. Only a length that is
 * so reported is used; {@link SAFE_DATAGRAM_BYTES} goes through any path that carries IPv6.
 */
import { ENVELOPE_BYTES } from '../protection/datagram-header.ts';

/** A datagram of this length passes wherever the minimum MTU of IPv6 does, with room for tunnels' headers. */
export const SAFE_DATAGRAM_BYTES = 1200;
/** An ordinary Ethernet frame, a jumbo frame, and the longest that UDP and IPv4 leave room for. */
export const DATAGRAM_LENGTHS: readonly number[] = [1452, 8900, 61_440];
/** The messages' own framing around a fragment's bytes. */
const FRAGMENT_OVERHEAD_BYTES = 32;
const HEARTBEAT_OVERHEAD_BYTES = 48;
export const PROBE_INTERVAL_MS = 500;
/** A probe that arrived is reported for this long: two of each length may be lost in a row. */
const ARRIVAL_LIFETIME_MS = 1500;
const ARRIVAL_LIFETIME_INTERVALS = 12;
const DEMAND_LIFETIME_MS = 5000;

export class PathProbe {
  readonly #arrivalLifetimeMs: number;
  #demandedAtMs = Number.NEGATIVE_INFINITY;
  #probedAtMs = Number.NEGATIVE_INFINITY;
  #turn = 0;
  #reported = 0;
  /** By index of {@link DATAGRAM_LENGTHS}: when a probe of the peer of at least that length last arrived here. */
  readonly #arrivedAtMs: number[] = DATAGRAM_LENGTHS.map(() => Number.NEGATIVE_INFINITY);

  constructor(heartbeatIntervalMs: number) {
    this.#arrivalLifetimeMs = Math.max(ARRIVAL_LIFETIME_MS, heartbeatIntervalMs * ARRIVAL_LIFETIME_INTERVALS);
  }

  /** Begins anew with a new session of the peer, or after the link has failed. */
  restart(): void {
    this.#reported = 0;
    this.#arrivedAtMs.fill(Number.NEGATIVE_INFINITY);
    this.#probedAtMs = Number.NEGATIVE_INFINITY;
  }

  /** The longest text of one datagram. A long frame makes longer datagrams wanted. */
  textBytes(frameBytes: number, nowMs: number): number {
    if (frameBytes > SAFE_DATAGRAM_BYTES - ENVELOPE_BYTES - FRAGMENT_OVERHEAD_BYTES) this.#demandedAtMs = nowMs;
    return this.longestDatagram - ENVELOPE_BYTES;
  }

  /** How many bytes of a frame fit into one datagram. */
  get fragmentBytes(): number {
    return this.longestDatagram - ENVELOPE_BYTES - FRAGMENT_OVERHEAD_BYTES;
  }

  /** The longest datagram that is known to pass. */
  get longestDatagram(): number {
    return Math.max(SAFE_DATAGRAM_BYTES, this.#reported);
  }

  /** The padding of the heartbeat that is about to be sent: 0, or what makes it a probe. Each length takes its turn. */
  padding(nowMs: number): number {
    if (nowMs - this.#demandedAtMs > DEMAND_LIFETIME_MS) return 0;
    if (this.#turn === 0) {
      if (nowMs - this.#probedAtMs < PROBE_INTERVAL_MS) return 0;
      this.#probedAtMs = nowMs;
    }
    const length = DATAGRAM_LENGTHS[DATAGRAM_LENGTHS.length - 1 - this.#turn] ?? 0;
    this.#turn = (this.#turn + 1) % DATAGRAM_LENGTHS.length;
    return length - ENVELOPE_BYTES - HEARTBEAT_OVERHEAD_BYTES;
  }

  /** Takes a heartbeat of the peer: its own padding, and what it reports of ours. */
  onHeartbeat(paddingBytes: number, longestArrived: number, nowMs: number): void {
    this.#reported = DATAGRAM_LENGTHS.includes(longestArrived) ? longestArrived : 0;
    if (paddingBytes === 0) return;
    const arrived = paddingBytes + ENVELOPE_BYTES + HEARTBEAT_OVERHEAD_BYTES;
    DATAGRAM_LENGTHS.forEach((length, index) => {
      if (arrived >= length) this.#arrivedAtMs[index] = nowMs;
    });
  }

  /** What this node reports to the peer: the longest of its probes that arrived of late, or 0. */
  longestArrived(nowMs: number): number {
    for (let index = DATAGRAM_LENGTHS.length - 1; index >= 0; index -= 1) {
      const arrivedAtMs = this.#arrivedAtMs[index] ?? Number.NEGATIVE_INFINITY;
      if (nowMs - arrivedAtMs < this.#arrivalLifetimeMs) return DATAGRAM_LENGTHS[index] ?? 0;
    }
    return 0;
  }
}
