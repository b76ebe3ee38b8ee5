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
  return [...instances].sort(instanceOrder(cluster));
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

/** The comparison of instances for one sort, in which nothing of them changes: each one's score is gathered once. */
export function instanceOrder(cluster: Cluster): (left: Resource, right: Resource) => number {
  const scores = new Map<Resource, number>();
  const scoreOf = (instance: Resource): number => {
    const known = scores.get(instance);
    if (known !== undefined) return known;
    const score = colocatedScore(cluster, instance);
    scores.set(instance, score);
    return score;
  };
  return (left, right) => compareInstances(left, right, scoreOf);
}

type ScoreOf = (instance: Resource) => number;

function compareInstances(left: Resource, right: Resource, scoreOf: ScoreOf): number {
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
  return compareActive(left, nodeLeft, right, nodeRight, scoreOf);
}

function compareActive(left: Resource, nodeLeft: Node, right: Resource, nodeRight: Node, scoreOf: ScoreOf): number {
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
  return scoreOf(right) - scoreOf(left) || compareNumbers(left, right);
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
