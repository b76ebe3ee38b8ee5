/**
 * One round of coming into step, from a change of the group's members to the agreement and, for those behind, to the
 * state they take over.
 *
 * Decides what is applied at once, what is kept for later and what is dropped. What it keeps is bounded by what a group sends while
 * a snapshot travels.
 */
import type { Envelope, Snapshot, Summary } from '../messages.ts';
import { type Agreement, agree } from './agreement.ts';

export interface SyncRound {
  readonly epoch: string;
  readonly members: readonly number[];
  readonly summaries: Map<number, Summary>;
  agreement: Agreement | null;
  /** Of a member that is behind: what was delivered since the sync point. */
  readonly held: Envelope[];
  readonly parts: string[];
  /** The whole state of the source as it was at the sync point. */
  snapshot: string | null;
}

export const startRound = (epoch: string, members: readonly number[]): SyncRound => ({
  epoch,
  members,
  summaries: new Map(),
  agreement: null,
  held: [],
  parts: [],
  snapshot: null,
});

/** Takes a summary; true where it was the last one missing, which makes this place in the order the sync point. */
export function takeSummary(round: SyncRound, node: number, summary: Summary): boolean {
  if (summary.epoch !== round.epoch || round.agreement !== null || !round.members.includes(node)) return false;
  round.summaries.set(node, summary);
  if (round.summaries.size < round.members.length) return false;
  const ordered = [...round.summaries.entries()].sort(([left], [right]) => left - right).map(([, entry]) => entry);
  round.agreement = agree(ordered);
  return true;
}

/** Takes a part of the snapshot; true once it is whole. Parts come in order, because the order is agreed. */
export function takePart(round: SyncRound, part: Snapshot): boolean {
  if (part.epoch !== round.epoch || round.snapshot !== null || part.part !== round.parts.length) return false;
  round.parts.push(part.text);
  if (round.parts.length < part.parts) return false;
  round.snapshot = round.parts.join('');
  return true;
}

/** So many characters of a snapshot go into one message: well below what a ring takes in one piece. */
export const PART_LENGTH = 100_000;

export function splitSnapshot(epoch: string, text: string): readonly Snapshot[] {
  const parts = Math.max(1, Math.ceil(text.length / PART_LENGTH));
  return Array.from({ length: parts }, (_, part) => ({
    type: 'snapshot' as const,
    epoch,
    part,
    parts,
    text: text.slice(part * PART_LENGTH, (part + 1) * PART_LENGTH),
  }));
}
