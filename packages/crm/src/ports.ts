/**
 * What the resource manager needs of the outside: who runs agents, who runs fence agents, who delivers
 * alerts, where secrets lie.
 *
 * Decides nothing. The daemon gives the real ones. Every promise of an executor is settled with a value: an
 * agent that fails, hangs, is missing or prints garbage is a result and never an exception. What arrives is checked
 * nevertheless, so that a broken port costs one failed operation and no more.
 */

/** What an agent is asked to do: the actions of the OCF resource agent API; agents may have more. */
export interface OperationRequest {
  /** Unique while the operation is under way. */
  readonly operationId: string;
  /** The primitive's id, with `:N` for an instance of a clone. One action at a time runs for each. */
  readonly resource: string;
  /** The agent as the configuration names it: `ocf:heartbeat:IPaddr2`. */
  readonly agent: string;
  readonly action: string;
  /** 0 for a single run (a `monitor` with 0 is a probe), else the time between the runs of a recurring one. */
  readonly intervalMs: number;
  readonly timeoutMs: number;
  /** Parameters with secrets resolved. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The names of those parameters whose values are secrets. */
  readonly secretParameters?: readonly string[];
  /** Meta attributes of resource and operation. */
  readonly meta?: Readonly<Record<string, string>>;
  readonly checkLevel?: number;
  /** The exit codes that mean "as it should be" of a recurring monitor. */
  readonly expectedExitCodes?: readonly number[];
  readonly node: { readonly name: string; readonly id: number };
}

export type ExecutionStatus = 'done' | 'timed-out' | 'cancelled' | 'not-installed' | 'error';

/** How a run ended. Only `done` has an exit code of the agent's own. */
export interface OperationResult {
  readonly operationId: string;
  readonly resource: string;
  readonly action: string;
  readonly intervalMs: number;
  readonly status: ExecutionStatus;
  readonly exitCode: number;
  /** One printable line: why; empty where there is no reason. */
  readonly exitReason: string;
  readonly durationMs: number;
}

/** A recurring operation's result that must be known: its first, a changed one, or a failure. */
export interface RecurringReport {
  readonly request: OperationRequest;
  readonly result: OperationResult;
  readonly cause: 'first' | 'changed' | 'failed';
  /** What made it run: its interval, or the kernel's notice that the resource's last process has ended. */
  readonly trigger: 'interval' | 'kernel event';
}

/** Runs resource agents on this node: actions of one resource one at a time, different resources side by side. */
export interface OperationExecutorPort {
  /** Never rejects. An action that changes the resource first ends its recurring operations. */
  execute(request: OperationRequest): Promise<OperationResult>;
  /** False where there is no such operation. */
  cancel(operationId: string): boolean;
  /** Runs `request` at once and then `intervalMs` after the end of each run, until cancelled. */
  scheduleRecurring(request: OperationRequest): void;
  cancelRecurring(resource: string, action: string, intervalMs: number): boolean;
  recurring(): readonly OperationRequest[];
  onRecurringReport(listener: (report: RecurringReport) => void): () => void;
  deathDetection(resource: string): { readonly by: string };
  /** Waits for, or kills, what a dead predecessor left running. Must settle before the first probe. */
  sweepLeftovers(waitMs: number): Promise<unknown>;
}

export interface FenceExecutionRequest {
  readonly operationId: string;
  readonly device: string;
  readonly agent: string;
  readonly action: 'off' | 'on' | 'reboot' | 'status' | 'monitor';
  readonly target?: string;
  readonly plug?: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly secretParameters?: readonly string[];
  readonly timeoutMs: number;
}

export interface FenceExecutionResult {
  readonly operationId: string;
  readonly status: ExecutionStatus;
  /** True only where the agent ended by itself, in time, with exit code 0. */
  readonly succeeded: boolean;
  readonly exitCode: number;
  readonly exitReason: string;
  readonly durationMs: number;
}

/** Runs fence agents on this node: one attempt a call. */
export interface FenceExecutorPort {
  execute(request: FenceExecutionRequest): Promise<FenceExecutionResult>;
  cancel(operationId: string): boolean;
  /** Reads the agent's metadata ahead of need. */
  prepare(agent: string): Promise<void>;
}

/** What an agent advertises of one action. Durations in milliseconds. */
export interface AdvertisedOperation {
  readonly name: string;
  readonly timeoutMs: number | null;
  readonly intervalMs: number | null;
  /** `OCF_CHECK_LEVEL` of a monitor. */
  readonly depth: number;
  readonly role: string | null;
}

/** What the manager wants to know of an agent: its advertised timeouts and monitors. */
export interface AgentDescription {
  readonly agent: string;
  readonly operations: readonly AdvertisedOperation[];
}

/** Reads what agents of this node advertise. `null` where an agent is missing or its metadata cannot be read. */
export type DescribeAgent = (agent: string) => Promise<AgentDescription | null>;

/** The value of a secret; throws a `NyxError` where it is missing or readable by others. */
export type ResolveSecret = (name: string) => string | Promise<string>;

/** An event that is delivered to someone. */
export interface AlertDelivery {
  /** The alert's id in the configuration. */
  readonly alert: string;
  readonly to: string;
  /** Where it goes, secrets resolved. Never logged. */
  readonly webhook: string;
  readonly kind: 'failover' | 'fencing' | 'failure';
  readonly text: string;
}

/** Delivers one alert once; rejects where that failed. */
export interface AlertPort {
  send(alert: AlertDelivery): Promise<void>;
}
