/**
 * What has happened to resources on nodes: results of operations, fail counts, operations in flight.
 */
import type { AgentName } from './resource.ts';

/** How an operation ended, apart from its exit code. `pending` has not ended. */
export type OperationStatus =
  | 'pending'
  | 'done'
  | 'cancelled'
  | 'timeout'
  | 'notSupported'
  | 'error'
  | 'errorHard'
  | 'errorFatal'
  | 'notInstalled'
  | 'notConnected'
  | 'invalid';

/** The digests of the parameters with which an operation ran, as the graph's action gave them. */
export interface ParameterDigests {
  readonly all?: string;
  /** Of the parameters whose change needs a restart, where the agent can reload. */
  readonly restart?: string;
  /** Names of the parameters whose change needs a restart. */
  readonly restartParameters?: readonly string[];
  /** Of all but the private parameters. */
  readonly secure?: string;
  readonly secureParameters?: readonly string[];
}

/** One operation of one resource on one node: the latest of its name and interval. */
export interface OperationRecord {
  readonly id: string;
  /** `start`, `stop`, `monitor`, `promote`, `demote`, `migrate_to`, `migrate_from`, `notify`, `reload`. */
  readonly operation: string;
  /** Milliseconds; 0 for a one-off operation. A `monitor` with 0 is a probe. */
  readonly intervalMs: number;
  /** Rises with each operation that the node's executor began; -1 where it is not known yet. Gives the order of events. */
  readonly callId: number;
  readonly status: OperationStatus;
  /** The agent's exit code (OCF): 0 ok, 7 not running, 8 running promoted, ... */
  readonly exitCode: number;
  /** The exit code that means "as expected": 0 by default, 7 for a probe of what should be stopped, 8 for a promoted monitor. */
  readonly expectedExitCode: number;
  readonly exitReason?: string;
  /** When the operation last changed its result, milliseconds since 1970. Needed for `failure-timeout`. */
  readonly lastChangeMs?: number;
  readonly lastRunMs?: number;
  readonly digests?: ParameterDigests;
  /** Whether the digests are of an earlier version that must not be compared. */
  readonly migrateSource?: string;
  readonly migrateTarget?: string;
  /** Which transition began it; breaks ties between records with equal call ids. */
  readonly transition?: { readonly uuid: string; readonly transition: number; readonly action: number };
}

/**
 * The history of one resource on one node, in any order.
 *
 * A resource with any record on a node whose operation is `start`, `stop`, `monitor`, `migrate_*`, `promote` or
 * `demote` and that is not pending is *known* there, and is not probed there again.
 */
export interface ResourceHistory {
  readonly node: string;
  /** The id of the primitive; for an instance of a clone the base id with or without `:N`. */
  readonly resource: string;
  readonly agent?: AgentName;
  /** For a resource in a container that is no longer configured. */
  readonly container?: string;
  readonly operations: readonly OperationRecord[];
  /** The resource is locked to this node since that moment (seconds since 1970), because the node shut down cleanly. */
  readonly shutdownLock?: number;
}

/** How often one operation of a resource failed on a node since the last cleanup. */
export interface FailCount {
  readonly node: string;
  readonly resource: string;
  /** Absent in old formats: then it counts for the whole resource. */
  readonly operation?: string;
  readonly intervalMs?: number;
  /** From 0 to INFINITY (1000000). */
  readonly count: number;
  /** Milliseconds since 1970, 0 where unknown. */
  readonly lastFailureMs: number;
}

/**
 * An operation that is being carried out now.
 *
 * The plan takes it into account: where the plan wants the same action, that action is marked `inFlight` and must
 * not be begun again; where it does not, the action still appears in the graph, so that what must wait for it does.
 */
export interface InFlightAction {
  readonly kind:
    | 'probe'
    | 'start'
    | 'stop'
    | 'monitor'
    | 'promote'
    | 'demote'
    | 'notify'
    | 'migrateTo'
    | 'migrateFrom'
    | 'reload'
    | 'cancel'
    | 'fence';
  readonly node: string;
  /** Absent for `fence`. */
  readonly resource?: string;
  /** For `monitor` and `cancel`. */
  readonly intervalMs?: number;
  /** For `fence`: `reboot`, `off` or `on`. */
  readonly fenceOperation?: string;
  /** For a migration. */
  readonly migrateSource?: string;
  readonly migrateTarget?: string;
}
