/**
 * Conditions: what a rule asks of a node, of the present time, or of the resource at hand.
 *
 * These types are data. `rules/evaluate.ts` decides whether a condition holds.
 */

/** How an attribute is compared with a value. `defined` and `notDefined` look at presence alone. */
export type AttributeComparison = 'lt' | 'gt' | 'lte' | 'gte' | 'eq' | 'ne' | 'defined' | 'notDefined';

/** Holds where a node's attribute compares as told. `#uname`, `#id`, `#kind`, `#is_dc`, `#ra-version` are built in. */
export interface AttributeCondition {
  readonly kind: 'attribute';
  readonly attribute: string;
  readonly comparison: AttributeComparison;
  /** The value, or the name of the parameter or meta attribute that holds it (`valueSource`). */
  readonly value?: string;
  /** How values are compared; by default as numbers where both are numbers for the ordering comparisons, else as text. */
  readonly valueType?: 'string' | 'integer' | 'number' | 'version';
  /** `param` and `meta` take the value from the resource's parameter or meta attribute called `value`. */
  readonly valueSource?: 'literal' | 'param' | 'meta';
}

/** A range of one calendar field, both ends included; a missing end is open. */
export interface CalendarRange {
  readonly from?: number;
  readonly to?: number;
}

/** Calendar fields that must all match. All fields are in UTC. */
export interface DateSpec {
  readonly seconds?: CalendarRange;
  readonly minutes?: CalendarRange;
  readonly hours?: CalendarRange;
  readonly monthdays?: CalendarRange;
  /** 1 is Monday, 7 Sunday. */
  readonly weekdays?: CalendarRange;
  readonly yeardays?: CalendarRange;
  readonly months?: CalendarRange;
  readonly weeks?: CalendarRange;
  readonly years?: CalendarRange;
  readonly weekyears?: CalendarRange;
}

/** Holds while the present time compares as told with the two moments (milliseconds since 1970, UTC). */
export interface DateCondition {
  readonly kind: 'date';
  readonly operation: 'lt' | 'gt' | 'in-range' | 'date-spec';
  readonly startMs?: number;
  readonly endMs?: number;
  readonly spec?: DateSpec;
}

/** Holds for resources of the named agent; a missing part matches any. */
export interface ResourceCondition {
  readonly kind: 'resource';
  readonly class?: string;
  readonly provider?: string;
  readonly type?: string;
}

/** Holds for operations of that name and, where given, that interval. */
export interface OperationCondition {
  readonly kind: 'operation';
  readonly name: string;
  readonly intervalMs?: number;
}

/** All (`and`) or at least one (`or`) of the parts hold. */
export interface CombinedCondition {
  readonly kind: 'and' | 'or';
  readonly parts: readonly Condition[];
}

export type Condition = AttributeCondition | DateCondition | ResourceCondition | OperationCondition | CombinedCondition;
