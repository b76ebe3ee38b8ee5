/**
 * Decides the role to which the configuration limits a resource (`target-role`).
 */
import { type Resource, ROLE, type RoleRank } from './cluster.ts';
import { rankOf } from './meta.ts';

/** The role to which the configuration limits the resource, where it limits it. */
export function targetRole(resource: Resource): RoleRank | null {
  const rank = rankOf(resource.meta['target-role']);
  if (rank === ROLE.unknown || rank === ROLE.started || rank === ROLE.promoted) return null;
  if (rank === ROLE.unpromoted && !promotableTop(resource)) return null;
  return rank;
}

export const promotableTop = (resource: Resource): boolean => {
  for (let each: Resource | null = resource; each; each = each.parent) if (each.clone?.promotable) return true;
  return false;
};

export function applyTarget(resource: Resource): void {
  const role = targetRole(resource);
  if (role === null) return;
  resource.nextRole = role;
  resource.nextRoleReason = 'target-role';
}
