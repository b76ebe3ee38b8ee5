/** What the links have told of the peers: who is reached, and in which incarnation. */
import type { Incarnation, NodeId } from '@nyx/foundation';

interface Peer {
  readonly incarnation: Incarnation;
  readonly reachable: boolean;
}

/** What a peer's coming into reach means. */
export type ReachOutcome = 'known' | 'returned' | 'restarted';

export class Peers {
  readonly #peers = new Map<NodeId, Peer>();

  reached(node: NodeId, incarnation: Incarnation): ReachOutcome {
    const before = this.#peers.get(node);
    this.#peers.set(node, { incarnation, reachable: true });
    if (before && before.incarnation !== incarnation) return 'restarted';
    return before?.reachable ? 'known' : 'returned';
  }

  /** False where the node was not in reach anyway. */
  suspected(node: NodeId): boolean {
    const before = this.#peers.get(node);
    if (!before?.reachable) return false;
    this.#peers.set(node, { incarnation: before.incarnation, reachable: false });
    return true;
  }

  isReachable(node: NodeId): boolean {
    return this.#peers.get(node)?.reachable === true;
  }

  incarnation(node: NodeId): Incarnation | null {
    return this.#peers.get(node)?.incarnation ?? null;
  }

  /** All nodes in reach, ascending. */
  reachable(): readonly NodeId[] {
    const nodes = [...this.#peers].filter(([, peer]) => peer.reachable).map(([node]) => node);
    return nodes.sort((left, right) => left - right);
  }
}
