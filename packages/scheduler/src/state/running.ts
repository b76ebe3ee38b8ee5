/**
 * Records that a resource is active on a node, and what follows when it is active on more than one.
 */
import { INFINITY } from '../model/score.ts';
import type { Cluster, Node, Resource } from './cluster.ts';
import { newWish, wishFor } from './wishes.ts';

export function addRunning(cluster: Cluster, resource: Resource, node: Node): void {
  if (resource.runningOn.includes(node)) return;
  resource.runningOn.push(node);
  if (resource.kind === 'primitive') {
    node.running.push(resource);
    node.priority += 0;
    // Operations of its instances on other nodes go on: only the node is in maintenance, not the resource.
    if (node.maintenance) resource.managed = false;
  }
  if (!resource.managed) {
    wishFor(resource, node, INFINITY, 'other', 'not managed');
    if (node.online) {
      for (let parent = resource.parent; parent; parent = parent.parent) {
        if (!parent.runningOn.includes(node)) parent.runningOn.push(node);
      }
    }
    return;
  }
  if (resource.kind === 'primitive' && resource.runningOn.length > 1) recoverMultiplyActive(cluster, resource);
  if (resource.parent) addRunning(cluster, resource.parent, node);
}

function recoverMultiplyActive(cluster: Cluster, resource: Resource): void {
  if (resource.multipleActive === 'stop_only') {
    resource.wishes = new Map(
      cluster.nodes.map((node) => [
        node,
        {
          ...newWish(-INFINITY),
          trail: {
            previous: null,
            contribution: { kind: 'other', source: 'multiple-active=stop_only', score: -INFINITY },
          },
        },
      ]),
    );
  } else if (resource.multipleActive === 'block') {
    resource.managed = false;
    resource.blocked = true;
    const parent = resource.parent;
    if (parent && (parent.kind === 'group' || parent.kind === 'bundle') && parent.multipleActive === 'block') {
      for (const sibling of parent.children) {
        sibling.managed = false;
        sibling.blocked = true;
      }
    }
  }
}
