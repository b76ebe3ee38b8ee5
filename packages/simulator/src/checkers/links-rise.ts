import { PROOFS_TO_RISE } from '@nyx/membership/core/links/link-detector';
import type { BodyEffects, Packet } from '../world/body.ts';
import { type Checker, entryOf, type SimulatedProcess, Violation, type WorldTruth } from './checker.ts';

/** A link that has failed comes back only after several answers in a row: one that answers now and then stays down. */
export class LinksRiseAfterSeveralAnswers implements Checker {
  readonly property = 'a link that failed rises only after several packets of its peer';
  evaluations = 0;
  readonly #truth: WorldTruth;
  /** By process, peer and link, where the link has failed in this session: the packets that came over it since. */
  readonly #arrived = new Map<string, number>();
  readonly #failed = new Set<string>();

  constructor(truth: WorldTruth) {
    this.#truth = truth;
  }

  onPacketArrived(process: SimulatedProcess, { from, link }: Packet): void {
    const key = `${process.name} node-${from} ${link}`;
    if (this.#failed.has(key)) this.#arrived.set(key, entryOf(this.#arrived, key, () => 0) + 1);
  }

  onTrace(process: SimulatedProcess, trace: BodyEffects['trace'][number]): void {
    if (trace.type === 'session-accepted') this.#forget(process, trace.peer);
    if (trace.type !== 'link-down' && trace.type !== 'link-up') return;
    const key = `${process.name} ${trace.peer} ${trace.link}`;
    if (trace.type === 'link-down') {
      this.#failed.add(key);
      this.#arrived.set(key, 0);
    }
    if (trace.type === 'link-down' || !this.#failed.delete(key)) return;
    this.evaluations++;
    const arrived = this.#arrived.get(key) ?? 0;
    if (arrived >= PROOFS_TO_RISE) return;
    throw new Violation(
      this.property,
      `at ${process.name} link ${trace.link} to ${trace.peer} rose after ${arrived} packets at ${this.#truth.nowMs()}`,
    );
  }

  /** With a new session a link begins anew: the first answer raises it. */
  #forget(process: SimulatedProcess, peer: string): void {
    for (const key of this.#failed) if (key.startsWith(`${process.name} ${peer} `)) this.#failed.delete(key);
  }
}
