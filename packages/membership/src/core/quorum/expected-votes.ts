/**
 * The expected votes that an operator has set while the ring runs.
 *
 * A new number is effective once it is durable on every member, at one place in the agreed order. Members that come together
 * with different numbers hold to the largest of them until the latest is durable on all. It is never below
 * the votes of all nodes, so that any two quorums share a node, whatever numbers they go by.
 */
import type { NodeId } from '@nyx/foundation';

/** A number that was set, and how many were set before it. */
export interface SetVotes {
  /** 0 where none was ever set. */
  readonly version: number;
  readonly votes: number;
}

/** No configuration has more votes than this. */
export const EXPECTED_VOTES_MAX = 65_535;

export class ExpectedVotes {
  readonly #total: number;
  /** What this node has on its disk. */
  #durable: SetVotes;
  #effective: SetVotes;
  #pending: { readonly set: SetVotes; readonly stored: Set<NodeId> } | null = null;
  #members: readonly NodeId[] = [];

  /** `total`: the votes of all nodes, or the larger number of the configuration. `durable`: what was read from the disk. */
  constructor(total: number, durable: SetVotes | null) {
    this.#total = total;
    const isPossible = durable !== null && durable.votes >= total;
    this.#durable = isPossible ? durable : { version: 0, votes: total };
    this.#effective = this.#durable;
  }

  /** What is in force. */
  get inForce(): number {
    return this.#effective.votes;
  }

  /** The version that a new number is proposed as. */
  get nextVersion(): number {
    return Math.max(this.#effective.version, this.#pending?.set.version ?? 0, this.#durable.version) + 1;
  }

  /** What to tell the members of a new ring. */
  tell(): SetVotes {
    return this.#durable;
  }

  enter(members: readonly NodeId[]): void {
    this.#members = members;
    this.#pending = null;
  }

  /** A member has proposed a number. Returns what this node has to store, or `null` where it is void. */
  proposed(set: SetVotes): SetVotes | null {
    if (set.version < this.nextVersion || set.votes < this.#total || set.votes > EXPECTED_VOTES_MAX) return null;
    this.#pending = { set, stored: new Set() };
    return set;
  }

  /** This node has it on its disk; the others may be told. */
  storedHere(set: SetVotes): void {
    if (isLater(set, this.#durable)) this.#durable = set;
  }

  /** A member has it on its disk. True where it is effective now. */
  stored(member: NodeId, set: SetVotes): boolean {
    const wanted = this.#pending?.set;
    if (!this.#pending || wanted?.version !== set.version || wanted.votes !== set.votes) return false;
    this.#pending.stored.add(member);
    return this.#settle();
  }

  /** Puts together what all members of a new ring have told. Returns what this node has to store, or `null`. */
  synchronise(told: readonly { readonly member: NodeId; readonly set: SetVotes }[]): SetVotes | null {
    const sets = told.map(({ set }) => set).filter(({ votes }) => votes >= this.#total && votes <= EXPECTED_VOTES_MAX);
    const [first] = sets;
    if (first === undefined) return null;
    const latest = sets.reduce((best, set) => (isLater(set, best) ? set : best), first);
    const stored = told.filter(({ set }) => set.version === latest.version && set.votes === latest.votes);
    this.#effective = { version: latest.version, votes: Math.max(...sets.map(({ votes }) => votes)) };
    this.#pending = { set: latest, stored: new Set(stored.map(({ member }) => member)) };
    if (this.#settle()) return null;
    return this.#durable.version === latest.version && this.#durable.votes === latest.votes ? null : latest;
  }

  #settle(): boolean {
    const pending = this.#pending;
    if (!pending || !this.#members.every((member) => pending.stored.has(member))) return false;
    this.#effective = pending.set;
    this.#pending = null;
    return true;
  }
}

const isLater = (one: SetVotes, other: SetVotes): boolean =>
  one.version !== other.version ? one.version > other.version : one.votes > other.votes;
