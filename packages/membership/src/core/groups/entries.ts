/**
 * What members tell each other in agreed order, and its encoding.
 *
 * Decoding never throws: an entry without a possible meaning is `null`, and every member drops it alike.
 */
import '../plain-numbers.ts';

import { type Incarnation, isIncarnation, isNodeId, type NodeId } from '@nyx/foundation';
import type { AbsentPeerState, GroupLeaveReason } from '../../contract.ts';
import { nyx } from '../../generated/ring.js';
import type { GuardKnowledge } from '../guard/guard-ledger.ts';
import { PayloadEncoding } from '../payload-encoding.ts';
import type { SetVotes } from '../quorum/expected-votes.ts';
import { RING_SEQ_MAX } from '../ring/frames.ts';
import type { PeerKnowledge } from '../ring/peer-ledger.ts';

const wire = nyx.ring.v1;

/** The longest name of a group, in UTF-16 code units. */
export const GROUP_NAME_LENGTH_MAX = 128;

export interface MulticastEntry {
  readonly type: 'multicast';
  readonly group: string;
  readonly client: number;
  readonly payload: Uint8Array;
}

export interface GroupJoinEntry {
  readonly type: 'group-join';
  readonly group: string;
  readonly client: number;
}

/** Why a client leaves a group by its own or its connection's doing. */
export type ClientLeaveReason = Extract<GroupLeaveReason, 'leave' | 'process-died' | 'too-slow'>;

export interface GroupLeaveEntry {
  readonly type: 'group-leave';
  readonly group: string;
  readonly client: number;
  readonly reason: ClientLeaveReason;
}

export interface LocalGroup {
  readonly group: string;
  readonly clients: readonly number[];
}

/** A member's first entry in a ring: its clients' groups, and what it knows of absent peers. */
export interface SynchronisationEntry {
  readonly type: 'synchronisation';
  readonly groups: readonly LocalGroup[];
  readonly peers: readonly PeerKnowledge[];
  readonly guards: readonly GuardKnowledge[];
  /** The expected votes that are durable on the sender. */
  readonly votes: SetVotes;
}

/** News of a node that is no member. */
export interface PeerEntry {
  readonly type: 'peer';
  readonly knowledge: PeerKnowledge;
}

/** What guards the sender from now on; `null`: nothing. */
export interface GuardEntry {
  readonly type: 'guard';
  readonly guard: GuardKnowledge | null;
}

/** The sender has waited long enough for the reset of a lost node. */
export interface ResetAwaitedEntry {
  readonly type: 'reset-awaited';
  readonly node: NodeId;
  readonly incarnation: Incarnation;
}

/** Expected votes: proposed, or durable on the sender. */
export interface VotesEntry {
  readonly type: 'votes-proposed' | 'votes-stored';
  readonly set: SetVotes;
}

export interface NodeLeaveEntry {
  readonly type: 'node-leave';
}

export type Entry =
  | MulticastEntry
  | GroupJoinEntry
  | GroupLeaveEntry
  | SynchronisationEntry
  | PeerEntry
  | NodeLeaveEntry
  | GuardEntry
  | ResetAwaitedEntry
  | VotesEntry;

const LEAVE_REASONS: readonly ClientLeaveReason[] = ['leave', 'process-died', 'too-slow'];
const PEER_STATES: readonly AbsentPeerState[] = ['never-seen', 'lost', 'fenced', 'left'];

export function encodeEntry(entry: Entry): Uint8Array {
  switch (entry.type) {
    case 'multicast':
      return wire.Entry.encode({ multicast: entry }).finish();
    case 'group-join':
      return wire.Entry.encode({ join: entry }).finish();
    case 'group-leave': {
      const { group, client, reason } = entry;
      return wire.Entry.encode({ leave: { group, client, reason: LEAVE_REASONS.indexOf(reason) } }).finish();
    }
    case 'synchronisation': {
      const groups = entry.groups.map(({ group, clients }) => ({ group, clients: [...clients] }));
      const { peers, guards, votes } = entry;
      return wire.Entry.encode({
        synchronisation: { groups, peers: peers.map(peerBody), guards: [...guards], votes },
      }).finish();
    }
    case 'peer':
      return wire.Entry.encode({ peer: peerBody(entry.knowledge) }).finish();
    case 'node-leave':
      return wire.Entry.encode({ nodeLeave: {} }).finish();
    case 'guard':
      return wire.Entry.encode({ guard: entry.guard ?? {} }).finish();
    case 'votes-proposed':
      return wire.Entry.encode({ votesProposed: entry.set }).finish();
    case 'votes-stored':
      return wire.Entry.encode({ votesStored: entry.set }).finish();
    case 'reset-awaited':
      return wire.Entry.encode({ resetAwaited: { node: entry.node, incarnation: entry.incarnation } }).finish();
  }
}

const peerBody = ({ node, incarnation, ringSeq, state }: PeerKnowledge): nyx.ring.v1.IPeerKnowledge => ({
  node,
  incarnation: incarnation ?? 0,
  ringSeq,
  state: PEER_STATES.indexOf(state),
});

/** The entry that `bytes` hold, or `null`. A payload shares memory with `bytes`. */
export function decodeEntry(bytes: Uint8Array): Entry | null {
  let entry: nyx.ring.v1.Entry;
  try {
    entry = wire.Entry.decode(bytes);
  } catch {
    return null;
  }
  if (entry.multicast) return multicast(entry.multicast);
  if (entry.join) return join(entry.join);
  if (entry.leave) return leave(entry.leave);
  if (entry.synchronisation) return synchronisation(entry.synchronisation);
  if (entry.peer) {
    const knowledge = peerKnowledge(entry.peer);
    return knowledge && { type: 'peer', knowledge };
  }
  if (entry.guard) return guardEntry(entry.guard);
  if (entry.votesProposed) return votesEntry('votes-proposed', entry.votesProposed);
  if (entry.votesStored) return votesEntry('votes-stored', entry.votesStored);
  if (entry.resetAwaited) return resetAwaited(entry.resetAwaited);
  return entry.nodeLeave ? { type: 'node-leave' } : null;
}

const isTime = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) > 0;

function guardKnowledge(body: nyx.ring.v1.IGuard): GuardKnowledge | null {
  const { node, incarnation, watchdogTimeoutMs, detectionMs } = body;
  if (!isNodeId(node) || !isIncarnation(incarnation) || !isTime(watchdogTimeoutMs) || !isTime(detectionMs)) return null;
  return { node, incarnation, watchdogTimeoutMs, detectionMs };
}

function guardEntry(body: nyx.ring.v1.IGuard): GuardEntry | null {
  if (!body.watchdogTimeoutMs) return { type: 'guard', guard: null };
  const guard = guardKnowledge(body);
  return guard && { type: 'guard', guard };
}

function setVotes(body: nyx.ring.v1.ISetVotes | null | undefined): SetVotes | null {
  const version = body?.version ?? 0;
  const votes = body?.votes ?? 0;
  return Number.isSafeInteger(version) && version >= 0 ? { version, votes } : null;
}

function votesEntry(type: VotesEntry['type'], body: nyx.ring.v1.ISetVotes): VotesEntry | null {
  const set = setVotes(body);
  return set && { type, set };
}

function resetAwaited({ node, incarnation }: nyx.ring.v1.IResetAwaited): ResetAwaitedEntry | null {
  return isNodeId(node) && isIncarnation(incarnation) ? { type: 'reset-awaited', node, incarnation } : null;
}

/** Field numbers of `proto/ring.proto`. */
const MULTICAST_FIELD = 1;
const PAYLOAD_FIELD = 3;

/** How one client's messages to one group are encoded. */
export const multicastEncoding = (group: string, client: number): PayloadEncoding =>
  new PayloadEncoding({
    outerField: MULTICAST_FIELD,
    fixed: wire.Multicast.encode({ group, client }).finish(),
    payloadField: PAYLOAD_FIELD,
  });

const isGroupName = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= GROUP_NAME_LENGTH_MAX;

const isClient = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

function multicast({ group, client, payload }: nyx.ring.v1.IMulticast): MulticastEntry | null {
  if (!isGroupName(group) || !isClient(client) || !payload) return null;
  return { type: 'multicast', group, client, payload };
}

const join = ({ group, client }: nyx.ring.v1.IGroupJoin): GroupJoinEntry | null =>
  isGroupName(group) && isClient(client) ? { type: 'group-join', group, client } : null;

function leave({ group, client, reason }: nyx.ring.v1.IGroupLeave): GroupLeaveEntry | null {
  const known = LEAVE_REASONS[reason ?? 0];
  return isGroupName(group) && isClient(client) && known ? { type: 'group-leave', group, client, reason: known } : null;
}

function synchronisation(body: nyx.ring.v1.ISynchronisation): SynchronisationEntry | null {
  const groups: LocalGroup[] = [];
  for (const { group, clients } of body.groups ?? []) {
    if (!isGroupName(group) || !clients?.every(isClient)) return null;
    groups.push({ group, clients });
  }
  const peers: PeerKnowledge[] = [];
  for (const peer of body.peers ?? []) {
    const known = peerKnowledge(peer);
    if (!known) return null;
    peers.push(known);
  }
  const guards: GuardKnowledge[] = [];
  for (const guard of body.guards ?? []) {
    const known = guardKnowledge(guard);
    if (!known) return null;
    guards.push(known);
  }
  const votes = setVotes(body.votes);
  return votes && { type: 'synchronisation', groups, peers, guards, votes };
}

function peerKnowledge(body: nyx.ring.v1.IPeerKnowledge): PeerKnowledge | null {
  const { node, ringSeq } = body;
  const known = PEER_STATES[body.state ?? 0];
  const incarnation: Incarnation | null | undefined =
    body.incarnation === 0 ? null : isIncarnation(body.incarnation) ? body.incarnation : undefined;
  if (!isNodeId(node) || !known || incarnation === undefined) return null;
  if (!Number.isSafeInteger(ringSeq) || (ringSeq as number) < 0 || (ringSeq as number) > RING_SEQ_MAX) return null;
  return { node, incarnation, ringSeq: ringSeq as number, state: known };
}
