import type { RingConfiguration } from '@nyx/membership';
import { type Checker, ringName, type SimulatedProcess, Violation, type WorldTruth } from './checker.ts';

/** A node enters a ring only under a number that its disk holds as reserved. */
export class RingIdsAreReservedBeforeTheyAreUsed implements Checker {
  readonly property = 'a ring id is used only within a durable reservation';
  evaluations = 0;
  readonly #truth: WorldTruth;

  constructor(truth: WorldTruth) {
    this.#truth = truth;
  }

  onConfiguration(process: SimulatedProcess, { kind, ring }: RingConfiguration): void {
    if (kind !== 'regular') return;
    this.evaluations++;
    const reserved = this.#truth.reservedRingSeq(process.node);
    if (ring.seq <= reserved) return;
    throw new Violation(
      this.property,
      `${process.name} entered ring ${ringName(ring)}, and only numbers up to ${reserved} are on its disk`,
    );
  }
}
