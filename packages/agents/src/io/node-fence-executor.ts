/**
 * Runs fence agents by their standard input protocol.
 *
 * Decides nothing about whom to fence. An action has succeeded only where its agent ended in time and said so;
 * a timeout, a signal or an agent that cannot be run leaves the target's state unknown.
 */
import { type Log, NyxError } from '@nyx/foundation';
import type { FenceAction, FenceExecutor, FenceRequest, FenceResult, OperationStatus } from '../contract.ts';
import { OUTPUT_TAIL_MAX } from '../contract.ts';
import type { AgentMetadata } from '../core/agent-metadata.ts';
import { fenceInput, fencePower, fenceSucceeded } from '../core/fence-protocol.ts';
import { OCF_EXIT } from '../core/ocf-exit-code.ts';
import { lastLine, printableTail } from '../core/printable-text.ts';
import { secretValues } from './agent-class.ts';
import { agentBaseEnvironment } from './agent-environment.ts';
import { type AgentFile, findFenceAgent } from './agent-files.ts';
import {
  type AgentProcess,
  type AgentProcessOutcome,
  type AgentProcessSurroundings,
  startAgentProcess,
} from './agent-process.ts';
import type { MetadataReader } from './metadata-reader.ts';
import { OPERATION_MARKER, type OperationRecords } from './operation-records.ts';

/** How much of an action's time may go by until the agent has described itself. */
const METADATA_SHARE = 0.25;

export interface FenceExecutorParts {
  readonly searchPath: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly reader: MetadataReader;
  readonly records: OperationRecords;
  readonly surroundings: AgentProcessSurroundings;
  readonly log: Log;
}

interface Running {
  process: AgentProcess | null;
  isCancelled: boolean;
}

type Ending = Pick<FenceResult, 'status' | 'exitCode' | 'exitReason' | 'stdoutTail' | 'stderrTail' | 'errorCode'>;

function ending(status: OperationStatus, exitReason: string, errorCode?: FenceResult['errorCode']): Ending {
  const exitCode = status === 'not-installed' ? OCF_EXIT.notInstalled : OCF_EXIT.genericError;
  const result = { status, exitCode, exitReason, stdoutTail: '', stderrTail: '' };
  return errorCode === undefined ? result : { ...result, errorCode };
}

/** Says how the agent's process ended; a failure's reason is the last thing that the agent printed. */
function endingOf(request: FenceRequest, action: FenceAction, outcome: AgentProcessOutcome): Ending {
  const secrets = secretValues(request);
  const stdoutTail = printableTail(outcome.stdout, OUTPUT_TAIL_MAX, secrets);
  const stderrTail = printableTail(outcome.stderr, OUTPUT_TAIL_MAX, secrets);
  const output = { stdoutTail, stderrTail };
  const { end } = outcome;
  switch (end.kind) {
    case 'exited': {
      const hasSucceeded = fenceSucceeded(action, end.exitCode);
      const said =
        lastLine(stderrTail) || lastLine(stdoutTail) || `${request.agent} ended with exit code ${end.exitCode}`;
      return { status: 'done', exitCode: end.exitCode, exitReason: hasSucceeded ? '' : said, ...output };
    }
    case 'signalled':
      return { ...ending('error', `${request.agent} was ended by the signal ${end.signal}`), ...output };
    case 'cancelled':
      return { ...ending('cancelled', 'it was cancelled'), ...output };
    case 'timed-out':
      return { ...ending('timed-out', `${request.agent} did not end within ${request.timeoutMs} ms`), ...output };
    case 'not-started':
      return ending('error', `${request.agent} could not be started: ${end.reason}`, 'NYX_AGENT_NOT_RUNNABLE');
  }
}

/** The metadata, or `null` where there is none in time: fencing goes on without it, in the newer spelling. */
async function within(reading: Promise<AgentMetadata | NyxError>, limitMs: number): Promise<AgentMetadata | null> {
  const late = Promise.withResolvers<null>();
  const timer = setTimeout(() => late.resolve(null), limitMs);
  const answer = await Promise.race([reading, late.promise]);
  clearTimeout(timer);
  return answer instanceof NyxError ? null : answer;
}

const lacksReboot = (metadata: AgentMetadata | null): boolean =>
  metadata !== null && metadata.actions.length > 0 && !metadata.actions.some(({ name }) => name === 'reboot');

export class NodeFenceExecutor implements FenceExecutor {
  readonly #parts: FenceExecutorParts;
  readonly #running = new Map<string, Running>();

  constructor(parts: FenceExecutorParts) {
    this.#parts = parts;
  }

  async execute(request: FenceRequest): Promise<FenceResult> {
    const { clock, wallClock } = this.#parts.surroundings;
    const startedMs = clock.nowMs();
    const startedAtMs = wallClock.epochMs();
    const running: Running = { process: null, isCancelled: false };
    const isDuplicate = this.#running.has(request.operationId);
    if (!isDuplicate) this.#running.set(request.operationId, running);
    const result = isDuplicate
      ? ending('error', `an operation with the id ${request.operationId} is under way`)
      : await this.#perform(request, running).catch((error: unknown) =>
          ending('error', `${request.agent} could not be run: ${String(error)}`, 'NYX_AGENT_NOT_RUNNABLE'),
        );
    if (!isDuplicate) this.#running.delete(request.operationId);
    const { operationId, device, action, target = null } = request;
    const isDone = result.status === 'done';
    const succeeded = isDone && fenceSucceeded(action, result.exitCode);
    const power = isDone ? fencePower(action, result.exitCode) : 'unknown';
    const durationMs = clock.nowMs() - startedMs;
    this.#log(request, result, succeeded, durationMs);
    return { operationId, device, action, target, succeeded, power, startedAtMs, durationMs, ...result };
  }

  cancel(operationId: string): boolean {
    const running = this.#running.get(operationId);
    if (!running) return false;
    running.isCancelled = true;
    running.process?.cancel();
    return true;
  }

  async prepare(agent: string): Promise<void> {
    const file = await findFenceAgent(this.#parts.searchPath, agent);
    if (!('missing' in file)) await this.#parts.reader.read(agent, file);
  }

  async close(): Promise<void> {
    const processes = [...this.#running.values()].flatMap(({ process }) => process ?? []);
    for (const operationId of this.#running.keys()) this.cancel(operationId);
    await Promise.all(processes.map(({ outcome }) => outcome));
  }

  async #perform(request: FenceRequest, running: Running): Promise<Ending> {
    const { searchPath, reader, surroundings } = this.#parts;
    const deadlineMs = surroundings.clock.nowMs() + request.timeoutMs;
    const file = await findFenceAgent(searchPath, request.agent);
    if ('missing' in file) return ending('not-installed', file.missing, 'NYX_AGENT_NOT_INSTALLED');
    const metadata = await within(reader.read(request.agent, file), request.timeoutMs * METADATA_SHARE);
    const run = async (action: FenceAction): Promise<Ending> => {
      const remainingMs = deadlineMs - surroundings.clock.nowMs();
      return remainingMs <= 0
        ? ending('timed-out', `${request.agent} did not end within ${request.timeoutMs} ms`)
        : this.#runOnce(request, action, file, metadata, remainingMs, running);
    };
    if (request.action !== 'reboot' || !lacksReboot(metadata)) return run(request.action);
    const off = await run('off');
    if (off.status !== 'done' || !fenceSucceeded('off', off.exitCode)) return off;
    // Once it is off the target can do no harm, so a failure to switch it on again is no failure to fence it.
    await run('on');
    return off;
  }

  async #runOnce(
    request: FenceRequest,
    action: FenceAction,
    file: AgentFile,
    metadata: AgentMetadata | null,
    timeoutMs: number,
    running: Running,
  ): Promise<Ending> {
    const { environment, records, surroundings } = this.#parts;
    const input = fenceInput(request, action, metadata);
    if ('refused' in input) return ending('error', input.refused, 'NYX_AGENT_PARAMETER_INVALID');
    if (running.isCancelled) return ending('cancelled', 'it was cancelled');
    const { operationId, device, agent } = request;
    const record = records.begin({ operationId, resource: device, agent, action, timeoutMs });
    try {
      const process = await startAgentProcess(
        {
          file: file.path,
          args: [],
          input: input.text,
          environment: { ...agentBaseEnvironment(environment), [OPERATION_MARKER]: record.marker },
          timeoutMs,
        },
        surroundings,
        (pid) => record.started(pid),
      );
      running.process = process;
      if (running.isCancelled) process.cancel();
      return endingOf(request, action, await process.outcome);
    } finally {
      running.process = null;
      records.end(record);
    }
  }

  #log(request: FenceRequest, result: Ending, succeeded: boolean, durationMs: number): void {
    const { device, agent, action, target, operationId } = request;
    const of = target === undefined ? '' : ` of ${target}`;
    const outcome = succeeded ? 'succeeded' : `failed: ${result.exitReason}`;
    this.#parts.log.log(succeeded ? 'info' : 'error', `fencing action ${action}${of} by ${device} ${outcome}`, {
      device,
      agent,
      action,
      target,
      operationId,
      status: result.status,
      exitCode: result.exitCode,
      durationMs: Math.round(durationMs),
    });
  }
}
