/**
 * Keeps the numbers of rings growing across crashes without a write to disk when a ring forms.
 *
 * A number may be used only once it is covered by a durable reservation. Reservations are made in blocks,
 * long before they are needed, and a node that starts takes all of its last reservation for used. So no
 * write lies between a peer's death and the new ring, and a disk that hangs costs no membership until
 * a whole block is used up (deviation D3).
 */

/** Numbers reserved at once. A ring forms a few times a day; even one a second lasts a quarter of an hour. */
export const RESERVATION_BLOCK = 1024;

export class SequenceReservation {
  #highest: number;
  #foreseen = 0;
  #durable: number;
  #asked: number;

  /** `durable` is the last durable reservation of earlier starts, all of which may have been used. */
  constructor(durable: number) {
    this.#highest = durable;
    this.#durable = durable;
    this.#asked = durable;
  }

  /** The highest ring number that this node has used or heard of. */
  get highest(): number {
    return this.#highest;
  }

  /** A ring with this number exists or is proposed somewhere. */
  heard(seq: number): void {
    if (seq > this.#highest) this.#highest = seq;
  }

  /**
   * A ring with this number stands beside this one: to merge with it takes a reservation beyond it. Until that is
   * durable this node goes on with the numbers it has.
   */
  foresee(seq: number): void {
    if (seq > this.#foreseen) this.#foreseen = seq;
  }

  /** Whether a ring younger than every ring foreseen may be entered now. */
  get coversForeseen(): boolean {
    return this.covers(Math.max(this.#highest, this.#foreseen) + 1);
  }

  /** The reservation up to `upTo` is on the disk. */
  reserved(upTo: number): void {
    if (upTo > this.#durable) this.#durable = upTo;
  }

  /** Whether a ring of this number may be entered now. */
  covers(seq: number): boolean {
    return seq <= this.#durable;
  }

  /** The reservation to be asked for now, or `null`. It is asked for once. */
  due(): number | null {
    const next = Math.max(this.#highest, this.#foreseen);
    if (next + RESERVATION_BLOCK / 2 < this.#asked) return null;
    this.#asked = next + 2 * RESERVATION_BLOCK;
    return this.#asked;
  }
}
