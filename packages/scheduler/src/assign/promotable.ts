/**
 * Decides which instances of a promotable clone are promoted.
 *
 * An instance's agent says how fit it is by a promotion score (node attribute `master-RESOURCE`); locations bound to the
 * promoted role and colocations by role add to it.
 */
import { setNextRole } from '../actions/action.ts';
import { hasInfluence } from '../constraints/colocation.ts';
import { roleScore } from '../constraints/location.ts';
import { ticketForbidsPromotion } from '../constraints/ticket.ts';
import { addScores, INFINITY, parseScore } from '../model/score.ts';
import {
  type CloneState,
  type Cluster,
  type Node,
  primitivesOf,
  type Resource,
  ROLE,
  wholeTree,
} from '../state/cluster.ts';
import { addToWish } from '../state/wishes.ts';
import { isAvailable, isAvailableWithGuest, locationOf } from './available.ts';
import { applyColocation, colocationsOf, dependentsOf, gather } from './colocate.ts';
import { instanceOrder } from './instance-order.ts';
import { currentRoleOf, nextRoleOf } from './roles.ts';

/** Adds positive promotion scores to the instances' nodes, so that fit nodes get instances at all. */
export function addPromotionScores(clone: Resource): void {
  const state = clone.clone as CloneState;
  if (state.addedPromotion) return;
  state.addedPromotion = true;
  for (const instance of clone.children) {
    for (const [node, wish] of instance.wishes) {
      if (!isAvailable(node) || wish.score < 0) continue;
      const score = promotionScore(clone, instance, node) ?? 0;
      if (score > 0) addToWish(wish, score, 'promotion', `master-${instance.baseId}`);
      if (score > instance.priority) instance.priority = score;
    }
  }
}

/** The promotion score of an instance on a node; `null` where none is set. */
function promotionScore(clone: Resource, instance: Resource, node: Node): number | null {
  if (instance.children.length > 0) {
    let sum: number | null = null;
    for (const child of instance.children) {
      const score = promotionScore(clone, child, node);
      if (score !== null) sum = addScores(sum ?? 0, score);
    }
    return sum;
  }
  if (!scoreApplies(clone, instance, node)) return null;
  const names = [instance.historyName ?? instance.id, ...(instance.unique ? [] : [instance.baseId])];
  for (const name of names) {
    const value = promotionAttribute(instance, node, name);
    if (value !== undefined) return parseScore(value) ?? 0;
  }
  return null;
}

/** A container's attributes may be kept on its host instead of in the guest. */
function promotionAttribute(instance: Resource, node: Node, name: string): string | undefined {
  const host = instance.meta['container-attribute-target'] === 'host' ? hostOf(node) : null;
  return (host ?? node).attributes.get(`master-${name}`);
}

const hostOf = (node: Node): Node | null => {
  const container = node.remote?.container;
  if (!container) return null;
  return (container.runningOn.length === 1 ? container.runningOn[0] : container.assignedTo) ?? null;
};

function sameMember(clone: Resource, member: Resource): readonly Resource[] {
  return clone.children.flatMap((instance) => primitivesOf(instance).filter((each) => each.baseId === member.baseId));
}

function scoreApplies(clone: Resource, member: Resource, node: Node): boolean {
  if (!applies(clone, member, node)) return false;
  const wish = member.wishes.get(node);
  return wish !== undefined && wish.score >= 0;
}

function applies(clone: Resource, member: Resource, node: Node): boolean {
  if (!clone.unique) {
    const members = sameMember(clone, member);
    const active = members.find((each) => each.runningOn.includes(node));
    if (active === member) return true;
    if (!active && members.some((each) => each.known.has(node))) return true;
  }
  if (member.runningOn.length === 0 && member.known.size === 0) return true;
  return member.known.has(node) || member.runningOn.includes(node);
}

export function setInstanceRoles(cluster: Cluster, clone: Resource): void {
  for (const wish of clone.wishes.values()) wish.count = 0;
  for (const instance of clone.children) setPromotionPriority(cluster, clone, instance);
  sortByPromotion(cluster, clone);
  const state = clone.clone as CloneState;
  let promoted = 0;
  for (const instance of clone.children) {
    const place = promoted < state.promotedMax || !clone.managed ? placeToPromote(clone, instance) : null;
    const frozen =
      currentRoleOf(instance) < ROLE.promoted && !cluster.quorate && cluster.model.options.noQuorumPolicy === 'freeze';
    if (!place || frozen) setUnpromoted(instance);
    else {
      const wish = clone.wishes.get(place);
      if (wish) wish.count += 1;
      for (const each of wholeTree(instance)) {
        if (each.nextRole === ROLE.unknown) setNextRole(each, ROLE.promoted, 'promoted instance');
      }
      promoted += 1;
    }
  }
}

function setUnpromoted(instance: Resource): void {
  const place = locationOf(instance, false);
  const some = place !== null || primitivesOf(instance).some((each) => each.assignedTo !== null);
  setNextRole(instance, some ? ROLE.unpromoted : ROLE.stopped, some ? 'unpromoted instance' : 'stopped instance');
  for (const child of instance.children) setUnpromoted(child);
}

function setPromotionPriority(cluster: Cluster, clone: Resource, instance: Resource): void {
  if (currentRoleOf(instance) === ROLE.started) {
    for (const each of wholeTree(instance)) if (each.role === ROLE.started) each.role = ROLE.unpromoted;
  }
  const place = locationOf(instance, false);
  if (!place) {
    instance.promotionPriority = -INFINITY;
    return;
  }
  const next = nextRoleOf(instance);
  if (next === ROLE.started || next === ROLE.unknown) {
    instance.promotionPriority = promotionScore(clone, instance, place) ?? -1;
  } else if (next !== ROLE.promoted) instance.promotionPriority = -INFINITY;
  const fromLocations = roleScore(instance, place, ROLE.promoted);
  instance.promotionPriority = addScores(instance.promotionPriority, fromLocations);
  for (const colocation of colocationsOf(instance)) {
    if (colocation.dependentRole > ROLE.started) applyColocation(cluster, instance, colocation.primary, colocation);
  }
}

function sortByPromotion(cluster: Cluster, clone: Resource): void {
  const state = clone.clone as CloneState;
  if (state.promotionOrdered) return;
  state.promotionOrdered = true;
  for (const instance of clone.children) {
    instance.sortScore = instance.promotionPriority;
    const place = locationOf(instance, false);
    const wish = place && instance.sortScore >= 0 ? clone.wishes.get(place) : undefined;
    if (wish) addToWish(wish, instance.sortScore, 'promotion', instance.id);
  }
  addRoleColocations(cluster, clone);
  if (ticketForbidsPromotion(clone)) {
    for (const wish of clone.wishes.values()) addToWish(wish, -INFINITY, 'ticket', clone.id);
  }
  for (const instance of clone.children) {
    const place = locationOf(instance, false);
    if (!instance.managed && nextRoleOf(instance) === ROLE.promoted) instance.sortScore = INFINITY;
    else if (place && instance.sortScore >= 0) instance.sortScore = clone.wishes.get(place)?.score ?? -INFINITY;
  }
  const compare = instanceOrder(cluster);
  clone.children.sort(
    (left, right) =>
      right.sortScore - left.sortScore || currentRoleOf(right) - currentRoleOf(left) || compare(left, right),
  );
}

function addRoleColocations(cluster: Cluster, clone: Resource): void {
  for (const colocation of colocationsOf(clone)) {
    if (colocation.dependentRole !== ROLE.promoted || Math.abs(colocation.score) < INFINITY) continue;
    const gathering = {
      target: clone,
      colocation,
      towardsPrimaries: false,
      onlyNonNegative: false,
      undoable: colocation.score < INFINITY,
    };
    const result = gather(cluster, colocation.primary, clone.wishes, colocation.score / INFINITY, gathering);
    if (result) clone.wishes = result;
  }
  for (const colocation of dependentsOf(clone)) {
    if (colocation.primaryRole !== ROLE.promoted || !hasInfluence(colocation)) continue;
    const gathering = { target: clone, colocation, towardsPrimaries: false, onlyNonNegative: true, undoable: true };
    const result = gather(cluster, colocation.dependent, clone.wishes, colocation.score / INFINITY, gathering);
    if (result) clone.wishes = result;
  }
}

function placeToPromote(clone: Resource, instance: Resource): Node | null {
  // A group is promoted as a whole or not at all.
  if (instance.children.some((member) => placeToPromote(clone, member) === null)) return null;
  const place = locationOf(instance, false);
  if (!place) return null;
  if (!instance.managed) {
    if (currentRoleOf(instance) !== ROLE.promoted) return null;
  } else if (instance.sortScore < 0 || !isAvailableWithGuest(place)) return null;
  const wish = clone.wishes.get(place);
  if (!wish) return null;
  const state = clone.clone as CloneState;
  return wish.count >= state.promotedNodeMax && instance.managed ? null : place;
}
