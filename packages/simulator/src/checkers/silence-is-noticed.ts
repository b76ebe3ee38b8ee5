import type { Incarnation, NodeId } from '@nyx/foundation';
import { type Checker, type CoreStep, entryOf, type SimulatedProcess, Violation, type WorldTruth } from './checker.ts';

/** Heartbeats that were on their way, and the exactness of the timers. */
const ALLOWANCE_MS = 120;

/**
 * A peer with which no round trip can succeed is called unreachable within the cap: hearing it one way does not help, and
 * no stall of the past widens the wait beyond the cap.
 */
export class SilenceIsNoticedInTime implements Checker {
  readonly property = 'a peer without a round trip is suspected within the cap';
  evaluations = 0;
  readonly #truth: WorldTruth;
  /** By process: the peers that its links call reachable. */
  readonly #reached = new Map<string, Map<NodeId, Incarnation>>();

  constructor(truth: WorldTruth) {
    this.#truth = truth;
  }

  onStep(process: SimulatedProcess, { input }: CoreStep): void {
    const reached = entryOf(this.#reached, process.name, () => new Map());
    if (input.type === 'peer-reachable') reached.set(input.node, input.incarnation);
    if (input.type === 'peer-suspected') reached.delete(input.node);
  }

  onTick(running: readonly SimulatedProcess[]): void {
    for (const process of running) {
      for (const [node, incarnation] of this.#reached.get(process.name) ?? []) {
        this.#check(process, { node, incarnation, name: `${node}/${incarnation}` });
      }
    }
  }

  #check(process: SimulatedProcess, peer: SimulatedProcess): void {
    const closedMs = this.#truth.isRoundTripClosedSinceMs(process, peer);
    if (closedMs === null || this.#truth.isStalled(process.node)) return;
    const resumedMs = this.#truth.lastResumeMs(process.node) ?? closedMs;
    const silentMs = this.#truth.nowMs() - Math.max(closedMs, resumedMs);
    this.evaluations++;
    if (silentMs <= this.#truth.suspicionCapMs + ALLOWANCE_MS) return;
    throw new Violation(
      this.property,
      `${process.name} calls ${peer.name} reachable ${silentMs.toFixed(0)} ms after their last round trip`,
    );
  }
}
