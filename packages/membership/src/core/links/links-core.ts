/**
 * The links: from datagrams of several networks to frames of known peers, and back.
 *
 * Decides which datagrams are believed, which links work, which peers have fallen silent, and on which
 * links a frame travels. Does not decide who is a member: it tells the ring whom it reaches.
 * `docs/membership/links.md` and `docs/membership/protection.md` describe what it follows.
 */
import type { NodeId } from '@nyx/foundation';
import { assert, assertNever, type Random } from '@nyx/foundation';
import type { FrameToSend, LinkEvent } from '../boundary.ts';
import { Handshake } from '../protection/handshake.ts';
import type { Keyring } from '../protection/keyring.ts';
import { Sealer } from '../protection/sealer.ts';
import { type Admission, DatagramAdmission } from './admission.ts';
import { DropLedger } from './drop-ledger.ts';
import {
  encodeFragment,
  encodeLinkMessage,
  type Fragment,
  type Heartbeat,
  type Hello,
  type LinkMessage,
  type SettingsReport,
  sessionMark,
} from './link-codec.ts';
import type {
  LinksConfiguration,
  LinksEffects,
  LinksInput,
  LinksTimerRequest,
  LinksTrace,
  LinksView,
  OutgoingDatagram,
} from './links-io.ts';
import { PeerLinks } from './peer-links.ts';
import { fragmentsOf } from './reassembler.ts';
import { describeDifferences, settingsText } from './settings-comparison.ts';
import { StallMeter } from './stall-meter.ts';

/** The least time between two hellos to a peer that answers none. */
const HELLO_INTERVAL_MS = 100;
/** Hellos in answer to something, to one peer in one heartbeat interval. */
const ANSWERS_MAX = 4;
const REPORT_INTERVAL_MS = 1000;
/** After a long stall this many intervals of running are evidence enough, once silence has reached the cap. */
const INTERVALS_AFTER_STALL = 2;

interface MutableEffects {
  readonly datagrams: OutgoingDatagram[];
  readonly timers: LinksTimerRequest[];
  readonly events: LinkEvent[];
  readonly traces: LinksTrace[];
}

/** What one peer has been sent of late, so that nobody can make this node flood it. */
interface HelloAllowance {
  helloAtMs: number;
  answersLeft: number;
  reportAtMs: number;
}

export class LinksCore {
  readonly #configuration: LinksConfiguration;
  readonly #sealer: Sealer;
  readonly #ledger = new DropLedger();
  readonly #stallMeter: StallMeter;
  readonly #admission: DatagramAdmission;
  /** In ascending order of node id. */
  readonly #peers: readonly PeerLinks[];
  readonly #peerById = new Map<NodeId, PeerLinks>();
  readonly #peerByAddress = new Map<string, PeerLinks>();
  readonly #allowances = new Map<PeerLinks, HelloAllowance>();
  /** By link: why this node cannot use its own address there, or `null`. */
  readonly #localProblems: (string | null)[];
  #keyring: Keyring;
  #frameSeq = 0;
  #heartbeatDueMs: number;
  #timerAtMs: number;
  #stalledAtMs = Number.NEGATIVE_INFINITY;
  #effects: MutableEffects = { datagrams: [], timers: [], events: [], traces: [] };

  constructor(configuration: LinksConfiguration, keyring: Keyring, random: Random, nowMs: number) {
    const self = configuration.nodes.find((node) => node.id === configuration.self);
    assert(self, 'this node is in the node list');
    this.#configuration = configuration;
    this.#keyring = keyring;
    this.#sealer = new Sealer(configuration.self, keyring, random);
    const { heartbeatIntervalMs, suspicionTimeoutMs } = configuration.timing;
    this.#stallMeter = new StallMeter(suspicionTimeoutMs, heartbeatIntervalMs);
    this.#localProblems = self.addresses.map(() => null);
    const handshakeOptions = {
      keyring,
      random,
      linkCount: self.addresses.length,
      ownSession: this.#sealer.session,
      settingsDigest: keyring.digest(settingsText(configuration.settings)),
    };
    this.#peers = configuration.nodes
      .filter((node) => node.id !== configuration.self)
      .sort((a, b) => a.id - b.id)
      .map((node) => new PeerLinks(node, new Handshake(handshakeOptions, nowMs), heartbeatIntervalMs, nowMs));
    for (const peer of this.#peers) this.#register(peer);
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
        for (const frame of input.frames) this.#sendFrame(frame, input.nowMs);
        break;
      case 'local-address':
        this.#localProblems[input.link] = input.problem;
        this.#trace({ type: 'local-address', link: input.link, problem: input.problem });
        break;
      default:
        assertNever(input, 'every input of the links is handled');
    }
    return this.#takeEffects();
  }

  /** Takes other shared keys into use; peers are told at once, and are sealed to with the first key that they hold. */
  replaceKeyring(keyring: Keyring, nowMs: number): LinksEffects {
    this.#keyring = keyring;
    this.#sealer.replaceKeyring(keyring);
    this.#admission.replaceKeyring(keyring);
    for (const peer of this.#peers) this.#sendHello(peer, null, nowMs);
    return this.#takeEffects();
  }

  view(nowMs: number): LinksView {
    const self = this.#configuration.nodes.find((node) => node.id === this.#configuration.self);
    return {
      links: this.#peers.flatMap((peer) =>
        peer.detectors.map((detector, link) => ({
          peer: peer.node.name,
          link,
          localAddress: self?.addresses[link] ?? '',
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

  #register(peer: PeerLinks): void {
    this.#peerById.set(peer.id, peer);
    this.#allowances.set(peer, {
      helloAtMs: Number.NEGATIVE_INFINITY,
      answersLeft: ANSWERS_MAX,
      reportAtMs: Number.NEGATIVE_INFINITY,
    });
    peer.node.addresses.forEach((address, link) => {
      this.#peerByAddress.set(`${link} ${address}`, peer);
    });
  }

  #onAdmission(admission: Admission, nowMs: number, link: number): void {
    if (!admission.admitted) {
      if (admission.trace) this.#trace(admission.trace);
      if (admission.wantsHello) this.#answerWithHello(admission.wantsHello, link, nowMs);
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
        if (outcome.wantsAnswer) this.#answerWithHello(peer, place.link, nowMs);
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
        this.#sendSettings(peer, place.link, nowMs);
        this.#answerWithHello(peer, place.link, nowMs);
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
    this.#sendHello(peer, null, nowMs);
    peer.detectors.forEach((_, link) => {
      this.#sendHeartbeat(peer, link, nowMs);
    });
  }

  #onHeartbeat(peer: PeerLinks, heartbeat: Heartbeat, link: number, nowMs: number): void {
    const detector = peer.detectors[link];
    const probe = peer.probes[link];
    assert(detector && probe, 'a heartbeat comes in on a link of the configuration');
    const echoesUs = heartbeat.echoSession === sessionMark(this.#sealer.session);
    if (echoesUs) peer.handshake.confirmAcceptance();
    probe.onHeartbeat(heartbeat.paddingBytes, heartbeat.longestArrived, nowMs);
    const finding = detector.onHeartbeat(heartbeat, echoesUs, nowMs);
    if (finding === 'rise') this.#onLinkUp(peer, link);
    // While a link is down each side answers at once what has proven nothing yet, so that it rises within
    // round trips and not within heartbeat intervals.
    const wantsAnswer = detector.state === 'down' && (finding === 'proof' || heartbeat.echoSeq === 0);
    if (wantsAnswer || finding === 'rise' || heartbeat.paddingBytes > 0) this.#sendHeartbeat(peer, link, nowMs);
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
    if (!session.frames.isFresh(fragment.frameSeq)) return;
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
      for (const peer of this.#peers) this.#greetOrBeat(peer, nowMs);
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

  #greetOrBeat(peer: PeerLinks, nowMs: number): void {
    const allowance = this.#allowances.get(peer);
    assert(allowance, 'every peer has an allowance');
    allowance.answersLeft = ANSWERS_MAX;
    if (!peer.handshake.isComplete && nowMs - allowance.helloAtMs >= HELLO_INTERVAL_MS) {
      this.#sendHello(peer, null, nowMs);
    }
    if (!peer.handshake.accepted) return;
    peer.detectors.forEach((_, link) => {
      this.#sendHeartbeat(peer, link, nowMs);
    });
  }

  #answerWithHello(peer: PeerLinks, link: number, nowMs: number): void {
    const allowance = this.#allowances.get(peer);
    if (!allowance || allowance.answersLeft === 0) return;
    allowance.answersLeft -= 1;
    this.#sendHello(peer, link, nowMs);
  }

  /** Sends a hello on `link`, or on all where that is `null`. */
  #sendHello(peer: PeerLinks, link: number | null, nowMs: number): void {
    const allowance = this.#allowances.get(peer);
    if (allowance && link === null) allowance.helloAtMs = nowMs;
    const hello = peer.handshake.hello(this.#configuration.incarnation, this.#keyring.keyIds, nowMs);
    if (link !== null) this.#sendMessage(peer, link, hello);
    else for (let each = 0; each < peer.detectors.length; each += 1) this.#sendMessage(peer, each, hello);
  }

  #sendSettings(peer: PeerLinks, link: number, nowMs: number): void {
    const allowance = this.#allowances.get(peer);
    if (!allowance || nowMs - allowance.reportAtMs < REPORT_INTERVAL_MS) return;
    allowance.reportAtMs = nowMs;
    const settings = new Map(Object.entries(this.#configuration.settings));
    this.#sendMessage(peer, link, { type: 'settings-report', echo: peer.handshake.peerChallenge, settings });
  }

  #sendHeartbeat(peer: PeerLinks, link: number, nowMs: number): void {
    const detector = peer.detectors[link];
    const probe = peer.probes[link];
    const session = peer.handshake.accepted;
    if (!detector || !probe || !session) return;
    this.#sendMessage(peer, link, {
      type: 'heartbeat',
      ...detector.nextHeartbeat(nowMs),
      echoSession: sessionMark(session.session),
      paddingBytes: detector.state === 'up' ? probe.padding(nowMs) : 0,
      longestArrived: probe.longestArrived(nowMs),
    });
  }

  #sendFrame({ to, frame }: FrameToSend, nowMs: number): void {
    this.#frameSeq += 1;
    /** The encoded fragments by their length: peers whose paths carry the same share them. */
    const encoded = new Map<number, readonly (readonly Uint8Array[])[]>();
    const peers = to === 'all' ? this.#peers : [this.#peerById.get(to)];
    for (const peer of peers) {
      if (!peer?.isReachable) continue;
      const links = peer.chooseLinks(this.#configuration.policy, (link) => this.#localProblems[link] === null, nowMs);
      for (const link of links) {
        const bytesMax = peer.probes[link]?.fragmentBytes(frame.length, nowMs) ?? 0;
        const texts = encoded.get(bytesMax) ?? this.#encodeFragments(frame, bytesMax);
        encoded.set(bytesMax, texts);
        for (const text of texts) this.#seal(peer, link, text);
      }
    }
  }

  #encodeFragments(frame: Uint8Array, bytesMax: number): readonly (readonly Uint8Array[])[] {
    const fragments = fragmentsOf(frame, this.#frameSeq, bytesMax);
    if (!fragments) this.#ledger.count('frame-too-long');
    return (fragments ?? []).map(encodeFragment);
  }

  #sendMessage(peer: PeerLinks, link: number, message: LinkMessage): void {
    this.#seal(peer, link, [encodeLinkMessage(message)]);
  }

  #seal(peer: PeerLinks, link: number, text: readonly Uint8Array[]): void {
    const address = peer.node.addresses[link];
    if (address === undefined || this.#localProblems[link] !== null) return;
    const bytes = this.#sealer.seal({ recipient: peer.id, link, keyId: this.#keyFor(peer), text });
    this.#effects.datagrams.push({ link, address, bytes });
  }

  /** The first of our keys that the peer has said it holds. */
  #keyFor(peer: PeerLinks): string {
    const { keyIds } = this.#keyring;
    const preferred = keyIds[0];
    assert(preferred !== undefined, 'there is at least one key');
    const { peerKeyIds } = peer.handshake;
    if (peerKeyIds.length === 0 || peerKeyIds.includes(preferred)) return preferred;
    return keyIds.find((keyId) => peerKeyIds.includes(keyId)) ?? preferred;
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
    const effects = this.#effects;
    this.#effects = { datagrams: [], timers: [], events: [], traces: [] };
    return effects;
  }
}
