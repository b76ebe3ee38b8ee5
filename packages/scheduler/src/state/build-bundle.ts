/**
 * Expands a bundle: for each replica a container, an address and a connection where it has them, and one clone of the
 * primitive that runs inside, whose instances live on the replicas' guest nodes.
 */
import type { BundleModel, CloneModel, PrimitiveModel } from '../model/resource.ts';
import { ensureRemoteNode, impliedConnection } from './build-remote.ts';
import { buildPrimitive, createInstance, newResource, setCloneModel } from './build-resources.ts';
import type { BundleState, Cluster, Replica, Resource } from './cluster.ts';
import { metaFlag } from './meta.ts';
import { applyTarget } from './target.ts';

export const DEFAULT_REMOTE_PORT = '3121';

export function buildBundle(cluster: Cluster, model: BundleModel): Resource {
  const bundle = newResource(cluster, { id: model.id, kind: 'bundle', model: null, meta: model.meta, parent: null });
  bundle.unique = true;
  applyTarget(bundle);
  cluster.byId.set(bundle.id, bundle);
  const state: BundleState = {
    model,
    replicas: [],
    inner: null,
    perHost: model.container.replicasPerHost,
    promotedMax: model.container.promotedMax,
  };
  bundle.bundle = state;
  const hasChild = model.primitive !== undefined && hasNetwork(model);
  if (hasChild) state.inner = buildInner(cluster, bundle, model, model.primitive as PrimitiveModel);
  let address = model.network.ipRangeStart;
  for (let offset = 0; offset < model.container.replicas; offset += 1) {
    state.replicas.push(buildReplica(cluster, bundle, model, offset, address ?? null));
    address = address === undefined ? undefined : nextAddress(address);
  }
  bundle.children = [
    ...(state.inner ? [state.inner] : []),
    ...state.replicas.flatMap(({ ip, container, remote }) => [ip, container, remote].filter((part) => part !== null)),
  ];
  return bundle;
}

const hasNetwork = (model: BundleModel): boolean =>
  model.network.ipRangeStart !== undefined || model.network.controlPort !== undefined;

/** Meta attributes of the bundle that its parts share. */
function sharedMeta(model: BundleModel): Record<string, string> {
  return { ...model.meta };
}

function buildInner(cluster: Cluster, bundle: Resource, model: BundleModel, primitive: PrimitiveModel): Resource {
  const promotable = model.container.promotedMax > 0;
  const meta = { 'resource-stickiness': '1', ...sharedMeta(model) };
  const clone = newResource(cluster, { id: `${model.id}-clone`, kind: 'clone', model: null, meta, parent: bundle });
  clone.unique = model.container.replicasPerHost > 1;
  clone.clone = {
    max: model.container.replicas,
    nodeMax: model.container.replicasPerHost,
    min: 0,
    promotable,
    promotedMax: promotable ? model.container.promotedMax : 0,
    promotedNodeMax: promotable ? 1 : 0,
    interleave: metaFlag(meta, 'interleave', false),
    ordered: true,
    created: 0,
    promotionOrdered: false,
    addedPromotion: false,
  };
  applyTarget(clone);
  cluster.byId.set(clone.id, clone);
  const cloneModel: CloneModel = { kind: 'clone', id: clone.id, meta, child: primitive };
  setCloneModel(clone, cloneModel);
  return clone;
}

function part(cluster: Cluster, bundle: Resource, primitive: PrimitiveModel): Resource {
  const resource = buildPrimitive(cluster, primitive, bundle, sharedMeta(bundleModel(bundle)), '');
  resource.unique = true;
  return resource;
}

const bundleModel = (bundle: Resource): BundleModel => (bundle.bundle as BundleState).model;

function buildReplica(
  cluster: Cluster,
  bundle: Resource,
  model: BundleModel,
  offset: number,
  address: string | null,
): Replica {
  const ip = address === null ? null : part(cluster, bundle, addressModel(model, address));
  const container = part(cluster, bundle, containerModel(model, offset, address));
  const inner = bundle.bundle?.inner ?? null;
  const child = inner ? createInstance(cluster, inner) : null;
  if (!child) return { offset, container, ip, remote: null, child, node: null, address };
  const name = `${model.id}-${offset}`;
  const node = ensureRemoteNode(cluster, name, 'guest');
  const remote = part(
    cluster,
    bundle,
    impliedConnection(
      name,
      container.id,
      {},
      {
        addr: address ?? '#uname',
        port: model.network.controlPort ?? DEFAULT_REMOTE_PORT,
      },
    ),
  );
  remote.container = container;
  container.fillers.push(remote);
  node.remote = remote;
  return { offset, container, ip, remote, child, node, address };
}

function addressModel(model: BundleModel, address: string): PrimitiveModel {
  const { hostInterface, hostNetmask } = model.network;
  return {
    kind: 'primitive',
    id: `${model.id}-ip-${address.replaceAll(':', '.')}`,
    agent: { class: 'ocf', provider: 'heartbeat', type: 'IPaddr2' },
    parameters: {
      ip: address,
      ...(hostInterface === undefined ? {} : { nic: hostInterface }),
      cidr_netmask: hostNetmask ?? '32',
    },
    meta: {},
    operations: [{ name: 'monitor', intervalMs: 60_000 }],
  };
}

function containerModel(model: BundleModel, offset: number, address: string | null): PrimitiveModel {
  const { technology, image, runCommand } = model.container;
  return {
    kind: 'primitive',
    id: `${model.id}-${technology}-${offset}`,
    agent: { class: 'ocf', provider: 'heartbeat', type: technology },
    parameters: {
      image,
      allow_pull: 'true',
      force_kill: 'false',
      reuse: 'false',
      run_opts: runOptions(model, offset, address),
      ...(runCommand === undefined && model.primitive ? { run_cmd: '/usr/sbin/pacemaker-remoted' } : {}),
      ...(runCommand === undefined ? {} : { run_cmd: runCommand }),
      ...(model.primitive ? { monitor_cmd: '/bin/true' } : {}),
    },
    meta: {},
    operations: [{ name: 'monitor', intervalMs: 60_000 }],
  };
}

/** Options with which the container is run: name, network, mounts, as its agent takes them. */
function runOptions(model: BundleModel, offset: number, address: string | null): string {
  const { container, network, storage } = model;
  const parts: string[] = [];
  if (!/--restart/.test(container.options ?? '')) parts.push('--restart=no');
  if (container.network !== undefined) parts.push(`--net=${container.network}`);
  if (address !== null) parts.push(`-h ${model.id}-${offset}`);
  for (const mapping of storage) {
    const source = mapping.sourceDir ?? `${mapping.sourceDirRoot ?? ''}/${model.id}-${offset}`;
    parts.push(`-v ${source}:${mapping.targetDir}${mapping.options === undefined ? '' : `:${mapping.options}`}`);
  }
  for (const { port, range, internalPort } of network.ports) {
    const outer = port ?? range;
    if (outer !== undefined && address !== null) parts.push(`-p ${address}:${outer}:${internalPort ?? outer}`);
  }
  if (container.options !== undefined) parts.push(container.options);
  return parts.join(' ');
}

/** The address after this one. */
function nextAddress(address: string): string {
  const match = /^(.*\.)(\d+)$/.exec(address);
  return match ? `${match[1]}${Number(match[2]) + 1}` : address;
}
