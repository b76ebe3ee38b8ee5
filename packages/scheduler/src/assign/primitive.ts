/**
 * Decides where a primitive runs: its colocations first, then the best of the nodes that are left.
 */
import { setNextRole } from '../actions/action.ts';
import { INFINITY } from '../model/score.ts';
import { type Cluster, type Node, type Resource, ROLE } from '../state/cluster.ts';
import { addToWish } from '../state/wishes.ts';
import { assignResource, placeResource } from './assign.ts';
import { currentNode, isAvailable, sortNodes } from './available.ts';
import { followColocations } from './colocate.ts';
import { connectionAssigned } from './remote.ts';
import { banWithoutCapacity } from './utilization.ts';

export function assignPrimitive(
  cluster: Cluster,
  resource: Resource,
  prefer: Node | null,
  stopIfFails: boolean,
): Node | null {
  const parent = resource.parent;
  if (parent && !parent.assigning) assignResource(cluster, parent, null, stopIfFails);
  if (!resource.provisional) return resource.assignedTo;
  if (resource.assigning) return null;
  resource.assigning = true;
  followColocations(cluster, resource);
  limitRole(cluster, resource);
  const { options } = cluster.model;
  if (options.fencingEnabled && !cluster.haveFencing) resource.managed = false;
  if (!resource.managed) {
    setNextRole(resource, resource.role, 'unmanaged');
    placeResource(cluster, resource, currentNode(resource), true, stopIfFails);
  } else if (options.stopAllResources) {
    placeResource(cluster, resource, null, true, stopIfFails);
  } else {
    chooseNode(cluster, resource, prefer, stopIfFails);
  }
  resource.assigning = false;
  if (resource.remoteConnection) connectionAssigned(cluster, resource);
  return resource.assignedTo;
}

function limitRole(cluster: Cluster, resource: Resource): void {
  if (resource.nextRole === ROLE.stopped) {
    for (const wish of resource.wishes.values()) {
      addToWish(wish, -INFINITY, 'target-role', resource.nextRoleReason ?? 'target-role');
    }
  } else if (
    resource.nextRole > resource.role &&
    !cluster.quorate &&
    cluster.model.options.noQuorumPolicy === 'freeze'
  ) {
    setNextRole(resource, resource.role, 'no-quorum-policy=freeze');
  }
}

const isUniqueInstance = (resource: Resource): boolean => resource.parent?.kind === 'clone' && resource.parent.unique;

function chooseNode(cluster: Cluster, resource: Resource, prefer: Node | null, stopIfFails: boolean): void {
  const roomiest = banWithoutCapacity(cluster, resource);
  const preferred = prefer ?? roomiest;
  const running = currentNode(resource);
  const sorted = sortNodes(cluster, resource.wishes, running);
  const best = sorted[0];
  if (!best) {
    placeResource(cluster, resource, null, false, stopIfFails);
    return;
  }
  const wish = preferred ? resource.wishes.get(preferred) : undefined;
  if (preferred && wish && wish.score >= best[1].score && wish.score >= 0 && isAvailable(preferred)) {
    placeResource(cluster, resource, preferred, false, stopIfFails);
    return;
  }
  let chosen = best[0];
  if (!isUniqueInstance(resource) && best[1].score > 0 && isAvailable(chosen) && running && isAvailable(running)) {
    if (resource.wishes.get(running)?.score === best[1].score) chosen = running;
  }
  placeResource(cluster, resource, chosen, false, stopIfFails);
}
