/**
 * When this node may hold a lost peer for reset by the peer's own watchdog.
 *
 * Only in a quorate partition that needs a majority, only of a peer that had published an armed watchdog, and only once
 * the promised time since the last answer that this node had from it is over. Every member waits by its own clock and
 * ears; the peer counts as fenced once all have said that their waiting is over.
 */
import type { Incarnation, NodeId } from '@nyx/foundation';
import type { MembershipView } from '../../contract.ts';
import { resetWithinMs } from './guard-terms.ts';

/** A peer for whose reset this node has waited long enough. */
export interface ResetPeer {
  readonly node: NodeId;
  readonly incarnation: Incarnation;
}

export class SelfFencing {
  readonly #heardAtMs: (node: NodeId) => number;
  /** What was said in which ring. */
  readonly #said = new Set<string>();
  #ring = '';

  /** `heardAtMs` tells when a node was last heard, or when this node began to listen. */
  constructor(heardAtMs: (node: NodeId) => number) {
    this.#heardAtMs = heardAtMs;
  }

  /** The peers whose time is over, each once a ring, and when to look again (`null`: when the membership changes). */
  look(view: MembershipView, nowMs: number): { readonly reset: readonly ResetPeer[]; readonly atMs: number | null } {
    const { ring } = view.configuration;
    const ringName = `${ring.seq} ${ring.representative}`;
    if (ringName !== this.#ring) this.#said.clear();
    this.#ring = ringName;
    if (!view.quorum.quorate || view.quorum.twoNode) return { reset: [], atMs: null };
    const reset: ResetPeer[] = [];
    let atMs: number | null = null;
    for (const { node, incarnation, state } of view.absent) {
      if (state !== 'lost' || incarnation === null) continue;
      const guard = view.guards.find((each) => each.node === node && each.incarnation === incarnation);
      const name = `${node} ${incarnation}`;
      if (!guard || this.#said.has(name)) continue;
      const dueMs = this.#heardAtMs(node) + resetWithinMs(guard);
      if (dueMs > nowMs) {
        atMs = atMs === null ? dueMs : Math.min(atMs, dueMs);
        continue;
      }
      this.#said.add(name);
      reset.push({ node, incarnation });
    }
    return { reset, atMs };
  }
}
