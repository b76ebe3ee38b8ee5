/**
 * Decides which nodes have room for a resource and everything that must be with it, and accounts for what is taken.
 */
import { INFINITY } from '../model/score.ts';
import type { Cluster, Node, Resource } from '../state/cluster.ts';
import { addToWish } from '../state/wishes.ts';
import { isAvailable } from './available.ts';
import { colocatedResources } from './colocate.ts';

export const usesCapacity = (cluster: Cluster): boolean => cluster.model.options.placementStrategy !== 'default';

/** Negative where the left node has more room. */
export function compareCapacity(left: Node, right: Node): number {
  let result = 0;
  const names = new Set([...left.utilization.keys(), ...right.utilization.keys()]);
  for (const name of names) {
    const difference = (left.utilization.get(name) ?? 0) - (right.utilization.get(name) ?? 0);
    result += difference > 0 ? -1 : difference < 0 ? 1 : 0;
  }
  return result;
}

export function takeCapacity(node: Node, resource: Resource): void {
  for (const [name, amount] of resource.utilization) {
    const free = node.utilization.get(name);
    if (free !== undefined) node.utilization.set(name, free - amount);
  }
}

export function returnCapacity(node: Node, resource: Resource): void {
  for (const [name, amount] of resource.utilization) {
    const free = node.utilization.get(name);
    if (free !== undefined) node.utilization.set(name, free + amount);
  }
}

type Need = Map<string, number>;

function addNeed(need: Need, resource: Resource): void {
  if (!resource.provisional) return;
  for (const [name, amount] of resource.utilization) need.set(name, (need.get(name) ?? 0) + amount);
}

const fits = (node: Node, need: Need): boolean =>
  [...need].every(([name, amount]) => amount <= (node.utilization.get(name) ?? 0));

/** What the resource needs together with all that is bound to it and has no node yet. */
function totalNeed(resource: Resource, together: readonly Resource[]): Need {
  const need: Need = new Map();
  for (const each of together) addNeedOf(need, each, resource, together);
  return need;
}

function addNeedOf(need: Need, each: Resource, resource: Resource, together: readonly Resource[]): void {
  if (each.kind === 'primitive') addNeed(need, each);
  else if (each.kind === 'group')
    for (const member of each.children) if (!together.includes(member)) addNeed(need, member);
  if (each.kind === 'clone') {
    const inside = each.children.some((child) => child === resource || together.includes(child));
    const first = each.children[0];
    if (!inside && first) addNeedOf(need, first, resource, together);
  }
}

/**
 * Bans the resource from nodes without room, and returns the node that has the most room where that must decide.
 *
 * Nodes are judged by the need of the whole colocated set; where no node holds all of it, by the resource alone.
 */
export function banWithoutCapacity(cluster: Cluster, resource: Resource): Node | null {
  if (!usesCapacity(cluster)) return null;
  const together = [resource, ...colocatedResources(resource, [resource])];
  const need = totalNeed(resource, together);
  if (need.size === 0) return null;
  let mostFree: Node | null = null;
  let anyFits = false;
  for (const [node, wish] of resource.wishes) {
    if (!isAvailable(node) || wish.score < 0) continue;
    if (fits(node, need)) {
      anyFits = true;
    }
    if (!mostFree || compareCapacity(node, mostFree) < 0) mostFree = node;
  }
  const judged = anyFits ? need : aloneNeed(resource);
  for (const [node, wish] of resource.wishes) {
    if (isAvailable(node) && wish.score >= 0 && !fits(node, judged)) {
      addToWish(wish, -INFINITY, 'utilization', 'capacity');
    }
  }
  return anyFits ? null : mostFree;
}

function aloneNeed(resource: Resource): Need {
  const need: Need = new Map();
  addNeed(need, resource);
  return need;
}
