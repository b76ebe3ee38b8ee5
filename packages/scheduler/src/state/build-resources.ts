/**
 * Builds the working resources from the configured tree: flags, inheritance, instances of clones.
 * Bundles and guest nodes are expanded in `build-bundle.ts` and `build-remote.ts`.
 */
import type { CloneModel, GroupModel, MetaAttributes, PrimitiveModel, ResourceModel } from '../model/resource.ts';
import { INFINITY } from '../model/score.ts';
import { buildBundle } from './build-bundle.ts';
import {
  type CloneState,
  type Cluster,
  outermost,
  type Resource,
  type ResourceKind,
  ROLE,
  type RoleRank,
} from './cluster.ts';
import { metaDurationMs, metaFlag, metaNumber, metaScore } from './meta.ts';
import { stripInstance } from './names.ts';
import { applyTarget } from './target.ts';
import { copyWishes, newWish } from './wishes.ts';

const MULTIPLE_ACTIVE = ['stop_start', 'stop_only', 'block', 'stop_unexpected'] as const;

interface Shape {
  readonly id: string;
  readonly kind: ResourceKind;
  readonly model: PrimitiveModel | null;
  readonly meta: MetaAttributes;
  readonly parent: Resource | null;
}

/** A resource with everything that does not depend on its kind; nothing is known of its state yet. */
export function newResource(cluster: Cluster, { id, kind, model, meta, parent }: Shape): Resource {
  const { options } = cluster.model;
  const agent = model?.agent ?? null;
  const maintenance = options.maintenanceMode || metaFlag(meta, 'maintenance', false);
  const remoteConnection = isConnection(model);
  const inClone = parent !== null && outermost(parent).kind === 'clone';
  const reconnectMs = remoteConnection ? metaDurationMs(model?.parameters ?? {}, 'reconnect_interval') : 0;
  const index = cluster.resourceCount;
  cluster.resourceCount += 1;
  return {
    ...blankState(),
    id,
    baseId: stripInstance(id),
    kind,
    model,
    agent,
    meta,
    index,
    parent,
    clone: null,
    bundle: null,
    managed: !maintenance && metaFlag(meta, 'is-managed', true),
    maintenance,
    unique:
      inClone && parent
        ? parent.unique
        : kind !== 'clone' && !(parent && !parent.unique && kind === 'primitive' && parent.kind !== 'group'),
    notify: metaFlag(meta, 'notify', false),
    critical: metaFlag(meta, 'critical', true),
    migratable: metaFlag(meta, 'allow-migrate', remoteConnection),
    fenceDevice: agent?.class === 'stonith',
    ...requirements(cluster, meta, agent?.class === 'stonith', remoteConnection),
    remoteConnection,
    priority: metaScore(meta, 'priority', 0),
    // A resource cannot dislike where it is: it would move for ever.
    stickiness: Math.max(0, metaScore(meta, 'resource-stickiness', 0)),
    migrationThreshold: readThreshold(meta),
    // A connection that reconnects by itself forgets its failure when it tries anew.
    failureTimeoutMs: reconnectMs > 0 ? reconnectMs : metaDurationMs(meta, 'failure-timeout'),
    reconnectMs,
    multipleActive: MULTIPLE_ACTIVE.find((word) => word === meta['multiple-active']) ?? 'stop_start',
    nextRole: ROLE.unknown,
    utilization: new Map(Object.entries(model?.utilization ?? {})),
  };
}

const readThreshold = (meta: MetaAttributes): number => {
  const threshold = metaScore(meta, 'migration-threshold', INFINITY);
  return threshold < 0 ? INFINITY : threshold;
};

const isConnection = (model: PrimitiveModel | null): boolean =>
  model?.agent.class === 'ocf' && model.agent.provider === 'pacemaker' && model.agent.type === 'remote';

function blankState() {
  return {
    children: [] as Resource[],
    container: null,
    fillers: [] as Resource[],
    historyName: null,
    blocked: false,
    removed: false,
    removedFiller: false,
    failed: false,
    stopIfFailed: false,
    failureIgnored: false,
    startPending: false,
    reload: false,
    restarting: false,
    starting: false,
    stopping: false,
    stopUnexpected: false,
    exclusiveDiscovery: false,
    detectLoop: false,
    provisional: true,
    assigning: false,
    removedProcessed: false,
    role: ROLE.stopped as RoleRank,
    nextRoleReason: null,
    wishes: new Map(),
    known: new Set<Resource['runningOn'][number]>(),
    runningOn: [],
    dangling: [],
    assignedTo: null,
    partialSource: null,
    partialTarget: null,
    pendingNode: null,
    pendingTask: null,
    lockNode: null,
    lockSinceMs: 0,
    promotionPriority: 0,
    sortScore: 0,
    locations: [],
    colocationsAsDependent: [],
    colocationsAsPrimary: [],
    tickets: [],
    actions: [],
    actionsByKey: new Map(),
    failedOperations: [],
  };
}

/** What must be true before the resource starts: quorum, and that nodes where it may run are fenced or unfenced. */
function requirements(cluster: Cluster, meta: MetaAttributes, fenceDevice: boolean, connection: boolean) {
  const { options } = cluster.model;
  let requires = meta.requires?.toLowerCase();
  const known = ['nothing', 'quorum', 'fencing', 'unfencing'];
  if (requires === undefined || !known.includes(requires)) {
    if (fenceDevice) requires = 'quorum';
    else if (cluster.haveUnfencing && !connection) requires = 'unfencing';
    else if (options.fencingEnabled) requires = 'fencing';
    else requires = 'quorum';
  }
  if (requires === 'unfencing' && (fenceDevice || connection)) requires = connection ? 'fencing' : 'quorum';
  if ((requires === 'fencing' || requires === 'unfencing') && !options.fencingEnabled) requires = 'quorum';
  return {
    needsUnfencing: requires === 'unfencing',
    needsFencing: requires === 'fencing' || requires === 'unfencing',
    needsQuorum: requires !== 'nothing',
  };
}

export function buildResource(
  cluster: Cluster,
  model: ResourceModel,
  parent: Resource | null,
  inherited: MetaAttributes,
): Resource {
  switch (model.kind) {
    case 'primitive':
      return buildPrimitive(cluster, model, parent, inherited, '');
    case 'group':
      return buildGroup(cluster, model, parent, inherited, '');
    case 'clone':
      return buildClone(cluster, model, parent, inherited);
    default:
      return buildBundle(cluster, model);
  }
}

const effectiveMeta = (cluster: Cluster, own: MetaAttributes, inherited: MetaAttributes): MetaAttributes => ({
  ...cluster.model.resourceDefaults,
  ...inherited,
  ...own,
});

export function buildPrimitive(
  cluster: Cluster,
  model: PrimitiveModel,
  parent: Resource | null,
  inherited: MetaAttributes,
  suffix: string,
): Resource {
  const meta = effectiveMeta(cluster, model.meta, inherited);
  const resource = newResource(cluster, { id: model.id + suffix, kind: 'primitive', model, meta, parent });
  applyTarget(resource);
  cluster.byId.set(resource.id, resource);
  return resource;
}

function buildGroup(
  cluster: Cluster,
  model: GroupModel,
  parent: Resource | null,
  inherited: MetaAttributes,
  suffix: string,
): Resource {
  const meta = effectiveMeta(cluster, model.meta, inherited);
  const group = newResource(cluster, { id: model.id + suffix, kind: 'group', model: null, meta, parent });
  applyTarget(group);
  cluster.byId.set(group.id, group);
  group.children = model.members.map((member) => buildPrimitive(cluster, member, group, meta, suffix));
  return group;
}

/** Resource classes whose instances cannot be told apart. */
const onlyAnonymous = (model: CloneModel): boolean => {
  const primitives = model.child.kind === 'group' ? model.child.members : [model.child];
  return primitives.some((primitive) => primitive.agent.class !== 'ocf' && primitive.agent.class !== 'stonith');
};

/** Whether the clone's instances are told apart. `meta` are its effective meta attributes. */
export const isUniqueClone = (model: CloneModel, meta: MetaAttributes = model.meta): boolean =>
  metaFlag(meta, 'globally-unique', metaNumber(meta, 'clone-node-max', 1) > 1) && !onlyAnonymous(model);

function buildClone(cluster: Cluster, model: CloneModel, parent: Resource | null, inherited: MetaAttributes): Resource {
  const base = effectiveMeta(cluster, model.meta, inherited);
  const meta = { 'resource-stickiness': '1', ...base };
  const clone = newResource(cluster, { id: model.id, kind: 'clone', model: null, meta, parent });
  const nodeMax = metaNumber(meta, 'clone-node-max', 1);
  clone.unique = isUniqueClone(model, meta);
  clone.clone = readCloneState(cluster, meta, clone.unique, nodeMax);
  applyTarget(clone);
  cluster.byId.set(clone.id, clone);
  cloneModels.set(clone, model);
  // Even a clone without instances has one, so that what the history knows of it finds its place.
  const count = Math.max(1, clone.clone.max);
  for (let index = 0; index < count; index += 1) createInstance(cluster, clone);
  return clone;
}

function readCloneState(cluster: Cluster, meta: MetaAttributes, unique: boolean, nodeMax: number): CloneState {
  const promotable = metaFlag(meta, 'promotable', false);
  return {
    max: metaNumber(meta, 'clone-max', Math.max(1, cluster.nodes.length)),
    nodeMax: unique ? nodeMax : Math.min(nodeMax, 1),
    min: metaNumber(meta, 'clone-min', 0),
    promotable,
    promotedMax: promotable ? metaNumber(meta, 'promoted-max', 1) : 0,
    promotedNodeMax: promotable ? metaNumber(meta, 'promoted-node-max', 1) : 0,
    interleave: metaFlag(meta, 'interleave', false),
    ordered: metaFlag(meta, 'ordered', false),
    created: 0,
    promotionOrdered: false,
    addedPromotion: false,
  };
}

const cloneModels = new WeakMap<Resource, CloneModel>();

/** One more instance of a clone; beyond the configured number it is a removed one. */
export function createInstance(cluster: Cluster, clone: Resource): Resource {
  const model = cloneModels.get(clone) as CloneModel;
  const state = clone.clone as CloneState;
  const suffix = `:${state.created}`;
  const beyond = state.created >= state.max;
  state.created += 1;
  const inherited = clone.meta;
  const instance =
    model.child.kind === 'group'
      ? buildGroup(cluster, model.child, clone, inherited, suffix)
      : buildPrimitive(cluster, model.child, clone, inherited, suffix);
  for (const resource of [instance, ...instance.children]) {
    resource.unique = clone.unique;
    if (beyond) resource.removed = true;
    resource.wishes = copyWishes(clone.wishes);
  }
  clone.children.push(instance);
  return instance;
}

/** Registers the model from which a bundle's inner clone makes its instances. */
export const setCloneModel = (clone: Resource, model: CloneModel): void => {
  cloneModels.set(clone, model);
};

/** Gives every resource its nodes: all of them in a symmetric cluster, else none until a constraint names them. */
export function giveInitialNodes(cluster: Cluster, resource: Resource): void {
  const { symmetricCluster } = cluster.model.options;
  if (symmetricCluster || (resource.remoteConnection && resource.meta.container !== undefined)) {
    for (const node of cluster.nodes) {
      if (node.ofBundle) continue;
      const wish = newWish(node.baseScore);
      resource.wishes.set(node, wish);
    }
  }
  for (const child of resource.children) giveInitialNodes(cluster, child);
  for (const { child, node } of resource.bundle?.replicas ?? []) {
    if (!child || !node) continue;
    child.wishes = new Map([[node, { ...newWish(500), probe: 'exclusive' as const }]]);
    resource.bundle?.inner?.wishes.set(node, newWish(-INFINITY));
  }
}
