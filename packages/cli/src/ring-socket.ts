/** Asks the ring on this host, over its own socket. */
import { connectRing, type RingClient, type RingStatus } from '@nyx/membership/client';

/** The status of the ring at `socketPath`, or at its usual place. Throws `NYX_RING_UNREACHABLE`. */
export function askRing(socketPath: string | null): Promise<RingStatus> {
  return withRing(socketPath, (ring) => ring.status());
}

/** Does something with a connection to the ring at `socketPath`, or at its usual place, and ends it. */
export async function withRing<Value>(
  socketPath: string | null,
  use: (ring: RingClient) => Promise<Value>,
): Promise<Value> {
  const client = await connectRing(socketPath === null ? {} : { socketPath });
  try {
    return await use(client);
  } finally {
    client.close();
  }
}
