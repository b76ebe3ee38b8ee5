/**
 * A whole cluster of manager cores in one process and in virtual time: a bus that keeps the agreed order, partitions, disks,
 * agents that act on a model of reality, and fence agents that cut the power of modelled hosts.
 *
 * It judges nothing. The tests state what must hold, against the reality of the model and not against what any core believes.
 */
import { createHash } from 'node:crypto';
import { incarnation, nodeId, nodeName } from '@nyx/foundation';
import type { GroupMember, MembershipView } from '@nyx/membership/client';
import type { ClusterCommand } from '../../src/contract/commands.ts';
import type { JournalEntry } from '../../src/contract/journal.ts';
import type { Effects, InputBody } from '../../src/controller/effects.ts';
import { ManagerCore } from '../../src/controller/manager-core.ts';
import type { MessageBody } from '../../src/controller/messages.ts';
import type { Acceptance, Refusal } from '../../src/controller/replica/context.ts';
import type { ClusterState, OperationInFlight } from '../../src/controller/state/cluster-state.ts';
import { decodeMessage, encodeMessage } from '../../src/io/codec.ts';
import { rememberingEnvironment } from '../../src/io/environment.ts';

/** A small generator of pseudo-random numbers (mulberry32), so that a seed tells the whole story. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface HarnessOptions {
  readonly seed?: number;
  readonly document: string;
  readonly nodes: readonly { readonly name: string; readonly id: number }[];
  /** How long the ring takes to notice that a node is gone. */
  readonly detectionMs?: number;
  readonly twoNode?: boolean;
  /** How a run of an agent ends instead of well: for what a test wants to break. */
  readonly sabotage?: (operation: OperationInFlight, node: string) => Sabotage | null;
  /** How long a run of an agent takes, where a test wants it slow. */
  readonly durationMs?: (operation: OperationInFlight, node: string) => number | undefined;
  /** Whether an attempt to isolate a node fails. */
  readonly fencingFails?: (target: string, attempt: number) => boolean;
  readonly fenceMs?: number;
  /** A document of one node's own, where it differs. */
  readonly documents?: Readonly<Record<string, string>>;
}

export interface Sabotage {
  readonly exitCode: number;
  readonly status?: 'done' | 'timed-out' | 'error';
  /** Whether the action has its effect all the same. */
  readonly takesEffect: boolean;
}

interface Host {
  readonly name: string;
  readonly id: number;
  powered: boolean;
  /** The ring process's start; null while none runs. */
  incarnation: number | null;
  manager: ManagerCore | null;
  client: number;
  /** Rises with each start of a manager: what belongs to an earlier one is void. */
  life: number;
  /** Its manager ended a moment before it: that is what the group is told of. */
  managerFirst: boolean;
  disk: { state: ClusterState | null; journal: JournalEntry[] };
  established: boolean;
  diskBroken: boolean;
  /** Resources that really run here. */
  readonly active: Set<string>;
  readonly recurring: Map<string, OperationInFlight>;
  /** Ring members that this host can reach, itself included. */
  component: number;
  members: readonly GroupMember[];
  ring: { seq: number; representative: number };
  group: readonly GroupMember[];
  absent: Map<string, 'never-seen' | 'lost' | 'fenced' | 'left'>;
  lastSeen: Map<string, number>;
  queue: { readonly at: number; readonly deliver: () => void }[];
}

export interface Answer {
  readonly acceptance?: Acceptance;
  readonly refusal?: Refusal;
}

interface Event {
  readonly at: number;
  readonly order: number;
  readonly run: () => void;
}

const EVENTS_MAX = 20_000;
const EPOCH_START = 1_700_000_000_000;

export class ClusterHarness {
  readonly hosts: Host[];
  nowMs = 0;
  readonly answers = new Map<string, Answer>();
  /** Every moment at which a resource was active on two powered hosts. */
  readonly doubles: string[] = [];
  /** Each start of a resource, with what was true at that moment. */
  readonly log: string[] = [];
  readonly alerts: string[] = [];
  /** Second histories that members kept. */
  readonly diverged: { readonly file: string; readonly document: string }[] = [];
  private readonly options: HarnessOptions;
  private readonly random: () => number;
  private events: Event[] = [];
  private order = 0;
  private ringSeq = 0;
  private incarnations = 0;
  private clients = 0;
  private commands = 0;
  private readonly timers = new Map<string, number>();

  constructor(options: HarnessOptions) {
    this.options = options;
    this.random = randomOf(options.seed ?? 1);
    this.hosts = options.nodes.map((node) => ({
      ...node,
      powered: false,
      incarnation: null,
      manager: null,
      client: 0,
      life: 0,
      managerFirst: false,
      disk: { state: null, journal: [] },
      established: false,
      diskBroken: false,
      active: new Set<string>(),
      recurring: new Map(),
      component: 0,
      members: [],
      ring: { seq: 0, representative: 0 },
      group: [],
      absent: new Map(),
      lastSeen: new Map(),
      queue: [],
    }));
  }

  host(name: string): Host {
    const host = this.hosts.find((candidate) => candidate.name === name);
    if (!host) throw new Error(`there is no host ${name}`);
    return host;
  }

  core(name: string): ManagerCore {
    const { manager } = this.host(name);
    if (!manager) throw new Error(`${name} runs no manager`);
    return manager;
  }

  // --- time -------------------------------------------------------------------------------------------------

  private after(delayMs: number, run: () => void): void {
    this.order += 1;
    this.events.push({ at: this.nowMs + Math.max(0, delayMs), order: this.order, run });
  }

  /** Runs until `done` holds, or throws after `limitMs` of virtual time. */
  runUntil(done: () => boolean, limitMs = 120_000, what = 'the awaited state'): void {
    const end = this.nowMs + limitMs;
    for (let count = 0; !done(); count++) {
      // Cores that answer each other without end at one moment would keep the time from going on.
      if (count > EVENTS_MAX) throw new Error(`${what} was not reached in ${EVENTS_MAX} events\n${this.story()}`);
      if (!this.runNext(end)) throw new Error(`${what} was not reached in ${limitMs} ms\n${this.story()}`);
    }
  }

  runFor(durationMs: number): void {
    const end = this.nowMs + durationMs;
    for (let count = 0; this.runNext(end); count++) {
      if (count > EVENTS_MAX) throw new Error(`${durationMs} ms took more than ${EVENTS_MAX} events\n${this.story()}`);
    }
    this.nowMs = end;
  }

  private runNext(end: number): boolean {
    let next: Event | undefined;
    for (const event of this.events) {
      if (!next || event.at < next.at || (event.at === next.at && event.order < next.order)) next = event;
    }
    if (!next || next.at > end) return false;
    this.events = this.events.filter((event) => event !== next);
    this.nowMs = Math.max(this.nowMs, next.at);
    next.run();
    this.checkReality();
    return true;
  }

  private checkReality(): void {
    const seen = new Map<string, string>();
    for (const host of this.hosts) {
      if (!host.powered) continue;
      for (const resource of host.active) {
        const other = seen.get(resource);
        if (other) this.doubles.push(`${resource} on ${other} and ${host.name} at ${this.nowMs}`);
        seen.set(resource, host.name);
      }
    }
  }

  /** The journal of the best informed member, for a failing test. */
  story(): string {
    const journals = this.hosts.map((host) => host.manager?.state.journal ?? []);
    const longest = journals.reduce((best, journal) => (journal.length > best.length ? journal : best), []);
    const lines = longest.map(
      (entry) => `${entry.seq} ${entry.at.slice(17, 23)} ${entry.by} ${entry.kind}: ${entry.message}`,
    );
    const hosts = this.hosts.map((host) => {
      const status = host.manager?.status();
      return `${host.name}: powered ${host.powered}, ${status?.manager.state} (${status?.manager.reason}), active ${[...host.active].join(' ')}`;
    });
    return [...lines, ...hosts].join('\n');
  }

  // --- hosts ------------------------------------------------------------------------------------------------

  boot(name: string): void {
    const host = this.host(name);
    if (host.powered) return;
    host.powered = true;
    host.managerFirst = false;
    host.established = false;
    host.active.clear();
    host.absent = new Map(this.hosts.filter((other) => other !== host).map((other) => [other.name, 'never-seen']));
    this.startRing(host);
  }

  private startRing(host: Host): void {
    this.incarnations += 1;
    host.incarnation = this.incarnations;
    host.members = [];
    this.startManager(host.name);
    this.after(5, () => this.formRings());
  }

  /** A power cut: everything on the host is gone in one act. */
  kill(name: string, managerFirst = false): void {
    const host = this.host(name);
    if (!host.powered) return;
    host.managerFirst = managerFirst;
    host.powered = false;
    host.incarnation = null;
    host.manager = null;
    host.life += 1;
    host.active.clear();
    host.recurring.clear();
    host.group = [];
    host.members = [];
    host.queue = [];
    this.after(this.options.detectionMs ?? 300, () => this.formRings());
  }

  /** The ring ends without a farewell, its manager with it, and both are started again; what the host runs goes on. */
  restartRing(name: string, awayMs: number): void {
    const host = this.host(name);
    host.incarnation = null;
    host.manager = null;
    host.life += 1;
    host.recurring.clear();
    host.group = [];
    host.members = [];
    host.queue = [];
    const { life } = host;
    this.after(this.options.detectionMs ?? 300, () => this.formRings());
    this.after(awayMs, () => {
      if (host.powered && host.life === life) this.startRing(host);
    });
  }

  /** The manager ends and is started again, as the ring does it. */
  restartManager(name: string, afterMs = 200): void {
    const host = this.host(name);
    if (!host.powered || !host.manager) return;
    host.manager = null;
    host.life += 1;
    host.recurring.clear();
    this.after(1, () => this.formGroups());
    const { incarnation: born } = host;
    this.after(afterMs, () => {
      if (host.powered && host.incarnation === born && !host.manager) {
        this.startManager(name);
        this.formGroups();
      }
    });
  }

  private startManager(name: string): void {
    const host = this.host(name);
    this.clients += 1;
    host.client = this.clients;
    host.life += 1;
    const document = this.options.documents?.[name] ?? this.options.document;
    const environment = rememberingEnvironment();
    const reading = environment.readDocument(document, `${name}:/etc/nyx/nyx.yaml`);
    if (!reading.ok) throw new Error(reading.refusal.message);
    const recovered = host.disk.state ? structuredClone({ ...host.disk.state, journal: host.disk.journal }) : null;
    host.manager = new ManagerCore({
      self: {
        name,
        id: host.id,
        roster: this.options.nodes,
        file: { path: '/etc/nyx/nyx.yaml', digest: reading.digest, document: reading.document },
        shared: { cluster: reading.configuration.cluster },
        waitForAll: this.options.twoNode ?? true,
      },
      cluster: reading.configuration.cluster,
      startId: createHash('sha256').update(`${name} ${this.clients}`).digest('hex').slice(0, 8),
      environment,
      recovered,
      establishedThisBoot: host.established,
      divergedDirectory: '/var/lib/nyx/diverged',
    });
    this.feed(host, { type: 'swept' });
    if (host.members.length > 0) this.feedView(host);
  }

  // --- the ring ---------------------------------------------------------------------------------------------

  /** Splits the network into the given sets of hosts; those not named are a set of their own. */
  cut(...sets: readonly (readonly string[])[]): void {
    for (const host of this.hosts) host.component = 0;
    sets.forEach((set, index) => {
      for (const name of set) this.host(name).component = index + 1;
    });
    // Each side notices in its own time.
    for (const index of [0, ...sets.map((_, position) => position + 1)]) {
      const delay = (this.options.detectionMs ?? 300) + Math.floor(this.random() * 20);
      this.after(delay, () => this.formRings(index));
    }
  }

  heal(): void {
    for (const host of this.hosts) host.component = 0;
    this.after(50, () => this.formRings());
  }

  private reachable(host: Host): Host[] {
    return this.hosts.filter(
      (other) => other.powered && other.incarnation !== null && other.component === host.component,
    );
  }

  /** Every host that is not in a ring with exactly those it can reach forms a new one with them. */
  private formRings(component?: number): void {
    for (const host of this.hosts) {
      if (host.incarnation === null || (component !== undefined && host.component !== component)) continue;
      const peers = this.reachable(host);
      const now = peers.map((peer) => `${peer.name}:${peer.incarnation}`).join();
      const rings = new Set(peers.map((peer) => peer.ring.seq));
      const known = host.members.map((member) => `${this.nameOf(member.node)}:${member.incarnation}`).join();
      if (now === known && rings.size === 1) continue;
      this.ringSeq += 1;
      this.leaveRings(peers);
      for (const peer of peers) this.enterRing(peer, peers, this.ringSeq);
      for (const peer of peers) this.feedView(peer);
      const unsent = this.unsent ?? [];
      this.unsent = null;
      for (const send of unsent) send();
    }
    this.formGroups();
  }

  private nameOf(id: number): string {
    return this.hosts.find((host) => host.id === id)?.name ?? '';
  }

  private memberOf(host: Host): GroupMember {
    return { node: nodeId(host.id), incarnation: incarnation(host.incarnation ?? 1), client: host.client };
  }

  /** What was ordered in the old rings and not delivered yet is delivered; what is sent because of it goes into the new one. */
  private leaveRings(peers: readonly Host[]): void {
    this.unsent = [];
    for (const peer of peers) for (const entry of peer.queue.splice(0)) entry.deliver();
  }
  private unsent: (() => void)[] | null = null;
  private readonly lastIncarnations = new Map<string, GroupMember['incarnation']>();

  /** All rings hold a node that is off for reset by its own watchdog. */
  noticeReset(name: string): void {
    for (const host of this.hosts) {
      if (host.incarnation === null || host.absent.get(name) !== 'lost') continue;
      host.absent.set(name, 'fenced');
      this.feedView(host);
    }
  }

  private enterRing(host: Host, peers: readonly Host[], seq: number): void {
    for (const member of host.members) {
      const name = this.nameOf(member.node);
      const still = peers.some((peer) => peer.name === name && peer.incarnation === member.incarnation);
      if (!still) host.absent.set(name, 'lost');
    }
    for (const peer of peers) host.absent.delete(peer.name);
    host.members = peers.map((peer) => this.memberOf(peer));
    for (const { node, incarnation: born } of host.members) this.lastIncarnations.set(this.nameOf(node), born);
    host.ring = { seq, representative: Math.min(...peers.map((peer) => peer.id)) };
  }

  private feedView(host: Host): void {
    const twoNode = this.options.twoNode ?? this.options.nodes.length === 2;
    const waiting = [...host.absent].filter(([, state]) => state === 'never-seen').map(([name]) => nodeName(name));
    const votes = host.members.length;
    const expected = this.options.nodes.length;
    const view: MembershipView = {
      self: { node: nodeId(host.id), name: nodeName(host.name), incarnation: incarnation(host.incarnation ?? 1) },
      configuration: {
        kind: 'regular',
        ring: { seq: host.ring.seq, representative: nodeId(host.ring.representative) },
        members: host.members.map(({ node, incarnation: born }) => ({
          node,
          name: nodeName(this.nameOf(node)),
          incarnation: born,
        })),
      },
      guards: [],
      absent: [...host.absent].map(([name, state]) => ({
        node: nodeId(this.host(name).id),
        name: nodeName(name),
        state,
        incarnation: this.lastIncarnations.get(name) ?? null,
      })),
      quorum: {
        quorate: twoNode ? waiting.length === 0 : votes > expected / 2,
        votes,
        expectedVotes: expected,
        twoNode,
        waitForAll: twoNode,
        waitingFor: twoNode ? waiting : [],
        reason: 'as the harness counts',
      },
    };
    this.feed(host, { type: 'membership', view, silentMs: {} });
  }

  /** Tells every manager of each ring who else is in the group, where that has changed. */
  private formGroups(): void {
    for (const host of this.hosts) {
      if (!host.manager || host.members.length === 0) continue;
      const group = this.hosts.filter(
        (peer) =>
          peer.manager !== null &&
          peer.ring.seq === host.ring.seq &&
          host.members.some((member) => member.node === peer.id),
      );
      const members = group.map((peer) => this.memberOf(peer));
      const text = JSON.stringify([host.ring, members, host.life]);
      if (JSON.stringify([host.ring, host.group, host.life]) === text && this.announced.get(host.name) === text)
        continue;
      this.announced.set(host.name, text);
      const before = host.group;
      host.group = members;
      const gone = before.filter((member) => !members.some((other) => other.client === member.client));
      const come = members.filter((member) => !before.some((other) => other.client === member.client));
      const { ring } = host;
      this.feed(host, {
        type: 'group',
        configuration: {
          type: 'configuration',
          kind: 'regular',
          ring: { seq: ring.seq, representative: nodeId(ring.representative) },
          members,
          joined: come.map((member) => ({ ...member, reason: 'join' as const })),
          left: gone.map((member) => ({
            ...member,
            reason:
              this.host(this.nameOf(member.node)).managerFirst ||
              host.members.some((other) => other.node === member.node && other.incarnation === member.incarnation)
                ? ('process-died' as const)
                : host.absent.get(this.nameOf(member.node)) === 'left'
                  ? ('node-left' as const)
                  : ('node-down' as const),
          })),
        },
        silentMs: {},
      });
    }
  }
  private readonly announced = new Map<string, string>();

  /** Orders a message in the sender's present ring and delivers it to everyone there, in that order. */
  private multicast(host: Host, body: MessageBody): void {
    if (this.unsent) {
      const { life } = host;
      this.unsent.push(() => {
        if (host.life === life) this.multicast(host, body);
      });
      return;
    }
    const payload = encodeMessage(body, EPOCH_START + this.nowMs);
    const sender = this.memberOf(host);
    const { seq } = host.ring;
    const delay = 1 + Math.floor(this.random() * 3);
    const at = Math.max(this.nowMs + delay, this.lastDelivery.get(seq) ?? 0);
    this.lastDelivery.set(seq, at);
    for (const peer of this.hosts) {
      if (!peer.manager || peer.ring.seq !== seq) continue;
      const { life } = peer;
      const entry = {
        at,
        deliver: () => {
          if (peer.life !== life || !peer.group.some((member) => member.client === sender.client)) return;
          const decoded = decodeMessage(payload);
          if (!decoded.ok) throw new Error(decoded.reason);
          this.feed(peer, { type: 'message', sender, sentEpochMs: decoded.epochMs, body: decoded.body });
        },
      };
      peer.queue.push(entry);
      this.after(at - this.nowMs, () => {
        const index = peer.queue.indexOf(entry);
        if (index < 0) return;
        // The order is kept: what is before it in the queue comes first.
        for (const due of peer.queue.splice(0, index + 1)) due.deliver();
      });
    }
  }
  private readonly lastDelivery = new Map<number, number>();

  // --- the shell --------------------------------------------------------------------------------------------

  private feed(host: Host, input: InputBody): void {
    const { manager, life } = host;
    if (!manager) return;
    const effects = manager.step({ nowMs: this.nowMs, epochMs: EPOCH_START + this.nowMs, ...input });
    if (host.life === life) this.carryOut(host, effects);
  }

  private later(host: Host, delayMs: number, input: () => InputBody): void {
    const { life } = host;
    this.after(delayMs, () => {
      if (host.life === life) this.feed(host, input());
    });
  }

  private carryOut(host: Host, effects: Effects): void {
    for (const write of effects.writes) this.write(host, write);
    for (const body of effects.send) this.multicast(host, body);
    for (const timer of effects.timers) this.setTimer(host, timer);
    for (const work of effects.agents) this.runAgent(host, work);
    for (const { id, incarnation: dead } of effects.fenced) this.noteFenced(id, dead);
    for (const reply of effects.replies) {
      const { commandId, ...answer } = reply;
      this.answers.set(commandId, answer);
    }
    for (const alert of effects.alerts) this.alerts.push(alert.text);
    if (effects.planWanted) this.later(host, 0, () => ({ type: 'plan' }));
    if (effects.leave) this.leave(host);
    if (effects.restart !== null) this.restartManager(host.name);
  }

  private write(host: Host, write: Effects['writes'][number]): void {
    if (host.diskBroken) {
      const token = write.type === 'state' ? write.token : null;
      this.later(host, 1, () => ({ type: 'persist-failed', token, reason: 'ENOSPC: no space left on device' }));
      return;
    }
    if (write.type === 'journal')
      host.disk.journal = [
        ...host.disk.journal.filter((entry) => entry.seq < (write.entries[0]?.seq ?? 0)),
        ...write.entries,
      ];
    if (write.type === 'established') host.established = true;
    if (write.type === 'diverged') this.diverged.push({ file: write.file, document: write.document });
    if (write.type !== 'state') return;
    const { token } = write;
    const state = JSON.parse(write.text) as ClusterState;
    const { life } = host;
    this.after(1 + Math.floor(this.random() * 4), () => {
      if (host.life !== life || !host.powered) return;
      host.disk.state = state;
      if (token !== null) this.feed(host, { type: 'persisted', token });
    });
  }

  private setTimer(host: Host, timer: Effects['timers'][number]): void {
    const key = `${host.name}/${host.life}/${timer.id}`;
    const version = (this.timers.get(key) ?? 0) + 1;
    this.timers.set(key, version);
    if (timer.type === 'cancel') return;
    const { life } = host;
    this.after(timer.delayMs, () => {
      if (host.life === life && this.timers.get(key) === version) this.feed(host, { type: 'timer', id: timer.id });
    });
  }

  private leave(host: Host): void {
    for (const peer of this.hosts) if (peer !== host) peer.absent.set(host.name, 'left');
    host.manager = null;
    host.life += 1;
    host.incarnation = null;
    host.powered = false;
    for (const peer of this.hosts) {
      if (peer.incarnation === null || !peer.members.some((member) => member.node === host.id)) continue;
      peer.members = peer.members.filter((member) => member.node !== host.id);
      this.feedView(peer);
    }
    this.after(1, () => this.formGroups());
  }

  private noteFenced(id: number, dead: number): void {
    for (const host of this.hosts) {
      const name = this.nameOf(id);
      if (host.absent.get(name) === 'lost' && dead > 0) host.absent.set(name, 'fenced');
    }
  }

  // --- agents -----------------------------------------------------------------------------------------------

  private runAgent(host: Host, work: Effects['agents'][number]): void {
    switch (work.type) {
      case 'execute':
        return this.execute(host, work.operation);
      case 'schedule':
        host.recurring.set(`${work.operation.resource}/${work.operation.intervalMs}`, work.operation);
        return this.monitor(host, work.operation, true);
      case 'cancel-recurring':
        host.recurring.delete(`${work.resource}/${work.intervalMs}`);
        return;
      case 'cancel-all-recurring':
        host.recurring.clear();
        return;
      case 'describe':
        return this.later(host, 5, () => ({
          type: 'described',
          agents: Object.fromEntries(work.agents.map((agent) => [agent, { agent, operations: [] }])),
        }));
      case 'check-device':
        return this.later(host, 20, () => ({
          type: 'device-checked',
          device: work.device,
          working: true,
          reason: '',
          durationMs: 20,
        }));
      case 'fence':
        return this.fence(host, work);
    }
  }

  private execute(host: Host, operation: OperationInFlight): void {
    if (operation.operation !== 'monitor') {
      for (const key of [...host.recurring.keys()])
        if (key.startsWith(`${operation.resource}/`)) host.recurring.delete(key);
    }
    const sabotage = this.options.sabotage?.(operation, host.name) ?? null;
    const usualMs = 5 + Math.floor(this.random() * 60);
    const durationMs = this.options.durationMs?.(operation, host.name) ?? usualMs;
    const { life, incarnation: born } = host;
    this.after(durationMs, () => {
      if (!host.powered || host.incarnation !== born) return;
      const answer = sabotage && !sabotage.takesEffect ? sabotage.exitCode : this.act(host, operation);
      if (host.life !== life) return;
      this.feed(host, {
        type: 'operation-ended',
        operationId: operation.operationId,
        detection: null,
        status: sabotage?.status ?? 'done',
        exitCode: sabotage?.exitCode ?? answer,
        exitReason: sabotage ? 'as the test wants it' : '',
        durationMs,
      });
    });
  }

  /** What an agent's action does to the model of reality, and its exit code. */
  private act(host: Host, operation: OperationInFlight): number {
    const { resource } = operation;
    if (operation.operation === 'start') {
      host.active.add(resource);
      this.log.push(`start ${resource} ${host.name}`);
    }
    if (operation.operation === 'stop') {
      host.active.delete(resource);
      this.log.push(`stop ${resource} ${host.name}`);
    }
    return operation.operation === 'monitor' ? (host.active.has(resource) ? 0 : 7) : 0;
  }

  private monitor(host: Host, operation: OperationInFlight, first: boolean): void {
    const key = `${operation.resource}/${operation.intervalMs}`;
    const { life } = host;
    this.after(first ? 10 : operation.intervalMs, () => {
      if (host.life !== life || host.recurring.get(key)?.operationId !== operation.operationId) return;
      const exitCode = host.active.has(operation.resource) ? 0 : 7;
      if (first || exitCode !== 0) {
        this.feed(host, {
          type: 'recurring-report',
          operationId: operation.operationId,
          resource: operation.resource,
          operation: 'monitor',
          intervalMs: operation.intervalMs,
          expectedExitCode: operation.expectedExitCode,
          trigger: 'interval',
          detection: null,
          status: 'done',
          exitCode,
          exitReason: '',
          durationMs: 10,
        });
      }
      this.monitor(host, operation, false);
    });
  }

  private fence(host: Host, work: Extract<Effects['agents'][number], { type: 'fence' }>): void {
    const { target, attempt } = work;
    const durationMs = this.options.fenceMs ?? 100;
    const fails = this.options.fencingFails?.(target, attempt) ?? false;
    const { life } = host;
    this.after(durationMs, () => {
      if (!host.powered || host.life !== life) return;
      if (!fails) {
        this.log.push(`fenced ${target} by ${host.name}`);
        this.kill(target);
      }
      this.feed(host, {
        type: 'fence-ended',
        target,
        attempt,
        succeeded: !fails,
        reason: fails ? 'no answer from the device' : '',
        durationMs,
      });
    });
  }

  // --- people -----------------------------------------------------------------------------------------------

  /** Gives a command to a member; its answer appears in {@link answers}. */
  submit(name: string, command: ClusterCommand, acceptDivergence = false): string {
    this.commands += 1;
    const commandId = `command-${this.commands}`;
    this.feed(this.host(name), { type: 'submit', commandId, command, acceptDivergence });
    return commandId;
  }

  /** Gives a command and waits for its answer. */
  ask(name: string, command: ClusterCommand, acceptDivergence = false): Answer {
    const id = this.submit(name, command, acceptDivergence);
    this.runUntil(() => this.answers.has(id), 30_000, `an answer to ${command.type}`);
    return this.answers.get(id) ?? {};
  }

  /** Where a resource really runs. */
  placeOf(resource: string): string | null {
    return this.hosts.find((host) => host.powered && host.active.has(resource))?.name ?? null;
  }

  /** All powered managers count, and the DC has nothing left to do. */
  isSettled(): boolean {
    const managers = this.hosts.flatMap((host) => (host.powered ? [host.manager] : []));
    return (
      managers.length > 0 &&
      managers.every(
        (manager) => manager?.state.settled && ['member', 'in-charge'].includes(manager.status().manager.state),
      )
    );
  }

  settle(limitMs = 120_000): void {
    this.runUntil(() => this.isSettled(), limitMs, 'a settled cluster');
  }
}
