/** What the parts of the membership algorithm share: who this node is, its peers, its time and its effects. */
import type { NodeId } from '@nyx/foundation';
import type { FrameDropReason } from './effects.ts';
import { type FormatRange, RING_SEQ_JUMP_MAX } from './frames.ts';
import type { MembershipOptions } from './options.ts';
import type { Outbox } from './outbox.ts';
import { Peers } from './peers.ts';
import { SequenceReservation } from './sequence-reservation.ts';

export class RingContext {
  readonly self: NodeId;
  readonly options: MembershipOptions;
  readonly outbox: Outbox;
  readonly peers = new Peers();
  readonly reservation: SequenceReservation;
  readonly drops = new Map<FrameDropReason, number>();
  readonly #configured: ReadonlySet<NodeId>;
  readonly #formats = new Map<NodeId, FormatRange>();
  /** The time of the present step. */
  nowMs = 0;

  constructor(options: MembershipOptions, outbox: Outbox) {
    this.self = options.self;
    this.options = options;
    this.outbox = outbox;
    this.#configured = new Set(options.nodes.map((node) => node.id));
    this.reservation = new SequenceReservation(options.reservedRingSeq);
  }

  /** Whether a ring sequence number that a peer names can be one. */
  isPlausible(ringSeq: number): boolean {
    return ringSeq <= this.reservation.highest + RING_SEQ_JUMP_MAX;
  }

  /** Whether all these nodes are of the cluster. */
  isConfigured(nodes: readonly NodeId[]): boolean {
    return nodes.every((node) => this.#configured.has(node));
  }

  drop(from: NodeId, reason: FrameDropReason): void {
    this.drops.set(reason, (this.drops.get(reason) ?? 0) + 1);
    this.outbox.trace({ type: 'frame-dropped', from, reason });
  }

  /** Whether this node and `node` can speak a common format; remembers what the node has said. */
  understands(node: NodeId, formats: FormatRange): boolean {
    const known = this.#formats.get(node);
    this.#formats.set(node, formats);
    const own = this.options.formats;
    if (formats.min <= own.max && own.min <= formats.max) return true;
    if (known?.min !== formats.min || known.max !== formats.max) {
      const reason = `it speaks ring formats ${formats.min} to ${formats.max}, this node ${own.min} to ${own.max}`;
      this.outbox.trace({ type: 'peer-refused', node, reason });
    }
    this.drop(node, 'format-unknown');
    return false;
  }

  /** The highest format that all of `nodes` know, or `null`. */
  commonFormat(nodes: readonly NodeId[]): number | null {
    let { min, max } = this.options.formats;
    for (const node of nodes) {
      const formats = node === this.self ? this.options.formats : this.#formats.get(node);
      if (formats === undefined) return null;
      min = Math.max(min, formats.min);
      max = Math.min(max, formats.max);
    }
    return min <= max ? max : null;
  }
}
