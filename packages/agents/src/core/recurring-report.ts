/**
 * Decides which results of a recurring operation the controller has to know: the first, each that differs
 * from the one reported before, and each failure. A service that is well costs nothing but its monitor.
 */
import type { OperationRequest, OperationResult, RecurringReportCause } from '../contract.ts';
import { OCF_EXIT } from './ocf-exit-code.ts';

const EXPECTED: readonly number[] = [OCF_EXIT.success];
const DEGRADED: ReadonlySet<number> = new Set([OCF_EXIT.degraded, OCF_EXIT.degradedPromoted]);

/** Whether `result` says that the resource is not as it should be. Degraded is: it works, and is reported as a change. */
export function isRecurringFailure(request: OperationRequest, result: OperationResult): boolean {
  if (result.status !== 'done') return true;
  return !(request.expectedExitCodes ?? EXPECTED).includes(result.exitCode) && !DEGRADED.has(result.exitCode);
}

/** Why `result` is reported, or `null` where it need not be. `previous` is the one reported before. */
export function recurringReportCause(
  request: OperationRequest,
  previous: OperationResult | null,
  result: OperationResult,
): RecurringReportCause | null {
  if (result.status === 'cancelled') return null;
  if (previous === null) return 'first';
  if (previous.status !== result.status || previous.exitCode !== result.exitCode) return 'changed';
  return isRecurringFailure(request, result) ? 'failed' : null;
}
