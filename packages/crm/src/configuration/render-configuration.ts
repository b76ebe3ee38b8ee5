/**
 * Writes a configuration as the document that people write.
 *
 * Reading what is written gives an equal configuration. What equals a default is left out, except for what
 * a reader looks for first. Comments of an original document are not part of a configuration.
 */
import { formatDuration } from '@nyx/foundation';
import {
  type AlertConfiguration,
  type ClusterConfiguration,
  type ColocationConstraint,
  type ConstraintConfiguration,
  type FenceDevice,
  type FencingConfiguration,
  type LocationConstraint,
  type MonitorSettings,
  type OperationSettings,
  type OrderConstraint,
  type Parameters,
  type ParameterValue,
  type PrimitiveConfiguration,
  type ResourceConfiguration,
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
import { TIMING_KEYS } from './timing-keys.ts';

/** The document of `configuration`. */
export function renderConfiguration(configuration: ClusterConfiguration): string {
  const { cluster, nodes, keyFile, timing, quorum } = configuration;
  const lines = [
    `cluster: ${scalar(cluster)}`,
    'nodes:',
    ...nodes.map(({ name, id, links }) => `  ${scalar(name)}: { id: ${id}, links: [${links.map(scalar).join(', ')}] }`),
    `key: ${scalar(keyFile)}`,
    `timing: ${renderTiming(timing)}`,
    `quorum: { two-node: ${quorum.twoNode}, wait-for-all: ${quorum.waitForAll} }`,
    ...renderWatchdog(configuration.watchdog),
    ...renderFencing(configuration.fencing),
    ...section('resources', configuration.resources.flatMap(renderResource)),
    ...section('constraints', configuration.constraints.map(renderConstraint)),
    ...renderDefaults(configuration),
    ...section('alerts', configuration.alerts.map(renderAlert)),
  ];
  return `${lines.join('\n')}\n`;
}

const section = (key: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`${key}:`, ...lines];

/** A mapping on one line; entries without a text are left out. */
function inline(entries: readonly (readonly [key: string, value: string | null])[]): string {
  const written = entries.flatMap(([key, value]) => (value === null ? [] : [`${scalar(key)}: ${value}`]));
  return written.length === 0 ? '{}' : `{ ${written.join(', ')} }`;
}

/** A text that YAML reads as itself, plain where that is safe and else in double quotes. */
function scalar(text: string): string {
  const plain = /^[A-Za-z0-9_./][A-Za-z0-9_./+-]*(:[A-Za-z0-9_./+-]+)*$/.test(text);
  return plain && !READ_OTHERWISE.test(text) && !READ_AS_NUMBER.test(text) ? text : quotedText(text);
}

/** As {@link scalar}, for what is taken as written: there an ordinary number needs no quotes. */
const verbatim = (text: string): string => (/^\d{1,15}(\.\d{1,15})?$/.test(text) ? text : scalar(text));

const READ_OTHERWISE = /^(null|true|false|\.+)$/i;
const READ_AS_NUMBER = /^([0-9]+|0o[0-7]+|0x[0-9a-f]+|([0-9]+\.?[0-9]*|\.[0-9]+)(e[-+]?[0-9]+)?|\.inf|\.nan)$/i;

/** JSON's escapes are YAML's too; YAML in addition wants what cannot be printed to be escaped. */
const quotedText = (text: string): string =>
  JSON.stringify(text).replace(
    /[\u007f-\u00a0\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const duration = (milliseconds: number): string => formatDuration(milliseconds);

/** `null` where the value is the default. */
const unless = (standard: number, value: number): string | null => (value === standard ? null : duration(value));

function renderTiming({ profile, values }: TimingConfiguration): string {
  const written = TIMING_KEYS.flatMap(([key, name]) => {
    const value = values[name];
    return value === undefined ? [] : [[key, duration(value)] as const];
  });
  return written.length === 0 ? profile : inline([['profile', profile], ...written]);
}

function renderWatchdog(watchdog: WatchdogConfiguration | null): readonly string[] {
  if (!watchdog) return [];
  const { device, timeoutMs, selfFencing } = watchdog;
  const entries = inline([
    ['device', device === WATCHDOG_DEVICE ? null : scalar(device)],
    ['timeout', unless(WATCHDOG_TIMEOUT_MS, timeoutMs)],
    ['self-fencing', selfFencing ? 'true' : null],
  ]);
  return [`watchdog: ${entries}`];
}

function renderFencing({ enabled, devices }: FencingConfiguration): readonly string[] {
  if (!enabled) return ['fencing: unfenced'];
  return devices.length === 0 ? ['fencing: {}'] : ['fencing:', ...devices.map(renderDevice)];
}

const renderDevice = (device: FenceDevice): string =>
  `  ${scalar(device.id)}: ${inline([
    ['agent', scalar(device.agent)],
    ['targets', list(device.targets)],
    ['parameters', parameters(device.parameters)],
    ['timeout', unless(FENCE_TIMEOUT_MS, device.timeoutMs)],
    ['action', device.action === 'off' ? null : device.action],
    ['plugs', parameters(device.plugs)],
  ])}`;

const list = (texts: readonly string[]): string => `[${texts.map(scalar).join(', ')}]`;

const parameterValue = (value: ParameterValue): string =>
  typeof value === 'string' ? verbatim(value) : inline([['secret', scalar(value.secret)]]);

function parameters(values: Parameters): string | null {
  const entries = Object.entries(values);
  return entries.length === 0 ? null : inline(entries.map(([name, value]) => [name, parameterValue(value)]));
}

function renderResource(resource: ResourceConfiguration): readonly string[] {
  if (resource.kind === 'primitive') return [`  ${scalar(resource.id)}: ${renderPrimitive(resource)}`];
  return [
    `  ${scalar(resource.id)}:`,
    ...metaEntries(resource.meta).map(([key, value]) => `    ${key}: ${value}`),
    '    group:',
    ...resource.members.map((member) => `      ${scalar(member.id)}: ${renderPrimitive(member)}`),
  ];
}

const renderPrimitive = (primitive: PrimitiveConfiguration): string =>
  inline([
    ['agent', scalar(primitive.agent)],
    ['parameters', parameters(primitive.parameters)],
    ['operations', renderOperations(primitive.operations)],
    ...metaEntries(primitive.meta),
  ]);

function renderOperations({ start, stop, monitors }: PrimitiveConfiguration['operations']): string | null {
  const rendered = inline([
    ['start', renderOperation(start)],
    ['stop', renderOperation(stop)],
    ['monitor', monitors === null ? null : `[${monitors.map(renderMonitor).join(', ')}]`],
  ]);
  return rendered === '{}' ? null : rendered;
}

const operationEntries = ({ timeoutMs, onFail }: OperationSettings) =>
  [
    ['timeout', timeoutMs === null ? null : duration(timeoutMs)],
    ['on-fail', onFail],
  ] as const;

function renderOperation(operation: OperationSettings): string | null {
  const rendered = inline(operationEntries(operation));
  return rendered === '{}' ? null : rendered;
}

const renderMonitor = (monitor: MonitorSettings): string =>
  inline([
    ['interval', duration(monitor.intervalMs)],
    ['role', monitor.role === 'Started' ? null : monitor.role],
    ['check-level', monitor.checkLevel === 0 ? null : String(monitor.checkLevel)],
    ...operationEntries(monitor),
  ]);

const score = (value: number): string => (value >= SCORE_INFINITY ? 'must' : String(value));

/** The meta attributes that are there, in the order of the document's keys. */
function metaEntries(meta: WrittenMeta): readonly (readonly [string, string])[] {
  const entries: readonly (readonly [string, string | undefined])[] = [
    ['priority', meta.priority?.toString()],
    ['stickiness', meta.stickiness === undefined ? undefined : score(meta.stickiness)],
    ['migration-threshold', meta.migrationThreshold === null ? 'never' : meta.migrationThreshold?.toString()],
    ['failure-timeout', orNever(meta.failureTimeoutMs)],
    ['target-role', meta.targetRole],
    ['is-managed', meta.isManaged?.toString()],
  ];
  return entries.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
}

function orNever(milliseconds: number | null | undefined): string | undefined {
  if (milliseconds === undefined) return undefined;
  return milliseconds === null ? 'never' : duration(milliseconds);
}

function renderConstraint(constraint: ConstraintConfiguration): string {
  switch (constraint.kind) {
    case 'location':
      return renderLocation(constraint);
    case 'colocation':
      return renderColocation(constraint);
    case 'order':
      return renderOrder(constraint);
  }
}

function renderLocation({ resource, node, score: value }: LocationConstraint): string {
  const strength = Math.abs(value);
  return `  - ${inline([
    ['locate', scalar(resource)],
    [value > 0 ? 'prefer' : 'avoid', scalar(node)],
    ['score', strength === PREFERENCE_SCORE ? null : score(strength)],
  ])}`;
}

function renderColocation({ dependent, primary, score: value }: ColocationConstraint): string {
  const strength = Math.abs(value);
  return `  - ${inline([
    [value > 0 ? 'colocate' : 'separate', scalar(dependent)],
    [value > 0 ? 'with' : 'from', scalar(primary)],
    ['score', strength === SCORE_INFINITY ? null : score(strength)],
  ])}`;
}

function renderOrder({ steps, strictness, symmetrical }: OrderConstraint): string {
  return `  - ${inline([
    ['order', list(steps.map(({ action, resource }) => (action === 'start' ? resource : `${action} ${resource}`)))],
    ['kind', strictness === 'mandatory' ? null : strictness],
    ['symmetrical', symmetrical === (strictness !== 'serialize') ? null : String(symmetrical)],
  ])}`;
}

function renderDefaults({ defaults }: ClusterConfiguration): readonly string[] {
  const { operationTimeoutMs, ...meta } = defaults;
  const standard = new Map(metaEntries(DEFAULTS));
  const written = metaEntries(meta).filter(([key, value]) => standard.get(key) !== value);
  const timeout = unless(DEFAULTS.operationTimeoutMs, operationTimeoutMs);
  const rendered = inline([...written, ['operation-timeout', timeout]]);
  return rendered === '{}' ? [] : [`defaults: ${rendered}`];
}

const renderAlert = (alert: AlertConfiguration): string =>
  `  ${scalar(alert.id)}: ${inline([
    ['to', alert.to],
    ['webhook', parameterValue(alert.webhook)],
    ['events', alert.events.join() === ALERT_EVENTS.join() ? null : list(alert.events)],
    ['timeout', unless(ALERT_TIMEOUT_MS, alert.timeoutMs)],
  ])}`;
