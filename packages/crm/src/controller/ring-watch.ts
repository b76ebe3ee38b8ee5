/**
 * What this member sees of the ring: membership, vote, links, and how long lost peers had been silent.
 *
 * It decides what of that the others must hear of. The ring's membership and the group's events come by two ways, either
 * earlier than the other, so what is absent is compared with the state after each of them.
 */
import type { LinkView, MembershipView, RingStatus } from '@nyx/membership/client';
import type { Observed, Summary } from './messages.ts';
import { type ClusterState, findNode } from './state/cluster-state.ts';

/** Before the ring has told its timing. */
const DETECTION_SKEW_MS = 250;

export class RingWatch {
  membership: MembershipView | null = null;
  links: readonly LinkView[] = [];
  /** Peers that the ring does not let in, with the reason. */
  refusedPeers: RingStatus['refusedPeers'] = [];
  /** By how much two nodes may differ in noticing that they lost each other. */
  detectionSkewMs = DETECTION_SKEW_MS;
  private silentMs: Readonly<Record<string, number>> = {};
  private toldAbsent = '';

  get quorate(): boolean {
    return this.membership?.quorum.quorate ?? false;
  }

  /** What the ring says of nodes that are not members. */
  absent(): Summary['absent'] {
    return (this.membership?.absent ?? []).map(({ name, state, incarnation }) => ({ name, state, incarnation }));
  }

  /** Keeps how long peers had been silent when they were lost, until they are back. */
  noteSilence(silentMs: Readonly<Record<string, number>>): void {
    const absent = this.absent().map((peer) => peer.name);
    const kept = Object.entries(this.silentMs).filter(([name]) => absent.includes(name));
    this.silentMs = { ...Object.fromEntries(kept), ...silentMs };
  }

  silence(): Record<string, number> {
    return { ...this.silentMs };
  }

  /** Takes a view of the ring. Returns the vote where it has changed. */
  takeView(view: MembershipView): Observed['quorum'] {
    const before = this.membership;
    this.membership = view;
    const { quorate, reason } = view.quorum;
    return before !== null && before.quorum.quorate !== quorate ? { quorate, reason } : null;
  }

  /** Nodes of which the ring knows better than the state. Told once in each epoch. */
  absentNews(state: ClusterState, epoch: string): Observed['absent'] {
    const news = this.absent().filter((peer) => {
      const condition = findNode(state, peer.name)?.condition;
      // A node that was lost may be reset by its own watchdog, which only the ring notices.
      if (condition === 'lost') return peer.state === 'fenced';
      return condition === 'manager-gone' && ['lost', 'left', 'fenced'].includes(peer.state);
    });
    const told = JSON.stringify([epoch, news]);
    if (told === this.toldAbsent) return [];
    this.toldAbsent = told;
    return news;
  }
}
