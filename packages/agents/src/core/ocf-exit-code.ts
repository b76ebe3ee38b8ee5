/** The exit codes of OCF resource agents, by the names that the OCF resource agent API 1.1 gives them. */
export const OCF_EXIT = {
  success: 0,
  genericError: 1,
  invalidArguments: 2,
  unimplemented: 3,
  insufficientPrivileges: 4,
  notInstalled: 5,
  notConfigured: 6,
  notRunning: 7,
  runningPromoted: 8,
  failedPromoted: 9,
  degraded: 190,
  degradedPromoted: 191,
} as const;

const MEANINGS: Readonly<Record<number, string>> = {
  [OCF_EXIT.success]: 'ok',
  [OCF_EXIT.genericError]: 'error',
  [OCF_EXIT.invalidArguments]: 'invalid parameter',
  [OCF_EXIT.unimplemented]: 'unimplemented action',
  [OCF_EXIT.insufficientPrivileges]: 'insufficient privileges',
  [OCF_EXIT.notInstalled]: 'not installed',
  [OCF_EXIT.notConfigured]: 'not configured',
  [OCF_EXIT.notRunning]: 'not running',
  [OCF_EXIT.runningPromoted]: 'promoted',
  [OCF_EXIT.failedPromoted]: 'promoted (failed)',
  [OCF_EXIT.degraded]: 'degraded',
  [OCF_EXIT.degradedPromoted]: 'promoted (degraded)',
};

/** What an agent's exit code says, in words for people. */
export const describeOcfExit = (exitCode: number): string => MEANINGS[exitCode] ?? `unknown exit code ${exitCode}`;
