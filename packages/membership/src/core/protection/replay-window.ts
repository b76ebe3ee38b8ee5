/**
 * Remembers which counters of one session were seen, so that no datagram counts twice.
 *
 * Counters may overtake each other by less than {@link REPLAY_WINDOW}; one that is older than that is
 * taken for seen. The method is that of RFC 6479 without its wider blocks.
 */

/** How far counters may overtake each other: they are counted over all peers and links, so a burst to many leaves wide gaps. */
export const REPLAY_WINDOW = 4096;

export class ReplayWindow {
  readonly #seen = new Uint32Array(REPLAY_WINDOW / 32);
  #highest: number;

  /** Counters up to `seenUpTo` are taken for seen. */
  constructor(seenUpTo = 0) {
    this.#highest = seenUpTo;
    if (seenUpTo > 0) this.#seen.fill(0xffff_ffff);
  }

  /** The highest counter that was marked. */
  get highest(): number {
    return this.#highest;
  }

  /** Whether `counter` has not been seen and is not too old to be remembered. */
  isFresh(counter: number): boolean {
    if (counter < 1 || counter <= this.#highest - REPLAY_WINDOW) return false;
    if (counter > this.#highest) return true;
    const place = counter % REPLAY_WINDOW;
    return ((this.#seen[place >>> 5] ?? 0) & (1 << (place & 31))) === 0;
  }

  /** Marks a fresh counter as seen. Only what was authenticated may be marked, else a forger could close the window. */
  mark(counter: number): void {
    if (counter > this.#highest) this.#advance(counter);
    const place = counter % REPLAY_WINDOW;
    this.#seen[place >>> 5] = (this.#seen[place >>> 5] ?? 0) | (1 << (place & 31));
  }

  #advance(counter: number): void {
    if (counter - this.#highest >= REPLAY_WINDOW) {
      this.#seen.fill(0);
    } else {
      for (let passed = this.#highest + 1; passed <= counter; passed += 1) {
        const place = passed % REPLAY_WINDOW;
        this.#seen[place >>> 5] = (this.#seen[place >>> 5] ?? 0) & ~(1 << (place & 31));
      }
    }
    this.#highest = counter;
  }
}
