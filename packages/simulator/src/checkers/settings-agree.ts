import type { RingConfiguration } from '@nyx/membership';
import { type Checker, ringName, type SimulatedProcess, Violation, type WorldTruth } from './checker.ts';

/** Nodes whose local settings differ are in no ring together. */
export class MembersHaveTheSameSettings implements Checker {
  readonly property = 'members of a ring have the same local settings';
  evaluations = 0;
  readonly #truth: WorldTruth;

  constructor(truth: WorldTruth) {
    this.#truth = truth;
  }

  onConfiguration(process: SimulatedProcess, { ring, members }: RingConfiguration): void {
    if (this.#truth.scenario.faults.staleSettings === 0) return;
    const isStale = this.#truth.lifeOf(process)?.isStale;
    for (const { node, incarnation } of members) {
      this.evaluations++;
      const other = this.#truth.lifeOf({ node, incarnation, name: `${node}/${incarnation}` });
      if (other?.isStale === isStale) continue;
      throw new Violation(this.property, `${process.name} is in ring ${ringName(ring)} with ${node}/${incarnation}`);
    }
  }
}
