/** The hold-off for wrong tokens: when it begins, that it ends, and that it forgets. */

import { ERROR_CATALOGUE, NyxError, type NyxErrorCode } from '@nyx/foundation';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FailureLimit } from './access.ts';
import { problemOf, statusOfCode } from './problem.ts';

const limitAt = () => {
  const clock = { ms: 0, nowMs: () => clock.ms };
  return { clock, limit: new FailureLimit(clock) };
};
const fail = (limit: FailureLimit, address: string, count: number) => {
  for (let index = 0; index < count; index++) limit.countFailure(address);
};

describe('the limit of failures', () => {
  it('holds an address off after ten, for the rest of the minute, and no other', () => {
    const { clock, limit } = limitAt();
    fail(limit, 'a', 9);
    expect(limit.waitMs('a')).toBe(0);
    clock.ms = 20_000;
    fail(limit, 'a', 1);
    expect([limit.waitMs('a'), limit.waitMs('b')]).toEqual([40_000, 0]);
    clock.ms = 60_000;
    expect(limit.waitMs('a')).toBe(0);
    fail(limit, 'a', 1);
    expect(limit.waitMs('a')).toBe(0);
  });

  it('never waits longer than a minute, whatever happens when', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ waitMs: fc.nat(70_000), address: fc.constantFrom('a', 'b') })), (events) => {
        const { clock, limit } = limitAt();
        for (const { waitMs, address } of events) {
          clock.ms += waitMs;
          limit.countFailure(address);
          expect(limit.waitMs(address)).toBeLessThanOrEqual(60_000);
        }
      }),
    );
  });

  it('remembers a bounded number of addresses', () => {
    const { limit } = limitAt();
    fail(limit, 'first', 10);
    for (let index = 0; index < 2000; index++) limit.countFailure(`10.0.${index >> 8}.${index & 255}`);
    expect(limit.waitMs('first')).toBe(0);
  });
});

describe('every code of the catalogue', () => {
  it.each(Object.keys(ERROR_CATALOGUE) as NyxErrorCode[])('%s has an error status and is told whole', (code) => {
    expect(statusOfCode(code)).toBeGreaterThanOrEqual(400);
    const error = new NyxError(code, 'This happened.');
    expect(problemOf(error, '/x')).toMatchObject({ code, detail: 'This happened.', remedy: error.remedy });
  });
});
