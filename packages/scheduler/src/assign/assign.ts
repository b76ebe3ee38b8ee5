/**
 * Assigns nodes to resources of every kind: dispatches by kind, and records or takes back a placement.
 */
import { clearFlag, setNextRole } from '../actions/action.ts';
import { ACTION } from '../actions/flags.ts';
import { type Cluster, isGuest, type Node, type Resource, ROLE } from '../state/cluster.ts';
import { isAvailable } from './available.ts';
import { assignBundle } from './bundle.ts';
import { assignClone } from './clone.ts';
import { assignGroup } from './group.ts';
import { assignPrimitive } from './primitive.ts';
import { returnCapacity, takeCapacity } from './utilization.ts';

/**
 * Gives the resource its place, and first whatever it depends on.
 *
 * `prefer` is taken where it is no worse than the best node. With `stopIfFails` false a failure can be taken back.
 */
export function assignResource(
  cluster: Cluster,
  resource: Resource,
  prefer: Node | null,
  stopIfFails: boolean,
): Node | null {
  switch (resource.kind) {
    case 'primitive':
      return assignPrimitive(cluster, resource, prefer, stopIfFails);
    case 'group':
      return assignGroup(cluster, resource, prefer, stopIfFails);
    case 'clone':
      return assignClone(cluster, resource, stopIfFails);
    default:
      return assignBundle(cluster, resource, stopIfFails);
  }
}

/** Puts the resource on `node` (or nowhere). Without `force` only where the node can take it. */
export function placeResource(
  cluster: Cluster,
  resource: Resource,
  node: Node | null,
  force: boolean,
  stopIfFails: boolean,
): boolean {
  if (resource.children.length > 0) {
    let changed = false;
    for (const child of resource.children) {
      if (placeResource(cluster, child, node, force, stopIfFails)) changed = true;
    }
    return changed;
  }
  let place = node;
  if (place && !force) {
    const refused = (resource.wishes.get(place)?.score ?? 0) < 0;
    if (refused || (!isAvailable(place) && !isGuest(place))) {
      if (stopIfFails) setNextRole(resource, ROLE.stopped, 'node availability');
      place = null;
    }
  }
  const changed = resource.assignedTo !== place;
  unplaceResource(resource);
  resource.provisional = false;
  if (!place) {
    if (stopIfFails) stopActionsOf(resource);
    return changed;
  }
  resource.assignedTo = place;
  place.assignedCount += 1;
  takeCapacity(place, resource);
  return changed;
}

/** Without a node: stops become required, starts and recurring operations impossible. */
function stopActionsOf(resource: Resource): void {
  setNextRole(resource, ROLE.stopped, 'unable to assign');
  for (const action of resource.actions) {
    if (action.task === 'stop') clearFlag(action, ACTION.optional);
    else if (action.task === 'start') clearFlag(action, ACTION.runnable);
    else if (action.intervalMs > 0 && action.expectedExitCode !== 7) clearFlag(action, ACTION.runnable);
  }
}

/** Takes a placement back. */
export function unplaceResource(resource: Resource): void {
  for (const child of resource.children) unplaceResource(child);
  const place = resource.assignedTo;
  resource.provisional = true;
  if (!place) return;
  resource.assignedTo = null;
  place.assignedCount -= 1;
  returnCapacity(place, resource);
}
