/**
 * The last look before something is made to run: whether it could be running elsewhere.
 *
 * The scheduler orders starts after probes and fencing by itself. This is the same rule stated once more in the fewest words, against the
 * state alone, because a service that runs twice is the one mistake that cannot be made good.
 */
import type { GraphAction } from '@nyx/scheduler';
import type { ClusterConfiguration } from '../../configuration/index.ts';
import { isActive, knownStateOf } from '../replica/knowledge.ts';
import { type ClusterState, counts, type NodeRecord } from '../state/cluster-state.ts';

/** Whether a node that is there, or comes back, may run what nobody here knows of. */
export const isCatchingUpUncertain = (node: NodeRecord): boolean =>
  node.uncertain && (node.condition === 'member' || node.condition === 'manager-gone') && !node.caughtUp;

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
