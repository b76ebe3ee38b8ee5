/**
 * The metrics of a node, in the text format of Prometheus.
 *
 * Every series is there from the start, zeroes included: an alert on a series that appears only with
 * the trouble would miss its beginning. Units are base units (seconds).
 */
import { JournalKind, type StatusView } from '@nyx/crm/contract';

const KINDS = JournalKind.anyOf.map((member) => member.const);

/** How many journal entries of each kind this manager has seen since it started. */
export class EventCounts {
  readonly #counts = new Map<string, number>(KINDS.map((kind) => [kind, 0]));

  count(kind: JournalKind): void {
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
  }

  of(kind: JournalKind): number {
    return this.#counts.get(kind) ?? 0;
  }

  entries(): readonly (readonly [string, number])[] {
    return [...this.#counts];
  }
}

type Labels = Readonly<Record<string, string | number>>;
type Sample = readonly [Labels, number];

const escapeLabel = (value: string): string =>
  value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');

const formatLabels = (labels: Labels): string => {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escapeLabel(String(value))}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
};

function family(name: string, type: 'gauge' | 'counter', help: string, samples: readonly Sample[]): string {
  const lines = samples.map(([labels, value]) => `${name}${formatLabels(labels)} ${value}`);
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...lines].join('\n');
}

const gauge = (name: string, help: string, value: number | boolean): string =>
  family(name, 'gauge', help, [[{}, Number(value)]]);

const countBy = (states: readonly string[], values: readonly string[]): Sample[] =>
  states.map((state) => [{ state }, values.filter((value) => value === state).length]);

function clusterMetrics(status: StatusView): string[] {
  const managerStates = ['in-charge', 'member', 'joining', 'refused'];
  return [
    gauge('nyx_up', 'Whether the manager of this node answers.', 1),
    gauge('nyx_quorate', 'Whether this partition has the votes to decide.', status.quorum.quorate),
    gauge('nyx_votes', 'Votes present.', status.quorum.votes),
    gauge('nyx_expected_votes', 'Votes of every node together.', status.quorum.expectedVotes),
    gauge('nyx_settled', 'Whether nothing is in flight or planned.', status.settled),
    family(
      'nyx_manager_state',
      'gauge',
      'The part that the manager of this node takes, as one of its states.',
      managerStates.map((state) => [{ state }, Number(status.manager.state === state)]),
    ),
    gauge('nyx_configuration_version', 'The version of the configuration in force.', status.configuration.version),
    gauge('nyx_configuration_diverged', 'Whether a divergence was accepted.', status.configuration.acceptedDivergence),
    gauge('nyx_failures', 'Failed operations that were not cleaned up.', status.failures.length),
    gauge('nyx_warnings', 'Warnings in the status.', status.warnings.length),
  ];
}

function memberMetrics(status: StatusView, states: { node: readonly string[]; resource: readonly string[] }): string[] {
  const nodes = status.nodes.map((node) => node.state);
  const resources = status.resources.map((resource) => resource.state);
  const failCounts = status.resources.flatMap((resource) =>
    status.nodes.map(
      (node): Sample => [{ resource: resource.id, node: node.name }, resource.failCounts[node.name] ?? 0],
    ),
  );
  const active = status.resources.map((resource): Sample => [{ resource: resource.id }, resource.activeOn.length]);
  const dc = status.nodes.map((node): Sample => [{ node: node.name }, Number(node.dc)]);
  const online = status.nodes.map((node): Sample => [{ node: node.name }, Number(node.state === 'online')]);
  return [
    family('nyx_nodes', 'gauge', 'Nodes by state.', countBy(states.node, nodes)),
    family('nyx_node_online', 'gauge', 'Whether the node may run resources.', online),
    family('nyx_node_dc', 'gauge', 'Whether the node is the DC.', dc),
    family('nyx_resources', 'gauge', 'Resources by state.', countBy(states.resource, resources)),
    family('nyx_resource_active_nodes', 'gauge', 'Nodes where the resource is known to run.', active),
    family('nyx_resource_fail_count', 'gauge', 'Remembered failures of a resource on a node.', failCounts),
  ];
}

function linkMetrics(status: StatusView): string[] {
  const links = status.nodes.flatMap((node) => node.links);
  const samples = (value: (link: (typeof links)[number]) => number) =>
    links.map((link): Sample => [{ peer: link.peer, link: link.link }, value(link)]);
  return [
    family(
      'nyx_link_up',
      'gauge',
      'Whether the link to the peer answers.',
      samples((link) => Number(link.state === 'up')),
    ),
    family(
      'nyx_link_round_trip_seconds',
      'gauge',
      'The smoothed round trip; NaN before the first answer.',
      samples((link) => (link.roundTripUs === null ? Number.NaN : link.roundTripUs / 1e6)),
    ),
    family(
      'nyx_link_flaps_total',
      'counter',
      'How often the link went down.',
      samples((link) => link.flaps),
    ),
  ];
}

function fencingMetrics(status: StatusView, counts: EventCounts): string[] {
  const attempts = status.nodes.map((node): Sample => {
    const pending = status.fencing.pending.find((one) => one.target === node.name);
    return [{ target: node.name }, pending?.attempt ?? 0];
  });
  const devices = status.fencing.devices.map(
    (device): Sample => [{ device: device.id }, Number(device.state !== 'failing')],
  );
  return [
    gauge('nyx_fencing_enabled', 'Zero only by the explicit setting to run unfenced.', status.fencing.enabled),
    gauge(
      'nyx_fencing_delay_seconds',
      'How long this node would hold fencing back now.',
      status.fencing.delay.ms / 1000,
    ),
    family('nyx_fencing_device_up', 'gauge', 'Zero where the fence device is failing.', devices),
    family('nyx_fencing_pending_attempt', 'gauge', 'The attempt that is going on; zero where none is.', attempts),
    family('nyx_fencing_attempts_total', 'counter', 'Fence agents started, as told by the journal.', [
      [{}, counts.of('fencing-started')],
    ]),
    family('nyx_fencing_failures_total', 'counter', 'Fence agents that failed, as told by the journal.', [
      [{}, counts.of('fencing-failed')],
    ]),
  ];
}

/** All metrics, in a fixed order. `states` are every state that a node and a resource may have. */
export function formatMetrics(
  status: StatusView,
  counts: EventCounts,
  states: { readonly node: readonly string[]; readonly resource: readonly string[] },
): string {
  const events = counts.entries().map(([kind, count]): Sample => [{ kind }, count]);
  return `${[
    ...clusterMetrics(status),
    ...memberMetrics(status, states),
    ...linkMetrics(status),
    ...fencingMetrics(status, counts),
    family('nyx_events_total', 'counter', 'Journal entries seen since this manager started.', events),
  ].join('\n')}\n`;
}
