import type { Incarnation, NodeId } from '@nyx/foundation';
import { type Checker, type CoreStep, entryOf, type SimulatedProcess, Violation, type WorldTruth } from './checker.ts';

/** Of a window, this much must have passed since the stall: the stall is noticed a heartbeat late at most. */
const SHARE_OF_WINDOW = 0.8;

/** A node that stood still itself blames the silence meanwhile on nobody. */
export class OwnStallsAccuseNobody implements Checker {
  readonly property = 'silence during a stall of its own makes a node accuse nobody';
  evaluations = 0;
  readonly #truth: WorldTruth;
  readonly #reached = new Map<string, Map<NodeId, Incarnation>>();

  constructor(truth: WorldTruth) {
    this.#truth = truth;
  }

  onStep(process: SimulatedProcess, { input, effects }: CoreStep): void {
    const { timing } = this.#truth.scenario;
    const reached = entryOf(this.#reached, process.name, () => new Map());
    if (input.type === 'peer-reachable') reached.set(input.node, input.incarnation);
    if (input.type === 'peer-suspected') {
      const incarnation = reached.get(input.node);
      const accused = incarnation && { node: input.node, incarnation, name: `${input.node}/${incarnation}` };
      // Of a node that has ended in the meantime there is better evidence than silence.
      if (accused && this.#truth.runs(accused))
        this.#check(process, this.#truth.suspicionAfterStallMs, `suspects ${accused.name}`);
    }
    for (const trace of effects.trace) {
      if (trace.type === 'gather' && trace.reason === 'token-lost')
        this.#check(process, timing.tokenTimeoutMs, 'lost the token');
      if (trace.type === 'consensus-timeout' && trace.failed.length > 0 && input.type === 'timer-fired') {
        this.#check(process, timing.consensusTimeoutMs, `gave up ${trace.failed.join(' ')}`);
      }
    }
  }

  #check(process: SimulatedProcess, windowMs: number, words: string): void {
    const resumedMs = this.#truth.lastResumeMs(process.node);
    if (resumedMs === null) return;
    this.evaluations++;
    const sinceMs = this.#truth.nowMs() - resumedMs;
    if (sinceMs >= windowMs * SHARE_OF_WINDOW) return;
    throw new Violation(
      this.property,
      `${process.name} ${words} ${sinceMs.toFixed(1)} ms after its stall, the window is ${windowMs} ms`,
    );
  }
}
