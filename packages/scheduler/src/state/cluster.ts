/**
 * The working state of one scheduling run: nodes, resources, actions and relations between them.
 *
 * It is built from the cluster model (`build-cluster.ts`, `history-*.ts`), the phases change it in the order that
 * `schedule.ts` gives, and nothing of it leaves the run. Lists keep an order that is meant: it breaks ties.
 */
import type { Action } from '../actions/action.ts';
import type { ClusterModel } from '../model/cluster-model.ts';
import type { TicketModel } from '../model/constraint.ts';
import type { FailCount, OperationRecord, ResourceHistory } from '../model/history.ts';
import type { NodeModel } from '../model/node.ts';
import type { AgentName, BundleModel, MetaAttributes, PrimitiveModel } from '../model/resource.ts';
import type { ScoreContribution } from '../plan/schedule.ts';

/** Roles in rising order, so that they compare as numbers. */
export const ROLE = { unknown: 0, stopped: 1, started: 2, unpromoted: 3, promoted: 4 } as const;
export type RoleRank = (typeof ROLE)[keyof typeof ROLE];

/** A node in this run. One object a node: identity is equality. */
export interface Node {
  readonly id: string;
  readonly name: string;
  readonly kind: 'member' | 'remote' | 'guest' | 'ping';
  readonly model: NodeModel | null;
  attributes: Map<string, string>;
  /** Capacity that is left; assignment takes from it. */
  utilization: Map<string, number>;
  online: boolean;
  unclean: boolean;
  uncleanReason: string | null;
  unseen: boolean;
  pending: boolean;
  standby: boolean;
  standbyOnFail: boolean;
  maintenance: boolean;
  shutdown: boolean;
  discovery: boolean;
  isDc: boolean;
  /** Whether the node's history has been read in this run. */
  historyRead: boolean;
  /** The connection resource of a remote or guest node. */
  remote: Resource | null;
  remoteRequiresReset: boolean;
  remoteWasFenced: boolean;
  remoteMaintenance: boolean;
  /** A guest node that a bundle makes: nothing but what runs inside may use it. */
  ofBundle: boolean;
  running: Resource[];
  /** Primitives assigned to it in this run, and their number as ties count them. */
  assignedCount: number;
  /** Its score for every resource, from its health. */
  baseScore: number;
  priority: number;
}

/** One named part of a score, chained to the parts before it. */
export interface Trail {
  readonly previous: Trail | null;
  readonly contribution: ScoreContribution;
}

/** A node's standing for one resource. */
export interface Wish {
  score: number;
  probe: 'always' | 'never' | 'exclusive';
  /** How many instances of a clone are assigned here; used while instances are assigned. */
  count: number;
  trail: Trail | null;
}

/** Standing of each node that a resource may know of; insertion order is meant. */
export type Wishes = Map<Node, Wish>;

export interface Location {
  readonly id: string;
  readonly resource: Resource;
  /** Only for this role, or for any. */
  readonly role: RoleRank | null;
  readonly discovery: Wish['probe'];
  readonly scores: ReadonlyMap<Node, number>;
}

export interface Colocation {
  readonly id: string;
  readonly dependent: Resource;
  readonly primary: Resource;
  readonly dependentRole: RoleRank;
  readonly primaryRole: RoleRank;
  readonly score: number;
  readonly nodeAttribute: string;
  readonly influence: boolean;
  readonly explicitInfluence: boolean;
}

export interface TicketNeed {
  readonly id: string;
  readonly ticket: TicketModel;
  readonly role: RoleRank;
  readonly lossPolicy: 'stop' | 'demote' | 'fence' | 'freeze';
}

export type ResourceKind = 'primitive' | 'group' | 'clone' | 'bundle';

/** What a clone (or the clone inside a bundle) keeps beside its instances. */
export interface CloneState {
  max: number;
  nodeMax: number;
  min: number;
  promotable: boolean;
  promotedMax: number;
  promotedNodeMax: number;
  interleave: boolean;
  ordered: boolean;
  /** Numbers given so far; an instance beyond `max` is removed when it can be. */
  created: number;
  promotionOrdered: boolean;
  addedPromotion: boolean;
}

/** One copy of what a bundle runs. */
export interface Replica {
  readonly offset: number;
  readonly container: Resource;
  readonly ip: Resource | null;
  readonly remote: Resource | null;
  child: Resource | null;
  /** The guest node that the connection makes. */
  readonly node: Node | null;
  address: string | null;
}

export interface BundleState {
  readonly model: BundleModel;
  replicas: Replica[];
  /** The clone of the primitive that runs inside. */
  inner: Resource | null;
  readonly perHost: number;
  readonly promotedMax: number;
}

/** A resource of any kind in this run. Which kind it is shows in `kind` and in `clone` and `bundle`. */
export interface Resource {
  readonly id: string;
  /** The id without the instance number. */
  readonly baseId: string;
  readonly kind: ResourceKind;
  readonly model: PrimitiveModel | null;
  readonly agent: AgentName | null;
  readonly meta: MetaAttributes;
  readonly index: number;
  parent: Resource | null;
  children: Resource[];
  clone: CloneState | null;
  bundle: BundleState | null;
  /** For a resource inside or connecting to a container: the container's resource. */
  container: Resource | null;
  fillers: Resource[];
  /** The name under which the node's history knows an instance, where that differs from `id`. */
  historyName: string | null;

  managed: boolean;
  blocked: boolean;
  maintenance: boolean;
  removed: boolean;
  removedFiller: boolean;
  failed: boolean;
  stopIfFailed: boolean;
  failureIgnored: boolean;
  unique: boolean;
  notify: boolean;
  critical: boolean;
  migratable: boolean;
  startPending: boolean;
  reload: boolean;
  restarting: boolean;
  starting: boolean;
  stopping: boolean;
  stopUnexpected: boolean;
  exclusiveDiscovery: boolean;
  fenceDevice: boolean;
  needsFencing: boolean;
  needsQuorum: boolean;
  needsUnfencing: boolean;
  remoteConnection: boolean;
  detectLoop: boolean;
  /** Not assigned yet in this run. */
  provisional: boolean;
  assigning: boolean;
  removedProcessed: boolean;

  role: RoleRank;
  nextRole: RoleRank;
  nextRoleReason: string | null;
  wishes: Wishes;
  known: Set<Node>;
  runningOn: Node[];
  dangling: Node[];
  assignedTo: Node | null;
  partialSource: Node | null;
  partialTarget: Node | null;
  pendingNode: Node | null;
  pendingTask: string | null;
  lockNode: Node | null;
  lockSinceMs: number;

  priority: number;
  stickiness: number;
  migrationThreshold: number;
  failureTimeoutMs: number;
  reconnectMs: number;
  multipleActive: 'stop_start' | 'stop_only' | 'block' | 'stop_unexpected';
  promotionPriority: number;
  sortScore: number;
  utilization: ReadonlyMap<string, number>;

  locations: Location[];
  colocationsAsDependent: Colocation[];
  colocationsAsPrimary: Colocation[];
  tickets: TicketNeed[];
  /** In the order of their making. Only `obtainAction` adds to them. */
  readonly actions: Action[];
  readonly actionsByKey: Map<string, Action[]>;
  failedOperations: { readonly node: Node; readonly record: OperationRecord }[];
}

/** One end of an order: an action that is there already, or the operation of a resource. */
export interface OrderedEnd {
  /** For an action: what it belongs to, `null` where it is nobody's. */
  readonly resource: Resource | null;
  readonly task: string | null;
  readonly intervalMs: number;
  readonly action: Action | null;
}

/** An order between two actions that are found, by resource and operation, once actions exist. */
export interface Ordering {
  readonly id: string;
  readonly first: OrderedEnd;
  readonly then: OrderedEnd;
  readonly flags: number;
}

export interface Cluster {
  readonly model: ClusterModel;
  readonly nowMs: number;
  readonly quorate: boolean;
  readonly haveFencing: boolean;
  readonly haveUnfencing: boolean;
  /** Sorted by name. */
  readonly nodes: Node[];
  readonly nodeByName: Map<string, Node>;
  readonly nodeById: Map<string, Node>;
  /** Top-level resources in configured order; removed ones come last. */
  readonly resources: Resource[];
  readonly byId: Map<string, Resource>;
  readonly history: ReadonlyMap<string, ReadonlyMap<string, ResourceHistory>>;
  readonly failCounts: ReadonlyMap<string, readonly FailCount[]>;
  readonly tickets: ReadonlyMap<string, TicketModel>;
  readonly orderings: Ordering[];
  /** Every action in the order of its making. */
  readonly actions: Action[];
  readonly singletons: Map<string, Action>;
  readonly containersToStop: Resource[];
  /** Digests computed so far, by the digested text. */
  readonly digests: Map<string, string>;
  recheckAtMs: number | null;
  resourceCount: number;
  actionCount: number;
  haveRemoteNodes: boolean;
  dcNode: Node | null;
}

export const isGuest = (node: Node): boolean => node.remote?.container != null;
export const isRemote = (node: Node): boolean => node.kind === 'remote' && !isGuest(node);
export const isRemoteOrGuest = (node: Node): boolean => node.kind === 'remote' || node.kind === 'guest';

/** The outermost resource that contains it, short of a bundle: the clone inside a bundle is its own top. */
export function topOf(resource: Resource): Resource {
  let top = resource;
  while (top.parent && top.parent.kind !== 'bundle') top = top.parent;
  return top;
}

/** The outermost resource that contains it, a bundle included. */
export function outermost(resource: Resource): Resource {
  let top = resource;
  while (top.parent) top = top.parent;
  return top;
}

export const isClone = (resource: Resource | null): boolean => resource?.kind === 'clone';
export const isAnonymousClone = (resource: Resource): boolean => resource.kind === 'clone' && !resource.unique;
/** Whether it runs inside (or is) a part of a bundle. */
export const isBundled = (resource: Resource): boolean => {
  for (let parent: Resource | null = resource; parent; parent = parent.parent)
    if (parent.kind === 'bundle') return true;
  return false;
};

/** Primitives below (or the resource itself), in order. */
export function primitivesOf(resource: Resource): readonly Resource[] {
  return resource.kind === 'primitive' ? [resource] : resource.children.flatMap(primitivesOf);
}

/** The resource and everything below it, from the top down. */
export function wholeTree(resource: Resource): readonly Resource[] {
  return [resource, ...resource.children.flatMap(wholeTree)];
}
