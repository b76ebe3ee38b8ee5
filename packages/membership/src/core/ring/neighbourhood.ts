/** Rings beside this one: announcing this ring to them, hearing theirs, and seeing when to merge. */
import type { NodeId } from '@nyx/foundation';
import type { RingInstance } from '../ordering/ring-instance.ts';
import { encodeFrame } from './frame-codec.ts';
import type { AnnouncementFrame, JoinFrame } from './frames.ts';
import { MergeDetector } from './merge-detector.ts';
import type { RingContext } from './ring-context.ts';

export class Neighbourhood {
  readonly #context: RingContext;
  readonly #merge: MergeDetector;
  #asked: readonly NodeId[] = [];

  constructor(context: RingContext) {
    this.#context = context;
    this.#merge = new MergeDetector(context.options.timing.mergeIntervalMs);
  }

  forget(node: NodeId): void {
    this.#merge.forget(node);
  }

  /** Tells every node in reach that is not of `ring` about it, now and again from time to time. */
  announceToAll(ring: RingInstance): void {
    const strangers = this.#context.peers.reachable().filter((node) => !ring.has(node));
    if (strangers.length === 0) return;
    const bytes = this.#announcement(ring);
    for (const node of strangers) this.#context.outbox.send(node, bytes);
    this.#context.outbox.arm('merge', this.#context.options.timing.mergeIntervalMs);
  }

  announceTo(node: NodeId, ring: RingInstance): void {
    this.#context.outbox.send(node, this.#announcement(ring));
    if (!this.#context.outbox.isArmed('merge')) {
      this.#context.outbox.arm('merge', this.#context.options.timing.mergeIntervalMs);
    }
  }

  heard(from: NodeId, announcement: AnnouncementFrame): void {
    this.#merge.announced(from, announcement, this.#context.nowMs);
  }

  /** Nodes to form a larger ring with, now. */
  mergeCandidates(ring: RingInstance): readonly NodeId[] {
    const reached = new Set(this.#context.peers.reachable());
    const candidates = this.#merge.candidates(ring.nodes, reached, this.#context.nowMs);
    if (candidates.length > 0) this.#asked = candidates;
    return candidates;
  }

  /** Whether a join from outside `members` may be followed: a ring of all it names can hold together. */
  mayFollow(from: NodeId, join: JoinFrame, members: readonly NodeId[]): boolean {
    const { self, peers, nowMs } = this.#context;
    this.#merge.gathers(from, join.reachable, nowMs);
    if (!join.proc.includes(self) || join.failed.some((node) => members.includes(node))) return false;
    const wanted = join.proc.filter((node) => !join.failed.includes(node) && !members.includes(node));
    const reached = new Set(peers.reachable());
    return this.#merge.canBeOneRing([...members, ...new Set([from, ...wanted])], members, reached, nowMs);
  }

  /** A ring of these members was entered. */
  settled(members: readonly NodeId[]): void {
    this.#merge.attempted(this.#asked, members, this.#context.nowMs);
    this.#asked = [];
  }

  #announcement(ring: RingInstance): Uint8Array {
    const { peers, options } = this.#context;
    return encodeFrame({
      type: 'announcement',
      ring: ring.id,
      members: ring.nodes,
      reachable: peers.reachable(),
      formats: options.formats,
    });
  }
}
