/**
 * Remote and guest nodes: which resources make them, and the connection resource that a guest's container implies.
 */

import type { NodeModel } from '../model/node.ts';
import type { PrimitiveModel, ResourceModel } from '../model/resource.ts';
import { parseIntervalMs } from '../rules/calendar.ts';
import { addNode } from './build-nodes.ts';
import type { Cluster, Node, Resource } from './cluster.ts';

const CONNECTION = { class: 'ocf', provider: 'pacemaker', type: 'remote' } as const;

const isRemoteConnection = (model: PrimitiveModel): boolean =>
  model.agent.class === CONNECTION.class &&
  model.agent.provider === CONNECTION.provider &&
  model.agent.type === CONNECTION.type;

function primitivesIn(resource: ResourceModel): readonly PrimitiveModel[] {
  switch (resource.kind) {
    case 'primitive':
      return [resource];
    case 'group':
      return resource.members;
    case 'clone':
      return primitivesIn(resource.child);
    default:
      return [];
  }
}

/** The implied connection of a guest node, as a primitive of its own. */
export function impliedConnection(
  id: string,
  container: string,
  meta: Readonly<Record<string, string>>,
  address: { readonly addr?: string | undefined; readonly port?: string | undefined },
): PrimitiveModel {
  const timeout = parseIntervalMs(meta['remote-connect-timeout'] ?? '60s') ?? 60_000;
  return {
    kind: 'primitive',
    id,
    agent: CONNECTION,
    parameters: {
      ...(address.addr === undefined ? {} : { addr: address.addr }),
      ...(address.port === undefined ? {} : { port: address.port }),
    },
    meta: {
      container,
      'internal-rsc': 'true',
      ...(meta['remote-allow-migrate'] === undefined ? {} : { 'allow-migrate': meta['remote-allow-migrate'] }),
      ...(meta['is-managed'] === undefined ? {} : { 'is-managed': meta['is-managed'] }),
    },
    operations: [
      { id: `${id}-monitor-30s`, name: 'monitor', intervalMs: 30_000, timeoutMs: 30_000 },
      { id: `${id}-start-0`, name: 'start', intervalMs: 0, timeoutMs: timeout },
    ],
  };
}

const remoteModel = (name: string): NodeModel => ({
  id: name,
  name,
  kind: 'remote',
  presence: 'left',
  attributes: {},
  transientAttributes: {},
});

/**
 * Adds the nodes that resources make, and returns the connections that must be added to the resources.
 *
 * A remote connection primitive makes a node of its own id; a primitive with the meta attribute `remote-node` makes
 * a guest node of that name.
 */
export function addRemoteNodes(cluster: Cluster): readonly PrimitiveModel[] {
  const connections: PrimitiveModel[] = [];
  for (const primitive of cluster.model.resources.flatMap(primitivesIn)) {
    const guest = primitive.meta['remote-node'];
    if (isRemoteConnection(primitive)) ensureRemoteNode(cluster, primitive.id, 'remote');
    else if (guest !== undefined) {
      ensureRemoteNode(cluster, guest, 'guest');
      connections.push(
        impliedConnection(guest, primitive.id, primitive.meta, {
          addr: primitive.meta['remote-addr'],
          port: primitive.meta['remote-port'],
        }),
      );
    }
  }
  return connections;
}

export function ensureRemoteNode(cluster: Cluster, name: string, kind: 'remote' | 'guest'): Node {
  cluster.haveRemoteNodes = true;
  return cluster.nodeByName.get(name) ?? addNode(cluster, { ...remoteModel(name) }, kind);
}

/** Joins connections with their nodes and containers with what they contain, once all resources exist. */
export function linkConnections(cluster: Cluster, resource: Resource): void {
  for (const child of resource.children) linkConnections(cluster, child);
  if (resource.remoteConnection) {
    const node = cluster.nodeByName.get(resource.id);
    if (node) node.remote = resource;
  }
  const containerId = resource.meta.container;
  const container = containerId === undefined ? undefined : cluster.byId.get(containerId);
  if (container && container !== resource && resource.kind === 'primitive' && resource.container === null) {
    resource.container = container;
    container.fillers.push(resource);
  }
}
