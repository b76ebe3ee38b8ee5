/** The real clocks and the real randomness, for the ports of the cores. */
import { randomBytes, randomInt } from 'node:crypto';
import type { MonotonicClock, Random, WallClock } from '@nyx/foundation';

/** Milliseconds since this process started, from the kernel's monotonic clock. */
export const monotonicClock: MonotonicClock = { nowMs: () => performance.now() };

export const wallClock: WallClock = { epochMs: () => Date.now() };

/** Cryptographic randomness: incarnations and salts must not be guessable. */
export const cryptographicRandom: Random = {
  bytes: (count) => new Uint8Array(randomBytes(count)),
  below: (bound) => randomInt(bound),
};
