/**
 * One host of the simulated world: its disk, its timers, its loop that may stand still, and the production
 * cores that run on it from a start to a crash.
 */
import { assert, type Incarnation, type NodeId } from '@nyx/foundation';
import type { SetVotes } from '@nyx/membership/core/quorum/expected-votes';
import type { PersistRequest } from '@nyx/membership/core/ring/effects';
import type { Body, BodyEffects, LocalEvent, Packet } from './body.ts';
import type { EventQueue } from './event-queue.ts';
import type { SeededRandom } from './seeded-random.ts';

/** A stall that a node must notice by itself. */
const NOTABLE_STALL_MS = 40;

/** How often a write that hangs looks whether the disk works again. */
const HUNG_DISK_POLL_MS = 20;

/** A host may have been up for so long when the world begins. */
const CLOCK_START_MAX_MS = 1e7;

/** What survives a crash. */
export interface Disk {
  reservedRingSeq: number;
  setVotes: SetVotes | null;
  /** Survives a crash of the process, not one of the host. */
  waitForAllSatisfied: boolean;
  /** Writes end only after this moment. */
  hungUntilMs: number;
}

export interface NodeObserver {
  /** Everything that a node did in one step. Called after the effects were carried out. */
  onStep(node: SimulatedNode, effects: BodyEffects): void;
}

export interface NodePorts {
  readonly queue: EventQueue;
  readonly random: SeededRandom;
  readonly observer: NodeObserver;
  readonly send: (packet: Packet) => void;
  readonly build: (node: SimulatedNode, incarnation: Incarnation) => Body;
}

type Act = (body: Body, nowMs: number) => BodyEffects;

interface Process {
  readonly incarnation: Incarnation;
  readonly body: Body;
  readonly timers: Map<string, { readonly atMs: number; readonly order: number }>;
  readonly inbox: (Packet | LocalEvent)[];
  readonly waitingActs: Act[];
  ended: boolean;
}

export class SimulatedNode {
  readonly id: NodeId;
  readonly disk: Disk = { reservedRingSeq: 0, setVotes: null, waitForAllSatisfied: false, hungUntilMs: 0 };
  readonly #ports: NodePorts;
  #process: Process | null = null;
  #lastResumeMs: number | null = null;
  #bootCount = 1;
  #stalledSinceMs: number | null = null;
  #timerOrder = 0;
  /** The host's monotonic clock begins anywhere, and may step forward. */
  #clockAheadMs: number;
  #clockReadMs = 0;

  constructor(id: NodeId, ports: NodePorts) {
    this.id = id;
    this.#ports = ports;
    this.#clockAheadMs = ports.random.stream('clock').below(CLOCK_START_MAX_MS);
  }

  get isUp(): boolean {
    return this.#process !== null;
  }

  /** Up, and its loop runs. */
  get answers(): boolean {
    return this.#process !== null && this.#stalledSinceMs === null;
  }

  get incarnation(): Incarnation | null {
    return this.#process?.incarnation ?? null;
  }

  get body(): Body | null {
    return this.#process?.body ?? null;
  }

  /** Since when the loop has stood still, or `null` where it runs. */
  get silentSinceMs(): number | null {
    return this.#stalledSinceMs;
  }

  /** When the loop last went on after it had stood still for longer than a few heartbeats, or `null`. */
  get lastResumeMs(): number | null {
    return this.#lastResumeMs;
  }

  get bootCount(): number {
    return this.#bootCount;
  }

  start(incarnation: Incarnation): void {
    assert(this.#process === null, 'a node that starts does not run');
    const body = this.#ports.build(this, incarnation);
    const process: Process = { incarnation, body, timers: new Map(), inbox: [], waitingActs: [], ended: false };
    this.#process = process;
    this.#carryOut(process, body.start(this.clockMs));
  }

  /** Ends the process without a farewell. With `reboot` the host forgets what only a boot remembers. */
  crash(reboot: boolean): void {
    if (this.#process) this.#process.ended = true;
    this.#process = null;
    this.#stalledSinceMs = null;
    this.#lastResumeMs = null;
    if (!reboot) return;
    this.disk.waitForAllSatisfied = false;
    this.#bootCount++;
  }

  /** The loop stands still for `durationMs`: packets and timers wait. */
  stall(durationMs: number): void {
    const process = this.#process;
    if (process === null || this.#stalledSinceMs !== null) return;
    this.#stalledSinceMs = this.#ports.queue.nowMs;
    this.#ports.queue.after(durationMs, () => {
      if (this.#process === process) this.#resume(process);
    });
  }

  /** What the host's monotonic clock reads. It never goes back. */
  get clockMs(): number {
    this.#clockReadMs = Math.max(this.#clockReadMs, this.#ports.queue.nowMs + this.#clockAheadMs);
    return this.#clockReadMs;
  }

  /** The host's clock steps forward, as after a suspension: to the node it is a stall in which nothing arrived. */
  stepClock(byMs: number): void {
    this.#clockAheadMs += byMs;
    const process = this.#process;
    if (process === null) return;
    for (const [name, { atMs }] of process.timers) this.#arm(process, name, atMs);
    if (this.#stalledSinceMs !== null) return;
    if (byMs >= NOTABLE_STALL_MS) this.#lastResumeMs = this.#ports.queue.nowMs;
    this.#catchUp(process, byMs);
  }

  receive(packet: Packet): void {
    const process = this.#process;
    if (process === null) return;
    if (this.#stalledSinceMs !== null) process.inbox.push(packet);
    else this.#carryOut(process, process.body.receive(packet, this.clockMs));
  }

  local(event: LocalEvent): void {
    const process = this.#process;
    if (process === null) return;
    if (this.#stalledSinceMs !== null) process.inbox.push(event);
    else this.#carryOut(process, process.body.local(event, this.clockMs));
  }

  /** Makes the body do something of which the shell has no event: now, or when its loop runs again. */
  act(work: Act): void {
    const process = this.#process;
    if (process === null) return;
    if (this.#stalledSinceMs !== null) process.waitingActs.push(work);
    else this.#carryOut(process, work(process.body, this.clockMs));
  }

  /** As a shell must: first what waits in the sockets, then the stall, then the timers that ran out. */
  #resume(process: Process): void {
    const stalledMs = this.#ports.queue.nowMs - (this.#stalledSinceMs ?? this.#ports.queue.nowMs);
    const nowMs = this.clockMs;
    this.#stalledSinceMs = null;
    if (stalledMs >= NOTABLE_STALL_MS) this.#lastResumeMs = this.#ports.queue.nowMs;
    for (const waiting of process.inbox.splice(0)) {
      if (process.ended) return;
      const effects = 'type' in waiting ? process.body.local(waiting, nowMs) : process.body.receive(waiting, nowMs);
      this.#carryOut(process, effects);
    }
    if (process.ended) return;
    this.#catchUp(process, stalledMs);
    for (const work of process.waitingActs.splice(0))
      if (!process.ended) this.#carryOut(process, work(process.body, nowMs));
  }

  /** The body is told of the stall, then of the timers that ran out meanwhile. */
  #catchUp(process: Process, stalledMs: number): void {
    const nowMs = this.clockMs;
    this.#carryOut(process, process.body.stalled(stalledMs, nowMs));
    const due = [...process.timers].filter(([, timer]) => timer.atMs <= nowMs);
    due.sort(([, left], [, right]) => left.atMs - right.atMs || left.order - right.order);
    for (const [name, timer] of due) {
      if (!process.ended && process.timers.get(name) === timer) this.#fire(process, name);
    }
  }

  #carryOut(process: Process, effects: BodyEffects): void {
    const nowMs = this.clockMs;
    for (const request of effects.persist) this.#persist(process, request);
    for (const packet of effects.send) this.#ports.send(packet);
    for (const { timer, atMs } of effects.timers) {
      if (atMs === null) process.timers.delete(timer);
      else this.#arm(process, timer, Math.max(atMs, nowMs));
    }
    if (effects.deliver.some((delivery) => delivery.type === 'left-cluster')) {
      this.#ports.observer.onStep(this, effects);
      this.crash(false);
    } else this.#ports.observer.onStep(this, effects);
  }

  #arm(process: Process, name: string, atMs: number): void {
    const timer = { atMs, order: this.#timerOrder++ };
    process.timers.set(name, timer);
    this.#ports.queue.at(atMs - this.#clockAheadMs, () => {
      if (process.ended || this.#stalledSinceMs !== null || process.timers.get(name) !== timer) return;
      // A timer does not fire before its time, be it by the inexactness of a sum.
      this.#clockReadMs = Math.max(this.#clockReadMs, atMs);
      this.#fire(process, name);
    });
  }

  #fire(process: Process, name: string): void {
    process.timers.delete(name);
    this.#carryOut(process, process.body.fire(name, this.clockMs));
  }

  #persist(process: Process, request: PersistRequest): void {
    if (request.type === 'remember-wait-for-all') {
      this.disk.waitForAllSatisfied = true;
      return;
    }
    const { queue, random } = this.#ports;
    // The bytes may reach the disk before anyone is told, or never, if the process ends meanwhile.
    const tornButWritten = random.chance(0.5);
    const write = (): void => {
      if (queue.nowMs < this.disk.hungUntilMs) {
        queue.after(HUNG_DISK_POLL_MS, write);
        return;
      }
      if (process.ended && !tornButWritten) return;
      if (request.type === 'store-votes') {
        this.disk.setVotes = request.set;
        if (!process.ended) this.local({ type: 'votes-stored', set: request.set });
        return;
      }
      const { upTo } = request;
      this.disk.reservedRingSeq = Math.max(this.disk.reservedRingSeq, upTo);
      if (!process.ended) this.local({ type: 'ring-seq-reserved', upTo });
    };
    queue.after(0.5 + random.unit() * 12, write);
  }
}
