import type { MembershipView } from '@nyx/membership';
import { type Checker, type SimulatedProcess, Violation, type WorldTruth } from './checker.ts';

/**
 * With two nodes both sides of a cut may be quorate, but only one may act: the one that knows the other to be fenced, or to
 * have left.
 */
export class WithTwoNodesOneSideActs implements Checker {
  readonly property = 'with two nodes at most one side at a time may act';
  evaluations = 0;
  readonly #truth: WorldTruth;
  readonly #acting = new Map<string, SimulatedProcess>();

  constructor(truth: WorldTruth) {
    this.#truth = truth;
  }

  onView(process: SimulatedProcess, { absent, quorum }: MembershipView): void {
    this.#acting.delete(process.name);
    if (!this.#truth.scenario.quorum.twoNode) return;
    const [peer] = absent;
    const mayAct = quorum.quorate && peer !== undefined && (peer.state === 'fenced' || peer.state === 'left');
    if (!mayAct) return;
    this.evaluations++;
    this.#acting.set(process.name, process);
    for (const other of this.#acting.values()) {
      if (other.name === process.name || !this.#truth.runs(other)) continue;
      throw new Violation(this.property, `${process.name} may act, and so may ${other.name}`);
    }
  }

  onEnded(process: SimulatedProcess): void {
    this.#acting.delete(process.name);
  }
}
