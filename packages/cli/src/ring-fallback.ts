/** The status as the ring alone can tell it: nodes, links and quorum, and that the manager is down. */
import type { LinkStatus, NodeState, NodeStatus, StatusView, Warning } from '@nyx/crm/contract';
import type { RingStatus } from '@nyx/membership/client';

const UNKNOWN = 'not known while the manager is down';

function nodesOf(ring: RingStatus): NodeStatus[] {
  const { configuration, absent } = ring.membership;
  const linksTo = (peer: string): LinkStatus[] =>
    ring.links.filter((link) => link.peer === peer).map((link) => ({ ...link }));
  const node = (name: string, id: number, state: NodeState): NodeStatus => ({
    name,
    id,
    state,
    standby: false,
    dc: false,
    links: linksTo(name),
    awaiting: null,
  });
  return [
    ...configuration.members.map((member) => node(member.name, member.node, 'online')),
    ...absent.map((peer) => node(peer.name, peer.node, peer.state)),
  ].sort((left, right) => left.id - right.id);
}

const warningsOf = (ring: RingStatus): Warning[] =>
  ring.refusedPeers.map(({ peer, reason }) => ({
    code: 'NYX_CLUSTER_SETTINGS_DIFFER',
    message: `${peer} is refused: ${reason}`,
    remedy: 'Make the key and the settings equal on both nodes, then: systemctl restart nyxd',
  }));

/** `reason` says why the manager did not answer; the ring's own words are taken where it knows better. */
export function statusOfRing(ring: RingStatus, reason: string, at: string): StatusView {
  const { quorum, self } = ring.membership;
  const { quorate, votes, expectedVotes, twoNode, waitingFor } = quorum;
  const isSupervised = ring.manager.state !== 'up' && ring.manager.reason !== '';
  return {
    cluster: ring.cluster,
    seenBy: self.name,
    at,
    manager: { state: 'down', reason: isSupervised ? ring.manager.reason : reason },
    quorum: { quorate, votes, expectedVotes, twoNode, waitingFor: [...waitingFor], reason: quorum.reason },
    dc: null,
    settled: false,
    configuration: { version: 0, digest: '', author: '', acceptedDivergence: false },
    fencing: { enabled: true, devices: [], delay: { ms: 0, origin: UNKNOWN }, pending: [] },
    nodes: nodesOf(ring),
    resources: [],
    failures: [],
    warnings: warningsOf(ring),
    lastEvent: 0,
  };
}
