/**
 * Decides with which neighbouring rings this one should merge.
 *
 * The rule that lets rings settle under connections that are not transitive (deviation D5): a merge is
 * tried only where everyone of all rings concerned reaches everyone else, as the nodes of the other rings
 * themselves announce and this node's own links confirm. Of several rings that cannot all be merged, those
 * whose lowest member is lowest come first. A ring is never left for a better one, so under stable
 * connections the number of rings only falls, and then stays.
 *
 * A node that did not come along although it was asked is asked again after twice the time, up to a bound.
 */
import type { NodeId } from '@nyx/foundation';
import type { RingId } from '../../contract.ts';
import { type AnnouncementFrame, ringKey } from './frames.ts';

interface Neighbour {
  /** The ring it announced, or `null` where it is forming one. */
  readonly ring: RingId | null;
  readonly members: readonly NodeId[];
  readonly reachable: ReadonlySet<NodeId>;
  readonly atMs: number;
}

interface Backoff {
  readonly untilMs: number;
  readonly delayMs: number;
}

/** An announcement is believed for this many merge intervals. */
const FRESH_INTERVALS = 3;
/** The longest wait before a node that does not come along is asked again, in merge intervals. */
const BACKOFF_INTERVALS_MAX = 64;

export class MergeDetector {
  readonly #intervalMs: number;
  readonly #neighbours = new Map<NodeId, Neighbour>();
  readonly #backoffs = new Map<NodeId, Backoff>();

  constructor(intervalMs: number) {
    this.#intervalMs = intervalMs;
  }

  announced(from: NodeId, announcement: AnnouncementFrame, nowMs: number): void {
    const { ring, members } = announcement;
    this.#neighbours.set(from, { ring, members, reachable: new Set(announcement.reachable), atMs: nowMs });
  }

  /** A node that forms a ring has said whom it reaches. */
  gathers(from: NodeId, reachable: readonly NodeId[], nowMs: number): void {
    this.#neighbours.set(from, { ring: null, members: [], reachable: new Set(reachable), atMs: nowMs });
  }

  forget(node: NodeId): void {
    this.#neighbours.delete(node);
    this.#backoffs.delete(node);
  }

  /** The result of an attempt: `asked` are the nodes of other rings, `members` who is in the new ring. */
  attempted(asked: readonly NodeId[], members: readonly NodeId[], nowMs: number): void {
    for (const node of members) this.#backoffs.delete(node);
    for (const node of asked) {
      if (members.includes(node)) continue;
      const before = this.#backoffs.get(node)?.delayMs ?? this.#intervalMs / 2;
      const delayMs = Math.min(before * 2, this.#intervalMs * BACKOFF_INTERVALS_MAX);
      this.#backoffs.set(node, { untilMs: nowMs + delayMs, delayMs });
    }
  }

  /** Nodes of other rings to merge with now; empty where there is nobody. `reached` are those this node's links reach. */
  candidates(members: readonly NodeId[], reached: ReadonlySet<NodeId>, nowMs: number): readonly NodeId[] {
    const union = [...members];
    for (const ring of this.#announcedRings(nowMs)) {
      if (ring.some((node) => members.includes(node) || this.#isHeldBack(node, nowMs))) continue;
      if (this.canBeOneRing([...union, ...ring], union, reached, nowMs)) union.push(...ring);
    }
    return union.slice(members.length).sort((left, right) => left - right);
  }

  /** Whether everyone of `nodes` outside `known` reaches everyone of `nodes`, and is reached by this node. */
  canBeOneRing(
    nodes: readonly NodeId[],
    known: readonly NodeId[],
    reached: ReadonlySet<NodeId>,
    nowMs: number,
  ): boolean {
    return nodes.every((node) => {
      if (known.includes(node)) return true;
      const neighbour = this.#fresh(node, nowMs);
      if (neighbour === null || !reached.has(node)) return false;
      return nodes.every((other) => other === node || neighbour.reachable.has(other));
    });
  }

  #isHeldBack(node: NodeId, nowMs: number): boolean {
    return (this.#backoffs.get(node)?.untilMs ?? Number.NEGATIVE_INFINITY) > nowMs;
  }

  #fresh(node: NodeId, nowMs: number): Neighbour | null {
    const neighbour = this.#neighbours.get(node);
    if (neighbour === undefined || nowMs - neighbour.atMs > this.#intervalMs * FRESH_INTERVALS) return null;
    return neighbour;
  }

  /** The rings whose members all announced them, by lowest member. */
  #announcedRings(nowMs: number): readonly (readonly NodeId[])[] {
    const rings = new Map<string, readonly NodeId[]>();
    for (const node of this.#neighbours.keys()) {
      const neighbour = this.#fresh(node, nowMs);
      if (neighbour?.ring) rings.set(ringKey(neighbour.ring), neighbour.members);
    }
    const complete = [...rings].filter(([key, members]) =>
      members.every((member) => {
        const ring = this.#fresh(member, nowMs)?.ring;
        return ring && ringKey(ring) === key;
      }),
    );
    return complete.map(([, members]) => members).sort((left, right) => (left[0] as number) - (right[0] as number));
  }
}
