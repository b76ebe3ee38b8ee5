/**
 * A random status: which nodes are there, and a history for every resource on them.
 */

import { replicaParts } from './bundle-parts.ts';
import { type Element, element } from './element.ts';
import { type Activity, makeActivity } from './generate-activity.ts';
import { NodeHistory } from './history.ts';
import { type LaidNode, type LaidPrimitive, type LaidResource, type Layout, pairs } from './layout.ts';

const PRESENCE: Readonly<Record<LaidNode['state'], Readonly<Record<string, string>>>> = {
  online: { in_ccm: 'true', crmd: 'online', join: 'member', expected: 'member' },
  offline: { in_ccm: 'false', crmd: 'offline', join: 'down', expected: 'down' },
  unclean: { in_ccm: 'false', crmd: 'offline', join: 'member', expected: 'member' },
  pending: { in_ccm: 'true', crmd: 'offline', join: 'down', expected: 'member' },
  unseen: {},
};

export function makeStatus(layout: Layout, tickets: readonly string[]): Element {
  const histories = new Map<string, NodeHistory>();
  for (const node of layout.nodes) {
    if (node.state === 'online' || node.state === 'unclean') {
      histories.set(node.name, new NodeHistory(node.name, layout.nowSeconds));
    }
  }
  const activity = makeActivity(layout, histories);
  if (!layout.draw.feature('first start', 10, 100)) {
    for (const resource of layout.resources) placeResource(activity, resource);
    placeOrphans(activity);
  }
  const states = layout.nodes.flatMap((node) => stateOf(layout, node, histories));
  return element('status', {}, [...states, ...ticketStates(layout, tickets)]);
}

function stateOf(layout: Layout, node: LaidNode, histories: ReadonlyMap<string, NodeHistory>): readonly Element[] {
  const history = histories.get(node.name);
  if (node.state === 'unseen') return [];
  const attributes = pairs(layout.draw, 'instance_attributes', Object.fromEntries(node.transient));
  const children = [
    ...(history ? [history.written()] : []),
    ...(attributes.length > 0 ? [element('transient_attributes', { id: node.id }, attributes)] : []),
  ];
  const presence = node.kind === 'member' ? PRESENCE[node.state] : { remote_node: 'true' };
  if (node.kind !== 'member' && children.length === 0) return [];
  return [element('node_state', { id: node.id, uname: node.name, ...presence }, children)];
}

function ticketStates(layout: Layout, tickets: readonly string[]): readonly Element[] {
  const { draw } = layout;
  const states = [...new Set(tickets)].flatMap((id) => {
    if (draw.chance(25)) return [];
    const granted = draw.chance(60);
    const standby = draw.feature('ticket standby', 25) ? 'true' : undefined;
    draw.note(granted ? 'ticket granted' : 'ticket revoked');
    return [element('ticket_state', { id, granted, standby, 'last-granted': granted ? '1782800000' : undefined })];
  });
  return states.length > 0 ? [element('tickets', {}, states)] : [];
}

/** Nodes on which something may have run. */
const hostsOf = (activity: Activity, primitive: LaidPrimitive): readonly LaidNode[] =>
  activity.hosts.filter((node) => primitive.provides === undefined || node.kind === 'member');

function placeResource(activity: Activity, resource: LaidResource): void {
  switch (resource.kind) {
    case 'primitive':
    case 'group':
      placeTogether(activity, resource);
      return;
    case 'clone':
      placeClone(activity, resource);
      return;
    case 'bundle':
      placeBundle(activity, resource);
  }
}

function placeTogether(activity: Activity, resource: LaidResource): void {
  const { draw } = activity.layout;
  const first = resource.members[0];
  if (!first) return;
  const hosts = hostsOf(activity, first);
  const running = draw.chance(75);
  const home = running ? draw.one(hosts) : undefined;
  const until = draw.feature('group partly active', 15, 50) ? draw.between(0, resource.members.length) : Infinity;
  for (const [place, member] of resource.members.entries()) {
    const active = home && place < until ? [home] : [];
    const second =
      active.length > 0 && draw.feature('multiply active', 10)
        ? draw.one(hosts.filter((node) => node !== home))
        : undefined;
    if (second) draw.note('active twice');
    for (const node of hosts) {
      if (active.includes(node) || node === second) activity.run(member.id, member, node);
      else activity.rest(member.id, member, node);
    }
    if (member.migratable && home) activity.migrate(member.id, member, home, hosts);
    if (member.provides && home && active.length > 0) activity.provide(member, home);
  }
}

function placeClone(activity: Activity, resource: LaidResource): void {
  const { draw } = activity.layout;
  const clone = resource.clone;
  if (!clone) return;
  const hosts = activity.hosts.filter((node) => node.kind !== 'bundle');
  const running = draw.chance(85);
  const chosen = draw.some(
    hosts,
    running ? Math.min(clone.max, draw.chance(75) ? hosts.length : draw.between(0, hosts.length)) : 0,
  );
  const promoted = clone.promotable && draw.chance(75) ? draw.some(chosen, draw.chance(10) ? 2 : 1) : [];
  const numbered = clone.unique || draw.feature('numbered anonymous instances', 15);
  for (const node of hosts) {
    const place = chosen.indexOf(node);
    for (const member of resource.members) {
      const id = numbered ? `${member.id}:${Math.max(place, 0)}` : member.id;
      if (place < 0) {
        activity.rest(id, member, node);
        continue;
      }
      if (promoted.includes(node)) activity.runPromoted(id, member, node);
      else activity.run(id, member, node, clone.promotable ? 'Unpromoted' : undefined);
    }
    if (clone.promotable) scorePromotion(activity, resource, node, promoted.includes(node));
  }
}

function scorePromotion(
  { layout: { draw } }: Activity,
  resource: LaidResource,
  node: LaidNode,
  promoted: boolean,
): void {
  if (!draw.chance(80)) return;
  const score = promoted
    ? draw.pick(['10', '10', '100'])
    : draw.pick(['5', '5', '10', '0', '-10', '-INFINITY', 'INFINITY']);
  for (const member of resource.members) node.transient.set(`master-${member.id}`, score);
  draw.note('promotion score');
}

function placeBundle(activity: Activity, resource: LaidResource): void {
  const { draw } = activity.layout;
  const bundle = resource.bundle;
  if (!bundle) return;
  const members = activity.hosts.filter((node) => node.kind === 'member');
  const homes = draw.some(members, bundle.replicas);
  for (let replica = 0; replica < bundle.replicas; replica += 1) {
    const home = draw.chance(80) ? homes[replica] : undefined;
    const node = bundle.nodes[replica];
    for (const part of replicaParts(activity.layout, resource, replica, home?.name ?? '')) {
      for (const host of members) {
        if (host === home) activity.runPlainly(part.id, part, host);
        else activity.rest(part.id, part, host);
      }
    }
    const inner = resource.members[0];
    if (home && node && inner && draw.chance(90)) {
      activity.open(node);
      const promoted = inner.agent.type === 'Stateful' && replica === 0 && draw.chance(70);
      if (promoted) activity.runPromoted(inner.id, inner, node);
      else activity.run(inner.id, inner, node, inner.agent.type === 'Stateful' ? 'Unpromoted' : undefined);
    }
  }
}

/** What runs although the configuration does not have it. */
function placeOrphans(activity: Activity): void {
  const { draw } = activity.layout;
  if (!draw.feature('orphan', 15, 100)) return;
  const orphan: LaidPrimitive = {
    id: 'gone',
    agent: { class: 'ocf', provider: 'heartbeat', type: 'Dummy' },
    parameters: {},
    monitors: draw.chance(60) ? [{ intervalMs: 10_000, timeoutMs: 20_000 }] : [],
    migratable: false,
  };
  const node = draw.one(activity.hosts);
  if (node) activity.run(orphan.id, orphan, node);
}
