/** Whether the rings of a world are what a whole cluster's rings must be. */
import { ringName } from '../checkers/checker.ts';
import type { ClusterWorld } from '../world/cluster-world.ts';
import type { SimulatedNode } from '../world/simulated-node.ts';

/** Everybody runs, is in one ring of all, is operational in it, and has heard what the others have to tell. */
export const hasConverged = (world: ClusterWorld): boolean => areOneRing(world, world.hosts);

/** Whether these nodes, and no others, are in one ring and have heard what the others of it have to tell. */
export function areOneRing(world: ClusterWorld, hosts: readonly SimulatedNode[]): boolean {
  const rings = new Set<string>();
  for (const node of hosts) {
    const membership = node.body?.membership;
    if (membership?.state() !== 'operational' || !world.hasSynchronised(node)) return false;
    const { members } = membership.view().configuration;
    if (members.length !== hosts.length || members.some((member) => !hosts.some((host) => host.id === member.node))) {
      return false;
    }
    if (members.some((member) => world.node(member.node).incarnation !== member.incarnation)) return false;
    rings.add(ringName(membership.ring()));
  }
  return rings.size === 1;
}

/** The ring that each node is in. */
export const ringsOf = (world: ClusterWorld): string =>
  world.hosts.map((host) => (host.body ? ringName(host.body.membership.ring()) : 'none')).join(' ');

/** Where each node is, in words. */
export function describeRings(world: ClusterWorld): string {
  return world.hosts
    .map((node) => {
      const membership = node.body?.membership;
      if (!membership) return `node ${node.id} is down`;
      const members = membership
        .view()
        .configuration.members.map((member) => member.node)
        .join(' ');
      return `node ${node.id} is in ${membership.state()}, ring ${ringName(membership.ring())} of ${members}`;
    })
    .join('; ');
}

/** Lets `durationMs` pass. */
export function runFor({ queue }: ClusterWorld, durationMs: number): void {
  const untilMs = queue.nowMs + durationMs;
  while (queue.runNext(untilMs));
}
