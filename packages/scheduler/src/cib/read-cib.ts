/**
 * From the text of a CIB (Pacemaker's cluster document) to the cluster model. It does no IO and reads no clock.
 *
 * Schemas 1.x to 4.0 are understood: old and new names of options, roles and meta attributes, templates, tags,
 * references. What a newer Pacemaker no longer knows (the resource classes nagios and upstart, rkt containers) is
 * left out with everything that refers to it.
 */
import type { ClusterModel, FencingLevel } from '../model/cluster-model.ts';
import type { ResourceModel } from '../model/resource.ts';
import { attributeBlocks, type CibDocument, mergeBlocks, readBoolean } from './document.ts';
import { readConstraints } from './read-constraints.ts';
import { readNodes } from './read-nodes.ts';
import { readSettings } from './read-operations.ts';
import { readOptions, readWrittenOptions } from './read-options.ts';
import { readResources } from './read-resources.ts';
import { readFailCounts, readHistory, readTickets } from './read-status.ts';
import { childOf, childrenOf, errorAt, parseXml, type XmlElement } from './xml-tree.ts';

export interface ReadCibOptions {
  /** The present time, milliseconds since 1970. Rules with dates and the expiry of failures need it. */
  readonly nowMs: number;
}

/** The cluster model of a CIB. Throws `NYX_SCHEDULER_INVALID_CIB`, naming line and column, where it cannot be read. */
export function readCib(text: string, { nowMs }: ReadCibOptions): ClusterModel {
  const root = parseXml(text);
  if (root.name !== 'cib') throw errorAt(root, `the root element is <${root.name}>, not <cib>`);
  const document = indexDocument(root, nowMs);
  const written = readWrittenOptions(document);
  const options = readOptions(document, written);
  const nodes = readNodes(document, options);
  const resources = readResources(document, written);
  const known = {
    all: new Set(resources.flatMap(idsOf)),
    top: resources.map((resource) => resource.id),
  };
  const dcId = root.attributes['dc-uuid'];
  const dc = nodes.find((node) => node.id === dcId)?.name;
  const configuration = childOf(root, 'configuration');
  const operationDefaults: Record<string, string> = {};
  const defaultBlocks = attributeBlocks(document, [childOf(configuration, 'op_defaults')], 'meta_attributes');
  mergeBlocks(operationDefaults, defaultBlocks, { nowMs });
  return {
    nowMs,
    quorate: readBoolean(root.attributes['have-quorum'], false),
    options,
    nodes,
    ...(dc === undefined ? {} : { dc }),
    fenceDevices: [],
    fencingLevels: readFencingLevels(configuration),
    resources,
    operationDefaults: readSettings(operationDefaults),
    constraints: readConstraints(document, known),
    tickets: readTickets(document),
    history: readHistory(document, nodes),
    failCounts: readFailCounts(nodes),
    inFlight: [],
  };
}

function idsOf(resource: ResourceModel): readonly string[] {
  switch (resource.kind) {
    case 'primitive':
      return [resource.id];
    case 'group':
      return [resource.id, ...resource.members.map((member) => member.id)];
    case 'clone':
      return [resource.id, ...idsOf(resource.child)];
    default:
      return [resource.id, ...(resource.primitive ? [resource.primitive.id] : [])];
  }
}

function indexDocument(root: XmlElement, nowMs: number): CibDocument {
  const byId = new Map<string, XmlElement>();
  const tags = new Map<string, readonly string[]>();
  const templateUsers = new Map<string, string[]>();
  const pending: XmlElement[] = [...root.children].reverse();
  for (let element = pending.pop(); element; element = pending.pop()) {
    const { id, template } = element.attributes;
    if (id !== undefined && !byId.has(id)) byId.set(id, element);
    if (element.name === 'tag' && id !== undefined) {
      tags.set(
        id,
        childrenOf(element, 'obj_ref').map((reference) => reference.attributes.id ?? ''),
      );
    }
    if (element.name === 'primitive' && template !== undefined && id !== undefined) {
      templateUsers.set(template, [...(templateUsers.get(template) ?? []), id]);
    }
    // The status is large and nothing refers into it.
    if (element.name !== 'status') pending.push(...[...element.children].reverse());
  }
  return { root, nowMs, byId, tags, templateUsers };
}

function readFencingLevels(configuration: XmlElement | undefined): readonly FencingLevel[] {
  return childrenOf(childOf(configuration, 'fencing-topology'), 'fencing-level').map(({ attributes }) => ({
    target: attributes.target ?? attributes['target-pattern'] ?? attributes['target-value'] ?? '',
    level: Number.parseInt(attributes.index ?? '1', 10) || 1,
    devices: (attributes.devices ?? '').split(',').map((device) => device.trim()),
  }));
}
