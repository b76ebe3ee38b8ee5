import { type Checker, type SimulatedProcess, Violation, type WorldTruth } from './checker.ts';

/** How long after a stall the suspicion must still be wider. */
const MEMORY_MS = 9000;

/** A node that stood still of late waits longer before it accuses a peer, and never longer than the cap. */
export class SuspicionWidensWithOwnStalls implements Checker {
  readonly property = 'suspicion widens after a stall of its own, up to the cap';
  evaluations = 0;
  readonly #truth: WorldTruth;

  constructor(truth: WorldTruth) {
    this.#truth = truth;
  }

  onTick(running: readonly SimulatedProcess[]): void {
    for (const process of running) this.#check(process);
  }

  #check(process: SimulatedProcess): void {
    const timeoutMs = this.#truth.suspicionTimeoutMs(process.node);
    const resumedMs = this.#truth.lastResumeMs(process.node);
    const sinceMs = this.#truth.nowMs() - (resumedMs ?? Number.NEGATIVE_INFINITY);
    // At a stall's end the timers that measure it may not have run yet.
    if (timeoutMs === null || this.#truth.isStalled(process.node) || sinceMs < 1) return;
    const { suspicionTimeoutMs } = this.#truth.scenario;
    const isWidened = timeoutMs > suspicionTimeoutMs;
    this.evaluations++;
    if (timeoutMs > this.#truth.suspicionCapMs)
      throw new Violation(
        this.property,
        `${process.name} waits ${timeoutMs} ms, the cap is ${this.#truth.suspicionCapMs}`,
      );
    if (sinceMs > MEMORY_MS || isWidened) return;
    throw new Violation(
      this.property,
      `${process.name} stood still ${sinceMs.toFixed(0)} ms ago and waits ${timeoutMs} ms`,
    );
  }
}
