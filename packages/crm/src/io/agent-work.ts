/**
 * Carries out what the core asks of agents on this node, and tells it how that ended. Resolves secrets at the last
 * moment. Whatever a port does, the core gets an answer for each piece of work.
 */
import type { Log } from '@nyx/foundation';
import type { AgentWork, Ending, InputBody } from '../controller/effects.ts';
import type { OperationInFlight } from '../controller/state/cluster-state.ts';
import type {
  AgentDescription,
  DescribeAgent,
  FenceExecutorPort,
  OperationExecutorPort,
  OperationRequest,
  OperationResult,
  RecurringReport,
  ResolveSecret,
} from '../ports.ts';

export interface AgentPorts {
  readonly executor: OperationExecutorPort;
  readonly fencing: FenceExecutorPort;
  readonly describeAgent: DescribeAgent;
  readonly resolveSecret: ResolveSecret;
}

const STATUSES: readonly string[] = ['done', 'timed-out', 'cancelled', 'not-installed', 'error'];
const REASON_LENGTH_MAX = 500;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export class AgentRunner {
  private readonly ports: AgentPorts;
  private readonly node: { readonly name: string; readonly id: number };
  private readonly feed: (input: InputBody) => void;
  private readonly log: Log;

  constructor(
    ports: AgentPorts,
    node: { readonly name: string; readonly id: number },
    feed: (input: InputBody) => void,
    log: Log,
  ) {
    this.ports = ports;
    this.node = node;
    this.feed = feed;
    this.log = log;
    ports.executor.onRecurringReport((report) => this.reportRecurring(report));
  }

  carryOut(work: AgentWork): void {
    switch (work.type) {
      case 'execute':
        void this.execute(work.operation);
        return;
      case 'schedule':
        void this.schedule(work.operation);
        return;
      case 'cancel-recurring':
        this.ports.executor.cancelRecurring(work.resource, work.operation, work.intervalMs);
        return;
      case 'cancel-all-recurring':
        for (const request of this.ports.executor.recurring()) {
          this.ports.executor.cancelRecurring(request.resource, request.action, request.intervalMs);
        }
        return;
      case 'fence':
        void this.fence(work);
        return;
      case 'check-device':
        void this.checkDevice(work);
        return;
      case 'describe':
        void this.describe(work.agents);
        return;
    }
  }

  private async execute(operation: OperationInFlight): Promise<void> {
    const ending = await this.run(operation);
    const detection = this.detection(operation.resource);
    this.feed({ type: 'operation-ended', operationId: operation.operationId, detection, ...ending });
  }

  private async run(operation: OperationInFlight): Promise<Ending> {
    try {
      return endingOf(await this.ports.executor.execute(await this.requestOf(operation)));
    } catch (error) {
      return { status: 'error', exitCode: 1, exitReason: clip(messageOf(error)), durationMs: 0 };
    }
  }

  private async schedule(operation: OperationInFlight): Promise<void> {
    try {
      this.ports.executor.scheduleRecurring(await this.requestOf(operation));
    } catch (error) {
      const ending: Ending = { status: 'error', exitCode: 1, exitReason: clip(messageOf(error)), durationMs: 0 };
      this.feed({ type: 'operation-ended', operationId: operation.operationId, detection: null, ...ending });
    }
  }

  private async requestOf(operation: OperationInFlight): Promise<OperationRequest> {
    const secrets = await this.resolve(operation.secrets);
    return {
      operationId: operation.operationId,
      resource: operation.resource,
      agent: operation.agent,
      action: operation.operation,
      intervalMs: operation.intervalMs,
      timeoutMs: operation.timeoutMs,
      parameters: { ...operation.parameters, ...secrets },
      secretParameters: Object.keys(operation.secrets),
      meta: operation.meta,
      ...(operation.checkLevel === null ? {} : { checkLevel: operation.checkLevel }),
      expectedExitCodes: [operation.expectedExitCode],
      node: this.node,
    };
  }

  private async resolve(secrets: Readonly<Record<string, string>>): Promise<Record<string, string>> {
    const values: Record<string, string> = {};
    for (const [parameter, name] of Object.entries(secrets)) values[parameter] = await this.ports.resolveSecret(name);
    return values;
  }

  private reportRecurring(report: RecurringReport): void {
    const { request } = report;
    this.feed({
      type: 'recurring-report',
      operationId: request.operationId,
      resource: request.resource,
      operation: request.action,
      intervalMs: request.intervalMs,
      expectedExitCode: request.expectedExitCodes?.[0] ?? 0,
      trigger: report.trigger,
      detection: this.detection(request.resource),
      ...endingOf(report.result),
    });
  }

  private detection(resource: string): string | null {
    try {
      return this.ports.executor.deathDetection(resource).by === 'kernel event' ? 'kernel event' : null;
    } catch {
      return null;
    }
  }

  private async fence(work: Extract<AgentWork, { type: 'fence' }>): Promise<void> {
    const { target, attempt, device, agent, action, plug, timeoutMs } = work;
    try {
      const secrets = await this.resolve(work.secrets);
      const result = await this.ports.fencing.execute({
        operationId: `fence-${target}-${attempt}`,
        device,
        agent,
        action,
        target,
        ...(plug === null ? {} : { plug }),
        parameters: { ...work.parameters, ...secrets },
        secretParameters: Object.keys(work.secrets),
        timeoutMs,
      });
      const succeeded = result.succeeded === true && result.status === 'done' && result.exitCode === 0;
      const reason = succeeded
        ? ''
        : clip(result.exitReason || `${agent} ended as ${result.status} with exit code ${result.exitCode}`);
      this.feed({ type: 'fence-ended', target, attempt, succeeded, reason, durationMs: durationOf(result.durationMs) });
    } catch (error) {
      this.feed({
        type: 'fence-ended',
        target,
        attempt,
        succeeded: false,
        reason: clip(messageOf(error)),
        durationMs: 0,
      });
    }
  }

  private async checkDevice(work: Extract<AgentWork, { type: 'check-device' }>): Promise<void> {
    const { device, agent, timeoutMs } = work;
    try {
      await this.ports.fencing.prepare(agent);
      const secrets = await this.resolve(work.secrets);
      const result = await this.ports.fencing.execute({
        operationId: `check-${device}`,
        device,
        agent,
        action: 'monitor',
        parameters: { ...work.parameters, ...secrets },
        secretParameters: Object.keys(work.secrets),
        timeoutMs,
      });
      this.feed({
        type: 'device-checked',
        device,
        working: result.succeeded,
        reason: clip(result.exitReason),
        durationMs: durationOf(result.durationMs),
      });
    } catch (error) {
      this.feed({ type: 'device-checked', device, working: false, reason: clip(messageOf(error)), durationMs: 0 });
    }
  }

  private async describe(agents: readonly string[]): Promise<void> {
    const described = await Promise.all(
      agents.map(async (agent): Promise<[string, AgentDescription | null]> => {
        try {
          return [agent, await this.ports.describeAgent(agent)];
        } catch (error) {
          this.log.log('warn', `the metadata of ${agent} cannot be read`, { reason: messageOf(error) });
          return [agent, null];
        }
      }),
    );
    this.feed({ type: 'described', agents: Object.fromEntries(described) });
  }
}

const clip = (text: string): string =>
  text.length > REASON_LENGTH_MAX ? `${text.slice(0, REASON_LENGTH_MAX)}...` : text;

const durationOf = (durationMs: unknown): number =>
  typeof durationMs === 'number' && Number.isFinite(durationMs) && durationMs >= 0 ? durationMs : 0;

/** A result as the core takes it. One that makes no sense is a failed operation with its reason. */
function endingOf(result: OperationResult): Ending {
  const { status, exitCode, exitReason, durationMs } = result;
  if (!STATUSES.includes(status) || !Number.isInteger(exitCode) || exitCode < 0 || typeof exitReason !== 'string') {
    return {
      status: 'error',
      exitCode: 1,
      exitReason: 'the executor gave an answer that makes no sense',
      durationMs: 0,
    };
  }
  return { status, exitCode, exitReason: clip(exitReason), durationMs: durationOf(durationMs) };
}
