/**
 * Decides which instances of two collective resources belong together: those on the same node.
 */
import type { Cluster, Node, Resource, RoleRank } from '../state/cluster.ts';
import { ROLE } from '../state/cluster.ts';
import { locationOf, sortNodes } from './available.ts';
import { currentRoleOf, nextRoleOf } from './roles.ts';

/** The instances of a clone, or the containers of a bundle. */
export const instancesOf = (collective: Resource): readonly Resource[] =>
  collective.bundle ? collective.bundle.replicas.map((replica) => replica.container) : collective.children;

const isBlocked = (resource: Resource): boolean => resource.blocked || resource.children.some(isBlocked);

export function matchesInstance(instance: Resource, node: Node, role: RoleRank, current: boolean): boolean {
  const actual = current ? currentRoleOf(instance) : nextRoleOf(instance);
  if (role !== ROLE.unknown && role !== actual) return false;
  return !isBlocked(instance) && locationOf(instance, current) === node;
}

/** The instance of `collective` that is (`current`) or will be where `match` is, or could be. */
export function findCompatibleInstance(
  cluster: Cluster,
  match: Resource,
  collective: Resource,
  role: RoleRank,
  current: boolean,
): Resource | null {
  const instances = instancesOf(collective);
  const on = (node: Node): Resource | null =>
    instances.find((instance) => matchesInstance(instance, node, role, current)) ?? null;
  const place = locationOf(match, current);
  if (place) return on(place);
  for (const [node] of sortNodes(cluster, match.wishes, null)) {
    const found = on(node);
    if (found) return found;
  }
  return null;
}
