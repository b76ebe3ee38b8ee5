/**
 * Sends for the links: chooses the key, cuts, seals, and addresses.
 *
 * Whom to tell what is decided elsewhere; here it is bounded how often a peer is greeted, so that
 * nobody can make this node flood another one.
 */
import { assert, type NodeId, type Random } from '@nyx/foundation';
import type { FrameToSend } from '../boundary.ts';
import type { Keyring } from '../protection/keyring.ts';
import { Sealer } from '../protection/sealer.ts';
import type { DropLedger } from './drop-ledger.ts';
import { encodeFragment, encodeLinkMessage, type LinkMessage, sessionMark } from './link-codec.ts';
import type { LinksConfiguration, OutgoingDatagram } from './links-io.ts';
import type { PeerLinks } from './peer-links.ts';
import { fragmentsOf } from './reassembler.ts';

/** The least time between two hellos to a peer that answers none. */
const HELLO_INTERVAL_MS = 100;
/** Hellos in answer to something, to one peer in one heartbeat interval. */
const ANSWERS_MAX = 4;
const REPORT_INTERVAL_MS = 1000;

/** What one peer has been sent of late. */
interface HelloAllowance {
  helloAtMs: number;
  answersLeft: number;
  reportAtMs: number;
}

/** A datagram to one peer that frames may still be added to. */
interface OpenDatagram {
  /** All links that it travels on. */
  readonly links: readonly number[];
  /** The fragments, in parts. */
  readonly text: Uint8Array[];
  room: number;
}

const lengthOf = (parts: readonly Uint8Array[]): number => parts.reduce((sum, part) => sum + part.length, 0);

function add(open: OpenDatagram, fragment: readonly Uint8Array[]): void {
  open.text.push(...fragment);
  open.room -= lengthOf(fragment);
}

export class LinkSender {
  readonly #ledger: DropLedger;
  readonly #sealer: Sealer;
  readonly #allowances = new Map<NodeId, HelloAllowance>();
  /** By link: why this node cannot use its own address there; nothing where it can. */
  readonly #localProblems = new Map<number, string>();
  #configuration: LinksConfiguration;
  #keyring: Keyring;
  #frameSeq = 0;
  /** By peer, in the order in which they are to be sent. */
  readonly #open = new Map<PeerLinks, OpenDatagram>();
  #datagrams: OutgoingDatagram[] = [];

  constructor(configuration: LinksConfiguration, keyring: Keyring, random: Random, ledger: DropLedger) {
    this.#configuration = configuration;
    this.#keyring = keyring;
    this.#sealer = new Sealer(configuration.self, keyring, random);
    this.#ledger = ledger;
  }

  /** The name of this process's own session. */
  get session(): Uint8Array {
    return this.#sealer.session;
  }

  reconfigure(configuration: LinksConfiguration): void {
    this.#configuration = configuration;
  }

  replaceKeyring(keyring: Keyring): void {
    this.#keyring = keyring;
    this.#sealer.replaceKeyring(keyring);
  }

  /** Takes note that the local address of `link` cannot be used, or can again (`null`). */
  noteLocalAddress(link: number, problem: string | null): void {
    if (problem === null) this.#localProblems.delete(link);
    else this.#localProblems.set(link, problem);
  }

  /** What is to be sent since the last call, in its order. */
  take(): readonly OutgoingDatagram[] {
    const datagrams = this.#datagrams;
    this.#datagrams = [];
    return datagrams;
  }

  /** Begins a new heartbeat interval for `peer`: greets it where it must still be won, and sends its heartbeats. */
  greetOrBeat(peer: PeerLinks, nowMs: number): void {
    const allowance = this.#allowance(peer);
    allowance.answersLeft = ANSWERS_MAX;
    if (!peer.handshake.isComplete && nowMs - allowance.helloAtMs >= HELLO_INTERVAL_MS) this.greet(peer, nowMs);
    this.beat(peer, nowMs);
  }

  /** Sends a hello on every link. */
  greet(peer: PeerLinks, nowMs: number): void {
    this.#allowance(peer).helloAtMs = nowMs;
    const hello = peer.handshake.hello(this.#configuration.incarnation, this.#keyring.keyIds, nowMs);
    for (let link = 0; link < peer.detectors.length; link += 1) this.#sendMessage(peer, link, hello);
  }

  /** Answers with a hello on `link`, unless `peer` has had its share in this heartbeat interval. */
  answerWithHello(peer: PeerLinks, link: number, nowMs: number): void {
    const allowance = this.#allowance(peer);
    if (allowance.answersLeft === 0) return;
    allowance.answersLeft -= 1;
    const hello = peer.handshake.hello(this.#configuration.incarnation, this.#keyring.keyIds, nowMs);
    this.#sendMessage(peer, link, hello);
  }

  /** Tells a peer with other settings what ours are, at most once in {@link REPORT_INTERVAL_MS}. */
  reportSettings(peer: PeerLinks, link: number, nowMs: number): void {
    const allowance = this.#allowance(peer);
    if (nowMs - allowance.reportAtMs < REPORT_INTERVAL_MS) return;
    allowance.reportAtMs = nowMs;
    const settings = new Map(Object.entries(this.#configuration.settings));
    this.#sendMessage(peer, link, { type: 'settings-report', echo: peer.handshake.peerChallenge, settings });
  }

  /** Sends a heartbeat on every link to a peer whose session is accepted. */
  beat(peer: PeerLinks, nowMs: number): void {
    for (let link = 0; link < peer.detectors.length; link += 1) this.beatOn(peer, link, nowMs);
  }

  beatOn(peer: PeerLinks, link: number, nowMs: number): void {
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

  /**
   * Sends a frame to those of `peers` that can be reached, by the policy. What fits into one datagram with the frames
   * after it waits for those: whoever has sent frames must call {@link flush}.
   */
  sendFrame({ frame }: FrameToSend, peers: readonly PeerLinks[], nowMs: number): void {
    this.#frameSeq += 1;
    const whole = encodeFragment({ type: 'fragment', frameSeq: this.#frameSeq, index: 0, count: 1, bytes: frame });
    for (const peer of peers) {
      if (!peer.isReachable) continue;
      const open = this.#open.get(peer);
      if (open && open.room >= lengthOf(whole)) add(open, whole);
      else {
        if (open) this.#close(peer, open);
        this.#begin(peer, frame, whole, nowMs);
      }
    }
    // A frame for one peer alone is the token more often than not: it must not overtake what the others wait for.
    const [only] = peers.length === 1 ? peers : [];
    const last = only && this.#open.get(only);
    if (only && last && this.#open.delete(only)) this.#open.set(only, last);
  }

  /** Sends what waits for company. */
  flush(): void {
    for (const [peer, open] of this.#open) this.#close(peer, open);
  }

  /** Begins a datagram with `frame`, or sends it in fragments where it fits into none. */
  #begin(peer: PeerLinks, frame: Uint8Array, whole: readonly Uint8Array[], nowMs: number): void {
    const links = peer.chooseLinks(this.#configuration.policy, (link) => !this.#localProblems.has(link), nowMs);
    let textBytesMax = Number.POSITIVE_INFINITY;
    for (const link of links) {
      textBytesMax = Math.min(textBytesMax, peer.probes[link]?.textBytes(frame.length, nowMs) ?? 0);
    }
    if (lengthOf(whole) <= textBytesMax) {
      const open: OpenDatagram = { links, text: [], room: textBytesMax };
      add(open, whole);
      this.#open.set(peer, open);
      return;
    }
    for (const link of links) {
      const bytesMax = peer.probes[link]?.fragmentBytes ?? 0;
      const fragments = fragmentsOf(frame, this.#frameSeq, bytesMax);
      if (!fragments) this.#ledger.count('frame-too-long');
      for (const fragment of fragments ?? []) this.#seal(peer, link, encodeFragment(fragment));
    }
  }

  #close(peer: PeerLinks, open: OpenDatagram): void {
    this.#open.delete(peer);
    for (const link of open.links) this.#seal(peer, link, open.text);
  }

  #sendMessage(peer: PeerLinks, link: number, message: LinkMessage): void {
    this.#seal(peer, link, [encodeLinkMessage(message)]);
  }

  #seal(peer: PeerLinks, link: number, text: readonly Uint8Array[]): void {
    const address = peer.node.addresses[link];
    if (address === undefined || this.#localProblems.has(link)) return;
    const bytes = this.#sealer.seal({ recipient: peer.id, link, keyId: this.#keyFor(peer), text });
    this.#datagrams.push({ link, address, bytes });
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

  #allowance(peer: PeerLinks): HelloAllowance {
    const known = this.#allowances.get(peer.id);
    if (known) return known;
    const never = Number.NEGATIVE_INFINITY;
    const allowance = { helloAtMs: never, answersLeft: ANSWERS_MAX, reportAtMs: never };
    this.#allowances.set(peer.id, allowance);
    return allowance;
  }
}
