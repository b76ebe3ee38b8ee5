/**
 * All that is known of one peer: its session, its links, the frames it has begun.
 *
 * Decides which links carry a frame to it. A link in doubt (silent for some heartbeats, not yet long
 * enough to be called down) is never used alone: what it might lose goes over the next link too.
 */
import type { NodeId } from '@nyx/foundation';
import type { Handshake } from '../protection/handshake.ts';
import { LinkDetector } from './link-detector.ts';
import type { LinkedNode, LinkPolicy } from './links-io.ts';
import { PathProbe } from './path-probe.ts';
import { Reassembler } from './reassembler.ts';

/** A link is in doubt after this many heartbeat intervals without a proof. */
const DOUBT_INTERVALS = 2.5;

export class PeerLinks {
  readonly handshake: Handshake;
  node: LinkedNode;
  detectors: readonly LinkDetector[];
  probes: readonly PathProbe[];
  reassembler = new Reassembler();
  /** Whether the ring has been told that this peer answers, and not since that it no longer does. */
  isReachable = false;
  /** When it was last heard on any link, whether it hears us or not; before that, when this node began to listen. */
  heardAtMs: number;
  readonly #heartbeatIntervalMs: number;
  #turn = 0;

  constructor(node: LinkedNode, handshake: Handshake, heartbeatIntervalMs: number, nowMs: number) {
    this.node = node;
    this.handshake = handshake;
    this.heardAtMs = nowMs;
    this.#heartbeatIntervalMs = heartbeatIntervalMs;
    this.detectors = node.addresses.map(() => new LinkDetector(nowMs));
    this.probes = node.addresses.map(() => new PathProbe(heartbeatIntervalMs));
  }

  get id(): NodeId {
    return this.node.id;
  }

  get hasLinkUp(): boolean {
    return this.detectors.some((detector) => detector.state === 'up');
  }

  /** When what it last answered on any link was sent. */
  get answeredSentAtMs(): number {
    return Math.max(...this.detectors.map((detector) => detector.answeredSentAtMs));
  }

  /** Begins anew with the session that was just accepted. */
  restart(nowMs: number): void {
    for (const detector of this.detectors) detector.restart(nowMs);
    for (const probe of this.probes) probe.restart();
    this.reassembler = new Reassembler();
  }

  /**
   * Takes the node's other addresses. A link keeps its state where its addresses on both sides remain; whether this
   * node's own does tells `keepsOwnAddress`.
   */
  reconfigure(node: LinkedNode, keepsOwnAddress: (link: number) => boolean, nowMs: number): void {
    const former = this.node;
    const keeps = (link: number): boolean => node.addresses[link] === former.addresses[link] && keepsOwnAddress(link);
    this.node = node;
    this.detectors = node.addresses.map((_, link) => {
      const detector = this.detectors[link];
      return detector && keeps(link) ? detector : new LinkDetector(nowMs, detector?.seq);
    });
    this.probes = node.addresses.map((_, link) => {
      const probe = this.probes[link];
      return probe && keeps(link) ? probe : new PathProbe(this.#heartbeatIntervalMs);
    });
  }

  /** The links that the next frame takes, by the policy. Empty where none is up. `isUsable` tells whether this node can send on a link at all. */
  chooseLinks(policy: LinkPolicy, isUsable: (link: number) => boolean, nowMs: number): readonly number[] {
    const up: number[] = [];
    this.detectors.forEach((detector, link) => {
      if (detector.state === 'up' && isUsable(link)) up.push(link);
    });
    if (policy === 'active' || up.length <= 1) return up;
    this.#turn += 1;
    const start = policy === 'round-robin' ? this.#turn % up.length : 0;
    const chosen: number[] = [];
    for (let offset = 0; offset < up.length; offset += 1) {
      const link = up[(start + offset) % up.length] as number;
      chosen.push(link);
      const silentMs = this.detectors[link]?.silentMs(nowMs) ?? 0;
      if (silentMs < this.#heartbeatIntervalMs * DOUBT_INTERVALS) break;
    }
    return chosen;
  }
}
