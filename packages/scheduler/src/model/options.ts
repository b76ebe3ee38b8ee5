/**
 * Cluster options, in the scheduler's own names. `DEFAULT_OPTIONS` are Pacemaker's defaults.
 */

export type NoQuorumPolicy = 'stop' | 'freeze' | 'ignore' | 'demote' | 'fence';
export type PlacementStrategy = 'default' | 'utilization' | 'minimal' | 'balanced';
export type NodeHealthStrategy = 'none' | 'migrate-on-red' | 'only-green' | 'progressive' | 'custom';

export interface ClusterOptions {
  /** What a partition without quorum does with its resources. */
  readonly noQuorumPolicy: NoQuorumPolicy;
  /** Whether resources may run anywhere unless a constraint forbids it. */
  readonly symmetricCluster: boolean;
  readonly maintenanceMode: boolean;
  readonly stopAllResources: boolean;
  /** Whether lost nodes are fenced. Without it a lost node counts as cleanly gone. */
  readonly fencingEnabled: boolean;
  readonly fencingAction: 'reboot' | 'off';
  readonly fencingTimeoutMs: number;
  readonly concurrentFencing: boolean;
  /** Whether nodes that were never seen are fenced. */
  readonly startupFencing: boolean;
  /** A watchdog device counts as a fence device (its timeout, 0 where there is none). */
  readonly watchdogTimeoutMs: number;
  readonly haveWatchdog: boolean;
  readonly priorityFencingDelayMs: number;
  readonly fenceRemoteWithoutQuorum: boolean;
  /** How long a node may be `joining` before it is fenced; 0 means for ever. */
  readonly nodePendingTimeoutMs: number;
  readonly startFailureIsFatal: boolean;
  readonly stopRemovedResources: boolean;
  readonly cancelRemovedActions: boolean;
  readonly removeAfterStop: boolean;
  readonly enableStartupProbes: boolean;
  readonly shutdownLock: boolean;
  readonly shutdownLockLimitMs: number;
  readonly placementStrategy: PlacementStrategy;
  readonly nodeHealthStrategy: NodeHealthStrategy;
  readonly nodeHealthBase: number;
  readonly nodeHealthGreen: number;
  readonly nodeHealthYellow: number;
  readonly nodeHealthRed: number;
  /** Timeout of an operation that names none. */
  readonly defaultOperationTimeoutMs: number;
}

export const DEFAULT_OPTIONS: ClusterOptions = {
  noQuorumPolicy: 'stop',
  symmetricCluster: true,
  maintenanceMode: false,
  stopAllResources: false,
  fencingEnabled: true,
  fencingAction: 'reboot',
  fencingTimeoutMs: 60_000,
  concurrentFencing: true,
  startupFencing: true,
  watchdogTimeoutMs: 0,
  haveWatchdog: false,
  priorityFencingDelayMs: 0,
  fenceRemoteWithoutQuorum: false,
  nodePendingTimeoutMs: 0,
  startFailureIsFatal: true,
  stopRemovedResources: true,
  cancelRemovedActions: true,
  removeAfterStop: false,
  enableStartupProbes: true,
  shutdownLock: false,
  shutdownLockLimitMs: 0,
  placementStrategy: 'default',
  nodeHealthStrategy: 'none',
  nodeHealthBase: 0,
  nodeHealthGreen: 0,
  nodeHealthYellow: 0,
  nodeHealthRed: -1_000_000,
  defaultOperationTimeoutMs: 20_000,
};
