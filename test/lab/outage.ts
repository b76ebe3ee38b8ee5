/** What a client's answers say of an outage. Times are milliseconds since the epoch. */

/** A right answer to an HTTP request: when it was complete, and the node that it names. */
export interface PageAnswer {
  readonly atMs: number;
  readonly node: string;
}

/**
 * The longest time between two answers in a row that touches the time from `fromMs` to `toMs`. `times` are in
 * ascending order. Where the answers end before `toMs`, the time from the last one to `toMs` counts too: an
 * outage that is not over is not shorter for it.
 */
export function longestGapMs(times: readonly number[], fromMs: number, toMs: number): number {
  let longest = 0;
  let previous: number | null = null;
  for (const time of times) {
    if (previous !== null && time > fromMs && previous < toMs) longest = Math.max(longest, time - previous);
    previous = time;
  }
  const last = previous ?? fromMs;
  return last < toMs ? Math.max(longest, toMs - last) : longest;
}

/** Of an unordered or nearly ordered list of times, the ordered one that {@link longestGapMs} needs. */
export const inOrder = (times: readonly number[]): readonly number[] => times.toSorted((one, other) => one - other);
