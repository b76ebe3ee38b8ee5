/**
 * A mistake in a configuration document, with its place and its remedy. It decides nothing: the checks
 * do. How it looks is `render-error.ts`.
 */
import type { NyxErrorCode } from '@nyx/foundation';

/** The codes that a configuration can be refused, or warned of, with. */
export type ConfigurationErrorCode = Extract<NyxErrorCode, `NYX_CONFIG_${string}`>;

export interface ConfigurationError {
  /** A warning does not keep the configuration from being used. */
  readonly severity: 'error' | 'warning';
  readonly code: ConfigurationErrorCode;
  /** What the document is called: a file name, or where it came from. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in characters. */
  readonly column: number;
  /** What is wrong, in one sentence without a final full stop. */
  readonly message: string;
  /** What is allowed there, or `null` where the message says all. */
  readonly allowed: string | null;
  /** What to do. */
  readonly remedy: string;
  /** The whole message for people: the place, the sentence, the line of the document with a mark, what is allowed, the remedy. */
  readonly rendered: string;
}
