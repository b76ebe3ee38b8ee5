/** The whole node: links with their heartbeats, sessions and sealed datagrams, and the ring above them. */
import { assert, type Incarnation, type NodeId, nodeId, type Random } from '@nyx/foundation';
import { LinksCore } from '@nyx/membership/core/links/links-core';
import type { LinkedNode, LinkPolicy, OutgoingDatagram } from '@nyx/membership/core/links/links-io';
import { NodeCore, type NodeEffects, type NodeEvent, type NodeTimer } from '@nyx/membership/core/node';
import type { MembershipStepper } from '@nyx/membership/core/ring/membership-core';
import type { Body, BodyEffects, LocalEvent, Packet } from './body.ts';
import { type OnSealed, SimulatedKeyring } from './simulated-keyring.ts';

export interface NodeBodyOptions {
  readonly self: NodeId;
  readonly incarnation: Incarnation;
  readonly nodes: readonly LinkedNode[];
  readonly policy: LinkPolicy;
  readonly heartbeatIntervalMs: number;
  readonly suspicionTimeoutMs: number;
  readonly settings: Readonly<Record<string, string>>;
  readonly keys: readonly string[];
  readonly random: Random;
  readonly onSealed: OnSealed;
}

export const addressOf = (node: NodeId, link: number): string => `10.${link}.0.${node}`;

const NOTHING: BodyEffects = { persist: [], send: [], timers: [], deliver: [], trace: [] };

export class NodeBody implements Body {
  readonly membership: MembershipStepper;
  readonly #core: NodeCore;
  readonly #options: NodeBodyOptions;

  constructor(options: NodeBodyOptions, membership: MembershipStepper, nowMs: number) {
    this.membership = membership;
    this.#options = options;
    const { self, incarnation, nodes, policy, settings, heartbeatIntervalMs, suspicionTimeoutMs } = options;
    const timing = { heartbeatIntervalMs, suspicionTimeoutMs };
    const configuration = { self, incarnation, nodes, timing, policy, settings };
    const links = new LinksCore(
      configuration,
      new SimulatedKeyring(options.keys, options.onSealed),
      options.random,
      nowMs,
    );
    this.#core = new NodeCore(links, membership, heartbeatIntervalMs);
  }

  start(nowMs: number): BodyEffects {
    return this.#step({ type: 'start' }, nowMs);
  }

  receive(packet: Packet, nowMs: number): BodyEffects {
    const { link, bytes, from } = packet;
    return this.#step({ type: 'datagram', link, sourceAddress: addressOf(from, link), bytes }, nowMs);
  }

  fire(timer: string, nowMs: number): BodyEffects {
    return this.#step({ type: 'timer', timer: timer as NodeTimer }, nowMs);
  }

  /** The node core sees a stall by itself, from timers that fire late. */
  stalled(): BodyEffects {
    return NOTHING;
  }

  local(event: LocalEvent, nowMs: number): BodyEffects {
    return this.#step(event, nowMs);
  }

  /** Datagrams turned away so far, and those of them that were taken for repeated. */
  turnedAway(nowMs: number): { readonly all: number; readonly replayed: number } {
    const { drops } = this.#core.links.view(nowMs);
    const all = Object.values(drops).reduce((sum, count) => sum + count, 0);
    return { all, replayed: drops.replayed ?? 0 };
  }

  /** How long a peer may be silent now before this node suspects it. */
  suspicionTimeoutMs(nowMs: number): number {
    return this.#core.links.view(nowMs).suspicionTimeoutMs;
  }

  rekey(keys: readonly string[], nowMs: number): BodyEffects {
    const effects = this.#core.links.replaceKeyring(new SimulatedKeyring(keys, this.#options.onSealed), nowMs);
    return this.#translate(this.#core.adopt(effects, nowMs));
  }

  #step(event: NodeEvent, nowMs: number): BodyEffects {
    return this.#translate(this.#core.step({ ...event, nowMs }));
  }

  #translate(effects: NodeEffects): BodyEffects {
    const { persist, timers, deliver, trace } = effects;
    return { persist, timers, deliver, trace, send: effects.send.map((datagram) => this.#packet(datagram)) };
  }

  #packet({ link, address, bytes }: OutgoingDatagram): Packet {
    const to = Number(address.slice(address.lastIndexOf('.') + 1));
    assert(address === addressOf(nodeId(to), link), 'datagrams go to the addresses of nodes');
    const { self, incarnation } = this.#options;
    return { from: self, to: nodeId(to), link, incarnation, bytes };
  }
}
