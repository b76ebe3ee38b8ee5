/**
 * Resource agents of the class `ocf`: programs under `OCF_ROOT/resource.d/PROVIDER/TYPE`.
 *
 * Follows the OCF resource agent API 1.1: one argument, the action; everything else through the environment.
 */
import type { OperationRequest } from '../contract.ts';
import { ocfEnvironment } from '../core/ocf-environment.ts';
import { OCF_EXIT } from '../core/ocf-exit-code.ts';
import { ocfExitReason } from '../core/printable-text.ts';
import {
  type OperationRun,
  type ResourceAgentClass,
  type RunOutcome,
  secretValues,
  withoutRun,
} from './agent-class.ts';
import { agentBaseEnvironment } from './agent-environment.ts';
import { findOcfAgent, interpreterFlaw } from './agent-files.ts';
import {
  type AgentProcess,
  type AgentProcessEnd,
  type AgentProcessOutcome,
  type AgentProcessSurroundings,
  startAgentProcess,
} from './agent-process.ts';
import { OPERATION_MARKER, type OperationRecords } from './operation-records.ts';

const METADATA_BYTES_MAX = 1 << 20;
function describeEnd(
  end: AgentProcessEnd,
  request: OperationRequest,
): Pick<RunOutcome, 'status' | 'exitCode' | 'exitReason' | 'errorCode'> {
  const failed = { exitCode: OCF_EXIT.genericError, errorCode: 'NYX_AGENT_NOT_RUNNABLE' } as const;
  switch (end.kind) {
    case 'exited':
      return { status: 'done', exitCode: end.exitCode, exitReason: '' };
    case 'signalled':
      return {
        status: 'error',
        exitCode: failed.exitCode,
        exitReason: `the agent was ended by the signal ${end.signal}`,
      };
    case 'cancelled':
      return { status: 'cancelled', exitCode: failed.exitCode, exitReason: 'it was cancelled' };
    case 'timed-out': {
      const remains = end.stuck ? ', and its process does not go away although killed' : '';
      const exitReason = `it did not end within ${request.timeoutMs} ms${remains}`;
      return { status: 'timed-out', exitCode: failed.exitCode, exitReason };
    }
    case 'not-started':
      return { status: 'error', ...failed, exitReason: `its process could not be started: ${end.reason}` };
  }
}

function runOutcome(request: OperationRequest, outcome: AgentProcessOutcome): RunOutcome {
  const { end, ...rest } = outcome;
  const described = describeEnd(end, request);
  const exitReason = described.exitReason || ocfExitReason(outcome.stderr, secretValues(request));
  return { ...rest, ...described, exitReason };
}

/** What places a starting resource into its control group, where the host has any. */
export interface StartPlacement {
  /** The `cgroup.procs` file to start in, or `null` to stay where the manager is. */
  groupFor(request: OperationRequest): string | null;
}

export class OcfAgentClass implements ResourceAgentClass {
  readonly #ocfRoots: readonly string[];
  readonly #environment: Readonly<Record<string, string>>;
  readonly #records: OperationRecords;
  readonly #surroundings: AgentProcessSurroundings;
  readonly #placement: StartPlacement;

  constructor(
    ocfRoots: readonly string[],
    environment: Readonly<Record<string, string>>,
    records: OperationRecords,
    surroundings: AgentProcessSurroundings,
    placement: StartPlacement,
  ) {
    this.#ocfRoots = ocfRoots;
    this.#environment = environment;
    this.#records = records;
    this.#surroundings = surroundings;
    this.#placement = placement;
  }

  run(request: OperationRequest): OperationRun {
    let running: AgentProcess | null = null;
    let isCancelled = false;
    let isStuck = false;
    const now = (): number => this.#surroundings.wallClock.epochMs();
    const execute = async (): Promise<RunOutcome> => {
      const [, provider = '', type = ''] = request.agent.split(':');
      const agent = await findOcfAgent(this.#ocfRoots, provider, type);
      if ('missing' in agent) return withoutRun('not-installed', agent.missing, now(), 'NYX_AGENT_NOT_INSTALLED');
      // The shell that enters the control group could only say this with an exit code that agents use too.
      const flaw = await interpreterFlaw(agent.path);
      if (flaw !== null) return withoutRun('error', flaw, now(), 'NYX_AGENT_NOT_RUNNABLE');
      if (isCancelled) return withoutRun('cancelled', 'it was cancelled', now());
      const record = this.#records.begin(request);
      try {
        const group = this.#placement.groupFor(request);
        const base = { ...agentBaseEnvironment(this.#environment), [OPERATION_MARKER]: record.marker };
        const process = await startAgentProcess(
          {
            file: agent.path,
            args: [request.action],
            environment: ocfEnvironment(request, { ocfRoot: agent.ocfRoot ?? '', provider, type }, base),
            timeoutMs: request.timeoutMs,
            ...(group === null ? {} : { joinGroup: group }),
            ...(request.action === 'meta-data' ? { stdoutBytesMax: METADATA_BYTES_MAX } : {}),
          },
          this.#surroundings,
          (pid) => record.started(pid),
        );
        running = process;
        if (isCancelled) process.cancel();
        const outcome = await process.outcome;
        // What does not go away although killed stays recorded: a successor has to know of it.
        isStuck = 'stuck' in outcome.end && outcome.end.stuck;
        return runOutcome(request, outcome);
      } finally {
        if (!isStuck) this.#records.end(record);
      }
    };
    const outcome = execute().catch((error: unknown) =>
      withoutRun('error', `it could not be run: ${String(error)}`, now(), 'NYX_AGENT_NOT_RUNNABLE'),
    );
    return {
      outcome,
      cancel() {
        isCancelled = true;
        running?.cancel();
      },
    };
  }
}
