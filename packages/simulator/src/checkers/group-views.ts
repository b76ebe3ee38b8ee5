import { type Checker, ringName, type SimulatedProcess, type SynchronisedMoment, Violation } from './checker.ts';

/** When the members of a ring have synchronised, they see the same groups with the same members. */
export class GroupViewsAgree implements Checker {
  readonly property = 'members of a ring agree on every group when they have synchronised';
  evaluations = 0;
  readonly #views = new Map<string, { readonly process: string; readonly text: string }>();

  onSynchronised(process: SimulatedProcess, { ring, groups }: SynchronisedMoment): void {
    const text = groups
      .map(
        ({ group, members }) =>
          `${group}: ${members.map((each) => `${each.node}/${each.incarnation}/${each.client}`).join(' ')}`,
      )
      .join('; ');
    const known = this.#views.get(ringName(ring));
    if (known === undefined) {
      this.#views.set(ringName(ring), { process: process.name, text });
      return;
    }
    this.evaluations++;
    if (known.text === text) return;
    throw new Violation(
      this.property,
      `in ring ${ringName(ring)} ${process.name} sees [${text}], ${known.process} [${known.text}]`,
    );
  }
}
