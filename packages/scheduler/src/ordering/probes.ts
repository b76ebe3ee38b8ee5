/**
 * Decides what waits for probes beyond a resource's own start: what would be restarted or stopped because of what the
 * probe may find.
 */
import { type Action, has, orderActions } from '../actions/action.ts';
import { ACTION, ORDER } from '../actions/flags.ts';
import { findCompatibleInstance } from '../assign/compatible.ts';
import { type Cluster, type OrderedEnd, primitivesOf, type Resource, ROLE } from '../state/cluster.ts';
import { actionsAt } from './apply.ts';

export function orderProbes(cluster: Cluster): void {
  const probes = cluster.resources.flatMap(primitivesOf).flatMap(probesOf);
  for (const probe of probes) {
    const visited = new Set<Action>();
    for (const relation of [...probe.after]) {
      orderRestarts(cluster, probe, relation.action, visited);
    }
  }
  orderStops(cluster);
}

const probesOf = (resource: Resource): readonly Action[] =>
  resource.actions.filter((action) => action.task === 'monitor' && action.intervalMs === 0 && action.node !== null);

function orderRestarts(cluster: Cluster, probe: Action, after: Action, visited: Set<Action>): void {
  if (visited.has(after)) return;
  visited.add(after);
  const resource = after.resource;
  if (resource?.kind === 'primitive' && probe.resource !== resource) {
    const task = after.task === 'start' ? 'stop' : after.task === 'promote' ? 'demote' : null;
    for (const action of task ? resource.actions : []) {
      if (action.task === task && !has(action, ACTION.pseudo)) orderActions(probe, action, ORDER.ordered);
    }
  }
  const interleave = resource?.kind === 'clone' && resource.clone?.interleave === true;
  const partner =
    interleave && resource && probe.resource
      ? findCompatibleInstance(cluster, probe.resource, resource, ROLE.unknown, false)
      : null;
  for (const relation of [...after.after]) {
    if (!(relation.flags & ORDER.firstImpliesThen)) {
      const next = relation.action.resource;
      if (!resource || resource.kind === 'primitive' || probe.resource?.parent === resource || !next) continue;
      if (next.kind === 'clone' || next.kind === 'bundle' || next.parent !== resource) continue;
      if (resource.kind !== 'group' && interleave && (!partner || partner !== next)) continue;
    }
    orderRestarts(cluster, probe, relation.action, visited);
  }
}

const isStop = ({ action, task, intervalMs }: OrderedEnd): boolean =>
  action ? action.task === 'stop' : task === 'stop' && intervalMs === 0;

/** What waits for the stop of a resource waits for its probes too, which may find it running. */
function orderStops(cluster: Cluster): void {
  for (const ordering of cluster.orderings) {
    const { first, then } = ordering;
    const stopped = first.resource;
    if (ordering.flags === ORDER.none || !stopped || stopped === then.resource || !isStop(first)) continue;
    if (then.resource && stopped.container === then.resource && isStop(then)) continue;
    const kept = ordering.flags & (ORDER.ifFirstUnmigratable | ORDER.ifOnSameNode);
    const exclusive = ordering.flags === ORDER.ifRequiredOnSameNode || ordering.flags === ORDER.ifOnSameNodeOrTarget;
    const flags = exclusive ? ordering.flags : ORDER.ordered | kept;
    for (const action of actionsAt(then)) {
      // A node is probed after its unfencing, never before, and a shutdown waits for stops alone.
      if (action.task === 'stonith' || action.task === 'do_shutdown') continue;
      for (const probe of probesOf(stopped)) orderActions(probe, action, flags);
    }
  }
}
