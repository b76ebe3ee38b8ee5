/**
 * Encodes the ring's frames and turns arbitrary bytes back into them, or into the reason why not.
 *
 * Decoding never throws and never gives a value outside the domain types: what a faulty member sends
 * cannot reach the protocol in a shape the protocol does not know.
 */
import '../plain-numbers.ts';

import { isIncarnation, isNodeId, type NodeId } from '@nyx/foundation';
import type { RingId } from '../../contract.ts';
import { nyx } from '../../generated/ring.js';
import {
  type AnnouncementFrame,
  type CommitMember,
  type CommitTokenFrame,
  type FormatRange,
  type JoinFrame,
  type MessageFrame,
  type ReleaseTokenFrame,
  RING_SEQ_MAX,
  type RingFrame,
  type SeqRun,
  type TokenFrame,
} from './frames.ts';
import { encodeMessageFrame } from './message-encoding.ts';

const wire = nyx.ring.v1;

/** Why bytes are no frame: not of the format at all, or of the format but without a possible meaning. */
export type FrameDecodeFailure = 'undecodable' | 'invalid';

type Present<Value> = Value | null | undefined;

const isSeq = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

const isAscending = (values: readonly number[]): boolean =>
  values.every((value, index) => index === 0 || (values[index - 1] as number) < value);

const nodeSet = (values: Present<readonly number[]>): readonly NodeId[] | null =>
  values?.every(isNodeId) && isAscending(values) ? values : null;

const ringId = (ring: Present<{ seq?: number | null; representative?: number | null }>): RingId | null =>
  ring && isSeq(ring.seq) && ring.seq <= RING_SEQ_MAX && isNodeId(ring.representative)
    ? { seq: ring.seq, representative: ring.representative }
    : null;

const formatRange = (min: unknown, max: unknown): FormatRange | null =>
  isSeq(min) && isSeq(max) && min >= 1 && min <= max ? { min, max } : null;

/** Encodes every frame but a message, whose bytes are made once by {@link encodeMessage}. */
export function encodeFrame(frame: Exclude<RingFrame, MessageFrame>): Uint8Array {
  switch (frame.type) {
    case 'join':
      return wire.Frame.encode({ join: joinBody(frame) }).finish();
    case 'commit-token':
      return wire.Frame.encode({ commitToken: commitTokenBody(frame) }).finish();
    case 'token':
      return wire.Frame.encode({ token: tokenBody(frame) }).finish();
    case 'announcement':
      return wire.Frame.encode({ announcement: announcementBody(frame) }).finish();
    case 'release-token':
      return wire.Frame.encode({ releaseToken: { ring: frame.ring } }).finish();
  }
}

/** The message with its `encoded` bytes. */
export function encodeMessage(message: Omit<MessageFrame, 'encoded' | 'type'>): MessageFrame {
  return { type: 'message', ...message, encoded: encodeMessageFrame(message) };
}

const joinBody = (frame: JoinFrame): nyx.ring.v1.IJoin => ({
  ringSeq: frame.ringSeq,
  proc: [...frame.proc],
  failed: [...frame.failed],
  reachable: [...frame.reachable],
  formatMin: frame.formats.min,
  formatMax: frame.formats.max,
});

const commitTokenBody = (frame: CommitTokenFrame): nyx.ring.v1.ICommitToken => ({
  ring: frame.ring,
  format: frame.format,
  rotation: frame.rotation,
  members: frame.members.map(({ node, holdings }) =>
    holdings === null
      ? { node, filled: false }
      : {
          node,
          filled: true,
          incarnation: holdings.incarnation,
          oldRing: holdings.oldRing,
          aru: holdings.aru,
          high: holdings.high,
          safe: holdings.safe,
          missing: holdings.missing.flatMap((run) => [run.first, run.last]),
        },
  ),
});

const tokenBody = (frame: TokenFrame): nyx.ring.v1.IToken => ({
  ring: frame.ring,
  tokenSeq: frame.tokenSeq,
  seq: frame.seq,
  aru: frame.aru,
  aruMember: frame.aruMember ?? 0,
  retransmit: frame.retransmit as number[],
  framesInRotation: frame.framesInRotation,
  idleRotations: frame.idleRotations,
});

const announcementBody = (frame: AnnouncementFrame): nyx.ring.v1.IAnnouncement => ({
  ring: frame.ring,
  members: [...frame.members],
  reachable: [...frame.reachable],
  formatMin: frame.formats.min,
  formatMax: frame.formats.max,
});

/** The frame that `bytes` hold, or why they hold none. Byte fields of the result share memory with `bytes`. */
export function decodeFrame(bytes: Uint8Array): RingFrame | FrameDecodeFailure {
  let frame: nyx.ring.v1.Frame;
  try {
    frame = wire.Frame.decode(bytes);
  } catch {
    return 'undecodable';
  }
  if (frame.message) return message(frame.message, bytes) ?? 'invalid';
  if (frame.token) return token(frame.token) ?? 'invalid';
  if (frame.join) return join(frame.join) ?? 'invalid';
  if (frame.commitToken) return commitToken(frame.commitToken) ?? 'invalid';
  if (frame.announcement) return announcement(frame.announcement) ?? 'invalid';
  if (frame.releaseToken) return releaseToken(frame.releaseToken) ?? 'invalid';
  return 'undecodable';
}

function join(body: nyx.ring.v1.IJoin): JoinFrame | null {
  const proc = nodeSet(body.proc);
  const failed = nodeSet(body.failed);
  const reachable = nodeSet(body.reachable);
  const formats = formatRange(body.formatMin, body.formatMax);
  if (!proc || !failed || !reachable || !formats || !isSeq(body.ringSeq) || body.ringSeq > RING_SEQ_MAX) return null;
  return { type: 'join', ringSeq: body.ringSeq, proc, failed, reachable, formats };
}

function commitToken(body: nyx.ring.v1.ICommitToken): CommitTokenFrame | null {
  const ring = ringId(body.ring);
  const { rotation, format } = body;
  if (!ring || (rotation !== 1 && rotation !== 2) || !isSeq(format) || !body.members) return null;
  const members: CommitMember[] = [];
  for (const member of body.members) {
    const valid = commitMember(member);
    if (!valid) return null;
    members.push(valid);
  }
  if (members.length < 2 || !isAscending(members.map((member) => member.node))) return null;
  if (members[0]?.node !== ring.representative) return null;
  return { type: 'commit-token', ring, format, rotation, members };
}

function commitMember(body: nyx.ring.v1.ICommitMember): CommitMember | null {
  const { node, incarnation, aru, high, safe } = body;
  if (!isNodeId(node)) return null;
  if (!body.filled) return { node, holdings: null };
  const oldRing = ringId(body.oldRing);
  const missing = seqRuns(body.missing);
  if (!oldRing || !missing || !isIncarnation(incarnation) || !isSeq(aru) || !isSeq(high) || !isSeq(safe)) return null;
  const within = missing.every((run) => run.first > aru && run.last < high);
  return safe <= aru && aru <= high && within
    ? { node, holdings: { incarnation, oldRing, aru, high, safe, missing } }
    : null;
}

function seqRuns(ends: Present<readonly number[]>): SeqRun[] | null {
  if (!ends || ends.length % 2 !== 0 || !ends.every(isSeq)) return null;
  const runs: SeqRun[] = [];
  let before = 0;
  for (let index = 0; index < ends.length; index += 2) {
    const first = ends[index] as number;
    const last = ends[index + 1] as number;
    if (first <= before || last < first) return null;
    runs.push({ first, last });
    before = last;
  }
  return runs;
}

function token(body: nyx.ring.v1.IToken): TokenFrame | null {
  const ring = ringId(body.ring);
  const { tokenSeq, seq, aru, aruMember, retransmit, framesInRotation, idleRotations } = body;
  if (!ring || !isSeq(tokenSeq) || !isSeq(seq) || !isSeq(aru) || aru > seq) return null;
  if (!isSeq(framesInRotation) || !isSeq(idleRotations) || !retransmit) return null;
  if (!retransmit.every((missing) => isSeq(missing) && missing <= seq) || !isAscending(retransmit)) return null;
  if (aruMember !== 0 && !isNodeId(aruMember)) return null;
  const aruHolder = aruMember === 0 ? null : (aruMember as NodeId);
  return { type: 'token', ring, tokenSeq, seq, aru, aruMember: aruHolder, retransmit, framesInRotation, idleRotations };
}

function message(body: nyx.ring.v1.IMessage, encoded: Uint8Array): MessageFrame | null {
  const ring = ringId(body.ring);
  const { seq, sender, entries } = body;
  if (!ring || !isSeq(seq) || seq === 0 || !isNodeId(sender) || !entries) return null;
  const recovered = body.recovered && body.recovered.length > 0 ? body.recovered : null;
  if ((recovered === null) === (entries.length === 0)) return null;
  return {
    type: 'message',
    ring,
    seq,
    sender,
    safe: body.safe === true,
    continues: body.continues === true,
    continued: body.continued === true,
    entries,
    recovered,
    encoded,
  };
}

function announcement(body: nyx.ring.v1.IAnnouncement): AnnouncementFrame | null {
  const ring = ringId(body.ring);
  const members = nodeSet(body.members);
  const reachable = nodeSet(body.reachable);
  const formats = formatRange(body.formatMin, body.formatMax);
  if (!ring || !members || !reachable || !formats || members[0] !== ring.representative) return null;
  return { type: 'announcement', ring, members, reachable, formats };
}

function releaseToken(body: nyx.ring.v1.IReleaseToken): ReleaseTokenFrame | null {
  const ring = ringId(body.ring);
  return ring && { type: 'release-token', ring };
}
