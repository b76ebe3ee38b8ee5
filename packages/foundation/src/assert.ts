/**
 * Assertions that stay on in production.
 *
 * A failed assertion means that this process no longer knows what it is doing. It is thrown as an
 * {@link AssertionFailure}, which no layer catches to carry on: the process ends, and the cluster
 * treats that as any other crash of the node.
 */
export class AssertionFailure extends Error {
  override readonly name = 'AssertionFailure';
}

/** Throws {@link AssertionFailure} unless `condition` holds. `invariant` is a sentence that states what must hold. */
export function assert(condition: unknown, invariant: string): asserts condition {
  if (!condition) throw new AssertionFailure(invariant);
}

/** Makes a `switch` over a union exhaustive by type; reached at run time only where a value lied about its type. */
export function assertNever(value: never, invariant: string): never {
  throw new AssertionFailure(`${invariant}: ${JSON.stringify(value)}`);
}
