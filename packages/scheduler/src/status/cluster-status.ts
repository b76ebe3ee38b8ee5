/**
 * What a cluster's model tells of the present: how each node is, and what each resource is where. The shapes only.
 */

export interface NodeStatus {
  readonly node: string;
  readonly kind: 'member' | 'remote' | 'guest';
  /** As people know it: `online`, `offline`, `standby`, `pending`, `maintenance`, `unclean (offline)`, ... */
  readonly state: string;
  /** Whether nothing but its being there, or away, is to be said of it. */
  readonly plain: boolean;
}

/** One primitive, or one instance of a clone that has something to say for itself. */
export interface PrimitiveStatus {
  readonly kind: 'primitive';
  readonly id: string;
  /** `class:provider:type`. */
  readonly agent: string;
  /** `Stopped`, `Started`, `Unpromoted` or `Promoted`. */
  readonly role: string;
  readonly failed: boolean;
  /** No longer configured. */
  readonly removed: boolean;
  readonly flags: readonly string[];
  /** Where it is active; more than one where it is active too often. For a locked one, the node that it waits for. */
  readonly nodes: readonly string[];
}

/** Instances of an anonymous clone about which there is nothing to say but where they are. */
export interface InstancesStatus {
  readonly role: string;
  readonly flags: readonly string[];
  readonly nodes: readonly string[];
}

export interface CollectiveStatus {
  readonly kind: 'group' | 'clone' | 'bundle';
  readonly id: string;
  /** For a clone the id of what is copied, for a bundle its image. */
  readonly of: string | null;
  readonly flags: readonly string[];
  /** Members, replicas, and those instances that stand for themselves. */
  readonly parts: readonly ResourceStatus[];
  /** The other instances, by role. */
  readonly instances: readonly InstancesStatus[];
}

export type ResourceStatus = PrimitiveStatus | CollectiveStatus;

export interface ClusterStatus {
  readonly nodes: readonly NodeStatus[];
  /** In configured order; what is not configured any more and still active comes last. */
  readonly resources: readonly ResourceStatus[];
}
