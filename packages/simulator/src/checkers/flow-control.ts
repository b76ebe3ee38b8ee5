import type { RingConfiguration } from '@nyx/membership';
import type { TokenFrame } from '@nyx/membership/core/ring/frames';
import {
  type Checker,
  type CoreStep,
  entryOf,
  ringName,
  type SimulatedProcess,
  Violation,
  type WorldTruth,
} from './checker.ts';

/** What one visit of the token let a member send stays within the bounds of flow control. */
export class FlowControlHolds implements Checker {
  readonly property = 'a visit of the token lets a member send no more than flow control allows';
  evaluations = 0;
  readonly #truth: WorldTruth;
  /** By ring: the tokens sent on it, by their number. */
  readonly #tokens = new Map<string, Map<number, TokenFrame>>();

  readonly #sizes = new Map<string, number>();

  constructor(truth: WorldTruth) {
    this.#truth = truth;
  }

  onConfiguration(_process: SimulatedProcess, { kind, ring, members }: RingConfiguration): void {
    if (kind === 'regular') this.#sizes.set(ringName(ring), members.length);
  }

  onStep(process: SimulatedProcess, { sent }: CoreStep): void {
    for (const frame of sent) if (frame.type === 'token') this.#onToken(process, frame);
  }

  #onToken(process: SimulatedProcess, token: TokenFrame): void {
    const tokens = entryOf(this.#tokens, ringName(token.ring), () => new Map());
    if (tokens.has(token.tokenSeq)) return;
    tokens.set(token.tokenSeq, token);
    const before = tokens.get(token.tokenSeq - 1);
    if (before === undefined) return;
    const { framesOutstandingMax, framesPerVisitMax, framesPerRotationMax } = this.#truth.scenario.limits;
    const sent = token.seq - before.seq;
    this.evaluations++;
    if (sent > framesPerVisitMax) this.#fail(process, token, `${sent} frames in one visit`);
    if (sent > 0 && token.seq - before.aru > framesOutstandingMax)
      this.#fail(process, token, `${token.seq - before.aru} frames beyond what all hold`);
    const size = this.#sizes.get(ringName(token.ring));
    const rotation = size && tokens.get(token.tokenSeq - size);
    // Each member may send one frame at least, whatever the others have sent.
    if (rotation && token.seq - rotation.seq > framesPerRotationMax + size)
      this.#fail(process, token, `${token.seq - rotation.seq} frames in one rotation`);
  }

  #fail(process: SimulatedProcess, { ring }: TokenFrame, words: string): never {
    throw new Violation(this.property, `${process.name} led to ${words} in ring ${ringName(ring)}`);
  }
}
