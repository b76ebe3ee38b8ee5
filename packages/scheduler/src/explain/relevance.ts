/**
 * Decides which facts are looked at first: what happened before what is configured; of each those that speak of the resource
 * asked about, of nodes, of the whole cluster, and then those of what constraints tie to it, the nearest first.
 */
import type { ClusterModel } from '../model/cluster-model.ts';
import { configuredTree, type Fact, type FactKind } from './facts/fact.ts';

/** What happened, or was asked for, and passes. */
const HAPPENED: ReadonlySet<FactKind> = new Set([
  'failure',
  'presence',
  'standby',
  'maintenance',
  'leaving',
  'fence-request',
  'quorum',
  'ticket',
  'in-flight',
]);

/** The facts by their distance from the resource; facts equally far keep their order. */
export function byRelevance(model: ClusterModel, facts: readonly Fact[], resource: string | null): readonly Fact[] {
  if (resource === null) return facts;
  const distances = distancesFrom(model, resource);
  const distanceOf = ({ resources }: Fact): number =>
    resources.length === 0 ? 0 : Math.min(...resources.map((id) => distances.get(id) ?? Number.MAX_SAFE_INTEGER));
  const measured = facts.map((fact) => ({
    fact,
    isConfigured: HAPPENED.has(fact.kind) ? 0 : 1,
    distance: distanceOf(fact),
  }));
  return measured
    .toSorted((left, right) => left.isConfigured - right.isConfigured || left.distance - right.distance)
    .map(({ fact }) => fact);
}

/** How many constraints away each resource is. What is in one group, clone or bundle is no step apart. */
function distancesFrom(model: ClusterModel, resource: string): ReadonlyMap<string, number> {
  const families = model.resources.map((each) => configuredTree(each).map(({ id }) => id));
  const familyOf = new Map(families.flatMap((family) => family.map((id) => [id, family] as const)));
  const ties = new Map<string, string[]>();
  for (const tied of tiedResources(model)) {
    for (const id of tied) ties.set(id, [...(ties.get(id) ?? []), ...tied]);
  }
  const distances = new Map<string, number>();
  let frontier = [resource];
  for (let distance = 0; frontier.length > 0; distance += 1) {
    const reached = frontier.flatMap((id) => familyOf.get(id) ?? [id]).filter((id) => !distances.has(id));
    for (const id of reached) distances.set(id, distance);
    frontier = reached.flatMap((id) => ties.get(id) ?? []).filter((id) => !distances.has(id));
  }
  return distances;
}

function tiedResources({ constraints }: ClusterModel): readonly (readonly string[])[] {
  return [
    ...constraints.colocations.map((each) =>
      'sets' in each ? each.sets.flatMap((set) => set.resources) : [each.dependent, each.primary],
    ),
    ...constraints.orders.map((each) =>
      'sets' in each ? each.sets.flatMap((set) => set.resources) : [each.first, each.then],
    ),
  ];
}
