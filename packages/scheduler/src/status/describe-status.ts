/**
 * Describes what a model says of the present, before any plan: nodes as they are judged, resources as history has them.
 */
import type { ClusterModel } from '../model/cluster-model.ts';
import { buildCluster } from '../state/build-cluster.ts';
import { type Cluster, type Node, primitivesOf, type Resource, ROLE, wholeTree } from '../state/cluster.ts';
import { promotableTop, targetRole } from '../state/target.ts';
import type {
  ClusterStatus,
  CollectiveStatus,
  InstancesStatus,
  PrimitiveStatus,
  ResourceStatus,
} from './cluster-status.ts';
import { describeNode, isForgotten, isUnclean } from './node-state.ts';

/** The present state of `model`. Throws nothing: what cannot be told is left out. */
export function describeStatus(model: ClusterModel): ClusterStatus {
  const cluster = buildCluster(model);
  return {
    nodes: cluster.nodes.filter((node) => node.kind !== 'ping').flatMap((node) => describeNode(cluster, node)),
    resources: cluster.resources.filter(isShown).map((resource) => describe(cluster, resource)),
  };
}

const isActive = (resource: Resource): boolean => resource.role > ROLE.stopped;

/** What is configured no more matters only while it is active. */
const isShown = (resource: Resource): boolean =>
  !isImplied(resource) && (!resource.removed || primitivesOf(resource).some(isActive));

/** The connection of a guest is nobody's configuration: its container and its node speak for it. */
const isImplied = (resource: Resource): boolean => resource.meta['internal-rsc'] === 'true';

function describe(cluster: Cluster, resource: Resource): ResourceStatus {
  switch (resource.kind) {
    case 'primitive':
      return describePrimitive(cluster, resource);
    case 'group':
      return collective(
        resource,
        null,
        resource.children.map((child) => describe(cluster, child)),
      );
    case 'clone':
      return describeClone(cluster, resource);
    default:
      return describeBundle(cluster, resource);
  }
}

function collective(
  resource: Resource,
  of: string | null,
  parts: readonly ResourceStatus[],
  instances: readonly InstancesStatus[] = [],
): CollectiveStatus {
  return { kind: kindOf(resource), id: resource.id, of, flags: collectiveFlags(resource), parts, instances };
}

const kindOf = (resource: Resource): CollectiveStatus['kind'] =>
  resource.kind === 'primitive' ? 'group' : resource.kind;

function collectiveFlags(resource: Resource): readonly string[] {
  return [
    ...(resource.clone?.promotable ? ['promotable'] : []),
    ...(resource.kind !== 'group' && isUnique(resource) ? ['unique'] : []),
    ...(targetRole(resource) === ROLE.stopped ? ['disabled'] : []),
    ...(resource.maintenance ? ['maintenance'] : resource.managed ? [] : ['unmanaged']),
  ];
}

const isUnique = (resource: Resource): boolean =>
  resource.kind === 'bundle' ? (resource.bundle?.perHost ?? 1) > 1 : resource.unique;

const agentOf = ({ agent }: Resource): string =>
  agent === null ? '' : [agent.class, agent.provider, agent.type].filter((part) => part !== undefined).join(':');

const ROLE_NAMES = ['Stopped', 'Stopped', 'Started', 'Unpromoted', 'Promoted'] as const;

function describePrimitive(cluster: Cluster, resource: Resource): PrimitiveStatus {
  const locked = resource.runningOn.length === 0 && resource.lockNode !== null ? resource.lockNode : null;
  return primitiveAt(cluster, resource, resource.id, locked ? [locked] : resource.runningOn);
}

function primitiveAt(cluster: Cluster, resource: Resource, id: string, nodes: readonly Node[]): PrimitiveStatus {
  const only = nodes.length === 1 ? (nodes[0] ?? null) : null;
  const role = resource.role === ROLE.started && promotableTop(resource) ? ROLE.unpromoted : resource.role;
  const locked = only !== null && only === resource.lockNode && resource.runningOn.length === 0;
  return {
    kind: 'primitive',
    id,
    agent: agentOf(resource),
    role: ROLE_NAMES[role],
    failed: resource.failed,
    removed: resource.removed,
    nodes: nodes.map((node) => node.name),
    flags: [
      ...(only && !only.online && isUnclean(cluster, only) ? ['UNCLEAN'] : []),
      ...(locked ? ['LOCKED'] : []),
      ...targetFlags(resource),
      ...(resource.blocked ? ['blocked'] : managementFlags(resource)),
      ...(resource.failureIgnored ? ['failure ignored'] : []),
      ...(only === null && nodes.length === 0 && probedAsMissing(cluster, resource, null) ? ['Not installed'] : []),
    ],
  };
}

function targetFlags(resource: Resource): readonly string[] {
  const target = targetRole(resource);
  if (target === ROLE.stopped) return ['disabled'];
  return target === ROLE.unpromoted ? ['target-role:Unpromoted'] : [];
}

const managementFlags = (resource: Resource): readonly string[] =>
  resource.managed ? [] : [inMaintenance(resource) ? 'maintenance' : 'unmanaged'];

const inMaintenance = (resource: Resource): boolean =>
  resource.maintenance || resource.runningOn.some((node) => node.maintenance);

/** Whether a probe found that the resource's software is missing, on the node or on any. */
function probedAsMissing(cluster: Cluster, resource: Resource, node: Node | null): boolean {
  const names = new Set([resource.id, resource.baseId, resource.historyName]);
  return cluster.model.history.some(
    (entry) =>
      names.has(entry.resource) &&
      (node === null || entry.node === node.name) &&
      entry.operations.some(
        (record) =>
          record.operation === 'monitor' &&
          record.intervalMs === 0 &&
          (record.exitCode === 5 || record.status === 'notInstalled'),
      ),
  );
}

function describeClone(cluster: Cluster, clone: Resource): CollectiveStatus {
  const parts: ResourceStatus[] = [];
  const promoted: Node[] = [];
  const started: Node[] = [];
  let listed = 0;
  for (const instance of clone.children) {
    const place = placeOf(clone, instance);
    if (place === 'full') parts.push(describe(cluster, instance));
    if (place === 'full' || place === 'inactive') continue;
    listed += 1;
    (isPromoted(instance) ? promoted : started).push(place);
  }
  const raised = targetRole(clone) === ROLE.unpromoted ? ['target-role:Unpromoted'] : [];
  const instances = [
    ...named('Promoted', [], promoted),
    ...named(clone.clone?.promotable ? 'Unpromoted' : 'Started', raised, started),
  ];
  const max = clone.clone?.max ?? 0;
  if (!clone.unique && max > listed) instances.push(...stoppedInstances(cluster, clone));
  const child = clone.children[0];
  return collective(clone, child ? (child.baseId ?? child.id) : null, parts, instances);
}

const named = (role: string, flags: readonly string[], nodes: readonly Node[]): readonly InstancesStatus[] =>
  nodes.length === 0 ? [] : [{ role, flags, nodes: nodes.map((node) => node.name) }];

const isPromoted = (instance: Resource): boolean =>
  primitivesOf(instance).some((primitive) => primitive.role === ROLE.promoted);

/** Where an instance is listed: by its node, or in full where more is to be said of it, or not at all. */
function placeOf(clone: Resource, instance: Resource): Node | 'full' | 'inactive' {
  const primitives = primitivesOf(instance);
  const active = primitives.filter(isActive);
  if (clone.unique) return active.length > 0 || !instance.removed ? 'full' : 'inactive';
  if (active.length === 0) return 'inactive';
  const unusual = wholeTree(instance).some((each) => each.removed || each.failed);
  if (unusual || primitives.every((each) => !each.managed) || active.length < primitives.length) return 'full';
  const nodes = new Set(primitives.flatMap((each) => each.runningOn));
  const [node] = nodes;
  if (nodes.size !== 1 || !node || (!node.online && node.unclean)) return 'full';
  return node;
}

/** The nodes where an anonymous clone could run and does not. */
function stoppedInstances(cluster: Cluster, clone: Resource): readonly InstancesStatus[] {
  const disabled = [clone, ...clone.children.slice(0, 1)].some((each) => targetRole(each) === ROLE.stopped);
  const flags = disabled ? ['disabled'] : [];
  const active = new Set(primitivesOf(clone).flatMap((primitive) => primitive.runningOn));
  const nodes = clone.wishes.size > 0 ? [...clone.wishes.keys()] : cluster.nodes;
  const missing: Node[] = [];
  const stopped: Node[] = [];
  for (const node of nodes) {
    if (active.has(node) || isForgotten(node)) continue;
    const isMissing = clone.children.some((child) => probedAsMissing(cluster, child, node));
    (isMissing ? missing : stopped).push(node);
  }
  return [...named('Stopped', flags, stopped), ...named('Stopped', ['Not installed'], missing)];
}

function describeBundle(cluster: Cluster, bundle: Resource): CollectiveStatus {
  const replicas = bundle.bundle?.replicas ?? [];
  const parts = replicas.map((replica): PrimitiveStatus => {
    const shown = replica.child ?? replica.container;
    return primitiveAt(cluster, shown, replica.remote?.id ?? replica.container.id, replica.container.runningOn);
  });
  return collective(bundle, bundle.bundle?.model.container.image ?? null, parts);
}
