/**
 * The face of the client library. A program connects to the ring's unix socket, watches membership and
 * quorum, joins groups, reports what it has isolated and shows the ring's status.
 */
import type { Incarnation, NodeId } from '@nyx/foundation';
import type { GroupEvent, GroupMember, MembershipView, RingStatus } from '../contract.ts';
import type { SupervisedProcess, SupervisionOptions } from './supervised-process.ts';

export interface RingClientOptions {
  /** The ring's socket; `/run/nyx/ring.sock` by default. */
  readonly socketPath?: string;
  /** Ends everything this client does. */
  readonly signal?: AbortSignal;
}

/** Membership of one process group. */
export interface GroupHandle {
  readonly self: GroupMember;
  /**
   * Configurations and messages in the agreed order, without a gap, from this process's own joining on.
   * Ends when the group is left; throws `NYX_RING_CONNECTION_LOST` when the ring is gone.
   */
  readonly events: AsyncIterable<GroupEvent>;
  /**
   * Resolves when the ring has taken the message over; it waits while the ring holds senders back. Until then the
   * payload must not be written to: it is not copied. A `safe` message is
   * delivered to anyone only once every member of the ring has received it; `agreed`, the default, does not wait for that.
   */
  multicast(payload: Uint8Array, guarantee?: 'agreed' | 'safe'): Promise<void>;
  leave(): Promise<void>;
}

export interface RingClient {
  /** The present view first, then every change, until the connection ends. */
  membership(): AsyncIterable<MembershipView>;
  join(group: string): Promise<GroupHandle>;
  status(): Promise<RingStatus>;
  /** Tells every member that this incarnation of a node was isolated, by whoever isolated it. */
  reportFenced(node: NodeId, incarnation: Incarnation): Promise<void>;
  /**
   * The status at once and then every `intervalMs` (1000 by default, 50 at least), until the connection ends. A program that
   * is slow to read is given fewer.
   */
  watchStatus(intervalMs?: number): AsyncIterable<RingStatus>;
  /** Puts this process under the ring's supervision; one process a connection. It is checked once it has called `start`. */
  supervise(options: SupervisionOptions): Promise<SupervisedProcess>;
  /**
   * Tells whether anything runs on this node that must run once in the cluster; say so before it is started, and after it has
   * stopped. Until it is told, something may. An armed watchdog resets a node that runs something and lost its quorum.
   */
  tellOccupied(occupied: boolean): Promise<void>;
  /**
   * Sets the expected votes of the quorum; at least the votes of all nodes. Settles when the change is under way: it is in force
   * once it is durable on every member, which {@link RingClient.membership} then shows.
   */
  expectVotes(votes: number): Promise<void>;
  /** Has the ring's process read its files again, and settles with what was taken over, in sentences. */
  reloadFiles(): Promise<readonly string[]>;
  /** Has the shared key replaced on all nodes, and settles once all have forgotten the former one. */
  rotateKey(): Promise<readonly string[]>;
  /** Asks the ring to take leave in order (peers see `left`) and to end. */
  leaveCluster(): Promise<void>;
  /** Settles when the connection has ended, with the reason. */
  readonly closed: Promise<Error>;
  close(): void;
}
