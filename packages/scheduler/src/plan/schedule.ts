/**
 * What the scheduler gives: the assignment, the transition graph, a summary of what changes, and the reasons.
 */

export type AssignedRole = 'Stopped' | 'Started' | 'Unpromoted' | 'Promoted';

/** One named part of a score. `source` is the id of the constraint, or what else it comes from. */
export interface ScoreContribution {
  readonly kind:
    | 'location'
    | 'stickiness'
    | 'colocation'
    | 'failures'
    | 'health'
    | 'utilization'
    | 'promotion'
    | 'shutdown-lock'
    | 'clone-limit'
    | 'target-role'
    | 'ticket'
    | 'quorum'
    | 'asymmetric'
    | 'node-unavailable'
    | 'other';
  /** In the configuration's own names: a constraint id, a resource id, an option. */
  readonly source: string;
  readonly score: number;
}

/** A node that was considered for a resource. */
export interface Candidate {
  readonly node: string;
  /** The sum of the contributions, saturating. */
  readonly score: number;
  readonly contributions: readonly ScoreContribution[];
  /** Whether the node can run resources now at all. */
  readonly available: boolean;
}

/** Where one primitive (or instance of a clone, `id:N`) runs and shall run. */
export interface ResourceAssignment {
  readonly resource: string;
  /** The id of the outermost resource that contains it; its own id otherwise. */
  readonly top: string;
  readonly managed: boolean;
  readonly blocked: boolean;
  readonly currentRole: AssignedRole;
  readonly currentNodes: readonly string[];
  readonly nextRole: AssignedRole;
  readonly nextNode: string | null;
  readonly candidates: readonly Candidate[];
}

/** Which node runs each primitive, in the order of the configuration. */
export interface Assignment {
  readonly resources: readonly ResourceAssignment[];
}

export type ActionKind =
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
  | 'fence'
  | 'clearFailCount'
  | 'deleteHistory'
  | 'shutdown'
  | 'pseudo';

/** One step of a transition. */
export interface GraphAction {
  /** Stable for equal input and unique in the graph, e.g. `web_start_0@node1`, `fence_reboot@node2`, `grp_running_0`. */
  readonly id: string;
  readonly kind: ActionKind;
  /** The operation as agents know it: `start`, `stop`, `monitor`, `promote`, `demote`, `notify`, `migrate_to`, `reload-agent`, ...; for `fence`: `reboot`, `off` or `on`. */
  readonly operation: string;
  /** The primitive or instance (`id:N`); for a pseudo-action perhaps a collective resource. */
  readonly resource: string | null;
  /** The name under which history knows the resource there: an instance of an anonymous clone has no number, unless it has one on record. */
  readonly recordedAs: string | null;
  /** The node that carries it out; for `fence` the target. `null` for most pseudo-actions. */
  readonly node: string | null;
  /** The cluster node that relays an action on a remote or guest node. */
  readonly via: string | null;
  /** For recurring monitors and `cancel` the interval; else 0. */
  readonly intervalMs: number;
  readonly timeoutMs: number;
  /** Exit code that means success: 0, for a probe of what should be stopped 7, for a monitor of a promoted resource 8. */
  readonly expectedExitCode: number;
  readonly onFail: string | null;
  readonly startDelayMs: number;
  /** For notify: `pre` or `post`, and of which operation. */
  readonly notify: { readonly type: 'pre' | 'post'; readonly operation: string } | null;
  /** For migrateTo/migrateFrom and the stop that ends a migration. */
  readonly migrateSource: string | null;
  readonly migrateTarget: string | null;
  /** The resource's parameters for this operation on this node. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Meta attributes that the agent sees as `OCF_RESKEY_CRM_meta_*` (dashes become underscores there). */
  readonly meta: Readonly<Record<string, string>>;
  /** To be recorded with the result (`OperationRecord.digests`), so that later plans see changed parameters. */
  readonly digests: import('../model/history.ts').ParameterDigests | null;
  /** The action is being carried out already and must not be begun again; it ends when that operation ends. */
  readonly inFlight: boolean;
  /** The action was not asked for; it is in the graph because it is in flight and others must wait for it. */
  readonly awaited: boolean;
  /** If it fails the transition goes on as if it had succeeded. */
  readonly failureIgnored: boolean;
  readonly priority: number;
  readonly reason: string | null;
}

/** `first` must have ended (or be known to be moot) before `then` begins. Both are ids of actions in the graph. */
export interface GraphEdge {
  readonly first: string;
  readonly then: string;
}

/** Acyclic. An action may begin once all of its predecessors have succeeded. */
export interface TransitionGraph {
  readonly actions: readonly GraphAction[];
  readonly edges: readonly GraphEdge[];
  /** Orders that would close a loop and are therefore not kept; empty unless the configuration contradicts itself or nodes exchange what they run. */
  readonly leftOut: readonly GraphEdge[];
}

export type SummaryVerb =
  | 'Start'
  | 'Stop'
  | 'Move'
  | 'Migrate'
  | 'Restart'
  | 'Recover'
  | 'Reload'
  | 'Promote'
  | 'Demote'
  | 'Re-promote'
  | 'Fence';

/** One line of what changes, as people know it. */
export interface SummaryEntry {
  readonly verb: SummaryVerb;
  /** `null` for `Fence`. */
  readonly resource: string | null;
  /** For `Fence`: the target. */
  readonly node: string | null;
  readonly fenceOperation: string | null;
  readonly fromRole: string | null;
  readonly fromNode: string | null;
  readonly toRole: string | null;
  readonly toNode: string | null;
  /** The action is wanted but cannot be carried out now. */
  readonly blocked: boolean;
  readonly reason: string | null;
}

/** A node as the scheduler judged it. */
export interface NodeVerdict {
  readonly node: string;
  readonly online: boolean;
  readonly unclean: boolean;
  readonly standby: boolean;
  readonly pending: boolean;
  readonly maintenance: boolean;
  /** Why it is unclean. */
  readonly reason: string | null;
}

/** A whole plan. */
export interface Schedule {
  readonly assignment: Assignment;
  readonly graph: TransitionGraph;
  readonly summary: readonly SummaryEntry[];
  readonly nodes: readonly NodeVerdict[];
  /** When the plan should be made anew although nothing happened (a failure expires, a date in a rule), or `null`. */
  readonly recheckAtMs: number | null;
  /** Whether anything is kept from happening: resource ids with what would unblock them. */
  readonly blocked: readonly { readonly resource: string; readonly reason: string }[];
}
