/** The client library of the ring: membership, quorum, groups and status over its unix socket. */
export type * from '../contract.ts';
export { connectRing, DEFAULT_RING_SOCKET, MESSAGE_BYTES_MAX } from './connect-ring.ts';
export type { GroupHandle, RingClient, RingClientOptions } from './ring-client.ts';
export { ringConnections } from './ring-connections.ts';
export type { SupervisedProcess, SupervisionOptions } from './supervised-process.ts';
