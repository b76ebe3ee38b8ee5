/**
 * Decides how operations that are being carried out now stand in the plan: what must wait for them does, nothing else.
 *
 * An operation that the plan has too is marked; one that it has not appears nevertheless, before whatever else is done
 * to its resource. Neither waits for anything, for both have begun.
 */

import type { ClusterModel } from '../model/cluster-model.ts';
import type { InFlightAction, ResourceHistory } from '../model/history.ts';
import type { Cluster, Resource } from '../state/cluster.ts';
import { fenceAction } from '../state/fencing-need.ts';
import { stripInstance } from '../state/names.ts';
import { type Action, actionsWithKey, has, obtainAction, operationKey, orderActions, setFlag } from './action.ts';
import { ACTION, ORDER } from './flags.ts';

const OPERATIONS: Readonly<Record<InFlightAction['kind'], string | null>> = {
  probe: 'monitor',
  start: 'start',
  stop: 'stop',
  monitor: 'monitor',
  promote: 'promote',
  demote: 'demote',
  notify: null,
  migrateTo: 'migrate_to',
  migrateFrom: 'migrate_from',
  reload: 'reload-agent',
  cancel: null,
  fence: null,
};

/** The model's history with a pending record for each operation in flight. */
export function withPendingRecords(model: ClusterModel): readonly ResourceHistory[] {
  if (model.inFlight.length === 0) return model.history;
  const pending = model.inFlight.flatMap((action, index): readonly ResourceHistory[] => {
    const operation = OPERATIONS[action.kind];
    if (operation === null || action.resource === undefined || operation === 'reload-agent') return [];
    return [
      {
        node: action.node,
        resource: action.resource,
        operations: [
          {
            id: `in-flight-${index}`,
            operation,
            intervalMs: action.kind === 'monitor' ? (action.intervalMs ?? 0) : 0,
            callId: -1,
            status: 'pending',
            exitCode: 193,
            expectedExitCode: 0,
            ...(action.migrateSource === undefined ? {} : { migrateSource: action.migrateSource }),
            ...(action.migrateTarget === undefined ? {} : { migrateTarget: action.migrateTarget }),
          },
        ],
      },
    ];
  });
  const merged = [...model.history];
  for (const entry of pending) {
    const place = merged.findIndex(({ node, resource }) => node === entry.node && resource === entry.resource);
    const known = merged[place];
    if (known) merged[place] = { ...known, operations: [...known.operations, ...entry.operations] };
    else merged.push(entry);
  }
  return merged;
}

/** Marks the actions that are in flight, and adds those that the plan does not have. */
export function markInFlight(cluster: Cluster): void {
  for (const action of cluster.model.inFlight) {
    const node = cluster.nodeByName.get(action.node);
    if (!node) continue;
    if (action.kind === 'fence') {
      const operation =
        action.fenceOperation === 'on' || action.fenceOperation === 'off' ? action.fenceOperation : 'reboot';
      mark(fenceAction(cluster, node, operation, true, null));
      continue;
    }
    const task = OPERATIONS[action.kind];
    const resource = task === null ? null : resourceOf(cluster, action);
    if (!resource || task === null) continue;
    const key = operationKey(resource.id, task, action.kind === 'monitor' ? (action.intervalMs ?? 0) : 0);
    const planned = actionsWithKey(resource, key).find((each) => each.node === node);
    const own = planned ?? obtainAction(cluster, resource, key, task, node, true);
    mark(own);
    for (const other of resource.actions) {
      if (other !== own && !other.inFlight && other.node !== null && !planned) orderActions(own, other, ORDER.ordered);
    }
  }
}

function mark(action: Action): void {
  action.inFlight = true;
  action.awaited = has(action, ACTION.optional);
  setFlag(action, ACTION.alwaysInGraph | ACTION.runnable);
}

/** The instance that is meant: for an anonymous clone the one that is or will be on the node. */
function resourceOf(cluster: Cluster, action: InFlightAction): Resource | null {
  const id = action.resource as string;
  const exact = cluster.byId.get(id);
  const base = stripInstance(id);
  const sample = exact ?? cluster.byId.get(`${base}:0`) ?? null;
  if (!sample || sample.unique || sample.kind !== 'primitive') return exact ?? sample;
  const members = [...cluster.byId.values()].filter((each) => each.kind === 'primitive' && each.baseId === base);
  const isThere = (each: Resource): boolean =>
    each.runningOn.some((node) => node.name === action.node) || each.assignedTo?.name === action.node;
  return members.find(isThere) ?? exact ?? sample;
}
