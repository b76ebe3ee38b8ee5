/**
 * What other packages see of running agents: the requests, the results and the ports.
 *
 * Decides nothing. The meanings follow the OCF resource agent API 1.1 and the stdin protocol of the
 * `fence_*` agents. Every promise here is settled with a value: an agent that fails, hangs, is missing or
 * prints garbage is a result, never an exception.
 */
import type { NyxError, NyxErrorCode } from '@nyx/foundation';
import type { AgentMetadata } from './core/agent-metadata.ts';

/** What an agent is asked to do. Agents may advertise further names, so this is no closed list. */
export type OperationAction =
  | 'start'
  | 'stop'
  | 'monitor'
  | 'promote'
  | 'demote'
  | 'notify'
  | 'migrate_to'
  | 'migrate_from'
  | 'reload-agent'
  | 'validate-all'
  | 'meta-data'
  | (string & {});

/** An instance of a clone, and the node it is on: one entry of the notification lists. */
export interface InstanceOnNode {
  readonly resource: string;
  readonly node: string;
}

/** What an instance of a clone is told about its clone (`OCF_RESKEY_CRM_meta_clone*`). */
export interface CloneContext {
  /** The instance's number, from 0. */
  readonly instance: number;
  readonly max: number;
  readonly nodeMax: number;
  readonly globallyUnique: boolean;
  readonly notify: boolean;
  readonly promotable: boolean;
  readonly promotedMax: number;
  readonly promotedNodeMax: number;
}

/**
 * The lists of clone notifications. They are set on `notify` and also on the actions themselves, because
 * agents read them there. Lists describe the state when the transition was planned.
 */
export interface NotifyContext {
  /** Present on the `notify` action alone. */
  readonly event?: { readonly type: 'pre' | 'post'; readonly operation: 'start' | 'stop' | 'promote' | 'demote' };
  readonly start: readonly InstanceOnNode[];
  readonly stop: readonly InstanceOnNode[];
  readonly promote: readonly InstanceOnNode[];
  readonly demote: readonly InstanceOnNode[];
  readonly active: readonly InstanceOnNode[];
  readonly promoted: readonly InstanceOnNode[];
  readonly unpromoted: readonly InstanceOnNode[];
  /** Instances that run nowhere. */
  readonly inactive: readonly string[];
  /** Nodes where the clone may run. */
  readonly availableNodes: readonly string[];
  readonly allNodes: readonly string[];
}

/** One run of a resource agent. */
export interface OperationRequest {
  /** The caller's own name for this run, unique while it is under way. */
  readonly operationId: string;
  /**
   * The instance acted upon: the primitive's id, with `:N` for an instance of a clone. One action at a time
   * runs for each such name.
   */
  readonly resource: string;
  /** The agent as the configuration names it: `ocf:heartbeat:IPaddr2`. */
  readonly agent: string;
  readonly action: OperationAction;
  /** 0 for a single run (a `monitor` with 0 is a probe), else the time between the runs of a recurring one. */
  readonly intervalMs: number;
  /** How long one run may take, from the start of its process. */
  readonly timeoutMs: number;
  /** The resource's parameters, secrets resolved. Values reach the agent through its environment alone. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Names of `parameters` whose values are secrets: they are blanked wherever the agent printed them. */
  readonly secretParameters?: readonly string[];
  /** Meta attributes of resource and operation, by their names (`target-role`); dashes become underscores. */
  readonly meta?: Readonly<Record<string, string>>;
  /** `OCF_CHECK_LEVEL` of a monitor. */
  readonly checkLevel?: number;
  /** The exit codes that mean "as it should be" of a recurring monitor; `[0]` unless given, `[8]` of a promoted instance. */
  readonly expectedExitCodes?: readonly number[];
  /** The node that this runs on. */
  readonly node: { readonly name: string; readonly id: number };
  readonly clone?: CloneContext;
  readonly notify?: NotifyContext;
}

/**
 * How a run ended.
 *
 * - `done`: the agent ended by itself; `exitCode` is its own.
 * - `timed-out`: it did not, and its process group was killed. Whether it took effect is unknown. `exitCode` is 1.
 * - `cancelled`: it was asked to end, or never began. `exitCode` is 1.
 * - `not-installed`: there is no such agent on this node, or it may not be executed. `exitCode` is 5.
 * - `error`: it could not be run, or a signal ended it. `exitCode` is 1, `exitReason` says why.
 */
export type OperationStatus = 'done' | 'timed-out' | 'cancelled' | 'not-installed' | 'error';

export interface OperationResult {
  readonly operationId: string;
  readonly resource: string;
  readonly action: OperationAction;
  readonly intervalMs: number;
  readonly status: OperationStatus;
  /** An exit code of the OCF, see `OCF_EXIT`. */
  readonly exitCode: number;
  /** Why, in one printable line: the agent's own exit reason or Nyx's sentence; empty where there is none. */
  readonly exitReason: string;
  /** The end of what the agent printed, made printable, secrets blanked, at most {@link OUTPUT_TAIL_MAX} characters. */
  readonly stdoutTail: string;
  readonly stderrTail: string;
  /** Civil time at which its process began (of one that never began: at which that was decided), since the epoch. */
  readonly startedAtMs: number;
  /** How long the agent ran, by a monotonic clock. */
  readonly durationMs: number;
  /** How long the request waited for earlier actions of its resource. */
  readonly queuedMs: number;
  /** The code under which `status: 'not-installed' | 'error'` is reported to people. */
  readonly errorCode?: NyxErrorCode;
}

/** The most characters of output that a result carries of each stream. */
export const OUTPUT_TAIL_MAX = 4096;

/** Why a recurring operation's result is reported. */
export type RecurringReportCause = 'first' | 'changed' | 'failed';

/** A result of a recurring operation that the controller has to know. */
export interface RecurringReport {
  readonly request: OperationRequest;
  readonly result: OperationResult;
  readonly cause: RecurringReportCause;
  /** What made it run: its interval, or the kernel's notification that the resource's last process has ended. */
  readonly trigger: 'interval' | 'kernel event';
}

/**
 * How the death of a resource's processes is noticed: by the kernel's own notification, or by the next monitor.
 * `reason` says what the host lacks where it is the latter.
 */
export type DeathDetection =
  | { readonly by: 'kernel event' }
  | { readonly by: 'monitor interval'; readonly reason: string };

/** An agent's process that a dead predecessor of this manager had left, and what became of it. */
export interface LeftoverOperation {
  readonly operationId: string;
  readonly resource: string;
  readonly agent: string;
  readonly action: OperationAction;
  readonly pid: number | null;
  /**
   * - `gone`: it had ended before the sweep.
   * - `finished`: it ended by itself during the sweep.
   * - `killed`: it did not within its own timeout or the sweep's limit, and its process group was killed.
   * - `stuck`: it was killed and is still there (uninterruptible sleep); the resource's state cannot be known.
   */
  readonly outcome: 'gone' | 'finished' | 'killed' | 'stuck';
}

/**
 * Runs resource agents on this node.
 *
 * Actions of one resource run one at a time, in the order of the calls; different resources run side by side.
 * Recurring operations belong to the executor: it runs them, and reports what the controller has to know.
 */
export interface AgentExecutor {
  /**
   * Runs one action, after those already waiting for the same resource. Never rejects.
   *
   * An action that changes the resource (start, stop, promote, demote, migrate_to, migrate_from) first ends the
   * resource's recurring operations: the caller schedules anew what must be watched in the new state. A monitor
   * under way is given a second to end and is then killed, so that a hanging monitor cannot hold up a stop.
   */
  execute(request: OperationRequest): Promise<OperationResult>;
  /** Ends a waiting or running operation, which then settles as `cancelled`. False where there is none of that id. */
  cancel(operationId: string): boolean;

  /**
   * Runs `request` now and then again and again, `intervalMs` after the end of each run. The same resource,
   * action and interval replace what was scheduled before. A run that comes due while another action of the
   * resource waits or runs is put off until that has ended.
   */
  scheduleRecurring(request: OperationRequest): void;
  /** Ends it; a run under way goes on and is not reported. False where nothing was scheduled. */
  cancelRecurring(resource: string, action: OperationAction, intervalMs: number): boolean;
  /** The recurring operations in force, oldest first. */
  recurring(): readonly OperationRequest[];
  /**
   * Calls `listener` with the first result of each recurring operation, with each that differs from the one
   * reported before, and with each failure. Returns the function that ends this.
   */
  onRecurringReport(listener: (report: RecurringReport) => void): () => void;

  /** How the death of the resource's processes is noticed on this node at this moment. */
  deathDetection(resource: string): DeathDetection;

  /**
   * Waits for what a dead predecessor had left running, at most until its own timeout and never longer than
   * `waitMs`, then kills it. Must settle before the first probe: an agent that is still starting a resource
   * would make the probe's answer worthless.
   */
  sweepLeftovers(waitMs: number): Promise<readonly LeftoverOperation[]>;

  /** Ends the recurring operations and every agent still running. What the agents had started is left alone. */
  close(): Promise<void>;
}

/** What a fence agent is asked to do. */
export type FenceAction = 'off' | 'on' | 'reboot' | 'status' | 'monitor' | 'list';

/** One run of a fence agent. */
export interface FenceRequest {
  readonly operationId: string;
  /** The fencing device's name in the configuration. */
  readonly device: string;
  /** The agent's program: `fence_ipmilan`. */
  readonly agent: string;
  readonly action: FenceAction;
  /** The node to act upon, by its name; none for `monitor` and `list`. */
  readonly target?: string;
  /** The target's name for the device (outlet, virtual machine), where that is not the node's name. */
  readonly plug?: string;
  /** The device's parameters, secrets resolved. They reach the agent through its standard input alone. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly secretParameters?: readonly string[];
  readonly timeoutMs: number;
}

export interface FenceResult {
  readonly operationId: string;
  readonly device: string;
  readonly action: FenceAction;
  readonly target: string | null;
  readonly status: OperationStatus;
  /**
   * Whether the action is known to have taken effect: the agent ended by itself, in time, with exit code 0
   * (of `status` also 2, its answer for "off"). Never true of a timeout, whatever the agent had done by then.
   */
  readonly succeeded: boolean;
  /** Of `status`: what the agent said of the target's power; `unknown` of every other action and answer. */
  readonly power: 'on' | 'off' | 'unknown';
  readonly exitCode: number;
  /** Why it failed, in one printable line; empty of a success. */
  readonly exitReason: string;
  readonly stdoutTail: string;
  readonly stderrTail: string;
  readonly startedAtMs: number;
  readonly durationMs: number;
  readonly errorCode?: NyxErrorCode;
}

/** Runs fence agents on this node. One attempt a call: whether to try again is the caller's decision. */
export interface FenceExecutor {
  /** Never rejects. Requests run side by side, also to the same device. */
  execute(request: FenceRequest): Promise<FenceResult>;
  /** Kills a running agent, whose request then settles as `cancelled`. False where there is none of that id. */
  cancel(operationId: string): boolean;
  /** Reads the agent's metadata ahead of need, so that fencing does not wait for it. */
  prepare(agent: string): Promise<void>;
  close(): Promise<void>;
}

/** Something about an agent or its parameters that people should know before it is used. */
export interface AgentProblem {
  readonly severity: 'error' | 'warning';
  readonly code: NyxErrorCode;
  /** The parameter it is about; none where it is about the agent itself. */
  readonly parameter?: string;
  /** One sentence: what is wrong. */
  readonly message: string;
  /** One sentence: what to do; names the nearest known word where there is one. */
  readonly remedy: string;
}

/** What is known of the agents on this node. Reading metadata runs the agent's `meta-data` action. */
export interface AgentCatalogue {
  /** Every resource agent of this node as the configuration would name it, in order; built-in ones included. */
  listResourceAgents(): Promise<readonly string[]>;
  /** Every fence agent on the search path, in order. */
  listFenceAgents(): Promise<readonly string[]>;
  /** The agent's metadata, or the error that tells why there is none. `agent` is a resource agent or `fence_*`. */
  metadata(agent: string): Promise<AgentMetadata | NyxError>;
  /**
   * Problems with using `agent` with `parameters`: agent unknown (with the nearest name), parameters unknown,
   * missing or of the wrong type. Empty where there are none. A `null` value stands for a secret: present, not checked.
   */
  check(agent: string, parameters: Readonly<Record<string, string | null>>): Promise<readonly AgentProblem[]>;
}
