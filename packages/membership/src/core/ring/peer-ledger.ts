/**
 * What this partition knows of the cluster's nodes that are not members now.
 *
 * All members know the same, because the ledger changes only with configurations and with what was said
 * in agreed order. Partitions that merge tell each other: of two incarnations the one last met in the
 * younger ring is the later, and of one incarnation `fenced` tells more than `left`, and that more than
 * `lost`.
 */
import type { Incarnation, NodeId } from '@nyx/foundation';
import type { AbsentPeer, AbsentPeerState } from '../../contract.ts';
import type { InstanceMember } from '../ordering/ring-instance.ts';
import type { ClusterNode } from './options.ts';

/** What is known of one node, as members tell each other. */
export interface PeerKnowledge {
  readonly node: NodeId;
  /** The last incarnation met, or `null` where none was. */
  readonly incarnation: Incarnation | null;
  /** The last ring it was met in or beside. */
  readonly ringSeq: number;
  readonly state: AbsentPeerState;
}

const RANK: Readonly<Record<AbsentPeerState, number>> = { 'never-seen': 0, lost: 1, left: 2, fenced: 3 };

export class PeerLedger {
  readonly #nodes: readonly ClusterNode[];
  readonly #known = new Map<NodeId, PeerKnowledge>();
  readonly #leaving = new Set<NodeId>();
  #members: readonly InstanceMember[] = [];

  constructor(nodes: readonly ClusterNode[]) {
    this.#nodes = [...nodes].sort((left, right) => left.id - right.id);
  }

  /** The node has said in agreed order that it leaves. */
  leaves(node: NodeId): void {
    this.#leaving.add(node);
  }

  isLeaving(node: NodeId): boolean {
    return this.#leaving.has(node);
  }

  /** A ring of these members was entered. */
  enter(members: readonly InstanceMember[], ringSeq: number): void {
    for (const { node, incarnation } of this.#members) {
      const stays = members.some((member) => member.node === node && member.incarnation === incarnation);
      if (stays) continue;
      const state = this.#leaving.has(node) ? 'left' : 'lost';
      this.#learn({ node, incarnation, ringSeq: this.#known.get(node)?.ringSeq ?? ringSeq, state });
      this.#leaving.delete(node);
    }
    for (const { node, incarnation } of members) {
      const before = this.#known.get(node);
      const state = before?.incarnation === incarnation && before.state === 'fenced' ? 'fenced' : 'lost';
      this.#known.set(node, { node, incarnation, ringSeq, state });
    }
    this.#members = members;
  }

  /** Whoever isolates nodes has reported it. False where it is of another incarnation than the one last met. */
  fenced(node: NodeId, incarnation: Incarnation | null): boolean {
    const known = this.#known.get(node);
    if (!this.#nodes.some((candidate) => candidate.id === node)) return false;
    if (known && known.incarnation !== null && known.incarnation !== incarnation) return false;
    this.#known.set(node, { node, incarnation, ringSeq: known?.ringSeq ?? 0, state: 'fenced' });
    return true;
  }

  /** Takes in what another member knows. True where it was news. */
  merge(told: readonly PeerKnowledge[]): boolean {
    let changed = false;
    for (const knowledge of told) {
      if (!this.#members.some((member) => member.node === knowledge.node)) changed = this.#learn(knowledge) || changed;
    }
    return changed;
  }

  /** What to tell the members of a new ring. */
  tell(): readonly PeerKnowledge[] {
    return this.absent()
      .map(({ node }) => this.#known.get(node))
      .filter((known) => known !== undefined);
  }

  /** The incarnation of a node of which something is known that a new incarnation makes void, or `null`. */
  settledIncarnation(node: NodeId): Incarnation | null {
    return this.#known.get(node)?.incarnation ?? null;
  }

  /** The nodes that are no members, ascending. */
  absent(): readonly AbsentPeer[] {
    return this.#nodes
      .filter((node) => !this.#members.some((member) => member.node === node.id))
      .map(({ id, name }) => {
        const known = this.#known.get(id);
        return { node: id, name, state: known?.state ?? 'never-seen', incarnation: known?.incarnation ?? null };
      });
  }

  #learn(told: PeerKnowledge): boolean {
    const known = this.#known.get(told.node);
    if (!this.#nodes.some((node) => node.id === told.node)) return false;
    if (known && known.incarnation === told.incarnation) {
      if (RANK[told.state] <= RANK[known.state] && told.ringSeq <= known.ringSeq) return false;
      const state = RANK[told.state] > RANK[known.state] ? told.state : known.state;
      this.#known.set(told.node, { ...told, ringSeq: Math.max(told.ringSeq, known.ringSeq), state });
      return true;
    }
    if (known && (told.incarnation === null || (known.incarnation !== null && known.ringSeq >= told.ringSeq))) {
      return false;
    }
    this.#known.set(told.node, told);
    return true;
  }
}
