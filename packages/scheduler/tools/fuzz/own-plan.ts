/**
 * Nyx's plan for a document, as facts to compare.
 */
import { readCib, schedule } from '../../src/index.ts';
import { actionName } from '../comparison-shape.ts';
import type { Element } from './element.ts';
import { anonymousNames, impliedOrders, type PlanFacts, summaryLine } from './plan-facts.ts';

export function ownPlan(root: Element, cib: string, nowMs: number): PlanFacts {
  const anonymous = anonymousNames(root);
  const plan = schedule(readCib(cib, { nowMs }));
  const names = plan.graph.actions.map((action) => {
    const words = actionName(action).split(' ');
    const place = words[0] === 'rsc' ? 1 : words[0] === 'cluster' && words.length > 3 ? 2 : -1;
    return words.map((word, index) => (index === place ? anonymous(word) : word)).join(' ');
  });
  const places = new Map(plan.graph.actions.map((action, place) => [action.id, place]));
  const edges = plan.graph.edges.flatMap(({ first, then }) => {
    const [from, to] = [places.get(first), places.get(then)];
    return from === undefined || to === undefined ? [] : [[from, to] as const];
  });
  return {
    summary: plan.summary.map((entry) => summaryLine(entry, anonymous)).sort(),
    actions: names.filter((name) => !name.startsWith('pseudo ')).sort(),
    orders: impliedOrders(names, edges),
  };
}
