/**
 * Reads resources: primitives (templates applied), groups, clones, bundles, with inherited and default meta attributes.
 */
import type { AgentName, CloneModel, GroupModel, PrimitiveModel, ResourceModel } from '../model/resource.ts';
import {
  type AttributeBlock,
  attributeBlocks,
  type CibDocument,
  mergeBlocks,
  requiredAttribute,
  resolveReference,
  splitByNode,
} from './document.ts';
import { readBundle } from './read-bundle.ts';
import { readOperations } from './read-operations.ts';
import { childOf, childrenOf, errorAt, type XmlElement } from './xml-tree.ts';

/** Meta attributes whose older names live on. */
const OLDER_META: Readonly<Record<string, string>> = {
  'master-max': 'promoted-max',
  'master-node-max': 'promoted-node-max',
  resource_stickiness: 'resource-stickiness',
  target_role: 'target-role',
  is_managed: 'is-managed',
};

/** What is read of every resource beside the document: defaults, options as written, what contains it. */
export interface ResourceContext {
  readonly document: CibDocument;
  readonly defaults: readonly AttributeBlock[];
  readonly operationDefaults: readonly AttributeBlock[];
  readonly writtenOptions: Readonly<Record<string, string>>;
}

const REMOVED_CLASSES = new Set(['nagios', 'upstart']);

export function readResources(
  document: CibDocument,
  writtenOptions: Readonly<Record<string, string>>,
): readonly ResourceModel[] {
  const configuration = childOf(document.root, 'configuration');
  const context: ResourceContext = {
    document,
    defaults: attributeBlocks(document, [childOf(configuration, 'rsc_defaults')], 'meta_attributes'),
    operationDefaults: attributeBlocks(document, [childOf(configuration, 'op_defaults')], 'meta_attributes'),
    writtenOptions,
  };
  const seen = new Map<string, XmlElement>();
  return (childOf(configuration, 'resources')?.children ?? []).flatMap((element) => {
    const resource = readResource(context, element);
    if (resource) refuseDuplicates(resource, element, seen);
    return resource ? [resource] : [];
  });
}

function refuseDuplicates(resource: ResourceModel, element: XmlElement, seen: Map<string, XmlElement>): void {
  const earlier = seen.get(resource.id);
  if (earlier) throw errorAt(element, `the id "${resource.id}" is used at line ${earlier.line} already`);
  seen.set(resource.id, element);
  if (resource.kind === 'group') for (const member of resource.members) refuseDuplicates(member, element, seen);
  if (resource.kind === 'clone') refuseDuplicates(resource.child, element, seen);
  if (resource.kind === 'bundle' && resource.primitive) refuseDuplicates(resource.primitive, element, seen);
}

function readResource(context: ResourceContext, element: XmlElement): ResourceModel | null {
  switch (element.name) {
    case 'primitive':
      return readPrimitive(context, element, {});
    case 'group':
      return readGroup(context, element, {});
    case 'clone':
    case 'master':
      return readClone(context, element);
    case 'bundle':
      return readBundle(context, element);
    default:
      return null;
  }
}

type Meta = Record<string, string>;

/** The meta attributes that the resource itself sets (its template's included), without any default. */
export function readOwnMeta(
  context: ResourceContext,
  parents: readonly (XmlElement | undefined)[],
  agent?: AgentName,
): Meta {
  const raw: Meta = {};
  const blocks = parents.flatMap((parent) => attributeBlocks(context.document, [parent], 'meta_attributes'));
  mergeBlocks(raw, blocks, { nowMs: context.document.nowMs, ...(agent ? { agent } : {}) });
  return modernNames(raw);
}

function modernNames(raw: Meta): Meta {
  const meta: Meta = {};
  for (const [name, value] of Object.entries(raw)) {
    if (value === '#default') continue;
    meta[OLDER_META[name] ?? name] ??= value;
  }
  return meta;
}

/** `own`, then what the container sets, then the defaults that hold for the agent. */
export function completeMeta(context: ResourceContext, own: Meta, inherited: Meta, agent?: AgentName): Meta {
  const meta: Meta = { ...inherited, ...own };
  const defaults: Meta = {};
  mergeBlocks(defaults, context.defaults, { nowMs: context.document.nowMs, ...(agent ? { agent } : {}) });
  for (const [name, value] of Object.entries(modernNames(defaults))) meta[name] ??= value;
  const stickiness = context.writtenOptions['default-resource-stickiness'];
  if (stickiness !== undefined) meta['resource-stickiness'] ??= stickiness;
  const managed = context.writtenOptions['is-managed-default'];
  if (managed !== undefined) meta['is-managed'] ??= managed;
  return meta;
}

function templateOf(context: ResourceContext, element: XmlElement): XmlElement | undefined {
  const name = element.attributes.template;
  if (name === undefined) return undefined;
  const template = context.document.byId.get(name);
  if (template?.name !== 'template') throw errorAt(element, `there is no template "${name}"`);
  return template;
}

function readAgent(element: XmlElement, template: XmlElement | undefined): AgentName {
  const source = template ?? element;
  const agentClass = element.attributes.class ?? requiredAttribute(source, 'class');
  const type = element.attributes.type ?? requiredAttribute(source, 'type');
  const provider = element.attributes.provider ?? source.attributes.provider;
  return { class: agentClass, type, ...(provider === undefined ? {} : { provider }) };
}

export function readPrimitive(
  context: ResourceContext,
  written: XmlElement,
  inherited: Meta,
  containers: readonly XmlElement[] = [],
): PrimitiveModel | null {
  const { document } = context;
  const element = resolveReference(document, written);
  const template = templateOf(context, element);
  const agent = readAgent(element, template);
  if (REMOVED_CLASSES.has(agent.class)) return null;
  const sources = [element, template];
  // Parameters of what contains a primitive hold for it too, where it does not set them itself.
  const parameterBlocks = [...sources, ...containers].flatMap((source) =>
    attributeBlocks(document, [source], 'instance_attributes'),
  );
  const { everywhere, byNode } = splitByNode(parameterBlocks);
  const parameters: Record<string, string> = {};
  mergeBlocks(parameters, everywhere, { nowMs: document.nowMs, agent });
  const utilization: Record<string, string> = {};
  const utilizationBlocks = sources.flatMap((source) => attributeBlocks(document, [source], 'utilization'));
  mergeBlocks(utilization, utilizationBlocks, { nowMs: document.nowMs, agent });
  return {
    kind: 'primitive',
    id: requiredAttribute(element, 'id'),
    agent,
    parameters,
    ...(byNode.length > 0 ? { conditionalParameters: byNode } : {}),
    meta: completeMeta(context, readOwnMeta(context, sources, agent), inherited, agent),
    operations: readOperations(context, element, template, agent),
    utilization: Object.fromEntries(
      Object.entries(utilization).map(([name, value]) => [name, Number.parseInt(value, 10) || 0]),
    ),
  };
}

function readGroup(
  context: ResourceContext,
  written: XmlElement,
  inherited: Meta,
  containers: readonly XmlElement[] = [],
): GroupModel | null {
  const element = resolveReference(context.document, written);
  const own = readOwnMeta(context, [element]);
  const explicit = { ...inherited, ...own };
  const members = childrenOf(element, 'primitive').flatMap(
    (child) => readPrimitive(context, child, explicit, [element, ...containers]) ?? [],
  );
  if (members.length === 0) return null;
  const ordering = {
    ...(element.attributes.ordered === undefined ? {} : { ordered: element.attributes.ordered }),
    ...(element.attributes.collocated === undefined ? {} : { collocated: element.attributes.collocated }),
  };
  return {
    kind: 'group',
    id: requiredAttribute(element, 'id'),
    meta: { ...ordering, ...completeMeta(context, own, inherited) },
    members,
  };
}

function readClone(context: ResourceContext, written: XmlElement): CloneModel | null {
  const element = resolveReference(context.document, written);
  const own = readOwnMeta(context, [element]);
  if (element.name === 'master') own.promotable = 'true';
  const inner = element.children.find((child) => child.name === 'primitive' || child.name === 'group');
  if (!inner) throw errorAt(element, `the clone "${element.attributes.id ?? ''}" contains no resource`);
  const child =
    inner.name === 'group' ? readGroup(context, inner, own, [element]) : readPrimitive(context, inner, own, [element]);
  if (!child) return null;
  return { kind: 'clone', id: requiredAttribute(element, 'id'), meta: completeMeta(context, own, {}), child };
}
