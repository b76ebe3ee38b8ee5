import type { RingConfiguration } from '@nyx/membership';
import { type Checker, ringName, type SimulatedProcess, Violation } from './checker.ts';

/** No two rings with one id have different members. */
export class OneMemberSetPerRingId implements Checker {
  readonly property = 'a ring id has one set of members';
  evaluations = 0;
  readonly #members = new Map<string, string>();

  onConfiguration(process: SimulatedProcess, configuration: RingConfiguration): void {
    if (configuration.kind !== 'regular') return;
    const ring = ringName(configuration.ring);
    const members = configuration.members.map(({ node, incarnation }) => `${node}/${incarnation}`).join(' ');
    const known = this.#members.get(ring);
    this.#members.set(ring, members);
    if (known === undefined) return;
    this.evaluations++;
    if (known !== members)
      throw new Violation(this.property, `ring ${ring} is ${members} at ${process.name}, elsewhere ${known}`);
  }
}
