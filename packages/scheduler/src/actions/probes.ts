/**
 * Decides which resources are probed where: each once on each node whose state of it is not known.
 */

import { locationsOf } from '../assign/available.ts';
import { compareNumbers } from '../assign/instance-order.ts';
import { order, orderOperations } from '../constraints/order.ts';
import { type Cluster, isGuest, isRemoteOrGuest, type Node, type Resource, ROLE, topOf } from '../state/cluster.ts';
import { fenceNode } from '../state/fencing-need.ts';
import { metaFlag } from '../state/meta.ts';
import { clearFlag, has, obtainAction, operationKey } from './action.ts';
import { ACTION, ORDER } from './flags.ts';
import { isUnreachable } from './remote-orders.ts';
import { orderAfterUnfencing } from './unfencing.ts';

export function addProbes(cluster: Cluster): void {
  for (const node of cluster.nodes) {
    const unreachable = isUnreachable(node);
    // What is behind a connection that failed for good is unknown; where its host was lost, it may be known.
    if (unreachable && node.remote?.failed) fenceNode(cluster, node, 'the connection is unrecoverable');
    // Otherwise probes that cannot run show whether anything is unknown there.
    if (!(node.online || unreachable) || node.unclean || (isRemoteOrGuest(node) && !node.discovery)) continue;
    const probed = node.attributes.get('probe_complete');
    if (probed !== undefined && !metaFlag({ probed }, 'probed', false)) {
      const action = obtainAction(cluster, null, `probe_complete-${node.name}`, 'probe_complete', node, false);
      void action;
      continue;
    }
    for (const resource of cluster.resources) probe(cluster, resource, node);
  }
}

function probe(cluster: Cluster, resource: Resource, node: Node): boolean {
  switch (resource.kind) {
    case 'clone':
      return probeClone(cluster, resource, node);
    case 'bundle':
      return probeBundle(cluster, resource, node);
    case 'group':
      return resource.children.map((child) => probe(cluster, child, node)).some(Boolean);
    default:
      return probePrimitive(cluster, resource, node);
  }
}

function probeClone(cluster: Cluster, clone: Resource, node: Node): boolean {
  if (clone.exclusiveDiscovery && clone.wishes.get(node)?.probe !== 'exclusive') return false;
  clone.children.sort(compareNumbers);
  if (clone.unique) return clone.children.map((child) => probe(cluster, child, node)).some(Boolean);
  const isKnown = (resource: Resource): boolean => resource.known.has(node) || resource.children.some(isKnown);
  const instance =
    clone.children.find(isKnown) ??
    clone.children.find((child) => locationsOf(child, false).includes(node)) ??
    clone.children[0];
  return instance ? probe(cluster, instance, node) : false;
}

function probeBundle(cluster: Cluster, bundle: Resource, node: Node): boolean {
  let created = false;
  for (const { ip, child, container, remote, node: guest } of bundle.bundle?.replicas ?? []) {
    if (ip && probe(cluster, ip, node)) created = true;
    if (child && guest === node && probe(cluster, child, node)) created = true;
    if (probe(cluster, container, node)) {
      created = true;
      orderOtherContainers(cluster, bundle, container);
    }
    if (remote && probe(cluster, remote, node)) orderAfterContainerProbe(cluster, container, remote, node);
  }
  return created;
}

/** A container that may be found running must be known before another of the bundle starts in its place. */
function orderOtherContainers(cluster: Cluster, bundle: Resource, container: Resource): void {
  for (const other of bundle.bundle?.replicas ?? []) {
    if (other.container === container) continue;
    orderOperations(cluster, container, 'monitor', other.container, 'start', ORDER.ordered);
  }
}

function orderAfterContainerProbe(cluster: Cluster, container: Resource, remote: Resource, node: Node): void {
  const action = remote.actions.find((each) => each.task === 'monitor' && each.intervalMs === 0 && each.node === node);
  if (action) order(cluster, { resource: container, task: 'start' }, { action }, ORDER.nestedRemoteProbe);
}

const containsGuest = (resource: Resource): boolean => resource.fillers.some((filler) => filler.remoteConnection);

function mayProbe(cluster: Cluster, resource: Resource, node: Node): boolean {
  if (!cluster.model.options.enableStartupProbes) return false;
  if (isRemoteOrGuest(node)) {
    if (resource.fenceDevice || resource.remoteConnection) return false;
    if (isGuest(node) && containsGuest(resource)) return false;
  }
  if (resource.container && !resource.remoteConnection) return false;
  if (resource.removed || resource.known.has(node)) return false;
  const wish = resource.wishes.get(node);
  if (resource.exclusiveDiscovery || topOf(resource).exclusiveDiscovery) {
    if (wish?.probe !== 'exclusive') return false;
  }
  // Nothing but its own inside can be on a bundle's guest node.
  if (wish?.probe === 'never' || (node.ofBundle && wish?.probe !== 'exclusive')) return false;
  if (isGuest(node)) {
    const container = node.remote?.container;
    if (container && container.role === ROLE.stopped) return false;
    if (container && container.nextRole === ROLE.stopped && !container.failed) return false;
    // Nothing of what runs in a guest now will be there once it has moved.
    const moves = container?.assignedTo && !container.runningOn.includes(container.assignedTo);
    if (moves) return false;
    // Nor will what runs in a guest that is to be reset.
    if (node.remoteRequiresReset) return false;
  }
  return true;
}

function probePrimitive(cluster: Cluster, resource: Resource, node: Node): boolean {
  if (!mayProbe(cluster, resource, node)) return false;
  const clone = topOf(resource);
  const top = clone.kind === 'clone' ? clone : resource;
  const action = obtainAction(cluster, resource, operationKey(resource.id, 'monitor'), 'monitor', node, false);
  clearFlag(action, ACTION.optional);
  orderAfterUnfencing(cluster, resource, node, action, ORDER.ordered);
  const runsHere = resource.runningOn.includes(node);
  action.expectedExitCode = runsHere ? (resource.role === ROLE.promoted ? 8 : 0) : 7;
  let flags: number = ORDER.ordered;
  if (!has(action, ACTION.runnable) && top.runningOn.length === 0) flags |= ORDER.unrunnableFirstBlocks;
  order(cluster, { action }, { resource: top, task: 'start' }, flags);
  order(cluster, { action }, { resource, task: 'reload-agent' }, ORDER.ordered);
  return true;
}
