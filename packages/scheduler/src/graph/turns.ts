/**
 * Decides which order of a loop can be left out without harm: items get their turns so that as few as possible come
 * before something that they must wait for, and none before something vital unless a loop is vital all around.
 */
import type { Pair } from './loops.ts';

/** The pairs that agree with such turns: they form no loop, and vital ones are among them wherever that is possible. */
export function withoutHarmlessOnes(count: number, pairs: readonly Pair[]): readonly Pair[] {
  const turns = new Turns(count, pairs);
  turns.takeReady();
  for (let item = turns.leastBound(); item !== null; item = turns.leastBound()) {
    turns.take(item);
    turns.takeReady();
  }
  return pairs.filter(({ first, then }) => turns.isBefore(first, then));
}

/** Gives every item its turn: when all before it had theirs, or when it is chosen although not all had. */
class Turns {
  taken = 0;
  private readonly turn: number[];
  private readonly waiting: number[];
  private readonly waitingVitally: number[];
  private readonly after = new Map<number, Pair[]>();
  private readonly ready: number[] = [];
  private readonly count: number;
  private read = 0;

  constructor(count: number, pairs: readonly Pair[]) {
    this.count = count;
    this.turn = new Array<number>(count).fill(-1);
    this.waiting = new Array<number>(count).fill(0);
    this.waitingVitally = new Array<number>(count).fill(0);
    for (const pair of pairs) {
      this.waiting[pair.then] = (this.waiting[pair.then] as number) + 1;
      if (pair.vital) this.waitingVitally[pair.then] = (this.waitingVitally[pair.then] as number) + 1;
      const list = this.after.get(pair.first);
      if (list) list.push(pair);
      else this.after.set(pair.first, [pair]);
    }
    for (let item = 0; item < count; item += 1) if (this.waiting[item] === 0) this.ready.push(item);
  }

  takeReady(): void {
    // Grows while it is read: an item is ready once everything before it has had its turn.
    for (; this.read < this.ready.length; this.read += 1) this.take(this.ready[this.read] as number);
  }

  take(item: number): void {
    if (this.turn[item] !== -1) return;
    this.turn[item] = this.taken;
    this.taken += 1;
    for (const { then, vital } of this.after.get(item) ?? []) {
      this.waiting[then] = (this.waiting[then] as number) - 1;
      if (vital) this.waitingVitally[then] = (this.waitingVitally[then] as number) - 1;
      if (this.waiting[then] === 0) this.ready.push(then);
    }
  }

  /** The first item on a loop that waits for nothing vital; the first on a loop where all do; `null` at the end. */
  leastBound(): number | null {
    let first: number | null = null;
    for (let item = 0; item < this.count; item += 1) {
      if (this.turn[item] !== -1 || !this.isOnLoop(item)) continue;
      if (this.waitingVitally[item] === 0) return item;
      first ??= item;
    }
    return first;
  }

  private isOnLoop(start: number): boolean {
    const seen = new Set<number>();
    const open = [start];
    for (let item = open.pop(); item !== undefined; item = open.pop()) {
      for (const { then } of this.after.get(item) ?? []) {
        if (then === start) return true;
        if (this.turn[then] !== -1 || seen.has(then)) continue;
        seen.add(then);
        open.push(then);
      }
    }
    return false;
  }

  isBefore(first: number, then: number): boolean {
    return (this.turn[first] as number) < (this.turn[then] as number);
  }
}
