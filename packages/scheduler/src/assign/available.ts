/**
 * Decides which nodes can take resources now, and the order in which nodes are preferred.
 */

import { INFINITY } from '../model/score.ts';
import type { Cluster, Node, Resource, Wish, Wishes } from '../state/cluster.ts';
import { isGuest } from '../state/cluster.ts';
import { compareLetters } from '../state/names.ts';
import { compareCapacity } from './utilization.ts';

/** Whether the node can run resources. */
export const isAvailable = (node: Node): boolean =>
  node.online && !node.shutdown && !node.unclean && !node.standby && !node.maintenance;

/** Whether the node can run resources, taking into account that a guest needs its container to have a place. */
export const isAvailableWithGuest = (node: Node): boolean =>
  isAvailable(node) && !(isGuest(node) && !node.remote?.container?.assignedTo);

/** Whether any node of the table can run the resource. */
export function anyAvailable(wishes: Wishes): boolean {
  for (const [node, wish] of wishes) if (wish.score >= 0 && isAvailable(node)) return true;
  return false;
}

/** The node where the resource is active; where there are several, the migration source or the first that is clean. */
export function currentNode(resource: Resource): Node | null {
  return activeNodes(resource).chosen;
}

export interface ActiveNodes {
  readonly chosen: Node | null;
  readonly all: number;
  readonly clean: number;
}

export function activeNodes(resource: Resource): ActiveNodes {
  const nodes = activeList(resource);
  let chosen: Node | null = null;
  let clean = 0;
  for (const node of nodes) {
    const isClean = node.online && !node.unclean;
    if (isClean) clean += 1;
    if (resource.partialSource) {
      if (node === resource.partialSource) chosen = node;
    } else if (!resource.needsFencing && isClean && (!chosen?.online || chosen.unclean)) {
      chosen = node;
    }
    chosen ??= node;
  }
  return { chosen, all: nodes.length, clean };
}

function activeList(resource: Resource): readonly Node[] {
  if (resource.kind === 'group') return resource.runningOn;
  if (resource.kind !== 'clone' && resource.kind !== 'bundle') return resource.runningOn;
  const nodes: Node[] = [];
  for (const child of resource.children) {
    for (const node of activeList(child)) if (!nodes.includes(node)) nodes.push(node);
  }
  return nodes;
}

/** The single node where the resource is (`current`) or will be, or `null`. */
export function locationOf(resource: Resource, current: boolean): Node | null {
  const nodes = locationsOf(resource, current);
  return nodes.length === 1 ? (nodes[0] as Node) : null;
}

/** The nodes where the resource is (`current`) or will be. */
export function locationsOf(resource: Resource, current: boolean): readonly Node[] {
  if (resource.children.length === 0) {
    if (current) return resource.runningOn;
    return resource.assignedTo ? [resource.assignedTo] : [];
  }
  const nodes: Node[] = [];
  for (const child of resource.children) {
    for (const node of locationsOf(child, current)) if (!nodes.includes(node)) nodes.push(node);
  }
  return nodes;
}

type Entry = readonly [Node, Wish];

const effectiveScore = ([node, wish]: Entry): number => (isAvailable(node) ? wish.score : -INFINITY);

/** Orders nodes from the most to the least preferred. */
export function sortNodes(cluster: Cluster, entries: Iterable<Entry>, active: Node | null): Entry[] {
  return [...entries].sort((left, right) => compareNodes(cluster, left, right, active));
}

function compareNodes(cluster: Cluster, left: Entry, right: Entry, active: Node | null): number {
  const difference = effectiveScore(right) - effectiveScore(left);
  if (difference !== 0) return difference;
  const strategy = cluster.model.options.placementStrategy;
  if (strategy !== 'minimal') {
    if (strategy === 'balanced') {
      const capacity = compareCapacity(left[0], right[0]);
      if (capacity !== 0) return capacity;
    }
    const load = left[0].assignedCount - right[0].assignedCount;
    if (load !== 0) return load;
  }
  if (strategy !== 'minimal' && active) {
    if (active === left[0]) return -1;
    if (active === right[0]) return 1;
  }
  return compareLetters(left[0].name, right[0].name);
}
