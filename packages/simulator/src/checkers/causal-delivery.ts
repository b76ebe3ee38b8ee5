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
 * Whoever delivers a message has delivered what its sender had delivered of the same ring before sending it, and
 * has left out none of the sender's earlier ones.
 */
export class MessagesComeAfterTheirCauses implements Checker {
  readonly property =
    'a message is delivered after everything of its ring that its sender had delivered or sent before';
  evaluations = 0;
  readonly #truth: WorldTruth;
  /** By message: what its sender had delivered last, and sent last. */
  readonly #causes = new Map<string, readonly (string | undefined)[]>();
  readonly #delivered = new Map<string, Set<string>>();
  readonly #lastDelivered = new Map<string, string>();
  readonly #lastSent = new Map<string, string>();

  constructor(truth: WorldTruth) {
    this.#truth = truth;
  }

  onSubmitted(process: SimulatedProcess, message: WorkloadMessage): void {
    this.#causes.set(message.id, [this.#lastDelivered.get(process.name), this.#lastSent.get(process.name)]);
    this.#lastSent.set(process.name, message.id);
  }

  onMessage(process: SimulatedProcess, message: WorkloadMessage): void {
    const delivered = entryOf(this.#delivered, process.name, () => new Set());
    delivered.add(message.id);
    this.#lastDelivered.set(process.name, message.id);
    const place = this.#truth.placeOf(message.id);
    if (place === null) return;
    for (const cause of this.#causes.get(message.id) ?? []) {
      const causePlace = cause === undefined ? null : this.#truth.placeOf(cause);
      if (cause === undefined || causePlace === null || ringName(causePlace.ring) !== ringName(place.ring)) continue;
      this.evaluations++;
      if (delivered.has(cause)) continue;
      throw new Violation(
        this.property,
        `${process.name} delivered ${message.id} without ${cause} of ring ${ringName(place.ring)}`,
      );
    }
  }
}
