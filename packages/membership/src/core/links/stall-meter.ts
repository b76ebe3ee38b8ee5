/**
 * Measures how late this node's own loop runs, and decides how much longer it must wait before it
 * accuses a peer.
 *
 * A timer that fires late means that nothing of this process ran in between: the host gave it no
 * processor, the heap was collected, someone stopped it. A node that suffers so is a poor witness.
 * It waits longer, in proportion to its worst lateness of late, but never longer than a published cap.
 */
import type { StallView } from '../../contract.ts';

/** The suspicion timeout is never widened beyond this many times its configured value. */
export const SUSPICION_CAP_FACTOR = 2;
/** Lateness below this is the ordinary inexactness of timers. */
export const ORDINARY_LATENESS_MS = 3;
/** A lateness is remembered this long for the widening. */
const MEMORY_MS = 10_000;
const WIDENING_PER_LATENESS = 1.5;
const STALLS_KEPT = 32;

export class StallMeter {
  readonly #baseTimeoutMs: number;
  readonly #stallMs: number;
  readonly #stalls: { readonly atMs: number; readonly stallMs: number }[] = [];
  #worstMs = 0;
  #worstAtMs = 0;

  /** A lateness of `stallMs` or more counts as a stall, which restarts every window of suspicion. */
  constructor(baseTimeoutMs: number, stallMs: number) {
    this.#baseTimeoutMs = baseTimeoutMs;
    this.#stallMs = stallMs;
  }

  get capMs(): number {
    return this.#baseTimeoutMs * SUSPICION_CAP_FACTOR;
  }

  /** Takes the lateness of a timer that has just fired; tells what it means. */
  observe(latenessMs: number, nowMs: number): 'punctual' | 'late' | 'stalled' {
    if (latenessMs <= ORDINARY_LATENESS_MS) return 'punctual';
    if (latenessMs >= this.#worstMs || nowMs - this.#worstAtMs > MEMORY_MS) {
      this.#worstMs = latenessMs;
      this.#worstAtMs = nowMs;
    }
    if (latenessMs < this.#stallMs) return 'late';
    this.#stalls.unshift({ atMs: nowMs, stallMs: latenessMs });
    if (this.#stalls.length > STALLS_KEPT) this.#stalls.pop();
    return 'stalled';
  }

  /** The suspicion timeout in force. */
  timeoutMs(nowMs: number): number {
    if (nowMs - this.#worstAtMs > MEMORY_MS) return this.#baseTimeoutMs;
    return Math.min(this.capMs, this.#baseTimeoutMs + this.#worstMs * WIDENING_PER_LATENESS);
  }

  /** The last stalls, the newest first. */
  view(nowMs: number): readonly StallView[] {
    return this.#stalls.map(({ atMs, stallMs }) => ({ agoMs: Math.round(nowMs - atMs), stallMs: Math.round(stallMs) }));
  }
}
