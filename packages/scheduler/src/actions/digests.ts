/**
 * Decides whether a recorded operation ran with the parameters that are configured now.
 */
import type { OperationRecord, ParameterDigests } from '../model/history.ts';
import { holds } from '../rules/evaluate.ts';
import type { Cluster, Node, Resource } from '../state/cluster.ts';
import { findOperation } from '../state/operations.ts';
import { md5 } from './md5.ts';

export type Change = 'none' | 'restart' | 'reload';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};
const escapeText = (text: string): string => text.replace(/[&<>"\n\r\t]/g, (character) => ESCAPES[character] as string);

/** The text whose digest history records. */
function digestedText(parameters: Readonly<Record<string, string>>): string {
  const names = Object.keys(parameters).sort();
  const pairs = names.map((name) => ` ${name}="${escapeText(parameters[name] as string)}"`).join('');
  return ` <parameters${pairs}/>\n`;
}

/** The digest of parameters, in the form that history records. */
export const digestOf = (parameters: Readonly<Record<string, string>>): string => md5(digestedText(parameters));

/** As {@link digestOf}; a resource has the same parameters on most nodes, so that each text is digested once a run. */
function knownDigestOf(cluster: Cluster, parameters: Readonly<Record<string, string>>): string {
  const text = digestedText(parameters);
  let digest = cluster.digests.get(text);
  if (digest === undefined) {
    digest = md5(text);
    cluster.digests.set(text, digest);
  }
  return digest;
}

/** The resource's parameters on a node: those that hold there win over those that hold everywhere. */
export function parametersOn(cluster: Cluster, resource: Resource, node: Node | null): Record<string, string> {
  const parameters: Record<string, string> = {};
  for (const block of resource.model?.conditionalParameters ?? []) {
    const nodeAttribute = node ? { nodeAttribute: (name: string) => node.attributes.get(name) ?? null } : {};
    if (!holds(block.condition, { nowMs: cluster.nowMs, ...nodeAttribute })) continue;
    for (const [name, value] of Object.entries(block.parameters)) parameters[name] ??= value;
  }
  for (const [name, value] of Object.entries(resource.model?.parameters ?? {})) parameters[name] ??= value;
  return parameters;
}

/** What an operation runs with: the resource's parameters on the node and the operation's own. */
function operationParameters(cluster: Cluster, resource: Resource, node: Node, name: string, intervalMs: number) {
  const operation = findOperation(resource, name, intervalMs);
  const parameters: Record<string, string> = { ...parametersOn(cluster, resource, node), ...operation?.parameters };
  if (resource.parent?.kind === 'bundle' && resource.remoteConnection && parameters.addr === '#uname') {
    const host = resource.container?.runningOn[0] ?? resource.container?.assignedTo;
    if (host) parameters.addr = host.name;
  }
  for (const key of Object.keys(parameters)) if (isLeftOut(key)) delete parameters[key];
  if (intervalMs > 0) {
    const timeout = operation?.timeoutMs ?? cluster.model.operationDefaults?.timeoutMs;
    parameters.CRM_meta_timeout = String(timeout ?? cluster.model.options.defaultOperationTimeoutMs);
  }
  return parameters;
}

const LEFT_OUT = new Set(['crm_feature_set', 'id']);
const isLeftOut = (name: string): boolean => LEFT_OUT.has(name) || name.startsWith('CRM_meta_');

/** The digests to be recorded with an operation that the plan begins. */
export function digestsFor(
  cluster: Cluster,
  resource: Resource,
  node: Node,
  name: string,
  intervalMs: number,
): ParameterDigests {
  const parameters = operationParameters(cluster, resource, node, name, intervalMs);
  const features = resource.model?.agentFeatures;
  if (!features?.reload || intervalMs > 0) return { all: knownDigestOf(cluster, parameters) };
  const reloadable = features.reloadable ?? [];
  const forcing = Object.fromEntries(Object.entries(parameters).filter(([key]) => !reloadable.includes(key)));
  return {
    all: knownDigestOf(cluster, parameters),
    restart: knownDigestOf(cluster, forcing),
    restartParameters: Object.keys(forcing),
  };
}

/** Whether anything differs, private parameters included. */
export function hasOtherParameters(cluster: Cluster, resource: Resource, node: Node, record: OperationRecord): boolean {
  const recorded = record.digests?.all;
  if (!recorded) return false;
  return digestOf(operationParameters(cluster, resource, node, record.operation, record.intervalMs)) !== recorded;
}

/** What the difference between a record's parameters and the present ones asks for. */
export function changeSince(cluster: Cluster, resource: Resource, node: Node, record: OperationRecord): Change {
  const recorded = record.digests;
  if (recorded?.all === undefined) return 'none';
  const parameters = operationParameters(cluster, resource, node, record.operation, record.intervalMs);
  if (knownDigestOf(cluster, parameters) === recorded.all || onlyPrivateChanged(cluster, parameters, recorded))
    return 'none';
  const own = findOperation(resource, record.operation, record.intervalMs)?.parameters;
  // What an operation has of its own is in no list of reloadable parameters.
  if (own && record.intervalMs === 0) return 'restart';
  if (recorded.restart !== undefined && restartChanged(cluster, parameters, recorded)) return 'restart';
  return 'reload';
}

function restartChanged(
  cluster: Cluster,
  parameters: Readonly<Record<string, string>>,
  recorded: ParameterDigests,
): boolean {
  // Without a list every parameter counts.
  const listed = recorded.restartParameters;
  const forcing = Object.entries(parameters).filter(([key]) => listed === undefined || listed.includes(key));
  return knownDigestOf(cluster, Object.fromEntries(forcing)) !== recorded.restart;
}

/** Whether nothing but private parameters differs; their values may be masked in the document at hand. */
function onlyPrivateChanged(
  cluster: Cluster,
  parameters: Readonly<Record<string, string>>,
  recorded: ParameterDigests,
): boolean {
  if (recorded.secure === undefined) return false;
  const listed = recorded.secureParameters ?? [];
  // Parameters of the fencer itself (`pcmk_...`) are none of the agent's.
  const isPublic = ([key]: [string, string]): boolean => !listed.includes(key) && !key.startsWith('pcmk_');
  const rest = Object.fromEntries(Object.entries(parameters).filter(isPublic));
  if (knownDigestOf(cluster, rest) === recorded.secure) return true;
  const { CRM_meta_timeout: _, ...withoutTimeout } = rest;
  return knownDigestOf(cluster, withoutTimeout) === recorded.secure;
}
