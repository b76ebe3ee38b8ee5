/**
 * What a run of many seeds must have met to be worth anything: every exit of every state, every kind of
 * fault, and every property put to the test with something to test.
 */
import { TRIAL_NAMES } from './trials.ts';

/** How often each thing happened, by name. */
export type Coverage = ReadonlyMap<string, number>;

/** Names that must not be zero after a thousand seeds or more. */
export const REQUIRED_COVERAGE: readonly string[] = [
  'exit: gather to commit',
  'exit: gather to operational',
  'exit: commit to recovery',
  'exit: commit to gather: commit-token-lost',
  'exit: commit to gather: join-received',
  'exit: commit to gather: peer-suspected',
  'exit: commit to gather: peer-restarted',
  'exit: recovery to operational',
  'exit: recovery to gather: commit-token-lost',
  'exit: recovery to gather: join-received',
  'exit: recovery to gather: peer-suspected',
  'exit: recovery to gather: peer-restarted',
  'exit: operational to gather: peer-suspected',
  'exit: operational to gather: peer-restarted',
  'exit: operational to gather: peer-left',
  'exit: operational to gather: token-lost',
  'exit: operational to gather: join-received',
  'exit: operational to gather: merge',
  'exit: operational to gather: member-failed-to-receive',
  'exit: operational to gather: sequence-exhausted',
  'exit: operational to gather: member-moved-on',
  'consensus reached',
  'consensus timeout',
  'recovery with retransmission',
  'retransmission in operation',
  'token retransmission',
  'token late',
  'merge of rings',
  'rollover of a ring',
  'safe message in a transitional configuration',
  'message in a transitional configuration',
  'message lost with its sender',
  'reservation awaited',
  'refused for its settings',
  'refused for its key',
  'next format spoken',
  'fault: crash',
  'fault: stall',
  'fault: partition',
  'fault: cutPair',
  'fault: cutOneWay',
  'fault: cutLink',
  'fault: flap',
  'fault: hangDisk',
  'fault: leave',
  'fault: fence',
  'fault: storm',
  'fault: rekey',
  'fault: staleSettings',
  'fault: blackHole',
  'fault: nonsense',
  'fault: replay',
  'fault: sever',
  'fault: clockStep',
  ...TRIAL_NAMES.map((name) => `trial: ${name}`),
];

/** Required names that did not happen, and properties that were never put to the test. */
export function missingCoverage(coverage: Coverage): readonly string[] {
  const required = REQUIRED_COVERAGE.filter((name) => !coverage.get(name));
  const vacuous = [...coverage].filter(([name, count]) => name.startsWith('checked: ') && count === 0);
  return [...required, ...vacuous.map(([name]) => name)];
}

export function addCoverage(total: Map<string, number>, more: Coverage): void {
  for (const [name, count] of more) total.set(name, (total.get(name) ?? 0) + count);
}
