/**
 * What goes into the links' core and what it owes to the outside.
 *
 * Links are numbered from 0 in the order of the configuration; link `n` of one node talks to link `n`
 * of every other. Addresses are texts without a port: each link has one port, the same on all nodes.
 */
import type { Incarnation, NodeId, NodeName } from '@nyx/foundation';
import type { DropCounters, LinkView, StallView, TimingView } from '../../contract.ts';
import type { FrameToSend, LinkEvent } from '../boundary.ts';

/** The most links between two nodes. */
export const LINKS_MAX = 8;

/** A node of the cluster and its addresses: IPv4 or IPv6, one a link, the first link first. */
export interface LinkedNode {
  readonly id: NodeId;
  readonly name: NodeName;
  readonly addresses: readonly string[];
}

/**
 * How frames choose among the links of a pair: `passive` takes the first that is up, `active` all that are
 * up, `round-robin` each in turn. A link in doubt is never used alone.
 */
export type LinkPolicy = 'passive' | 'active' | 'round-robin';

export interface LinksConfiguration {
  readonly self: NodeId;
  readonly incarnation: Incarnation;
  readonly nodes: readonly LinkedNode[];
  readonly timing: Pick<TimingView, 'heartbeatIntervalMs' | 'suspicionTimeoutMs'>;
  readonly policy: LinkPolicy;
  /** Local settings that must be the same on all nodes, by name, in the words that a refusal shows. */
  readonly settings: Readonly<Record<string, string>>;
}

export type LinksTimer = 'heartbeat';

/**
 * - `datagram`: one datagram as it arrived. After a stall the shell hands over all that wait in the sockets before any timer.
 * - `timer`: an armed timer fired; `nowMs` tells how late.
 * - `send`: frames of the ring.
 * - `local-address`: a link's socket became usable, or ceased to be.
 */
export type LinksInput =
  | {
      readonly type: 'datagram';
      readonly link: number;
      readonly sourceAddress: string;
      readonly bytes: Uint8Array;
      readonly nowMs: number;
    }
  | { readonly type: 'timer'; readonly timer: LinksTimer; readonly nowMs: number }
  | { readonly type: 'send'; readonly frames: readonly FrameToSend[]; readonly nowMs: number }
  | { readonly type: 'local-address'; readonly link: number; readonly problem: string | null; readonly nowMs: number };

/** A datagram to be sent from the local address of `link` to the link's port at `address`. */
export interface OutgoingDatagram {
  readonly link: number;
  readonly address: string;
  readonly bytes: Uint8Array;
}

/** Replaces the timer of that name; `atMs` is a moment of the clock that the inputs carry. */
export interface LinksTimerRequest {
  readonly timer: LinksTimer;
  readonly atMs: number;
}

/** What happened, for the log and the black box; nothing is decided by it. */
export type LinksTrace =
  | { readonly type: 'link-up'; readonly peer: NodeName; readonly link: number; readonly roundTripUs: number | null }
  | { readonly type: 'link-down'; readonly peer: NodeName; readonly link: number; readonly silentMs: number }
  | { readonly type: 'session-accepted'; readonly peer: NodeName; readonly incarnation: Incarnation }
  | { readonly type: 'peer-refused'; readonly peer: string; readonly reason: string; readonly count: number }
  | { readonly type: 'stalled'; readonly stallMs: number }
  | { readonly type: 'local-address'; readonly link: number; readonly problem: string | null };

/** Work owed after one step, to be done in this order: datagrams, timers, events; traces at any time. */
export interface LinksEffects {
  readonly datagrams: readonly OutgoingDatagram[];
  readonly timers: readonly LinksTimerRequest[];
  readonly events: readonly LinkEvent[];
  readonly traces: readonly LinksTrace[];
}

/** What is known of the links at a moment. */
export interface LinksView {
  readonly links: readonly LinkView[];
  readonly drops: DropCounters;
  readonly refusedPeers: readonly { readonly peer: string; readonly reason: string }[];
  /** The last stalls, the newest first. */
  readonly stalls: readonly StallView[];
  /** The suspicion timeout in force: the configured one, widened by what this node's own loop suffers. */
  readonly suspicionTimeoutMs: number;
}
