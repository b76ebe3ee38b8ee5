import { type Checker, type SimulatedProcess, Violation } from './checker.ts';

/** No key seals two datagrams with one nonce: the counter never restarts under a key. */
export class NoNonceIsUsedTwice implements Checker {
  readonly property = 'no nonce is used twice under a key';
  evaluations = 0;
  readonly #highest = new Map<string, bigint>();

  onSealed(process: SimulatedProcess, key: string, nonce: Uint8Array): void {
    const bytes = new DataView(nonce.buffer, nonce.byteOffset, nonce.byteLength);
    const counter = bytes.getBigUint64(4);
    const highest = this.#highest.get(key);
    this.#highest.set(key, counter);
    if (highest === undefined) return;
    this.evaluations++;
    if (counter <= highest)
      throw new Violation(this.property, `${process.name} sealed number ${counter} after ${highest} under one key`);
  }
}
