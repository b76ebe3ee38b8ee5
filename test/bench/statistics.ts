/** Minimum, median and maximum of a measurement. Pure. */
export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

/** Of an even number of values the median is the mean of the two in the middle. `values` is not empty. */
export function spreadOf(values: readonly number[]): Spread {
  const ordered = values.toSorted((one, other) => one - other);
  const at = (index: number): number => ordered[index] ?? Number.NaN;
  const middle = (ordered.length - 1) / 2;
  return {
    min: at(0),
    median: Math.round((at(Math.floor(middle)) + at(Math.ceil(middle))) / 2),
    max: at(ordered.length - 1),
  };
}
