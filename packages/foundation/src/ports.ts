/**
 * The ports that every core is written against. Shells give the real ones, the simulator its own.
 *
 * A core never reads a clock by itself: each input carries `nowMs`. The ports here serve the shells
 * and whatever has to be built with a source of time or of randomness.
 */

/** A monotonic clock: milliseconds from an arbitrary start, never going back, not stopped by a stall. */
export interface MonotonicClock {
  nowMs(): number;
}

/** Civil time, for what people read and for dates in rules. It may jump; nothing is timed by it. */
export interface WallClock {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  epochMs(): number;
}

/** A source of randomness. The real one is cryptographic; the simulator's is seeded. */
export interface Random {
  /** `count` random bytes. */
  bytes(count: number): Uint8Array;
  /** An integer from 0 to `bound - 1`, each as likely. `bound` is from 1 to 2^48. */
  below(bound: number): number;
}

export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal';

/** A structured log. `fields` hold no secrets; the message is one sentence without a final full stop. */
export interface Log {
  log(level: LogLevel, message: string, fields?: Readonly<Record<string, unknown>>): void;
  /** A log that adds `bindings` to each line. */
  child(bindings: Readonly<Record<string, unknown>>): Log;
}

/** A log that keeps nothing. */
export const silentLog: Log = {
  log() {},
  child() {
    return silentLog;
  },
};
