/**
 * Forgets what was known of a node's present life: a node that has left, or was fenced, runs nothing.
 */
import type { ClusterModel } from '../model/cluster-model.ts';

/** The model without history, fail counts, transient attributes and operations in flight of the node. */
export function withoutNodeState(model: ClusterModel, name: string): ClusterModel {
  return {
    ...model,
    nodes: model.nodes.map((node) => (node.name === name ? { ...node, transientAttributes: {} } : node)),
    history: model.history.filter((entry) => entry.node !== name),
    failCounts: model.failCounts.filter((count) => count.node !== name),
    inFlight: model.inFlight.filter((action) => action.node !== name),
  };
}
