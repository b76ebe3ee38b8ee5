/**
 * The pipeline: model, assignment, actions, graph. Decides nothing by itself.
 */
import type { ClusterModel } from './model/cluster-model.ts';
import type { Schedule } from './plan/schedule.ts';

/** The plan for `model`. Deterministic: equal models give plans equal to the byte. */
export function schedule(model: ClusterModel): Schedule {
  return {
    assignment: { resources: [] },
    graph: { actions: [], edges: [] },
    summary: [],
    nodes: model.nodes.map((node) => ({
      node: node.name,
      online: node.presence === 'member',
      unclean: node.presence === 'lost',
      standby: node.standby ?? false,
      pending: node.presence === 'joining',
      maintenance: node.maintenance ?? false,
      reason: null,
    })),
    recheckAtMs: null,
    blocked: [],
  };
}
