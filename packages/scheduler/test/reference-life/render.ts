/**
 * Writes a plan down so that a person can judge it: what changes, each action with what it waits for, and why.
 */

import { changeWords } from '../../src/explain/words.ts';
import type { Because, ClusterModel, GraphAction, Schedule } from '../../src/index.ts';
import { schedule, why } from '../../src/index.ts';
import type { Moment } from './life.ts';

/** The whole file of a moment. */
export function render({ intent, model }: Moment): string {
  const plan = schedule(model);
  return [
    intent,
    '',
    'Summary',
    ...listed(plan.summary.map(changeWords)),
    '',
    'Graph: each action, and what it waits for',
    ...listed(steps(plan)),
    '',
    'Reasons',
    ...['nyx-data', 'nyx-service'].flatMap((resource) => reasons(model, resource)),
    '',
  ].join('\n');
}

const listed = (lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? ['  nothing'] : lines.map((line) => `  ${line}`);

const shown = ({ kind, operation, resource, node, intervalMs, notify }: GraphAction): string => {
  const work = kind === 'cancel' ? `cancel ${operation}` : operation;
  const what = notify ? `notify(${notify.type}-${notify.operation})` : kind === 'probe' ? 'probe' : work;
  return [what, intervalMs > 0 ? `every ${intervalMs / 1000} s` : null, resource, node === null ? null : `@${node}`]
    .filter((word) => word !== null)
    .join(' ');
};

/** Real actions in an order in which they may be carried out; what only marks a point is passed through. */
function steps({ graph }: Schedule): readonly string[] {
  const before = new Map<string, string[]>();
  for (const { first, then } of graph.edges) before.set(then, [...(before.get(then) ?? []), first]);
  const byId = new Map(graph.actions.map((action) => [action.id, action]));
  const all = new Map<string, ReadonlySet<string>>();
  const behind = (id: string): ReadonlySet<string> => {
    const known = all.get(id);
    if (known) return known;
    const found = new Set((before.get(id) ?? []).flatMap((each) => [each, ...behind(each)]));
    all.set(id, found);
    return found;
  };
  const real = graph.actions.filter(({ kind }) => kind !== 'pseudo');
  const isReal = (id: string): boolean => byId.get(id)?.kind !== 'pseudo';
  return real
    .toSorted((left, right) => behind(left.id).size - behind(right.id).size || (left.id < right.id ? -1 : 1))
    .map((action) => {
      const waits = [...behind(action.id)].filter(isReal);
      // What another predecessor waits for already goes without saying.
      const direct = waits.filter((id) => !waits.some((other) => other !== id && behind(other).has(id)));
      const names = direct.map((id) => shown(byId.get(id) as GraphAction)).toSorted();
      return names.length === 0 ? shown(action) : `${shown(action)} <- ${names.join(', ')}`;
    });
}

function reasons(model: ClusterModel, resource: string): readonly string[] {
  const { sentence, change, placement, blocked } = why(model, resource);
  return [
    `  ${sentence}`,
    ...because('changes, because', change),
    ...because('is there, because', placement),
    ...(blocked
      ? [`    is blocked: ${blocked.sentence}`, ...because('would be unblocked, if not', blocked.unblock)]
      : []),
  ];
}

const because = (what: string, reason: Because | null): readonly string[] =>
  (reason?.sets ?? []).map(
    ({ facts, otherwise }) => `    ${what} ${facts.map(({ sentence }) => sentence).join(' and ')} (else ${otherwise})`,
  );
