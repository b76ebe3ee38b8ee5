/** Runs the agents that are part of Nyx, with the same limits and results as those that are programs. */
import type { MonotonicClock, WallClock } from '@nyx/foundation';
import { BUILTIN_AGENTS } from '../builtin/builtin-agents.ts';
import type { OperationRequest, OperationStatus } from '../contract.ts';
import { ocfInstanceName } from '../core/ocf-environment.ts';
import { OCF_EXIT } from '../core/ocf-exit-code.ts';
import { printable } from '../core/printable-text.ts';
import { type OperationRun, type ResourceAgentClass, withoutRun } from './agent-class.ts';

interface Ending {
  readonly status: OperationStatus;
  readonly exitCode: number;
  readonly exitReason: string;
}

export class BuiltinAgentClass implements ResourceAgentClass {
  readonly #stateDirectory: string;
  readonly #clock: MonotonicClock;
  readonly #wallClock: WallClock;

  constructor(stateDirectory: string, clock: MonotonicClock, wallClock: WallClock) {
    this.#stateDirectory = stateDirectory;
    this.#clock = clock;
    this.#wallClock = wallClock;
  }

  run(request: OperationRequest): OperationRun {
    const startedAtMs = this.#wallClock.epochMs();
    const startedMs = this.#clock.nowMs();
    const type = request.agent.split(':').at(-1) ?? '';
    const agent = BUILTIN_AGENTS.get(type);
    if (!agent) {
      const known = [...BUILTIN_AGENTS.keys()].map((name) => `ocf:nyx:${name}`).join(', ');
      const reason = `there is no built-in agent ${request.agent}, only ${known}`;
      const outcome = withoutRun('not-installed', reason, startedAtMs, 'NYX_AGENT_NOT_INSTALLED');
      return { outcome: Promise.resolve(outcome), cancel() {} };
    }
    const abort = new AbortController();
    const stopped = Promise.withResolvers<Ending>();
    const stop = (status: OperationStatus, exitReason: string): void => {
      stopped.resolve({ status, exitCode: OCF_EXIT.genericError, exitReason });
      abort.abort();
    };
    const timer = setTimeout(
      () => stop('timed-out', `it did not end within ${request.timeoutMs} ms`),
      request.timeoutMs,
    );
    const call = {
      action: request.action,
      resource: ocfInstanceName(request),
      nodeName: request.node.name,
      parameters: request.parameters,
      stateDirectory: this.#stateDirectory,
      timeoutMs: request.timeoutMs,
      signal: abort.signal,
    };
    const ran = agent.run(call).then(
      (answer): Ending => ({ status: 'done', ...answer }),
      (error: unknown): Ending => ({
        status: 'error',
        exitCode: OCF_EXIT.genericError,
        exitReason: printable(error instanceof Error ? error.message : String(error)),
      }),
    );
    const outcome = Promise.race([stopped.promise, ran]).then((ending) => {
      clearTimeout(timer);
      const none = new Uint8Array();
      return { ...ending, stdout: none, stderr: none, startedAtMs, durationMs: this.#clock.nowMs() - startedMs };
    });
    return { outcome, cancel: () => stop('cancelled', 'it was cancelled') };
  }
}
