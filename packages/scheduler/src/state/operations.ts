/**
 * The settings of an operation as they apply to a resource: interval, timeout, role, and what a failure leads to.
 */
import type { OnFail, OperationModel } from '../model/resource.ts';
import { type Cluster, type Resource, ROLE, type RoleRank } from './cluster.ts';
import { rankOf } from './meta.ts';

/** What a failure leads to, from the mildest to the gravest. */
export const HANDLING = {
  ignore: 0,
  demote: 1,
  restart: 2,
  resetRemote: 3,
  restartContainer: 4,
  ban: 5,
  block: 6,
  stop: 7,
  standby: 8,
  fence: 9,
} as const;
export type Handling = (typeof HANDLING)[keyof typeof HANDLING];

export interface FailureHandling {
  readonly handling: Handling;
  readonly roleAfter: RoleRank;
}

/** The configured operation of that name and interval, enabled or not. */
export function findOperation(resource: Resource, name: string, intervalMs: number): OperationModel | null {
  return (
    resource.model?.operations.find(
      (operation) => operation.name === name && operation.intervalMs === intervalMs && operation.enabled !== false,
    ) ?? null
  );
}

/** The configured one-off operation, or (for a probe) the most frequent recurring monitor. */
export function settingsOf(resource: Resource, name: string, intervalMs: number): OperationModel | null {
  const exact = findOperation(resource, name, intervalMs);
  if (exact || name !== 'monitor' || intervalMs !== 0) return exact;
  let shortest: OperationModel | null = null;
  for (const operation of resource.model?.operations ?? []) {
    if (operation.name !== 'monitor' || operation.enabled === false || operation.intervalMs <= 0) continue;
    if (!shortest || operation.intervalMs < shortest.intervalMs) shortest = operation;
  }
  return shortest;
}

function configuredOnFail(cluster: Cluster, resource: Resource, name: string, intervalMs: number): OnFail | undefined {
  const operation = findOperation(resource, name, intervalMs);
  let onFail = operation?.onFail ?? cluster.model.operationDefaults?.onFail;
  if (name === 'stop' && (onFail === 'standby' || onFail === 'demote' || onFail === 'stop')) onFail = undefined;
  if (name === 'demote' && operation?.onFail === undefined) {
    const monitor = resource.model?.operations.find(
      (each) =>
        each.name === 'monitor' &&
        each.enabled !== false &&
        each.role === 'Promoted' &&
        each.intervalMs > 0 &&
        each.onFail,
    );
    if (monitor?.onFail !== undefined && monitor.onFail !== 'demote') onFail = monitor.onFail;
  }
  if (onFail === 'demote') {
    const promotedMonitor = name === 'monitor' && intervalMs !== 0 && operation?.role === 'Promoted';
    if (name !== 'promote' && !promotedMonitor) onFail = undefined;
  }
  return onFail;
}

/** What a failure of that operation leads to. */
export function failureHandling(
  cluster: Cluster,
  resource: Resource,
  name: string,
  intervalMs: number,
): FailureHandling {
  const handling = handlingOf(cluster, resource, name, intervalMs);
  return { handling, roleAfter: roleAfterFailure(resource, name, handling) };
}

function handlingOf(cluster: Cluster, resource: Resource, name: string, intervalMs: number): Handling {
  const { fencingEnabled } = cluster.model.options;
  switch (configuredOnFail(cluster, resource, name, intervalMs)) {
    case 'block':
      return HANDLING.block;
    case 'fence':
      return fencingEnabled ? HANDLING.fence : HANDLING.stop;
    case 'standby':
      return HANDLING.standby;
    case 'ignore':
      return HANDLING.ignore;
    case 'stop':
      return HANDLING.stop;
    case 'demote':
      return HANDLING.demote;
    case 'restart-container':
      if (resource.container) return HANDLING.restartContainer;
      break;
    case 'restart':
      return HANDLING.restart;
    default:
      if (resource.container && !(resource.remoteConnection && false)) return HANDLING.restartContainer;
  }
  if (resource.remoteConnection && !(name === 'monitor' && intervalMs === 0) && name !== 'start') {
    return resource.managed ? HANDLING.resetRemote : HANDLING.stop;
  }
  if (name === 'stop') return fencingEnabled ? HANDLING.fence : HANDLING.block;
  return HANDLING.restart;
}

function roleAfterFailure(resource: Resource, name: string, handling: Handling): RoleRank {
  if (handling === HANDLING.stop) return ROLE.stopped;
  if (handling === HANDLING.resetRemote && resource.reconnectMs > 0) return ROLE.stopped;
  const operation = resource.model?.operations.find((each) => each.name === name);
  const configured = rankOf(operation?.meta?.['role-after-failure'] ?? operation?.meta?.role_after_failure);
  if (configured !== ROLE.unknown) return configured;
  return name === 'promote' ? ROLE.unpromoted : ROLE.started;
}
