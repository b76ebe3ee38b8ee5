/** Node's cryptographic source of randomness. */
import { randomBytes, randomInt } from 'node:crypto';
import type { Random } from '@nyx/foundation';

export const nodeRandom: Random = {
  bytes: (count) => new Uint8Array(randomBytes(count)),
  below: (bound) => (bound === 1 ? 0 : randomInt(bound)),
};
