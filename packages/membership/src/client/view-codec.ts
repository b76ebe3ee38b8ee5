/** Views and group events, to and from the messages of `proto/client.proto`. What is decoded is checked. */
import { isIncarnation, isNodeId, isNodeName } from '@nyx/foundation';
import type {
  AbsentPeer,
  AbsentPeerState,
  GroupConfiguration,
  GroupJoinReason,
  GroupLeaveReason,
  GroupMember,
  GroupMessage,
  MembershipView,
  NodeGuard,
  QuorumView,
  RingConfiguration,
  RingId,
  RingMember,
} from '../contract.ts';
import { PayloadEncoding } from '../core/payload-encoding.ts';
import { nyx } from '../generated/client.js';

type MemberMessage = nyx.client.v1.GroupMember.$Properties;

/** Thrown where a message of the other side is not what the protocol says. */
export class MalformedFrame extends Error {
  override readonly name = 'MalformedFrame';
}

function required<Value>(value: Value | null | undefined, words: string): Value {
  if (value === null || value === undefined) throw new MalformedFrame(`${words} is missing`);
  return value;
}

function checked<From, To extends From>(value: From, is: (value: From) => value is To, words: string): To {
  if (!is(value)) throw new MalformedFrame(`${words} is ${JSON.stringify(value)}`);
  return value;
}

const isAnyNodeId = isNodeId as (value: number) => value is RingId['representative'];
const isAnyIncarnation = isIncarnation as (value: number) => value is GroupMember['incarnation'];
const isCount = (value: number): value is number => Number.isSafeInteger(value) && value >= 0;
const oneOf =
  <Word extends string>(words: readonly Word[]) =>
  (value: string): value is Word =>
    (words as readonly string[]).includes(value);

const isAbsentState = oneOf<AbsentPeerState>(['never-seen', 'lost', 'fenced', 'left']);
const isJoinReason = oneOf<GroupJoinReason>(['join', 'node-up']);
const isLeaveReason = oneOf<GroupLeaveReason>(['leave', 'node-left', 'node-down', 'process-died', 'too-slow']);

function decodeRing(ring: nyx.client.v1.RingId.$Properties | null | undefined): RingId {
  const present = required(ring, 'a ring id');
  return {
    seq: checked(present.seq ?? 0, isCount, 'a ring sequence'),
    representative: checked(present.representative ?? 0, isAnyNodeId, 'a representative'),
  };
}

/** Checks a member of a group. */
export function decodeGroupMember(member: MemberMessage | null | undefined): GroupMember {
  const present = required(member, 'a group member');
  return {
    node: checked(present.node ?? 0, isAnyNodeId, 'a node id'),
    incarnation: checked(present.incarnation ?? 0, isAnyIncarnation, 'an incarnation'),
    client: checked(present.client ?? 0, isCount, 'a client number'),
  };
}

/** Field numbers of `proto/client.proto`: of the messages to and from groups, and of their payloads. */
const GROUP_MESSAGE_FIELD = 7;
const GROUP_MESSAGE_PAYLOAD_FIELD = 3;
const MULTICAST_FIELD = 5;
const MULTICAST_PAYLOAD_FIELD = 2;

/** How the ring's frames of one sender's messages to a group are encoded. */
export const groupMessageEncoding = (group: string, sender: GroupMember): PayloadEncoding =>
  new PayloadEncoding({
    outerField: GROUP_MESSAGE_FIELD,
    fixed: nyx.client.v1.GroupMessage.encode({ group, sender }).finish(),
    payloadField: GROUP_MESSAGE_PAYLOAD_FIELD,
  });

/** How a client's frames of messages to a group are encoded that need not be safe. */
export const multicastFrameEncoding = (group: string): PayloadEncoding =>
  new PayloadEncoding({
    outerField: MULTICAST_FIELD,
    fixed: nyx.client.v1.Multicast.encode({ group }).finish(),
    payloadField: MULTICAST_PAYLOAD_FIELD,
  });

export function decodeGroupMessage(message: nyx.client.v1.GroupMessage.$Properties): GroupMessage {
  return {
    type: 'message',
    sender: decodeGroupMember(message.sender),
    payload: message.payload ?? new Uint8Array(0),
  };
}

export function encodeGroupConfiguration(
  group: string,
  configuration: GroupConfiguration,
): nyx.client.v1.GroupConfiguration.$Properties {
  const change = ({ reason, ...member }: GroupMember & { readonly reason: string }) => ({ member, reason });
  return {
    group,
    transitional: configuration.kind === 'transitional',
    ring: configuration.ring,
    members: [...configuration.members],
    joined: configuration.joined.map(change),
    left: configuration.left.map(change),
  };
}

export function decodeGroupConfiguration(message: nyx.client.v1.GroupConfiguration.$Properties): GroupConfiguration {
  return {
    type: 'configuration',
    kind: message.transitional ? 'transitional' : 'regular',
    ring: decodeRing(message.ring),
    members: (message.members ?? []).map(decodeGroupMember),
    joined: (message.joined ?? []).map((change) => ({
      ...decodeGroupMember(change.member),
      reason: checked(change.reason ?? '', isJoinReason, 'a reason of joining'),
    })),
    left: (message.left ?? []).map((change) => ({
      ...decodeGroupMember(change.member),
      reason: checked(change.reason ?? '', isLeaveReason, 'a reason of leaving'),
    })),
  };
}

export function encodeMembership(view: MembershipView): nyx.client.v1.MembershipView.$Properties {
  const { self, configuration, absent, quorum, guards } = view;
  return {
    self,
    transitional: configuration.kind === 'transitional',
    ring: configuration.ring,
    members: [...configuration.members],
    absent: absent.map((peer) => ({ ...peer, incarnation: peer.incarnation ?? 0 })),
    quorum: { ...quorum, waitingFor: [...quorum.waitingFor] },
    guards: [...guards],
  };
}

export function decodeMembership(message: nyx.client.v1.MembershipView.$Properties): MembershipView {
  const configuration: RingConfiguration = {
    kind: message.transitional ? 'transitional' : 'regular',
    ring: decodeRing(message.ring),
    members: (message.members ?? []).map(decodeRingMember),
  };
  return {
    self: decodeRingMember(required(message.self, 'the own member')),
    configuration,
    absent: (message.absent ?? []).map(decodeAbsentPeer),
    quorum: decodeQuorum(required(message.quorum, 'the quorum')),
    guards: (message.guards ?? []).map(decodeGuard),
  };
}

function decodeRingMember(member: nyx.client.v1.RingMember.$Properties): RingMember {
  return {
    node: checked(member.node ?? 0, isAnyNodeId, 'a node id'),
    name: checked(member.name ?? '', isNodeName, 'a node name'),
    incarnation: checked(member.incarnation ?? 0, isAnyIncarnation, 'an incarnation'),
  };
}

function decodeAbsentPeer(peer: nyx.client.v1.AbsentPeer.$Properties): AbsentPeer {
  const incarnation = peer.incarnation ?? 0;
  return {
    node: checked(peer.node ?? 0, isAnyNodeId, 'a node id'),
    name: checked(peer.name ?? '', isNodeName, 'a node name'),
    state: checked(peer.state ?? '', isAbsentState, 'the state of an absent peer'),
    incarnation: incarnation === 0 ? null : checked(incarnation, isAnyIncarnation, 'an incarnation'),
  };
}

function decodeGuard(guard: nyx.client.v1.NodeGuard.$Properties): NodeGuard {
  return {
    node: checked(guard.node ?? 0, isAnyNodeId, 'a node id'),
    incarnation: checked(guard.incarnation ?? 0, isAnyIncarnation, 'an incarnation'),
    watchdogTimeoutMs: checked(guard.watchdogTimeoutMs ?? 0, isCount, 'a timeout'),
    detectionMs: checked(guard.detectionMs ?? 0, isCount, 'a detection time'),
  };
}

function decodeQuorum(quorum: nyx.client.v1.Quorum.$Properties): QuorumView {
  return {
    quorate: quorum.quorate ?? false,
    votes: checked(quorum.votes ?? 0, isCount, 'a number of votes'),
    expectedVotes: checked(quorum.expectedVotes ?? 0, isCount, 'a number of votes'),
    twoNode: quorum.twoNode ?? false,
    waitForAll: quorum.waitForAll ?? false,
    waitingFor: (quorum.waitingFor ?? []).map((name) => checked(name, isNodeName, 'a node name')),
    reason: quorum.reason ?? '',
  };
}
