/**
 * A queue that is read with `for await`: what is pushed comes out in order and without a gap, then the
 * end or the error. One reader at a time.
 */
export class EventQueue<Event> implements AsyncIterable<Event> {
  readonly #onTaken: () => void;
  readonly #events: Event[] = [];
  #first = 0;
  #waiting: { resolve: (result: IteratorResult<Event>) => void; reject: (error: Error) => void } | null = null;
  #end: { readonly error: Error | null } | null = null;

  /** `onTaken` is called when the reader has taken an event or has given up. */
  constructor(onTaken: () => void = () => {}) {
    this.#onTaken = onTaken;
  }

  /** Events that nobody has taken yet. */
  get length(): number {
    return this.#events.length - this.#first;
  }

  get isEnded(): boolean {
    return this.#end !== null;
  }

  push(event: Event): void {
    if (this.#end) return;
    if (this.#waiting) {
      const { resolve } = this.#waiting;
      this.#waiting = null;
      resolve({ value: event, done: false });
    } else {
      this.#events.push(event);
    }
  }

  /** Ends the queue: with an error the reader is given it after the last event. */
  end(error: Error | null = null): void {
    if (this.#end) return;
    this.#end = { error };
    const waiting = this.#waiting;
    this.#waiting = null;
    if (!waiting) return;
    if (error) waiting.reject(error);
    else waiting.resolve({ value: undefined, done: true });
  }

  [Symbol.asyncIterator](): AsyncIterator<Event> {
    return {
      next: () => this.#next(),
      return: () => {
        this.end();
        this.#events.length = 0;
        this.#first = 0;
        this.#onTaken();
        return Promise.resolve({ value: undefined, done: true });
      },
    };
  }

  #next(): Promise<IteratorResult<Event>> {
    if (this.length > 0) {
      const value = this.#events[this.#first] as Event;
      this.#first += 1;
      this.#compact();
      this.#onTaken();
      return Promise.resolve({ value, done: false });
    }
    if (this.#end?.error) return Promise.reject(this.#end.error);
    if (this.#end) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
    });
  }

  /** Drops what was taken once it is the larger part, so that taking stays cheap. */
  #compact(): void {
    if (this.#first * 2 < this.#events.length) return;
    this.#events.splice(0, this.#first);
    this.#first = 0;
  }
}
