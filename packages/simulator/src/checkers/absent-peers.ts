import type { Incarnation, NodeId } from '@nyx/foundation';
import type { MembershipView, RingConfiguration } from '@nyx/membership';
import {
  type Checker,
  entryOf,
  ringName,
  type SimulatedProcess,
  type SynchronisedMoment,
  Violation,
  type WorldTruth,
} from './checker.ts';

/**
 * What is told of absent peers is true: nobody is fenced who runs, no incarnation is named that is older than one
 * met, and members who have synchronised are told the same.
 */
export class AbsentPeersAreWhatTheyAreToldToBe implements Checker {
  readonly property = 'what is told of absent peers is true and the same for all members';
  evaluations = 0;
  readonly #truth: WorldTruth;
  readonly #met = new Map<string, Map<NodeId, Incarnation>>();
  readonly #told = new Map<string, string>();

  constructor(truth: WorldTruth) {
    this.#truth = truth;
  }

  onConfiguration(process: SimulatedProcess, configuration: RingConfiguration): void {
    const met = entryOf(this.#met, process.name, () => new Map());
    for (const { node, incarnation } of configuration.members) {
      const before = met.get(node);
      if (before === undefined || this.#isBefore(node, before, incarnation)) met.set(node, incarnation);
    }
  }

  onView(process: SimulatedProcess, view: MembershipView): void {
    for (const { node, incarnation, state } of view.absent) {
      const last = this.#met.get(process.name)?.get(node);
      if (
        last !== undefined &&
        (incarnation === null || this.#isBefore(node, incarnation, last) || state === 'never-seen')
      ) {
        throw new Violation(
          this.property,
          `${process.name} met ${node}/${last} and is told that ${node}/${incarnation} is ${state}`,
        );
      }
      if (incarnation === null || state !== 'fenced') continue;
      this.evaluations++;
      if (!this.#truth.runs({ node, incarnation, name: `${node}/${incarnation}` })) continue;
      throw new Violation(this.property, `${process.name} is told that ${node}/${incarnation} is fenced, and it runs`);
    }
  }

  #isBefore(node: NodeId, one: Incarnation, other: Incarnation): boolean {
    const orderOf = (incarnation: Incarnation): number =>
      this.#truth.lifeOf({ node, incarnation, name: `${node}/${incarnation}` })?.order ?? 0;
    return orderOf(one) < orderOf(other);
  }

  onSynchronised(process: SimulatedProcess, { ring, absent }: SynchronisedMoment): void {
    if (absent.length === 0) return;
    const told = absent.map(({ node, incarnation, state }) => `${node}/${incarnation} ${state}`).join(', ');
    const known = this.#told.get(ringName(ring));
    this.#told.set(ringName(ring), told);
    if (known === undefined) return;
    this.evaluations++;
    if (known !== told)
      throw new Violation(this.property, `in ring ${ringName(ring)} ${process.name} is told ${told}, another ${known}`);
  }
}
