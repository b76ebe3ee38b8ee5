/**
 * Durations as people write them: a number and a unit, `250ms`, `10s`, `5min`, `2h`, `1d`.
 *
 * A number without a unit is refused, because `timeout: 20` has been read as seconds, milliseconds
 * and minutes by different programs of this field.
 */
const UNIT_MS: Readonly<Record<string, number>> = { ms: 1, s: 1000, min: 60_000, h: 3_600_000, d: 86_400_000 };
const DURATION = /^(\d+(?:\.\d+)?)(ms|s|min|h|d)$/;

/** The units that {@link parseDurationMs} knows, in the order in which an error message lists them. */
export const DURATION_UNITS: readonly string[] = Object.keys(UNIT_MS);

/** Milliseconds of a written duration, or `null` where it is none. The result is a safe, whole number. */
export function parseDurationMs(text: string): number | null {
  const match = DURATION.exec(text);
  if (!match) return null;
  const milliseconds = Math.round(Number(match[1]) * (UNIT_MS[match[2] as string] as number));
  return Number.isSafeInteger(milliseconds) ? milliseconds : null;
}

/** The shortest way to write `milliseconds` in a single unit without losing any: 90000 is `90s`, 60000 `1min`. */
export function formatDuration(milliseconds: number): string {
  for (const unit of ['d', 'h', 'min', 's'] as const) {
    const size = UNIT_MS[unit] as number;
    if (milliseconds >= size && milliseconds % size === 0) return `${milliseconds / size}${unit}`;
  }
  return `${milliseconds}ms`;
}
