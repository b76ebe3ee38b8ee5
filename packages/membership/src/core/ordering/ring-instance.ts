/** One ring as a member of it sees it: who is in it, what was received, and how far it was delivered. */
import type { Incarnation, NodeId } from '@nyx/foundation';
import type { RingId } from '../../contract.ts';
import type { MessageFrame } from '../ring/frames.ts';
import { MessageStore } from './message-store.ts';

export interface InstanceMember {
  readonly node: NodeId;
  readonly incarnation: Incarnation;
}

export class RingInstance {
  readonly id: RingId;
  /** In ascending order of node id, which is the order in which the token goes round. */
  readonly members: readonly InstanceMember[];
  readonly nodes: readonly NodeId[];
  readonly store = new MessageStore();
  /** Every message up to this one has been given to the layer above, or was of no concern to it. */
  deliveredUpTo = 0;
  /** Every member is known to hold all messages up to this one. */
  safeUpTo = 0;

  constructor(id: RingId, members: readonly InstanceMember[]) {
    this.id = id;
    this.members = members;
    this.nodes = members.map((member) => member.node);
  }

  has(node: NodeId): boolean {
    return this.nodes.includes(node);
  }

  /** The member after `node` in the direction of the token. */
  after(node: NodeId): NodeId {
    const next = this.nodes[this.nodes.indexOf(node) + 1];
    return next ?? (this.nodes[0] as NodeId);
  }

  /**
   * The next message in order that may be delivered now, or `null`. A safe message waits until every
   * member is known to hold it, and whatever follows waits behind it: there is one order.
   */
  nextDeliverable(): MessageFrame | null {
    const message = this.store.get(this.deliveredUpTo + 1);
    if (message === undefined || (message.safe && message.seq > this.safeUpTo)) return null;
    this.deliveredUpTo++;
    return message;
  }

  /** Forgets what has been delivered here and is held by every member. */
  discardSettled(): void {
    this.store.discard(Math.min(this.safeUpTo, this.deliveredUpTo));
  }
}
