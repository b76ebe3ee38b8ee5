import type { ErrorDescription } from './error-description.ts';

/** The ring: links, protection, membership, groups, and its socket. */
export const RING_ERRORS = {
  NYX_RING_UNREACHABLE: {
    meaning: 'The ring process does not answer on its socket.',
    remedy: 'Start it with: systemctl start nyxd',
  },
  NYX_RING_CONNECTION_LOST: {
    meaning: 'The connection to the ring process has ended: it stopped, was restarted, or turned this program away.',
    remedy: 'Look at: journalctl -u nyxd; programs connect again once the ring is back.',
  },
  NYX_RING_CLIENT_TOO_SLOW: {
    meaning: 'A program did not read what the ring sent it, and was disconnected so that others do not wait for it.',
    remedy: 'Let the program read its events without waiting for other work.',
  },
  NYX_RING_CLIENT_MALFORMED: {
    meaning: 'A program sent the ring something that is no frame of its protocol.',
    remedy: 'Use the client library of the same release, or correct the program by docs/membership/client.md.',
  },
  NYX_RING_FORMAT_UNKNOWN: {
    meaning: 'The two sides of a connection, or a file and its reader, know no common format version.',
    remedy: 'Bring both to releases of Nyx that overlap in their formats.',
  },
  NYX_RING_REQUEST_INVALID: {
    meaning: 'A program asked the ring for something that cannot be done as asked.',
    remedy: 'Correct the request as the message says.',
  },
  NYX_RING_LEAVING: {
    meaning: 'The ring is taking leave of the cluster and takes no further requests.',
    remedy: 'Connect again after it was started anew.',
  },
  NYX_RING_KEY_MISSING: {
    meaning: 'The file with the cluster key does not exist.',
    remedy: 'Make one with: nyxctl keygen, and copy it to every node of the cluster.',
  },
  NYX_RING_KEY_UNREADABLE: {
    meaning: 'The file with the cluster key cannot be read.',
    remedy: 'Check that it is a regular file, owned by root, on a mounted file system.',
  },
  NYX_RING_KEY_EXPOSED: {
    meaning: 'The file with the cluster key can be read or changed by others than its owner.',
    remedy:
      'Make it private with: chmod 0600 FILE and chown root FILE. Where others may have read it, make a new key with: nyxctl keygen',
  },
  NYX_RING_KEY_MALFORMED: {
    meaning: 'The file with the cluster key is not one that nyxctl keygen has made, or was cut short.',
    remedy: 'Make a new one with: nyxctl keygen, and copy it to every node of the cluster.',
  },
  NYX_RING_KEY_NOT_REPLACED: {
    meaning: 'The cluster key could not be replaced on all nodes.',
    remedy: 'Settle what the message names, then: nyxctl key rotate',
  },
  NYX_RING_SELF_UNKNOWN: {
    meaning: 'The name under which the ring was started is not among the nodes of the cluster.',
    remedy: 'Correct the name or the node list.',
  },
  NYX_RING_ADDRESS_INVALID: {
    meaning:
      'An address of a node is no IPv4 or IPv6 address, is used twice, or is missing on a link that other nodes have.',
    remedy: 'Give every node one address for each link, each used once.',
  },
  NYX_RING_TIMING_INVALID: {
    meaning: 'The timing values contradict each other or are out of bounds.',
    remedy: 'Use one of the profiles fast, default and wide-area, or correct the value that the message names.',
  },
  NYX_RING_QUORUM_IMPOSSIBLE: {
    meaning: 'The quorum options contradict each other or the node list.',
    remedy: 'Correct the option that the message names.',
  },
  NYX_RING_STATE_UNUSABLE: {
    meaning: 'The directory in which the ring keeps its state cannot be used, or a file in it is damaged.',
    remedy: 'Check the directory that the message names, its permissions and the space left on its disk.',
  },
  NYX_RING_SOCKET_UNUSABLE: {
    meaning: 'The socket for the clients of the ring cannot be opened.',
    remedy: 'Check that no other nyxd runs and that its run directory belongs to root.',
  },
} as const satisfies Readonly<Record<string, ErrorDescription>>;
