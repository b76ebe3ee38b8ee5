/**
 * Constraints between resources and nodes, and among resources, as configured.
 */
import type { Condition } from './rule.ts';

export type ConstraintRole = 'Started' | 'Unpromoted' | 'Promoted' | 'Stopped';

/** A rule of a location constraint: the nodes for which `condition` holds get the score. */
export interface LocationRule {
  readonly id: string;
  readonly score: number;
  /** The node attribute that holds the score instead. */
  readonly scoreAttribute?: string;
  readonly role?: ConstraintRole;
  readonly condition: Condition;
}

/** "This resource is wanted (or refused) on these nodes." Either `node` with `score`, or `rules`. */
export interface LocationConstraint {
  readonly id: string;
  readonly resource: string;
  readonly role?: ConstraintRole;
  readonly node?: string;
  readonly score?: number;
  readonly rules?: readonly LocationRule[];
  /** Whether the resource is probed on the nodes that the constraint names; `always` by default. */
  readonly discovery?: 'always' | 'never' | 'exclusive';
}

/** "The dependent runs where the primary runs" (or, for a negative score, does not). */
export interface ColocationConstraint {
  readonly id: string;
  readonly dependent: string;
  readonly dependentRole?: ConstraintRole;
  readonly primary: string;
  readonly primaryRole?: ConstraintRole;
  readonly score: number;
  /** Same value of this node attribute instead of same node; `#uname` by default. */
  readonly nodeAttribute?: string;
  /** Whether the dependent's failures may move the primary; by default the dependent's `critical`. */
  readonly influence?: boolean;
}

export interface ResourceSet {
  readonly id: string;
  readonly resources: readonly string[];
  readonly sequential: boolean;
  /** False: one of the set is enough for what follows. Orders only. */
  readonly requireAll: boolean;
  readonly role?: ConstraintRole;
  readonly action?: OrderedOperation;
  readonly score?: number;
  /** How a sequential set of a colocation reads: `group` means each with its predecessor. */
  readonly ordering?: 'group' | 'listed';
}

export interface ColocationSetConstraint {
  readonly id: string;
  readonly score: number;
  readonly nodeAttribute?: string;
  readonly influence?: boolean;
  readonly sets: readonly ResourceSet[];
}

export type OrderedOperation = 'start' | 'stop' | 'promote' | 'demote';
export type OrderKind = 'mandatory' | 'optional' | 'serialize';

/** "First this, then that." */
export interface OrderConstraint {
  readonly id: string;
  readonly first: string;
  readonly firstAction: OrderedOperation;
  readonly then: string;
  readonly thenAction: OrderedOperation;
  readonly kind: OrderKind;
  /** Whether the reverse holds for the reverse operations; true by default, false for `serialize`. */
  readonly symmetrical?: boolean;
  /** At least so many instances of the first, a clone, are enough. */
  readonly requireAll?: boolean;
}

export interface OrderSetConstraint {
  readonly id: string;
  readonly kind: OrderKind;
  readonly symmetrical?: boolean;
  readonly sets: readonly ResourceSet[];
}

/** "This resource may be active only while the ticket is granted." */
export interface TicketConstraint {
  readonly id: string;
  readonly ticket: string;
  readonly resource: string;
  readonly role?: ConstraintRole;
  readonly lossPolicy: 'stop' | 'demote' | 'fence' | 'freeze';
}

export interface TicketModel {
  readonly id: string;
  readonly granted: boolean;
  readonly standby: boolean;
  readonly lastGranted?: number;
}

/** All constraints, each kind in configured order. */
export interface ConstraintsModel {
  readonly locations: readonly LocationConstraint[];
  readonly colocations: readonly (ColocationConstraint | ColocationSetConstraint)[];
  readonly orders: readonly (OrderConstraint | OrderSetConstraint)[];
  readonly tickets: readonly TicketConstraint[];
}
