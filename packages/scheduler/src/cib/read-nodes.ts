/**
 * Reads nodes: what `<nodes>` configures and what `<node_state>` tells of each one's presence.
 */
import type { NodeKind, NodeModel, NodePresence } from '../model/node.ts';
import type { ClusterOptions } from '../model/options.ts';
import { attributeBlocks, type CibDocument, mergeBlocks, readBoolean } from './document.ts';
import { childOf, childrenOf, errorAt, type XmlElement } from './xml-tree.ts';

type Attributes = Readonly<Record<string, string>>;

/** A membership attribute: absent is -1, a boolean 0 or 1, else the moment (seconds) since when. */
function readSince(text: string | undefined): number {
  if (text === undefined) return -1;
  if (/^\d+$/.test(text)) return Number(text);
  return readBoolean(text, false) ? 1 : 0;
}

function readOnlineSince(text: string | undefined): number {
  if (text === undefined || text === 'offline') return 0;
  return text === 'online' ? 1 : Math.max(0, readSince(text));
}

interface Presence {
  readonly presence: NodePresence;
  readonly fenceRequested?: string;
  readonly joiningSinceMs?: number;
}

function readAttributes(
  document: CibDocument,
  parent: XmlElement | undefined,
  setName = 'instance_attributes',
): Attributes {
  const values: Record<string, string> = {};
  mergeBlocks(values, attributeBlocks(document, [parent], setName), { nowMs: document.nowMs });
  return values;
}

function presenceWithFencing(state: XmlElement, shutdown: boolean, terminate: boolean): Presence {
  const { join, expected } = state.attributes;
  const member = readSince(state.attributes.in_ccm);
  const online = readOnlineSince(state.attributes.crmd);
  if (shutdown) return { presence: online > 0 ? 'member' : 'left' };
  if (member < 0) return { presence: 'lost' };
  if (join === 'nack') return { presence: member > 0 ? 'failed' : 'lost' };
  const inMembership: NodePresence = member > 0 ? 'failed' : 'lost';
  if (terminate) {
    if (member <= 0 && online <= 0 && join === 'down') return { presence: 'left' };
    return { presence: inMembership, fenceRequested: 'fencing was requested' };
  }
  if (expected === undefined || expected === 'down') {
    if (member <= 0 && online <= 0) return { presence: 'left' };
    return { presence: 'joining', ...(member > 1 && online <= 0 ? { joiningSinceMs: member * 1000 } : {}) };
  }
  if (member <= 0) return { presence: 'lost' };
  if (online <= 0) return { presence: 'failed' };
  if (join === 'member') return { presence: 'member' };
  return { presence: join === 'pending' || join === 'down' ? 'joining' : 'failed' };
}

function presenceWithoutFencing(state: XmlElement, shutdown: boolean): Presence {
  const member = readSince(state.attributes.in_ccm);
  const online = readOnlineSince(state.attributes.crmd);
  if (member <= 0) return { presence: 'left' };
  if (online > 0) return { presence: state.attributes.join === 'member' ? 'member' : 'left' };
  return { presence: state.attributes.expected === 'member' && !shutdown ? 'lost' : 'left' };
}

function readPresence(
  options: ClusterOptions,
  state: XmlElement | undefined,
  transient: Attributes,
  permanent: Attributes,
): Presence {
  if (!state) return { presence: 'neverSeen' };
  const shutdownText = transient.shutdown;
  const shutdown = shutdownText !== undefined && shutdownText !== '0' && shutdownText !== '';
  const terminateText = transient.terminate ?? permanent.terminate;
  const terminate =
    terminateText !== undefined && (readBoolean(terminateText, false) || Number.parseInt(terminateText, 10) > 0);
  return options.fencingEnabled
    ? presenceWithFencing(state, shutdown, terminate)
    : presenceWithoutFencing(state, shutdown);
}

function readKind(element: XmlElement | undefined, state: XmlElement | undefined): NodeKind {
  const type = element?.attributes.type;
  if (type === 'remote' || (element === undefined && readBoolean(state?.attributes.remote_node, false)))
    return 'remote';
  return type === 'ping' ? 'ping' : 'member';
}

function readNode(
  document: CibDocument,
  options: ClusterOptions,
  element: XmlElement | undefined,
  state: XmlElement | undefined,
): NodeModel {
  const id = element?.attributes.id ?? state?.attributes.id ?? '';
  const name = element?.attributes.uname ?? state?.attributes.uname ?? id;
  const attributes = readAttributes(document, element);
  const transientAttributes = readAttributes(document, childOf(state, 'transient_attributes'));
  const effective = { ...attributes, ...transientAttributes };
  const kind = readKind(element, state);
  const utilization = Object.fromEntries(
    Object.entries(readAttributes(document, element, 'utilization'))
      .concat(Object.entries(readAttributes(document, childOf(state, 'transient_attributes'), 'utilization')))
      .map(([key, value]) => [key, Number.parseInt(value, 10) || 0]),
  );
  const shutdownAt = Number(effective.shutdown ?? 0);
  const unfencedAt = Number.parseInt(effective['#node-unfenced'] ?? '', 10);
  return {
    id,
    name,
    kind,
    ...readPresence(options, state, transientAttributes, attributes),
    ...(kind === 'remote'
      ? {
          remoteState: {
            fenced: readBoolean(state?.attributes.node_fenced, false) || Number(state?.attributes.node_fenced ?? 0) > 0,
            maintenance: readBoolean(state?.attributes.node_in_maintenance, false),
            seen: state !== undefined,
            ...(state?.attributes.connection_host === undefined
              ? {}
              : { connectionHost: state.attributes.connection_host }),
          },
        }
      : {}),
    standby: readBoolean(effective.standby, false),
    maintenance: readBoolean(effective.maintenance, false),
    shutdownRequested: shutdownAt > 0,
    ...(shutdownAt > 0 ? { shutdownSinceMs: shutdownAt * 1000 } : {}),
    attributes,
    transientAttributes,
    utilization,
    digests: {
      ...(effective['#digests-all'] === undefined ? {} : { unfencing: effective['#digests-all'] }),
      ...(effective['#digests-secure'] === undefined ? {} : { unfencingSecure: effective['#digests-secure'] }),
    },
    ...(Number.isNaN(unfencedAt) ? {} : { unfencedAt }),
    ...(kind === 'remote' || effective['resource-discovery-enabled'] === undefined ? {} : {}),
    ...(readBoolean(effective['resource-discovery-enabled'], true) ? {} : { discovery: false }),
  };
}

/** All nodes: configured ones first, then those of which the status alone knows. */
export function readNodes(document: CibDocument, options: ClusterOptions): readonly NodeModel[] {
  const configured = childrenOf(childOf(childOf(document.root, 'configuration'), 'nodes'), 'node');
  const states = new Map<string, XmlElement>();
  for (const state of childrenOf(childOf(document.root, 'status'), 'node_state')) {
    const id = state.attributes.id ?? state.attributes.uname;
    if (id === undefined) throw errorAt(state, '<node_state> needs an id or a uname');
    if (!states.has(id)) states.set(id, state);
  }
  const nodes: NodeModel[] = [];
  const seen = new Set<string>();
  for (const element of configured) {
    const { id, uname } = element.attributes;
    if (id === undefined || uname === undefined) throw errorAt(element, '<node> needs an id and a uname');
    if (seen.has(uname)) continue;
    seen.add(uname);
    const state = states.get(id) ?? [...states.values()].find((candidate) => candidate.attributes.uname === uname);
    nodes.push(readNode(document, options, element, state));
  }
  for (const state of states.values()) {
    const name = state.attributes.uname ?? state.attributes.id ?? '';
    const id = state.attributes.id ?? name;
    if (seen.has(name) || nodes.some((node) => node.id === id)) continue;
    // The status may outlive the configuration of a cluster node; of those only remote and guest nodes count.
    if (!readBoolean(state.attributes.remote_node, false)) continue;
    seen.add(name);
    nodes.push(readNode(document, options, undefined, state));
  }
  return nodes;
}
