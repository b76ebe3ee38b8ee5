import type { RingConfiguration } from '@nyx/membership';
import { type Checker, entryOf, ringName, type SimulatedProcess, Violation } from './checker.ts';

/** The members of a transitional configuration were all in the ring that ends, and go on together into the next. */
export class TransitionalMembersComeFromOneOldRing implements Checker {
  readonly property = 'transitional members come from one old ring and go on into one new one';
  evaluations = 0;
  /** By process: the rings that it has entered. */
  readonly #entered = new Map<string, Set<string>>();
  readonly #transitional = new Map<string, readonly string[]>();

  onConfiguration(process: SimulatedProcess, { kind, ring, members }: RingConfiguration): void {
    const names = members.map(({ node, incarnation }) => `${node}/${incarnation}`);
    if (kind === 'transitional') this.#onTransitional(process, ringName(ring), names);
    else this.#onRegular(process, ringName(ring), names);
  }

  #onTransitional(process: SimulatedProcess, ring: string, names: readonly string[]): void {
    this.#transitional.set(process.name, names);
    this.evaluations++;
    const stranger = names.find((name) => this.#entered.get(name)?.has(ring) !== true);
    if (stranger !== undefined)
      throw new Violation(
        this.property,
        `${process.name} goes on from ring ${ring} with ${stranger}, which never entered it`,
      );
    if (!names.includes(process.name))
      throw new Violation(
        this.property,
        `${process.name} is not in its own transitional configuration of ring ${ring}`,
      );
  }

  #onRegular(process: SimulatedProcess, ring: string, names: readonly string[]): void {
    entryOf(this.#entered, process.name, () => new Set()).add(ring);
    const lost = this.#transitional.get(process.name)?.find((name) => !names.includes(name));
    this.#transitional.delete(process.name);
    if (lost === undefined) return;
    throw new Violation(this.property, `${process.name} went on with ${lost}, which is not in ring ${ring}`);
  }
}
