import { expect, test } from 'vitest';
import { StallMeter } from './stall-meter.ts';

test('a stall widens the suspicion for as long as it is remembered, also where a worse one before it is forgotten first', () => {
  const meter = new StallMeter(100, 10);
  meter.observe(60, 0);
  expect(meter.timeoutMs(1)).toBe(190);
  meter.observe(20, 8000);
  expect(meter.timeoutMs(8001)).toBe(190);
  expect(meter.timeoutMs(10_001)).toBe(130);
  expect(meter.timeoutMs(18_001)).toBe(100);
});

test('a worse stall counts at once, and none widens beyond the cap', () => {
  const meter = new StallMeter(100, 10);
  meter.observe(20, 0);
  meter.observe(40, 1);
  expect(meter.timeoutMs(2)).toBe(160);
  meter.observe(5000, 3);
  expect(meter.timeoutMs(4)).toBe(meter.capMs);
});
