/**
 * The messages of one ring that this node holds and that someone may still ask for.
 *
 * It knows which are missing, never what they say. Everything up to `aru` (all-received-up-to) was
 * received; what was discarded was received by all members before.
 */
import type { MessageFrame, SeqRun } from '../ring/frames.ts';

export class MessageStore {
  readonly #messages = new Map<number, MessageFrame>();
  #aru = 0;
  #high = 0;
  #discarded = 0;

  /** Every message up to this one was received. */
  get aru(): number {
    return this.#aru;
  }

  /** The highest message received. */
  get high(): number {
    return this.#high;
  }

  /** How many messages are held in memory. */
  get size(): number {
    return this.#messages.size;
  }

  get(seq: number): MessageFrame | undefined {
    return this.#messages.get(seq);
  }

  /** Whether the message was received, be it held still or discarded. */
  has(seq: number): boolean {
    return seq <= this.#aru || this.#messages.has(seq);
  }

  /** Takes a message in; false where it was there already. */
  insert(message: MessageFrame): boolean {
    if (this.has(message.seq)) return false;
    this.#messages.set(message.seq, message);
    if (message.seq > this.#high) this.#high = message.seq;
    while (this.#messages.has(this.#aru + 1)) this.#aru++;
    return true;
  }

  /** The lowest `countMax` messages up to `upTo` that were not received. */
  missing(upTo: number, countMax: number): number[] {
    const missing: number[] = [];
    for (let seq = this.#aru + 1; seq <= upTo && missing.length < countMax; seq++) {
      if (!this.#messages.has(seq)) missing.push(seq);
    }
    return missing;
  }

  /** What is missing between `aru` and `high`, as runs. */
  missingRuns(): SeqRun[] {
    const runs: SeqRun[] = [];
    let first = 0;
    for (let seq = this.#aru + 1; seq <= this.#high; seq++) {
      if (!this.#messages.has(seq)) first ||= seq;
      else if (first) {
        runs.push({ first, last: seq - 1 });
        first = 0;
      }
    }
    return runs;
  }

  /** Forgets messages up to `upTo`, which nobody can ask for any more. */
  discard(upTo: number): void {
    const last = Math.min(upTo, this.#aru);
    while (this.#discarded < last) this.#messages.delete(++this.#discarded);
  }
}
