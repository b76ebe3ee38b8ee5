/**
 * Decides whether a condition holds: for a node's attributes, a moment, a resource, an operation.
 * What follows from it (a score, a parameter) is decided by whoever asks.
 */
import { assertNever } from '@nyx/foundation';
import type { AgentName } from '../model/resource.ts';
import type { AttributeCondition, CalendarRange, Condition, DateCondition } from '../model/rule.ts';
import { calendarFields } from './calendar.ts';

/** What conditions may ask about. A missing part makes every condition on it false. */
export interface RuleContext {
  readonly nowMs: number;
  /** The value of a node attribute, built-in ones (`#uname`) included; `null` where it is unset. */
  readonly nodeAttribute?: (name: string) => string | null;
  readonly agent?: AgentName;
  readonly operation?: { readonly name: string; readonly intervalMs: number };
  readonly parameters?: Readonly<Record<string, string>>;
  readonly meta?: Readonly<Record<string, string>>;
}

export function holds(condition: Condition, context: RuleContext): boolean {
  switch (condition.kind) {
    case 'and':
      return condition.parts.every((part) => holds(part, context));
    case 'or':
      return condition.parts.some((part) => holds(part, context));
    case 'attribute':
      return context.nodeAttribute !== undefined && attributeHolds(condition, context, context.nodeAttribute);
    case 'date':
      return dateHolds(condition, context.nowMs);
    case 'resource': {
      const agent = context.agent;
      if (!agent) return false;
      const matches = (wanted: string | undefined, actual: string | undefined) =>
        wanted === undefined || wanted === actual;
      return (
        matches(condition.class, agent.class) &&
        matches(condition.provider, agent.provider) &&
        matches(condition.type, agent.type)
      );
    }
    case 'operation': {
      const operation = context.operation;
      if (!operation || operation.name !== condition.name) return false;
      return condition.intervalMs === undefined || condition.intervalMs === operation.intervalMs;
    }
    default:
      return assertNever(condition, 'a condition is of a known kind');
  }
}

/** Whether the condition's truth can differ from node to node. */
export function dependsOnNode(condition: Condition): boolean {
  if (condition.kind === 'attribute') return true;
  return (condition.kind === 'and' || condition.kind === 'or') && condition.parts.some(dependsOnNode);
}

function referenceValue(condition: AttributeCondition, context: RuleContext): string | null {
  const value = condition.value ?? null;
  if (value === null) return null;
  if (condition.valueSource === 'param') return context.parameters?.[value] ?? null;
  if (condition.valueSource === 'meta') return context.meta?.[value] ?? null;
  return value;
}

function attributeHolds(
  condition: AttributeCondition,
  context: RuleContext,
  attribute: (name: string) => string | null,
): boolean {
  const actual = attribute(condition.attribute);
  switch (condition.comparison) {
    case 'defined':
      return actual !== null;
    case 'notDefined':
      return actual === null;
    default: {
      const reference = referenceValue(condition, context);
      const order = compareValues(actual, reference, condition);
      return order !== null && comparisonHolds(condition.comparison, order, actual === null || reference === null);
    }
  }
}

function comparisonHolds(comparison: AttributeCondition['comparison'], order: number, missing: boolean): boolean {
  switch (comparison) {
    case 'eq':
      return order === 0;
    case 'ne':
      return order !== 0;
    case 'lt':
      return !missing && order < 0;
    case 'lte':
      return !missing && order <= 0;
    case 'gt':
      return !missing && order > 0;
    case 'gte':
      return !missing && order >= 0;
    default:
      return false;
  }
}

const isNumeric = (text: string): boolean => /^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*$/.test(text);
const sign = (value: number): number => (value < 0 ? -1 : value > 0 ? 1 : 0);

function compareValues(actual: string | null, reference: string | null, condition: AttributeCondition): number | null {
  if (actual === null || reference === null) return actual === reference ? 0 : actual === null ? -1 : 1;
  const ordering = condition.comparison !== 'eq' && condition.comparison !== 'ne';
  let type = condition.valueType ?? 'string';
  if (condition.valueType === undefined && ordering) {
    const decimal = actual.includes('.') || reference.includes('.');
    type = decimal ? 'number' : 'integer';
  }
  if ((type === 'number' || type === 'integer') && isNumeric(actual) && isNumeric(reference)) {
    const cut = type === 'integer' ? Math.trunc : (value: number) => value;
    return sign(cut(Number(actual)) - cut(Number(reference)));
  }
  if (type === 'version') return compareVersions(actual, reference);
  const left = actual.toLowerCase();
  const right = reference.toLowerCase();
  return left < right ? -1 : left > right ? 1 : 0;
}

export function compareVersions(left: string, right: string): number {
  const a = left.split('.').map((part) => Number.parseInt(part, 10) || 0);
  const b = right.split('.').map((part) => Number.parseInt(part, 10) || 0);
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return sign(difference);
  }
  return 0;
}

function dateHolds(condition: DateCondition, nowMs: number): boolean {
  const nowSecond = Math.floor(nowMs / 1000);
  const start = condition.startMs === undefined ? undefined : Math.floor(condition.startMs / 1000);
  const end = condition.endMs === undefined ? undefined : Math.floor(condition.endMs / 1000);
  switch (condition.operation) {
    case 'gt':
      return start !== undefined && nowSecond > start;
    case 'lt':
      return end !== undefined && nowSecond < end;
    case 'in-range':
      return (start === undefined || nowSecond >= start) && (end === undefined || nowSecond <= end);
    default:
      return specHolds(condition, nowMs);
  }
}

function specHolds(condition: DateCondition, nowMs: number): boolean {
  const spec = condition.spec;
  if (!spec) return false;
  const fields = calendarFields(nowMs);
  const inside = (range: CalendarRange | undefined, value: number): boolean =>
    range === undefined || (value >= (range.from ?? -Infinity) && value <= (range.to ?? Infinity));
  return (
    inside(spec.seconds, fields.seconds) &&
    inside(spec.minutes, fields.minutes) &&
    inside(spec.hours, fields.hours) &&
    inside(spec.monthdays, fields.day) &&
    inside(spec.weekdays, fields.weekday) &&
    inside(spec.yeardays, fields.yearDay) &&
    inside(spec.months, fields.month) &&
    inside(spec.weeks, fields.week) &&
    inside(spec.years, fields.year) &&
    inside(spec.weekyears, fields.weekYear)
  );
}
