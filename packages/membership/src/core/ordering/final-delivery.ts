/**
 * What is still to be delivered of a ring that ends, and in which configuration.
 *
 * Extended virtual synchrony: messages up to the first one that is missing, or that is safe without being
 * known to be held by all, belong to the old regular configuration. The rest belongs to the transitional
 * configuration, of the members that go on together from the old ring, all of whom hold the same by now.
 * Behind a missing message only those members' own messages are delivered, because a message of anybody
 * else may depend on the missing one.
 */
import type { NodeId } from '@nyx/foundation';
import type { MessageFrame } from '../ring/frames.ts';
import type { RingInstance } from './ring-instance.ts';

export interface FinalDelivery {
  readonly regular: readonly MessageFrame[];
  readonly transitional: readonly MessageFrame[];
  /** Messages held here that are not delivered. */
  readonly leftBehind: number;
}

/**
 * Takes everything undelivered out of `ring`. `safeUpTo` is the highest that any of the transitional members
 * knows to be held by all members of the old ring: one of them may have delivered up to there.
 */
export function takeFinalDelivery(
  ring: RingInstance,
  transitional: readonly NodeId[],
  safeUpTo: number,
): FinalDelivery {
  ring.safeUpTo = Math.max(ring.safeUpTo, Math.min(safeUpTo, ring.store.aru));
  const regular: MessageFrame[] = [];
  for (let message = ring.nextDeliverable(); message !== null; message = ring.nextDeliverable()) regular.push(message);
  const rest: MessageFrame[] = [];
  let gap = false;
  let leftBehind = 0;
  for (let seq = ring.deliveredUpTo + 1; seq <= ring.store.high; seq++) {
    const message = ring.store.get(seq);
    if (message === undefined) gap = true;
    else if (!gap || transitional.includes(message.sender)) rest.push(message);
    else leftBehind++;
  }
  ring.deliveredUpTo = ring.store.high;
  return { regular, transitional: rest, leftBehind };
}
