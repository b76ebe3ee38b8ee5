/** Whether orders that must hold wait for each other in a circle: then none of their resources would ever start. */
import { orderedStep } from '../text-forms.ts';
import { type CheckContext, pathName, readItems } from './check-context.ts';
import { membersOf } from './resources.ts';

/** What comes after what, by the ids of primitives. */
type Successors = Map<string, Set<string>>;

function follow(successors: Successors, first: string, then: string): void {
  successors.set(first, (successors.get(first) ?? new Set()).add(then));
}

/** Reports the order that closes a circle; the ones before it are taken for meant. */
export function checkOrderLoops(context: CheckContext): void {
  const { document } = context;
  const successors: Successors = new Map();
  for (const id of Object.keys(document.resources ?? {})) {
    const members = membersOf(document, id);
    members.slice(1).forEach((member, index) => {
      follow(successors, members[index] ?? member, member);
    });
  }
  for (const [index, constraint] of readItems(document.constraints)) {
    if (!('order' in constraint) || (constraint.kind ?? 'mandatory') !== 'mandatory') continue;
    const steps = readItems(constraint.order).flatMap(([, text]) => orderedStep(text) ?? []);
    for (const [position, step] of steps.entries()) {
      const before = steps[position - 1];
      if (before?.action !== 'start' || step.action !== 'start') continue;
      addOrder(context, successors, index, [before.resource, step.resource]);
    }
  }
}

function addOrder(
  { document, places, problems }: CheckContext,
  successors: Successors,
  index: number,
  [before, after]: readonly [string, string],
): void {
  const last = membersOf(document, before).at(-1) ?? before;
  const first = membersOf(document, after)[0] ?? after;
  const loop = first === last ? null : wayBetween(successors, first, last);
  if (loop === null) {
    follow(successors, last, first);
    return;
  }
  problems.report(places.value(['constraints', index]), {
    code: 'NYX_CONFIG_ORDER_LOOP',
    message: `${pathName(['constraints', index])} closes a circle: ${[...loop, first].join(' before ')}`,
    allowed: 'orders without a circle',
    remedy: 'Remove one of these orders, or make it `kind: optional`.',
  });
}

/** The shortest way from one resource to another along what comes after what, or `null`. */
function wayBetween(
  successors: ReadonlyMap<string, ReadonlySet<string>>,
  from: string,
  to: string,
): readonly string[] | null {
  const ways: (readonly string[])[] = [[from]];
  const seen = new Set([from]);
  for (const way of ways) {
    const last = way.at(-1) ?? from;
    if (last === to) return way;
    for (const next of successors.get(last) ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return null;
}
