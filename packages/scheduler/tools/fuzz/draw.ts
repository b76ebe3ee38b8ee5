/**
 * Seeded choices, and the record of which features they brought into a cluster.
 */

/** One generated cluster's source of choices: equal seeds choose equally. */
export class Draw {
  readonly features = new Set<string>();
  readonly #rates = new Map<string, number>();
  #state: number;
  #ids = 0;

  constructor(seed: number) {
    this.#state = Math.imul(seed + 1, 0x9e37_79b1) >>> 0;
  }

  /** A whole number of 32 bits (SplitMix). */
  next(): number {
    this.#state = (this.#state + 0x9e37_79b9) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85eb_ca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35);
    return (mixed ^ (mixed >>> 16)) >>> 0;
  }

  below(bound: number): number {
    return this.next() % bound;
  }

  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  pick<T>(choices: readonly [T, ...T[]]): T {
    return choices[this.below(choices.length)] ?? choices[0];
  }

  /** One of `choices`, undefined where there is none. */
  one<T>(choices: readonly T[]): T | undefined {
    return choices.length === 0 ? undefined : choices[this.below(choices.length)];
  }

  /** Up to `count` different ones, in an order of their own. */
  some<T>(choices: readonly T[], count: number): readonly T[] {
    const left = [...choices];
    const taken: T[] = [];
    while (taken.length < count && left.length > 0) taken.push(...left.splice(this.below(left.length), 1));
    return taken;
  }

  /**
   * Whether a feature appears here. In most clusters a feature is absent altogether, in others frequent: so few meet at
   * once and each meets every other one some time.
   */
  feature(name: string, percentOfClusters: number, percentHere = 40): boolean {
    let rate = this.#rates.get(name);
    if (rate === undefined) {
      rate = this.chance(percentOfClusters) ? percentHere : 0;
      this.#rates.set(name, rate);
    }
    if (rate === 0 || !this.chance(rate)) return false;
    this.features.add(name);
    return true;
  }

  note(name: string): void {
    this.features.add(name);
  }

  /** An id that nothing else in the document has. */
  id(stem: string): string {
    this.#ids += 1;
    return `${stem}-${this.#ids}`;
  }
}
