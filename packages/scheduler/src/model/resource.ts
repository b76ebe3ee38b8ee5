/**
 * Resources as configured: a tree of primitives, groups, clones and bundles.
 *
 * Meta attributes keep the field's own names (`target-role`, `is-managed`, `migration-threshold`,
 * `failure-timeout`, `resource-stickiness`, `priority`, `multiple-active`, `requires`, `allow-migrate`,
 * `critical`, `maintenance`; for clones `clone-max`, `clone-node-max`, `clone-min`, `promoted-max`,
 * `promoted-node-max`, `promotable`, `globally-unique`, `interleave`, `ordered`, `notify`; for guest nodes
 * `remote-node`, `remote-addr`, ...), because that is what people write. Durations in them are text with a unit.
 */

export type Role = 'Stopped' | 'Started' | 'Unpromoted' | 'Promoted';
export type OnFail = 'ignore' | 'block' | 'demote' | 'stop' | 'restart' | 'standby' | 'fence' | 'restart-container';

export type Parameters = Readonly<Record<string, string>>;
export type MetaAttributes = Readonly<Record<string, string>>;

export interface AgentName {
  /** `ocf`, `systemd`, `lsb`, `service` or `stonith`. */
  readonly class: string;
  readonly provider?: string;
  readonly type: string;
}

/** A configured operation. `intervalMs` 0 gives the settings of the one-off operation of that name. */
export interface OperationModel {
  readonly id?: string;
  readonly name: string;
  readonly intervalMs: number;
  readonly timeoutMs?: number;
  readonly startDelayMs?: number;
  /** When the recurring operation's clock began (`interval-origin`), milliseconds since 1970. */
  readonly intervalOriginMs?: number;
  readonly onFail?: OnFail;
  /** The role in which a recurring monitor runs; by default wherever the resource is active and not promoted. */
  readonly role?: Role;
  /** False switches a recurring operation off. */
  readonly enabled?: boolean;
  readonly requires?: string;
  /** Further meta attributes of the operation, passed to the agent. */
  readonly meta?: MetaAttributes;
  /** Parameters for this operation alone (`OCF_CHECK_LEVEL`). */
  readonly parameters?: Parameters;
}

/** Parameters that hold only on some nodes: the first of the blocks whose condition holds wins for each name. */
export interface ConditionalParameters {
  readonly parameters: Parameters;
  readonly condition: import('./rule.ts').Condition;
}

export interface PrimitiveModel {
  readonly kind: 'primitive';
  readonly id: string;
  readonly agent: AgentName;
  readonly parameters: Parameters;
  /** Node-dependent parameters, which win over `parameters`. */
  readonly conditionalParameters?: readonly ConditionalParameters[];
  readonly meta: MetaAttributes;
  readonly operations: readonly OperationModel[];
  readonly utilization?: Readonly<Record<string, number>>;
  /** What the agent's metadata says: whether it can reload (`reload-agent`), which parameters are reloadable or private. */
  readonly agentFeatures?: {
    readonly reload?: boolean;
    readonly reloadable?: readonly string[];
    readonly private?: readonly string[];
  };
}

export interface GroupModel {
  readonly kind: 'group';
  readonly id: string;
  readonly meta: MetaAttributes;
  readonly members: readonly PrimitiveModel[];
}

/** A clone; promotable where its meta attribute `promotable` is true. */
export interface CloneModel {
  readonly kind: 'clone';
  readonly id: string;
  readonly meta: MetaAttributes;
  readonly child: PrimitiveModel | GroupModel;
}

/** Containers, each with an optional address and an optional primitive that runs inside. */
export interface BundleModel {
  readonly kind: 'bundle';
  readonly id: string;
  readonly meta: MetaAttributes;
  readonly container: {
    /** `docker` or `podman`. */
    readonly technology: string;
    readonly image: string;
    readonly replicas: number;
    readonly replicasPerHost: number;
    readonly promotedMax: number;
    readonly runCommand?: string;
    readonly options?: string;
    readonly network?: string;
  };
  readonly network: {
    readonly ipRangeStart?: string;
    readonly hostInterface?: string;
    readonly hostNetmask?: string;
    readonly controlPort?: string;
    readonly addHost: boolean;
    readonly ports: readonly { readonly port?: string; readonly internalPort?: string; readonly range?: string }[];
  };
  readonly storage: readonly {
    readonly sourceDir?: string;
    readonly sourceDirRoot?: string;
    readonly targetDir: string;
    readonly options?: string;
  }[];
  readonly primitive?: PrimitiveModel;
}

export type ResourceModel = PrimitiveModel | GroupModel | CloneModel | BundleModel;
