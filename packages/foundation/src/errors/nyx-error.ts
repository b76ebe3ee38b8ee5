import { ERROR_CATALOGUE, type NyxErrorCode } from './catalogue.ts';

/** What an error knows beside its sentence: plain values, never a secret. */
export type NyxErrorData = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

export interface NyxErrorOptions {
  readonly data?: NyxErrorData;
  /** What to do about it, where that is more exact than the catalogue's remedy. */
  readonly remedy?: string;
  readonly cause?: unknown;
}

/**
 * The one error that Nyx reports to people and programs.
 *
 * `message` says what is wrong and where, `remedy` what to do. REST answers and `nyxctl` show the same
 * `code`, and `docs/errors.md` lists each code with its meaning.
 */
export class NyxError extends Error {
  override readonly name = 'NyxError';
  readonly code: NyxErrorCode;
  readonly data: NyxErrorData;
  readonly remedy: string;

  constructor(code: NyxErrorCode, message: string, options: NyxErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.data = options.data ?? {};
    this.remedy = options.remedy ?? ERROR_CATALOGUE[code].remedy;
  }
}

export const isNyxError = (value: unknown): value is NyxError => value instanceof NyxError;
