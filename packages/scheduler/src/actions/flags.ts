/**
 * What an action's state and an order between two actions can be, as bits: they are combined and passed as masks.
 */

/** State of an action. */
export const ACTION = {
  /** It need not happen. */
  optional: 1,
  /** It can happen. */
  runnable: 2,
  /** It is a marker for others and does nothing itself. */
  pseudo: 4,
  /** A live migration may stand for it. */
  migratable: 8,
  /** It is in the graph even where it need not happen. */
  alwaysInGraph: 16,
  /** It becomes runnable once enough of its predecessors are. */
  minRunnable: 32,
  /** It runs on the controller, whatever its node. */
  onDc: 64,
  /** A reschedule of a recurring operation whose parameters changed. */
  reschedule: 128,
} as const;

/** What an order between a first and a then action entails. */
export const ORDER = {
  none: 0,
  /** First before then, if both happen. */
  ordered: 1,
  /** If first happens, then must happen too. */
  firstImpliesThen: 2,
  /** If then happens, first must happen too. */
  thenImpliesFirst: 4,
  /** If first cannot run, then cannot. */
  unrunnableFirstBlocks: 8,
  /** As thenImpliesFirst, where then is of a promoted resource. */
  promotedThenImpliesFirst: 16,
  /** As firstImpliesThen, for actions on the node of first alone. */
  firstImpliesSameNodeThen: 32,
  /** If first happens, then is in the graph. */
  firstImpliesThenGraphed: 64,
  thenImpliesFirstGraphed: 128,
  /** Only where both are on the same node. */
  ifOnSameNode: 256,
  /** Capacity: only where first's node is where then is going. */
  ifOnSameNodeOrTarget: 512,
  /** Refused togetherness: only where first must happen on the node of then. */
  ifRequiredOnSameNode: 1024,
  /** A stop between two starts: required if then is, or if then cannot run. */
  intermediateStop: 2048,
  /** Enough of the firsts make then runnable. */
  minRunnable: 4096,
  /** Only where first is not done by migration. */
  ifFirstUnmigratable: 8192,
  /** First runs only where then is done by migration. */
  unmigratableThenBlocks: 16_384,
  /** If first cannot run, then is a marker only. */
  firstElseThen: 32_768,
  /** If then must happen, first must not. */
  thenCancelsFirst: 65_536,
  /** Then cannot run where first cannot, unless then changes nothing. */
  asymmetric: 131_072,
  serialize: 262_144,
  /** Kept although then is on a guest node. */
  guestAllowed: 524_288,
  /** A probe on a node whose connection first makes. */
  nestedRemoteProbe: 1_048_576,
} as const;
