/**
 * Who is at the other end of a unix socket, by the kernel's own word (SO_PEERCRED, unix(7)).
 *
 * Where that cannot be asked, access rests on the permissions of the socket's file alone.
 */
import type { Socket } from 'node:net';
import { type Availability, available, errorText, unavailable } from './availability.ts';
import { cLibrary } from './c-library.ts';

/** The peer as it was when it connected. */
export interface PeerCredentials {
  readonly pid: number;
  readonly userId: number;
  readonly groupId: number;
}

const SOL_SOCKET = 1;
const SO_PEERCRED = 17;
const CREDENTIAL_BYTES = 12;
const CONSEQUENCE = 'who connects is limited by the permissions of the socket alone';

/** Node keeps a socket's descriptor to itself; this is where it has it, if it still does. */
function descriptorOf(socket: Socket): number | null {
  const { _handle: handle } = socket as unknown as { _handle?: { fd?: unknown } | null };
  return typeof handle?.fd === 'number' && handle.fd >= 0 ? handle.fd : null;
}

/** The process at the other end of `socket`. Never rejects. */
export async function peerCredentials(socket: Socket): Promise<Availability<PeerCredentials>> {
  try {
    const library = await cLibrary();
    const fd = descriptorOf(socket);
    if (fd === null) return unavailable(`the socket's descriptor is not known; ${CONSEQUENCE}`);
    const value = new Uint8Array(CREDENTIAL_BYTES);
    const byteCount = Uint32Array.of(CREDENTIAL_BYTES);
    if (library.getsockopt(fd, SOL_SOCKET, SO_PEERCRED, value, byteCount) !== 0) {
      return unavailable(`the socket does not tell its peer (${library.lastError()}); ${CONSEQUENCE}`);
    }
    const view = new DataView(value.buffer);
    const [pid, userId, groupId] = [view.getInt32(0, true), view.getUint32(4, true), view.getUint32(8, true)];
    return pid > 0
      ? available({ pid, userId, groupId })
      : unavailable(`the socket has no peer in this process's view; ${CONSEQUENCE}`);
  } catch (error) {
    return unavailable(`the C library cannot be called (${errorText(error)}); ${CONSEQUENCE}`);
  }
}
