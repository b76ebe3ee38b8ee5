/** Waiting for a state, with a deadline: there is no other waiting in the lab, its tests and its measurements. */
import { setTimeout as pause } from 'node:timers/promises';
import { NyxError } from '@nyx/foundation';

const LOOK_EVERY_MS = 20;

/**
 * Resolves with the first result of `look` that is neither `null`, `undefined` nor `false`. Rejects with
 * NYX_LAB_DEADLINE after `deadlineMs`; `what` then names what was awaited, and `instead` what was there.
 */
export async function waitFor<Result>(
  what: string,
  deadlineMs: number,
  look: () => Promise<Result | null | undefined | false> | Result | null | undefined | false,
  instead: () => Promise<string> | string = () => '',
): Promise<Result> {
  const until = performance.now() + deadlineMs;
  for (;;) {
    const found = await look();
    if (found !== null && found !== undefined && found !== false) return found;
    if (performance.now() > until) {
      const seen = await instead();
      throw new NyxError('NYX_LAB_DEADLINE', `${what}: not within ${deadlineMs / 1000} s${seen ? `; ${seen}` : ''}`);
    }
    await pause(LOOK_EVERY_MS);
  }
}
