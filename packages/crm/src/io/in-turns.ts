/**
 * Carries work with pauses out in turns of the event loop, so that whatever the cluster asks meanwhile is answered first.
 */
import { setImmediate } from 'node:timers/promises';
import type { Paused } from '@nyx/scheduler';

/** The outcome of the work. Rejects with what the work throws. */
export async function inTurns<Outcome>(work: Paused<Outcome>): Promise<Outcome> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await setImmediate();
  }
}
