/**
 * Decides which nodes are fenced and shut down now, what the fencing implies for resources there, and the order of
 * fencing and shutdowns among nodes.
 */
import { order } from '../constraints/order.ts';
import {
  type Cluster,
  isBundled,
  isGuest,
  isRemoteOrGuest,
  type Node,
  primitivesOf,
  type Resource,
  topOf,
} from '../state/cluster.ts';
import { canFence, fenceAction } from '../state/fencing-need.ts';
import { type Action, clearFlag, obtainAction, orderActions, setFlag } from './action.ts';
import { ACTION, ORDER } from './flags.ts';
import { fenceGuest } from './guest-fencing.ts';
import { notifyAfterFencing } from './notify.ts';

export function addFencingAndShutdowns(cluster: Cluster): void {
  const managed = cluster.resources.some(hasManaged);
  const fencings: Action[] = [];
  const shutdowns: Action[] = [];
  let dcDown: Action | null = null;
  for (const node of cluster.nodes) {
    if (isGuest(node)) {
      if (node.remoteRequiresReset && managed && canFence(cluster, node)) fenceGuest(cluster, node);
      continue;
    }
    if (managed && node.unclean && canFence(cluster, node)) {
      const fencing = fenceAction(cluster, node, null, false, 'node is unclean');
      orderAgainstFencing(cluster, fencing, node);
      if (node.isDc) dcDown = fencing;
      else addFencing(cluster, fencings, fencing);
    } else if (!isRemoteOrGuest(node) && node.online && node.shutdown) {
      const shutdown = shutdownAction(cluster, node);
      if (node.isDc) dcDown = shutdown;
      else shutdowns.push(shutdown);
    }
  }
  if (!dcDown) return;
  if (dcDown.task === 'do_shutdown') for (const each of shutdowns) orderActions(each, dcDown, ORDER.ordered);
  if (cluster.model.options.concurrentFencing) {
    for (const each of fencings) orderActions(each, dcDown, ORDER.ordered);
  } else if (fencings[0]) orderActions(fencings.at(-1) ?? null, dcDown, ORDER.ordered);
}

const hasManaged = (resource: Resource): boolean => resource.managed || resource.children.some(hasManaged);

function addFencing(cluster: Cluster, fencings: Action[], fencing: Action): void {
  if (!cluster.model.options.concurrentFencing) orderActions(fencings.at(-1) ?? null, fencing, ORDER.ordered);
  fencings.push(fencing);
}

function shutdownAction(cluster: Cluster, node: Node): Action {
  const shutdown = obtainAction(cluster, null, `do_shutdown-${node.name}`, 'do_shutdown', node, false);
  for (const action of cluster.actions) {
    const resource = action.resource;
    if (!resource || action.node !== node || action.task !== 'stop') continue;
    if (resource.maintenance || node.maintenance || !(resource.managed || resource.blocked)) continue;
    clearFlag(action, ACTION.optional);
    order(cluster, { action }, { action: shutdown }, ORDER.ordered | ORDER.unrunnableFirstBlocks);
  }
  return shutdown;
}

/** Orders every resource's actions against the fencing of `target`. */
export function orderAgainstFencing(cluster: Cluster, fencing: Action, target: Node): void {
  for (const resource of cluster.resources.flatMap(primitivesOf)) {
    if (!resource.managed) continue;
    orderStarts(resource, fencing, target);
    orderStops(cluster, resource, fencing, target);
  }
}

function orderStarts(resource: Resource, fencing: Action, target: Node): void {
  for (const action of resource.actions) {
    if (action.needs === 'fencing') orderActions(fencing, action, ORDER.ordered);
    else if (action.needs === 'quorum' && action.task === 'start') {
      // Nothing is known of the resource on the target, so it may be active there.
      if (resource.wishes.has(target) && !resource.known.has(target)) {
        orderActions(fencing, action, ORDER.ordered | ORDER.unrunnableFirstBlocks);
      }
    }
  }
}

function orderStops(cluster: Cluster, resource: Resource, fencing: Action, target: Node): void {
  const implied = resource.needsFencing || isGuest(target);
  const top = topOf(resource);
  for (const action of resource.actions) {
    if (action.node !== target) continue;
    if (action.task === 'stop') {
      setFlag(action, ACTION.pseudo | ACTION.runnable);
      if (implied) {
        if (!isBundled(resource)) orderActions(fencing, action, ORDER.guestAllowed);
        const parentStop = top.actions.find((each) => each.task === 'stop') ?? null;
        orderActions(fencing, parentStop, ORDER.guestAllowed);
      }
      if (resource.notify) notifyAfterFencing(cluster, resource, fencing);
    } else if (action.task === 'demote' && (!target.online || target.unclean || resource.failed)) {
      setFlag(action, ACTION.pseudo | ACTION.runnable);
      if (!isBundled(resource) && implied) orderActions(fencing, action, ORDER.guestAllowed | ORDER.ordered);
    }
  }
}
