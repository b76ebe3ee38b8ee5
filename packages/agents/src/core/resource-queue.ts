/**
 * The order of one resource's operations: one at a time, single ones in the order of their calls, recurring
 * ones whenever no single one waits or runs.
 *
 * Decides what runs next and when a recurring operation under way has to make room. Runs nothing itself.
 */
import { assert } from '@nyx/foundation';

/** A single operation, by the caller's id, or a recurring one, by its key. */
export interface QueueEntry {
  readonly id: string;
  readonly recurring: boolean;
}

export class ResourceQueue {
  #running: QueueEntry | null = null;
  readonly #waiting: QueueEntry[] = [];
  /** Keys of the recurring operations that have come due and wait for quiet, in the order in which they came. */
  readonly #due = new Set<string>();

  get running(): QueueEntry | null {
    return this.#running;
  }

  get isIdle(): boolean {
    return this.#running === null && this.#waiting.length === 0 && this.#due.size === 0;
  }

  /** Whether a recurring operation is all that keeps a single one from running. */
  get mustMakeRoom(): boolean {
    return this.#running?.recurring === true && this.#waiting.length > 0;
  }

  add(id: string): void {
    this.#waiting.push({ id, recurring: false });
  }

  /** Notes that a recurring operation has come due. A second time before it ran adds nothing. */
  addDue(key: string): void {
    this.#due.add(key);
  }

  /** Takes back what does not run yet. False where it runs already or is not known. */
  remove(id: string): boolean {
    const index = this.#waiting.findIndex((entry) => entry.id === id);
    if (index < 0) return false;
    this.#waiting.splice(index, 1);
    return true;
  }

  removeDue(key: string): void {
    this.#due.delete(key);
  }

  /** What to run now; it then counts as running until {@link finish}. `null` where something runs or nothing waits. */
  next(): QueueEntry | null {
    if (this.#running !== null) return null;
    const single = this.#waiting.shift();
    if (single) this.#running = single;
    else {
      const [key] = this.#due;
      if (key === undefined) return null;
      this.#due.delete(key);
      this.#running = { id: key, recurring: true };
    }
    return this.#running;
  }

  finish(): void {
    assert(this.#running !== null, 'only a running operation finishes');
    this.#running = null;
  }
}
