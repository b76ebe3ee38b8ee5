/**
 * Judges nodes from what the model tells of them: whether each is online, unclean, pending, able to run anything.
 */
import type { NodeModel } from '../model/node.ts';
import type { Cluster, Node } from './cluster.ts';
import { fenceNode } from './fencing-need.ts';
import { compareNames } from './names.ts';

export function addNode(cluster: Cluster, model: NodeModel, kind: Node['kind']): Node {
  const attributes = new Map<string, string>(Object.entries({ ...model.attributes, ...model.transientAttributes }));
  attributes.set('#uname', model.name);
  attributes.set('#id', model.id);
  attributes.set(
    '#kind',
    kind === 'remote' || kind === 'guest' ? (kind === 'guest' ? 'container' : 'remote') : 'cluster',
  );
  attributes.set('#is_dc', String(cluster.model.dc === model.name));
  const site = attributes.get('site-name');
  attributes.set('#site-name', site ?? clusterName(cluster));
  const node: Node = {
    id: model.id,
    name: model.name,
    kind,
    model,
    attributes,
    utilization: new Map(Object.entries(model.utilization ?? {})),
    online: false,
    unclean: false,
    uncleanReason: null,
    unseen: false,
    pending: false,
    standby: model.standby ?? false,
    standbyOnFail: false,
    maintenance: model.maintenance ?? false,
    shutdown: model.shutdownRequested ?? false,
    discovery: model.discovery ?? true,
    isDc: cluster.model.dc === model.name,
    historyRead: false,
    remote: null,
    remoteRequiresReset: false,
    remoteWasFenced: model.remoteState?.fenced ?? false,
    remoteMaintenance: model.remoteState?.maintenance ?? false,
    ofBundle: false,
    running: [],
    assignedCount: 0,
    baseScore: 0,
    priority: 0,
  };
  cluster.nodeByName.set(node.name, node);
  if (!cluster.nodeById.has(node.id)) cluster.nodeById.set(node.id, node);
  const place = cluster.nodes.findIndex((other) => compareNames(other.name, node.name) > 0);
  if (place < 0) cluster.nodes.push(node);
  else cluster.nodes.splice(place, 0, node);
  return node;
}

const clusterName = (cluster: Cluster): string => cluster.model.clusterName ?? '';

export function buildNodes(cluster: Cluster): void {
  for (const model of cluster.model.nodes) {
    const node = addNode(cluster, model, model.kind === 'remote' ? 'remote' : (model.kind ?? 'member'));
    if (node.isDc) cluster.dcNode = node;
  }
}

/** Applies each cluster node's presence. Remote and guest nodes follow later, from their connections. */
export function judgeNodes(cluster: Cluster): void {
  const { options } = cluster.model;
  for (const node of cluster.nodes) {
    if (node.kind === 'remote' && node.remote && !node.model?.remoteState?.seen) neverSeen(cluster, node);
    if (node.kind === 'remote' || node.kind === 'guest') continue;
    judgePresence(cluster, node);
    if (node.kind === 'ping') node.online = false;
  }
  if (!cluster.quorate && options.noQuorumPolicy === 'fence') {
    for (const node of cluster.nodes) {
      if (node.online && !node.unclean) fenceNode(cluster, node, 'cluster does not have quorum');
    }
  }
}

function judgePresence(cluster: Cluster, node: Node): void {
  const { options } = cluster.model;
  const model = node.model as NodeModel;
  switch (model.presence) {
    case 'member':
      node.online = true;
      break;
    case 'joining':
      node.online = true;
      node.pending = true;
      node.standby = true;
      if (joinedTooLong(cluster, model))
        fenceNode(cluster, node, 'peer pending timed out on joining the process group');
      break;
    case 'failed':
      node.online = true;
      fenceNode(cluster, node, model.fenceRequested ?? 'peer process is no longer available');
      break;
    case 'lost':
      if (options.fencingEnabled)
        fenceNode(cluster, node, model.fenceRequested ?? 'peer is no longer part of the cluster');
      break;
    case 'neverSeen':
      neverSeen(cluster, node);
      break;
    default:
      break;
  }
  if (model.fenceRequested !== undefined && model.presence !== 'left' && !node.unclean) {
    fenceNode(cluster, node, model.fenceRequested);
  }
}

/** A remote node is seen again as soon as its connection gets a place. */
function neverSeen(cluster: Cluster, node: Node): void {
  node.unseen = true;
  if (!cluster.model.options.startupFencing) return;
  node.unclean = true;
  node.uncleanReason = 'node has not been seen since the cluster started';
}

function joinedTooLong(cluster: Cluster, model: NodeModel): boolean {
  const limit = cluster.model.options.nodePendingTimeoutMs;
  if (limit <= 0 || model.joiningSinceMs === undefined) return false;
  const deadline = model.joiningSinceMs + limit;
  if (cluster.nowMs >= deadline) return true;
  cluster.recheckAtMs = cluster.recheckAtMs === null ? deadline : Math.min(cluster.recheckAtMs, deadline);
  return false;
}
