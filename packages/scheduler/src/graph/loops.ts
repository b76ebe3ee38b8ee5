/**
 * Keeps the graph acyclic: where orders form a loop, the order that closes it is left out.
 */

/** An order between two items, each told by its place in the list of all items. */
export interface Pair {
  readonly first: number;
  readonly then: number;
}

/** The pairs without those that would close a loop among `count` items; all of them where there is none. */
export function breakLoops(count: number, pairs: readonly Pair[]): readonly Pair[] {
  const waiting = new Array<number>(count).fill(0);
  const after = new Map<number, number[]>();
  for (const { first, then } of pairs) {
    waiting[then] = (waiting[then] as number) + 1;
    const list = after.get(first);
    if (list) list.push(then);
    else after.set(first, [then]);
  }
  const ready: number[] = [];
  for (let item = 0; item < count; item += 1) if (waiting[item] === 0) ready.push(item);
  // Grows while it is read: an item is ready once everything before it has been read.
  for (const item of ready) {
    for (const then of after.get(item) ?? []) {
      const left = (waiting[then] as number) - 1;
      waiting[then] = left;
      if (left === 0) ready.push(then);
    }
  }
  if (ready.length === count) return pairs;
  const turn = new Array<number>(count).fill(-1);
  ready.forEach((item, index) => {
    turn[item] = index;
  });
  let last = ready.length;
  for (let item = 0; item < count; item += 1) {
    if (turn[item] !== -1) continue;
    turn[item] = last;
    last += 1;
  }
  return pairs.filter(({ first, then }) => (turn[first] as number) < (turn[then] as number));
}
