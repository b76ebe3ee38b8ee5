/**
 * Fires the cores' timers by the wall of one Node timer, and never before datagrams that were there first.
 *
 * When a timer fires much too late, this process did not run for a while, and the answers that would
 * excuse the peers wait in the sockets. So the loop first polls until the sockets have been empty once. It does not
 * wait for a poll without any datagram: on a busy ring there is none, and this node's own heartbeats would wait with it.
 */
import type { MonotonicClock } from '@nyx/foundation';

/** A timer later than this lets waiting datagrams in first. */
const LATE_MS = 4;
const POLLS_MAX = 64;
/** Node takes up to 32 datagrams from a socket in one poll: with fewer in all, every socket has been emptied. */
const POLL_FULL = 32;

export interface TimerQueueOptions<Name> {
  readonly clock: MonotonicClock;
  readonly onFired: (timer: Name) => void;
  /** A number that grows with each datagram taken in. */
  readonly datagramsTaken: () => number;
}

export class TimerQueue<Name extends string> {
  readonly #options: TimerQueueOptions<Name>;
  readonly #dueMs = new Map<Name, number>();
  #wake: NodeJS.Timeout | null = null;
  #wakeAtMs = Number.POSITIVE_INFINITY;
  #isDraining = false;
  #isClosed = false;

  constructor(options: TimerQueueOptions<Name>) {
    this.#options = options;
  }

  /** Replaces the timer of that name, or cancels it where `atMs` is `null`. */
  set(timer: Name, atMs: number | null): void {
    if (atMs === null) this.#dueMs.delete(timer);
    else this.#dueMs.set(timer, atMs);
    // A timer that moved away leaves the wake-up where it is: that comes early, finds nothing due and is set anew.
    if (atMs !== null && atMs < this.#wakeAtMs) this.#schedule(atMs);
  }

  close(): void {
    this.#isClosed = true;
    if (this.#wake) clearTimeout(this.#wake);
    this.#dueMs.clear();
  }

  #schedule(atMs: number): void {
    if (this.#isClosed || this.#isDraining) return;
    if (this.#wake) clearTimeout(this.#wake);
    this.#wakeAtMs = atMs;
    const delayMs = Math.max(1, Math.ceil(atMs - this.#options.clock.nowMs()));
    this.#wake = setTimeout(() => this.#onWake(), delayMs);
  }

  #onWake(): void {
    this.#wake = null;
    this.#wakeAtMs = Number.POSITIVE_INFINITY;
    const due = this.#earliest();
    if (due && this.#options.clock.nowMs() - due.atMs > LATE_MS) {
      this.#isDraining = true;
      this.#drain(this.#options.datagramsTaken(), POLLS_MAX);
    } else {
      this.#fireDue();
    }
  }

  #drain(takenBefore: number, pollsLeft: number): void {
    setImmediate(() => {
      if (this.#isClosed) return;
      const taken = this.#options.datagramsTaken();
      if (taken - takenBefore >= POLL_FULL && pollsLeft > 0) {
        this.#drain(taken, pollsLeft - 1);
      } else {
        this.#isDraining = false;
        this.#fireDue();
      }
    });
  }

  #fireDue(): void {
    for (let fired = this.#earliest(); fired && fired.atMs <= this.#options.clock.nowMs(); fired = this.#earliest()) {
      this.#dueMs.delete(fired.timer);
      this.#options.onFired(fired.timer);
      if (this.#isClosed) return;
    }
    const next = this.#earliest();
    if (next) this.#schedule(next.atMs);
  }

  #earliest(): { readonly timer: Name; readonly atMs: number } | null {
    let earliest: { timer: Name; atMs: number } | null = null;
    for (const [timer, atMs] of this.#dueMs) {
      if (earliest === null || atMs < earliest.atMs) earliest = { timer, atMs };
    }
    return earliest;
  }
}
