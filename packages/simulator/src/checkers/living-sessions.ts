import { CHALLENGE_LIFETIME_MS } from '@nyx/membership/core/protection/handshake';
import type { BodyEffects } from '../world/body.ts';
import { type Checker, type SimulatedProcess, Violation, type WorldTruth } from './checker.ts';

/** What a challenge may still be answered with, and what may be on its way. */
const LATE_MS = 2 * CHALLENGE_LIFETIME_MS + 200;

/** A session is believed only of a process that lived when the challenge was drawn which it answered: recordings prove nothing. */
export class OnlyTheLivingAreBelieved implements Checker {
  readonly property = 'a session is believed only of a process that has lived since it was challenged';
  evaluations = 0;
  readonly #truth: WorldTruth;

  constructor(truth: WorldTruth) {
    this.#truth = truth;
  }

  onTrace(process: SimulatedProcess, trace: BodyEffects['trace'][number]): void {
    if (trace.type !== 'session-accepted') return;
    const node = this.#truth.nodes.find((id) => trace.peer === `node-${id}`);
    if (node === undefined) return;
    this.evaluations++;
    const { incarnation } = trace;
    const peer = this.#truth.lifeOf({ node, incarnation, name: `${node}/${incarnation}` });
    const drawnMs = Math.max(this.#truth.lifeOf(process)?.startedMs ?? 0, this.#truth.nowMs() - LATE_MS);
    if (peer !== null && (peer.endedMs === null || peer.endedMs >= drawnMs)) return;
    const end = peer === null ? 'never lived' : `ended at ${peer.endedMs?.toFixed(1)}`;
    throw new Violation(this.property, `${process.name} believes a session of ${node}/${incarnation}, which ${end}`);
  }
}
