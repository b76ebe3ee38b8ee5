/**
 * The last look before something is made to run: whether it could be running elsewhere.
 *
 * The scheduler orders starts after probes and fencing by itself. This is the same rule stated once more in the fewest words, against the
 * state alone, because a service that runs twice is the one mistake that cannot be made good.
 */
import type { GraphAction, OperationRecord, Schedule } from '@nyx/scheduler';
import type { ClusterConfiguration } from '../../configuration/index.ts';
import { isActive, knownStateOf } from '../replica/knowledge.ts';
import { type ClusterState, counts, findNode, type NodeRecord } from '../state/cluster-state.ts';

/** Whether a node that is there, or comes back, may run what nobody here knows of. */
export const isCatchingUpUncertain = (node: NodeRecord): boolean =>
  node.uncertain && (node.condition === 'member' || node.condition === 'manager-gone') && !node.caughtUp;

/**
 * Whether a start has to wait because the first look at what runs, on every member, is not over.
 *
 * Before anything was begun, a start waits for the probes of all resources: what they find may change where things belong.
 * Once something was begun, a start waits for the probes of its own resource alone, so that no recovery waits for a slow
 * probe of another.
 */
export const awaitsFirstProbes = (state: ClusterState, plan: Schedule): boolean =>
  !hasBegun(state) &&
  plan.graph.actions.some(({ kind, node }) => {
    const where = node === null ? undefined : findNode(state, node);
    return kind === 'probe' && where !== undefined && counts(where);
  });

/** Whether something other than probes was done in this life of the cluster. A boot forgets what its node did. */
const hasBegun = (state: ClusterState): boolean =>
  state.history.some((entry) => entry.operations.some((record) => !isProbe(record))) ||
  state.operations.some((operation) => operation.kind !== 'probe');

const isProbe = (record: OperationRecord): boolean => record.operation === 'monitor' && record.intervalMs === 0;

/** Whether `action` makes nothing run that may be running elsewhere. */
export function maySafelyBegin(state: ClusterState, configuration: ClusterConfiguration, action: GraphAction): boolean {
  const { resource, node } = action;
  if (action.kind !== 'start' || resource === null || node === null) return true;
  return state.nodes.every(
    (other) => other.name === node || isKnownStopped(state, configuration, resource, node, other),
  );
}

function isKnownStopped(
  state: ClusterState,
  configuration: ClusterConfiguration,
  resource: string,
  node: string,
  other: NodeRecord,
): boolean {
  const known = knownStateOf(state, resource, other.name);
  const busy = state.operations.some((operation) => operation.resource === resource && operation.node === other.name);
  if (counts(other)) return known === 'stopped' && !busy;
  if (isCatchingUpUncertain(other)) return false;
  if (other.condition === 'member' || other.condition === 'manager-gone') return !isActive(known) && !busy;
  if (other.condition !== 'lost' || !configuration.fencing.enabled) return true;
  // Whoever is cut off could start it too, unless it last ran here: then the other side must isolate this node first.
  return known === 'stopped' && !busy && state.lastNode[resource] === node;
}
