/**
 * Actions: making them, finding them, and whether each can run. Which actions there are is decided elsewhere.
 */
import type { Cluster, Node, Resource } from '../state/cluster.ts';
import { isGuest, ROLE } from '../state/cluster.ts';
import { canFence, fenceNode } from '../state/fencing-need.ts';
import { ACTION } from './flags.ts';

/** One end of an order, as seen from the action at the other end. */
export interface Relation {
  action: Action;
  flags: number;
}

export interface Action {
  readonly index: number;
  /** Names what it does to what: `web_start_0`, `stonith-node1-reboot`. The node makes it unique. */
  readonly key: string;
  task: string;
  readonly resource: Resource | null;
  /** Where it happens; `null` until that is known, and for pseudo-actions. */
  node: Node | null;
  readonly intervalMs: number;
  flags: number;
  /** Orders in which this action is second, and first. */
  before: Relation[];
  after: Relation[];
  needs: 'nothing' | 'quorum' | 'fencing';
  reason: string | null;
  requiredRunnableBefore: number;
  runnableBefore: number;
  priority: number;
  /** Details that the graph passes on. */
  role: string | null;
  notify: { readonly type: 'pre' | 'post'; readonly operation: string; readonly confirmed: boolean } | null;
  migrateSource: Node | null;
  migrateTarget: Node | null;
  cancelsTask: string | null;
  expectedExitCode: number;
  inGraph: boolean;
  /** It has begun already. */
  inFlight: boolean;
  /** It is in the graph only because it has begun. */
  awaited: boolean;
}

export const has = (action: Action, flag: number): boolean => (action.flags & flag) !== 0;
export const setFlag = (action: Action, flag: number): void => {
  action.flags |= flag;
};
export const clearFlag = (action: Action, flag: number): void => {
  action.flags &= ~flag;
};

export const operationKey = (id: string, task: string, intervalMs = 0): string => `${id}_${task}_${intervalMs}`;
export const notifyKey = (id: string, type: string, task: string): string => `${id}_${type}_notify_${task}_0`;

/** An interval out of a key; 0 where it has none. */
function intervalOf(key: string): number {
  const match = /_(\d+)$/.exec(key);
  return match ? Number(match[1]) : 0;
}

function newAction(cluster: Cluster, resource: Resource | null, key: string, task: string, node: Node | null): Action {
  cluster.actionCount += 1;
  return {
    index: cluster.actionCount,
    key,
    task,
    resource,
    node,
    intervalMs: resource ? intervalOf(key) : 0,
    flags: ACTION.optional | ACTION.runnable,
    before: [],
    after: [],
    needs: 'nothing',
    reason: null,
    requiredRunnableBefore: 0,
    runnableBefore: 0,
    priority: 0,
    role: null,
    notify: null,
    migrateSource: null,
    migrateTarget: null,
    cancelsTask: null,
    expectedExitCode: 0,
    inGraph: false,
    inFlight: false,
    awaited: false,
  };
}

function needsOf(resource: Resource, task: string): Action['needs'] {
  if (task !== 'start' && task !== 'promote') return 'nothing';
  if (resource.needsFencing) return 'fencing';
  return resource.needsQuorum ? 'quorum' : 'nothing';
}

/**
 * The action with that key on that node, made where it does not exist.
 *
 * With `optional` false it becomes required (unless its resource is unmanaged); an existing required action stays so.
 */
export function obtainAction(
  cluster: Cluster,
  resource: Resource | null,
  key: string,
  task: string,
  node: Node | null,
  optional: boolean,
): Action {
  const existing = resource
    ? actionsWithKey(resource, key).find((action) => node === null || action.node === null || action.node === node)
    : cluster.singletons.get(key);
  const action = existing ?? newAction(cluster, resource, key, task, node);
  action.node ??= node;
  if (!existing) {
    cluster.actions.push(action);
    if (resource) {
      action.needs = needsOf(resource, task);
      addToResource(resource, action);
    } else cluster.singletons.set(key, action);
  }
  if (resource) {
    updateOptional(action, resource, optional);
    updateRunnable(cluster, action, resource);
    updateResource(action, resource);
  } else if (!optional) clearFlag(action, ACTION.optional);
  return action;
}

function addToResource(resource: Resource, action: Action): void {
  resource.actions.push(action);
  const alike = resource.actionsByKey.get(action.key);
  if (alike) alike.push(action);
  else resource.actionsByKey.set(action.key, [action]);
}

/** The resource's actions with that key, one a node, in the order of their making. */
export const actionsWithKey = (resource: Resource, key: string): readonly Action[] =>
  resource.actionsByKey.get(key) ?? [];

/** An action that marks a point of the plan and does nothing. */
export function pseudoAction(cluster: Cluster, key: string, resource: Resource | null = null, task = key): Action {
  const action = obtainAction(cluster, resource, key, task, null, true);
  setFlag(action, ACTION.pseudo | ACTION.runnable);
  return action;
}

function updateOptional(action: Action, resource: Resource, optional: boolean): void {
  const recurring = action.intervalMs !== 0;
  if (action.node && !has(action, ACTION.pseudo) && !resource.managed && !recurring) setFlag(action, ACTION.optional);
  else if (!optional) clearFlag(action, ACTION.optional);
}

/** The quorum policy as it applies to this resource now. */
function effectiveQuorumPolicy(cluster: Cluster, resource: Resource): string {
  const policy = cluster.model.options.noQuorumPolicy;
  if (cluster.quorate) return 'ignore';
  if (policy !== 'demote') return policy;
  if (resource.role !== ROLE.promoted && resource.role !== ROLE.unpromoted) return 'stop';
  if (resource.nextRole > ROLE.unpromoted) setNextRole(resource, ROLE.unpromoted, 'no-quorum-policy=demote');
  return 'ignore';
}

export function setNextRole(resource: Resource, role: Resource['nextRole'], why: string): void {
  resource.nextRole = role;
  resource.nextRoleReason = why;
}

/** Whether any (or with `all` every) primitive of the resource is active. */
export function isActive(resource: Resource, all: boolean): boolean {
  if (resource.children.length > 0) {
    const states = resource.children.map((child) => isActive(child, all));
    return all ? states.every(Boolean) : states.some(Boolean);
  }
  if (resource.role === ROLE.unknown || resource.role === ROLE.stopped) return resource.runningOn.some(isAlive);
  return resource.runningOn.length > 0;
}

const isAlive = (node: Node): boolean => node.online || node.unclean;

function updateRunnable(cluster: Cluster, action: Action, resource: Resource): void {
  const node = action.node;
  if (has(action, ACTION.pseudo)) return;
  if (!node) {
    clearFlag(action, ACTION.runnable);
  } else if (!has(action, ACTION.onDc) && !node.online && (!isGuest(node) || node.remoteRequiresReset)) {
    clearFlag(action, ACTION.runnable);
    if (resource.managed && action.task === 'stop' && !node.unclean) fenceNode(cluster, node, 'stop is unrunnable');
  } else if (!has(action, ACTION.onDc) && node.pending) {
    clearFlag(action, ACTION.runnable);
  } else if (action.needs === 'nothing') {
    if (isGuest(node) && !canFence(cluster, node)) clearFlag(action, ACTION.runnable);
    else setFlag(action, ACTION.runnable);
  } else {
    switch (effectiveQuorumPolicy(cluster, resource)) {
      case 'stop':
      case 'fence':
        clearFlag(action, ACTION.runnable);
        action.reason = 'no quorum';
        break;
      case 'freeze':
        if (!isActive(resource, true) || resource.nextRole > resource.role) {
          clearFlag(action, ACTION.runnable);
          action.reason = 'quorum freeze';
        }
        break;
      default:
        setFlag(action, ACTION.runnable);
    }
  }
}

function updateResource(action: Action, resource: Resource): void {
  if (action.task === 'stop') resource.stopping = true;
  if (action.task === 'start') resource.starting = has(action, ACTION.runnable);
}

/** The first action that matches: by key or task (any where `null`), and by node (any where `null`). */
export function findAction(
  actions: readonly Action[],
  key: string | null,
  task: string | null,
  node: Node | null,
): Action | null {
  for (const action of actions) {
    if (key !== null && action.key !== key) continue;
    if (task !== null && action.task !== task) continue;
    if (node === null || action.node === node) return action;
  }
  return null;
}

/** Actions of the resource with that task on that node (of any node with `node` null). */
export const actionsOn = (resource: Resource, task: string, node: Node | null): readonly Action[] =>
  resource.actions.filter((action) => action.task === task && (node === null || action.node === node));

export const startAction = (cluster: Cluster, resource: Resource, node: Node | null, optional: boolean): Action =>
  obtainAction(cluster, resource, operationKey(resource.id, 'start'), 'start', node, optional);
export const stopAction = (cluster: Cluster, resource: Resource, node: Node | null, optional: boolean): Action =>
  obtainAction(cluster, resource, operationKey(resource.id, 'stop'), 'stop', node, optional);
export const promoteAction = (cluster: Cluster, resource: Resource, node: Node | null, optional: boolean): Action =>
  obtainAction(cluster, resource, operationKey(resource.id, 'promote'), 'promote', node, optional);
export const demoteAction = (cluster: Cluster, resource: Resource, node: Node | null, optional: boolean): Action =>
  obtainAction(cluster, resource, operationKey(resource.id, 'demote'), 'demote', node, optional);

/** Clears what is known of the resource's failures on the node. */
export function clearFailCount(cluster: Cluster, resource: Resource, node: Node, reason: string): Action {
  const key = operationKey(resource.id, 'clear_failcount');
  const action = obtainAction(cluster, resource, key, 'clear_failcount', node, false);
  setFlag(action, ACTION.onDc);
  clearFlag(action, ACTION.optional);
  setFlag(action, ACTION.runnable);
  action.reason = reason;
  return action;
}

/** Whether there is any order between the two. Either list tells; a marker's may be long, so the shorter one is read. */
const isOrdered = (first: Action, then: Action): boolean =>
  first.after.length < then.before.length
    ? first.after.some((relation) => relation.action === then)
    : then.before.some((relation) => relation.action === first);

/** Adds an order; false where the same (or a stronger one of the same kind) is there already. */
export function orderActions(first: Action | null, then: Action | null, flags: number): boolean {
  if (flags === 0 || !first || !then || first === then) return false;
  if (isOrdered(first, then)) {
    for (const relation of first.after) {
      if (relation.action === then && (relation.flags & flags) !== 0) return false;
    }
  }
  first.after.push({ action: then, flags });
  then.before.push({ action: first, flags });
  return true;
}
