import { INFINITY } from '../model/score.ts';
import { type Cluster, type Node, type Resource, topOf } from '../state/cluster.ts';
import { thresholdReached } from '../state/failures.ts';
import { addToWish, ban, wishFor } from '../state/wishes.ts';
import { applyLocations } from './location.ts';

export function applyCriteria(cluster: Cluster): void {
  if (cluster.model.options.shutdownLock)
    for (const resource of cluster.resources) applyShutdownLock(cluster, resource);
  applyLocations(cluster);
  for (const resource of cluster.resources) {
    applyStickiness(resource);
    for (const node of cluster.nodes) {
      applyFailures(cluster, resource, node);
      applyDiscovery(resource, node);
    }
  }
}

function applyStickiness(resource: Resource): void {
  if (resource.children.length > 0) {
    for (const child of resource.children) applyStickiness(child);
    return;
  }
  // A negative value does not drive a resource away: it asks for no stickiness.
  if (!resource.managed || resource.stickiness <= 0 || resource.runningOn.length !== 1) return;
  const node = resource.runningOn[0] as Node;
  // In an asymmetric cluster the resource may have lost its right to be there.
  if (!resource.wishes.has(node)) return;
  wishFor(resource, node, resource.stickiness, 'stickiness', 'resource-stickiness');
}

function applyFailures(cluster: Cluster, resource: Resource, node: Node): void {
  if (resource.children.length > 0) {
    for (const child of resource.children) applyFailures(cluster, child, node);
    return;
  }
  const clearing = resource.actions.some((action) => action.task === 'clear_failcount' && action.node === node);
  if (clearing) return;
  const banned = thresholdReached(cluster, resource, node);
  if (banned) ban(banned, node, 'failures', `migration-threshold=${resource.migrationThreshold}`);
}

/** With exclusive discovery only nodes that a constraint names so are allowed. */
function applyDiscovery(resource: Resource, node: Node): void {
  const top = topOf(resource);
  if (resource.exclusiveDiscovery || top.exclusiveDiscovery) {
    for (const child of resource.children) applyDiscovery(child, node);
    const wish = resource.wishes.get(node);
    if (wish && wish.probe !== 'exclusive') addToWish(wish, -INFINITY, 'location', 'resource-discovery=exclusive');
  }
}

/** A resource that was active on a node when it was shut down cleanly stays bound to it for the configured time. */
function applyShutdownLock(cluster: Cluster, resource: Resource): void {
  if (resource.children.length > 0) {
    for (const child of resource.children) applyShutdownLock(cluster, child);
    return;
  }
  if (resource.fenceDevice || resource.remoteConnection || resource.kind !== 'primitive') return;
  if (resource.lockNode) {
    if (resource.runningOn.length > 0) {
      resource.lockNode = null;
    }
  } else {
    lockIfShuttingDown(cluster, resource);
  }
  if (!resource.lockNode) return;
  const limit = cluster.model.options.shutdownLockLimitMs;
  if (limit > 0) {
    const expires = resource.lockSinceMs + limit;
    cluster.recheckAtMs = cluster.recheckAtMs === null ? expires : Math.min(cluster.recheckAtMs, expires);
  }
  for (const node of resource.wishes.keys()) {
    if (node !== resource.lockNode) wishFor(resource, node, -INFINITY, 'shutdown-lock', resource.lockNode.name);
  }
}

function lockIfShuttingDown(cluster: Cluster, resource: Resource): void {
  const node = resource.runningOn.length === 1 ? resource.runningOn[0] : undefined;
  if (!node?.shutdown || node.unclean || !resource.managed) return;
  resource.lockNode = node;
  resource.lockSinceMs = node.model?.shutdownSinceMs ?? cluster.nowMs;
}
