/**
 * Keeps the graph acyclic: which orders are left out where orders form a loop.
 *
 * Resources that leave their nodes for each other's, in a circle, cannot all wait until there is room: an order that
 * yields is left out first, the latest one first. Orders that contradict each other otherwise (a configuration that
 * asks for A before B and B before A) lose the one that closes the loop, or
 * another where that one is vital.
 */
import { withoutHarmlessOnes } from './turns.ts';

/** An order between two items, each told by its place in the list of all items. */
export interface Pair {
  readonly first: number;
  readonly then: number;
  /** Whether it is left out before others. */
  readonly yields?: boolean;
  /** Leaving it out could do harm: it is kept as long as another order of the loop can go. */
  readonly vital?: boolean;
}

/** The pairs without those that would close a loop among `count` items; all of them where there is none. */
export function breakLoops(count: number, pairs: readonly Pair[]): readonly Pair[] {
  if (isAcyclic(count, pairs)) return pairs;
  const leftOut = new Set<Pair>();
  for (const pair of pairs.filter((each) => each.yields).reverse()) {
    const others = pairs.filter((each) => each !== pair && !leftOut.has(each));
    if (reaches(count, others, pair.then, pair.first)) leftOut.add(pair);
  }
  const rest = pairs.filter((pair) => !leftOut.has(pair));
  const closing = closingPairs(count, rest);
  if ([...closing].some(({ vital }) => vital)) return withoutHarmlessOnes(count, rest);
  return rest.filter((pair) => !closing.has(pair));
}

function successors(count: number, pairs: readonly Pair[]): readonly (readonly Pair[])[] {
  const after: Pair[][] = Array.from({ length: count }, () => []);
  for (const pair of pairs) after[pair.first]?.push(pair);
  return after;
}

function isAcyclic(count: number, pairs: readonly Pair[]): boolean {
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
  return ready.length === count;
}

function reaches(count: number, pairs: readonly Pair[], from: number, to: number): boolean {
  const after = successors(count, pairs);
  const seen = new Set([from]);
  for (const item of seen) for (const { then } of after[item] ?? []) seen.add(then);
  return seen.has(to);
}

/** The pairs that lead back to where a walk along the pairs came from; without them there is no loop. */
function closingPairs(count: number, pairs: readonly Pair[]): ReadonlySet<Pair> {
  const after = successors(count, pairs);
  const closing = new Set<Pair>();
  const done = new Set<number>();
  const onWay = new Set<number>();
  for (let start = 0; start < count; start += 1) {
    const way = done.has(start) ? [] : [{ item: start, next: 0 }];
    if (way.length > 0) onWay.add(start);
    for (let step = way.at(-1); step; step = way.at(-1)) {
      const pair = after[step.item]?.[step.next];
      step.next += 1;
      if (!pair) {
        onWay.delete(step.item);
        done.add(step.item);
        way.pop();
      } else if (onWay.has(pair.then)) closing.add(pair);
      else if (!done.has(pair.then)) {
        onWay.add(pair.then);
        way.push({ item: pair.then, next: 0 });
      }
    }
  }
  return closing;
}
