/**
 * The truth about messages: in which frames each one travels, and which processes hold which frames.
 *
 * It is read from the frames that go in and out of the cores, never from what a core believes.
 */
import type { NodeId } from '@nyx/foundation';
import type { RingId } from '@nyx/membership';
import { decodeEntry } from '@nyx/membership/core/groups/entries';
import { EntryAssembler } from '@nyx/membership/core/ordering/entry-assembler';
import type { RingEffects } from '@nyx/membership/core/ring/effects';
import { decodeFrame } from '@nyx/membership/core/ring/frame-codec';
import type { MessageFrame, RingFrame } from '@nyx/membership/core/ring/frames';
import { entryOf, ringName, type SimulatedProcess } from '../checkers/checker.ts';
import { readMessageId } from './workload.ts';

interface Place {
  readonly ring: RingId;
  /** All frames that hold a part of the message; the last one completes it. */
  readonly frames: readonly number[];
}

interface Sending {
  ring: string;
  highestSeq: number;
  assembler: EntryAssembler;
  /** Frames of the entry that is not complete yet. */
  parts: number[];
}

const ENTRY_BYTES_MAX = 2 ** 26;

export class MessageTruth {
  readonly #places = new Map<string, Place>();
  /** By ring: its messages in the order of their places. */
  readonly #sequences = new Map<string, string[]>();
  readonly #received = new Map<string, Set<string>>();
  readonly #sendings = new Map<string, Sending>();

  /** A core has taken one step: what it sent, and what it was given. */
  onStep(
    process: SimulatedProcess,
    sent: readonly RingFrame[],
    received: RingFrame | null,
    effects: RingEffects,
  ): void {
    for (const frame of sent) if (frame.type === 'message') this.#onSent(process, frame);
    if (received?.type !== 'message' || effects.trace.some((trace) => trace.type === 'frame-dropped')) return;
    this.#onReceived(process, received);
  }

  placeOf(messageId: string): { readonly ring: RingId; readonly seq: number } | null {
    const place = this.#places.get(messageId);
    return place ? { ring: place.ring, seq: place.frames.at(-1) ?? 0 } : null;
  }

  /** The messages of a ring in the order of their places, as far as they were sent. */
  sequenceOf(ring: RingId): readonly string[] {
    return this.#sequences.get(ringName(ring)) ?? [];
  }

  hasReceived(process: SimulatedProcess, messageId: string): boolean {
    const place = this.#places.get(messageId);
    const received = this.#received.get(process.name);
    if (place === undefined || received === undefined) return false;
    return place.frames.every((seq) => received.has(`${ringName(place.ring)}/${seq}`));
  }

  #onSent(process: SimulatedProcess, frame: MessageFrame): void {
    this.#hold(process, frame);
    if (frame.sender !== process.node || frame.recovered) return;
    const sending = this.#sendingOf(process, frame);
    if (frame.seq <= sending.highestSeq) return;
    sending.highestSeq = frame.seq;
    this.#place(frame, process.node, sending);
  }

  #place(frame: MessageFrame, node: NodeId, sending: Sending): void {
    if (!frame.continues) sending.parts = [];
    const parts = [...sending.parts, frame.seq];
    for (const [index, bytes] of sending.assembler.accept({ ...frame, sender: node }).entries()) {
      const entry = decodeEntry(bytes);
      if (entry?.type !== 'multicast') continue;
      const id = readMessageId(entry.payload);
      this.#places.set(id, { ring: frame.ring, frames: index === 0 && frame.continues ? parts : [frame.seq] });
      entryOf(this.#sequences, ringName(frame.ring), () => []).push(id);
    }
    if (frame.continued) sending.parts = frame.entries.length === 1 ? parts : [frame.seq];
    else sending.parts = [];
  }

  #onReceived(process: SimulatedProcess, frame: MessageFrame): void {
    this.#hold(process, frame);
    const inner = frame.recovered && decodeFrame(frame.recovered);
    if (inner && typeof inner !== 'string' && inner.type === 'message') this.#hold(process, inner);
  }

  #hold(process: SimulatedProcess, frame: MessageFrame): void {
    entryOf(this.#received, process.name, () => new Set()).add(`${ringName(frame.ring)}/${frame.seq}`);
  }

  #sendingOf(process: SimulatedProcess, frame: MessageFrame): Sending {
    const ring = ringName(frame.ring);
    const fresh = (): Sending => ({ ring, highestSeq: 0, assembler: new EntryAssembler(ENTRY_BYTES_MAX), parts: [] });
    const sending = entryOf(this.#sendings, process.name, fresh);
    if (sending.ring === ring) return sending;
    const next = fresh();
    this.#sendings.set(process.name, next);
    return next;
  }
}
