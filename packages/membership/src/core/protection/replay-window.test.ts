import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REPLAY_WINDOW, ReplayWindow } from './replay-window.ts';

/** The same rule, written to be obvious: a set of everything seen, and the age limit. */
class ObviousWindow {
  readonly #seen = new Set<number>();
  #highest = 0;
  isFresh(counter: number): boolean {
    return counter >= 1 && !this.#seen.has(counter) && counter > this.#highest - REPLAY_WINDOW;
  }
  mark(counter: number): void {
    this.#seen.add(counter);
    this.#highest = Math.max(this.#highest, counter);
  }
}

describe('a replay window', () => {
  it('takes each counter once and none that is too old, like the obvious rule', () => {
    const counters = fc.array(
      fc.oneof(
        fc.nat({ max: 50 }),
        fc.integer({ min: 0, max: 3 * REPLAY_WINDOW }),
        fc.integer({ min: 0, max: 2 ** 40 }),
      ),
      { maxLength: 200 },
    );
    fc.assert(
      fc.property(counters, (sequence) => {
        const window = new ReplayWindow();
        const obvious = new ObviousWindow();
        for (const counter of [...sequence, ...sequence]) {
          expect(window.isFresh(counter)).toBe(obvious.isFresh(counter));
          if (!window.isFresh(counter)) continue;
          window.mark(counter);
          obvious.mark(counter);
        }
      }),
    );
  });
});
