import type { GroupConfiguration, GroupMember, RingConfiguration } from '@nyx/membership';
import { GROUP, GUEST, GUEST_GROUP, WITNESS } from '../world/workload.ts';
import { type Checker, type GroupsAtAMoment, type SimulatedProcess, Violation, type WorldTruth } from './checker.ts';

const nameOf = ({ node, incarnation, client }: GroupMember): string => `${node}/${incarnation}/${client}`;
const namesOf = (members: readonly GroupMember[]): string => members.map(nameOf).sort().join(' ');

/**
 * Each configuration of a group follows from the one before by who joined and who left; nobody stays in it who
 * did not come along with its ring; and in the end the groups are what the clients asked for.
 */
export class GroupConfigurationsFollowFromEachOther implements Checker {
  readonly property = 'group configurations follow from each other, from the ring and from what clients ask for';
  evaluations = 0;
  readonly #truth: WorldTruth;
  readonly #members = new Map<string, readonly GroupMember[]>();
  readonly #transitional = new Map<string, readonly number[]>();
  readonly #lastKind = new Map<string, GroupConfiguration['kind']>();

  constructor(truth: WorldTruth) {
    this.#truth = truth;
  }

  onConfiguration(process: SimulatedProcess, configuration: RingConfiguration): void {
    const nodes = configuration.members.map((member) => member.node);
    if (configuration.kind === 'transitional') {
      this.#transitional.set(process.name, nodes);
      return;
    }
    const stayed = this.#transitional.get(process.name);
    const members = this.#members.get(process.name);
    if (stayed === undefined || members === undefined) return;
    this.evaluations++;
    const ghost = members.find((member) => !stayed.includes(member.node));
    if (ghost)
      throw new Violation(
        this.property,
        `at ${process.name} ${nameOf(ghost)} is still in the group and did not come along`,
      );
  }

  onGroupConfiguration(process: SimulatedProcess, configuration: GroupConfiguration): void {
    const { kind, members, joined, left } = configuration;
    const isNews = joined.length + left.length > 0 || this.#lastKind.get(process.name) === 'transitional';
    this.#lastKind.set(process.name, kind);
    if (!isNews) throw new Violation(this.property, `${process.name} was given a configuration that changes nothing`);
    const before = this.#members.get(process.name);
    this.#members.set(process.name, members);
    if (before === undefined) return;
    this.evaluations++;
    const gone = new Set(left.map(nameOf));
    const expected = namesOf([...before.filter((member) => !gone.has(nameOf(member))), ...joined]);
    const unknown = left.find((member) => !before.some((other) => nameOf(other) === nameOf(member)));
    if (expected === namesOf(members) && unknown === undefined) return;
    throw new Violation(
      this.property,
      `${process.name} expected [${expected}], was given [${namesOf(members)}], left [${namesOf(left)}]`,
    );
  }

  atEnd(
    running: readonly SimulatedProcess[],
    groupsOf: (process: SimulatedProcess) => readonly GroupsAtAMoment[],
  ): void {
    const witnesses = running.map(({ node, incarnation }) => ({ node, incarnation, client: WITNESS }));
    const guests = running
      .filter((process) => this.#truth.isGuestIn(process))
      .map(({ node, incarnation }) => ({ node, incarnation, client: GUEST }));
    for (const process of running) {
      for (const [group, expected] of [
        [GROUP, witnesses],
        [GUEST_GROUP, guests],
      ] as const) {
        const members = groupsOf(process).find((each) => each.group === group)?.members ?? [];
        this.evaluations++;
        if (namesOf(members) === namesOf(expected)) continue;
        throw new Violation(
          this.property,
          `in the end ${process.name} sees [${namesOf(members)}] in ${group}, there should be [${namesOf(expected)}]`,
        );
      }
    }
  }
}
