/**
 * Expands a bundle: for each replica a container, an address and a connection where it has them, and one clone of the
 * primitive that runs inside, whose instances live on the replicas' guest nodes.
 */
import type { BundleModel, CloneModel, PrimitiveModel } from '../model/resource.ts';
import { ensureRemoteNode, impliedConnection } from './build-remote.ts';
import { buildPrimitive, createInstance, newResource, setCloneModel } from './build-resources.ts';
import type { BundleState, Cluster, Node, Replica, Resource } from './cluster.ts';
import { metaFlag, metaNumber } from './meta.ts';
import { applyTarget } from './target.ts';

/** The node that holds the container of a bundle's guest node; any other node is its own host. */
export function hostOfBundleNode(node: Node): Node {
  if (!node.ofBundle) return node;
  const container = node.remote?.container;
  return container?.assignedTo ?? container?.runningOn[0] ?? node;
}

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
  const meta = { 'resource-stickiness': '1', ...cluster.model.resourceDefaults, ...sharedMeta(model) };
  const promotable = model.container.promotedMax > 0 || metaFlag(meta, 'promotable', false);
  const clone = newResource(cluster, { id: `${model.id}-clone`, kind: 'clone', model: null, meta, parent: bundle });
  clone.unique = model.container.replicasPerHost > 1;
  clone.clone = {
    max: model.container.replicas,
    nodeMax: model.container.replicasPerHost,
    min: 0,
    promotable,
    promotedMax: promotable ? model.container.promotedMax || metaNumber(meta, 'promoted-max', 1) : 0,
    promotedNodeMax: promotable ? metaNumber(meta, 'promoted-node-max', 1) : 0,
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
  node.attributes.set('#kind', 'container');
  node.ofBundle = true;
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
  const command = runCommand ?? (hasInside(model) ? '/usr/sbin/pacemaker-remoted' : undefined);
  const mounts = mountsOf(model, offset);
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
      mount_points: mounts.flatMap(({ own, source }) => (own ? [source] : [])).join(','),
      ...(command === undefined ? {} : { run_cmd: command }),
      monitor_cmd: '/bin/true',
    },
    meta: {},
    operations: [{ name: 'monitor', intervalMs: 60_000 }],
  };
}

const hasInside = (model: BundleModel): boolean => model.primitive !== undefined;

interface Mount {
  readonly source: string;
  readonly target: string;
  readonly options: string | undefined;
  /** Whether each replica has a directory of its own below the configured one. */
  readonly own: boolean;
}

function mountsOf(model: BundleModel, offset: number): readonly Mount[] {
  const below = (root: string): string => `${root}/${model.id}-${offset}`;
  const configured = model.storage.map(({ sourceDir, sourceDirRoot, targetDir, options }) => ({
    source: sourceDir ?? below(sourceDirRoot ?? ''),
    target: targetDir,
    options,
    own: sourceDir === undefined,
  }));
  if (!hasInside(model)) return configured;
  const key = '/etc/pacemaker/authkey';
  return [
    ...configured,
    { source: key, target: key, options: undefined, own: false },
    { source: below('/var/log/pacemaker/bundles'), target: '/var/log', options: undefined, own: true },
  ];
}

/** Options with which the container is run, as agents and recorded digests know them. */
function runOptions(model: BundleModel, offset: number, address: string | null): string {
  const { container, network } = model;
  const options = container.options ?? '';
  const port = network.controlPort ?? DEFAULT_REMOTE_PORT;
  const parts: string[] = [];
  if (container.technology === 'docker' && !options.includes('--restart')) parts.push('--restart=no');
  if (address !== null) parts.push(`-h ${model.id}-${offset}`);
  parts.push('-e PCMK_stderr=1');
  if (container.network !== undefined) parts.push(`--net=${container.network}`);
  parts.push(`-e PCMK_remote_port=${port}`);
  for (const mount of mountsOf(model, offset)) {
    parts.push(`-v ${mount.source}:${mount.target}${mount.options === undefined ? '' : `:${mount.options}`}`);
  }
  const ports = network.ports.map((mapping) => {
    const outer = mapping.port ?? mapping.range ?? '';
    return [outer, mapping.internalPort ?? outer] as const;
  });
  if (hasInside(model)) ports.push([port, port]);
  for (const [outer, inner] of ports) {
    if (address !== null) parts.push(`-p ${address}:${outer}:${inner}`);
    else if (container.network !== 'host') parts.push(`-p ${outer}:${inner}`);
  }
  if (options !== '') parts.push(options);
  return `${parts.map((part) => ` ${part}`).join('')} ${hostEntries(model)}`;
}

/** Every replica knows the others by name. */
function hostEntries(model: BundleModel): string {
  let address = model.network.ipRangeStart;
  if (address === undefined || !model.network.addHost) return '';
  let entries = '';
  for (let offset = 0; offset < model.container.replicas; offset += 1) {
    entries += ` --add-host=${model.id}-${offset}:${address}`;
    address = nextAddress(address);
  }
  return entries;
}

/** The address after this one. */
function nextAddress(address: string): string {
  const match = /^(.*\.)(\d+)$/.exec(address);
  return match ? `${match[1]}${Number(match[2]) + 1}` : address;
}
