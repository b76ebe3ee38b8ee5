import {
  type Checker,
  entryOf,
  type SimulatedProcess,
  Violation,
  type WorkloadMessage,
  type WorldTruth,
} from './checker.ts';

/** What the encoding of an entry adds to a message at most. */
const OVERHEAD_BYTES = 600;

/** A client that floods is held back while too much of it waits to be sent, and let go when half of that is gone. */
export class FloodsAreHeldBack implements Checker {
  readonly property = 'a client is held back while more of it waits than it may have waiting, and no longer';
  evaluations = 0;
  readonly #truth: WorldTruth;
  readonly #waiting = new Map<string, Map<string, number>>();

  constructor(truth: WorldTruth) {
    this.#truth = truth;
  }

  onSubmitted(process: SimulatedProcess, message: WorkloadMessage, bytes: number): void {
    entryOf(this.#waiting, process.name, () => new Map()).set(message.id, bytes);
  }

  onMessage(process: SimulatedProcess, message: WorkloadMessage): void {
    this.#waiting.get(process.name)?.delete(message.id);
  }

  onTick(running: readonly SimulatedProcess[]): void {
    for (const process of running) if (!this.#truth.isStalled(process.node)) this.#check(process);
  }

  #check(process: SimulatedProcess): void {
    const waiting = this.#waiting.get(process.name);
    if (waiting === undefined) return;
    for (const id of waiting.keys()) if (this.#truth.placeOf(id) !== null) waiting.delete(id);
    const bytes = [...waiting.values()].reduce((sum, each) => sum + each, 0);
    const bytesMax = this.#truth.scenario.limits.clientBacklogBytesMax;
    const isHeldBack = this.#truth.isThrottled(process);
    if (bytes > bytesMax || isHeldBack) this.evaluations++;
    if (bytes > bytesMax && !isHeldBack)
      throw new Violation(this.property, `${bytes} bytes of ${process.name} wait and it is not held back`);
    if (isHeldBack && bytes + waiting.size * OVERHEAD_BYTES <= bytesMax / 2)
      throw new Violation(this.property, `${bytes} bytes of ${process.name} wait and it is still held back`);
  }
}
