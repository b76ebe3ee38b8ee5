/**
 * Finds the resource to which a history entry belongs: the primitive of that id, the right instance of an anonymous
 * clone, or a removed resource made for what is no longer configured.
 */
import type { ResourceHistory } from '../model/history.ts';
import type { PrimitiveModel } from '../model/resource.ts';
import { ensureRemoteNode } from './build-remote.ts';
import { createInstance, newResource } from './build-resources.ts';
import {
  type Cluster,
  isAnonymousClone,
  isBundled,
  isGuest,
  type Node,
  primitivesOf,
  type Resource,
  topOf,
} from './cluster.ts';
import { stripInstance } from './names.ts';
import { ban, newWish } from './wishes.ts';

/** The resource, or `null` where the entry does not tell what it is of. */
export function findHistoryResource(cluster: Cluster, node: Node, entry: ResourceHistory): Resource | null {
  const id = entry.resource;
  const base = stripInstance(id);
  let resource = cluster.byId.get(id) ?? null;
  if (resource && resource.kind !== 'primitive') return removedResource(cluster, node, entry);
  if (!resource) {
    const zero = cluster.byId.get(`${base}:0`);
    if (zero?.kind === 'primitive' && !zero.unique) resource = zero;
  }
  if (resource && isAnonymousClone(topOf(resource))) {
    const clone = topOf(resource);
    resource = isBundled(clone) ? instanceOnGuest(clone, node) : instanceFor(cluster, clone, node, base);
  }
  resource ??= removedResource(cluster, node, entry);
  if (resource && resource.id !== id) resource.historyName = id;
  return resource;
}

function instanceOnGuest(clone: Resource, node: Node): Resource | null {
  const replica = clone.parent?.bundle?.replicas.find((each) => each.node === node);
  return replica?.child ?? null;
}

const memberOf = (instance: Resource, base: string): Resource | null =>
  primitivesOf(instance).find((primitive) => primitive.baseId === base) ?? null;

/** Where an instance is active, or about to be. */
function locationsOf(instance: Resource): readonly Node[] {
  const nodes: Node[] = [];
  for (const primitive of primitivesOf(instance)) {
    for (const node of primitive.runningOn) if (!nodes.includes(node)) nodes.push(node);
    if (nodes.length === 0 && primitive.pendingNode && primitive.pendingTask === 'start')
      nodes.push(primitive.pendingNode);
  }
  return nodes;
}

/** The instance that is active on the node already, else a free one, else a new one beyond the configured number. */
function instanceFor(cluster: Cluster, clone: Resource, node: Node, base: string): Resource {
  let found: Resource | null = null;
  let free: Resource | null = null;
  let useFree = true;
  for (const instance of clone.children) {
    const locations = locationsOf(instance);
    if (locations.length > 0) {
      if (locations[0] !== node) continue;
      found = memberOf(instance, base);
      if (found && found.runningOn.length > 0) {
        useFree = false;
        found = null;
      }
      if (found) break;
    } else if (useFree && !free && !instance.blocked) {
      free = memberOf(instance, base);
      if (free?.pendingNode && free.pendingNode !== node) free = null;
    }
  }
  if (!found && useFree && free) found = free;
  const universal = (clone.clone?.max ?? 0) >= cluster.nodes.filter((each) => each.kind === 'member').length;
  if (found && !found.needsFencing && (!node.online || node.unclean) && !isGuest(node) && !universal) found = null;
  if (found) return found;
  const extra = createInstance(cluster, clone);
  for (const each of [extra, ...extra.children]) each.removed = true;
  return memberOf(extra, base) as Resource;
}

/** Where to find a removed resource: its id, unless a group, clone or bundle has that id now. */
export function removedKey(cluster: Cluster, id: string): string {
  const holder = cluster.byId.get(id);
  return holder && holder.kind !== 'primitive' ? `removed ${id}` : id;
}

function removedResource(cluster: Cluster, node: Node, entry: ResourceHistory): Resource | null {
  if (!entry.agent) return null;
  const key = removedKey(cluster, entry.resource);
  const existing = cluster.byId.get(key);
  if (existing) return existing;
  const model: PrimitiveModel = {
    kind: 'primitive',
    id: entry.resource,
    agent: entry.agent,
    parameters: {},
    meta: {},
    operations: [],
  };
  const resource = newResource(cluster, {
    id: entry.resource,
    kind: 'primitive',
    model,
    meta: cluster.model.resourceDefaults ?? {},
    parent: null,
  });
  resource.removed = true;
  cluster.byId.set(key, resource);
  cluster.resources.push(resource);
  for (const each of cluster.nodes) {
    if (cluster.model.options.symmetricCluster) resource.wishes.set(each, newWish(each.baseScore));
  }
  if (resource.remoteConnection) {
    const connected = ensureRemoteNode(cluster, resource.id, 'remote');
    connected.remote ??= resource;
    connected.shutdown = true;
  }
  if (entry.container !== undefined) {
    const container = cluster.byId.get(entry.container);
    if (container) {
      resource.container = container;
      container.fillers.push(resource);
    } else resource.removedFiller = true;
  }
  if (cluster.model.options.stopRemovedResources) {
    for (const each of resource.wishes.keys()) ban(resource, each, 'other', 'no longer configured');
    resource.wishes.set(node, resource.wishes.get(node) ?? newWish(-1_000_000));
  } else resource.managed = false;
  return resource;
}
