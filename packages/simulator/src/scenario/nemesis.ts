/** Strikes a world with the faults that its scenario foresees, and heals it in the end. */
import type { NodeId } from '@nyx/foundation';
import type { ClusterWorld } from '../world/cluster-world.ts';
import { PERFECT_NETWORK } from '../world/network.ts';
import type { SeededRandom } from '../world/seeded-random.ts';
import type { SimulatedNode } from '../world/simulated-node.ts';
import { rekey } from './rekey.ts';
import type { FaultWeights } from './scenario.ts';

export type FaultName = keyof FaultWeights | 'sever';

/** One fault as it struck, for the trace and for making a failing list shorter. */
export interface Fault {
  readonly index: number;
  readonly atMs: number;
  readonly name: FaultName;
  readonly words: string;
}

export class Nemesis {
  readonly #world: ClusterWorld;
  readonly #random: SeededRandom;
  readonly #skipped: ReadonlySet<number>;
  readonly #onFault: (fault: Fault) => void;
  #index = 0;
  #over = false;
  #rekeying = false;

  /** Faults whose number is in `skipped` do not strike; the others are the same as without it. */
  constructor(
    world: ClusterWorld,
    random: SeededRandom,
    skipped: ReadonlySet<number>,
    onFault: (fault: Fault) => void,
  ) {
    this.#world = world;
    this.#random = random;
    this.#skipped = skipped;
    this.#onFault = onFault;
    world.onLeft = (node) => this.#restartLater(node, random.stream(`return of ${node.id}`));
  }

  begin(): void {
    this.#scheduleNext();
  }

  /** No more faults; everything that was broken is made whole, and everybody starts who is down. */
  healAll(): void {
    this.#over = true;
    this.#world.network.healAll();
    this.#world.endFaultyMembers();
    this.#world.endStaleStarts();
    this.#world.network.character = PERFECT_NETWORK;
    for (const node of this.#world.hosts) {
      node.disk.hungUntilMs = 0;
      if (this.#world.isStale(node)) this.#world.crash(node, false);
      this.#world.start(node);
    }
  }

  /** Makes everything whole but one or two connections between pairs, drawn anew. */
  healAllBut(): void {
    this.healAll();
    const random = this.#random.stream('what stays cut');
    const count = random.between(1, 2);
    for (let turn = 0; turn < count; turn++) {
      const [left, right] = random.shuffled(this.#world.nodes) as [NodeId, NodeId];
      this.#world.network.sever(left, right);
      const words = `${left} <-> ${right} stays cut`;
      this.#onFault({ index: -1 - turn, atMs: this.#world.queue.nowMs, name: 'sever', words });
    }
  }

  #scheduleNext(): void {
    const [low, high] = this.#world.scenario.faultIntervalMs;
    this.#world.queue.after(low + this.#random.unit() * (high - low), () => {
      if (this.#over) return;
      const index = this.#index++;
      const strike = this.#random.stream(`fault ${index}`);
      const name = this.#draw(strike);
      if (name !== null && !this.#skipped.has(index)) {
        const words = this.#strike(name, strike);
        this.#onFault({ index, atMs: this.#world.queue.nowMs, name, words });
      }
      this.#scheduleNext();
    });
  }

  #draw(random: SeededRandom): keyof FaultWeights | null {
    const weights = Object.entries(this.#world.scenario.faults) as [keyof FaultWeights, number][];
    let left = random.unit() * weights.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [name, weight] of weights) {
      left -= weight;
      if (left < 0) return name;
    }
    return null;
  }

  #strike(name: keyof FaultWeights, random: SeededRandom): string {
    const node = random.pick(this.#world.hosts);
    switch (name) {
      case 'crash':
        return this.#crash(node, random);
      case 'stall':
        return this.#stall(node, random);
      case 'partition':
        return this.#partition(random);
      case 'cutLink':
        return this.#cutLink(random);
      case 'rekey':
        return this.#rekey(random);
      case 'staleSettings':
        this.#world.makeNextStartStale(node);
        return `${this.#crash(node, random)} and comes back with stale settings`;
      case 'nonsense':
        return this.#nonsense(node, random);
      case 'replay': {
        const count = this.#world.network.replay(this.#world.nodes, random);
        return `${count} recorded packets are sent again, here and there`;
      }
      case 'blackHole':
        return this.#blackHole(node, random);
      case 'cutPair':
        return this.#cutPair(random, true);
      case 'cutOneWay':
        return this.#cutPair(random, false);
      case 'flap':
        return this.#flap(random);
      case 'hangDisk':
        return this.#hangDisk(node, random);
      case 'leave':
        this.#world.leave(node);
        return `node ${node.id} takes leave`;
      case 'fence':
        return this.#fence(node, random);
      case 'storm':
        return this.#storm(random);
      case 'clockStep': {
        const byMs = random.pick([5, 50, 400, 5000]) * (0.5 + random.unit());
        node.stepClock(byMs);
        return `the clock of node ${node.id} steps forward by ${byMs.toFixed(0)} ms`;
      }
    }
  }

  #crash(node: SimulatedNode, random: SeededRandom): string {
    const reboot = random.chance(0.5);
    this.#world.crash(node, reboot);
    this.#restartLater(node, random);
    return `node ${node.id} ${reboot ? 'loses power' : 'crashes'}`;
  }

  /** Sometimes so soon that nobody has noticed. */
  #restartLater(node: SimulatedNode, random: SeededRandom): void {
    const delayMs = this.#over ? 0 : random.pick([5, 60, 400, 2500]) * (0.5 + random.unit());
    this.#world.queue.after(delayMs, () => this.#world.start(node));
  }

  #stall(node: SimulatedNode, random: SeededRandom): string {
    const durationMs = random.pick([10, 40, 120, 500]) * (0.5 + random.unit());
    node.stall(durationMs);
    return `node ${node.id} stands still for ${durationMs.toFixed(0)} ms`;
  }

  #partition(random: SeededRandom): string {
    const nodes = random.shuffled(this.#world.nodes);
    const size = random.between(1, Math.max(1, nodes.length - 1));
    const side = nodes.slice(0, size);
    const other = nodes.slice(size);
    for (const left of side) for (const right of other) this.#cutBoth(left, right);
    this.#healLater(random, () => {
      for (const left of side) for (const right of other) this.#healBoth(left, right);
    });
    return `${side.join(' ')} | ${other.join(' ')}`;
  }

  #cutPair(random: SeededRandom, bothWays: boolean): string {
    const [left, right] = random.shuffled(this.#world.nodes) as [NodeId, NodeId];
    for (const link of this.#links()) {
      this.#world.network.cut(left, right, link);
      if (bothWays) this.#world.network.cut(right, left, link);
    }
    this.#healLater(random, () => this.#healBoth(left, right));
    return `${left} ${bothWays ? '<' : ''}-> ${right} is cut`;
  }

  #cutLink(random: SeededRandom): string {
    const [left, right] = random.shuffled(this.#world.nodes) as [NodeId, NodeId];
    const link = random.pick(this.#links());
    const bothWays = random.chance(0.5);
    this.#world.network.cut(left, right, link);
    if (bothWays) this.#world.network.cut(right, left, link);
    this.#healLater(random, () => this.#healBoth(left, right));
    return `${left} ${bothWays ? '<' : ''}-> ${right} is cut on link ${link}`;
  }

  #rekey(random: SeededRandom): string {
    if (this.#rekeying) return 'a change of keys is under way already';
    this.#rekeying = true;
    return rekey(this.#world, random, () => {
      this.#rekeying = false;
    });
  }

  #nonsense(node: SimulatedNode, random: SeededRandom): string {
    const durationMs = 50 + random.unit() * 1000;
    this.#world.makeFaulty(node, durationMs);
    return `node ${node.id} sends nonsense for ${durationMs.toFixed(0)} ms`;
  }

  /** Large packets do not reach the node, small ones do: a path whose largest packet was not found out. */
  #blackHole(node: SimulatedNode, random: SeededRandom): string {
    const bytesMax = random.between(150, 400);
    this.#world.network.swallow(node.id, bytesMax);
    // Long enough for a ring to find out: it takes thousands of rotations.
    this.#world.queue.after(random.between(500, 4000), () => this.#world.network.swallow(node.id, null));
    return `packets of more than ${bytesMax} bytes do not reach node ${node.id}`;
  }

  #links(): readonly number[] {
    return Array.from({ length: Math.max(1, this.#world.scenario.linkCount) }, (_, link) => link);
  }

  #flap(random: SeededRandom): string {
    const [left, right] = random.shuffled(this.#world.nodes) as [NodeId, NodeId];
    const periodMs = 15 + random.unit() * 150;
    const count = random.between(2, 8);
    for (let turn = 0; turn < count; turn++) {
      this.#world.queue.after(turn * periodMs, () => {
        if (!this.#over) this.#cutBoth(left, right);
      });
      this.#world.queue.after((turn + 0.5) * periodMs, () => this.#healBoth(left, right));
    }
    return `${left} <-> ${right} flaps ${count} times, every ${periodMs.toFixed(0)} ms`;
  }

  #hangDisk(node: SimulatedNode, random: SeededRandom): string {
    const durationMs = random.pick([50, 500, 3000]) * (0.5 + random.unit());
    node.disk.hungUntilMs = this.#world.queue.nowMs + durationMs;
    return `node ${node.id}'s disk hangs for ${durationMs.toFixed(0)} ms`;
  }

  /** The node is cut off from power, and after that a member reports it. */
  #fence(node: SimulatedNode, random: SeededRandom): string {
    const { incarnation } = node;
    if (incarnation === null) return 'nobody is fenced';
    this.#world.crash(node, true);
    this.#restartLater(node, random);
    const reporter = random.pick(this.#world.hosts);
    this.#world.queue.after(random.unit() * 300, () => {
      reporter.local({ type: 'report-fenced', node: node.id, incarnation });
    });
    return `node ${node.id} is fenced, node ${reporter.id} reports it`;
  }

  #storm(random: SeededRandom): string {
    const before = this.#world.scenario.network;
    const dropProbability = 0.1 + random.unit() * 0.5;
    this.#world.network.character = { ...before, dropProbability, delayProbability: 0.3, delayMaxMs: 60 };
    this.#healLater(random, () => {
      if (!this.#over) this.#world.network.character = before;
    });
    return `${(dropProbability * 100).toFixed(0)} % of all packets are lost`;
  }

  #healLater(random: SeededRandom, heal: () => void): void {
    this.#world.queue.after(random.pick([20, 100, 400, 1500, 3000]) * (0.5 + random.unit()), heal);
  }

  #cutBoth(left: NodeId, right: NodeId): void {
    for (const link of this.#links()) {
      this.#world.network.cut(left, right, link);
      this.#world.network.cut(right, left, link);
    }
  }

  /** When the faults are over everything is whole, and what is cut after that is not theirs to heal. */
  #healBoth(left: NodeId, right: NodeId): void {
    if (this.#over) return;
    for (const link of this.#links()) {
      this.#world.network.heal(left, right, link);
      this.#world.network.heal(right, left, link);
    }
  }
}
