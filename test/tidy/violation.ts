/** What the rules of the repository find. */

export interface Violation {
  /** From the root of the repository. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** The name of the rule: that of its file. */
  readonly rule: string;
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** What to do. */
  readonly remedy: string;
}

/** One line, as editors and terminals make it clickable. */
export const showViolation = ({ path, line, rule, message, remedy }: Violation): string =>
  `${path}:${line}: ${rule}: ${message}. ${remedy}`;
