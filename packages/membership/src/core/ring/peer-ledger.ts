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
      const before = this.#known.get(node);
      const isFenced = before?.incarnation === incarnation && before.state === 'fenced';
      const lastRingSeq = before?.ringSeq ?? ringSeq;
      this.#known.set(node, { node, incarnation, ringSeq: lastRingSeq, state: isFenced ? 'fenced' : state });
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
    if (!this.#isConfigured(node)) return false;
    if (known && known.incarnation !== null && known.incarnation !== incarnation) return false;
    this.#known.set(node, { node, incarnation, ringSeq: known?.ringSeq ?? 0, state: 'fenced' });
    return true;
  }

  /** Takes in what all members have heard in agreed order. True where it was news. */
  learn(knowledge: PeerKnowledge): boolean {
    if (this.#isMember(knowledge.node) || !this.#isConfigured(knowledge.node)) return false;
    const known = this.#known.get(knowledge.node);
    if (known && !isLater(knowledge, known)) return false;
    this.#known.set(knowledge.node, knowledge);
    return true;
  }

  /**
   * Puts together what all members of a new ring have told, this one included. The result depends on what was told
   * alone, so it is the same for all. True where it was news.
   */
  synchronise(told: readonly PeerKnowledge[]): boolean {
    let changed = false;
    for (const { id } of this.#nodes) {
      const ofNode = told.filter((knowledge) => knowledge.node === id);
      const [first] = ofNode;
      if (first === undefined || this.#isMember(id)) continue;
      const latest = ofNode.reduce((best, each) => (isLater(each, best) ? each : best), first);
      const states = ofNode.filter((each) => each.incarnation === latest.incarnation).map((each) => each.state);
      const state = states.reduce((best, each) => (RANK[each] > RANK[best] ? each : best), latest.state);
      const known = this.#known.get(id);
      if (known?.incarnation !== latest.incarnation || known?.state !== state) changed = true;
      this.#known.set(id, { ...latest, state });
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

  #isMember(node: NodeId): boolean {
    return this.#members.some((member) => member.node === node);
  }

  #isConfigured(node: NodeId): boolean {
    return this.#nodes.some((candidate) => candidate.id === node);
  }
}

/** Whether `one` was met later than `other`. The incarnation decides where the rings do not: arbitrary, but alike everywhere. */
function isLater(one: PeerKnowledge, other: PeerKnowledge): boolean {
  if (one.incarnation === other.incarnation) return one.ringSeq > other.ringSeq;
  if (one.incarnation === null || other.incarnation === null) return other.incarnation === null;
  if (one.ringSeq !== other.ringSeq) return one.ringSeq > other.ringSeq;
  return one.incarnation > other.incarnation;
}
