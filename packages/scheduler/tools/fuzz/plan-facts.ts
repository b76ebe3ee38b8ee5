/**
 * What two schedulers must agree on: the summary, the actions that do something, and their order. Pseudo-actions are one
 * program's bookkeeping and left out; instances of anonymous clones have no identity, so their numbers are dropped.
 */
import type { SummaryEntry } from '../../src/index.ts';
import type { Element } from './element.ts';
import { walk } from './element.ts';

export interface PlanFacts {
  readonly summary: readonly string[];
  readonly actions: readonly string[];
  /** `first < then` for every pair of actions that the graph orders, over any number of steps. */
  readonly orders: readonly string[];
}

export interface PlanDifference {
  readonly summary: Difference;
  readonly actions: Difference;
  readonly orders: Difference;
}

export interface Difference {
  readonly missing: readonly string[];
  readonly extra: readonly string[];
}

type Anonymous = (id: string) => string;

/** How an instance is called: without its number where its clone is anonymous. */
export function anonymousNames(root: Element): Anonymous {
  const unique = new Set<string>();
  for (const clone of walk(root)) {
    if (clone.name !== 'clone' && clone.name !== 'master') continue;
    const meta = clone.children.filter((child) => child.name === 'meta_attributes').flatMap((child) => child.children);
    const value = meta.find((pair) => pair.attributes.name === 'globally-unique')?.attributes.value;
    if (!/^(true|on|yes|y|1)$/i.test(value ?? '')) continue;
    for (const inside of walk(clone)) if (inside.attributes.id !== undefined) unique.add(inside.attributes.id);
  }
  return (id) => {
    const match = /^(.*?)((?::\d+)+)$/.exec(id);
    return match && !unique.has(match[1] as string) ? (match[1] as string) : id;
  };
}

/** A line of the summary in one form for both schedulers. */
export function summaryLine(entry: SummaryEntry, anonymous: Anonymous): string {
  if (entry.verb === 'Fence') return `Fence (${entry.fenceOperation}) ${entry.node}`;
  const from = `${entry.fromRole ?? ''} ${entry.fromNode ?? ''}`.trim();
  const to = `${entry.toRole ?? ''} ${entry.toNode ?? ''}`.trim();
  const blocked = entry.blocked ? ' (blocked)' : '';
  return `${entry.verb} ${anonymous(entry.resource ?? '')} ( ${from} -> ${to} )${blocked}`;
}

/** Every pair that `edges` (places in `names`) order, over any number of steps, without pairs that involve a pseudo-action. */
export function impliedOrders(names: readonly string[], edges: readonly (readonly [number, number])[]): string[] {
  const after: number[][] = names.map(() => []);
  for (const [first, then] of edges) after[first]?.push(then);
  const orders: string[] = [];
  for (const [start, name] of names.entries()) {
    if (name.startsWith('pseudo ')) continue;
    const reached = new Set<number>();
    const open = [...(after[start] ?? [])];
    for (let place = open.pop(); place !== undefined; place = open.pop()) {
      if (reached.has(place)) continue;
      reached.add(place);
      open.push(...(after[place] ?? []));
    }
    for (const place of reached) {
      const other = names[place] ?? '';
      if (!other.startsWith('pseudo ')) orders.push(`${name} < ${other}`);
    }
  }
  return orders.sort();
}

/** What `wanted` has and `found` lacks, and the other way round, counting repetitions. */
export function differenceOf(wanted: readonly string[], found: readonly string[]): Difference {
  const left = [...found];
  const missing = wanted.filter((line) => {
    const place = left.indexOf(line);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
  return { missing, extra: left };
}

export const comparePlans = (wanted: PlanFacts, found: PlanFacts): PlanDifference => ({
  summary: differenceOf(wanted.summary, found.summary),
  actions: differenceOf(wanted.actions, found.actions),
  orders: orderDifference(wanted.orders, found.orders),
});

function orderDifference(wanted: readonly string[], found: readonly string[]): Difference {
  const wantedSet = new Set(wanted);
  const foundSet = new Set(found);
  return {
    missing: [...wantedSet].filter((order) => !foundSet.has(order)),
    extra: [...foundSet].filter((order) => !wantedSet.has(order)),
  };
}

export const isEmpty = ({ missing, extra }: Difference): boolean => missing.length === 0 && extra.length === 0;

/** Whether summary and actions are the same. */
export const agrees = (difference: PlanDifference): boolean =>
  isEmpty(difference.summary) && isEmpty(difference.actions);
