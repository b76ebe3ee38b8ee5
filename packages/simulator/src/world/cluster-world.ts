/**
 * The simulated cluster: nodes, network and clients, the truth about all of them, and the checkers that
 * compare what processes are told with that truth, step by step.
 */
import { type Incarnation, incarnation, type NodeId, nodeId, nodeName } from '@nyx/foundation';
import type { RingId } from '@nyx/membership';
import type { RingDelivery, RingEffects, RingTrace } from '@nyx/membership/core/ring/effects';
import { decodeFrame } from '@nyx/membership/core/ring/frame-codec';
import type { RingFrame } from '@nyx/membership/core/ring/frames';
import type { RingInput } from '@nyx/membership/core/ring/inputs';
import { type MembershipOptions, RING_FORMAT } from '@nyx/membership/core/ring/options';
import {
  type Checker,
  entryOf,
  type GroupsAtAMoment,
  ringName,
  type SimulatedProcess,
  Violation,
  type WorkloadMessage,
  type WorldTruth,
} from '../checkers/checker.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Body, BodyEffects, Packet } from './body.ts';
import { EventQueue } from './event-queue.ts';
import { type Life, LifeBook } from './life-book.ts';
import { MessageTruth } from './message-truth.ts';
import { Network } from './network.ts';
import { addressOf, NodeBody } from './node-body.ts';
import { withNonsense } from './nonsense.ts';
import { RingBody } from './ring-body.ts';
import type { SeededRandom } from './seeded-random.ts';
import { SimulatedNode } from './simulated-node.ts';
import { SpiedMembership } from './spied-membership.ts';
import { suspicionAfterStallMs, suspicionCapMs } from './suspicion-bounds.ts';
import { GROUP, GUEST, GUEST_GROUP, makePayload, readMessageId, WITNESS } from './workload.ts';

/** The shared key that every node begins with. */
const FIRST_KEY = 'key 1';
/** How often the checkers look at the state of the world beside its events. */
const TICK_MS = 10;
/** More steps than this in a tenth of a second of virtual time are a cluster that runs wild. */
const STEPS_PER_WINDOW_MAX = 200_000;
const WINDOW_MS = 100;
const INCARNATION_BOUND = 2 ** 47;
const NO_EFFECTS: BodyEffects = { persist: [], send: [], timers: [], deliver: [], trace: [] };

export class ClusterWorld implements WorldTruth {
  readonly queue = new EventQueue();
  readonly network: Network;
  readonly hosts: readonly SimulatedNode[];
  readonly nodes: readonly NodeId[];
  readonly scenario: Scenario;
  readonly twoNode: boolean;
  /** Steps that nodes took. */
  stepCount = 0;
  /** Called when a node has taken leave in order and its process has ended. */
  onLeft: (node: SimulatedNode) => void = () => {};
  readonly #random: SeededRandom;
  readonly #truth = new MessageTruth();
  readonly #messages = new Map<string, WorkloadMessage>();
  readonly #submitted = new Map<string, number>();
  readonly #running = new Map<NodeId, SimulatedProcess>();
  readonly #lives = new LifeBook();
  readonly #throttled = new Set<string>();
  readonly #checkers: Checker[] = [];
  readonly #onTrace: (process: SimulatedProcess, trace: BodyEffects['trace'][number]) => void;
  readonly #keys = new Map<NodeId, readonly string[]>();
  readonly #staleStarts = new Set<NodeId>();
  readonly #faultyUntilMs = new Map<NodeId, number>();
  readonly #faultyRandom: SeededRandom;
  readonly #incarnations: SeededRandom;
  readonly #guests = new Set<string>();
  readonly #synchronised = new Map<string, string>();
  readonly #leaving = new Set<NodeId>();
  #framesTaken = 0;
  #windowAtMs = 0;
  #windowSteps = 0;

  constructor(
    scenario: Scenario,
    random: SeededRandom,
    onTrace: (process: SimulatedProcess, trace: BodyEffects['trace'][number]) => void,
  ) {
    this.scenario = scenario;
    this.twoNode = scenario.quorum.twoNode;
    this.#random = random;
    this.#onTrace = onTrace;
    this.#faultyRandom = random.stream('faulty');
    this.#incarnations = random.stream('incarnations');
    this.network = new Network(this.queue, random.stream('network'), Math.max(1, scenario.linkCount), (packet) =>
      this.#onPacket(packet),
    );
    this.hosts = Array.from({ length: scenario.nodeCount }, (_, index) => this.#makeNode(nodeId(index + 1)));
    this.nodes = this.hosts.map((host) => host.id);
    this.#tickLater();
  }

  addChecker(checker: Checker): void {
    this.#checkers.push(checker);
  }

  node(id: NodeId): SimulatedNode {
    return this.hosts[id - 1] as SimulatedNode;
  }

  running(): readonly SimulatedProcess[] {
    return [...this.#running.values()].sort((left, right) => left.node - right.node);
  }

  get suspicionAfterStallMs(): number {
    return suspicionAfterStallMs(this.scenario);
  }

  get suspicionCapMs(): number {
    return suspicionCapMs(this.scenario);
  }

  lifeOf(process: SimulatedProcess): Life | null {
    return this.#lives.of(process.name);
  }

  reservedRingSeq(node: NodeId): number {
    return this.node(node).disk.reservedRingSeq;
  }

  isRoundTripClosedSinceMs(process: SimulatedProcess, peer: SimulatedProcess): number | null {
    const cut = this.network.closedSinceMs(process.node, peer.node);
    const answered = this.node(peer.node).silentSinceMs;
    const ended = this.#lives.of(peer.name)?.endedMs ?? null;
    const causes = [cut, answered, ended].filter((atMs) => atMs !== null);
    return causes.length === 0 ? null : Math.max(Math.min(...causes), this.network.replayedMs);
  }

  nowMs(): number {
    return this.queue.nowMs;
  }

  lastResumeMs(node: NodeId): number | null {
    return this.node(node).lastResumeMs;
  }

  isStalled(node: NodeId): boolean {
    return this.node(node).silentSinceMs !== null;
  }

  sentMs(packet: Packet): number {
    return this.network.sentMs(packet);
  }

  turnedAway(id: NodeId): ReturnType<WorldTruth['turnedAway']> {
    const { body, clockMs } = this.node(id);
    return body instanceof NodeBody ? body.turnedAway(clockMs) : null;
  }

  suspicionTimeoutMs(id: NodeId): number | null {
    const { body, clockMs } = this.node(id);
    return body instanceof NodeBody ? body.suspicionTimeoutMs(clockMs) : null;
  }

  sequenceOf(ring: RingId): readonly string[] {
    return this.#truth.sequenceOf(ring);
  }

  bootOf(node: NodeId): number {
    return this.node(node).bootCount;
  }

  isGuestIn(process: SimulatedProcess): boolean {
    return this.#guests.has(process.name);
  }

  /** Takes leave in order. */
  leave(node: SimulatedNode): void {
    if (!node.isUp) return;
    this.#leaving.add(node.id);
    const process = this.#running.get(node.id);
    if (process) this.#lives.takesLeave(process.name);
    node.local({ type: 'leave-cluster' });
  }

  start(node: SimulatedNode): void {
    if (node.isUp) return;
    const started = this.#drawIncarnation();
    const isStale = this.#staleStarts.delete(node.id);
    this.#running.set(node.id, this.#lives.started(node.id, started, isStale, this.queue.nowMs));
    node.start(started);
    node.local({ type: 'client-join', client: WITNESS, group: GROUP });
  }

  crash(node: SimulatedNode, reboot: boolean): void {
    const process = this.#running.get(node.id);
    this.#running.delete(node.id);
    this.#leaving.delete(node.id);
    node.crash(reboot);
    if (process) this.#lives.ended(process.name, this.queue.nowMs);
    if (process) for (const checker of this.#checkers) checker.onEnded?.(process, 'crashed');
  }

  /** The node's witness sends a message, unless it is held back. */
  multicast(node: SimulatedNode, bytes: number, safe: boolean): void {
    const process = this.#running.get(node.id);
    if (process === undefined || this.#throttled.has(process.name)) return;
    const number = entryOf(this.#submitted, process.name, () => 0) + 1;
    this.#submitted.set(process.name, number);
    const message = { id: `${process.node}.${this.#lives.of(process.name)?.order}.${number}`, sender: process, safe };
    this.#messages.set(message.id, message);
    for (const checker of this.#checkers) checker.onSubmitted?.(process, message, bytes);
    const payload = makePayload(message.id, bytes);
    const guarantee = safe ? 'safe' : 'agreed';
    node.local({ type: 'client-multicast', client: WITNESS, messages: [{ group: GROUP, payload, guarantee }] });
  }

  /** The next start of the node finds local settings that its peers do not have. */
  makeNextStartStale(node: SimulatedNode): void {
    this.#staleStarts.add(node.id);
  }

  /** From now on every start finds the local settings of its peers. */
  endStaleStarts(): void {
    this.#staleStarts.clear();
  }

  /** Whether the node runs with local settings that its peers do not have. */
  isStale(node: SimulatedNode): boolean {
    const process = this.#running.get(node.id);
    return process !== undefined && this.#lives.of(process.name)?.isStale === true;
  }

  /** Gives a node shared keys; it keeps them over restarts. */
  giveKeys(node: SimulatedNode, keys: readonly string[]): void {
    this.#keys.set(node.id, keys);
    node.act((body, nowMs) => (body instanceof NodeBody ? body.rekey(keys, nowMs) : NO_EFFECTS));
  }

  keysOf(node: SimulatedNode): readonly string[] {
    return this.#keys.get(node.id) ?? [FIRST_KEY];
  }

  /** For `durationMs` the node sends, beside its own frames, changed ones that are well sealed. */
  makeFaulty(node: SimulatedNode, durationMs: number): void {
    this.#faultyUntilMs.set(node.id, this.queue.nowMs + durationMs);
  }

  /** Whether a member may have sent nonsense: then order and agreement are not promised, only that nothing breaks for good. */
  get hadFaultyMember(): boolean {
    return this.#faultyUntilMs.size > 0;
  }

  endFaultyMembers(): void {
    for (const node of this.#faultyUntilMs.keys()) this.#faultyUntilMs.set(node, 0);
  }

  guestJoins(node: SimulatedNode): void {
    const process = this.#running.get(node.id);
    if (process === undefined) return;
    if (this.#guests.has(process.name)) return;
    this.#guests.add(process.name);
    for (const checker of this.#checkers) checker.onGuest?.(process, 'joins');
    node.local({ type: 'client-join', client: GUEST, group: GUEST_GROUP });
  }

  guestLeaves(node: SimulatedNode, dies: boolean): void {
    const process = this.#running.get(node.id);
    if (process === undefined || !this.#guests.delete(process.name)) return;
    for (const checker of this.#checkers) checker.onGuest?.(process, dies ? 'dies' : 'leaves');
    if (dies) node.local({ type: 'client-gone', client: GUEST, reason: 'process-died' });
    else node.local({ type: 'client-leave', client: GUEST, group: GUEST_GROUP });
  }

  hasReceived(process: SimulatedProcess, messageId: string): boolean {
    return this.#truth.hasReceived(process, messageId);
  }

  placeOf(messageId: string): ReturnType<WorldTruth['placeOf']> {
    return this.#truth.placeOf(messageId);
  }

  /** Whether the node's client is held back. */
  isThrottled(process: SimulatedProcess): boolean {
    return this.#throttled.has(process.name);
  }

  /** Whether the node's client is held back now. */
  isHeldBack(node: SimulatedNode): boolean {
    const process = this.#running.get(node.id);
    return process !== undefined && this.isThrottled(process);
  }

  runs(process: SimulatedProcess): boolean {
    return this.#running.get(process.node)?.incarnation === process.incarnation;
  }

  /** Whether the node has heard from all members of its present ring which groups their clients are in. */
  hasSynchronised(node: SimulatedNode): boolean {
    const process = this.#running.get(node.id);
    const ring = node.body?.membership.ring();
    return process !== undefined && ring !== undefined && this.#synchronised.get(process.name) === ringName(ring);
  }

  /** Whether every running process has delivered what it submitted. */
  get isQuiet(): boolean {
    return this.#leaving.size === 0 && this.#checkers.every((checker) => checker.isQuiet?.(this.running()) !== false);
  }

  /** The faults have ended and the world had time to settle. */
  checkEnd(): void {
    const groupsOf = (process: SimulatedProcess): readonly GroupsAtAMoment[] =>
      this.node(process.node).body?.membership.groups() ?? [];
    for (const checker of this.#checkers) checker.atEnd?.(this.running(), groupsOf);
  }

  #makeNode(id: NodeId): SimulatedNode {
    const node: SimulatedNode = new SimulatedNode(id, {
      queue: this.queue,
      random: this.#random.stream(`disk ${id}`),
      observer: { onStep: (_, effects) => this.#onStep(id, effects) },
      send: (packet) => this.network.send(packet),
      build: (_, started) => this.#buildBody(id, started),
    });
    node.disk.reservedRingSeq = this.scenario.firstRingSeq;
    return node;
  }

  #buildBody(self: NodeId, started: Incarnation): Body {
    const { disk } = this.node(self);
    const { scenario } = this;
    const isNext = this.#random.stream(`version ${started}`).chance(scenario.nextVersionProbability);
    const options: MembershipOptions = {
      self,
      incarnation: started,
      nodes: this.nodes.map((id) => ({ id, name: nodeName(`node-${id}`), votes: this.scenario.votes[id - 1] ?? 1 })),
      quorum: this.scenario.quorum,
      timing: this.scenario.timing,
      limits: this.scenario.limits,
      reservedRingSeq: disk.reservedRingSeq,
      setVotes: disk.setVotes,
      waitForAllSatisfied: disk.waitForAllSatisfied,
      formats: { min: RING_FORMAT, max: isNext ? RING_FORMAT + 1 : RING_FORMAT },
    };
    const process = { node: self, incarnation: started, name: `${self}/${started}` };
    const membership = new SpiedMembership(options, (input, effects) => this.#onCoreStep(process, input, effects));
    if (scenario.linkCount === 0) return new RingBody(options, membership, (peer) => this.#roundTrip(self, peer));
    return new NodeBody(
      {
        self,
        incarnation: started,
        nodes: options.nodes.map(({ id, name }) => ({ id, name, addresses: this.#addresses(id) })),
        policy: scenario.policy,
        heartbeatIntervalMs: scenario.heartbeatIntervalMs,
        suspicionTimeoutMs: scenario.suspicionTimeoutMs,
        settings: { generation: this.#lives.of(process.name)?.isStale ? 'stale' : 'present' },
        keys: this.#keys.get(self) ?? [FIRST_KEY],
        onSealed: (key, nonce) => {
          for (const checker of this.#checkers) checker.onSealed?.(process, key, nonce);
        },
        random: this.#random.stream(`sessions ${started}`),
      },
      membership,
      this.node(self).clockMs,
    );
  }

  #addresses(node: NodeId): readonly string[] {
    return Array.from({ length: this.scenario.linkCount }, (_, link) => addressOf(node, link));
  }

  #onCoreStep(process: SimulatedProcess, input: RingInput, effects: RingEffects): RingEffects {
    const sent = effects.send.map(({ frame }) => decodeFrame(frame)).filter(isFrame);
    const received = input.type === 'peer-frame' ? decodeFrame(input.frame) : null;
    this.#truth.onStep(process, sent, isFrame(received) ? received : null, effects);
    if (input.type === 'peer-frame') this.#framesTaken++;
    if (this.runs(process)) {
      const step = { input, effects, sent, received: isFrame(received) ? received : null };
      for (const checker of this.#checkers) checker.onStep?.(process, step);
    }
    if ((this.#faultyUntilMs.get(process.node) ?? 0) <= this.queue.nowMs) return effects;
    return { ...effects, send: withNonsense(effects.send, this.#faultyRandom) };
  }

  #onPacket(packet: Packet): void {
    const process = this.#running.get(packet.to);
    const before = this.#framesTaken;
    if (process) for (const checker of this.#checkers) checker.onPacketArrived?.(process, packet);
    const isHandledNow = this.node(packet.to).answers;
    this.node(packet.to).receive(packet);
    if (process && isHandledNow && this.runs(process))
      for (const checker of this.#checkers) checker.onPacketHandled?.(process, packet);
    if (this.#framesTaken === before || process === undefined || this.scenario.linkCount === 0) return;
    for (const checker of this.#checkers) checker.onPacketAccepted?.(process, packet);
  }

  #tickLater(): void {
    this.queue.after(TICK_MS, () => {
      for (const checker of this.#checkers) checker.onTick?.(this.running());
      this.#tickLater();
    });
  }

  /** As in production: any number that was never used before. */
  #drawIncarnation(): Incarnation {
    for (;;) {
      const drawn = incarnation(1 + this.#incarnations.below(INCARNATION_BOUND));
      if (!this.#lives.isUsed(drawn)) return drawn;
    }
  }

  #roundTrip(self: NodeId, peer: NodeId): Incarnation | null {
    const other = this.node(peer);
    const open = this.network.passes(self, peer) && this.network.passes(peer, self);
    return open && other.answers ? other.incarnation : null;
  }

  #onStep(id: NodeId, effects: BodyEffects): void {
    this.#countStep();
    const process = this.#running.get(id);
    if (process === undefined) return;
    for (const trace of effects.trace) this.#onTrace(process, trace);
    for (const trace of effects.trace) for (const checker of this.#checkers) checker.onTrace?.(process, trace);
    for (const delivery of effects.deliver) this.#onDelivery(process, delivery);
    for (const trace of effects.trace) {
      if (!isSynchronised(trace)) continue;
      this.#synchronised.set(process.name, ringName(trace.ring));
      for (const checker of this.#checkers) checker.onSynchronised?.(process, trace);
    }
  }

  /** What goes on without time passing would never end. */
  #countStep(): void {
    this.stepCount++;
    this.#windowSteps++;
    if (this.queue.nowMs - this.#windowAtMs >= WINDOW_MS) {
      this.#windowAtMs = this.queue.nowMs;
      this.#windowSteps = 0;
    }
    if (this.#windowSteps <= STEPS_PER_WINDOW_MAX) return;
    throw new Violation('nodes do not run wild', `${this.#windowSteps} steps within ${WINDOW_MS} ms of virtual time`);
  }

  #onDelivery(process: SimulatedProcess, delivery: RingDelivery): void {
    switch (delivery.type) {
      case 'configuration':
        for (const checker of this.#checkers) checker.onConfiguration?.(process, delivery.configuration);
        break;
      case 'membership':
        for (const checker of this.#checkers) checker.onView?.(process, delivery.view);
        break;
      case 'group': {
        for (const checker of this.#checkers) checker.onGroupDelivery?.(process, delivery);
        if (delivery.group !== GROUP) break;
        if (delivery.event.type === 'configuration') {
          for (const checker of this.#checkers) checker.onGroupConfiguration?.(process, delivery.event);
          break;
        }
        const message = this.#messages.get(readMessageId(delivery.event.payload));
        if (message) for (const checker of this.#checkers) checker.onMessage?.(process, message);
        break;
      }
      case 'client-throttled':
        if (delivery.throttled) this.#throttled.add(process.name);
        else this.#throttled.delete(process.name);
        break;
      case 'left-cluster':
        this.#running.delete(process.node);
        this.#leaving.delete(process.node);
        this.#lives.ended(process.name, this.queue.nowMs);
        for (const checker of this.#checkers) checker.onEnded?.(process, 'left');
        this.queue.after(0, () => this.onLeft(this.node(process.node)));
        break;
    }
  }
}

type Synchronised = Extract<RingTrace, { type: 'synchronised' }>;

const isSynchronised = (trace: BodyEffects['trace'][number]): trace is Synchronised => trace.type === 'synchronised';

const isFrame = (decoded: ReturnType<typeof decodeFrame> | null): decoded is RingFrame =>
  decoded !== null && typeof decoded !== 'string';
