import type { RingConfiguration } from '@nyx/membership';
import {
  type Checker,
  entryOf,
  ringName,
  type SimulatedProcess,
  Violation,
  type WorkloadMessage,
  type WorldTruth,
} from './checker.ts';

/**
 * No message is lost to a member that goes on: in a regular configuration it delivers all messages of the ring in the
 * order of their places and leaves none out, and in the end it has delivered all of the ring that it is in.
 */
export class NoMessageIsLostToAContinuingMember implements Checker {
  readonly property = 'in a regular configuration no message of the ring is left out';
  evaluations = 0;
  readonly #truth: WorldTruth;
  /** By process: its present regular configuration and how many of the ring's messages it has delivered in it. */
  readonly #places = new Map<string, { readonly configuration: RingConfiguration; count: number } | null>();

  constructor(truth: WorldTruth) {
    this.#truth = truth;
  }

  onConfiguration(process: SimulatedProcess, configuration: RingConfiguration): void {
    this.#places.set(process.name, configuration.kind === 'regular' ? { configuration, count: 0 } : null);
  }

  onMessage(process: SimulatedProcess, message: WorkloadMessage): void {
    const place = entryOf(this.#places, process.name, () => null);
    // A ring of one sends its messages to nobody, so they have no place that can be seen.
    if (place === null || place.configuration.members.length === 1) return;
    const { ring } = place.configuration;
    const expected = this.#truth.sequenceOf(ring)[place.count++];
    this.evaluations++;
    if (expected === message.id) return;
    throw new Violation(
      this.property,
      `${process.name} delivered ${message.id} in ring ${ringName(ring)}, where ${expected} is number ${place.count}`,
    );
  }

  atEnd(running: readonly SimulatedProcess[]): void {
    for (const process of running) {
      const place = this.#places.get(process.name);
      if (!place || place.configuration.members.length === 1) continue;
      this.evaluations++;
      const sequence = this.#truth.sequenceOf(place.configuration.ring);
      if (sequence.length === place.count) continue;
      throw new Violation(this.property, `${process.name} never delivered ${sequence[place.count]} of its ring`);
    }
  }
}
