/**
 * A node as the scheduler is told of it. What follows from it (whether the node may run anything, whether
 * it must be fenced) is decided in `state/`.
 */

/**
 * What is known of a node's presence.
 *
 * - `member`: in the membership, its manager has joined. It may run resources.
 * - `joining`: in the membership, its manager has not joined yet. It gets nothing, and no probe.
 * - `failed`: in the membership, but its manager is gone or was refused. It must be fenced.
 * - `lost`: it was there, has left without a clean stop, and has not been fenced since. Whatever ran on it
 *   counts as running until it is fenced.
 * - `left`: stopped cleanly, or fenced since it was lost. Nothing runs on it. Drop its history.
 * - `neverSeen`: configured but not seen since the cluster started. It must be fenced before anything starts
 *   that needs fencing, unless the option `startupFencing` is false.
 */
export type NodePresence = 'member' | 'joining' | 'failed' | 'lost' | 'left' | 'neverSeen';

export type NodeKind = 'member' | 'remote' | 'ping';

export interface NodeModel {
  /** Unique; for Nyx the number of the node as text, in Pacemaker the `id` of the node. */
  readonly id: string;
  /** Unique; every other part of the model names nodes by it. */
  readonly name: string;
  /** `member` by default. Guest and remote nodes are made by their connection resource; see the resource's meta attributes. */
  readonly kind?: NodeKind;
  readonly presence: NodePresence;
  /** For a remote node: whether its history says it was fenced or cleanly shut down. Unused for members. */
  readonly remoteState?: {
    readonly fenced: boolean;
    readonly maintenance: boolean;
    readonly seen: boolean;
    readonly connectionHost?: string;
  };
  /** Resources that run here move away and nothing starts here. */
  readonly standby?: boolean;
  /** Resources here are neither started, stopped nor monitored. */
  readonly maintenance?: boolean;
  /** The node asked for leave: resources move away and then its manager is told to stop. */
  readonly shutdownRequested?: boolean;
  /** Why the node must be fenced although nothing else says so (an operator's request, a failed stop). */
  readonly fenceRequested?: string;
  /** When (seconds) the node asked for its shutdown; used by `shutdownLock`. */
  readonly shutdownSinceMs?: number;
  /** The node became a member at this moment but its manager has not joined; used by `nodePendingTimeoutMs`. */
  readonly joiningSinceMs?: number;
  /** Permanent attributes. `standby` and `maintenance` are not read from here. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Attributes that vanish with the node's manager, promotion scores (`master-RESOURCE`) among them. They win over permanent ones. */
  readonly transientAttributes: Readonly<Record<string, string>>;
  /** Capacity for `placementStrategy` other than `default`. */
  readonly utilization?: Readonly<Record<string, number>>;
  /** Tie-break of `priorityFencingDelay`; filled by the scheduler itself, not an input. */
  readonly digests?: { readonly unfencing?: string; readonly unfencingSecure?: string };
  /** When the node was last unfenced, in seconds since 1970 (`#node-unfenced`), where it was. */
  readonly unfencedAt?: number;
  /** True where discovery and placement must treat the node as able to run resources; false for `resource-discovery-enabled=false`. */
  readonly discovery?: boolean;
}
