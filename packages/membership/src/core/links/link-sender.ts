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

export class LinkSender {
  readonly #ledger: DropLedger;
  readonly #sealer: Sealer;
  readonly #allowances = new Map<NodeId, HelloAllowance>();
  /** By link: why this node cannot use its own address there; nothing where it can. */
  readonly #localProblems = new Map<number, string>();
  #configuration: LinksConfiguration;
  #keyring: Keyring;
  #frameSeq = 0;
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

  /** Sends a frame to those of `peers` that can be reached, by the policy. */
  sendFrame({ frame }: FrameToSend, peers: readonly PeerLinks[], nowMs: number): void {
    this.#frameSeq += 1;
    /** The encoded fragments by their length: peers whose paths carry the same share them. */
    const encoded = new Map<number, readonly (readonly Uint8Array[])[]>();
    for (const peer of peers) {
      if (!peer.isReachable) continue;
      const links = peer.chooseLinks(this.#configuration.policy, (link) => !this.#localProblems.has(link), nowMs);
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
