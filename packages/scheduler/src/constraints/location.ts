/**
 * Decides what location constraints mean: which nodes they name, with which score, and how groups pass them on.
 */
import { parametersOn } from '../actions/digests.ts';
import type { LocationConstraint } from '../model/constraint.ts';
import { addScores, INFINITY, parseScore } from '../model/score.ts';
import { holds } from '../rules/evaluate.ts';
import {
  type Cluster,
  type Location,
  type Node,
  primitivesOf,
  type Resource,
  ROLE,
  type RoleRank,
} from '../state/cluster.ts';
import { rankOf } from '../state/meta.ts';
import { addToWish, newWish } from '../state/wishes.ts';

/** Nodes that are told to be equal by an attribute compare by it; `#uname` is the node itself. */
export const attributeOf = (node: Node, name: string): string | null => {
  const own = node.attributes.get(name);
  if (own !== undefined) return own;
  if (name === '#cluster-name') return null;
  return null;
};

export function readLocations(cluster: Cluster): readonly Location[] {
  return cluster.model.constraints.locations.flatMap((constraint) => {
    const resource = cluster.byId.get(constraint.resource);
    return resource ? unfold(cluster, constraint, resource) : [];
  });
}

const roleOf = (role: string | undefined): RoleRank | null => {
  const rank = rankOf(role);
  return rank === ROLE.unknown || rank === ROLE.started ? null : rank;
};

function unfold(cluster: Cluster, constraint: LocationConstraint, resource: Resource): readonly Location[] {
  const shared = { resource, discovery: constraint.discovery ?? ('always' as const) };
  if (!constraint.rules) {
    const node = cluster.nodeByName.get(constraint.node ?? '') ?? cluster.nodeById.get(constraint.node ?? '');
    if (!node) return [];
    const scores = new Map([[node, constraint.score ?? 0]]);
    return [{ ...shared, id: constraint.id, role: roleOf(constraint.role), scores }];
  }
  return constraint.rules.map((rule) => {
    const scores = new Map<Node, number>();
    for (const node of cluster.nodes) {
      const context = {
        nowMs: cluster.nowMs,
        nodeAttribute: (name: string) => attributeOf(node, name),
        parameters: parametersOf(cluster, resource, node),
        meta: resource.meta,
      };
      if (!holds(rule.condition, context)) continue;
      if (rule.scoreAttribute === undefined) scores.set(node, rule.score);
      else scores.set(node, parseScore(attributeOf(node, rule.scoreAttribute) ?? '') ?? -INFINITY);
    }
    return { ...shared, id: constraint.id, role: roleOf(rule.role ?? constraint.role), scores };
  });
}

const parametersOf = (cluster: Cluster, resource: Resource, node: Node): Readonly<Record<string, string>> => {
  const primitive = primitivesOf(resource)[0];
  return primitive ? parametersOn(cluster, primitive, node) : {};
};

const DISCOVERY_RANK = { always: 0, never: 1, exclusive: 2 } as const;

/** Adds the scores to the resource. Only the first member of a group gets them; the others follow by colocation. */
export function applyLocation(location: Location, resource: Resource = location.resource, factor = 1): void {
  if (location.role !== null && location.role !== resource.nextRole) return;
  for (const [node, score] of location.scores) {
    let wish = resource.wishes.get(node);
    if (!wish) {
      wish = newWish();
      resource.wishes.set(node, wish);
    }
    addToWish(wish, score * factor, 'location', location.id);
    if (DISCOVERY_RANK[wish.probe] < DISCOVERY_RANK[location.discovery]) {
      wish.probe = location.discovery;
      if (location.discovery === 'exclusive') resource.exclusiveDiscovery = true;
    }
  }
  resource.children.forEach((child, index) => {
    if (resource.kind === 'bundle') {
      const inside = child.kind === 'clone';
      if (inside ? location.role !== null : !child.remoteConnection) applyLocation(location, child, factor);
    } else applyLocation(location, child, resource.kind === 'group' && index > 0 ? 0 : factor);
  });
}

/** Keeps every location for the role it is bound to, so that promotion can ask for it, and applies the others. */
export function applyLocations(cluster: Cluster): void {
  for (const location of readLocations(cluster)) {
    attach(location, location.resource);
    applyLocation(location);
  }
}

function attach(location: Location, resource: Resource): void {
  resource.locations.push(location);
  for (const child of resource.children) attach(location, child);
}

/** The score that locations bound to the role give the resource on the node. */
export function roleScore(resource: Resource, node: Node, role: RoleRank): number {
  let score = 0;
  for (const location of resource.locations) {
    if (location.role === role) score = addScores(score, location.scores.get(node) ?? 0);
  }
  return score;
}
