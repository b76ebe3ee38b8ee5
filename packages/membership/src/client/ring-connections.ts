/**
 * Connects to the ring again and again.
 *
 * Each connection is a new client of the ring: it joins its groups anew. What the former one was told is no
 * longer true when the next one begins, which is why this is a loop of the program and not hidden from it.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { NyxError } from '@nyx/foundation';
import { connectRing } from './connect-ring.ts';
import type { RingClient, RingClientOptions } from './ring-client.ts';

const RETRY_MS = 250;

/**
 * Gives a connection, and when it has ended another one, as soon as a ring answers. It ends with `options.signal`.
 * Throws what {@link connectRing} throws, except that no ring answers: that is waited for.
 */
export async function* ringConnections(options: RingClientOptions = {}): AsyncGenerator<RingClient, void, undefined> {
  while (!options.signal?.aborted) {
    const ring = await connectIfThere(options);
    if (ring) {
      yield ring;
      await ring.closed;
    }
    // A retry that is cut short by the signal ends the loop at its head.
    await delay(RETRY_MS, undefined, options.signal ? { signal: options.signal } : {}).catch(() => {});
  }
}

async function connectIfThere(options: RingClientOptions): Promise<RingClient | null> {
  try {
    return await connectRing(options);
  } catch (error) {
    const isAway =
      error instanceof NyxError && (error.code === 'NYX_RING_UNREACHABLE' || error.code === 'NYX_RING_CONNECTION_LOST');
    if (isAway) return null;
    throw error;
  }
}
