/**
 * Work that pauses, so that whoever must answer to others meanwhile can carry it out in pieces. Decides nothing.
 */

/** A computation that yields before each of its longer steps and returns its outcome. */
export type Paused<Outcome> = Generator<void, Outcome, void>;

/** The outcome, without any pause. */
export function atOnce<Outcome>(work: Paused<Outcome>): Outcome {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
