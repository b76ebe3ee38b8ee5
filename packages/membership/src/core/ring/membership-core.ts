/**
 * The membership core: ring, ordering, groups and quorum behind one `step`.
 *
 * It decides who is a member, in which order messages are delivered, who is in which group and whether
 * this partition is quorate. It knows nothing of addresses, keys, sockets, disks or clocks.
 */
import { assert, assertNever, type Incarnation, type NodeId, type NodeName } from '@nyx/foundation';
import type { GroupMember, GuardTerms, MembershipView, RingConfiguration, RingId, RingMember } from '../../contract.ts';
import { type Entry, encodeEntry, type SynchronisationEntry } from '../groups/entries.ts';
import { Groups } from '../groups/groups.ts';
import { MulticastCodec } from '../groups/multicast-codec.ts';
import { GuardLedger } from '../guard/guard-ledger.ts';
import { EntryAssembler } from '../ordering/entry-assembler.ts';
import type { InstanceMember, RingInstance } from '../ordering/ring-instance.ts';
import { SubmissionQueue } from '../ordering/submission-queue.ts';
import { ExpectedVotes, type SetVotes } from '../quorum/expected-votes.ts';
import { Quorum, quorumContradiction } from '../quorum/quorum.ts';
import type { RingEffects, RingState } from './effects.ts';
import type { MessageFrame } from './frames.ts';
import type { ClientGone, ClientMulticast, RingEvent, RingInput } from './inputs.ts';
import type { MembershipOptions } from './options.ts';
import { Outbox } from './outbox.ts';
import { PeerLedger } from './peer-ledger.ts';
import { type LayerAbove, RingCore } from './ring-core.ts';

/** Counters since the start of the core. */
export interface RingStatistics {
  readonly gathers: number;
  readonly tokensReceived: number;
  readonly framesDelivered: number;
  readonly messagesDelivered: number;
  readonly entriesDropped: number;
  readonly drops: Readonly<Record<string, number>>;
}

/** What the shell and the composed node see of the core. Only {@link MembershipStepper.step} changes anything. */
export interface MembershipStepper {
  /** Takes one input and returns all the work owed for it. Never throws on what peers or clients send. */
  step(input: RingInput): RingEffects;
  view(): MembershipView;
  state(): RingState;
  ring(): RingId;
  /** Every group with a member, with its members. */
  groups(): readonly { readonly group: string; readonly members: readonly GroupMember[] }[];
  statistics(): RingStatistics;
}

/** The core for one start of the ring process. Its first input must be `start`. */
export const createMembershipCore = (options: MembershipOptions): MembershipStepper => new MembershipCore(options);

/**
 * What a member told at the start of a ring may have been garbled by a member at fault. Clients' messages would
 * wait for it for ever; after so many times the longest wait of the protocol a new ring is formed instead.
 */
const SYNCHRONISATION_WAITS = 4;
/** What the encoding of a frame adds to its entries, at most. */
const FRAME_OVERHEAD_BYTES = 64;
/** What the encoding of an entry adds to a client's payload, at most. */
const ENTRY_OVERHEAD_BYTES = 512;

class MembershipCore implements MembershipStepper, LayerAbove {
  readonly #options: MembershipOptions;
  readonly #names: ReadonlyMap<NodeId, NodeName>;
  readonly #outbox = new Outbox();
  readonly #submissions: SubmissionQueue;
  readonly #assembler: EntryAssembler;
  readonly #groups: Groups;
  readonly #ledger: PeerLedger;
  readonly #quorum: Quorum;
  readonly #ring: RingCore;
  readonly #multicasts = new MulticastCodec();
  readonly #clientGroups = new Map<number, Set<string>>();
  readonly #throttled = new Set<number>();
  readonly #guards: GuardLedger;
  readonly #votes: ExpectedVotes;
  #synchronisations: { readonly sender: NodeId; readonly entry: SynchronisationEntry }[] = [];
  #members: readonly InstanceMember[] = [];
  #id: RingId;
  /** Messages delivered now belong to the transitional configuration of the ring that ends. */
  #inTransition = false;
  #leftTold = false;
  #framesDelivered = 0;
  #messagesDelivered = 0;
  #entriesDropped = 0;

  constructor(options: MembershipOptions) {
    const contradiction = quorumContradiction(options.nodes, options.quorum);
    assert(contradiction === null, `the quorum options are possible: ${contradiction}`);
    this.#names = new Map(options.nodes.map((node) => [node.id, node.name]));
    assert(this.#names.has(options.self), 'this node is one of the cluster');
    const { limits } = options;
    const framesOfLargest = Math.ceil(limits.messageBytesMax / limits.frameBytesMax) * 2;
    assert(limits.ringFramesMax > framesOfLargest, 'the largest message fits into one ring');
    this.#options = options;
    this.#id = { seq: options.reservedRingSeq, representative: options.self };
    this.#submissions = new SubmissionQueue(options.limits.frameBytesMax - FRAME_OVERHEAD_BYTES);
    this.#assembler = new EntryAssembler(options.limits.messageBytesMax + ENTRY_OVERHEAD_BYTES);
    this.#groups = new Groups(options.self, this.#id, (delivery) => {
      if (delivery.event.type === 'message') this.#messagesDelivered++;
      this.#outbox.deliver(delivery);
    });
    this.#ledger = new PeerLedger(options.nodes);
    this.#guards = new GuardLedger(options.self);
    this.#quorum = new Quorum(options.nodes, options.quorum, options.waitForAllSatisfied);
    const total = options.nodes.reduce((sum, node) => sum + node.votes, 0);
    this.#votes = new ExpectedVotes(Math.max(total, options.quorum.expectedVotes ?? 0), options.setVotes ?? null);
    this.#expectVotes();
    this.#ring = new RingCore(options, this.#outbox, this.#submissions, this);
  }

  step(input: RingInput): RingEffects {
    if (!this.#ring.hasLeft) {
      this.#ring.advanceClock(input.nowMs);
      this.#take(input);
      this.#ring.wake();
      this.#relieveClients();
      this.#ring.finishStep();
    }
    if (this.#ring.hasLeft && !this.#leftTold) {
      this.#leftTold = true;
      this.#outbox.deliver({ type: 'left-cluster' });
    }
    return this.#outbox.take();
  }

  state(): RingState {
    return this.#ring.state;
  }

  /** The ring entered last; before the first, one that never was. */
  ring(): RingId {
    return this.#id;
  }

  view(): MembershipView {
    const nodes = this.#members.map((member) => member.node);
    return {
      self: this.#ringMember({ node: this.#options.self, incarnation: this.#options.incarnation }),
      configuration: this.#configuration('regular', this.#id, this.#members),
      absent: this.#ledger.absent(),
      quorum: this.#quorum.view(nodes),
      guards: this.#guards.all(),
    };
  }

  /** Every group with a member, with its members. */
  groups(): readonly { readonly group: string; readonly members: readonly GroupMember[] }[] {
    return this.#groups.names().map((group) => ({ group, members: this.#groups.members(group) }));
  }

  statistics(): RingStatistics {
    return {
      gathers: this.#ring.gatherCount,
      tokensReceived: this.#ring.tokensReceived,
      framesDelivered: this.#framesDelivered,
      messagesDelivered: this.#messagesDelivered,
      entriesDropped: this.#entriesDropped,
      drops: Object.fromEntries([...this.#ring.drops].sort(([left], [right]) => (left < right ? -1 : 1))),
    };
  }

  #take(event: RingEvent): void {
    switch (event.type) {
      case 'peer-frame':
        this.#ring.onFrame(event.from, event.incarnation, event.frame);
        break;
      case 'timer-fired':
        if (this.#outbox.fired(event.timer)) this.#ring.onTimer(event.timer);
        break;
      case 'client-multicast':
        this.#multicast(event);
        break;
      case 'peer-suspected':
        if (this.#names.has(event.node)) this.#ring.onPeerSuspected(event.node);
        break;
      case 'peer-reachable':
        if (this.#names.has(event.node)) this.#ring.onPeerReachable(event.node, event.incarnation);
        break;
      case 'client-join':
        this.#clientJoins(event.client, event.group);
        break;
      case 'client-leave':
        this.#clientLeaves(event.client, event.group);
        break;
      case 'client-gone':
        this.#clientGone(event);
        break;
      case 'report-fenced':
        this.#submit({
          type: 'peer',
          knowledge: { node: event.node, incarnation: event.incarnation, ringSeq: 0, state: 'fenced' },
        });
        break;
      case 'guard-changed':
        this.#guardChanged(event.guard);
        break;
      case 'expect-votes':
        this.#submit({ type: 'votes-proposed', set: { version: this.#votes.nextVersion, votes: event.votes } });
        break;
      case 'votes-stored':
        this.#votes.storedHere(event.set);
        this.#submit({ type: 'votes-stored', set: event.set });
        break;
      case 'reset-awaited':
        this.#submit({ type: 'reset-awaited', node: event.node, incarnation: event.incarnation });
        break;
      case 'leave-cluster':
        this.#leaveCluster();
        break;
      case 'ring-seq-reserved':
        this.#ring.onReserved(event.upTo);
        break;
      case 'stalled':
        this.#ring.onStalled();
        break;
      case 'start':
        this.#ring.start();
        break;
      default:
        assertNever(event, 'an input is one of the known');
    }
  }

  /** Called by the ring: a message has its turn in the agreed order. */
  onMessage(message: MessageFrame): void {
    this.#framesDelivered++;
    for (const bytes of this.#assembler.accept(message)) {
      const entry = this.#multicasts.decode(bytes);
      if (entry === null) this.#entriesDropped++;
      else this.#onEntry(message.sender, entry);
    }
  }

  /** Called by the ring: it ends, and these members go on together. */
  onTransitional(old: RingInstance, transitional: readonly NodeId[]): void {
    const members = old.members.filter((member) => transitional.includes(member.node));
    this.#inTransition = true;
    this.#outbox.deliver({
      type: 'configuration',
      configuration: this.#configuration('transitional', old.id, members),
    });
    this.#groups.reduce(transitional, (node) => (this.#ledger.isLeaving(node) ? 'node-left' : 'node-down'));
  }

  /** Called by the ring: a new one was entered. */
  onRegular(ring: RingInstance): void {
    this.#inTransition = false;
    this.#id = ring.id;
    this.#members = ring.members;
    this.#synchronisations = [];
    this.#assembler.forget();
    this.#ledger.enter(ring.members, ring.id.seq);
    this.#guards.enter(ring.nodes);
    this.#votes.enter(ring.nodes);
    this.#groups.enter(ring.id, ring.members);
    this.#outbox.deliver({
      type: 'configuration',
      configuration: this.#configuration('regular', ring.id, ring.members),
    });
    if (this.#quorum.observe(ring.nodes)) this.#outbox.persist({ type: 'remember-wait-for-all' });
    this.#deliverView();
    const bytes = encodeEntry({
      type: 'synchronisation',
      groups: this.#groups.localGroups(),
      peers: this.#ledger.tell(),
      guards: this.#guards.tell(),
      votes: this.#votes.tell(),
    });
    this.#submissions.pushFirst({ bytes, safe: false, client: null });
    const { tokenTimeoutMs, consensusTimeoutMs } = this.#options.timing;
    this.#outbox.arm('synchronisation', SYNCHRONISATION_WAITS * (tokenTimeoutMs + consensusTimeoutMs));
  }

  /** Called by the ring: the links reach a node that is in no ring with this one. */
  onPeerMet(node: NodeId, incarnation: Incarnation): void {
    const settled = this.#ledger.settledIncarnation(node);
    if (settled === null || settled === incarnation) return;
    // Met beside this ring, it is later than whatever was met in it.
    this.#submit({ type: 'peer', knowledge: { node, incarnation, ringSeq: this.#id.seq + 1, state: 'lost' } });
  }

  /** Asked by the ring: whether the node has said in agreed order that it leaves. */
  isLeaving(node: NodeId): boolean {
    return this.#ledger.isLeaving(node);
  }

  #onEntry(sender: NodeId, entry: Entry): void {
    switch (entry.type) {
      case 'multicast':
        this.#groups.multicast(sender, entry);
        break;
      case 'group-join':
        this.#groups.join(sender, entry.group, entry.client);
        break;
      case 'group-leave':
        this.#groups.leave(sender, entry.group, entry.client, entry.reason);
        break;
      case 'synchronisation':
        // In the transitional configuration it comes too late: the next ring synchronises anew.
        if (!this.#inTransition) this.#onSynchronisation(sender, entry);
        break;
      case 'peer': {
        const { node, incarnation, state } = entry.knowledge;
        const changed =
          state === 'fenced' ? this.#ledger.fenced(node, incarnation) : this.#ledger.learn(entry.knowledge);
        if (changed) this.#deliverView();
        break;
      }
      case 'node-leave':
        this.#onNodeLeaves(sender);
        break;
      case 'guard':
        this.#guards.said(sender, entry.guard);
        this.#deliverView();
        break;
      case 'votes-proposed':
        this.#storeVotes(this.#votes.proposed(entry.set));
        break;
      case 'votes-stored':
        if (this.#votes.stored(sender, entry.set)) this.#expectVotes(true);
        break;
      case 'reset-awaited':
        this.#onResetAwaited(sender, entry.node, entry.incarnation);
        break;
    }
  }

  #onSynchronisation(sender: NodeId, entry: SynchronisationEntry): void {
    this.#synchronisations.push({ sender, entry });
    if (!this.#groups.synchronise(sender, entry.groups)) return;
    const changed = this.#ledger.synchronise(this.#synchronisations.flatMap((told) => told.entry.peers));
    const guards = JSON.stringify(this.#guards.all());
    this.#guards.synchronise(
      this.#synchronisations.map((told) => ({ sender: told.sender, guards: told.entry.guards })),
      (node) => this.#ledger.settledIncarnation(node),
    );
    this.#storeVotes(
      this.#votes.synchronise(this.#synchronisations.map((told) => ({ member: told.sender, set: told.entry.votes }))),
    );
    this.#synchronisations = [];
    this.#submissions.open();
    this.#outbox.cancel('synchronisation');
    const absent = this.#ledger.absent();
    this.#outbox.trace({ type: 'synchronised', ring: this.#id, groups: this.groups(), absent });
    const isOtherVote = this.#expectVotes();
    if (changed || isOtherVote || guards !== JSON.stringify(this.#guards.all())) this.#deliverView();
  }

  /** Every member has waited: the node was reset by its watchdog. Only a majority may conclude that. */
  #onResetAwaited(sender: NodeId, node: NodeId, incarnation: Incarnation): void {
    const peer = this.#ledger.absent().find((each) => each.node === node);
    if (!this.#guards.waited(sender, node, incarnation) || this.#inTransition) return;
    const { quorate, twoNode } = this.#quorum.view(this.#members.map((member) => member.node));
    if (!quorate || twoNode || peer?.state !== 'lost' || peer.incarnation !== incarnation) return;
    if (this.#guards.guardOf(node, incarnation) === null) return;
    this.#outbox.trace({ type: 'self-fenced', node, incarnation });
    if (this.#ledger.fenced(node, incarnation)) this.#deliverView();
  }

  #storeVotes(set: SetVotes | null): void {
    if (set !== null) this.#outbox.persist({ type: 'store-votes', set });
  }

  /** Lets the quorum go by the expected votes in force. True where that is news. */
  #expectVotes(tell = false): boolean {
    const isNews = this.#quorum.expect(this.#votes.inForce);
    if (tell && isNews) this.#deliverView();
    return isNews;
  }

  #guardChanged(terms: GuardTerms | null): void {
    const { self, incarnation } = this.#options;
    const guard = terms === null ? null : { node: self, incarnation, ...terms };
    this.#guards.setOwn(guard);
    this.#submit({ type: 'guard', guard });
  }

  #onNodeLeaves(sender: NodeId): void {
    this.#ledger.leaves(sender);
    if (sender === this.#options.self && this.#members.length === 1) this.#ring.leave();
  }

  #multicast({ client, messages }: ClientMulticast): void {
    for (const { group, payload, guarantee } of messages) {
      if (payload.length > this.#options.limits.messageBytesMax) continue;
      const bytes = this.#multicasts.encodingOf(group, client).encode(payload);
      this.#submissions.push({ bytes, safe: guarantee === 'safe', client });
    }
    if (this.#submissions.backlogBytes(client) <= this.#options.limits.clientBacklogBytesMax) return;
    if (this.#throttled.has(client)) return;
    this.#throttled.add(client);
    this.#outbox.deliver({ type: 'client-throttled', client, throttled: true });
  }

  #relieveClients(): void {
    for (const client of this.#throttled) {
      if (this.#submissions.backlogBytes(client) > this.#options.limits.clientBacklogBytesMax / 2) continue;
      this.#throttled.delete(client);
      this.#outbox.deliver({ type: 'client-throttled', client, throttled: false });
    }
  }

  #clientJoins(client: number, group: string): void {
    const groups = this.#clientGroups.get(client) ?? new Set();
    if (groups.has(group)) return;
    this.#clientGroups.set(client, groups.add(group));
    this.#submit({ type: 'group-join', group, client });
  }

  #clientLeaves(client: number, group: string): void {
    if (!this.#clientGroups.get(client)?.delete(group)) return;
    this.#submit({ type: 'group-leave', group, client, reason: 'leave' });
  }

  #clientGone({ client, reason }: ClientGone): void {
    for (const group of this.#clientGroups.get(client) ?? []) {
      this.#submit({ type: 'group-leave', group, client, reason });
    }
    this.#clientGroups.delete(client);
    this.#throttled.delete(client);
  }

  #leaveCluster(): void {
    const { tokenTimeoutMs, consensusTimeoutMs } = this.#options.timing;
    this.#outbox.arm('leave', 2 * tokenTimeoutMs + consensusTimeoutMs);
    this.#submit({ type: 'node-leave' });
  }

  #submit(entry: Entry): void {
    this.#submissions.push({ bytes: encodeEntry(entry), safe: false, client: null });
  }

  #deliverView(): void {
    this.#outbox.deliver({ type: 'membership', view: this.view() });
  }

  #configuration(kind: RingConfiguration['kind'], ring: RingId, members: readonly InstanceMember[]): RingConfiguration {
    return { kind, ring, members: members.map((member) => this.#ringMember(member)) };
  }

  #ringMember({ node, incarnation }: InstanceMember): RingMember {
    const name = this.#names.get(node);
    assert(name !== undefined, 'a member of the ring is a node of the cluster');
    return { node, name, incarnation };
  }
}
