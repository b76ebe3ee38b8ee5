/** A command line that cannot be understood: told on stderr, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  /** What to try instead, such as a nearby word; `null` where nothing is near. */
  readonly offer: string | null;

  constructor(message: string, offer: string | null = null) {
    super(message);
    this.offer = offer;
  }
}
