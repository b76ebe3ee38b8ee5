import { describe, expect, it } from 'vitest';
import { spreadOf } from './statistics.ts';

describe('the spread of a measurement', () => {
  it.each([
    { values: [5], spread: { min: 5, median: 5, max: 5 } },
    { values: [3, 1, 2], spread: { min: 1, median: 2, max: 3 } },
    { values: [10, 1, 3, 2], spread: { min: 1, median: 3, max: 10 } },
  ])('of $values', ({ values, spread }) => {
    expect(spreadOf(values)).toEqual(spread);
  });
});
