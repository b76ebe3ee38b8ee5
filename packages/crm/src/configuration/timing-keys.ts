/** The keys of `timing` in the document, and the names of the same values in the program. */
import type { TimingName } from './cluster-configuration.ts';

export const TIMING_KEYS = [
  ['heartbeat-interval', 'heartbeatIntervalMs'],
  ['suspicion-timeout', 'suspicionTimeoutMs'],
  ['token-timeout', 'tokenTimeoutMs'],
  ['token-retransmit', 'tokenRetransmitMs'],
  ['join-timeout', 'joinTimeoutMs'],
  ['consensus-timeout', 'consensusTimeoutMs'],
  ['merge-interval', 'mergeIntervalMs'],
] as const satisfies readonly (readonly [string, TimingName])[];
