/** Keeps the last bytes of a stream, however much comes: the bound on what one agent can make Nyx remember. */
export class OutputTail {
  readonly #bytesMax: number;
  readonly #chunks: Uint8Array[] = [];
  #byteCount = 0;

  constructor(bytesMax: number) {
    this.#bytesMax = bytesMax;
  }

  add(chunk: Uint8Array): void {
    // A copy: the chunk's memory belongs to whoever read it.
    this.#chunks.push(Uint8Array.from(chunk));
    this.#byteCount += chunk.length;
    let oldest = this.#chunks[0];
    while (oldest && this.#byteCount - oldest.length >= this.#bytesMax) {
      this.#chunks.shift();
      this.#byteCount -= oldest.length;
      oldest = this.#chunks[0];
    }
  }

  bytes(): Uint8Array {
    return Buffer.concat(this.#chunks).subarray(-this.#bytesMax);
  }
}
