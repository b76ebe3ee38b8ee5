import type { NodeId } from '@nyx/foundation';
import type { MembershipView } from '@nyx/membership';
import { type Checker, type SimulatedProcess, Violation, type WorldTruth } from './checker.ts';

/** The quorum that a process is told of is the one that a count of heads gives. */
export class QuorumFollowsTheRule implements Checker {
  readonly property = 'quorum follows from the members, the options and what was seen since the boot';
  evaluations = 0;
  readonly #truth: WorldTruth;
  /** Boots in which a host has seen all nodes together. */
  readonly #complete = new Set<string>();

  constructor(truth: WorldTruth) {
    this.#truth = truth;
  }

  onView(process: SimulatedProcess, view: MembershipView): void {
    const { nodes, scenario } = this.#truth;
    const { quorum } = scenario;
    const members = view.configuration.members.map((member) => member.node);
    const boot = `${process.node} boot ${this.#truth.bootOf(process.node)}`;
    if (nodes.every((node) => members.includes(node))) this.#complete.add(boot);
    const mayVote = !quorum.waitForAll || this.#complete.has(boot);
    const quorate = mayVote && this.#hasVotes(members);
    this.evaluations++;
    if (view.quorum.quorate === quorate) return;
    const words = `members ${members.join(' ')} of ${nodes.length}, ${view.quorum.reason}`;
    throw new Violation(this.property, `${process.name} is told quorate: ${view.quorum.quorate}; ${words}`);
  }

  #hasVotes(members: readonly NodeId[]): boolean {
    const { votes, quorum } = this.#truth.scenario;
    const all = votes.reduce((sum, each) => sum + each, 0);
    const present = members.reduce((sum, node) => sum + (votes[node - 1] ?? 0), 0);
    return quorum.twoNode ? members.length > 0 : 2 * present > (quorum.expectedVotes ?? all);
  }
}
