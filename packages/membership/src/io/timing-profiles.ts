/**
 * The timing profiles, and the bounds within which single values may be set.
 *
 * `default` finds a dead peer in about 300 ms and bears a peer that is stopped for 200 ms; `fast` finds
 * it in about 100 ms and wants hosts with processors to spare; `wide-area` bears round trips of half a second.
 */
import { NyxError } from '@nyx/foundation';
import type { TimingView } from '../contract.ts';
import type { RingTiming } from '../core/ring/options.ts';

export type TimingProfile = 'fast' | 'default' | 'wide-area';

const profile = (name: TimingProfile, values: Omit<TimingView, 'profile'>): TimingView => ({
  profile: name,
  ...values,
});

/** The values of each profile. */
export const TIMING_PROFILES: Readonly<Record<TimingProfile, TimingView>> = {
  fast: profile('fast', {
    heartbeatIntervalMs: 12,
    suspicionTimeoutMs: 96,
    tokenTimeoutMs: 400,
    tokenRetransmitMs: 60,
    joinTimeoutMs: 20,
    consensusTimeoutMs: 480,
    mergeIntervalMs: 100,
  }),
  default: profile('default', {
    heartbeatIntervalMs: 50,
    suspicionTimeoutMs: 320,
    tokenTimeoutMs: 1000,
    tokenRetransmitMs: 240,
    joinTimeoutMs: 50,
    consensusTimeoutMs: 1200,
    mergeIntervalMs: 200,
  }),
  'wide-area': profile('wide-area', {
    heartbeatIntervalMs: 300,
    suspicionTimeoutMs: 3000,
    tokenTimeoutMs: 8000,
    tokenRetransmitMs: 1200,
    joinTimeoutMs: 500,
    consensusTimeoutMs: 9600,
    mergeIntervalMs: 1500,
  }),
};

const SMALLEST_MS = 5;
const LARGEST_MS = 600_000;
const BEATS_IN_SUSPICION = 3;

/** The ring holds the token of an idle ring for this share of the time after which it would be sent again. */
const HOLD_SHARE = 0.7;
const COEFFICIENT_SHARE = 0.2;

/** What the ring needs beyond the values that people set. */
export function ringTimingOf(timing: TimingView): RingTiming {
  return {
    tokenTimeoutMs: timing.tokenTimeoutMs,
    tokenRetransmitMs: timing.tokenRetransmitMs,
    joinTimeoutMs: timing.joinTimeoutMs,
    consensusTimeoutMs: timing.consensusTimeoutMs,
    mergeIntervalMs: timing.mergeIntervalMs,
    tokenCoefficientMs: Math.round(timing.tokenTimeoutMs * COEFFICIENT_SHARE),
    tokenHoldMs: Math.max(SMALLEST_MS, Math.round(timing.tokenRetransmitMs * HOLD_SHARE)),
  };
}

/** Throws `NYX_RING_TIMING_INVALID`, naming the value, where the timing cannot work. */
export function checkTiming(timing: TimingView): void {
  const refuse = (words: string): never => {
    throw new NyxError('NYX_RING_TIMING_INVALID', `The timing cannot work: ${words}.`, {
      data: { profile: timing.profile },
    });
  };
  const { profile: _, ...values } = timing;
  for (const [name, value] of Object.entries(values)) {
    if (!Number.isFinite(value) || value < SMALLEST_MS || value > LARGEST_MS) {
      refuse(`${name} is ${value}; it must be from ${SMALLEST_MS} to ${LARGEST_MS}`);
    }
  }
  if (timing.suspicionTimeoutMs < timing.heartbeatIntervalMs * BEATS_IN_SUSPICION) {
    refuse(
      `suspicionTimeoutMs is ${timing.suspicionTimeoutMs}, less than ${BEATS_IN_SUSPICION} heartbeat intervals of ${timing.heartbeatIntervalMs}`,
    );
  }
  if (timing.tokenRetransmitMs * 3 > timing.tokenTimeoutMs) {
    refuse(
      `tokenRetransmitMs is ${timing.tokenRetransmitMs}, more than a third of tokenTimeoutMs, ${timing.tokenTimeoutMs}`,
    );
  }
  if (timing.joinTimeoutMs >= timing.consensusTimeoutMs) {
    refuse(`joinTimeoutMs is ${timing.joinTimeoutMs}, not below consensusTimeoutMs, ${timing.consensusTimeoutMs}`);
  }
}
