import type { MembershipView } from '@nyx/membership';
import { type Checker, type SimulatedProcess, Violation, type WorldTruth } from './checker.ts';

/** Of two rings without a common member at most one is quorate, unless `two-node` lets both be. */
export class AtMostOnePartitionIsQuorate implements Checker {
  readonly property = 'at most one partition is quorate';
  evaluations = 0;
  readonly #truth: WorldTruth;
  readonly #quorate = new Map<string, { readonly process: SimulatedProcess; readonly nodes: readonly number[] }>();

  constructor(truth: WorldTruth) {
    this.#truth = truth;
  }

  onView(process: SimulatedProcess, view: MembershipView): void {
    this.#quorate.delete(process.name);
    if (this.#truth.scenario.quorum.twoNode || !view.quorum.quorate) return;
    const nodes = view.configuration.members.map((member) => member.node);
    for (const other of this.#quorate.values()) {
      if (!this.#truth.runs(other.process)) continue;
      this.evaluations++;
      if (other.nodes.some((node) => (nodes as readonly number[]).includes(node))) continue;
      const details = `${process.name} with nodes ${nodes.join(' ')}, and ${other.process.name} with nodes ${other.nodes.join(' ')}`;
      throw new Violation(this.property, details);
    }
    this.#quorate.set(process.name, { process, nodes });
  }

  onEnded(process: SimulatedProcess): void {
    this.#quorate.delete(process.name);
  }
}
