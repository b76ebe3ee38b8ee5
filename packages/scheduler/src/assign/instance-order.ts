/**
 * Decides in which order instances of a clone are assigned: those that run well where they may stay go first.
 */
import { hasInfluence } from '../constraints/colocation.ts';
import { INFINITY } from '../model/score.ts';
import type { Cluster, Node, Resource, Wishes } from '../state/cluster.ts';
import { copyWishes } from '../state/wishes.ts';
import { activeNodes, currentNode, isAvailable } from './available.ts';
import { colocationsOf, dependentsOf, gather } from './colocate.ts';
import { parentWish } from './instances.ts';

export function sortInstances(cluster: Cluster, instances: readonly Resource[]): Resource[] {
  return [...instances].sort((left, right) => compareInstances(cluster, left, right));
}

/** Compares ids by their instance numbers. */
export function compareNumbers(left: Resource, right: Resource): number {
  const number = (id: string): number => Number(/:(\d+)$/.exec(id)?.[1] ?? /-(\d+)$/.exec(id)?.[1] ?? -1);
  const difference = number(left.id) - number(right.id);
  return difference !== 0 ? difference : left.id < right.id ? -1 : left.id > right.id ? 1 : 0;
}

function allowedNode(instance: Resource, node: Node | null): Node | null {
  if (!node) return null;
  const wish = instance.wishes.get(node);
  return wish && wish.score >= 0 ? node : null;
}

const hasFailed = (resource: Resource): boolean => resource.failed || resource.children.some(hasFailed);

/** -1 where the first of two facts is the better one, 1 where the second is, 0 where they do not differ. */
const prefer = (left: boolean, right: boolean): number => (left === right ? 0 : left ? -1 : 1);

export function compareInstances(cluster: Cluster, left: Resource, right: Resource): number {
  const activeLeft = activeNodes(left);
  const activeRight = activeNodes(right);
  if (activeLeft.all > 0 && activeRight.all > 0 && activeLeft.all !== activeRight.all) {
    return activeLeft.all - activeRight.all;
  }
  const nodeLeft = allowedNode(left, activeLeft.chosen);
  const nodeRight = allowedNode(right, activeRight.chosen);
  const allowed = prefer(
    activeLeft.chosen === null || nodeLeft !== null,
    activeRight.chosen === null || nodeRight !== null,
  );
  if (allowed !== 0) return allowed;
  if (left.priority !== right.priority) return right.priority - left.priority;
  if (!nodeLeft || !nodeRight) {
    return prefer(nodeLeft !== null, nodeRight !== null) || compareNumbers(left, right);
  }
  return compareActive(cluster, left, nodeLeft, right, nodeRight);
}

function compareActive(cluster: Cluster, left: Resource, nodeLeft: Node, right: Resource, nodeRight: Node): number {
  const available = prefer(isAvailable(nodeLeft), isAvailable(nodeRight));
  if (available !== 0) return available;
  const wishLeft = parentWish(left, nodeLeft);
  const wishRight = parentWish(right, nodeRight);
  if (!wishLeft || !wishRight) {
    return prefer(wishLeft !== undefined, wishRight !== undefined) || compareNumbers(left, right);
  }
  if (wishLeft.count !== wishRight.count) return wishLeft.count - wishRight.count;
  const failed = prefer(!hasFailed(left), !hasFailed(right));
  if (failed !== 0) return failed;
  const scoreLeft = colocatedScore(cluster, left);
  const scoreRight = colocatedScore(cluster, right);
  return scoreRight - scoreLeft || compareNumbers(left, right);
}

/** The score of an instance's current node with the wishes of what the clone is colocated with. */
function colocatedScore(cluster: Cluster, instance: Resource): number {
  const node = currentNode(instance);
  const clone = instance.parent;
  if (!node || !clone) return -INFINITY;
  let scores: Wishes = copyWishes(instance.wishes);
  for (const colocation of colocationsOf(clone)) {
    const gathering = {
      target: instance,
      colocation,
      towardsPrimaries: false,
      onlyNonNegative: false,
      undoable: false,
    };
    scores = gather(cluster, colocation.primary, scores, colocation.score / INFINITY, gathering) ?? scores;
  }
  for (const colocation of dependentsOf(clone)) {
    if (!hasInfluence(colocation, instance)) continue;
    const gathering = { target: instance, colocation, towardsPrimaries: false, onlyNonNegative: true, undoable: false };
    scores = gather(cluster, colocation.dependent, scores, colocation.score / INFINITY, gathering) ?? scores;
  }
  return scores.get(node)?.score ?? -INFINITY;
}
