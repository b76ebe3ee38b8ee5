/**
 * Decides what a resource may do while a ticket that it needs is not granted, or is in standby.
 */
import type { TicketConstraint } from '../model/constraint.ts';
import { INFINITY } from '../model/score.ts';
import { type Cluster, type Resource, ROLE, type TicketNeed } from '../state/cluster.ts';
import { fenceNode } from '../state/fencing-need.ts';
import { rankOf } from '../state/meta.ts';
import { wishFor } from '../state/wishes.ts';

export function addTicketConstraints(cluster: Cluster): void {
  for (const constraint of cluster.model.constraints.tickets) {
    const resource = cluster.byId.get(constraint.resource);
    if (!resource) continue;
    const role = rankOf(constraint.role);
    const ticket = cluster.tickets.get(constraint.ticket) ?? { id: constraint.ticket, granted: false, standby: false };
    const need = { id: constraint.id, ticket, role, lossPolicy: policyOf(cluster, constraint) };
    resource.tickets.push(need);
    if (!ticket.granted || ticket.standby) applyNeed(cluster, resource, need);
  }
}

const policyOf = (cluster: Cluster, { lossPolicy }: TicketConstraint): TicketNeed['lossPolicy'] =>
  lossPolicy === 'fence' && !cluster.model.options.fencingEnabled ? 'stop' : lossPolicy;

function applyNeed(cluster: Cluster, resource: Resource, need: TicketNeed): void {
  if (resource.children.length > 0) {
    for (const child of resource.children) applyNeed(cluster, child, need);
    return;
  }
  if (!need.ticket.granted && resource.runningOn.length > 0) loseTicket(cluster, resource, need);
  else if (need.role !== ROLE.promoted || need.lossPolicy === 'stop') banEverywhere(cluster, resource, need);
}

function banEverywhere(cluster: Cluster, resource: Resource, { ticket }: TicketNeed): void {
  for (const node of cluster.nodes) wishFor(resource, node, -INFINITY, 'ticket', ticket.id);
}

const matchesRole = (resource: Resource, { role }: TicketNeed): boolean =>
  role === ROLE.unknown || role === resource.role;

function loseTicket(cluster: Cluster, resource: Resource, need: TicketNeed): void {
  switch (need.lossPolicy) {
    case 'stop':
      banEverywhere(cluster, resource, need);
      break;
    case 'demote':
      if (need.role !== ROLE.promoted) banEverywhere(cluster, resource, need);
      break;
    case 'fence':
      if (!matchesRole(resource, need)) return;
      banEverywhere(cluster, resource, need);
      for (const node of resource.runningOn) fenceNode(cluster, node, 'deadman ticket was lost');
      break;
    default:
      if (!matchesRole(resource, need)) return;
      resource.managed = false;
      resource.blocked = true;
  }
}

/** Whether a ticket keeps the clone's instances from being promoted. */
export const ticketForbidsPromotion = (clone: Resource): boolean =>
  clone.tickets.some(({ ticket, role }) => role === ROLE.promoted && (!ticket.granted || ticket.standby));
