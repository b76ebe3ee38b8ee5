/**
 * The environment that an OCF agent is run with.
 *
 * Decides the variables that the manager sets, by the OCF resource agent API 1.1 and by what the agents of
 * the field read beyond it (clone and notification variables in their old and new spellings, the version of
 * the configuration's feature set). Not what the host gives: that is the `base`.
 */
import type { CloneContext, InstanceOnNode, NotifyContext, OperationRequest } from '../contract.ts';

/**
 * The feature set that agents compare to choose between old and new spellings of the cluster's tools.
 * From 3.19.7 up to below 4 every agent takes its newest path.
 */
export const FEATURE_SET = '3.20.5';

const PARAMETER = 'OCF_RESKEY_';
const META = 'OCF_RESKEY_CRM_meta_';
// Agents compare an empty list with a single space.
const EMPTY_LIST = ' ';

const wordList = (words: readonly string[]): string => (words.length === 0 ? EMPTY_LIST : words.join(' '));
const flag = (value: boolean): string => (value ? 'true' : 'false');

function cloneMeta(clone: CloneContext): Record<string, string> {
  const meta: Record<string, string> = {
    clone: String(clone.instance),
    clone_max: String(clone.max),
    clone_node_max: String(clone.nodeMax),
    globally_unique: flag(clone.globallyUnique),
    notify: flag(clone.notify),
    promotable: flag(clone.promotable),
  };
  if (!clone.promotable) return meta;
  // Agents tell a promotable clone by the old names alone, so these are set for no other clone.
  const [max, nodeMax] = [String(clone.promotedMax), String(clone.promotedNodeMax)];
  return { ...meta, promoted_max: max, promoted_node_max: nodeMax, master_max: max, master_node_max: nodeMax };
}

function notifyMeta(notify: NotifyContext): Record<string, string> {
  const meta: Record<string, string> = {};
  const addList = (name: string, instances: readonly InstanceOnNode[]): void => {
    meta[`notify_${name}_resource`] = wordList(instances.map((instance) => instance.resource));
    meta[`notify_${name}_uname`] = wordList(instances.map((instance) => instance.node));
  };
  addList('start', notify.start);
  addList('stop', notify.stop);
  addList('promote', notify.promote);
  addList('demote', notify.demote);
  addList('active', notify.active);
  addList('promoted', notify.promoted);
  addList('master', notify.promoted);
  addList('unpromoted', notify.unpromoted);
  addList('slave', notify.unpromoted);
  meta.notify_inactive_resource = wordList(notify.inactive);
  meta.notify_available_uname = wordList(notify.availableNodes);
  meta.notify_all_uname = wordList(notify.allNodes);
  if (notify.event) {
    meta.notify_type = notify.event.type;
    meta.notify_operation = notify.event.operation;
  }
  return meta;
}

/**
 * The name under which the agent knows its resource: an instance of a clone carries its number only where the
 * instances are distinct.
 */
export function ocfInstanceName(request: Pick<OperationRequest, 'resource' | 'clone'>): string {
  const numbered = request.clone !== undefined && !request.clone.globallyUnique;
  return numbered ? request.resource.replace(/:\d+$/, '') : request.resource;
}

/** The whole environment of one run: `base` first, then what the contract demands. */
export function ocfEnvironment(
  request: OperationRequest,
  agent: { readonly ocfRoot: string; readonly provider: string; readonly type: string },
  base: Readonly<Record<string, string>>,
): Record<string, string> {
  const environment: Record<string, string> = {
    ...base,
    OCF_ROOT: agent.ocfRoot,
    OCF_RA_VERSION_MAJOR: '1',
    OCF_RA_VERSION_MINOR: '1',
    OCF_EXIT_REASON_PREFIX: 'ocf-exit-reason:',
    OCF_RESOURCE_INSTANCE: ocfInstanceName(request),
    OCF_RESOURCE_TYPE: agent.type,
    OCF_RESOURCE_PROVIDER: agent.provider,
  };
  for (const [name, value] of Object.entries(request.parameters)) environment[PARAMETER + name] = value;
  environment[`${PARAMETER}crm_feature_set`] = FEATURE_SET;
  if (request.checkLevel !== undefined) environment.OCF_CHECK_LEVEL = String(request.checkLevel);
  const meta: Record<string, string> = {
    ...request.meta,
    ...(request.clone ? cloneMeta(request.clone) : {}),
    ...(request.notify ? notifyMeta(request.notify) : {}),
    name: request.action,
    timeout: String(request.timeoutMs),
    interval: String(request.intervalMs),
    on_node: request.node.name,
    on_node_uuid: String(request.node.id),
  };
  for (const [name, value] of Object.entries(meta)) environment[META + name.replaceAll('-', '_')] = value;
  return environment;
}
