/**
 * From a document without mistakes to the configuration: names become values, and what is left out gets
 * its default.
 */
import { assert, nodeId, nodeName, parseDurationMs, resourceId } from '@nyx/foundation';
import { DEFAULT_KEY_FILE } from './checks/host-files.ts';
import {
  type AlertConfiguration,
  type ClusterConfiguration,
  type ConfigurationDefaults,
  type ConstraintConfiguration,
  type FenceDevice,
  type FencingConfiguration,
  type LocationConstraint,
  type MonitorSettings,
  type OperationSettings,
  type OrderConstraint,
  type PrimitiveConfiguration,
  type QuorumConfiguration,
  type ResourceConfiguration,
  type ResourceOperations,
  SCORE_INFINITY,
  type TimingConfiguration,
  type WatchdogConfiguration,
  type WrittenMeta,
} from './cluster-configuration.ts';
import {
  ALERT_EVENTS,
  ALERT_TIMEOUT_MS,
  DEFAULTS,
  FENCE_TIMEOUT_MS,
  PREFERENCE_SCORE,
  WATCHDOG_DEVICE,
  WATCHDOG_TIMEOUT_MS,
} from './defaults.ts';
import type { DocumentValue, PartialDocument } from './document-schema.ts';
import { orderedStep } from './text-forms.ts';
import { TIMING_KEYS } from './timing-keys.ts';

type ResourceValue = NonNullable<DocumentValue['resources']>[string];
type PrimitiveValue = Extract<ResourceValue, { agent: string }>;
type MetaValue = Pick<
  PrimitiveValue,
  'priority' | 'stickiness' | 'migration-threshold' | 'failure-timeout' | 'target-role' | 'is-managed'
>;
type OperationsValue = NonNullable<PrimitiveValue['operations']>;

/** `document` has the right shape and was found free of mistakes. */
export function toConfiguration(document: DocumentValue): ClusterConfiguration {
  return {
    cluster: document.cluster,
    nodes: Object.entries(document.nodes).map(([name, { id, links }]) => ({
      name: nodeName(name),
      id: nodeId(id),
      links,
    })),
    keyFile: document.key ?? DEFAULT_KEY_FILE,
    timing: timing(document.timing ?? 'default'),
    quorum: quorum(document),
    watchdog: watchdog(document.watchdog),
    fencing: fencing(document.fencing ?? {}),
    resources: Object.entries(document.resources ?? {}).map(([id, resource]) => toResource(id, resource)),
    constraints: (document.constraints ?? []).map(toConstraint),
    defaults: defaults(document.defaults ?? {}),
    alerts: Object.entries(document.alerts ?? {}).map(([id, alert]) => toAlert(id, alert)),
  };
}

function milliseconds(text: string): number {
  const value = parseDurationMs(text);
  assert(value !== null, 'a duration that passed the checks is a duration');
  return value;
}

const orNull = (text: string | undefined): number | null => (text === undefined ? null : milliseconds(text));

/** Also for a document that could be read in part: what is missing is not set. */
export function timing(value: NonNullable<PartialDocument['timing']>): TimingConfiguration {
  if (typeof value === 'string') return { profile: value, values: {} };
  const values = Object.fromEntries(
    TIMING_KEYS.flatMap(([key, name]) => {
      const text = value[key];
      return text === undefined ? [] : [[name, milliseconds(text)] as const];
    }),
  );
  return { profile: value.profile ?? 'default', values };
}

function quorum(document: DocumentValue): QuorumConfiguration {
  const twoNode = document.quorum?.['two-node'] ?? Object.keys(document.nodes).length === 2;
  return { twoNode, waitForAll: document.quorum?.['wait-for-all'] ?? twoNode };
}

function watchdog(value: DocumentValue['watchdog']): WatchdogConfiguration | null {
  if (value === undefined) return null;
  return {
    device: value.device ?? WATCHDOG_DEVICE,
    timeoutMs: orNull(value.timeout) ?? WATCHDOG_TIMEOUT_MS,
    selfFencing: value['self-fencing'] ?? false,
  };
}

function fencing(value: NonNullable<DocumentValue['fencing']>): FencingConfiguration {
  if (value === 'unfenced') return { enabled: false, devices: [] };
  const devices = Object.entries(value).map(
    ([id, device]): FenceDevice => ({
      id,
      agent: device.agent,
      targets: (device.targets ?? []).map(nodeName),
      parameters: device.parameters ?? {},
      timeoutMs: orNull(device.timeout) ?? FENCE_TIMEOUT_MS,
      action: device.action ?? 'off',
      plugs: device.plugs ?? {},
    }),
  );
  return { enabled: true, devices };
}

function toResource(id: string, value: ResourceValue): ResourceConfiguration {
  if (!('group' in value)) return primitive(id, value);
  const members = Object.entries(value.group).map(([member, content]) => primitive(member, content));
  return { kind: 'group', id: resourceId(id), members, meta: meta(value) };
}

const primitive = (id: string, value: PrimitiveValue): PrimitiveConfiguration => ({
  kind: 'primitive',
  id: resourceId(id),
  agent: value.agent,
  parameters: value.parameters ?? {},
  operations: operations(value.operations ?? {}),
  meta: meta(value),
});

function operations(value: OperationsValue): ResourceOperations {
  const { monitor } = value;
  const monitors = monitor === undefined || Array.isArray(monitor) ? (monitor ?? null) : [monitor];
  return {
    start: operation(value.start ?? {}),
    stop: operation(value.stop ?? {}),
    monitors:
      monitors?.map(
        (written): MonitorSettings => ({
          ...operation(written),
          intervalMs: milliseconds(written.interval),
          role: written.role ?? 'Started',
          checkLevel: written['check-level'] ?? 0,
        }),
      ) ?? null,
  };
}

const operation = (value: NonNullable<OperationsValue['start'] | OperationsValue['stop']>): OperationSettings => ({
  timeoutMs: orNull(value.timeout),
  onFail: value['on-fail'] ?? null,
});

const score = (value: number | 'must'): number => (value === 'must' ? SCORE_INFINITY : value);

function meta(value: MetaValue): WrittenMeta {
  const threshold = value['migration-threshold'];
  const forgetting = value['failure-timeout'];
  const role = value['target-role'];
  const managed = value['is-managed'];
  return {
    ...(value.priority === undefined ? {} : { priority: value.priority }),
    ...(value.stickiness === undefined ? {} : { stickiness: score(value.stickiness) }),
    ...(threshold === undefined ? {} : { migrationThreshold: threshold === 'never' ? null : threshold }),
    ...(forgetting === undefined ? {} : { failureTimeoutMs: forgetting === 'never' ? null : milliseconds(forgetting) }),
    ...(role === undefined ? {} : { targetRole: role }),
    ...(managed === undefined ? {} : { isManaged: managed }),
  };
}

const defaults = (value: NonNullable<DocumentValue['defaults']>): ConfigurationDefaults => ({
  ...DEFAULTS,
  ...meta(value),
  operationTimeoutMs: orNull(value['operation-timeout']) ?? DEFAULTS.operationTimeoutMs,
});

type ConstraintValue = NonNullable<DocumentValue['constraints']>[number];

function toConstraint(value: ConstraintValue): ConstraintConfiguration {
  if ('locate' in value) return location(value);
  if ('order' in value) return order(value);
  const [dependent, primary, name, sign] =
    'colocate' in value
      ? [value.colocate, value.with, 'colocation', 1]
      : [value.separate, value.from, 'separation', -1];
  return {
    kind: 'colocation',
    id: `${name}-${dependent}-${primary}`,
    dependent: resourceId(dependent),
    primary: resourceId(primary),
    score: sign * score(value.score ?? 'must'),
  };
}

function location(value: Extract<ConstraintValue, { locate: string }>): LocationConstraint {
  const node = value.prefer ?? value.avoid;
  assert(node !== undefined, 'a location that passed the checks names a node');
  const strength = score(value.score ?? PREFERENCE_SCORE);
  return {
    kind: 'location',
    id: `location-${value.locate}-${node}`,
    resource: resourceId(value.locate),
    node: nodeName(node),
    score: value.prefer === undefined ? -strength : strength,
  };
}

function order(value: Extract<ConstraintValue, { order: readonly string[] }>): OrderConstraint {
  const steps = value.order.map((text) => {
    const step = orderedStep(text);
    assert(step !== null, 'a step that passed the checks is one');
    return { action: step.action, resource: resourceId(step.resource) };
  });
  const strictness = value.kind ?? 'mandatory';
  return {
    kind: 'order',
    id: `order-${steps.map(({ action, resource }) => (action === 'start' ? resource : `${action}-${resource}`)).join('-')}`,
    steps,
    strictness,
    symmetrical: value.symmetrical ?? strictness !== 'serialize',
  };
}

const toAlert = (id: string, value: NonNullable<DocumentValue['alerts']>[string]): AlertConfiguration => ({
  id,
  to: value.to,
  webhook: value.webhook,
  events: value.events ?? ALERT_EVENTS,
  timeoutMs: orNull(value.timeout) ?? ALERT_TIMEOUT_MS,
});
