import type { RingConfiguration } from '@nyx/membership';
import { type Checker, entryOf, ringName, type SimulatedProcess, Violation, type WorkloadMessage } from './checker.ts';

/** Within one regular configuration, what any process delivers is a prefix of one sequence. */
export class AgreedDeliveriesArePrefixesOfOneSequence implements Checker {
  readonly property = 'agreed deliveries within a regular configuration are prefixes of one sequence';
  evaluations = 0;
  readonly #sequences = new Map<string, string[]>();
  readonly #places = new Map<string, { ring: string; count: number } | null>();

  onConfiguration(process: SimulatedProcess, configuration: RingConfiguration): void {
    const isRegular = configuration.kind === 'regular';
    this.#places.set(process.name, isRegular ? { ring: ringName(configuration.ring), count: 0 } : null);
  }

  onMessage(process: SimulatedProcess, message: WorkloadMessage): void {
    const place = this.#places.get(process.name);
    if (!place) return;
    const sequence = entryOf(this.#sequences, place.ring, () => []);
    const expected = sequence[place.count++];
    if (expected === undefined) {
      sequence.push(message.id);
      return;
    }
    this.evaluations++;
    if (expected === message.id) return;
    const details = `${process.name} delivered ${message.id} as number ${place.count} of ring ${place.ring}, others ${expected}`;
    throw new Violation(this.property, details);
  }
}
