/**
 * The pipeline from model to plan, and the plan's public shape. Decides nothing by itself.
 */

import { isAvailable } from './assign/available.ts';
import { emitGraph } from './graph/emit.ts';
import { checkModel } from './model/check.ts';
import type { ClusterModel } from './model/cluster-model.ts';
import type { AssignedRole, Candidate, NodeVerdict, ResourceAssignment, Schedule } from './plan/schedule.ts';
import { roleName, summarize } from './report/summary.ts';
import { run } from './run.ts';
import { type Cluster, outermost, primitivesOf, type Resource, type RoleRank } from './state/cluster.ts';
import { contributionsOf } from './state/wishes.ts';

/**
 * The plan for `model`. Deterministic: equal models give plans equal to the byte.
 * Throws `NYX_SCHEDULER_INVALID_MODEL` where the model contradicts itself.
 */
export function schedule(model: ClusterModel): Schedule {
  checkModel(model);
  const cluster = run(model);
  const assigned = cluster.resources.flatMap(primitivesOf).map(describeAssignment);
  const graph = emitGraph(cluster);
  const summary = summarize(cluster);
  return {
    assignment: { resources: assigned },
    graph,
    summary,
    nodes: cluster.nodes.map(describeNode),
    recheckAtMs: cluster.recheckAtMs,
    blocked: summary.flatMap((entry) =>
      entry.blocked && entry.resource !== null
        ? [{ resource: entry.resource, reason: entry.reason ?? 'an action that it needs cannot run' }]
        : [],
    ),
  };
}

const assignedRole = (role: RoleRank): AssignedRole => {
  const name = roleName(role);
  return name === 'Unknown' ? 'Stopped' : (name as AssignedRole);
};

function describeAssignment(resource: Resource): ResourceAssignment {
  return {
    resource: resource.id,
    top: outermost(resource).id,
    managed: resource.managed,
    blocked: resource.blocked,
    currentRole: assignedRole(resource.role),
    currentNodes: resource.runningOn.map((node) => node.name),
    nextRole: assignedRole(resource.nextRole),
    nextNode: resource.assignedTo?.name ?? null,
    candidates: candidatesOf(resource),
  };
}

const candidatesOf = (resource: Resource): readonly Candidate[] =>
  [...resource.wishes].map(([node, wish]) => ({
    node: node.name,
    score: wish.score,
    contributions: contributionsOf(wish),
    available: isAvailable(node),
  }));

const describeNode = (node: Cluster['nodes'][number]): NodeVerdict => ({
  node: node.name,
  online: node.online,
  unclean: node.unclean,
  standby: node.standby,
  pending: node.pending,
  maintenance: node.maintenance,
  reason: node.uncleanReason,
});
