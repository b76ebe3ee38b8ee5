/**
 * What this node has to say and has not sent yet, and how it is cut into frames.
 *
 * Small entries are packed many to a frame; one larger than a frame is cut into consecutive frames. An
 * entry stays here until its last part has its place in the order: when the ring changes before that,
 * it starts again in the next ring, so that every entry lies in one ring as a whole.
 */

export interface Submission {
  readonly bytes: Uint8Array;
  /** All members must hold it before anyone is given it. */
  readonly safe: boolean;
  /** The client whose backlog it counts for, or `null` for the node's own. */
  readonly client: number | null;
}

/** What a frame is made of. */
export interface FrameContent {
  readonly entries: readonly Uint8Array[];
  readonly safe: boolean;
  readonly continues: boolean;
  readonly continued: boolean;
}

/** Bytes that the encoding adds to each entry, at most. */
const ENTRY_OVERHEAD_BYTES = 6;
/** A part of an entry smaller than this is not worth a cut. */
const PART_BYTES_MIN = 512;

/** A queue whose head is taken off without moving the rest. */
class Lane {
  #items: (Submission | undefined)[] = [];
  #head = 0;

  get first(): Submission | undefined {
    return this.#items[this.#head];
  }

  push(submission: Submission): void {
    this.#items.push(submission);
  }

  shift(): void {
    this.#items[this.#head++] = undefined;
    if (this.#head < 1024 && this.#head < this.#items.length) return;
    this.#items = this.#items.slice(this.#head);
    this.#head = 0;
  }

  clear(): void {
    this.#items = [];
    this.#head = 0;
  }
}

export class SubmissionQueue {
  readonly #contentBytesMax: number;
  readonly #first = new Lane();
  readonly #others = new Lane();
  readonly #backlogBytes = new Map<number, number>();
  /** How much of the head entry has its place already. */
  #offset = 0;
  #open = false;

  /** `contentBytesMax`: what fits into one frame. */
  constructor(contentBytesMax: number) {
    this.#contentBytesMax = contentBytesMax;
  }

  /** The bytes that wait for one client. */
  backlogBytes(client: number): number {
    return this.#backlogBytes.get(client) ?? 0;
  }

  /** Clients with something waiting. */
  waitingClients(): Iterable<number> {
    return this.#backlogBytes.keys();
  }

  get hasSendable(): boolean {
    return this.#head() !== undefined;
  }

  push(submission: Submission): void {
    this.#others.push(submission);
    this.#account(submission, submission.bytes.length);
  }

  /** Goes before everything else, and is sent even while the queue is shut. */
  pushFirst(submission: Submission): void {
    this.#first.push(submission);
  }

  /** Lets what was pushed be sent. */
  open(): void {
    this.#open = true;
  }

  /** The ring has changed: entries that were cut start again, and only first entries may be sent until {@link open}. */
  restart(): void {
    this.#first.clear();
    this.#offset = 0;
    this.#open = false;
  }

  /** Takes the content of the next frame, or `null` where nothing may be sent. */
  next(): FrameContent | null {
    const head = this.#head();
    if (head === undefined) return null;
    const continues = this.#offset > 0;
    const entries: Uint8Array[] = [];
    let room = this.#contentBytesMax;
    for (let entry: Submission | undefined = head; entry !== undefined; entry = this.#head()) {
      if (entry.safe !== head.safe) break;
      const left = entry.bytes.length - this.#offset;
      if (left + ENTRY_OVERHEAD_BYTES > room) {
        const part = room - ENTRY_OVERHEAD_BYTES;
        if (entries.length > 0 && part < PART_BYTES_MIN) break;
        entries.push(entry.bytes.subarray(this.#offset, this.#offset + part));
        this.#offset += part;
        return { entries, safe: head.safe, continues, continued: true };
      }
      entries.push(this.#offset === 0 ? entry.bytes : entry.bytes.subarray(this.#offset));
      room -= left + ENTRY_OVERHEAD_BYTES;
      this.#takeHead(entry);
    }
    return { entries, safe: head.safe, continues, continued: false };
  }

  #head(): Submission | undefined {
    return this.#first.first ?? (this.#open ? this.#others.first : undefined);
  }

  #takeHead(entry: Submission): void {
    this.#offset = 0;
    if (this.#first.first === entry) {
      this.#first.shift();
      return;
    }
    this.#others.shift();
    this.#account(entry, -entry.bytes.length);
  }

  #account(submission: Submission, bytes: number): void {
    if (submission.client === null) return;
    const left = this.backlogBytes(submission.client) + bytes;
    if (left > 0) this.#backlogBytes.set(submission.client, left);
    else this.#backlogBytes.delete(submission.client);
  }
}
