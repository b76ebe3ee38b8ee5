import { expect, test } from 'vitest';
import type { OperationRequest, OperationResult, OperationStatus } from '../contract.ts';
import { isRecurringFailure, recurringReportCause } from './recurring-report.ts';

const request = (expectedExitCodes?: readonly number[]): OperationRequest => ({
  operationId: 'one',
  resource: 'res',
  agent: 'ocf:t:T',
  action: 'monitor',
  intervalMs: 10,
  timeoutMs: 10,
  parameters: {},
  node: { name: 'alpha', id: 1 },
  ...(expectedExitCodes ? { expectedExitCodes } : {}),
});
const result = (status: OperationStatus, exitCode: number): OperationResult => ({
  operationId: 'one',
  resource: 'res',
  action: 'monitor',
  intervalMs: 10,
  status,
  exitCode,
  exitReason: '',
  stdoutTail: '',
  stderrTail: '',
  startedAtMs: 0,
  durationMs: 0,
  queuedMs: 0,
});

test.each<[OperationResult | null, OperationResult, number[] | undefined, string | null]>([
  [null, result('done', 0), undefined, 'first'],
  [null, result('done', 7), undefined, 'first'],
  [result('done', 0), result('done', 0), undefined, null],
  [result('done', 0), result('done', 7), undefined, 'changed'],
  [result('done', 7), result('done', 7), undefined, 'failed'],
  [result('done', 1), result('timed-out', 1), undefined, 'changed'],
  [result('timed-out', 1), result('timed-out', 1), undefined, 'failed'],
  [result('done', 7), result('done', 0), undefined, 'changed'],
  [result('done', 0), result('done', 190), undefined, 'changed'],
  [result('done', 190), result('done', 190), undefined, null],
  [result('done', 8), result('done', 8), [8], null],
  [result('done', 0), result('done', 0), [8], 'failed'],
  [null, result('cancelled', 1), undefined, null],
  [result('done', 0), result('cancelled', 1), undefined, null],
])('after %j comes %j', (previous, next, expected, cause) => {
  expect(recurringReportCause(request(expected), previous, next)).toBe(cause);
});

test('degraded is no failure, an agent that is not there is one', () => {
  expect(isRecurringFailure(request(), result('done', 190))).toBe(false);
  expect(isRecurringFailure(request([8]), result('done', 191))).toBe(false);
  expect(isRecurringFailure(request(), result('not-installed', 5))).toBe(true);
});
