/**
 * The role of a resource of any kind, now and next: for a collective one the highest role of its parts.
 */
import { type Resource, ROLE, type RoleRank } from '../state/cluster.ts';

export function currentRoleOf(resource: Resource): RoleRank {
  if (resource.children.length === 0) return resource.role;
  return highest(resource.children.map(currentRoleOf));
}

export function nextRoleOf(resource: Resource): RoleRank {
  if (resource.children.length === 0) return resource.nextRole;
  return highest(resource.children.map(nextRoleOf));
}

const highest = (roles: readonly RoleRank[]): RoleRank => {
  let best: RoleRank = ROLE.unknown;
  for (const role of roles) if (role > best) best = role;
  return best;
};
