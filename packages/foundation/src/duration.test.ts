import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDuration, parseDurationMs } from './duration.ts';

describe('durations', () => {
  test.each([
    ['0ms', 0],
    ['250ms', 250],
    ['10s', 10_000],
    ['1.5s', 1500],
    ['5min', 300_000],
    ['2h', 7_200_000],
    ['1d', 86_400_000],
    ['0.0004s', 0],
  ])('%s is %d milliseconds', (text, milliseconds) => {
    expect(parseDurationMs(text)).toBe(milliseconds);
  });

  test.each(['', '10', '10 s', '-1s', 's', '1m', '1sec', '1e3s', '.5s', '1.s', '10S', ' 10s', '10s ', '1h30min'])(
    '%j is no duration',
    (text) => {
      expect(parseDurationMs(text)).toBeNull();
    },
  );

  test('a number of milliseconds that is not safe is no duration', () => {
    expect(parseDurationMs(`${Number.MAX_SAFE_INTEGER}ms`)).toBe(Number.MAX_SAFE_INTEGER);
    expect(parseDurationMs(`${Number.MAX_SAFE_INTEGER}s`)).toBeNull();
    expect(parseDurationMs(`${'9'.repeat(400)}d`)).toBeNull();
  });

  test.each([
    [0, '0ms'],
    [90_000, '90s'],
    [60_000, '1min'],
    [3_600_000, '1h'],
    [86_400_000, '1d'],
    [86_400_001, '86400001ms'],
  ])('%d milliseconds are written as %s', (milliseconds, text) => {
    expect(formatDuration(milliseconds)).toBe(text);
  });

  test('what is written is read as the same', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(1, 1000, 60_000, 3_600_000), (count, unitMs) => {
        const milliseconds = count * unitMs;
        expect(parseDurationMs(formatDuration(milliseconds))).toBe(milliseconds);
      }),
    );
  });
});
