/**
 * Decides how instances of a clone (or containers of a bundle) are spread over nodes without being shuffled.
 *
 * First each active instance is tried on its node; where another node is better for it, one place there is reserved and
 * it is tried again, so that nodes get instances by preference while those that run already stay. Then come the rest.
 */
import { INFINITY } from '../model/score.ts';
import type { Cluster, Node, Resource, Wish, Wishes } from '../state/cluster.ts';
import { addToWish, ban, copyWishes } from '../state/wishes.ts';
import { assignResource, unplaceResource } from './assign.ts';
import { currentNode, isAvailable } from './available.ts';

/** The node's standing for what contains the instance. */
export const parentWish = (instance: Resource, node: Node): Wish | undefined =>
  (instance.parent ?? instance).wishes.get(node);

export function assignInstances(
  cluster: Cluster,
  collective: Resource,
  instances: readonly Resource[],
  total: number,
  perNode: number,
): void {
  let available = 0;
  for (const [node, wish] of collective.wishes) {
    wish.count = 0;
    if (isAvailable(node)) available += 1;
  }
  const optimal = available > 0 ? Math.max(1, Math.floor(total / available)) : 1;
  let assigned = 0;
  for (const instance of instances) {
    if (assigned >= total) break;
    const current = preferredNode(instance, optimal);
    if (current && keepInPlace(cluster, instance, current, perNode, total - assigned)) assigned += 1;
  }
  for (const instance of instances) {
    if (!instance.provisional) continue;
    if (assigned >= total) {
      ban(instance, null, 'clone-limit', collective.id);
      assignOne(cluster, instance, null, perNode);
    } else if (assignOne(cluster, instance, null, perNode)) assigned += 1;
  }
}

function preferredNode(instance: Resource, optimal: number): Node | null {
  if (instance.runningOn.length === 0 || !instance.provisional || instance.failed) return null;
  const node = currentNode(instance);
  if (!node || !isAvailable(node)) return null;
  const wish = parentWish(instance, node);
  return wish && wish.count >= optimal ? null : node;
}

function canTake(instance: Resource, node: Node, perNode: number): boolean {
  if (instance.removed || !isAvailable(node)) return false;
  const wish = parentWish(instance, node);
  return wish !== undefined && wish.score >= 0 && wish.count < perNode;
}

function banFullNodes(instance: Resource, perNode: number): void {
  for (const [node, wish] of instance.wishes) {
    if (canTake(instance, node, perNode)) continue;
    addToWish(wish, -INFINITY, 'clone-limit', instance.parent?.id ?? instance.id);
    for (const child of instance.children) {
      const own = child.wishes.get(node);
      if (own) addToWish(own, -INFINITY, 'clone-limit', instance.parent?.id ?? instance.id);
    }
  }
}

function assignOne(cluster: Cluster, instance: Resource, prefer: Node | null, perNode: number): Node | null {
  if (instance.assigning) return null;
  banFullNodes(instance, perNode);
  const chosen = assignResource(cluster, instance, prefer, prefer === null);
  countInstance(instance, chosen);
  return chosen;
}

function countInstance(instance: Resource, node: Node | null): void {
  const wish = node ? parentWish(instance, node) : undefined;
  if (wish) wish.count += 1;
}

function saveWishes(resource: Resource): ReadonlyMap<Resource, Wishes> {
  return new Map([resource, ...resource.children].map((each) => [each, copyWishes(each.wishes)] as const));
}

function restoreWishes(saved: ReadonlyMap<Resource, Wishes>): void {
  for (const [resource, wishes] of saved) resource.wishes = copyWishes(wishes);
}

/** Tries to leave the instance where it is; true where that came about. */
function keepInPlace(cluster: Cluster, instance: Resource, current: Node, perNode: number, available: number): boolean {
  const wish = instance.wishes.get(current);
  const parent = instance.parent;
  if (!wish || wish.score < 0 || !isAvailable(current) || !parent) return false;
  const saved = saveWishes(instance);
  const parentWishes = parent.wishes;
  parent.wishes = copyWishes(parentWishes);
  let kept = false;
  for (let reserved = 0; reserved < available; reserved += 1) {
    const chosen = assignOne(cluster, instance, current, perNode);
    if (chosen === current) {
      kept = true;
      break;
    }
    restoreWishes(saved);
    unplaceResource(instance);
    if (!chosen) break;
  }
  parent.wishes = parentWishes;
  if (kept) countInstance(instance, current);
  return kept;
}
