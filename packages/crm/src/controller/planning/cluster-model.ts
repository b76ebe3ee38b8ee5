/**
 * Translates configuration and replicated state into the scheduler's model, by the rules of
 * `docs/scheduler/model.md`. The one place where the two vocabularies meet. Decides nothing about placement.
 */
import {
  type AgentName,
  type ClusterModel,
  type ColocationConstraint,
  DEFAULT_OPTIONS,
  INFINITY,
  type InFlightAction,
  type LocationConstraint,
  type NodeModel,
  type OperationModel,
  type OperationRecord,
  type OrderConstraint,
  type PrimitiveModel,
  type ResourceHistory,
  type ResourceModel,
} from '@nyx/scheduler';
import {
  type ClusterConfiguration,
  type ConstraintConfiguration,
  type MonitorSettings,
  type PrimitiveConfiguration,
  primitivesOf,
  type ResourceMeta,
  type WrittenMeta,
} from '../../configuration/index.ts';
import type { AgentDescription } from '../../ports.ts';
import { type ClusterState, counts, findNode, type NodeRecord } from '../state/cluster-state.ts';

export interface ModelInput {
  readonly state: ClusterState;
  readonly configuration: ClusterConfiguration;
  readonly epochMs: number;
  /** Whether this partition may act for the cluster. */
  readonly quorate: boolean;
}

/** Stands in a parameter's text for the value of a secret, which no plan and no message contains. */
export const SECRET_PREFIX = 'secret:';

export function clusterModel(input: ModelInput): ClusterModel {
  const { state, configuration, epochMs, quorate } = input;
  const { defaults, fencing } = configuration;
  return {
    nowMs: epochMs,
    quorate,
    options: {
      ...DEFAULT_OPTIONS,
      fencingEnabled: fencing.enabled,
      fencingAction: 'off',
      // Start failures decay where a failure timeout is set; without one they hold until a cleanup.
      startFailureIsFatal: true,
      defaultOperationTimeoutMs: defaults.operationTimeoutMs,
    },
    nodes: configuration.nodes.map((node) => nodeModel(state, configuration, node.name, node.id)),
    ...(state.dc === null ? {} : { dc: state.dc }),
    fenceDevices: [
      ...fencing.devices.map(({ id, agent, targets }) => ({ id, agent, targets })),
      ...selfFencing(configuration),
    ],
    resources: configuration.resources.map((resource) => resourceModel(state, configuration, resource)),
    resourceDefaults: metaAttributes(defaults),
    constraints: {
      locations: locations(state, configuration),
      colocations: configuration.constraints.flatMap(colocation),
      orders: configuration.constraints.flatMap(orders),
      tickets: [],
    },
    tickets: [],
    history: histories(state, configuration),
    failCounts: state.failCounts.map((count) => ({ ...count })),
    inFlight: inFlight(state),
  };
}

/** Every node's own watchdog, where it counts: to the scheduler a device that isolates all of them. */
const selfFencing = ({ watchdog, nodes }: ClusterConfiguration): ClusterModel['fenceDevices'] =>
  watchdog?.selfFencing ? [{ id: 'watchdog', agent: 'watchdog', targets: nodes.map(({ name }) => name) }] : [];

function presenceOf(node: NodeRecord): NodeModel['presence'] {
  switch (node.condition) {
    case 'member':
      return node.caughtUp ? 'member' : 'joining';
    case 'manager-gone':
      return 'joining';
    case 'lost':
      return 'lost';
    case 'fenced':
    case 'left':
      return 'left';
    case 'never-seen':
      return 'neverSeen';
  }
}

function nodeModel(state: ClusterState, configuration: ClusterConfiguration, name: string, id: number): NodeModel {
  const node = findNode(state, name);
  const request = state.fenceRequests.find((candidate) => candidate.target === name);
  const presence = node ? presenceOf(node) : 'neverSeen';
  return {
    id: String(id),
    name,
    // A node that was never met cannot have been given anything by this cluster; two nodes meet before they begin.
    presence: presence === 'neverSeen' && configuration.quorum.waitForAll ? 'left' : presence,
    standby: state.attributes[name]?.standby ?? false,
    shutdownRequested: node?.leaving ?? false,
    ...(request ? { fenceRequested: request.reason } : {}),
    attributes: {},
    transientAttributes: {},
  };
}

export function agentName(agent: string): AgentName {
  const parts = agent.split(':');
  const [first = '', second = '', third] = parts;
  return third === undefined
    ? { class: first, type: second }
    : { class: first, provider: second, type: parts.slice(2).join(':') };
}

const duration = (milliseconds: number): string => `${milliseconds}ms`;

function metaAttributes(meta: ResourceMeta | WrittenMeta): Readonly<Record<string, string>> {
  const entries: [string, string][] = [];
  if (meta.priority !== undefined) entries.push(['priority', String(meta.priority)]);
  if (meta.stickiness !== undefined) entries.push(['resource-stickiness', String(meta.stickiness)]);
  if (meta.migrationThreshold !== undefined) {
    entries.push([
      'migration-threshold',
      meta.migrationThreshold === null ? 'INFINITY' : String(meta.migrationThreshold),
    ]);
  }
  if (meta.failureTimeoutMs !== undefined) {
    entries.push(['failure-timeout', meta.failureTimeoutMs === null ? '0' : duration(meta.failureTimeoutMs)]);
  }
  if (meta.targetRole !== undefined) entries.push(['target-role', meta.targetRole]);
  if (meta.isManaged !== undefined) entries.push(['is-managed', String(meta.isManaged)]);
  return Object.fromEntries(entries);
}

function resourceModel(
  state: ClusterState,
  configuration: ClusterConfiguration,
  resource: ClusterConfiguration['resources'][number],
): ResourceModel {
  if (resource.kind === 'primitive') return primitiveModel(state, configuration, resource);
  return {
    kind: 'group',
    id: resource.id,
    meta: metaAttributes(resource.meta),
    members: resource.members.map((member) => primitiveModel(state, configuration, member)),
  };
}

function primitiveModel(
  state: ClusterState,
  configuration: ClusterConfiguration,
  primitive: PrimitiveConfiguration,
): PrimitiveModel {
  const parameters: Record<string, string> = {};
  for (const [name, value] of Object.entries(primitive.parameters)) {
    parameters[name] = typeof value === 'string' ? value : `${SECRET_PREFIX}${value.secret}`;
  }
  return {
    kind: 'primitive',
    id: primitive.id,
    agent: agentName(primitive.agent),
    parameters,
    meta: metaAttributes(primitive.meta),
    operations: operationModels(configuration, primitive, state.agents[primitive.agent] ?? null),
  };
}

/** The monitor that is run where neither configuration nor agent names one. */
const MONITOR_INTERVAL_MS = 10_000;

/**
 * The operations of a primitive: as configured, else as its agent advertises, else the cluster's default.
 */
export function operationModels(
  configuration: ClusterConfiguration,
  primitive: PrimitiveConfiguration,
  advertised: AgentDescription | null,
): readonly OperationModel[] {
  const fallback = configuration.defaults.operationTimeoutMs;
  const advertisedTimeout = (name: string, depth = 0): number | null =>
    advertised?.operations.find((operation) => operation.name === name && operation.depth === depth)?.timeoutMs ?? null;
  const single = (name: 'start' | 'stop'): OperationModel => {
    const settings = primitive.operations[name];
    return {
      name,
      intervalMs: 0,
      timeoutMs: settings.timeoutMs ?? advertisedTimeout(name) ?? fallback,
      ...(settings.onFail === null ? {} : { onFail: settings.onFail }),
    };
  };
  const monitorTimeoutMs = advertisedTimeout('monitor') ?? fallback;
  // A probe is the same run of the agent as a monitor: who gives that more time means the probe too.
  const written = (primitive.operations.monitors ?? []).flatMap(({ timeoutMs }) => timeoutMs ?? []);
  const probeTimeoutMs = written.length > 0 ? Math.max(...written) : monitorTimeoutMs;
  const probe: OperationModel = { name: 'monitor', intervalMs: 0, timeoutMs: probeTimeoutMs };
  const monitors = (primitive.operations.monitors ?? advisedMonitors(advertised)).map(
    (monitor): OperationModel => ({
      name: 'monitor',
      intervalMs: monitor.intervalMs,
      timeoutMs: monitor.timeoutMs ?? monitorTimeoutMs,
      ...(monitor.onFail === null ? {} : { onFail: monitor.onFail }),
      ...(monitor.role === 'Started' ? {} : { role: monitor.role }),
      ...(monitor.checkLevel === 0 ? {} : { parameters: { OCF_CHECK_LEVEL: String(monitor.checkLevel) } }),
    }),
  );
  return [single('start'), single('stop'), probe, ...monitors];
}

/** The agent's plain monitor; deeper checks cost more and are run where they are asked for. */
function advisedMonitors(advertised: AgentDescription | null): readonly MonitorSettings[] {
  const plain = advertised?.operations.find(
    (operation) =>
      operation.name === 'monitor' &&
      operation.depth === 0 &&
      (operation.role === null || operation.role === 'Started'),
  );
  const intervalMs = plain?.intervalMs || MONITOR_INTERVAL_MS;
  return [{ intervalMs, timeoutMs: plain?.timeoutMs ?? null, onFail: null, role: 'Started', checkLevel: 0 }];
}

function locations(state: ClusterState, configuration: ClusterConfiguration): readonly LocationConstraint[] {
  const written = configuration.constraints.flatMap((constraint) => {
    if (constraint.kind !== 'location') return [];
    const { id, resource, node, score } = constraint;
    return [{ id, resource, node, score }];
  });
  const moves = state.moves.map((move) => ({
    id: `move of ${move.resource}`,
    resource: move.resource,
    node: move.to ?? move.from,
    score: move.to === null ? -INFINITY : INFINITY,
  }));
  return [...written, ...moves];
}

function colocation(constraint: ConstraintConfiguration): readonly ColocationConstraint[] {
  if (constraint.kind !== 'colocation') return [];
  const { id, dependent, primary, score } = constraint;
  return [{ id, dependent, primary, score }];
}

/** One order for each step and the one before it. */
function orders(constraint: ConstraintConfiguration): readonly OrderConstraint[] {
  if (constraint.kind !== 'order') return [];
  const { id, steps, strictness: kind, symmetrical } = constraint;
  return steps.slice(1).map((step, index) => {
    const before = steps[index] ?? step;
    return {
      id: steps.length === 2 ? id : `${id} (${before.resource} before ${step.resource})`,
      first: before.resource,
      firstAction: before.action,
      then: step.resource,
      thenAction: step.action,
      kind,
      symmetrical,
    };
  });
}

function histories(state: ClusterState, configuration: ClusterConfiguration): readonly ResourceHistory[] {
  const agents = new Map(primitivesOf(configuration).map(({ primitive }) => [primitive.id as string, primitive.agent]));
  const recorded = state.history.map((entry) => {
    const agent = agents.get(entry.resource);
    return {
      node: entry.node,
      resource: entry.resource,
      ...(agent === undefined ? {} : { agent: agentName(agent) }),
      operations: entry.operations,
    };
  });
  return withUncertainStarts(state, recorded);
}

/** What was being started on a node when it was lost may run there: it counts as running until the node's fate is known. */
function withUncertainStarts(state: ClusterState, recorded: readonly ResourceHistory[]): readonly ResourceHistory[] {
  const uncertain = state.operations.filter((operation) => {
    const node = findNode(state, operation.node);
    return node !== undefined && !counts(node) && ['start', 'promote', 'migrateFrom'].includes(operation.kind);
  });
  return uncertain.reduce<readonly ResourceHistory[]>((histories, operation) => {
    const record: OperationRecord = {
      id: operation.operationId,
      operation: 'start',
      intervalMs: 0,
      callId: state.callId + 1,
      status: 'done',
      exitCode: 0,
      expectedExitCode: 0,
    };
    const isOf = (entry: ResourceHistory): boolean =>
      entry.resource === operation.resource && entry.node === operation.node;
    const known = histories.find(isOf);
    if (!known) return histories.concat({ node: operation.node, resource: operation.resource, operations: [record] });
    return histories.map((entry) =>
      entry === known ? { ...entry, operations: [...entry.operations, record] } : entry,
    );
  }, recorded);
}

function inFlight(state: ClusterState): readonly InFlightAction[] {
  const operations = state.operations
    .filter((operation) => {
      const node = findNode(state, operation.node);
      return node !== undefined && counts(node);
    })
    .map(({ kind, node, resource, intervalMs }): InFlightAction => ({ kind, node, resource, intervalMs }));
  const fencing = state.fencing
    .filter((operation) => operation.phase === 'running')
    .map((operation): InFlightAction => ({ kind: 'fence', node: operation.target, fenceOperation: operation.action }));
  return [...operations, ...fencing];
}
