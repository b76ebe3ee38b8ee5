/**
 * The scheduler's model of a configuration alone: every node is there, and nothing is known to run anywhere.
 */
import type { ClusterModel } from '@nyx/scheduler';
import type { ClusterConfiguration } from '../../configuration/index.ts';
import { emptyState } from '../state/cluster-state.ts';
import { clusterModel } from './cluster-model.ts';

/** What a new cluster with this configuration would plan from, at the given civil time. */
export function assumedModel(configuration: ClusterConfiguration, epochMs: number): ClusterModel {
  const state = emptyState();
  const nodes = configuration.nodes.map(({ name, id }, index) => ({
    name,
    id,
    condition: 'member' as const,
    caughtUp: true,
    incarnation: 1,
    memberSince: index + 1,
    conditionSeq: null,
    leaving: false,
    fencedIncarnation: null,
    uncertain: false,
    heldAtLoss: 0,
    othersHeldAtLoss: 0,
  }));
  const dc = nodes[0]?.name ?? null;
  return clusterModel({ state: { ...state, nodes, dc }, configuration, epochMs, quorate: true });
}
