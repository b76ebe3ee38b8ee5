/**
 * Several nodes' links in one process and in virtual time: each datagram takes one millisecond, unless a
 * test loses, delays or keeps it. Ciphers are the real ones.
 */
import { type Incarnation, incarnation, type NodeId, nodeId, nodeName, type Random } from '@nyx/foundation';
import type { FrameToSend, LinkEvent } from '../src/core/boundary.ts';
import { LinksCore } from '../src/core/links/links-core.ts';
import type { LinkedNode, LinkPolicy, LinksEffects, LinksTrace } from '../src/core/links/links-io.ts';
import { createNodeKeyring } from '../src/io/node-keyring.ts';
import { TIMING_PROFILES } from '../src/io/timing-profiles.ts';

export const KEY = new Uint8Array(32).fill(7);
const TIMING = TIMING_PROFILES.default;

/** A random source whose output depends on its seed alone. */
export function seededRandom(seed: number): Random {
  let state = (seed * 2_654_435_761 + 1) >>> 0;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 8;
  };
  return {
    bytes: (count) => Uint8Array.from({ length: count }, () => next() & 255),
    below: (bound) => next() % bound,
  };
}

/** A datagram on its way from one node to another. */
export interface Travelling {
  readonly from: NodeId;
  readonly to: NodeId;
  readonly link: number;
  readonly bytes: Uint8Array;
}

export interface NodeSetup {
  readonly keys?: readonly Uint8Array[];
  readonly cluster?: string;
  readonly settings?: Readonly<Record<string, string>>;
  readonly policy?: LinkPolicy;
}

export interface WorldNode {
  node: LinkedNode;
  core: LinksCore;
  incarnation: Incarnation;
  readonly events: LinkEvent[];
  readonly traces: LinksTrace[];
  timerAtMs: number;
  /** Until then this node's loop does not run. */
  stalledUntilMs: number;
  readonly inbox: {
    readonly atMs: number;
    readonly link: number;
    readonly sourceAddress: string;
    readonly bytes: Uint8Array;
  }[];
}

export class LinksWorld {
  nowMs = 0;
  readonly nodes: readonly WorldNode[];
  /** Decides whether a datagram arrives. */
  passes: (datagram: Travelling) => boolean = () => true;
  /** Sees every datagram that is sent, lost or not. */
  onSent: (datagram: Travelling) => void = () => {};
  readonly #setups: readonly NodeSetup[];
  #starts = 0;

  constructor(setups: readonly NodeSetup[], linkCount = 2) {
    this.#setups = setups;
    const list = setups.map((_, index) => ({
      id: nodeId(index + 1),
      name: nodeName(`node-${index + 1}`),
      addresses: Array.from({ length: linkCount }, (_unused, link) => `10.0.${link}.${index + 1}`),
    }));
    this.nodes = list.map((node, index) => {
      const { core, started } = this.#build(list, index);
      return { node, core, incarnation: started, events: [], traces: [], timerAtMs: 0, stalledUntilMs: 0, inbox: [] };
    });
    for (const node of this.nodes) this.#perform(node, node.core.start(this.nowMs));
  }

  at(index: number): WorldNode {
    const node = this.nodes[index];
    if (!node) throw new Error(`the world has no node ${index}`);
    return node;
  }

  /** Starts a node's process afresh: it remembers nothing. */
  restart(index: number): void {
    const node = this.at(index);
    const { core, started } = this.#build(
      this.nodes.map((each) => each.node),
      index,
    );
    node.core = core;
    node.incarnation = started;
    node.inbox.length = 0;
    node.events.length = 0;
    this.#perform(node, core.start(this.nowMs));
  }

  /** Sends frames from a node now. */
  send(index: number, frames: readonly FrameToSend[]): void {
    const node = this.at(index);
    this.#perform(node, node.core.step({ type: 'send', frames, nowMs: this.nowMs }));
  }

  /** Gives a node's links new shared keys. */
  replaceKeys(index: number, keys: readonly Uint8Array[]): void {
    const node = this.at(index);
    const keyring = createNodeKeyring(this.#setups[index]?.cluster ?? 'nyx', keys);
    this.#perform(node, node.core.replaceKeyring(keyring, this.nowMs));
  }

  /** Gives a node another idea of everybody's addresses: those on the links of these numbers. */
  changeLinks(index: number, links: readonly number[]): void {
    const node = this.at(index);
    const nodes = this.nodes.map((each) => ({
      ...each.node,
      addresses: links.map((link) => `10.0.${link}.${each.node.id}`),
    }));
    node.node = nodes[index] ?? node.node;
    this.#perform(node, node.core.reconfigure(nodes, { links: links.join() }, this.nowMs));
  }

  /** Lets a datagram arrive now, whoever made it. */
  inject(index: number, link: number, sourceAddress: string, bytes: Uint8Array): void {
    const node = this.at(index);
    this.#perform(node, node.core.step({ type: 'datagram', link, sourceAddress, bytes, nowMs: this.nowMs }));
  }

  /** Runs the world for `durationMs` in steps of a millisecond. */
  run(durationMs: number): void {
    const endMs = this.nowMs + durationMs;
    while (this.nowMs < endMs) {
      this.nowMs += 1;
      for (const node of this.nodes) this.#runNode(node);
    }
  }

  /** Runs until `isReached`; gives the time it took. */
  runUntil(isReached: () => boolean, deadlineMs: number): number {
    const startMs = this.nowMs;
    while (!isReached()) {
      if (this.nowMs - startMs > deadlineMs) throw new Error(`not reached within ${deadlineMs} ms`);
      this.run(1);
    }
    return this.nowMs - startMs;
  }

  /** The state of each link of a node, peer by peer. */
  states(index: number): readonly string[] {
    return this.at(index)
      .core.view(this.nowMs)
      .links.map((link) => link.state);
  }

  #runNode(node: WorldNode): void {
    if (this.nowMs < node.stalledUntilMs) return;
    const arrived = node.inbox.filter((datagram) => datagram.atMs <= this.nowMs);
    node.inbox.splice(0, node.inbox.length, ...node.inbox.filter((datagram) => datagram.atMs > this.nowMs));
    for (const { link, sourceAddress, bytes } of arrived) {
      this.#perform(node, node.core.step({ type: 'datagram', link, sourceAddress, bytes, nowMs: this.nowMs }));
    }
    if (node.timerAtMs <= this.nowMs) {
      this.#perform(node, node.core.step({ type: 'timer', timer: 'heartbeat', nowMs: this.nowMs }));
    }
  }

  #perform(node: WorldNode, effects: LinksEffects): void {
    for (const { link, address, bytes } of effects.datagrams) {
      const target = this.nodes.find((each) => each.node.addresses[link] === address);
      if (!target) continue;
      const travelling = { from: node.node.id, to: target.node.id, link, bytes };
      this.onSent(travelling);
      if (!this.passes(travelling)) continue;
      target.inbox.push({ atMs: this.nowMs + 1, link, sourceAddress: node.node.addresses[link] ?? '', bytes });
    }
    for (const { atMs } of effects.timers) node.timerAtMs = atMs;
    node.events.push(...effects.events);
    node.traces.push(...effects.traces);
  }

  #build(list: readonly LinkedNode[], index: number): { core: LinksCore; started: Incarnation } {
    this.#starts += 1;
    const setup = this.#setups[index] ?? {};
    const started = incarnation(1000 + this.#starts);
    const core = new LinksCore(
      {
        self: nodeId(index + 1),
        incarnation: started,
        nodes: list,
        timing: TIMING,
        policy: setup.policy ?? 'passive',
        settings: setup.settings ?? { port: '5405' },
      },
      createNodeKeyring(setup.cluster ?? 'nyx', setup.keys ?? [KEY]),
      seededRandom(this.#starts),
      this.nowMs,
    );
    return { core, started };
  }
}
