/**
 * Puts entries together again that were cut over several frames of one sender.
 *
 * Frames come in the agreed order, so every member puts the same entries together at the same place. A
 * part without its beginning is dropped: its sender starts the entry again in the ring that follows.
 */
import type { NodeId } from '@nyx/foundation';
import type { MessageFrame } from '../ring/frames.ts';

interface Partial {
  readonly parts: Uint8Array[];
  bytes: number;
}

export class EntryAssembler {
  readonly #bytesMax: number;
  readonly #partials = new Map<NodeId, Partial>();

  /** An entry larger than `bytesMax` is dropped. */
  constructor(bytesMax: number) {
    this.#bytesMax = bytesMax;
  }

  /** The ring has changed: what was begun is begun again by its sender. */
  forget(): void {
    this.#partials.clear();
  }

  /** The entries that `message` completes, in order. */
  accept(message: MessageFrame): readonly Uint8Array[] {
    if (!message.continues && !message.continued && !this.#partials.has(message.sender)) return message.entries;
    const whole: Uint8Array[] = [];
    if (!message.continues) this.#partials.delete(message.sender);
    for (const [index, entry] of message.entries.entries()) {
      const begins = index > 0 || !message.continues;
      const ends = index < message.entries.length - 1 || !message.continued;
      if (begins && ends) whole.push(entry);
      else if (begins) this.#partials.set(message.sender, { parts: [entry], bytes: entry.length });
      else this.#continue(message.sender, entry, ends, whole);
    }
    return whole;
  }

  #continue(sender: NodeId, part: Uint8Array, ends: boolean, whole: Uint8Array[]): void {
    const partial = this.#partials.get(sender);
    if (partial === undefined) return;
    partial.parts.push(part);
    partial.bytes += part.length;
    if (partial.bytes > this.#bytesMax) this.#partials.delete(sender);
    else if (ends) {
      this.#partials.delete(sender);
      whole.push(concatenate(partial));
    }
  }
}

function concatenate(partial: Partial): Uint8Array {
  const adjacent = adjoined(partial);
  if (adjacent !== null) return adjacent;
  const whole = new Uint8Array(partial.bytes);
  let offset = 0;
  for (const part of partial.parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

/** The whole entry where its parts lie next to each other in memory, as those do that this node has cut itself. */
function adjoined({ parts, bytes }: Partial): Uint8Array | null {
  const [first] = parts;
  if (first === undefined) return null;
  let end = first.byteOffset;
  for (const part of parts) {
    if (part.buffer !== first.buffer || part.byteOffset !== end) return null;
    end += part.length;
  }
  return new Uint8Array(first.buffer, first.byteOffset, bytes);
}
