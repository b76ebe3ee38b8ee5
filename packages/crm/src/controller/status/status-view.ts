/**
 * Builds the status from replicated state, the ring's view and the plan's reasons. A pure function: what one node
 * shows differs from another's only in what it sees of the ring.
 */
import type { NodeState, NodeStatus, StatusView } from '../../contract/status-view.ts';
import { counts, findNode, type NodeRecord } from '../state/cluster-state.ts';
import { isoTime } from '../state/journal.ts';
import { fencingStatus } from './fencing-status.ts';
import { resourceStatuses } from './resource-status.ts';
import type { StatusInput } from './view-input.ts';
import { warningsOf } from './warnings.ts';

const MANAGER_STATES = {
  joining: 'joining',
  catchingUp: 'joining',
  member: 'member',
  inCharge: 'in-charge',
  refused: 'refused',
} as const;

export function statusView(input: StatusInput): StatusView {
  const { state, membership } = input;
  return {
    cluster: input.cluster,
    seenBy: input.self.name,
    at: isoTime(input.epochMs),
    manager: { state: MANAGER_STATES[input.life], reason: input.lifeReason },
    quorum: {
      quorate: membership?.quorum.quorate ?? false,
      votes: membership?.quorum.votes ?? 0,
      expectedVotes: membership?.quorum.expectedVotes ?? input.roster.length,
      twoNode: membership?.quorum.twoNode ?? false,
      waitingFor: [...(membership?.quorum.waitingFor ?? [])],
      reason: membership?.quorum.reason ?? 'the ring has not told yet',
    },
    dc: state.dc,
    settled: state.settled,
    configuration: {
      version: state.version?.sequence ?? 0,
      digest: state.version?.digest ?? '',
      author: state.version?.author ?? '',
      acceptedDivergence: state.acceptedDivergence,
    },
    fencing: fencingStatus(input),
    nodes: nodeStatuses(input),
    resources: resourceStatuses(input),
    failures: state.failures.map(({ intervalMs: _, ...failure }) => failure),
    warnings: warningsOf(input),
    lastEvent: state.lastSeq,
  };
}

function nodeStatuses(input: StatusInput): NodeStatus[] {
  const names = input.configuration
    ? input.configuration.nodes.map(({ name, id }) => ({ name: name as string, id: id as number }))
    : input.roster;
  return names.map(({ name, id }) => {
    const record = findNode(input.state, name);
    return {
      name,
      id,
      state: nodeState(input, name, record),
      standby: input.state.attributes[name]?.standby ?? false,
      dc: input.state.dc === name,
      links: input.links.filter((link) => link.peer === name).map((link) => ({ ...link, peer: link.peer as string })),
      awaiting: awaiting(input, name, record),
    };
  });
}

function nodeState(input: StatusInput, name: string, record: NodeRecord | undefined): NodeState {
  const absent = input.membership?.absent.find((peer) => peer.name === name);
  if (!record) return absent ? absent.state : name === input.self.name ? 'joining' : 'never-seen';
  if (input.state.fencing.some((operation) => operation.target === name && operation.phase === 'running'))
    return 'fencing';
  switch (record.condition) {
    case 'member':
      if (!counts(record)) return 'joining';
      return input.state.attributes[name]?.standby === true ? 'standby' : 'online';
    case 'manager-gone':
      return 'joining';
    default:
      return record.condition;
  }
}

function awaiting(input: StatusInput, name: string, record: NodeRecord | undefined): string | null {
  const fencing = input.state.fencing.find((operation) => operation.target === name);
  if (fencing?.phase === 'no-device') return `it must be isolated, and ${fencing.lastError ?? 'nothing can do that'}`;
  if (fencing)
    return `it is to be isolated: ${fencing.reason}${fencing.lastError ? `; last error: ${fencing.lastError}` : ''}`;
  if (name === input.self.name && (input.life === 'joining' || input.life === 'refused')) return input.lifeReason;
  if (!record) return null;
  if (record.condition === 'lost') {
    const enabled = input.configuration?.fencing.enabled !== false;
    return enabled ? 'it must be isolated before anything of it is taken over' : null;
  }
  if (record.condition === 'manager-gone') return 'its manager is to come back';
  if (record.condition === 'member' && !record.caughtUp) return 'it is catching up';
  if (record.leaving) return 'everything moves away from it, then it leaves';
  return null;
}
