/**
 * Says in one line a resource what changes for it, in the words that people know.
 */
import { type Action, actionsOn, has } from '../actions/action.ts';
import { ACTION } from '../actions/flags.ts';
import { currentNode } from '../assign/available.ts';
import type { SummaryEntry, SummaryVerb } from '../plan/schedule.ts';
import { type Cluster, type Node, primitivesOf, type Resource, ROLE, type RoleRank } from '../state/cluster.ts';

const ROLE_NAMES = ['Unknown', 'Stopped', 'Started', 'Unpromoted', 'Promoted'] as const;
export const roleName = (role: RoleRank): string => ROLE_NAMES[role];

export function summarize(cluster: Cluster): readonly SummaryEntry[] {
  return [
    ...[...cluster.singletons.values()].flatMap(fencing),
    ...cluster.resources.flatMap(primitivesInOrder).flatMap(changesOf),
  ];
}

const primitivesInOrder = (resource: Resource): readonly Resource[] => primitivesOf(resource);

function fencing(action: Action): readonly SummaryEntry[] {
  if (action.task !== 'stonith' || has(action, ACTION.optional) || !action.node) return [];
  const node = action.node;
  return [
    {
      verb: 'Fence',
      resource: null,
      node: node.name,
      fenceOperation: action.role,
      fromRole: null,
      fromNode: null,
      toRole: null,
      toNode: null,
      blocked: false,
      reason: action.reason,
    },
  ];
}

function changesOf(resource: Resource): readonly SummaryEntry[] {
  const current = resource.runningOn.length > 0 ? currentNode(resource) : null;
  if (current && resource.role === ROLE.stopped) resource.role = ROLE.started;
  const next = resource.assignedTo;
  if (!current && resource.removed) return [];
  if (!resource.managed || (!current && !next)) return [];
  const start = next ? (actionsOn(resource, 'start', next)[0] ?? null) : null;
  const stopNode = start && has(start, ACTION.runnable) ? current : null;
  let stop = actionsOn(resource, 'stop', stopNode)[0] ?? null;
  if (!stop && resource.stopUnexpected) stop = actionsOn(resource, 'stop', null)[0] ?? null;
  const change: Change = {
    resource,
    current,
    next,
    start,
    stop,
    promote: next ? (actionsOn(resource, 'promote', next)[0] ?? null) : null,
    demote: next ? (actionsOn(resource, 'demote', next)[0] ?? null) : null,
  };
  return resource.role === resource.nextRole ? sameRole(change) : otherRole(change);
}

interface Change {
  readonly resource: Resource;
  readonly current: Node | null;
  readonly next: Node | null;
  readonly start: Action | null;
  readonly stop: Action | null;
  readonly promote: Action | null;
  readonly demote: Action | null;
}

const isRequired = (action: Action | null): action is Action => action !== null && !has(action, ACTION.optional);

function sameRole(change: Change): readonly SummaryEntry[] {
  const { resource, current, next, start, stop, promote, demote } = change;
  const migration = next ? (actionsOn(resource, 'migrate_from', next)[0] ?? null) : null;
  if (migration && has(migration, ACTION.runnable)) return [entry('Migrate', change, current, next, start, null)];
  if (resource.reload) return [entry('Reload', change, current, next, start, null)];
  if (!isRequired(start)) {
    if (isRequired(demote) && isRequired(promote)) return [entry('Re-promote', change, current, next, promote, demote)];
    return [];
  }
  if (!has(start, ACTION.runnable)) {
    return [entry('Stop', change, current, null, stop, stop?.reason ? stop : start)];
  }
  if (current && next && current !== next) {
    return [entry(resource.failed ? 'Recover' : 'Move', change, current, next, stop, null)];
  }
  if (resource.failed) return [entry('Recover', change, current, next, stop, null)];
  return [entry('Restart', change, current, next, start, null)];
}

function otherRole(change: Change): readonly SummaryEntry[] {
  const { resource, current, next, start, stop } = change;
  if (stop && (resource.nextRole === ROLE.stopped || (start && !has(start, ACTION.runnable)))) {
    return resource.runningOn.flatMap((node) => {
      const own = actionsOn(resource, 'stop', node)[0] ?? null;
      return own ? [entry('Stop', change, node, null, own, null)] : [];
    });
  }
  if (stop && resource.failed && resource.stopIfFailed) return [entry('Recover', change, current, next, stop, start)];
  if (current && next && current !== next) return [entry('Move', change, current, next, stop, null)];
  if (resource.reload) return [entry('Reload', change, current, next, start, null)];
  if (isRequired(stop)) return [entry('Restart', change, current, next, start, null)];
  if (resource.role === ROLE.promoted) return [entry('Demote', change, current, next, change.demote, null)];
  if (resource.nextRole === ROLE.promoted) return [entry('Promote', change, current, next, change.promote, null)];
  if (resource.role === ROLE.stopped && resource.nextRole > ROLE.stopped) {
    return [entry('Start', change, current, next, start, null)];
  }
  return [];
}

function entry(
  verb: SummaryVerb,
  { resource }: Change,
  origin: Node | null,
  destination: Node | null,
  action: Action | null,
  source: Action | null,
): SummaryEntry {
  const withRole = resource.role > ROLE.started || resource.nextRole > ROLE.unpromoted;
  return {
    verb,
    resource: resource.id,
    node: null,
    fenceOperation: null,
    fromRole: withRole ? roleName(resource.role) : null,
    fromNode: origin?.name ?? null,
    toRole: withRole && destination ? roleName(resource.nextRole) : null,
    toNode: destination?.name ?? null,
    blocked: action !== null && !has(action, ACTION.runnable),
    reason: (source ?? action)?.reason ?? null,
  };
}
