import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder, longestGapMs } from './outage.ts';

describe('the longest gap between answers', () => {
  it.each([
    { times: [0, 10, 20, 520, 530], from: 0, to: 540, gap: 500 },
    { times: [0, 10, 20, 520, 530], from: 521, to: 530, gap: 10 },
    { times: [0, 10, 20, 520, 530], from: 100, to: 200, gap: 500 },
    { times: [0, 10], from: 5, to: 1000, gap: 990 },
    { times: [], from: 5, to: 1000, gap: 995 },
  ])('of $times from $from to $to is $gap', ({ times, from, to, gap }) => {
    expect(longestGapMs(times, from, to)).toBe(gap);
  });

  it('is never shorter than a silence inside the window, and never longer than the time observed', () => {
    const answers = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 2, maxLength: 50 });
    fc.assert(
      fc.property(answers, fc.nat(10_000), fc.nat(10_000), (unordered, one, other) => {
        const times = inOrder(unordered);
        const [from, to] = one < other ? [one, other] : [other, one];
        const gap = longestGapMs(times, from, to);
        const first = times[0] ?? 0;
        expect(gap).toBeLessThanOrEqual(Math.max(to, times.at(-1) ?? 0) - Math.min(from, first));
        const inside = times.filter((time) => time >= from && time <= to);
        for (const [index, time] of inside.entries()) {
          if (index > 0) expect(gap).toBeGreaterThanOrEqual(time - (inside[index - 1] ?? 0));
        }
      }),
    );
  });
});
