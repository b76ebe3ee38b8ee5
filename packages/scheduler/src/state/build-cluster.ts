/**
 * Builds the working state from the model: nodes, resources, history, in that order.
 */
import { withPendingRecords } from '../actions/in-flight.ts';
import type { ClusterModel } from '../model/cluster-model.ts';
import type { PrimitiveModel, ResourceModel } from '../model/resource.ts';
import { buildNodes, judgeNodes } from './build-nodes.ts';
import { addRemoteNodes, linkConnections } from './build-remote.ts';
import { buildPrimitive, buildResource, giveInitialNodes } from './build-resources.ts';
import type { Cluster } from './cluster.ts';
import { indexFailCounts } from './failures.ts';
import { applyHistory } from './history-apply.ts';
import { indexHistory } from './history-index.ts';
import { applyRemoteRequests } from './remote-presence.ts';

function primitivesIn(resource: ResourceModel): readonly PrimitiveModel[] {
  switch (resource.kind) {
    case 'primitive':
      return [resource];
    case 'group':
      return resource.members;
    case 'clone':
      return primitivesIn(resource.child);
    default:
      return resource.primitive ? [resource.primitive] : [];
  }
}

/** Unfencing is in use where a device offers it or anything configured requires it. */
function usesUnfencing(model: ClusterModel, fenceDevices: readonly PrimitiveModel[]): boolean {
  const requires = (resource: ResourceModel): boolean =>
    resource.meta.requires === 'unfencing' ||
    (resource.kind === 'group' && resource.members.some(requires)) ||
    (resource.kind === 'clone' && requires(resource.child)) ||
    (resource.kind === 'bundle' && resource.primitive !== undefined && requires(resource.primitive));
  return (
    fenceDevices.some((device) => /\bunfencing\b/.test(device.meta.provides ?? '')) ||
    model.resourceDefaults?.requires === 'unfencing' ||
    model.resources.some(requires)
  );
}

export function buildCluster(model: ClusterModel): Cluster {
  const primitives = model.resources.flatMap(primitivesIn);
  const fenceDevices = primitives.filter((primitive) => primitive.agent.class === 'stonith');
  const cluster: Cluster = {
    model,
    nowMs: model.nowMs,
    quorate: model.quorate,
    haveFencing: fenceDevices.length > 0 || model.fenceDevices.length > 0 || model.options.haveWatchdog,
    haveUnfencing: usesUnfencing(model, fenceDevices),
    nodes: [],
    nodeByName: new Map(),
    nodeById: new Map(),
    resources: [],
    byId: new Map(),
    history: indexHistory(withPendingRecords(model)),
    failCounts: indexFailCounts({ model }),
    tickets: new Map(model.tickets.map((ticket) => [ticket.id, ticket])),
    orderings: [],
    actions: [],
    singletons: new Map(),
    containersToStop: [],
    digests: new Map(),
    recheckAtMs: null,
    resourceCount: 0,
    actionCount: 0,
    haveRemoteNodes: false,
    dcNode: null,
  };
  buildNodes(cluster);
  const connections = addRemoteNodes(cluster);
  for (const resource of model.resources) cluster.resources.push(buildResource(cluster, resource, null, {}));
  for (const connection of connections) {
    cluster.resources.push(buildPrimitive(cluster, connection, null, {}, ''));
  }
  for (const resource of cluster.resources) {
    giveInitialNodes(cluster, resource);
    linkConnections(cluster, resource);
  }
  judgeNodes(cluster);
  for (const node of cluster.nodes) applyRemoteRequests(node);
  applyHistory(cluster);
  return cluster;
}
