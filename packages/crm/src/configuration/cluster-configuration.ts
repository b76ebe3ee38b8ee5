/**
 * The configuration of a cluster as the rest of Nyx sees it: checked, complete, readonly.
 *
 * It decides nothing. `readConfiguration` makes it from the document that people write, and
 * `renderConfiguration` writes that document again. Everything keeps the order in which it was written,
 * because that order breaks ties. Durations are in milliseconds, ids and names are the document's own.
 */
import type { NodeId, NodeName, ResourceId } from '@nyx/foundation';

/** A node of the cluster. */
export interface NodeConfiguration {
  readonly name: NodeName;
  readonly id: NodeId;
  /** One IP address a link, the first link first; as many on every node. */
  readonly links: readonly string[];
}

/** The named sets of ring timings. */
export type TimingProfile = 'fast' | 'default' | 'wide-area';

/** The ring timings that may be set one by one. The names are those of the ring's `TimingView`. */
export type TimingName =
  | 'heartbeatIntervalMs'
  | 'suspicionTimeoutMs'
  | 'tokenTimeoutMs'
  | 'tokenRetransmitMs'
  | 'joinTimeoutMs'
  | 'consensusTimeoutMs'
  | 'mergeIntervalMs';

/** A profile, and the single values that replace the profile's. */
export interface TimingConfiguration {
  readonly profile: TimingProfile;
  readonly values: Readonly<Partial<Record<TimingName, number>>>;
}

export interface QuorumConfiguration {
  /** True by default where exactly two nodes are listed. */
  readonly twoNode: boolean;
  /** Follows `twoNode` unless written. */
  readonly waitForAll: boolean;
}

/**
 * The value of an agent's parameter: the text exactly as it was written (`0755` stays `0755`), or the
 * name of a secret, which is a file that each node has.
 */
export type ParameterValue = string | SecretReference;
export interface SecretReference {
  readonly secret: string;
}
export type Parameters = Readonly<Record<string, ParameterValue>>;

/** A device that can isolate nodes. */
export interface FenceDevice {
  readonly id: string;
  /** The agent's program: `fence_ipmilan`. */
  readonly agent: string;
  /** The nodes that it can isolate; never empty. */
  readonly targets: readonly NodeName[];
  readonly parameters: Parameters;
  /** How long one run of the agent may take. */
  readonly timeoutMs: number;
  /** What isolates a node: switched off, or off and then on again. */
  readonly action: 'off' | 'reboot';
  /** The device's own name (outlet, virtual machine) of each target that has one. */
  readonly plugs: Readonly<Record<string, string>>;
}

/**
 * Fencing. `enabled` is false only where the document says `fencing: unfenced`: then a lost node's
 * resources are taken over without knowing that they have stopped there.
 */
export interface FencingConfiguration {
  readonly enabled: boolean;
  readonly devices: readonly FenceDevice[];
}

export type OnFail = 'ignore' | 'block' | 'stop' | 'restart' | 'standby' | 'fence';
export type MonitorRole = 'Started' | 'Promoted' | 'Unpromoted';

/** A single operation. `null`: as the agent advises, else the default of the cluster. */
export interface OperationSettings {
  readonly timeoutMs: number | null;
  readonly onFail: OnFail | null;
}

export interface MonitorSettings extends OperationSettings {
  readonly intervalMs: number;
  /** The role in which it runs; `Started` for what cannot be promoted. */
  readonly role: MonitorRole;
  /** How thoroughly it looks (`OCF_CHECK_LEVEL`); 0 is the agent's ordinary look. */
  readonly checkLevel: number;
}

export interface ResourceOperations {
  readonly start: OperationSettings;
  readonly stop: OperationSettings;
  /** `null`: the monitors that the agent advises. An empty list: none. */
  readonly monitors: readonly MonitorSettings[] | null;
}

/** How a resource is to be treated, complete. */
export interface ResourceMeta {
  /** Who goes first where not all can run. */
  readonly priority: number;
  /** How strongly it stays where it is. */
  readonly stickiness: number;
  /** The number of failures on a node after which it moves; `null`: it never moves for them. */
  readonly migrationThreshold: number | null;
  /** How long after the last failure the failures are forgotten; `null`: never. */
  readonly failureTimeoutMs: number | null;
  readonly targetRole: 'Started' | 'Stopped';
  /** False: it is watched, and never started or stopped. */
  readonly isManaged: boolean;
}

/** What is written at a resource, and nothing that it inherits. See `primitivesOf`. */
export type WrittenMeta = Readonly<Partial<ResourceMeta>>;

export interface PrimitiveConfiguration {
  readonly kind: 'primitive';
  readonly id: ResourceId;
  /** The agent as people write it: `ocf:heartbeat:IPaddr2`. */
  readonly agent: string;
  readonly parameters: Parameters;
  readonly operations: ResourceOperations;
  readonly meta: WrittenMeta;
}

/** Members start in order and on one node, and stop in reverse. Never empty. */
export interface GroupConfiguration {
  readonly kind: 'group';
  readonly id: ResourceId;
  readonly members: readonly PrimitiveConfiguration[];
  readonly meta: WrittenMeta;
}

export type ResourceConfiguration = PrimitiveConfiguration | GroupConfiguration;

/** The score of `must`: it outweighs every other score. */
export const SCORE_INFINITY = 1_000_000;

/** "This resource is wanted, or not wanted, on this node." */
export interface LocationConstraint {
  readonly kind: 'location';
  /** Made from the resource's and the node's names, unique among the constraints. */
  readonly id: string;
  readonly resource: ResourceId;
  readonly node: NodeName;
  /** Above 0: preferred. Below 0: avoided. Plus or minus {@link SCORE_INFINITY}: `must`. Never 0. */
  readonly score: number;
}

/** "The dependent runs where the primary runs", or for a score below 0 "not where". The primary is placed first. */
export interface ColocationConstraint {
  readonly kind: 'colocation';
  /** Made from the names of both, unique among the constraints. */
  readonly id: string;
  readonly dependent: ResourceId;
  readonly primary: ResourceId;
  /** Above 0: together. Below 0: apart. Plus or minus {@link SCORE_INFINITY}: `must`. Never 0. */
  readonly score: number;
}

export interface OrderedStep {
  readonly action: 'start' | 'stop';
  readonly resource: ResourceId;
}

/** "Each step comes after the one before it." */
export interface OrderConstraint {
  readonly kind: 'order';
  /** Made from the steps, unique among the constraints. */
  readonly id: string;
  /** At least two. */
  readonly steps: readonly OrderedStep[];
  readonly strictness: 'mandatory' | 'optional' | 'serialize';
  /** Whether the reverse steps come in the reverse order. */
  readonly symmetrical: boolean;
}

export type ConstraintConfiguration = LocationConstraint | ColocationConstraint | OrderConstraint;

/** What holds where neither a resource nor its group says otherwise. */
export interface ConfigurationDefaults extends ResourceMeta {
  /** How long an operation may take where neither the resource nor the agent's metadata says. */
  readonly operationTimeoutMs: number;
}

/** The kinds of journal entries that an alert can select. `fencing` stands for all that begin with it. */
export type AlertEvent = 'failover' | 'fencing' | 'failure';

/** A message to a channel of a Mattermost server, through an incoming webhook. */
export interface AlertConfiguration {
  readonly id: string;
  readonly to: 'mattermost';
  /** The webhook's address. */
  readonly webhook: ParameterValue;
  readonly events: readonly AlertEvent[];
  /** How long one delivery may take. */
  readonly timeoutMs: number;
}

/** The device that resets a host when its ring process does not feed it. */
export interface WatchdogConfiguration {
  readonly device: string;
  readonly timeoutMs: number;
  /** Whether a lost node counts as fenced once its own watchdog must have reset it. */
  readonly selfFencing: boolean;
}

export interface ClusterConfiguration {
  readonly cluster: string;
  readonly nodes: readonly NodeConfiguration[];
  /** The path of the file with the cluster's shared key. */
  readonly keyFile: string;
  readonly timing: TimingConfiguration;
  readonly quorum: QuorumConfiguration;
  /** `null`: no watchdog guards the nodes. */
  readonly watchdog: WatchdogConfiguration | null;
  readonly fencing: FencingConfiguration;
  readonly resources: readonly ResourceConfiguration[];
  readonly constraints: readonly ConstraintConfiguration[];
  readonly defaults: ConfigurationDefaults;
  readonly alerts: readonly AlertConfiguration[];
}
