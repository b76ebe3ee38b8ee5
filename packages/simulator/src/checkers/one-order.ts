import type { RingId } from '@nyx/membership';
import {
  type Checker,
  compareRings,
  ringName,
  type SimulatedProcess,
  Violation,
  type WorkloadMessage,
  type WorldTruth,
} from './checker.ts';

/**
 * No two processes deliver two messages in opposite orders: each follows the order of rings, and within a
 * ring the order of the frames.
 */
export class NoTwoProcessesDeliverInOppositeOrders implements Checker {
  readonly property = 'no two processes deliver two messages in opposite orders';
  evaluations = 0;
  readonly #truth: WorldTruth;
  readonly #last = new Map<string, { ring: RingId; seq: number; id: string }>();

  constructor(truth: WorldTruth) {
    this.#truth = truth;
  }

  onMessage(process: SimulatedProcess, message: WorkloadMessage): void {
    const place = this.#truth.placeOf(message.id);
    if (place === null) return;
    const last = this.#last.get(process.name);
    this.#last.set(process.name, { ...place, id: message.id });
    if (last === undefined) return;
    this.evaluations++;
    const order = compareRings(last.ring, place.ring) || last.seq - place.seq;
    if (order <= 0) return;
    const where = `${message.id} (${ringName(place.ring)} frame ${place.seq}) after ${last.id} (${ringName(last.ring)} frame ${last.seq})`;
    throw new Violation(this.property, `${process.name} delivered ${where}`);
  }
}
