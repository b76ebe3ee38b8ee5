/**
 * The two sets on which the members of a forming ring must agree, and who has agreed.
 *
 * Totem's membership algorithm: `proc` are the nodes considered, `failed` those of them given up. Both only
 * grow while a gather lasts, so it ends: consensus is reached when everybody in `proc` without `failed` has
 * sent a join with the same two sets.
 */
import type { NodeId } from '@nyx/foundation';

/** What a join did to the sets. */
export type JoinOutcome = 'agreed' | 'changed' | 'ignored';

export class GatherSets {
  readonly #self: NodeId;
  readonly #proc: Set<NodeId>;
  readonly #failed: Set<NodeId>;
  readonly #agreed = new Set<NodeId>();

  constructor(self: NodeId, proc: Iterable<NodeId>, failed: Iterable<NodeId>) {
    this.#self = self;
    this.#proc = new Set([self, ...proc]);
    this.#failed = new Set([...failed].filter((node) => node !== self && this.#proc.has(node)));
  }

  get proc(): readonly NodeId[] {
    return ascending(this.#proc);
  }

  get failed(): readonly NodeId[] {
    return ascending(this.#failed);
  }

  /** The members of the ring to be formed. */
  get candidates(): readonly NodeId[] {
    return ascending(this.#proc).filter((node) => !this.#failed.has(node));
  }

  considers(node: NodeId): boolean {
    return this.#proc.has(node) && !this.#failed.has(node);
  }

  get hasConsensus(): boolean {
    return this.#unagreed().length === 0;
  }

  /** Takes a join of `from` in. A sender that was given up is not listened to. */
  receive(from: NodeId, proc: readonly NodeId[], failed: readonly NodeId[]): JoinOutcome {
    if (this.#failed.has(from)) return 'ignored';
    if (sameSet(this.#proc, proc) && sameSet(this.#failed, failed)) {
      this.#agreed.add(from);
      return 'agreed';
    }
    if (proc.every((node) => this.#proc.has(node)) && failed.every((node) => this.#failed.has(node))) return 'ignored';
    this.#add(from);
    for (const node of proc) this.#add(node);
    for (const node of failed) this.#add(node);
    if (failed.includes(this.#self)) this.#failed.add(from);
    else for (const node of failed) this.#failed.add(node);
    this.#agreed.clear();
    return 'changed';
  }

  /** Gives `node` up; false where it was not considered. */
  fail(node: NodeId): boolean {
    if (!this.considers(node) || node === this.#self) return false;
    this.#failed.add(node);
    this.#agreed.clear();
    return true;
  }

  /** Gives up everybody who has not agreed, and returns them. */
  failUnagreed(): readonly NodeId[] {
    const unagreed = this.#unagreed();
    for (const node of unagreed) this.fail(node);
    return unagreed;
  }

  /** Asks everybody again. */
  forgetAgreement(): void {
    this.#agreed.clear();
  }

  #unagreed(): readonly NodeId[] {
    return this.candidates.filter((node) => node !== this.#self && !this.#agreed.has(node));
  }

  #add(node: NodeId): void {
    this.#proc.add(node);
  }
}

const ascending = (nodes: Iterable<NodeId>): NodeId[] => [...nodes].sort((left, right) => left - right);

const sameSet = (set: ReadonlySet<NodeId>, nodes: readonly NodeId[]): boolean =>
  set.size === nodes.length && nodes.every((node) => set.has(node));
