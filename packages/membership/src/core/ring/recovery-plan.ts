/**
 * What the members of a forming ring owe each other of the rings they come from.
 *
 * The full commit token tells everybody what everybody holds, so each computes the same plan (deviation
 * D2): of each old ring, a message that some of its members here lack is sent by the lowest that has it.
 * The plan has a known length, and recovery is over when every member holds that many messages.
 */
import type { NodeId } from '@nyx/foundation';
import type { RingId } from '../../contract.ts';
import type { CommitMember, OldRingHoldings } from './frames.ts';
import { ringKey } from './frames.ts';

export interface RecoveryPlan {
  /** Messages that all members together send in recovery. */
  readonly messageCount: number;
  /** Messages of this node's old ring that it sends, ascending. */
  readonly own: readonly number[];
  /** Members that come from this node's old ring, itself included, ascending. */
  readonly transitional: readonly NodeId[];
  /** The highest message of the old ring that one of them knows to be held by all of the old ring's members. */
  readonly safeUpTo: number;
}

/** Members that come from one ring, with what they hold of it. */
interface OldRingGroup {
  readonly ring: RingId;
  readonly members: { readonly node: NodeId; readonly holdings: OldRingHoldings }[];
}

/** The most messages of one old ring that a plan covers; more than any member may have outstanding. */
const MESSAGES_PER_RING_MAX = 65_536;

/** The plan as `self` sees it, or `null` where the members' claims make no sense. Every member must be filled in. */
export function planRecovery(self: NodeId, members: readonly CommitMember[]): RecoveryPlan | null {
  const groups = groupByOldRing(members);
  let messageCount = 0;
  let plan: Omit<RecoveryPlan, 'messageCount'> | null = null;
  for (const group of groups) {
    const owed = owedMessages(group);
    if (owed === null) return null;
    messageCount += owed.length;
    if (!group.members.some((member) => member.node === self)) continue;
    plan = {
      own: owed.filter(({ holder }) => holder === self).map(({ seq }) => seq),
      transitional: group.members.map((member) => member.node),
      safeUpTo: Math.max(...group.members.map((member) => member.holdings.safe)),
    };
  }
  return plan && { messageCount, ...plan };
}

function groupByOldRing(members: readonly CommitMember[]): readonly OldRingGroup[] {
  const groups = new Map<string, OldRingGroup>();
  for (const { node, holdings } of members) {
    if (holdings === null) continue;
    const key = ringKey(holdings.oldRing);
    const group = groups.get(key) ?? { ring: holdings.oldRing, members: [] };
    group.members.push({ node, holdings });
    groups.set(key, group);
  }
  return [...groups.values()];
}

function owedMessages({ members }: OldRingGroup): readonly { seq: number; holder: NodeId }[] | null {
  const low = Math.min(...members.map((member) => member.holdings.aru));
  const high = Math.max(...members.map((member) => member.holdings.high));
  if (high - low > MESSAGES_PER_RING_MAX) return null;
  const owed: { seq: number; holder: NodeId }[] = [];
  for (let seq = low + 1; seq <= high; seq++) {
    const holders = members.filter(({ holdings }) => holds(holdings, seq));
    const [holder] = holders;
    if (holder !== undefined && holders.length < members.length) owed.push({ seq, holder: holder.node });
  }
  return owed;
}

const holds = ({ aru, high, missing }: OldRingHoldings, seq: number): boolean =>
  seq <= aru || (seq <= high && !missing.some((run) => run.first <= seq && seq <= run.last));
