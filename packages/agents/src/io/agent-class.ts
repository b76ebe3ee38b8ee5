/**
 * What a class of resource agents provides: how one operation of it is run. One file a class lies beside this one.
 */
import type { NyxErrorCode } from '@nyx/foundation';
import type { OperationRequest, OperationResult, OperationStatus } from '../contract.ts';
import { OUTPUT_TAIL_MAX } from '../contract.ts';
import { OCF_EXIT } from '../core/ocf-exit-code.ts';
import { printableTail } from '../core/printable-text.ts';

/** How one operation ended, before it is joined with its request into a result. */
export interface RunOutcome {
  readonly status: OperationStatus;
  readonly exitCode: number;
  readonly exitReason: string;
  readonly stdout: Uint8Array;
  readonly stderr: Uint8Array;
  readonly startedAtMs: number;
  readonly durationMs: number;
  readonly errorCode?: NyxErrorCode;
}

/** One operation under way. `outcome` never rejects. */
export interface OperationRun {
  readonly outcome: Promise<RunOutcome>;
  cancel(): void;
}

export interface ResourceAgentClass {
  run(request: OperationRequest): OperationRun;
}

const NOTHING = new Uint8Array();

/** The outcome of an operation for which no agent ran. */
export function withoutRun(
  status: OperationStatus,
  exitReason: string,
  startedAtMs: number,
  errorCode?: NyxErrorCode,
): RunOutcome {
  const exitCode = status === 'not-installed' ? OCF_EXIT.notInstalled : OCF_EXIT.genericError;
  const outcome = { status, exitCode, exitReason, stdout: NOTHING, stderr: NOTHING, startedAtMs, durationMs: 0 };
  return errorCode === undefined ? outcome : { ...outcome, errorCode };
}

/** The values in `parameters` that must not be shown. */
export const secretValues = (request: {
  readonly parameters: Readonly<Record<string, string>>;
  readonly secretParameters?: readonly string[];
}): string[] => (request.secretParameters ?? []).flatMap((name) => request.parameters[name] ?? []);

export function operationResult(request: OperationRequest, outcome: RunOutcome, queuedMs: number): OperationResult {
  const { stdout, stderr, ...rest } = outcome;
  const secrets = secretValues(request);
  const { operationId, resource, action, intervalMs } = request;
  return {
    operationId,
    resource,
    action,
    intervalMs,
    ...rest,
    stdoutTail: printableTail(stdout, OUTPUT_TAIL_MAX, secrets),
    stderrTail: printableTail(stderr, OUTPUT_TAIL_MAX, secrets),
    queuedMs,
  };
}
