import type { NodeId } from '@nyx/foundation';
import type { RingConfiguration, RingId } from '@nyx/membership';
import { type Checker, compareRings, ringName, type SimulatedProcess, Violation } from './checker.ts';

/** The ids of the rings that a node enters only grow, across crashes too. */
export class RingIdsOnlyGrowAtANode implements Checker {
  readonly property = 'ring ids only grow at a node, across crashes too';
  evaluations = 0;
  readonly #last = new Map<NodeId, RingId>();

  onConfiguration(process: SimulatedProcess, configuration: RingConfiguration): void {
    if (configuration.kind !== 'regular') return;
    const last = this.#last.get(process.node);
    this.#last.set(process.node, configuration.ring);
    if (last === undefined) return;
    this.evaluations++;
    if (configuration.ring.seq > last.seq || compareRings(configuration.ring, last) > 0) return;
    throw new Violation(
      this.property,
      `${process.name} entered ${ringName(configuration.ring)} after ${ringName(last)}`,
    );
  }
}
