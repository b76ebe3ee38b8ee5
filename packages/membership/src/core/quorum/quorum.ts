/**
 * Whether this partition has the votes to decide.
 *
 * Quorum is a majority of the expected votes; `two-node` lets one of two nodes have it; `wait-for-all`
 * withholds it after a boot until all nodes were members at once. Quorum is a vote and not a permission:
 * what an absent peer ran may be touched only after that peer was isolated.
 */
import type { NodeId, NodeName } from '@nyx/foundation';
import type { QuorumView } from '../../contract.ts';
import type { ClusterNode, QuorumOptions } from '../ring/options.ts';

/** Why these options cannot be, in a sentence, or `null` where they can. */
export function quorumContradiction(nodes: readonly ClusterNode[], options: QuorumOptions): string | null {
  const total = totalVotes(nodes);
  if (nodes.length === 0) return 'a cluster has at least one node';
  if (nodes.some((node) => !Number.isSafeInteger(node.votes) || node.votes < 0)) {
    return 'votes are whole numbers from 0';
  }
  if (total === 0) return 'at least one node must have a vote';
  if (options.twoNode && nodes.length !== 2) return `two-node is for exactly two nodes, and there are ${nodes.length}`;
  if (options.twoNode && nodes.some((node) => node.votes !== 1)) return 'with two-node each node has exactly one vote';
  const expected = options.expectedVotes;
  if (expected === null) return null;
  if (options.twoNode) return 'with two-node the expected votes are always 2';
  if (!Number.isSafeInteger(expected) || expected < 1) return 'the expected votes are a whole number from 1';
  if (expected < total) {
    return `the expected votes, ${expected}, are fewer than the ${total} votes of all nodes: two partitions could both be quorate`;
  }
  return null;
}

/** Votes that make a quorum. */
export const quorumVotes = (expectedVotes: number, twoNode: boolean): number =>
  twoNode ? 1 : Math.floor(expectedVotes / 2) + 1;

const totalVotes = (nodes: readonly ClusterNode[]): number => nodes.reduce((sum, node) => sum + node.votes, 0);

export class Quorum {
  readonly #nodes: readonly ClusterNode[];
  #options: QuorumOptions;
  #allSeen: boolean;

  /** `allSeen`: since this host's boot all nodes were members at once already. */
  constructor(nodes: readonly ClusterNode[], options: QuorumOptions, allSeen: boolean) {
    this.#nodes = nodes;
    this.#options = options;
    this.#allSeen = allSeen;
  }

  /** Goes by other expected votes from now on. True where that is news. */
  expect(expectedVotes: number): boolean {
    const isNews = expectedVotes !== this.#options.expectedVotes;
    this.#options = { ...this.#options, expectedVotes };
    return isNews;
  }

  /** True where these members are all nodes for the first time since this host's boot, which must be remembered. */
  observe(members: readonly NodeId[]): boolean {
    if (this.#allSeen || !this.#options.waitForAll) return false;
    this.#allSeen = this.#absent(members).length === 0;
    return this.#allSeen;
  }

  view(members: readonly NodeId[]): QuorumView {
    const { twoNode, waitForAll } = this.#options;
    const expectedVotes = this.#options.expectedVotes ?? totalVotes(this.#nodes);
    const votes = totalVotes(this.#nodes.filter((node) => members.includes(node.id)));
    const needed = quorumVotes(expectedVotes, twoNode);
    const waitingFor = waitForAll && !this.#allSeen ? this.#absent(members) : [];
    const quorate = votes >= needed && waitingFor.length === 0;
    const reason = this.#reason(votes, expectedVotes, needed, waitingFor);
    return { quorate, votes, expectedVotes, twoNode, waitForAll, waitingFor, reason };
  }

  #absent(members: readonly NodeId[]): readonly NodeName[] {
    const absent = this.#nodes.filter((node) => !members.includes(node.id));
    return absent.sort((left, right) => left.id - right.id).map((node) => node.name);
  }

  #reason(votes: number, expected: number, needed: number, waitingFor: readonly NodeName[]): string {
    const count = `${votes} of ${expected} expected votes ${votes === 1 ? 'is' : 'are'} present`;
    if (votes < needed) return `Not quorate: ${count}, and a quorum takes ${needed}.`;
    if (waitingFor.length > 0) {
      return `Not quorate: wait-for-all holds until every node was seen at once since the boot; not seen: ${waitingFor.join(', ')}.`;
    }
    if (this.#options.twoNode && votes < expected) {
      return `Quorate: ${count}, and with two-node one is a quorum.`;
    }
    return `Quorate: ${count}, and a quorum takes ${needed}.`;
  }
}
