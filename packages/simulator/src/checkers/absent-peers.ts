import type { MembershipView } from '@nyx/membership';
import { type Checker, type SimulatedProcess, Violation, type WorldTruth } from './checker.ts';

/** Nobody is told that a start of a node was fenced, or has left, while it runs. */
export class FencedAndLeftPeersDoNotRun implements Checker {
  readonly property = 'a peer that is told to be fenced or to have left does not run';
  evaluations = 0;
  readonly #truth: WorldTruth;
  readonly #left = new Set<string>();

  constructor(truth: WorldTruth) {
    this.#truth = truth;
  }

  onEnded(process: SimulatedProcess, how: 'crashed' | 'left'): void {
    if (how === 'left') this.#left.add(process.name);
  }

  onView(process: SimulatedProcess, view: MembershipView): void {
    for (const { node, incarnation, state } of view.absent) {
      if (incarnation === null || (state !== 'fenced' && state !== 'left')) continue;
      this.evaluations++;
      const absent = { node, incarnation, name: `${node}/${incarnation}` };
      if (state === 'fenced' && this.#truth.runs(absent)) {
        throw new Violation(this.property, `${process.name} is told that ${absent.name} is ${state}, and it runs`);
      }
    }
  }
}
