/**
 * What must hold of every plan, whatever the cluster: each property as a function that lists its violations.
 *
 * They look at the plan alone, by its graph, and not at how it was made.
 */
import {
  type ClusterModel,
  type GraphAction,
  INFINITY,
  inject,
  type ResourceAssignment,
  type ResourceModel,
  type Schedule,
  schedule,
  settle,
} from '../src/index.ts';

const ROUNDS_MAX = 5;

/** What is known of resources, without when and in which order it was learnt. */
const stateOf = (model: ClusterModel): string =>
  JSON.stringify([
    model.nodes,
    model.failCounts.map(({ node, resource, count }) => [node, resource, count]),
    model.history
      .map(({ node, resource, operations }) => [
        node,
        resource,
        operations
          .map(({ operation, intervalMs, status, exitCode, digests }) =>
            JSON.stringify([operation, intervalMs, status, exitCode, digests ?? null]),
          )
          .sort(),
      ])
      .sort(),
  ]);

/** Plans carried out lead to one with nothing to do, within five rounds, and to no state twice. */
export function unsettled(model: ClusterModel): readonly string[] {
  let now = model;
  const seen = new Set<string>();
  for (let round = 0; round <= ROUNDS_MAX; round += 1) {
    const state = stateOf(now);
    const step = settle(now, {}, 1);
    if (step.rounds.length === 0) return [];
    if (seen.has(state)) return [`round ${round} begins where an earlier one began`];
    seen.add(state);
    now = step.model;
  }
  return [`still work after ${ROUNDS_MAX} rounds`];
}

/** Everything that comes before each action, directly or not. */
function ancestors({ graph }: Schedule): (id: string) => ReadonlySet<string> {
  const before = new Map<string, string[]>();
  for (const { first, then } of graph.edges) before.set(then, [...(before.get(then) ?? []), first]);
  return (id) => {
    const found = new Set<string>();
    const open = [id];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const first of before.get(next) ?? []) {
        if (found.has(first)) continue;
        found.add(first);
        open.push(first);
      }
    }
    return found;
  };
}

const actionsOf = (plan: Schedule, resource: string): readonly GraphAction[] =>
  plan.graph.actions.filter((action) => action.resource === resource);

/** A resource starts on a node only after it has stopped on every other where it is active; a migration does it its way. */
export function doublyActive(plan: Schedule): readonly string[] {
  const before = ancestors(plan);
  return plan.assignment.resources.flatMap((assigned) => {
    const own = actionsOf(plan, assigned.resource);
    const starts = own.filter(({ kind }) => kind === 'start');
    return starts.flatMap((start) =>
      assigned.currentNodes
        .filter((node) => node !== start.node)
        .filter((node) => {
          const stop = own.find((action) => action.operation === 'stop' && action.node === node);
          return !stop || !before(start.id).has(stop.id);
        })
        .map((node) => `${start.id} does not wait for the stop on ${node}`),
    );
  });
}

function metaOf(model: ClusterModel, id: string): Readonly<Record<string, string>> | null {
  const base = id.replace(/(?::\d+)+$/, '');
  const find = (resource: ResourceModel, inherited: Readonly<Record<string, string>>): typeof inherited | null => {
    const meta = { ...inherited, ...resource.meta };
    switch (resource.kind) {
      case 'primitive':
        return resource.id === base || resource.id === id ? { class: resource.agent.class, ...meta } : null;
      case 'group':
        return resource.members.map((member) => find(member, meta)).find((found) => found !== null) ?? null;
      case 'clone':
        return find(resource.child, meta);
      default:
        return resource.primitive ? find(resource.primitive, meta) : null;
    }
  };
  const defaults = model.resourceDefaults ?? {};
  return model.resources.map((resource) => find(resource, defaults)).find((found) => found !== null) ?? null;
}

/** Whether nothing may be done with the resource elsewhere before its node is fenced. */
export function waitsForFencing(model: ClusterModel, resource: string): boolean {
  const meta = metaOf(model, resource);
  if (!model.options.fencingEnabled || meta === null || meta.class === 'stonith') return false;
  return meta.requires === undefined || meta.requires === 'fencing' || meta.requires === 'unfencing';
}

const BRINGS_UP = new Set(['start', 'promote', 'migrateFrom']);

/** What was active on an unclean node is brought up elsewhere only after the fencing of that node. */
export function recoveredTooEarly(model: ClusterModel, plan: Schedule): readonly string[] {
  const members = new Set(model.nodes.filter(({ kind }) => kind !== 'remote').map(({ name }) => name));
  const unclean = plan.nodes.filter((node) => node.unclean && members.has(node.node)).map(({ node }) => node);
  const before = ancestors(plan);
  const isAffected = ({ resource, currentNodes }: ResourceAssignment): boolean =>
    waitsForFencing(model, resource) && currentNodes.some((node) => unclean.includes(node));
  return plan.assignment.resources.filter(isAffected).flatMap((assigned) =>
    actionsOf(plan, assigned.resource)
      .filter(({ kind, node }) => BRINGS_UP.has(kind) && node !== null)
      .flatMap((action) =>
        assigned.currentNodes
          .filter((node) => unclean.includes(node) && node !== action.node)
          .filter((node) => {
            const fencing = plan.graph.actions.find(({ kind, node: target }) => kind === 'fence' && target === node);
            return !fencing || !before(action.id).has(fencing.id);
          })
          .map((node) => `${action.id} does not wait for the fencing of ${node}`),
      ),
  );
}

function withoutStickiness(resource: ResourceModel): ResourceModel {
  const { 'resource-stickiness': _own, ...meta } = resource.meta;
  switch (resource.kind) {
    case 'group':
      return { ...resource, meta, members: resource.members.map((each) => withoutStickiness(each) as typeof each) };
    case 'clone':
      return { ...resource, meta, child: withoutStickiness(resource.child) as typeof resource.child };
    default:
      return { ...resource, meta };
  }
}

/** The settled cluster where all that runs wants to stay above all. */
export function stickyAndSettled(model: ClusterModel): ClusterModel | null {
  const sticky: ClusterModel = {
    ...model,
    resourceDefaults: { ...model.resourceDefaults, 'resource-stickiness': 'INFINITY' },
    resources: model.resources.map(withoutStickiness),
  };
  const { model: end, settled } = settle(sticky, {}, ROUNDS_MAX);
  return settled ? end : null;
}

/** The settled cluster with every node back that was away, and every resource rather anywhere else than where it is. */
export function tempted(settled: ClusterModel): ClusterModel {
  const away = settled.nodes.filter(({ presence, kind }) => presence === 'left' && kind !== 'remote');
  const invited = inject(
    settled,
    away.map(({ name }) => ({ kind: 'node', node: name, state: 'up' })),
  );
  const primitives = schedule(settled).assignment.resources;
  const preferences = primitives
    .filter(({ resource, top }) => resource === top)
    .flatMap(({ resource, currentNodes }) =>
      invited.nodes
        .filter(({ name, kind }) => kind !== 'remote' && !currentNodes.includes(name))
        .map(({ name }) => ({ id: `prefer-${resource}-${name}`, resource, node: name, score: 1000 })),
    );
  return {
    ...invited,
    constraints: { ...invited.constraints, locations: [...invited.constraints.locations, ...preferences] },
  };
}

/**
 * In a settled cluster whose resources want to stay, nothing moves because other nodes come or are preferred: only where
 * something excludes it from where it is (a node without the capacity for what starts beside it).
 */
export function needlessMoves(settled: ClusterModel): readonly string[] {
  const { summary, assignment } = schedule(tempted(settled));
  const isExcluded = (resource: string | null, node: string | null): boolean =>
    assignment.resources
      .find((assigned) => assigned.resource === resource)
      ?.candidates.find((candidate) => candidate.node === node)
      ?.contributions.some(({ score }) => score <= -INFINITY) === true;
  return summary
    .filter(
      ({ verb, resource, fromNode }) => (verb === 'Move' || verb === 'Migrate') && !isExcluded(resource, fromNode),
    )
    .map(({ verb, resource, fromNode, toNode }) => `${verb} ${resource} ${fromNode} -> ${toNode}`);
}

/** Whether one can be reached from the other along the links, for any link's ends. */
function hasLoop(links: readonly (readonly [string, string])[]): boolean {
  const next = new Map<string, string[]>();
  for (const [from, to] of links) next.set(from, [...(next.get(from) ?? []), to]);
  return links.some(([from, to]) => {
    const seen = new Set([to]);
    const open = [to];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (at === from) return true;
      for (const each of next.get(at) ?? []) {
        if (seen.has(each)) continue;
        seen.add(each);
        open.push(each);
      }
    }
    return false;
  });
}

/**
 * Whether wishes contradict each other, so that no state can content them all: orders in a loop, or colocations in a loop
 * of which one pushes apart. Where capacity counts, more may be wanted than fits, and who comes first takes turns.
 * Unfencing counts too: it is asked for again while a changed definition waits to come true.
 */
export function wantsContradict(model: ClusterModel): boolean {
  const topOf = new Map(model.resources.flatMap((resource) => idsOf(resource).map((id) => [id, resource.id] as const)));
  const top = (id: string): string => topOf.get(id) ?? id;
  const { orders, colocations } = model.constraints;
  const members = (sets: readonly { readonly resources: readonly string[] }[]) => sets.flatMap((set) => set.resources);
  const orderLinks = orders.flatMap((order): (readonly [string, string])[] =>
    'first' in order ? [[top(order.first), top(order.then)]] : pairsInOrder(members(order.sets).map(top)),
  );
  const pairs = colocations.flatMap((constraint) =>
    'dependent' in constraint
      ? [{ ends: [top(constraint.dependent), top(constraint.primary)] as const, score: constraint.score }]
      : pairsInOrder(members(constraint.sets).map(top)).map((ends) => ({ ends, score: constraint.score })),
  );
  const apart = pairs.filter(({ score }) => score < 0);
  const together = pairs.flatMap(({ ends: [left, right] }): (readonly [string, string])[] => [
    [left, right],
    [right, left],
  ]);
  const isTied = apart.some(({ ends: [left, right] }) => {
    const others = together.filter(
      ([from, to]) => !(from === left && to === right) && !(from === right && to === left),
    );
    return (
      pairs.filter(({ ends }) => ends.includes(left) && ends.includes(right)).length > 1 || reaches(others, left, right)
    );
  });
  const unfences = model.resources.some((resource) => resource.meta.provides?.includes('unfencing') === true);
  const mayNotFit = model.options.placementStrategy !== 'default';
  return isTied || unfences || mayNotFit || hasLoop(orderLinks);
}

const reaches = (links: readonly (readonly [string, string])[], from: string, to: string): boolean =>
  hasLoop([...links, [to, from]].filter(([left, right]) => left !== right) as (readonly [string, string])[]) &&
  new Set(links.flat()).has(from) &&
  new Set(links.flat()).has(to);

const pairsInOrder = (ids: readonly string[]): (readonly [string, string])[] =>
  ids.flatMap((left, place) => ids.slice(place + 1).map((right) => [left, right] as const));

const idsOf = (resource: ResourceModel): readonly string[] => {
  switch (resource.kind) {
    case 'primitive':
      return [resource.id];
    case 'group':
      return [resource.id, ...resource.members.map(({ id }) => id)];
    case 'clone':
      return [resource.id, ...idsOf(resource.child)];
    default:
      return [resource.id, ...(resource.primitive ? [resource.primitive.id] : [])];
  }
};
