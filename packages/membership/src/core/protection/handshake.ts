/**
 * Decides which session of a peer is believed.
 *
 * A sealed datagram proves that its sender held the key once, not that it lives now: it may be a recording.
 * So each side draws a challenge and believes a session only once it has echoed that challenge. A
 * challenge serves for one acceptance and for a few seconds; the one before it is honoured too, because
 * the answer to it may be on its way. It needs neither clock nor disk in common.
 *
 * What a hello says beside that (formats, settings) is checked here as well: a peer that is alive and
 * holds the key may still be configured for another cluster than ours.
 */
import type { Incarnation, Random } from '@nyx/foundation';
import type { Hello } from '../links/link-codec.ts';
import { DATAGRAM_FORMAT, hexadecimal } from './datagram-header.ts';
import type { SessionKey } from './keyring.ts';
import { ReplayWindow } from './replay-window.ts';

export const CHALLENGE_LIFETIME_MS = 2000;
const CHALLENGE_LENGTH = 16;
const NOTHING = new Uint8Array(0);

/** A session whose sender was proven to be alive. */
export interface AcceptedSession {
  readonly name: string;
  readonly session: Uint8Array;
  readonly incarnation: Incarnation;
  readonly keys: Map<string, SessionKey>;
  /** One for each link, by its number. */
  readonly windows: ReplayWindow[];
  /** Of frames, over all links: a frame may be sent on two. */
  readonly frames: ReplayWindow;
}

export type HelloOutcome =
  /** Nothing to do; `wantsAnswer` where a hello of ours would bring the two sides further. */
  | { readonly type: 'known'; readonly wantsAnswer: boolean }
  /** The session was accepted just now, in place of any earlier one. */
  | { readonly type: 'accepted'; readonly session: AcceptedSession }
  | { readonly type: 'format-refused'; readonly formats: readonly number[] }
  | { readonly type: 'settings-differ' };

export interface HandshakeOptions {
  readonly random: Random;
  readonly linkCount: number;
  /** This process's own session. */
  readonly ownSession: Uint8Array;
  readonly settingsDigest: Uint8Array;
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);

export class Handshake {
  #options: HandshakeOptions;
  #accepted: AcceptedSession | null = null;
  #challenge: Uint8Array;
  #formerChallenge: Uint8Array = NOTHING;
  #challengeSinceMs: number;
  #peerChallenge: Uint8Array = NOTHING;
  #peerKeyIds: readonly string[] = [];
  #isAcceptedByPeer = false;

  constructor(options: HandshakeOptions, nowMs: number) {
    this.#options = options;
    this.#challenge = options.random.bytes(CHALLENGE_LENGTH);
    this.#challengeSinceMs = nowMs;
  }

  get accepted(): AcceptedSession | null {
    return this.#accepted;
  }

  /** Whether the peer's accepted session has said that it accepts ours. */
  get isAcceptedByPeer(): boolean {
    return this.#isAcceptedByPeer;
  }

  get peerKeyIds(): readonly string[] {
    return this.#peerKeyIds;
  }

  /** Whether both sides believe each other, so that no hello is owed. */
  get isComplete(): boolean {
    return this.#accepted !== null && this.#isAcceptedByPeer;
  }

  /**
   * Goes on with another number of links and other settings. The accepted session remains; on a link that is new to
   * it, nothing that it sealed before now is believed.
   */
  reconfigure(linkCount: number, settingsDigest: Uint8Array): void {
    this.#options = { ...this.#options, linkCount, settingsDigest };
    const windows = this.#accepted?.windows;
    if (!windows) return;
    const newest = Math.max(0, ...windows.map((window) => window.highest));
    while (windows.length < linkCount) windows.push(new ReplayWindow(newest));
  }

  /** Takes note that the accepted session answers to ours. */
  confirmAcceptance(): void {
    this.#isAcceptedByPeer = true;
  }

  /** The hello owed to the peer now. It draws a new challenge where the present one is old. */
  hello(incarnation: Incarnation, keyIds: readonly string[], nowMs: number): Hello {
    if (nowMs - this.#challengeSinceMs >= CHALLENGE_LIFETIME_MS) this.#renewChallenge(nowMs);
    return {
      type: 'hello',
      incarnation,
      challenge: this.#challenge,
      echo: this.#peerChallenge,
      acceptedSession: this.#accepted?.session ?? NOTHING,
      formats: [DATAGRAM_FORMAT],
      settingsDigest: this.#options.settingsDigest,
      keyIds,
    };
  }

  /** The challenge that the peer wants to be echoed, or empty. */
  get peerChallenge(): Uint8Array {
    return this.#peerChallenge;
  }

  /** Whether `echo` answers a challenge of ours that is still good. */
  isFresh(echo: Uint8Array, nowMs: number): boolean {
    if (echo.length !== CHALLENGE_LENGTH) return false;
    const ageMs = nowMs - this.#challengeSinceMs;
    if (isSame(echo, this.#challenge)) return ageMs < 2 * CHALLENGE_LIFETIME_MS;
    return isSame(echo, this.#formerChallenge) && ageMs < CHALLENGE_LIFETIME_MS;
  }

  /** Takes a hello of the session `session`, opened and authentic. */
  onHello(hello: Hello, session: Uint8Array, nowMs: number): HelloOutcome {
    this.#peerChallenge = hello.challenge;
    this.#peerKeyIds = hello.keyIds;
    const name = hexadecimal(session);
    const isPresent = this.#accepted?.name === name;
    if (!isPresent) {
      if (!this.isFresh(hello.echo, nowMs)) return { type: 'known', wantsAnswer: true };
      if (!hello.formats.includes(DATAGRAM_FORMAT)) return { type: 'format-refused', formats: hello.formats };
      if (!isSame(hello.settingsDigest, this.#options.settingsDigest)) return { type: 'settings-differ' };
    }
    const acceptsUs = isSame(hello.acceptedSession, this.#options.ownSession);
    if (isPresent) {
      this.#isAcceptedByPeer = this.#isAcceptedByPeer || acceptsUs;
      return { type: 'known', wantsAnswer: !acceptsUs };
    }
    this.#renewChallenge(nowMs);
    this.#formerChallenge = NOTHING;
    this.#isAcceptedByPeer = acceptsUs;
    this.#accepted = {
      name,
      session: Uint8Array.from(session),
      incarnation: hello.incarnation,
      keys: new Map(),
      windows: Array.from({ length: this.#options.linkCount }, () => new ReplayWindow()),
      frames: new ReplayWindow(),
    };
    return { type: 'accepted', session: this.#accepted };
  }

  #renewChallenge(nowMs: number): void {
    this.#formerChallenge = this.#challenge;
    this.#challenge = this.#options.random.bytes(CHALLENGE_LENGTH);
    this.#challengeSinceMs = nowMs;
  }
}
