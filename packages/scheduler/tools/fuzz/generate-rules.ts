/**
 * Random rules: node attributes, numbers, dates.
 */
import { type Element, element } from './element.ts';
import type { Layout } from './layout.ts';

/** A rule of one to three expressions, with `options` as its further attributes. */
export function makeRule(
  layout: Layout,
  options: { readonly score: string; readonly role?: string | undefined },
): Element {
  const { draw } = layout;
  const combined = draw.chance(40);
  const expressions = Array.from({ length: combined ? draw.between(1, 3) : 1 }, () => makeExpression(layout));
  return element(
    'rule',
    {
      id: draw.id('rule'),
      score: options.score,
      role: options.role,
      'boolean-op': combined ? draw.pick(['and', 'or']) : undefined,
    },
    expressions,
  );
}

function makeExpression(layout: Layout): Element {
  const { draw } = layout;
  const node = draw.one(layout.nodes)?.name ?? 'n1';
  const id = draw.id('expr');
  if (draw.feature('date rule', 15)) {
    const operation = draw.pick(['lt', 'gt', 'in_range']);
    const early = '2026-06-01T00:00:00Z';
    const late = '2026-08-01T00:00:00Z';
    const start = operation === 'lt' ? undefined : draw.pick([early, late]);
    const end = operation === 'gt' ? undefined : operation === 'in_range' ? late : draw.pick([early, late]);
    return element('date_expression', { id, operation, start, end });
  }
  if (draw.feature('numeric rule', 20)) {
    const operation = draw.pick(['lt', 'lte', 'gt', 'gte', 'eq', 'ne']);
    return element('expression', {
      id,
      attribute: 'rank',
      operation,
      type: draw.pick(['number', 'integer']),
      value: draw.between(0, 20),
    });
  }
  return draw.pick([
    element('expression', { id, attribute: '#uname', operation: draw.pick(['eq', 'ne']), value: node }),
    element('expression', {
      id,
      attribute: 'site',
      operation: draw.pick(['eq', 'ne']),
      value: draw.pick(['east', 'west']),
    }),
    element('expression', { id, attribute: 'site', operation: draw.pick(['defined', 'not_defined']) }),
  ]);
}
