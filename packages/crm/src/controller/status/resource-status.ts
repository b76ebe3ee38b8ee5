/** The status of each primitive: where it runs, what is done with it, and why it is where it is. */
import { type PlacedPrimitive, primitivesOf } from '../../configuration/index.ts';
import type { ResourceState, ResourceStatus } from '../../contract/status-view.ts';
import { awaited, explain } from '../planning/explain.ts';
import { type KnownState, knownStateOf } from '../replica/knowledge.ts';
import { type ClusterState, counts } from '../state/cluster-state.ts';
import type { StatusInput } from './view-input.ts';

export function resourceStatuses(input: StatusInput): ResourceStatus[] {
  const { configuration } = input;
  return configuration ? primitivesOf(configuration).map((placed) => resourceStatus(input, placed)) : [];
}

function resourceStatus(input: StatusInput, placed: PlacedPrimitive): ResourceStatus {
  const { state, configuration, plan } = input;
  const id = placed.primitive.id as string;
  const known = state.nodes.map((node) => ({ node, known: knownStateOf(state, id, node.name) }));
  const activeOn = known
    .filter((entry) => entry.known === 'started' || entry.known === 'promoted')
    .map((entry) => entry.node.name);
  const failedOn = known.find((entry) => entry.known === 'failed')?.node.name;
  const operation = state.operations.find((candidate) => candidate.resource === id && candidate.intervalMs === 0);
  const assignment = plan?.assignment.resources.find((entry) => entry.resource === id);
  const stateNow = resourceState(
    input,
    id,
    known.map((entry) => entry.known),
    assignment?.blocked ?? false,
  );
  const monitor = monitorInterval(state, id);
  return {
    id,
    agent: placed.primitive.agent,
    group: placed.group,
    state: stateNow,
    node: activeOn[0] ?? failedOn ?? operation?.node ?? null,
    activeOn,
    operation: operation ? `${operation.kind === 'probe' ? 'probe' : operation.operation} on ${operation.node}` : null,
    failCounts: failCounts(state, id),
    detection: activeOn.length === 0 ? null : (state.detection[id] ?? monitor),
    why: configuration ? explain(state, configuration, assignment, id) : 'no configuration is in force yet',
  };
}

function resourceState(input: StatusInput, id: string, known: readonly KnownState[], blocked: boolean): ResourceState {
  const { state, configuration } = input;
  const operation = state.operations.find((candidate) => candidate.resource === id && candidate.intervalMs === 0);
  const node = operation && state.nodes.find((candidate) => candidate.name === operation.node);
  if (operation && node && counts(node)) {
    if (operation.operation === 'start') return 'starting';
    if (operation.operation === 'stop') return 'stopping';
  }
  if (configuration && state.nodes.some((entry) => entry.condition === 'lost') && awaited(state, configuration, id))
    return 'unknown';
  if (known.includes('failed')) return 'failed';
  if (known.includes('started') || known.includes('promoted')) return 'started';
  if (state.nodes.some((entry) => counts(entry) && knownStateOf(state, id, entry.name) === 'unknown')) return 'unknown';
  if (blocked || state.blocked.some((entry) => entry.resource === id)) return 'blocked';
  return 'stopped';
}

function failCounts(state: ClusterState, id: string): Record<string, number> {
  const counted: Record<string, number> = {};
  for (const count of state.failCounts) {
    if (count.resource !== id) continue;
    counted[count.node] = Math.min(1_000_000, (counted[count.node] ?? 0) + count.count);
  }
  return counted;
}

function monitorInterval(state: ClusterState, id: string): string | null {
  const intervals = state.history
    .filter((entry) => entry.resource === id)
    .flatMap((entry) => entry.operations.filter((record) => record.intervalMs > 0).map((record) => record.intervalMs));
  const shortest = Math.min(...intervals);
  return intervals.length === 0
    ? null
    : `monitor every ${shortest % 1000 === 0 ? `${shortest / 1000}s` : `${shortest}ms`}`;
}
