/** A ring that is being formed: its commit token's way, and then its recovery. */
import type { NodeId } from '@nyx/foundation';
import type { RingId } from '../../contract.ts';
import type { TokenRing } from '../ordering/token-ring.ts';
import type { CommitMember, CommitTokenFrame, OldRingHoldings } from './frames.ts';
import { sameRing } from './frames.ts';
import type { RecoveryPlan } from './recovery-plan.ts';

/** The commit token is on its first rotation, or this node waits for the second. */
export interface Committing {
  readonly phase: 'commit';
  readonly ring: RingId;
  readonly members: readonly NodeId[];
  /** What this node has sent on and sends again until it knows of its arrival. */
  readonly sent: CommitTokenFrame;
}

/** Members exchange what they hold of their old rings. */
export interface Recovering {
  readonly phase: 'recovery';
  readonly ring: RingId;
  readonly members: readonly NodeId[];
  readonly sent: CommitTokenFrame;
  readonly plan: RecoveryPlan;
  readonly tokenRing: TokenRing;
  /** The token of the new ring has been seen, or made. */
  tokenSeen: boolean;
}

export type Formation = Committing | Recovering;

/** The commit token with this node's holdings filled in. */
export function fillCommitToken(token: CommitTokenFrame, self: NodeId, holdings: OldRingHoldings): CommitTokenFrame {
  const members = token.members.map((member) => (member.node === self ? { node: self, holdings } : member));
  return { ...token, members };
}

export const isFilled = (members: readonly CommitMember[]): boolean =>
  members.every((member) => member.holdings !== null);

/** The member after `self`, in the direction of the token. */
export function nextMember(members: readonly NodeId[], self: NodeId): NodeId {
  return members[members.indexOf(self) + 1] ?? (members[0] as NodeId);
}

/** Whether the token belongs to this formation and carries this node's holdings as it gave them. */
export function isOwnCommit(formation: Formation, token: CommitTokenFrame): boolean {
  return (
    sameRing(formation.ring, token.ring) &&
    formation.members.length === token.members.length &&
    token.members.every((member, index) => member.node === formation.members[index])
  );
}
