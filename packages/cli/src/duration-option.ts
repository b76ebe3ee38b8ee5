/** Options that give a span of time. */
import { parseDurationMs } from '@nyx/foundation';
import type { GivenOptions } from './command.ts';
import { UsageError } from './usage-error.ts';

/** Milliseconds of a duration option; `fallbackMs` where it was not given. Throws a {@link UsageError}. */
export function durationOption(options: GivenOptions, name: string, fallbackMs: number): number {
  const text = options.value(name);
  if (text === null) return fallbackMs;
  const milliseconds = parseDurationMs(text);
  if (milliseconds === null || milliseconds <= 0) {
    throw new UsageError(`--${name} ${text} is no duration.`, 'Write a number and a unit, such as 30s or 5min.');
  }
  return milliseconds;
}
