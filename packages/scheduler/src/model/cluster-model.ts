/**
 * The scheduler's whole input: configuration, status and the present time. Nothing else influences a plan.
 *
 * `docs/scheduler/model.md` tells how to fill it. Lists keep the configured order, because it breaks ties.
 */
import type { ConstraintsModel, TicketModel } from './constraint.ts';
import type { FailCount, InFlightAction, ResourceHistory } from './history.ts';
import type { NodeModel } from './node.ts';
import type { ClusterOptions } from './options.ts';
import type { MetaAttributes, OperationModel, ResourceModel } from './resource.ts';

/** A device that can fence nodes and is not itself managed as a resource. */
export interface FenceDeviceModel {
  readonly id: string;
  readonly agent: string;
  /** Names of the nodes it can fence; absent means all. */
  readonly targets?: readonly string[];
}

/** Devices tried for a target, level by level. */
export interface FencingLevel {
  readonly target: string;
  readonly level: number;
  readonly devices: readonly string[];
}

export interface ClusterModel {
  /** The present time, milliseconds since 1970-01-01T00:00:00Z. */
  readonly nowMs: number;
  /** Whether this partition has quorum, that is, whether it may act on behalf of the cluster. */
  readonly quorate: boolean;
  readonly options: ClusterOptions;
  readonly nodes: readonly NodeModel[];
  /** The cluster's name, as the node attribute `#cluster-name` gives it to rules. */
  readonly clusterName?: string;
  /** The name of the designated controller, which is shut down last. */
  readonly dc?: string;
  /** Unmanaged fence devices. Devices that are resources (`stonith:*` primitives) are in `resources`. */
  readonly fenceDevices: readonly FenceDeviceModel[];
  readonly fencingLevels?: readonly FencingLevel[];
  /** In configured order. Ids are unique over the whole tree. */
  readonly resources: readonly ResourceModel[];
  /** Meta attributes for whatever neither a resource nor what contains it sets. */
  readonly resourceDefaults?: MetaAttributes;
  /** Settings for operations that do not set them. */
  readonly operationDefaults?: Omit<Partial<OperationModel>, 'name' | 'intervalMs' | 'id'>;
  readonly constraints: ConstraintsModel;
  readonly tickets: readonly TicketModel[];
  readonly history: readonly ResourceHistory[];
  readonly failCounts: readonly FailCount[];
  readonly inFlight: readonly InFlightAction[];
}
