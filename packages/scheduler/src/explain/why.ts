/**
 * Answers "why is this resource where it is?" and "why is it not there?" with what decides, and nothing besides.
 */
import type { ClusterModel } from '../model/cluster-model.ts';
import type { GraphAction, Schedule } from '../plan/schedule.ts';
import { requireNode, unknownName } from '../simulate/model-names.ts';
import { stripInstance } from '../state/names.ts';
import { candidateReasons, memberReasons } from './candidates.ts';
import { causeOf } from './causes.ts';
import { Explainer } from './explainer.ts';
import { configuredTree } from './facts/fact.ts';
import { atOnce, type Paused } from './paused.ts';
import type { WhyAnswer, WhyNotAnswer } from './reasons.ts';
import { fateWords, membersOfPlan, reasonWords } from './words.ts';

/**
 * Why the resource (of any kind, or an instance `id:N`) is where it is and what becomes of it.
 * Throws `NYX_SCHEDULER_UNKNOWN_NAME` where the plan knows no such resource.
 */
export const why = (model: ClusterModel, resource: string): WhyAnswer => atOnce(askWhy(model, resource));

/** As {@link why}, with pauses. */
export function* askWhy(model: ClusterModel, resource: string): Paused<WhyAnswer> {
  const explainer = new Explainer(model);
  const { plan } = explainer;
  const ids = requireResource(explainer, resource);
  const isOwn = (id: string | null): boolean => id !== null && ids.has(id);
  const changes = plan.summary.filter((entry) => isOwn(entry.resource));
  const own = plan.graph.actions.filter((action) => isOwn(action.resource) && action.kind !== 'pseudo');
  return {
    resource,
    sentence: fateWords(plan, resource, ids),
    change: changes.length === 0 ? null : yield* explainer.because({ about: 'change', resource }, resource),
    placement: yield* explainer.because({ about: 'placement', resource }, resource),
    blocked: yield* blockedBy(explainer, resource, ids),
    members: membersOfPlan(plan, ids).map((member) => memberReasons(model, plan, member)),
    actions: [...fencingBefore(plan, own), ...own].map((action) => ({
      action: action.id,
      kind: action.kind,
      sentence: causeOf(plan, action),
    })),
  };
}

/** The fencing that must have ended before one of the actions may begin. */
function fencingBefore({ graph }: Schedule, actions: readonly GraphAction[]): readonly GraphAction[] {
  const before = new Map<string, string[]>();
  for (const { first, then } of graph.edges) before.set(then, [...(before.get(then) ?? []), first]);
  const awaited = new Set<string>();
  const pending = actions.map(({ id }) => id);
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    for (const first of before.get(id) ?? []) {
      if (awaited.has(first)) continue;
      awaited.add(first);
      pending.push(first);
    }
  }
  return graph.actions.filter(({ id, kind }) => kind === 'fence' && awaited.has(id));
}

function* blockedBy(explainer: Explainer, resource: string, ids: ReadonlySet<string>): Paused<WhyAnswer['blocked']> {
  const { plan } = explainer;
  const waiting = plan.blocked.find((each) => ids.has(each.resource));
  const stuck = membersOfPlan(plan, ids).find((member) => member.blocked);
  if (!waiting && !stuck) return null;
  const sentence = waiting
    ? `${waiting.resource}: ${reasonWords(waiting.reason)}`
    : `${stuck?.resource}: a failure blocks it until it is cleaned up`;
  return { sentence, unblock: yield* explainer.because({ about: 'blocked', resource }, resource) };
}

/**
 * Why the resource is not to be on the node, with `role` in that role; where it is, why it is.
 * Throws `NYX_SCHEDULER_UNKNOWN_NAME` for a resource or a node that is not there.
 */
export const whyNot = (
  model: ClusterModel,
  resource: string,
  node: string,
  role: 'Promoted' | null = null,
): WhyNotAnswer => atOnce(askWhyNot(model, resource, node, role));

/** As {@link whyNot}, with pauses. */
export function* askWhyNot(
  model: ClusterModel,
  resource: string,
  node: string,
  role: 'Promoted' | null,
): Paused<WhyNotAnswer> {
  requireNode(model, node);
  const explainer = new Explainer(model);
  const { plan } = explainer;
  const ids = requireResource(explainer, resource);
  const members = membersOfPlan(plan, ids);
  const isThere = members.some(
    ({ nextNode, nextRole }) => nextNode === node && nextRole !== 'Stopped' && (role === null || nextRole === role),
  );
  const question = { about: 'presence' as const, resource, node, ...(role === null ? {} : { role }) };
  const inRole = role === null ? '' : `${role.toLowerCase()} `;
  const candidates = members.flatMap((member) => {
    const candidate = member.candidates.find((each) => each.node === node);
    const chosen = member.candidates.find((each) => each.node === member.nextNode) ?? null;
    return candidate
      ? [{ resource: member.resource, candidate: candidateReasons(model, plan, member.resource, candidate, chosen) }]
      : [];
  });
  return {
    resource,
    node,
    role,
    isThere,
    sentence: `${resource} is ${isThere ? '' : 'not '}to be ${inRole}on ${node}: ${fateWords(plan, resource, ids)}`,
    because: yield* explainer.because(question, resource),
    candidates,
  };
}

/** The members of the resource, or an error that offers the nearest name. */
function requireResource({ model, plan, members }: Explainer, resource: string): ReadonlySet<string> {
  const ids = members(plan, resource);
  if (ids.size > 0) return ids;
  const known = new Set([
    ...model.resources.flatMap(configuredTree).map(({ id }) => id),
    ...plan.assignment.resources.map((each) => stripInstance(each.resource)),
  ]);
  throw unknownName('resource', resource, [...known]);
}
