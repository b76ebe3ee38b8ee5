/**
 * What clients ask of the ring, decoded and checked, and the ring's frames, encoded.
 *
 * A client is any program on this host that may open the socket; whatever it sends becomes a request or
 * a {@link MalformedFrame}.
 */
import '../core/plain-numbers.ts';

import { type Incarnation, isIncarnation, isNodeId, type NodeId, type NyxError } from '@nyx/foundation';
import { frameWith } from '../client/frame-stream.ts';
import { encodeGroupConfiguration, encodeMembership, MalformedFrame } from '../client/view-codec.ts';
import type { GroupConfiguration, GroupMember, MembershipView, RingStatus } from '../contract.ts';
import type { SupervisionTerms } from '../core/supervision/terms.ts';
import { nyx } from '../generated/client.js';

const GROUP_NAME_BYTES_MAX = 128;
const PROGRAM_NAME_MAX = 128;
const STATE_BYTES_MAX = 1024 * 1024;
const REASON_MAX = 500;
/** The status is not told more often than this. */
const STATUS_INTERVAL_MS_MIN = 50;

export type ClientRequest =
  | { readonly type: 'watch-membership' }
  | { readonly type: 'join-group'; readonly group: string }
  | { readonly type: 'leave-group'; readonly group: string }
  | { readonly type: 'multicast'; readonly group: string; readonly payload: Uint8Array; readonly isSafe: boolean }
  | { readonly type: 'report-fenced'; readonly node: NodeId; readonly incarnation: Incarnation | null }
  | { readonly type: 'supervise'; readonly processId: number | null; readonly terms: SupervisionTerms }
  | { readonly type: 'start-checks' }
  | { readonly type: 'stop-checks' }
  | { readonly type: 'beat' }
  | { readonly type: 'store-state'; readonly state: Uint8Array }
  | { readonly type: 'mark-failed'; readonly reason: string }
  | { readonly type: 'watch-status'; readonly intervalMs: number }
  | { readonly type: 'tell-occupied'; readonly occupied: boolean }
  | { readonly type: 'get-status' }
  | { readonly type: 'expect-votes'; readonly votes: number }
  | { readonly type: 'reload-files' }
  | { readonly type: 'rotate-key' }
  | { readonly type: 'leave-cluster' }
  | { readonly type: 'farewell' };

export interface NumberedRequest {
  /** 0 where no answer is wanted. */
  readonly number: number;
  readonly request: ClientRequest;
}

/** Reads a frame of a client. Throws {@link MalformedFrame}, saying what is wrong. */
export function decodeRequest(bytes: Uint8Array): NumberedRequest {
  let frame: nyx.client.v1.ClientFrame;
  try {
    frame = nyx.client.v1.ClientFrame.decode(bytes);
  } catch {
    throw new MalformedFrame('a frame is not in the encoding of the protocol');
  }
  return { number: frame.request ?? 0, request: requestOf(frame) };
}

function requestOf(frame: nyx.client.v1.ClientFrame): ClientRequest {
  const { multicast, joinGroup, leaveGroup, reportFenced, supervise } = frame;
  if (multicast) {
    const payload = multicast.payload ?? new Uint8Array(0);
    return { type: 'multicast', group: groupName(multicast.group), payload, isSafe: multicast.safe ?? false };
  }
  if (frame.beat) return { type: 'beat' };
  if (frame.watchMembership) return { type: 'watch-membership' };
  if (joinGroup) return { type: 'join-group', group: groupName(joinGroup.group) };
  if (leaveGroup) return { type: 'leave-group', group: groupName(leaveGroup.group) };
  if (reportFenced) return fencedOf(reportFenced);
  if (supervise) return superviseOf(supervise);
  const supervision = supervisionOf(frame);
  if (supervision) return supervision;
  if (frame.watchStatus) return { type: 'watch-status', intervalMs: statusInterval(frame.watchStatus.intervalMs ?? 0) };
  if (frame.tellOccupied) return { type: 'tell-occupied', occupied: frame.tellOccupied.occupied ?? false };
  if (frame.getStatus) return { type: 'get-status' };
  if (frame.expectVotes) return { type: 'expect-votes', votes: frame.expectVotes.votes ?? 0 };
  if (frame.reloadFiles) return { type: 'reload-files' };
  if (frame.rotateKey) return { type: 'rotate-key' };
  if (frame.leaveCluster) return { type: 'leave-cluster' };
  if (frame.farewell) return { type: 'farewell' };
  throw new MalformedFrame('a frame holds no request that this release knows');
}

function groupName(name: string | null | undefined): string {
  const bytes = Buffer.byteLength(name ?? '');
  if (!name || bytes > GROUP_NAME_BYTES_MAX) {
    throw new MalformedFrame(`a group name has from 1 to ${GROUP_NAME_BYTES_MAX} bytes, not ${bytes}`);
  }
  return name;
}

function fencedOf(report: nyx.client.v1.ReportFenced.$Properties): ClientRequest {
  const { node } = report;
  const incarnation = report.incarnation ?? 0;
  if (!isNodeId(node)) throw new MalformedFrame(`a report of fencing names node ${node}`);
  if (incarnation !== 0 && !isIncarnation(incarnation)) {
    throw new MalformedFrame(`a report of fencing names incarnation ${incarnation}`);
  }
  return { type: 'report-fenced', node, incarnation: incarnation === 0 ? null : incarnation };
}

function supervisionOf(frame: nyx.client.v1.ClientFrame): ClientRequest | null {
  const { storeState, markFailed } = frame;
  if (frame.startChecks) return { type: 'start-checks' };
  if (frame.stopChecks) return { type: 'stop-checks' };
  if (storeState) {
    const state = storeState.state ?? new Uint8Array(0);
    if (state.length > STATE_BYTES_MAX) {
      throw new MalformedFrame(`the state of a supervised process has at most ${STATE_BYTES_MAX} bytes`);
    }
    return { type: 'store-state', state: state.slice() };
  }
  if (markFailed) return { type: 'mark-failed', reason: (markFailed.reason ?? '').slice(0, REASON_MAX) };
  return null;
}

const isRecovery = (word: string): word is SupervisionTerms['recovery'] =>
  word === 'quit' || word === 'restart' || word === 'report';

function superviseOf(encoded: nyx.client.v1.Supervise.$Properties): ClientRequest {
  const name = encoded.name ?? '';
  const recovery = encoded.recovery || 'report';
  const processId = encoded.processId ?? 0;
  if (name === '' || name.length > PROGRAM_NAME_MAX) {
    throw new MalformedFrame(`the name of a supervised process has from 1 to ${PROGRAM_NAME_MAX} characters`);
  }
  if (!isRecovery(recovery)) throw new MalformedFrame('the recovery is none of quit, restart and report');
  const terms: SupervisionTerms = {
    name,
    check: encoded.byPing ? 'ping' : 'event',
    intervalMs: encoded.intervalMs ?? 0,
    recovery,
    whileQuorate: encoded.whileQuorate ?? false,
    vital: !encoded.expendable,
  };
  return { type: 'supervise', processId: processId === 0 ? null : processId, terms };
}

const statusInterval = (asked: number): number => Math.max(STATUS_INTERVAL_MS_MIN, asked);

const encode = (frame: nyx.client.v1.RingFrame.$Properties): Uint8Array =>
  frameWith((writer) => nyx.client.v1.RingFrame.encode(frame, writer));

/** The frames of the ring, each with its length, ready for the socket. */
export const ringFrames = {
  welcome: (self: GroupMember) => encode({ welcome: { self } }),
  done: (request: number) => encode({ request, done: {} }),
  refusal: (request: number, error: NyxError) =>
    encode({ request, refusal: { code: error.code, message: error.message, remedy: error.remedy } }),
  status: (request: number, status: RingStatus) => encode({ request, status: { json: JSON.stringify(status) } }),
  supervised: (request: number, instance: number, state: Uint8Array | null) =>
    encode({ request, supervised: { instance, hasState: state !== null, state: state ?? new Uint8Array(0) } }),
  report: (request: number, sentences: readonly string[]) => encode({ request, report: { sentences: [...sentences] } }),
  ping: () => encode({ ping: {} }),
  multicastsTaken: (count: number) => encode({ multicastsTaken: { count } }),
  membership: (view: MembershipView) => encode({ membership: encodeMembership(view) }),
  groupConfiguration: (group: string, configuration: GroupConfiguration) =>
    encode({ groupConfiguration: encodeGroupConfiguration(group, configuration) }),
};
