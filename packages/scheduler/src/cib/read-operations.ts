/**
 * Reads configured operations, with those of the template and the operation defaults that hold for the agent.
 */
import type { AgentName, OnFail, OperationModel, Role } from '../model/resource.ts';
import { parseMoment } from '../rules/calendar.ts';
import { attributeBlocks, mergeBlocks, readBoolean, readInterval, resolveReference } from './document.ts';
import type { ResourceContext } from './read-resources.ts';
import { childrenOf, type XmlElement } from './xml-tree.ts';

const OWN_ATTRIBUTES = new Set(['id', 'name', 'interval', 'description', 'id-ref']);
const TYPED = new Set(['timeout', 'start-delay', 'interval-origin', 'on-fail', 'role', 'enabled', 'requires']);
const ON_FAIL: readonly OnFail[] = [
  'ignore',
  'block',
  'demote',
  'stop',
  'restart',
  'standby',
  'fence',
  'restart-container',
];

export function readRole(text: string | undefined): Role | undefined {
  switch (text?.toLowerCase()) {
    case 'stopped':
      return 'Stopped';
    case 'started':
      return 'Started';
    case 'slave':
    case 'unpromoted':
      return 'Unpromoted';
    case 'master':
    case 'promoted':
      return 'Promoted';
    default:
      return undefined;
  }
}

/** Own operations first; those of the template that no own one of the same name and role replaces follow. */
export function readOperations(
  context: ResourceContext,
  element: XmlElement,
  template: XmlElement | undefined,
  agent: AgentName,
): readonly OperationModel[] {
  const written = (source: XmlElement | undefined): readonly XmlElement[] =>
    childrenOf(source, 'operations').flatMap((list) => childrenOf(resolveReference(context.document, list), 'op'));
  const key = (op: XmlElement): string => {
    const role = readRole(op.attributes.role) ?? 'Started';
    return `${op.attributes.name} ${role === 'Unpromoted' ? 'Started' : role}`;
  };
  const own = written(element);
  const replaced = new Set(own.map(key));
  const all = [...own, ...written(template).filter((op) => !replaced.has(key(op)))];
  return all.map((op) => readOperation(context, op, agent));
}

function readOperation(context: ResourceContext, written: XmlElement, agent: AgentName): OperationModel {
  const { document } = context;
  const element = resolveReference(document, written);
  const name = element.attributes.name ?? '';
  const intervalMs = readInterval(element.attributes.interval);
  const settings: Record<string, string> = {};
  for (const [key, value] of Object.entries(element.attributes)) if (!OWN_ATTRIBUTES.has(key)) settings[key] = value;
  const rule = { nowMs: document.nowMs, agent, operation: { name, intervalMs } };
  mergeBlocks(settings, attributeBlocks(document, [element], 'meta_attributes'), rule);
  mergeBlocks(settings, context.operationDefaults, rule);
  const parameters: Record<string, string> = {};
  mergeBlocks(parameters, attributeBlocks(document, [element], 'instance_attributes'), rule);
  return {
    ...(element.attributes.id === undefined ? {} : { id: element.attributes.id }),
    name,
    intervalMs,
    ...readSettings(settings),
    ...(Object.keys(parameters).length > 0 ? { parameters } : {}),
  };
}

/** The typed settings of an operation out of what people write. */
export function readSettings(
  settings: Readonly<Record<string, string>>,
): Omit<OperationModel, 'name' | 'intervalMs' | 'id'> {
  const onFail = settings['on-fail'] ?? settings.on_fail;
  const role = readRole(settings.role);
  const origin = settings['interval-origin'] === undefined ? null : parseMoment(settings['interval-origin']);
  const meta = Object.fromEntries(Object.entries(settings).filter(([name]) => !TYPED.has(name)));
  return {
    ...(settings.timeout === undefined ? {} : { timeoutMs: readInterval(settings.timeout) }),
    ...(settings['start-delay'] === undefined ? {} : { startDelayMs: readInterval(settings['start-delay']) }),
    ...(origin === null ? {} : { intervalOriginMs: origin }),
    ...(ON_FAIL.some((known) => known === onFail) ? { onFail: onFail as OnFail } : {}),
    ...(role === undefined ? {} : { role }),
    ...(settings.enabled === undefined ? {} : { enabled: readBoolean(settings.enabled, true) }),
    ...(settings.requires === undefined ? {} : { requires: settings.requires }),
    ...(Object.keys(meta).length > 0 ? { meta } : {}),
  };
}
