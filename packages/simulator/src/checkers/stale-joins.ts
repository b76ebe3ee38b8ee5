import type { RingFrame } from '@nyx/membership/core/ring/frames';
import {
  type Checker,
  type CoreStep,
  entryOf,
  ringName,
  type SimulatedProcess,
  Violation,
  type WorldTruth,
} from './checker.ts';

/** A join that a member sent before it helped to form a ring does not end that ring. */
export class JoinsOfThePastEndNoRing implements Checker {
  readonly property = 'a join that was sent before a ring was formed does not end it';
  evaluations = 0;
  readonly #truth: WorldTruth;
  readonly #ring = new Map<string, string>();
  /** By process and ring: when the process had agreed to form it. */
  readonly #agreedMs = new Map<string, number>();
  /** By process: when it last sent a join of the same content. */
  readonly #sentMs = new Map<string, Map<string, number>>();

  constructor(truth: WorldTruth) {
    this.#truth = truth;
  }

  onStep(process: SimulatedProcess, { input, effects, sent, received }: CoreStep): void {
    for (const frame of sent) {
      const join = joinOf(frame);
      if (join !== null) entryOf(this.#sentMs, process.name, () => new Map()).set(join, this.#truth.nowMs());
    }
    const { trace } = effects;
    const ended = trace.some(
      (each) => each.type === 'gather' && each.from === 'operational' && each.reason === 'join-received',
    );
    if (ended && input.type === 'peer-frame' && received)
      this.#check(process, `${input.from}/${input.incarnation}`, received);
    for (const each of trace) {
      if (each.type === 'recovery') this.#agreedMs.set(`${process.name} ${ringName(each.ring)}`, this.#truth.nowMs());
      if (each.type === 'installed') this.#ring.set(process.name, ringName(each.ring));
    }
  }

  #check(process: SimulatedProcess, sender: string, frame: RingFrame): void {
    const join = joinOf(frame);
    const agreedMs = this.#agreedMs.get(`${sender} ${this.#ring.get(process.name)}`);
    const sentMs = join === null ? undefined : this.#sentMs.get(sender)?.get(join);
    if (agreedMs === undefined || sentMs === undefined) return;
    this.evaluations++;
    if (sentMs >= agreedMs) return;
    const details = `${process.name} left ring ${this.#ring.get(process.name)} for a join that ${sender} sent at ${sentMs}, before it agreed at ${agreedMs}`;
    throw new Violation(this.property, details);
  }
}

/** The content of a join as a text, or `null` where the frame is none. */
const joinOf = (frame: RingFrame): string | null => (frame.type === 'join' ? JSON.stringify(frame) : null);
