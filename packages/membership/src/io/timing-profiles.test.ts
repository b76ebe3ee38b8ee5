import { describe, expect, it } from 'vitest';
import { checkTiming, ringTimingOf, TIMING_PROFILES } from './timing-profiles.ts';

describe('the timing', () => {
  it.each(Object.values(TIMING_PROFILES))('of each profile is within its own bounds: $profile', (timing) => {
    expect(() => checkTiming(timing)).not.toThrow();
    const ring = ringTimingOf(timing);
    expect(ring.tokenHoldMs).toBeLessThan(ring.tokenRetransmitMs);
    expect(ring.tokenHoldMs).toBeLessThan(ring.tokenTimeoutMs / 3);
  });

  it.each([
    ['a heartbeat of 0', { heartbeatIntervalMs: 0 }, /heartbeatIntervalMs is 0; it must be from 5 to 600000/],
    ['a suspicion of two heartbeats', { suspicionTimeoutMs: 80 }, /less than 3 heartbeat intervals of 50/],
    ['a retransmission as late as the loss', { tokenRetransmitMs: 900 }, /more than a third of tokenTimeoutMs, 1000/],
    ['a join after the consensus', { joinTimeoutMs: 1200 }, /not below consensusTimeoutMs, 1200/],
    ['no number', { mergeIntervalMs: Number.NaN }, /mergeIntervalMs is NaN/],
  ])('with %s is refused by the name of the value', (_, change, words) => {
    expect(() => checkTiming({ ...TIMING_PROFILES.default, ...change })).toThrow(
      expect.objectContaining({ code: 'NYX_RING_TIMING_INVALID', message: expect.stringMatching(words) }),
    );
  });
});
