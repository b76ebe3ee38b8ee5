/**
 * Reads rules: what `<rule>`, `<expression>`, `<date_expression>`, `<rsc_expression>` and `<op_expression>` ask.
 */
import type { AttributeComparison, CalendarRange, Condition, DateSpec } from '../model/rule.ts';
import { addDuration, type CalendarDuration, parseMoment } from '../rules/calendar.ts';
import { type CibDocument, readInterval, resolveReference } from './document.ts';
import { childOf, errorAt, type XmlElement } from './xml-tree.ts';

const COMPARISONS: Readonly<Record<string, AttributeComparison>> = {
  lt: 'lt',
  gt: 'gt',
  lte: 'lte',
  gte: 'gte',
  eq: 'eq',
  ne: 'ne',
  defined: 'defined',
  not_defined: 'notDefined',
};
const SPEC_FIELDS = [
  'seconds',
  'minutes',
  'hours',
  'monthdays',
  'weekdays',
  'yeardays',
  'months',
  'weeks',
  'years',
  'weekyears',
] as const;

/** The rule's element (references resolved) and what it asks. */
export function readRule(
  document: CibDocument,
  written: XmlElement,
  depth = 0,
): { readonly element: XmlElement; readonly condition: Condition } {
  if (depth > 50) throw errorAt(written, 'rules are nested more than 50 deep');
  const element = resolveReference(document, written);
  const parts: Condition[] = [];
  for (const child of element.children) {
    const part = readPart(document, child, depth);
    if (part) parts.push(part);
  }
  const kind = element.attributes['boolean-op'] === 'or' ? 'or' : 'and';
  return { element, condition: { kind, parts } };
}

function readPart(document: CibDocument, written: XmlElement, depth: number): Condition | null {
  switch (written.name) {
    case 'rule':
      return readRule(document, written, depth + 1).condition;
    case 'expression':
      return readExpression(resolveReference(document, written));
    case 'date_expression':
      return readDate(resolveReference(document, written));
    case 'rsc_expression': {
      const { class: agentClass, provider, type } = written.attributes;
      return {
        kind: 'resource',
        ...(agentClass === undefined ? {} : { class: agentClass }),
        ...(provider === undefined ? {} : { provider }),
        ...(type === undefined ? {} : { type }),
      };
    }
    case 'op_expression': {
      const interval = written.attributes.interval;
      return {
        kind: 'operation',
        name: written.attributes.name ?? '',
        ...(interval === undefined ? {} : { intervalMs: readInterval(interval) }),
      };
    }
    default:
      return null;
  }
}

function readExpression(element: XmlElement): Condition {
  const { attribute, operation, value, type } = element.attributes;
  const comparison = COMPARISONS[operation ?? ''];
  if (attribute === undefined || comparison === undefined) {
    throw errorAt(
      element,
      'an expression needs an attribute and an operation (lt, gt, lte, gte, eq, ne, defined, not_defined)',
    );
  }
  const source = element.attributes['value-source'];
  return {
    kind: 'attribute',
    attribute,
    comparison,
    ...(value === undefined ? {} : { value }),
    ...(type === 'integer' || type === 'number' || type === 'version' || type === 'string' ? { valueType: type } : {}),
    ...(source === 'param' || source === 'meta' ? { valueSource: source } : {}),
  };
}

function readMoment(element: XmlElement, name: 'start' | 'end'): number | undefined {
  const text = element.attributes[name];
  if (text === undefined) return undefined;
  const moment = parseMoment(text);
  if (moment === null)
    throw errorAt(element, `"${text}" is not a date; write it like 2030-01-31 or 2030-01-31T08:00:00Z`);
  return moment;
}

function readDate(element: XmlElement): Condition {
  const startMs = readMoment(element, 'start');
  let endMs = readMoment(element, 'end');
  const duration = childOf(element, 'duration');
  if (duration && startMs !== undefined && endMs === undefined) endMs = addDuration(startMs, readDuration(duration));
  const written = (element.attributes.operation ?? 'in_range').replace('_', '-');
  const operation = written === 'gt' || written === 'lt' || written === 'date-spec' ? written : 'in-range';
  const spec = childOf(element, 'date_spec');
  return {
    kind: 'date',
    operation,
    ...(startMs === undefined ? {} : { startMs }),
    ...(endMs === undefined ? {} : { endMs }),
    ...(spec ? { spec: readSpec(spec) } : {}),
  };
}

function readDuration(element: XmlElement): CalendarDuration {
  const fields = ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds'] as const;
  return Object.fromEntries(
    fields.flatMap((field) => {
      const text = element.attributes[field];
      return text === undefined ? [] : [[field, Number.parseInt(text, 10) || 0]];
    }),
  );
}

function readSpec(element: XmlElement): DateSpec {
  const spec: { -readonly [Field in keyof DateSpec]: CalendarRange } = {};
  for (const field of SPEC_FIELDS) {
    const text = element.attributes[field];
    if (text === undefined) continue;
    const match = /^(\d*)(-?)(\d*)$/.exec(text.trim());
    if (!match || text.trim() === '') throw errorAt(element, `"${text}" is not a range; write 9, 9-17, 9- or -17`);
    const [, from, dash, to] = match as unknown as [string, string, string, string];
    spec[field] = {
      ...(from === '' ? {} : { from: Number(from) }),
      ...(dash === '' ? { to: Number(from) } : to === '' ? {} : { to: Number(to) }),
    };
  }
  return spec;
}
