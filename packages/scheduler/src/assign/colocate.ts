/**
 * Decides colocation: how the place of one resource acts on the scores of another.
 *
 * Two directions. A dependent follows its primary once that has a place ({@link applyColocation}); before, the
 * primary takes the wishes of its dependents into account ({@link addDependentWishes}).
 */
import { compareColocations, hasInfluence } from '../constraints/colocation.ts';
import { attributeOf } from '../constraints/location.ts';
import { addScores, INFINITY } from '../model/score.ts';
import { hostOfBundleNode } from '../state/build-bundle.ts';
import {
  type Cluster,
  type Colocation,
  isClone,
  type Node,
  type Resource,
  ROLE,
  topOf,
  type Wishes,
} from '../state/cluster.ts';
import { addToWish, copyWishes, replaceWish } from '../state/wishes.ts';
import { assignResource, placeResource } from './assign.ts';
import { anyAvailable, isAvailable, locationOf } from './available.ts';
import { findCompatibleInstance } from './compatible.ts';
import { nextRoleOf } from './roles.ts';

const attributeValue = (colocation: Colocation, node: Node): string | null =>
  colocation.nodeAttribute === '#uname'
    ? hostOfBundleNode(node).name
    : attributeOf(hostOfBundleNode(node), colocation.nodeAttribute);

const isMandatory = (colocation: Colocation): boolean => Math.abs(colocation.score) >= INFINITY;

/** Colocations in which the resource depends on others, what contains it included; in the order of their weight. */
export function colocationsOf(resource: Resource): readonly Colocation[] {
  const found = new Set<Colocation>();
  collectAsDependent(resource, resource, found);
  return [...found].sort((left, right) => compareColocations(left, right, (each) => each.primary));
}

function collectAsDependent(resource: Resource, original: Resource, found: Set<Colocation>): void {
  if (resource.kind === 'group' && resource !== original && original !== resource.children[0]) {
    // Later members follow the first one; only what is mandatory for the group still binds each.
    for (const each of resource.colocationsAsDependent) if (each.score >= INFINITY) found.add(each);
    return;
  }
  if (resource.kind === 'bundle' && !concernsBundle(resource, original)) return;
  for (const each of resource.colocationsAsDependent) found.add(each);
  if (resource.kind === 'group') collectOfMembers(resource, found);
  if (resource.parent) collectAsDependent(resource.parent, original, found);
}

/** What a member must be with, all members must be with, since they are where the first one is. */
function collectOfMembers(group: Resource, found: Set<Colocation>): void {
  for (const member of group.children.slice(1)) {
    for (const each of member.colocationsAsDependent) {
      if (each.score >= INFINITY && each.primary.parent !== group) found.add(each);
    }
  }
}

/** Colocations in which others depend on the resource. */
export function dependentsOf(resource: Resource): readonly Colocation[] {
  const found = new Set<Colocation>();
  collectAsPrimary(resource, resource, found);
  return [...found].sort((left, right) => compareColocations(left, right, (each) => each.dependent));
}

function collectAsPrimary(resource: Resource, original: Resource, found: Set<Colocation>): void {
  if (resource.kind === 'group' && resource !== original && original !== resource.children.at(-1)) return;
  if (resource.kind === 'bundle' && !concernsBundle(resource, original)) return;
  for (const each of resource.colocationsAsPrimary) {
    if (hasInfluence(each, original)) found.add(each);
  }
  if (resource.parent) collectAsPrimary(resource.parent, original, found);
}

/** A bundle's own colocations act on its containers, and on what runs inside once roles are chosen. */
function concernsBundle(bundle: Resource, original: Resource): boolean {
  const inner = bundle.bundle?.inner;
  if (bundle === original || bundle.bundle?.replicas.some((replica) => replica.container === original)) return true;
  if (!inner?.clone?.promotable) return false;
  if (original === inner) return inner.clone.promotionOrdered;
  return topOf(original) === inner && !original.provisional;
}

/** Everything that a colocation binds the resource to, directly or through others, by an infinite score. */
export function colocatedResources(resource: Resource, seen: readonly Resource[]): readonly Resource[] {
  const found: Resource[] = [...seen];
  const visit = (each: Resource): void => {
    for (const colocation of colocationsOf(each)) {
      if (colocation.score !== INFINITY || colocation.nodeAttribute !== '#uname') continue;
      if (!found.includes(colocation.primary)) {
        found.push(colocation.primary);
        visit(colocation.primary);
      }
    }
    for (const colocation of dependentsOf(each)) {
      if (colocation.score !== INFINITY || colocation.nodeAttribute !== '#uname') continue;
      if (isClone(each) && !isClone(colocation.dependent)) continue;
      if (!found.includes(colocation.dependent)) {
        found.push(colocation.dependent);
        visit(colocation.dependent);
      }
    }
    if (each.kind === 'group') {
      for (const member of each.children) {
        if (!found.includes(member)) {
          found.push(member);
          visit(member);
        }
      }
    }
  };
  visit(resource);
  return found.filter((each) => !seen.includes(each));
}

/** Gives the resource's primaries a place and takes over what follows for its scores; mandatory ones go first. */
export function followColocations(cluster: Cluster, resource: Resource): void {
  const asDependent = colocationsOf(resource);
  const asPrimary = dependentsOf(resource);
  for (const each of asDependent) if (isMandatory(each)) follow(cluster, resource, each);
  for (const each of asPrimary) if (isMandatory(each)) addDependentWishes(cluster, resource, each);
  for (const each of asDependent) if (!isMandatory(each)) follow(cluster, resource, each);
  for (const each of asPrimary) if (!isMandatory(each)) addDependentWishes(cluster, resource, each);
}

function follow(cluster: Cluster, resource: Resource, colocation: Colocation): void {
  const reversible =
    colocation.dependentRole >= ROLE.promoted || (colocation.score < 0 && colocation.score > -INFINITY);
  const saved = reversible ? copyWishes(resource.wishes) : null;
  if (colocation.primary.provisional) assignResource(cluster, colocation.primary, null, true);
  applyColocation(cluster, resource, colocation.primary, colocation);
  if (saved && !anyAvailable(resource.wishes)) resource.wishes = saved;
}

type Effect = 'nothing' | 'location' | 'role';

/** The resource whose role counts: for a bundle or its container what runs inside. */
const roleHolder = (resource: Resource): Resource => {
  const replica = resource.parent?.bundle?.replicas.find((each) => each.container === resource);
  return resource.bundle?.inner ?? replica?.child ?? resource;
};

/** Whether it is an instance of a promotable clone that has its place, so that only its role is open. */
const isPlacedInstance = (resource: Resource): boolean =>
  !resource.provisional && resource.parent?.clone?.promotable === true;

function effectOf(dependent: Resource, primary: Resource, colocation: Colocation): Effect {
  if (primary.provisional) return 'nothing';
  if (colocation.dependentRole >= ROLE.unpromoted && isPlacedInstance(dependent)) return 'role';
  if (!dependent.provisional) return 'nothing';
  const mismatch = (role: number, resource: Resource): boolean =>
    role !== ROLE.unknown && role !== nextRoleOf(roleHolder(resource));
  if (mismatch(colocation.dependentRole, dependent) || mismatch(colocation.primaryRole, primary)) return 'nothing';
  return 'location';
}

/** Lets the place of `primary` (the colocation's, or a part of it) act on `dependent`. */
export function applyColocation(
  cluster: Cluster,
  dependent: Resource,
  primary: Resource,
  colocation: Colocation,
): void {
  // A group takes its place through its first member, but its role as a whole.
  const choosesRole = colocation.dependentRole >= ROLE.unpromoted && isPlacedInstance(dependent);
  if (dependent.kind === 'group' && !choosesRole) {
    const first = dependent.children[0];
    if (first) applyColocation(cluster, first, primary, colocation);
    return;
  }
  switch (primary.kind) {
    case 'group': {
      if (primary.provisional) return;
      const member = colocation.score >= INFINITY ? primary.children.at(-1) : primary.children[0];
      if (member) applyColocation(cluster, dependent, member, colocation);
      return;
    }
    case 'clone':
      applyWithClone(cluster, dependent, primary, colocation);
      return;
    case 'bundle':
      applyWithBundle(cluster, dependent, primary, colocation);
      return;
    default:
  }
  const effect = effectOf(dependent, primary, colocation);
  if (effect === 'location') applyToScores(dependent, primary, colocation);
  else if (effect === 'role') applyToPromotion(dependent, primary, colocation);
}

function applyToScores(dependent: Resource, primary: Resource, colocation: Colocation): void {
  const place = primary.assignedTo;
  if (!place && colocation.score < 0) return;
  const work = copyWishes(dependent.wishes);
  const wanted = place ? attributeValue(colocation, place) : null;
  for (const [node, wish] of work) {
    if (!place) addToWish(wish, -colocation.score, 'colocation', colocation.id);
    else if (attributeValue(colocation, node) === wanted) {
      if (colocation.score < INFINITY) addToWish(wish, colocation.score, 'colocation', colocation.id);
    } else if (colocation.score >= INFINITY) addToWish(wish, -INFINITY, 'colocation', colocation.id);
  }
  if (isMandatory(colocation) || anyAvailable(work)) dependent.wishes = work;
}

function applyToPromotion(dependent: Resource, primary: Resource, colocation: Colocation): void {
  const place = locationOf(dependent, false);
  if (!primary.assignedTo || !place) return;
  if (attributeValue(colocation, place) !== attributeValue(colocation, primary.assignedTo)) {
    if (colocation.score === INFINITY && colocation.dependentRole === ROLE.promoted) {
      dependent.promotionPriority = -INFINITY;
    }
    return;
  }
  if (colocation.primaryRole !== ROLE.unknown && colocation.primaryRole !== nextRoleOf(roleHolder(primary))) return;
  const sign = colocation.dependentRole === ROLE.unpromoted ? -1 : 1;
  dependent.promotionPriority = addScores(dependent.promotionPriority, sign * colocation.score);
}

function applyWithClone(cluster: Cluster, dependent: Resource, clone: Resource, colocation: Colocation): void {
  if (clone.provisional) return;
  if (clone.clone?.promotable && colocation.primaryRole !== ROLE.unknown) {
    if (dependent.provisional) applyWithPromotable(dependent, clone, colocation);
    else applyPromotableToPromotion(cluster, dependent, clone, colocation);
    return;
  }
  const owner = dependent.parent;
  if (owner?.clone && colocation.dependent.clone && owner.clone.interleave) {
    // No instance ever has that role, so there is nothing to pair with.
    if (colocation.primaryRole !== ROLE.unknown) return;
    const instance = findCompatibleInstance(cluster, dependent, clone, ROLE.unknown, false);
    if (instance) applyColocation(cluster, dependent, instance, colocation);
    else if (colocation.score >= INFINITY) placeResource(cluster, dependent, null, true, true);
    return;
  }
  if (colocation.score >= INFINITY) {
    const places: Node[] = [];
    for (const instance of clone.children) {
      const place = locationOf(instance, false);
      if (place && !isBlocked(instance)) places.push(place);
    }
    keepOnly(dependent, colocation, new Map(places.map((place) => [place, 0])));
    return;
  }
  for (const instance of clone.children) applyColocation(cluster, dependent, instance, colocation);
}

export const isBlocked = (resource: Resource): boolean => resource.blocked || resource.children.some(isBlocked);

function applyWithPromotable(dependent: Resource, clone: Resource, colocation: Colocation): void {
  const places = new Map<Node, number>();
  for (const instance of clone.children) {
    const place = locationOf(instance, false);
    if (!place || nextRoleOf(instance) !== colocation.primaryRole) continue;
    if (colocation.score < INFINITY) {
      const wanted = attributeValue(colocation, place);
      for (const [node, wish] of dependent.wishes) {
        if (attributeValue(colocation, node) === wanted) addToWish(wish, colocation.score, 'colocation', colocation.id);
      }
    }
    places.set(place, instance.wishes.get(place)?.score ?? 0);
  }
  const bothPromoted = colocation.dependentRole === ROLE.promoted && colocation.primaryRole === ROLE.promoted;
  if (colocation.score >= INFINITY && !bothPromoted) keepOnly(dependent, colocation, places);
}

function applyPromotableToPromotion(
  cluster: Cluster,
  dependent: Resource,
  clone: Resource,
  colocation: Colocation,
): void {
  const place = locationOf(dependent, false);
  // "Together" means the same value of the attribute, which need not mean the same node.
  const isTogether = (instance: Resource): boolean => {
    const other = locationOf(instance, false);
    if (!place || !other || nextRoleOf(instance) !== colocation.primaryRole) return false;
    return attributeValue(colocation, other) === attributeValue(colocation, place);
  };
  const instance =
    colocation.nodeAttribute === '#uname'
      ? findCompatibleInstance(cluster, dependent, clone, colocation.primaryRole, false)
      : clone.children.find(isTogether);
  if (instance) dependent.promotionPriority = addScores(dependent.promotionPriority, colocation.score);
  else if (colocation.score >= INFINITY) dependent.promotionPriority = -INFINITY;
}

/** Bans the dependent from all but the given places, whose scores it takes over. */
function keepOnly(dependent: Resource, colocation: Colocation, places: ReadonlyMap<Node, number>): void {
  const scores = new Map<string | null, number>();
  for (const [place, score] of places) {
    const value = attributeValue(colocation, place);
    if (!scores.has(value)) scores.set(value, score);
  }
  for (const [node, wish] of dependent.wishes) {
    const value = attributeValue(colocation, node);
    addToWish(wish, scores.get(value) ?? -INFINITY, 'colocation', colocation.id);
  }
}

function applyWithBundle(cluster: Cluster, dependent: Resource, bundle: Resource, colocation: Colocation): void {
  if (bundle.provisional) return;
  const replicas = bundle.bundle?.replicas ?? [];
  if (colocation.dependent.clone || colocation.dependent.bundle) {
    const own = dependent.parent?.parent?.bundle?.replicas.find((replica) => replica.child === dependent);
    const container = findCompatibleInstance(cluster, own?.container ?? dependent, bundle, ROLE.unknown, false);
    if (container) applyColocation(cluster, dependent, container, colocation);
    else if (colocation.score >= INFINITY) placeResource(cluster, dependent, null, true, true);
    return;
  }
  const places = new Map<Node, number>();
  for (const replica of replicas) {
    const { container, child } = replica;
    const place = container.assignedTo;
    if (colocation.score < INFINITY) {
      applyColocation(cluster, dependent, container, colocation);
    } else if (place && !isBlocked(container)) {
      if (colocation.primaryRole >= ROLE.promoted && (!child || child.nextRole < ROLE.promoted)) continue;
      places.set(place, container.wishes.get(place)?.score ?? 0);
    }
  }
  if (colocation.score >= INFINITY) keepOnly(dependent, colocation, places);
}

/** How wishes of others are added up. */
interface Gathering {
  readonly target: Resource | null;
  readonly colocation: Colocation | null;
  /** Whether to go on from a source to those on which it depends, instead of those which depend on it. */
  readonly towardsPrimaries: boolean;
  readonly onlyNonNegative: boolean;
  /** Whether a sum that leaves no node is undone. */
  readonly undoable: boolean;
}

const updating = new WeakSet<Resource>();
const FILTERED = -INFINITY - 1;

/** Adds the wishes of the colocation's dependent to the resource's scores. */
export function addDependentWishes(cluster: Cluster, resource: Resource, colocation: Colocation): void {
  const gathering: Gathering = {
    target: resource,
    colocation,
    towardsPrimaries: false,
    onlyNonNegative: resource.kind === 'clone',
    undoable: true,
  };
  const result = gather(cluster, colocation.dependent, resource.wishes, colocation.score / INFINITY, gathering);
  if (result) resource.wishes = result;
}

/**
 * The scores of `nodes` with the wishes of `source`, and of what is colocated with it, added at `factor`;
 * `null` where they are to stay as they are. Without `nodes` the source's own scores are the beginning.
 */
export function gather(
  cluster: Cluster,
  source: Resource,
  nodes: Wishes | null,
  factor: number,
  gathering: Gathering,
): Wishes | null {
  if (source.kind === 'group') {
    const member = nodes === null ? source.children.at(-1) : source.children[0];
    if (!member || updating.has(source)) return null;
    updating.add(source);
    const result = gather(cluster, member, nodes, factor, gathering);
    updating.delete(source);
    return result;
  }
  if (updating.has(source)) return null;
  updating.add(source);
  let work = copyWishes(nodes ?? source.wishes);
  if (nodes !== null) addMatchingWishes(source, work, factor, gathering);
  if (anyAvailable(work)) {
    const next = gathering.towardsPrimaries ? colocationsOf(source) : dependentsOf(source);
    for (const colocation of next) {
      const other = gathering.towardsPrimaries ? colocation.primary : colocation.dependent;
      if (!gathering.towardsPrimaries && !hasInfluence(colocation)) continue;
      const otherFactor = (factor * colocation.score) / INFINITY;
      const result = gather(cluster, other, work, otherFactor, { ...gathering, colocation, undoable: true });
      if (result) work = result;
    }
  } else if (gathering.undoable) {
    updating.delete(source);
    return null;
  }
  for (const wish of work.values()) if (wish.score === FILTERED) replaceWish(wish, 1, 'colocation', source.id);
  updating.delete(source);
  return work;
}

/** What makes two nodes one place to that colocation; without one each node is a place of its own. */
const placeOf = (colocation: Colocation | null, node: Node): string | null =>
  colocation ? attributeValue(colocation, node) : node.name;

/** The source's best score by place, of the places where a node can take it. */
function bestScores(source: Resource, colocation: Colocation | null): ReadonlyMap<string | null, number> {
  const best = new Map<string | null, number>();
  for (const [node, wish] of source.wishes) {
    if (!isAvailable(node)) continue;
    const place = placeOf(colocation, node);
    if (wish.score > (best.get(place) ?? -INFINITY)) best.set(place, wish.score);
  }
  return best;
}

const allowedOnOne = (resource: Resource): boolean => {
  let allowed = 0;
  for (const wish of resource.wishes.values()) if (wish.score > -INFINITY) allowed += 1;
  return allowed === 1;
};

function addMatchingWishes(source: Resource, nodes: Wishes, factor: number, gathering: Gathering): void {
  const { colocation, onlyNonNegative } = gathering;
  const best = bestScores(source, colocation);
  for (const [node, wish] of nodes) {
    const score = best.get(placeOf(colocation, node)) ?? -INFINITY;
    // What the dependent avoids must not attract a primary that avoids the dependent, unless it has one place only.
    if (factor < 0 && score < 0 && !allowedOnOne(source)) continue;
    if (wish.score === FILTERED) continue;
    const exact = factor * score;
    let delta = Math.trunc(exact < 0 ? exact - 0.5 : exact + 0.5);
    if (delta === 0 && score !== 0) delta = factor > 0 ? 1 : factor < 0 ? -1 : 0;
    const sum = addScores(delta, wish.score);
    if (onlyNonNegative && sum < 0) {
      if (wish.score > 0) wish.score = FILTERED;
      if (wish.score >= 0 || wish.score === FILTERED) continue;
    }
    addToWish(wish, delta, 'colocation', colocation?.id ?? source.id);
  }
}
