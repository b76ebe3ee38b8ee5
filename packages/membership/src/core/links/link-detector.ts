/**
 * Decides whether one link to one peer works.
 *
 * A link is proven by a heartbeat of the peer that echoes a newer heartbeat of ours than any before:
 * only then has our voice been heard and has the answer come back. A link that carries one way only is
 * therefore down on both sides. Time in which this node's own loop did not run is not held against the
 * peer, up to a cap: see {@link LinkDetector.excuse}.
 */
import type { Heartbeat } from './link-codec.ts';

/** Proofs in a row that bring a link back which had failed. The first rise in a session takes one. */
export const PROOFS_TO_RISE = 3;
const SENT_REMEMBERED = 256;
const ROUND_TRIP_WEIGHT = 1 / 8;

export type LinkState = 'up' | 'down';

export class LinkDetector {
  #seq = 0;
  readonly #sentAtMs = new Float64Array(SENT_REMEMBERED);
  #heardSeq = 0;
  #heardAtMs = 0;
  #echoedSeq = 0;
  /** When the last proof arrived. */
  #provenAtMs: number;
  /** When the newest of our heartbeats that the peer has echoed was sent. */
  #answeredSentAtMs = Number.NEGATIVE_INFINITY;
  /** From when on silence counts: the last proof, moved on by what this node itself slept through. */
  #silentSinceMs: number;
  #proofsInRow = 0;
  #hasRisen = false;
  #state: LinkState = 'down';
  #changedAtMs: number;
  #roundTripUs: number | null = null;
  #flaps = 0;

  /** `formerSeq` is the number of the last heartbeat sent where this detector takes the place of another one. */
  constructor(nowMs: number, formerSeq = 0) {
    this.#seq = formerSeq;
    this.#echoedSeq = formerSeq;
    this.#provenAtMs = nowMs;
    this.#silentSinceMs = nowMs;
    this.#changedAtMs = nowMs;
  }

  /** The number of the last heartbeat sent. */
  get seq(): number {
    return this.#seq;
  }
  /** When what the peer last answered was sent: its own silence cannot be older, however late the answer was read. */
  get answeredSentAtMs(): number {
    return this.#answeredSentAtMs;
  }
  get state(): LinkState {
    return this.#state;
  }
  get changedAtMs(): number {
    return this.#changedAtMs;
  }
  get roundTripUs(): number | null {
    return this.#roundTripUs === null ? null : Math.round(this.#roundTripUs);
  }
  get flaps(): number {
    return this.#flaps;
  }

  /** Begins anew with a new session of the peer: its heartbeats count from 1, and it has heard none of ours. */
  restart(nowMs: number): void {
    this.#heardSeq = 0;
    this.#echoedSeq = this.#seq;
    this.#provenAtMs = nowMs;
    this.#silentSinceMs = nowMs;
    this.#proofsInRow = 0;
    this.#hasRisen = false;
    this.#roundTripUs = null;
    this.#answeredSentAtMs = Number.NEGATIVE_INFINITY;
    if (this.#state === 'up') this.#fall(nowMs);
  }

  /** The numbers of the next heartbeat, which the caller sends now. */
  nextHeartbeat(nowMs: number): Pick<Heartbeat, 'seq' | 'echoSeq' | 'echoHeldUs'> {
    this.#seq += 1;
    this.#sentAtMs[this.#seq % SENT_REMEMBERED] = nowMs;
    const heldMs = this.#heardSeq === 0 ? 0 : nowMs - this.#heardAtMs;
    return { seq: this.#seq, echoSeq: this.#heardSeq, echoHeldUs: Math.round(heldMs * 1000) };
  }

  /** Takes a heartbeat of the peer's accepted session. `echoesUs` tells that its echo belongs to our present session. */
  onHeartbeat(heartbeat: Heartbeat, echoesUs: boolean, nowMs: number): 'proof' | 'rise' | 'nothing' {
    if (heartbeat.seq > this.#heardSeq) {
      this.#heardSeq = heartbeat.seq;
      this.#heardAtMs = nowMs;
    }
    const echo = heartbeat.echoSeq;
    if (!echoesUs || echo <= this.#echoedSeq || echo > this.#seq) return 'nothing';
    if (this.#seq - echo < SENT_REMEMBERED) {
      this.#measure(echo, heartbeat.echoHeldUs, nowMs);
      this.#answeredSentAtMs = this.#sentAtMs[echo % SENT_REMEMBERED] ?? this.#answeredSentAtMs;
    }
    this.#echoedSeq = echo;
    this.#provenAtMs = nowMs;
    this.#silentSinceMs = nowMs;
    if (this.#state === 'up') return 'proof';
    this.#proofsInRow += 1;
    if (this.#hasRisen && this.#proofsInRow < PROOFS_TO_RISE) return 'proof';
    this.#state = 'up';
    this.#hasRisen = true;
    this.#changedAtMs = nowMs;
    return 'rise';
  }

  /** For how long the link has been silent while this node ran. */
  silentMs(nowMs: number): number {
    return nowMs - this.#silentSinceMs;
  }

  /** For how long the link has been silent, own stalls and all. */
  unprovenMs(nowMs: number): number {
    return nowMs - this.#provenAtMs;
  }

  /** When the silence, if it goes on, will have lasted `timeoutMs`. */
  silentAtMs(timeoutMs: number): number {
    return this.#silentSinceMs + timeoutMs;
  }

  /** Does not hold the last `stalledMs` against the peer; after a long stall the whole window begins anew. */
  excuse(stalledMs: number, restartsWindow: boolean, nowMs: number): void {
    this.#silentSinceMs = restartsWindow ? nowMs : Math.min(nowMs, this.#silentSinceMs + stalledMs);
  }

  /** Declares the link down; the caller has found the silence too long. */
  fail(nowMs: number): void {
    if (this.#state === 'up') this.#fall(nowMs);
  }

  /** A gap between proofs breaks their row, so that a link that answers now and then does not rise. */
  breakRow(): void {
    this.#proofsInRow = 0;
  }

  #fall(nowMs: number): void {
    this.#state = 'down';
    this.#changedAtMs = nowMs;
    this.#proofsInRow = 0;
    this.#flaps += 1;
  }

  #measure(echo: number, heldUs: number, nowMs: number): void {
    const sampleUs = Math.max(0, (nowMs - (this.#sentAtMs[echo % SENT_REMEMBERED] ?? nowMs)) * 1000 - heldUs);
    this.#roundTripUs =
      this.#roundTripUs === null ? sampleUs : this.#roundTripUs + (sampleUs - this.#roundTripUs) * ROUND_TRIP_WEIGHT;
  }
}
