/**
 * Decides which pairs colocation constraints bind, simple ones and sets. How a pair acts on scores is decided in
 * `assign/colocate.ts`.
 */
import type { ColocationConstraint, ColocationSetConstraint, ResourceSet } from '../model/constraint.ts';
import type { Cluster, Colocation, Resource, RoleRank } from '../state/cluster.ts';
import { ROLE } from '../state/cluster.ts';
import { rankOf } from '../state/meta.ts';

const roleOf = (role: string | undefined): RoleRank => {
  const rank = rankOf(role);
  return rank === ROLE.started ? ROLE.unknown : rank;
};

interface Pair {
  readonly id: string;
  readonly score: number;
  readonly dependent: Resource;
  readonly primary: Resource;
  readonly dependentRole?: RoleRank;
  readonly primaryRole?: RoleRank;
  readonly nodeAttribute?: string | undefined;
  readonly influence?: boolean | undefined;
}

/** Binds a dependent to a primary. A score of zero binds nothing. */
export function colocate(pair: Pair): void {
  if (pair.score === 0) return;
  const colocation: Colocation = {
    id: pair.id,
    dependent: pair.dependent,
    primary: pair.primary,
    dependentRole: pair.dependentRole ?? ROLE.unknown,
    primaryRole: pair.primaryRole ?? ROLE.unknown,
    score: pair.score,
    nodeAttribute: pair.nodeAttribute ?? '#uname',
    influence: pair.influence ?? pair.dependent.critical,
    explicitInfluence: pair.influence !== undefined,
  };
  insertSorted(pair.dependent.colocationsAsDependent, colocation, (each) => each.primary);
  insertSorted(pair.primary.colocationsAsPrimary, colocation, (each) => each.dependent);
}

const KIND_RANK = { primitive: 0, group: 1, clone: 2, bundle: 3 } as const;

/** The order in which colocations are looked at: by the other's priority, kind and id, highest first. */
export function compareColocations(left: Colocation, right: Colocation, other: (each: Colocation) => Resource): number {
  const a = other(left);
  const b = other(right);
  if (a.priority !== b.priority) return b.priority - a.priority;
  if (a.kind !== b.kind) return KIND_RANK[b.kind] - KIND_RANK[a.kind];
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

export function insertSorted(list: Colocation[], colocation: Colocation, other: (each: Colocation) => Resource): void {
  const place = list.findIndex((each) => compareColocations(colocation, each, other) < 0);
  if (place < 0) list.push(colocation);
  else list.splice(place, 0, colocation);
}

/** Whether the dependent may influence where the primary (or `resource`, a part of it) goes. */
export function hasInfluence(colocation: Colocation, resource: Resource = colocation.primary): boolean {
  // Moving a connection is cheap and moving its container is not, so a clean container is not moved for it.
  if (isBundleConnection(colocation.dependent) && !resource.failed && resource.runningOn.length === 1) return false;
  return colocation.influence || resource.runningOn.length === 0;
}

const isBundleConnection = (resource: Resource): boolean =>
  resource.remoteConnection && resource.parent?.kind === 'bundle';

export function addColocationConstraints(cluster: Cluster): void {
  for (const constraint of cluster.model.constraints.colocations) {
    if ('sets' in constraint) addSets(cluster, constraint);
    else addSimple(cluster, constraint);
  }
}

function addSimple(cluster: Cluster, constraint: ColocationConstraint): void {
  const dependent = cluster.byId.get(constraint.dependent);
  const primary = cluster.byId.get(constraint.primary);
  if (!dependent || !primary) return;
  colocate({
    id: constraint.id,
    score: constraint.score,
    dependent,
    primary,
    dependentRole: roleOf(constraint.dependentRole),
    primaryRole: roleOf(constraint.primaryRole),
    nodeAttribute: constraint.nodeAttribute,
    influence: constraint.influence,
  });
}

const resourcesOf = (cluster: Cluster, set: ResourceSet): readonly Resource[] =>
  set.resources.flatMap((id) => cluster.byId.get(id) ?? []);

function addSets(cluster: Cluster, constraint: ColocationSetConstraint): void {
  let last: ResourceSet | null = null;
  for (const set of constraint.sets) {
    addWithinSet(cluster, constraint, set);
    if (last) addBetweenSets(cluster, constraint, last, set);
    last = set;
  }
}

function addWithinSet(cluster: Cluster, constraint: ColocationSetConstraint, set: ResourceSet): void {
  const score = set.score ?? constraint.score;
  if (!set.sequential || score === 0) return;
  const role = roleOf(set.role);
  const resources = resourcesOf(cluster, set);
  const bind = (dependent: Resource, primary: Resource): void =>
    colocate({
      id: constraint.id,
      score,
      dependent,
      primary,
      dependentRole: role,
      primaryRole: role,
      nodeAttribute: constraint.nodeAttribute,
      influence: constraint.influence,
    });
  resources.forEach((resource, index) => {
    if (score < 0) for (const prior of resources.slice(0, index)) bind(resource, prior);
    else if (index > 0) {
      const previous = resources[index - 1] as Resource;
      if (set.ordering === 'listed') bind(previous, resource);
      else bind(resource, previous);
    }
  });
}

function addBetweenSets(
  cluster: Cluster,
  constraint: ColocationSetConstraint,
  dependents: ResourceSet,
  primaries: ResourceSet,
): void {
  const chosenDependents = dependents.sequential
    ? resourcesOf(cluster, dependents).slice(0, 1)
    : resourcesOf(cluster, dependents);
  const chosenPrimaries = primaries.sequential
    ? resourcesOf(cluster, primaries).slice(-1)
    : resourcesOf(cluster, primaries);
  for (const dependent of chosenDependents) {
    for (const primary of chosenPrimaries) {
      colocate({
        id: constraint.id,
        score: constraint.score,
        dependent,
        primary,
        dependentRole: roleOf(dependents.role),
        primaryRole: roleOf(primaries.role),
        nodeAttribute: constraint.nodeAttribute,
        influence: constraint.influence,
      });
    }
  }
}
