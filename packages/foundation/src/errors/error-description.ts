/** What the catalogue says of one error: the shape that every area's part of it has. */

export interface ErrorDescription {
  /** What has happened, in one sentence. */
  readonly meaning: string;
  /** What to do about it, in one sentence. */
  readonly remedy: string;
}
