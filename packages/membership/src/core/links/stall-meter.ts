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
/** Bounds what is remembered where each lateness is a little smaller than the one before. */
const WORST_KEPT = 16;

export class StallMeter {
  readonly #baseTimeoutMs: number;
  readonly #stallMs: number;
  readonly #stalls: { readonly atMs: number; readonly stallMs: number }[] = [];
  /** The latenesses that are the worst since: each one later and smaller than the one before it. */
  #worst: readonly { readonly atMs: number; readonly latenessMs: number }[] = [];

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
    const worse = this.#worst.filter((each) => each.latenessMs > latenessMs && nowMs - each.atMs <= MEMORY_MS);
    this.#worst = [...worse.slice(0, WORST_KEPT - 1), { atMs: nowMs, latenessMs }];
    if (latenessMs < this.#stallMs) return 'late';
    this.#stalls.unshift({ atMs: nowMs, stallMs: latenessMs });
    if (this.#stalls.length > STALLS_KEPT) this.#stalls.pop();
    return 'stalled';
  }

  /** The suspicion timeout in force. */
  timeoutMs(nowMs: number): number {
    const worst = this.#worst.find(({ atMs }) => nowMs - atMs <= MEMORY_MS);
    return Math.min(this.capMs, this.#baseTimeoutMs + (worst?.latenessMs ?? 0) * WIDENING_PER_LATENESS);
  }

  /** The last stalls, the newest first. */
  view(nowMs: number): readonly StallView[] {
    return this.#stalls.map(({ atMs, stallMs }) => ({ agoMs: Math.round(nowMs - atMs), stallMs: Math.round(stallMs) }));
  }
}
