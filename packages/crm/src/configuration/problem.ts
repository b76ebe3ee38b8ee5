/** What is wrong with a document, before it is put into words for people. */
import type { ConfigurationErrorCode } from './configuration-error.ts';

/** One mistake; where it is, is told beside it. */
export interface Problem {
  readonly code: ConfigurationErrorCode;
  /** One sentence without a final full stop. */
  readonly message: string;
  readonly allowed?: string | undefined;
  readonly remedy: string;
  /** `error` unless given. */
  readonly severity?: 'error' | 'warning';
}
