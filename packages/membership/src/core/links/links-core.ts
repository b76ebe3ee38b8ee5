/**
 * The links: from datagrams of several networks to frames of known peers, and back.
 *
 * Decides which datagrams are believed, which links work, which peers have fallen silent, and on which
 * links a frame travels. Does not decide who is a member: it tells the ring whom it reaches.
 * `docs/membership/links.md` and `docs/membership/protection.md` describe what it follows.
 */
import { assert, assertNever, type NodeId, type Random } from '@nyx/foundation';
import type { FrameToSend, LinkEvent } from '../boundary.ts';
import { Handshake } from '../protection/handshake.ts';
import type { Keyring } from '../protection/keyring.ts';
import { type Admission, DatagramAdmission } from './admission.ts';
import { DropLedger } from './drop-ledger.ts';
import { type Fragment, type Heartbeat, type Hello, type SettingsReport, sessionMark } from './link-codec.ts';
import { LinkSender } from './link-sender.ts';
import type {
  LinkedNode,
  LinksConfiguration,
  LinksEffects,
  LinksInput,
  LinksTimerRequest,
  LinksTrace,
  LinksView,
} from './links-io.ts';
import { PeerLinks } from './peer-links.ts';
import { describeDifferences, settingsText } from './settings-comparison.ts';
import { StallMeter } from './stall-meter.ts';

/** After a long stall this many intervals of running are evidence enough, once silence has reached the cap. */
const INTERVALS_AFTER_STALL = 2;

interface MutableEffects {
  readonly timers: LinksTimerRequest[];
  readonly events: LinkEvent[];
  readonly traces: LinksTrace[];
}

export class LinksCore {
  readonly #digest: (settings: LinksConfiguration['settings']) => Uint8Array;
  readonly #sender: LinkSender;
  readonly #ledger = new DropLedger();
  readonly #stallMeter: StallMeter;
  readonly #admission: DatagramAdmission;
  /** In ascending order of node id. */
  readonly #peers: readonly PeerLinks[];
  readonly #peerByAddress = new Map<string, PeerLinks>();
  #configuration: LinksConfiguration;
  #heartbeatDueMs: number;
  #timerAtMs: number;
  #stalledAtMs = Number.NEGATIVE_INFINITY;
  #effects: MutableEffects = { timers: [], events: [], traces: [] };

  constructor(configuration: LinksConfiguration, keyring: Keyring, random: Random, nowMs: number) {
    this.#configuration = configuration;
    this.#digest = (settings) => keyring.digest(settingsText(settings));
    this.#sender = new LinkSender(configuration, keyring, random, this.#ledger);
    const { heartbeatIntervalMs, suspicionTimeoutMs } = configuration.timing;
    this.#stallMeter = new StallMeter(suspicionTimeoutMs, heartbeatIntervalMs);
    const handshakeOptions = {
      random,
      linkCount: selfAmong(configuration).addresses.length,
      ownSession: this.#sender.session,
      settingsDigest: this.#digest(configuration.settings),
    };
    this.#peers = configuration.nodes
      .filter((node) => node.id !== configuration.self)
      .sort((a, b) => a.id - b.id)
      .map((node) => new PeerLinks(node, new Handshake(handshakeOptions, nowMs), heartbeatIntervalMs, nowMs));
    this.#listAddresses();
    this.#admission = new DatagramAdmission({
      self: configuration.self,
      keyring,
      ledger: this.#ledger,
      peerAt: (link, address) => this.#peerByAddress.get(`${link} ${address}`),
    });
    this.#heartbeatDueMs = nowMs;
    this.#timerAtMs = nowMs;
  }

  /** The first work: a timer that fires at once. */
  start(nowMs: number): LinksEffects {
    this.#arm(nowMs);
    return this.#takeEffects();
  }

  /** Takes one input and returns the work owed for it. Nothing that a peer sends makes it throw. */
  step(input: LinksInput): LinksEffects {
    switch (input.type) {
      case 'datagram':
        this.#onAdmission(this.#admission.admit(input), input.nowMs, input.link);
        break;
      case 'timer':
        this.#onTimer(input.nowMs);
        break;
      case 'send':
        for (const frame of input.frames) this.#sender.sendFrame(frame, this.#recipients(frame), input.nowMs);
        this.#sender.flush();
        break;
      case 'local-address':
        this.#sender.noteLocalAddress(input.link, input.problem);
        this.#trace({ type: 'local-address', link: input.link, problem: input.problem });
        break;
      default:
        assertNever(input, 'every input of the links is handled');
    }
    return this.#takeEffects();
  }

  /** Takes other shared keys into use; peers are told at once, and are sealed to with the first key that they hold. */
  replaceKeyring(keyring: Keyring, nowMs: number): LinksEffects {
    this.#sender.replaceKeyring(keyring);
    this.#admission.replaceKeyring(keyring);
    for (const peer of this.#peers) this.#sender.greet(peer, nowMs);
    return this.#takeEffects();
  }

  /**
   * Adds, changes and removes links. The nodes must be the same as before; only their addresses may differ. A link whose
   * two addresses remain keeps its state, sessions go on, and a peer whose last link that was up is gone is suspected.
   */
  reconfigure(nodes: readonly LinkedNode[], settings: LinksConfiguration['settings'], nowMs: number): LinksEffects {
    const former = selfAmong(this.#configuration);
    this.#configuration = { ...this.#configuration, nodes, settings };
    this.#sender.reconfigure(this.#configuration);
    const self = selfAmong(this.#configuration);
    const settingsDigest = this.#digest(settings);
    for (const peer of this.#peers) {
      const node = nodes.find(({ id }) => id === peer.id);
      assert(node, 'a change of links keeps every node');
      peer.handshake.reconfigure(node.addresses.length, settingsDigest);
      peer.reconfigure(node, (link) => self.addresses[link] === former.addresses[link], nowMs);
      if (peer.isReachable && !peer.hasLinkUp) this.#suspect(peer);
    }
    this.#listAddresses();
    for (const peer of this.#peers) this.#sender.beat(peer, nowMs);
    return this.#takeEffects();
  }

  view(nowMs: number): LinksView {
    const self = selfAmong(this.#configuration);
    return {
      links: this.#peers.flatMap((peer) =>
        peer.detectors.map((detector, link) => ({
          peer: peer.node.name,
          link,
          localAddress: self.addresses[link] ?? '',
          peerAddress: peer.node.addresses[link] ?? '',
          state: detector.state,
          sinceMs: Math.round(nowMs - detector.changedAtMs),
          roundTripUs: detector.roundTripUs,
          flaps: detector.flaps,
        })),
      ),
      drops: this.#ledger.counters(),
      refusedPeers: this.#ledger.refusedPeers(nowMs),
      stalls: this.#stallMeter.view(nowMs),
      suspicionTimeoutMs: Math.round(this.#stallMeter.timeoutMs(nowMs)),
    };
  }

  /** When `node` was last heard, or when this node began to listen to it. */
  heardAtMs(node: NodeId): number {
    return this.#peers.find((peer) => peer.id === node)?.heardAtMs ?? Number.POSITIVE_INFINITY;
  }

  /** When what `node` has last answered was sent, or minus infinity. */
  answeredSentAtMs(node: NodeId): number {
    return this.#peers.find((peer) => peer.id === node)?.answeredSentAtMs ?? Number.NEGATIVE_INFINITY;
  }

  /** The longest time after which a silent peer is suspected, however much this node's own loop suffers. */
  get suspicionCapMs(): number {
    return this.#stallMeter.capMs;
  }

  #listAddresses(): void {
    this.#peerByAddress.clear();
    for (const peer of this.#peers) {
      peer.node.addresses.forEach((address, link) => {
        this.#peerByAddress.set(`${link} ${address}`, peer);
      });
    }
  }

  #recipients({ to }: FrameToSend): readonly PeerLinks[] {
    return to === 'all' ? this.#peers : this.#peers.filter((peer) => peer.id === to);
  }

  #onAdmission(admission: Admission, nowMs: number, link: number): void {
    if (!admission.admitted) {
      if (admission.trace) this.#trace(admission.trace);
      if (admission.wantsHello) this.#sender.answerWithHello(admission.wantsHello, link, nowMs);
      return;
    }
    const { peer, header, message } = admission;
    switch (message.type) {
      case 'hello':
        this.#onHello(peer, message, header.session, { link, counter: header.counter }, nowMs);
        break;
      case 'heartbeat':
        this.#onHeartbeat(peer, message, link, nowMs);
        break;
      case 'fragment':
        this.#onFragment(peer, message);
        break;
      case 'fragments':
        for (const fragment of message.fragments) this.#onFragment(peer, fragment);
        break;
      case 'settings-report':
        this.#onSettingsReport(peer, message, nowMs);
        break;
      default:
        assertNever(message, 'every message of the links is handled');
    }
  }

  #onHello(
    peer: PeerLinks,
    hello: Hello,
    session: Uint8Array,
    place: { readonly link: number; readonly counter: number },
    nowMs: number,
  ): void {
    const outcome = peer.handshake.onHello(hello, session, nowMs);
    switch (outcome.type) {
      case 'known':
        if (outcome.wantsAnswer) this.#sender.answerWithHello(peer, place.link, nowMs);
        break;
      case 'accepted':
        outcome.session.windows[place.link]?.mark(place.counter);
        this.#admit(peer, nowMs);
        break;
      case 'format-refused': {
        const words = `it speaks formats ${outcome.formats.join(', ')}, none of which this node knows`;
        this.#traceIfAny(this.#ledger.refuse('format-refused', peer.node.name, words, nowMs));
        break;
      }
      case 'settings-differ':
        this.#ledger.count('settings-differ');
        this.#sender.reportSettings(peer, place.link, nowMs);
        this.#sender.answerWithHello(peer, place.link, nowMs);
        break;
      default:
        assertNever(outcome, 'every outcome of a hello is handled');
    }
  }

  /** Believes the peer's new session: whatever held for its former one is over. */
  #admit(peer: PeerLinks, nowMs: number): void {
    this.#ledger.absolve(peer.node.name);
    if (peer.isReachable) this.#suspect(peer);
    peer.restart(nowMs);
    const incarnation = peer.handshake.accepted?.incarnation;
    assert(incarnation, 'an accepted session has an incarnation');
    this.#trace({ type: 'session-accepted', peer: peer.node.name, incarnation });
    this.#sender.greet(peer, nowMs);
    this.#sender.beat(peer, nowMs);
  }

  #onHeartbeat(peer: PeerLinks, heartbeat: Heartbeat, link: number, nowMs: number): void {
    const detector = peer.detectors[link];
    const probe = peer.probes[link];
    assert(detector && probe, 'a heartbeat comes in on a link of the configuration');
    const echoesUs = heartbeat.echoSession === sessionMark(this.#sender.session);
    if (echoesUs) peer.handshake.confirmAcceptance();
    probe.onHeartbeat(heartbeat.paddingBytes, heartbeat.longestArrived, nowMs);
    peer.heardAtMs = nowMs;
    const finding = detector.onHeartbeat(heartbeat, echoesUs, nowMs);
    if (finding === 'rise') this.#onLinkUp(peer, link);
    // While a link is down each side answers at once what has proven nothing yet, so that it rises within
    // round trips and not within heartbeat intervals.
    const wantsAnswer = detector.state === 'down' && (finding === 'proof' || heartbeat.echoSeq === 0);
    if (wantsAnswer || finding === 'rise' || heartbeat.paddingBytes > 0) this.#sender.beatOn(peer, link, nowMs);
  }

  #onLinkUp(peer: PeerLinks, link: number): void {
    const roundTripUs = peer.detectors[link]?.roundTripUs ?? null;
    this.#trace({ type: 'link-up', peer: peer.node.name, link, roundTripUs });
    const session = peer.handshake.accepted;
    if (peer.isReachable || !session) return;
    peer.isReachable = true;
    this.#effects.events.push({ type: 'peer-reachable', node: peer.id, incarnation: session.incarnation });
  }

  #onFragment(peer: PeerLinks, fragment: Fragment): void {
    const session = peer.handshake.accepted;
    if (!peer.isReachable || !session) {
      this.#ledger.count('peer-not-reachable');
      return;
    }
    if (!session.frames.isFresh(fragment.frameSeq)) {
      this.#ledger.count('frame-repeated');
      return;
    }
    const frame = peer.reassembler.add(fragment);
    if (!frame) return;
    session.frames.mark(fragment.frameSeq);
    this.#effects.events.push({ type: 'peer-frame', from: peer.id, incarnation: session.incarnation, frame });
  }

  #onSettingsReport(peer: PeerLinks, report: SettingsReport, nowMs: number): void {
    if (!peer.handshake.isFresh(report.echo, nowMs)) return;
    const differences = describeDifferences(this.#configuration.settings, report.settings, peer.node.name);
    if (differences === '') return;
    this.#traceIfAny(this.#ledger.refuse('settings-differ', peer.node.name, differences, nowMs));
  }

  #onTimer(nowMs: number): void {
    this.#observeLateness(nowMs - this.#timerAtMs, nowMs);
    this.#suspectSilentPeers(nowMs);
    if (nowMs >= this.#heartbeatDueMs) {
      const { heartbeatIntervalMs } = this.#configuration.timing;
      this.#admission.renewAllowance();
      for (const peer of this.#peers) this.#sender.greetOrBeat(peer, nowMs);
      this.#heartbeatDueMs += heartbeatIntervalMs;
      if (this.#heartbeatDueMs <= nowMs) this.#heartbeatDueMs = nowMs + heartbeatIntervalMs;
    }
    this.#arm(Math.min(this.#heartbeatDueMs, this.#nextSuspicionMs(nowMs)));
  }

  #observeLateness(latenessMs: number, nowMs: number): void {
    const finding = this.#stallMeter.observe(latenessMs, nowMs);
    if (finding === 'punctual') return;
    if (finding === 'stalled') {
      this.#stalledAtMs = nowMs;
      this.#trace({ type: 'stalled', stallMs: Math.round(latenessMs) });
    }
    for (const peer of this.#peers) {
      for (const detector of peer.detectors) detector.excuse(latenessMs, finding === 'stalled', nowMs);
    }
  }

  #suspectSilentPeers(nowMs: number): void {
    const timeoutMs = this.#stallMeter.timeoutMs(nowMs);
    const { heartbeatIntervalMs } = this.#configuration.timing;
    const hasRun = nowMs - this.#stalledAtMs >= INTERVALS_AFTER_STALL * heartbeatIntervalMs;
    for (const peer of this.#peers) {
      peer.detectors.forEach((detector, link) => {
        if (detector.silentMs(nowMs) >= 2 * heartbeatIntervalMs) detector.breakRow();
        if (detector.state === 'down') return;
        const isBeyondCap = hasRun && detector.unprovenMs(nowMs) >= this.#stallMeter.capMs;
        if (detector.silentMs(nowMs) < timeoutMs && !isBeyondCap) return;
        const silentMs = Math.round(detector.unprovenMs(nowMs));
        detector.fail(nowMs);
        peer.probes[link]?.restart();
        this.#trace({ type: 'link-down', peer: peer.node.name, link, silentMs });
      });
      if (peer.isReachable && !peer.hasLinkUp) this.#suspect(peer);
    }
  }

  #suspect(peer: PeerLinks): void {
    peer.isReachable = false;
    this.#effects.events.push({ type: 'peer-suspected', node: peer.id });
  }

  /** The earliest moment at which a link that is up may have to be called down. */
  #nextSuspicionMs(nowMs: number): number {
    const timeoutMs = this.#stallMeter.timeoutMs(nowMs);
    let earliestMs = Number.POSITIVE_INFINITY;
    for (const peer of this.#peers) {
      for (const detector of peer.detectors) {
        if (detector.state === 'up') earliestMs = Math.min(earliestMs, detector.silentAtMs(timeoutMs));
      }
    }
    return Math.max(nowMs + 1, earliestMs);
  }

  #arm(atMs: number): void {
    this.#timerAtMs = atMs;
    this.#effects.timers.push({ timer: 'heartbeat', atMs });
  }

  #trace(trace: LinksTrace): void {
    this.#effects.traces.push(trace);
  }

  #traceIfAny(trace: LinksTrace | null): void {
    if (trace) this.#trace(trace);
  }

  #takeEffects(): LinksEffects {
    const effects = { datagrams: this.#sender.take(), ...this.#effects };
    this.#effects = { timers: [], events: [], traces: [] };
    return effects;
  }
}

function selfAmong({ self, nodes }: LinksConfiguration): LinkedNode {
  const node = nodes.find(({ id }) => id === self);
  assert(node, 'this node is in the node list');
  return node;
}
