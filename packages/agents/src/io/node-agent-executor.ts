/**
 * The executor of resource agents: joins the order of each resource's operations, the classes of agents and
 * the recurring operations.
 *
 * See the contract `AgentExecutor` for what it promises.
 */
import { assert, type Log, type MonotonicClock, type WallClock } from '@nyx/foundation';
import type {
  AgentExecutor,
  DeathDetection,
  LeftoverOperation,
  OperationRequest,
  OperationResult,
  RecurringReport,
} from '../contract.ts';
import { describeOcfExit, OCF_EXIT } from '../core/ocf-exit-code.ts';
import { isRecurringFailure, recurringReportCause } from '../core/recurring-report.ts';
import { ResourceQueue } from '../core/resource-queue.ts';
import { type OperationRun, operationResult, type ResourceAgentClass, withoutRun } from './agent-class.ts';
import type { OperationRecords } from './operation-records.ts';

/** How long a recurring operation under way may keep a single one waiting before it is killed. */
const MAKE_ROOM_MS = 1000;
/**
 * After a death that the monitor does not see, it is asked again after these waits: the dead stay in the process
 * table until their parent takes note, which some take seconds for, and agents look there.
 */
const RECHECKS_MS: readonly number[] = [200, 400, 800, 1600, 3200];
const CHANGING_ACTIONS: ReadonlySet<string> = new Set([
  'start',
  'stop',
  'promote',
  'demote',
  'migrate_to',
  'migrate_from',
]);

/** What tells the executor of the deaths of resources' processes. */
export interface DeathWatch {
  detection(resource: string): DeathDetection;
  /** Begins to watch: `onDeath` is called whenever the resource's last process has ended. */
  watch(resource: string, onDeath: () => void): void;
  unwatch(resource: string): void;
  close(): void;
}

/** What the executor is built from. */
export interface AgentExecutorParts {
  readonly classOf: (agent: string) => ResourceAgentClass;
  readonly records: OperationRecords;
  readonly deathWatch: DeathWatch;
  readonly clock: MonotonicClock;
  readonly wallClock: WallClock;
  readonly log: Log;
}

interface Single {
  readonly request: OperationRequest;
  readonly queuedMs: number;
  readonly settle: (result: OperationResult) => void;
}

interface Recurring {
  readonly key: string;
  readonly request: OperationRequest;
  timer: NodeJS.Timeout | null;
  reported: OperationResult | null;
  trigger: RecurringReport['trigger'];
  /** The waits after which it is still asked again, because of a death that it has not seen. */
  rechecksMs: readonly number[];
}

interface Lane {
  readonly queue: ResourceQueue;
  run: OperationRun | null;
  makeRoom: NodeJS.Timeout | null;
}

const recurringKey = (resource: string, action: string, intervalMs: number): string =>
  `${action} ${intervalMs} ${resource}`;

export class NodeAgentExecutor implements AgentExecutor {
  readonly #parts: AgentExecutorParts;
  readonly #lanes = new Map<string, Lane>();
  readonly #singles = new Map<string, Single>();
  readonly #recurring = new Map<string, Recurring>();
  readonly #listeners = new Set<(report: RecurringReport) => void>();
  #isClosed = false;

  constructor(parts: AgentExecutorParts) {
    this.#parts = parts;
  }

  execute(request: OperationRequest): Promise<OperationResult> {
    const refusal = this.#isClosed
      ? 'the executor has been closed'
      : this.#singles.has(request.operationId)
        ? `an operation with the id ${request.operationId} is under way`
        : null;
    if (refusal !== null) {
      const outcome = withoutRun('error', refusal, this.#parts.wallClock.epochMs());
      return Promise.resolve(operationResult(request, outcome, 0));
    }
    if (CHANGING_ACTIONS.has(request.action)) this.#endRecurringOf(request.resource);
    return new Promise((settle) => {
      this.#singles.set(request.operationId, { request, queuedMs: this.#parts.clock.nowMs(), settle });
      this.#lane(request.resource).queue.add(request.operationId);
      this.#pump(request.resource);
    });
  }

  cancel(operationId: string): boolean {
    const single = this.#singles.get(operationId);
    if (!single) return false;
    const lane = this.#lane(single.request.resource);
    if (lane.queue.remove(operationId)) {
      const nowMs = this.#parts.wallClock.epochMs();
      const outcome = withoutRun('cancelled', 'it was cancelled before it began', nowMs);
      this.#settleSingle(operationId, operationResult(single.request, outcome, this.#waitedMs(single)));
      this.#pump(single.request.resource);
    } else lane.run?.cancel();
    return true;
  }

  scheduleRecurring(request: OperationRequest): void {
    if (this.#isClosed) return;
    const key = recurringKey(request.resource, request.action, request.intervalMs);
    this.#endRecurring(key);
    this.#recurring.set(key, { key, request, timer: null, reported: null, trigger: 'interval', rechecksMs: [] });
    this.#parts.deathWatch.watch(request.resource, () => this.#onDeath(request.resource));
    this.#comeDue(key, 'interval');
  }

  cancelRecurring(resource: string, action: string, intervalMs: number): boolean {
    const wasScheduled = this.#endRecurring(recurringKey(resource, action, intervalMs));
    this.#unwatchIdle(resource);
    return wasScheduled;
  }

  recurring(): readonly OperationRequest[] {
    return [...this.#recurring.values()].map(({ request }) => request);
  }

  onRecurringReport(listener: (report: RecurringReport) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  deathDetection(resource: string): DeathDetection {
    return this.#parts.deathWatch.detection(resource);
  }

  sweepLeftovers(waitMs: number): Promise<readonly LeftoverOperation[]> {
    return this.#parts.records.sweep(waitMs);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    for (const key of [...this.#recurring.keys()]) this.#endRecurring(key);
    this.#parts.deathWatch.close();
    for (const operationId of [...this.#singles.keys()]) this.cancel(operationId);
    const runs = [...this.#lanes.values()].flatMap(({ run }) => run ?? []);
    for (const run of runs) run.cancel();
    await Promise.all(runs.map((run) => run.outcome));
  }

  #lane(resource: string): Lane {
    const existing = this.#lanes.get(resource);
    if (existing) return existing;
    const lane: Lane = { queue: new ResourceQueue(), run: null, makeRoom: null };
    this.#lanes.set(resource, lane);
    return lane;
  }

  /** Runs what is next for the resource, if anything may run now. */
  #pump(resource: string): void {
    const lane = this.#lane(resource);
    const entry = lane.queue.next();
    if (entry) {
      if (entry.recurring) this.#runRecurring(lane, entry.id);
      else this.#runSingle(lane, entry.id);
    } else if (lane.queue.mustMakeRoom && lane.makeRoom === null) {
      const { run } = lane;
      lane.makeRoom = setTimeout(() => run?.cancel(), MAKE_ROOM_MS);
    } else if (lane.queue.isIdle) this.#lanes.delete(resource);
  }

  #run(lane: Lane, request: OperationRequest, queuedMs: number): Promise<OperationResult> {
    const run = this.#parts.classOf(request.agent).run(request);
    lane.run = run;
    return run.outcome.then((outcome) => {
      lane.run = null;
      if (lane.makeRoom) clearTimeout(lane.makeRoom);
      lane.makeRoom = null;
      lane.queue.finish();
      return operationResult(request, outcome, queuedMs);
    });
  }

  #runSingle(lane: Lane, operationId: string): void {
    const single = this.#singles.get(operationId);
    assert(single, 'what waits in a queue has a request');
    const { request } = single;
    void this.#run(lane, request, this.#waitedMs(single)).then((result) => {
      this.#logResult(request, result);
      this.#settleSingle(operationId, result);
      this.#pump(request.resource);
    });
  }

  #runRecurring(lane: Lane, key: string): void {
    const recurring = this.#recurring.get(key);
    assert(recurring, 'a recurring operation that has ended is no longer due');
    const { request, trigger } = recurring;
    recurring.trigger = 'interval';
    if (recurring.timer) clearTimeout(recurring.timer);
    void this.#run(lane, request, 0).then((result) => {
      // Replaced or ended meanwhile, its result is about a state that nobody asks for any more.
      if (this.#recurring.get(key) === recurring) {
        this.#armNext(recurring, result);
        this.#report(recurring, result, trigger);
      }
      this.#pump(request.resource);
    });
  }

  #armNext(recurring: Recurring, result: OperationResult): void {
    const { key, request } = recurring;
    const [waitMs, ...later] = isRecurringFailure(request, result) ? [] : recurring.rechecksMs;
    recurring.rechecksMs = later;
    const isRecheck = waitMs !== undefined && waitMs < request.intervalMs;
    recurring.timer = setTimeout(
      () => this.#comeDue(key, isRecheck ? 'kernel event' : 'interval'),
      isRecheck ? waitMs : request.intervalMs,
    );
  }

  #comeDue(key: string, trigger: RecurringReport['trigger']): void {
    const recurring = this.#recurring.get(key);
    if (!recurring) return;
    if (trigger === 'kernel event') recurring.trigger = trigger;
    const { resource } = recurring.request;
    this.#lane(resource).queue.addDue(key);
    this.#pump(resource);
  }

  #onDeath(resource: string): void {
    const monitors = [...this.#recurring.values()].filter(
      ({ request }) => request.resource === resource && request.action === 'monitor',
    );
    monitors.sort((left, right) => left.request.intervalMs - right.request.intervalMs);
    const [first] = monitors;
    if (!first) return;
    first.rechecksMs = RECHECKS_MS;
    this.#comeDue(first.key, 'kernel event');
  }

  #report(recurring: Recurring, result: OperationResult, trigger: RecurringReport['trigger']): void {
    const { request } = recurring;
    const cause = recurringReportCause(request, recurring.reported, result);
    if (cause === null) return;
    recurring.reported = result;
    if (isRecurringFailure(request, result)) this.#logResult(request, result);
    for (const listener of this.#listeners) listener({ request, result, cause, trigger });
  }

  #settleSingle(operationId: string, result: OperationResult): void {
    const single = this.#singles.get(operationId);
    this.#singles.delete(operationId);
    single?.settle(result);
  }

  #waitedMs(single: Single): number {
    return this.#parts.clock.nowMs() - single.queuedMs;
  }

  #endRecurringOf(resource: string): void {
    for (const { key, request } of [...this.#recurring.values()]) {
      if (request.resource === resource) this.#endRecurring(key);
    }
    this.#unwatchIdle(resource);
  }

  #endRecurring(key: string): boolean {
    const recurring = this.#recurring.get(key);
    if (!recurring) return false;
    if (recurring.timer) clearTimeout(recurring.timer);
    this.#recurring.delete(key);
    this.#lanes.get(recurring.request.resource)?.queue.removeDue(key);
    return true;
  }

  #unwatchIdle(resource: string): void {
    const isWatched = [...this.#recurring.values()].some(({ request }) => request.resource === resource);
    if (!isWatched) this.#parts.deathWatch.unwatch(resource);
  }

  #logResult(request: OperationRequest, result: OperationResult): void {
    const { resource, action, agent, operationId, intervalMs } = request;
    const isExpected = result.status === 'done' && (result.exitCode === OCF_EXIT.success || action === 'monitor');
    this.#parts.log.log(isExpected ? 'info' : 'warn', `${action} of ${resource}: ${this.#inWords(result)}`, {
      resource,
      action,
      agent,
      operationId,
      intervalMs,
      status: result.status,
      exitCode: result.exitCode,
      durationMs: Math.round(result.durationMs),
      ...(isExpected ? {} : { stderr: result.stderrTail }),
    });
  }

  #inWords({ status, exitCode, exitReason }: OperationResult): string {
    const what = status === 'done' ? describeOcfExit(exitCode) : status;
    return exitReason ? `${what} (${exitReason})` : what;
  }
}
