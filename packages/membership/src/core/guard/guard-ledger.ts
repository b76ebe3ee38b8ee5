/**
 * Which nodes an armed watchdog guards, and which lost node all members hold for reset.
 *
 * Like the peer ledger it changes only with configurations and by what was said in agreed order, so all
 * members know the same. Each member's own word counts for itself; of an absent node counts what was last known of its
 * last incarnation. It does not measure time: a member says when its own waiting is over.
 */
import type { Incarnation, NodeId } from '@nyx/foundation';
import type { GuardTerms } from '../../contract.ts';

/** The guard of one start of a node. */
export interface GuardKnowledge extends GuardTerms {
  readonly node: NodeId;
  readonly incarnation: Incarnation;
}

/** What one member told at the start of a ring. */
export interface GuardsTold {
  readonly sender: NodeId;
  readonly guards: readonly GuardKnowledge[];
}

export class GuardLedger {
  readonly #self: NodeId;
  #own: GuardKnowledge | null = null;
  readonly #known = new Map<NodeId, GuardKnowledge>();
  readonly #votes = new Map<string, Set<NodeId>>();
  #members: readonly NodeId[] = [];

  constructor(self: NodeId) {
    this.#self = self;
  }

  /** This node's own guard, to be told at the start of each ring. */
  setOwn(guard: GuardKnowledge | null): void {
    this.#own = guard;
  }

  /** A ring of these members was entered: what was agreed about resets in the former one has to be said again. */
  enter(members: readonly NodeId[]): void {
    this.#members = members;
    this.#votes.clear();
  }

  /** What to tell the members of a new ring. */
  tell(): readonly GuardKnowledge[] {
    const absent = [...this.#known.values()].filter(({ node }) => node !== this.#self && !this.#members.includes(node));
    return this.#own === null ? absent : [this.#own, ...absent];
  }

  /** A member has said in agreed order what guards it: `null` for nothing any more. */
  said(sender: NodeId, guard: GuardKnowledge | null): void {
    if (guard === null) this.#known.delete(sender);
    else if (guard.node === sender) this.#known.set(sender, guard);
  }

  /** Puts together what all members have told. `lastIncarnation` is that of an absent node, by what all agree on. */
  synchronise(told: readonly GuardsTold[], lastIncarnation: (node: NodeId) => Incarnation | null): void {
    this.#known.clear();
    for (const { sender, guards } of told) {
      for (const guard of guards) {
        const isOwnWord = guard.node === sender;
        const isOfAbsent = !this.#members.includes(guard.node) && lastIncarnation(guard.node) === guard.incarnation;
        if (isOwnWord || isOfAbsent) this.#known.set(guard.node, longer(this.#known.get(guard.node), guard));
      }
    }
  }

  guardOf(node: NodeId, incarnation: Incarnation | null): GuardTerms | null {
    const guard = this.#known.get(node);
    return guard && guard.incarnation === incarnation ? guard : null;
  }

  /** All that is known, by node. */
  all(): readonly GuardKnowledge[] {
    return [...this.#known.values()].sort((left, right) => left.node - right.node);
  }

  /** A member's waiting for the reset of that node is over. True where it now is for every member. */
  waited(sender: NodeId, node: NodeId, incarnation: Incarnation): boolean {
    const key = `${node} ${incarnation}`;
    const votes = this.#votes.get(key) ?? new Set<NodeId>();
    this.#votes.set(key, votes.add(sender));
    return this.#members.every((member) => votes.has(member));
  }
}

/** The more cautious of two accounts. */
function longer(one: GuardKnowledge | undefined, other: GuardKnowledge): GuardKnowledge {
  if (!one || one.incarnation !== other.incarnation) return other;
  return {
    ...other,
    watchdogTimeoutMs: Math.max(one.watchdogTimeoutMs, other.watchdogTimeoutMs),
    detectionMs: Math.max(one.detectionMs, other.detectionMs),
  };
}
