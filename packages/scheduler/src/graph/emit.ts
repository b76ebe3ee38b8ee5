/**
 * Gives the transition graph: the actions that are to be carried out, and what each waits for.
 */
import type { Action, Relation } from '../actions/action.ts';
import { has } from '../actions/action.ts';
import { digestsFor, parametersOn } from '../actions/digests.ts';
import { ACTION, ORDER } from '../actions/flags.ts';
import { addNotifyOperations } from '../actions/notify.ts';
import { flagsOf } from '../ordering/collective.ts';
import type { ActionKind, GraphAction, GraphEdge, TransitionGraph } from '../plan/schedule.ts';
import type { Cluster, Node, Resource } from '../state/cluster.ts';
import { failureHandling, HANDLING, settingsOf } from '../state/operations.ts';
import { awaitedThroughMarkers } from './awaited.ts';
import { breakLoops, type Pair } from './loops.ts';
import { relayOf } from './relay.ts';
import { counts, isInGraph } from './select.ts';

/** The order in which actions are looked at: resource by resource, then what belongs to none. */
function inOrder(cluster: Cluster): readonly Action[] {
  const found: Action[] = [];
  const visit = (resource: Resource): void => {
    found.push(...resource.actions);
    for (const child of resource.children) visit(child);
  };
  for (const resource of cluster.resources) visit(resource);
  found.push(...cluster.singletons.values());
  return found;
}

/** Joins relations to one and the same action. */
function mergeRelations(action: Action): void {
  if (action.before.length < 2) return;
  const merged = new Map<Action, Relation>();
  for (const relation of action.before) {
    const earlier = merged.get(relation.action);
    if (earlier) earlier.flags |= relation.flags;
    else merged.set(relation.action, { ...relation });
  }
  action.before = [...merged.values()].sort((left, right) => left.action.index - right.action.index);
}

/** Brings the markers of collective resources up to date, and makes their notifications. */
function settle(cluster: Cluster, resource: Resource): void {
  if (resource.kind === 'clone' || resource.kind === 'bundle') {
    for (const action of resource.actions) flagsOf(action, null);
  }
  addNotifyOperations(cluster, resource);
  for (const child of resource.children) settle(cluster, child);
}

export function emitGraph(cluster: Cluster): TransitionGraph {
  for (const resource of cluster.resources) settle(cluster, resource);
  const chosen = inOrder(cluster).filter((action) => {
    mergeRelations(action);
    action.inGraph = isInGraph(action);
    return action.inGraph;
  });
  const ids = uniqueIds(chosen);
  const orders = ordersAmong(chosen);
  const kept = new Set(breakLoops(chosen.length, orders));
  const edgeOf = ({ first, then }: Pair): GraphEdge => ({ first: ids[first] as string, then: ids[then] as string });
  return {
    actions: chosen.map((action, place) => describe(cluster, action, ids[place] as string)),
    edges: [...kept].map(edgeOf),
    leftOut: orders.filter((order) => !kept.has(order)).map(edgeOf),
  };
}

/** Whether the order only keeps a node from being filled before it is emptied. */
const waitsForRoom = ({ flags, action }: Relation): boolean =>
  flags === ORDER.ifOnSameNodeOrTarget && action.resource === null;

/** Each action's id, by its place; what would have the id of an earlier one gets a number. */
function uniqueIds(actions: readonly Action[]): readonly string[] {
  const used = new Map<string, number>();
  return actions.map((action) => {
    const base = idOf(action);
    const times = used.get(base) ?? 0;
    used.set(base, times + 1);
    return times === 0 ? base : `${base}#${times}`;
  });
}

/** Whether the order keeps a resource from being active twice: it stops before it starts, and is fenced before it is recovered. */
const isVital = (first: Action, then: Action): boolean =>
  (first.resource !== null && first.resource === then.resource) || first.task === 'stonith';

/** The orders that count among the chosen actions, by their places. */
function ordersAmong(actions: readonly Action[]): readonly Pair[] {
  const places = new Map(actions.map((action, place) => [action, place] as const));
  const hasInFlight = actions.some((action) => action.inFlight);
  const pairs: Pair[] = [];
  actions.forEach((action, then) => {
    // What has begun waits for nothing any more.
    if (action.inFlight) return;
    for (const relation of action.before) {
      const first = places.get(relation.action);
      if (first === undefined || !counts(action, relation)) continue;
      pairs.push({ first, then, yields: waitsForRoom(relation), vital: isVital(relation.action, action) });
    }
    if (!hasInFlight) return;
    for (const awaited of awaitedThroughMarkers(action)) {
      const first = places.get(awaited);
      if (first !== undefined) pairs.push({ first, then });
    }
  });
  return pairs;
}

function idOf(action: Action): string {
  if (action.task === 'stonith' && !has(action, ACTION.pseudo)) return `fence_${action.role}@${action.node?.name}`;
  if (action.task === 'cancel')
    return `${action.resource?.id}_cancel-${action.cancelsTask}_${action.intervalMs}@${action.node?.name}`;
  if (action.task === 'do_shutdown') return `shutdown@${action.node?.name}`;
  return action.node ? `${action.key}@${action.node.name}` : action.key;
}

const KINDS: Readonly<Record<string, ActionKind>> = {
  start: 'start',
  stop: 'stop',
  promote: 'promote',
  demote: 'demote',
  notify: 'notify',
  migrate_to: 'migrateTo',
  migrate_from: 'migrateFrom',
  'reload-agent': 'reload',
  cancel: 'cancel',
  stonith: 'fence',
  clear_failcount: 'clearFailCount',
  lrm_delete: 'deleteHistory',
  delete: 'deleteHistory',
  do_shutdown: 'shutdown',
};

function kindOf(action: Action): ActionKind {
  if (has(action, ACTION.pseudo)) return 'pseudo';
  if (action.task === 'monitor') return action.intervalMs === 0 ? 'probe' : 'monitor';
  return KINDS[action.task] ?? 'monitor';
}

const HANDLING_NAMES = new Map<number, string>(Object.entries(HANDLING).map(([name, value]) => [value, name]));

function timeoutOf(cluster: Cluster, action: Action): number {
  const { options, operationDefaults } = cluster.model;
  if (action.task === 'stonith') return options.fencingTimeoutMs;
  const resource = action.resource;
  if (!resource) return options.defaultOperationTimeoutMs;
  const settings = settingsOf(resource, action.cancelsTask ?? action.task, action.intervalMs);
  return settings?.timeoutMs ?? operationDefaults?.timeoutMs ?? options.defaultOperationTimeoutMs;
}

/** The name on record where there is one, else the one without an instance number. */
function recordedName(cluster: Cluster, resource: Resource, node: Node | null): string {
  if (resource.unique || resource.kind !== 'primitive') return resource.id;
  const onRecord = node ? cluster.history.get(node.name) : undefined;
  const names = [resource.historyName, resource.id].filter((name) => name !== null && onRecord?.has(name) === true);
  return names[0] ?? resource.baseId;
}

function describe(cluster: Cluster, action: Action, id: string): GraphAction {
  const kind = kindOf(action);
  const { resource, node } = action;
  const isOperation = resource !== null && node !== null && kind !== 'pseudo';
  const settings = resource ? settingsOf(resource, action.cancelsTask ?? action.task, action.intervalMs) : null;
  const operation = kind === 'fence' ? (action.role ?? 'reboot') : (action.cancelsTask ?? action.task);
  const carriesDigest = isOperation && ['start', 'monitor', 'promote', 'probe', 'migrateFrom', 'reload'].includes(kind);
  return {
    id,
    kind,
    operation,
    resource: resource?.id ?? null,
    recordedAs: resource ? recordedName(cluster, resource, node) : null,
    node: node?.name ?? null,
    via: relayOf(action),
    intervalMs: action.intervalMs,
    timeoutMs: timeoutOf(cluster, action),
    expectedExitCode: action.expectedExitCode,
    onFail: resource
      ? (HANDLING_NAMES.get(failureHandling(cluster, resource, action.task, action.intervalMs).handling) ?? null)
      : null,
    startDelayMs: settings?.startDelayMs ?? 0,
    notify: action.notify ? { type: action.notify.type, operation: action.notify.operation } : null,
    migrateSource: action.migrateSource?.name ?? null,
    migrateTarget: action.migrateTarget?.name ?? null,
    parameters: isOperation ? { ...parametersOn(cluster, resource, node), ...settings?.parameters } : {},
    meta: isOperation ? { ...resource.meta, ...settings?.meta } : {},
    digests: carriesDigest ? digestsFor(cluster, resource, node, action.task, action.intervalMs) : null,
    inFlight: action.inFlight,
    awaited: action.inFlight && has(action, ACTION.optional),
    failureIgnored: kind === 'notify',
    priority: action.priority,
    reason: action.reason,
  };
}
