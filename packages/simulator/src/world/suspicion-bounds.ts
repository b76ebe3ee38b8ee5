/** How fast the links must see that a peer has fallen silent, as their documentation promises it. */
import { SUSPICION_CAP_FACTOR } from '@nyx/membership/core/links/stall-meter';
import type { Scenario } from '../scenario/scenario.ts';
import { SUSPICION_TIMEOUT_MS } from './ring-body.ts';

/** After a stall of its own a node listens for so long, at least, before it may suspect a peer. */
export const suspicionAfterStallMs = ({ linkCount, heartbeatIntervalMs }: Scenario): number =>
  // Real links restart the window too, but never go beyond their cap, which a long stall has used up: then a
  // peer has two heartbeats to answer.
  linkCount === 0 ? SUSPICION_TIMEOUT_MS : 2 * heartbeatIntervalMs;

/** A node that runs suspects a silent peer after so long at the latest, however it has suffered before. */
export const suspicionCapMs = ({ linkCount, suspicionTimeoutMs }: Scenario): number =>
  linkCount === 0 ? SUSPICION_TIMEOUT_MS : SUSPICION_CAP_FACTOR * suspicionTimeoutMs;
