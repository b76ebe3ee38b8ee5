/** Asks the ring on this host for its status, over its own socket. */
import { connectRing, type RingStatus } from '@nyx/membership/client';

/** The status of the ring at `socketPath`, or at its usual place. Throws `NYX_RING_UNREACHABLE`. */
export async function askRing(socketPath: string | null): Promise<RingStatus> {
  const client = await connectRing(socketPath === null ? {} : { socketPath });
  try {
    return await client.status();
  } finally {
    client.close();
  }
}
