/**
 * The messages of the links, to and from their bytes (`proto/links.proto`).
 *
 * Decoding takes whatever a peer may have sealed, a faulty one too: it gives a checked message or
 * `null`, never an exception. The generated types do not leave this file.
 */
import '../plain-numbers.ts';

import { type Incarnation, isIncarnation } from '@nyx/foundation';
import { nyx } from '../../generated/links.js';
import { varintLength, writeVarint } from '../payload-encoding.ts';
import { bytesOfHexadecimal, hexadecimal } from '../protection/datagram-header.ts';
import { KEY_ID_BYTES, SESSION_BYTES } from '../protection/keyring.ts';

export const CHALLENGE_BYTES = 16;
/** The most fragments of one frame, and with it the longest frame that is put together again. */
export const FRAGMENTS_MAX = 4096;
const KEYS_MAX = 16;
const SETTINGS_MAX = 1024;

export interface Hello {
  readonly type: 'hello';
  readonly incarnation: Incarnation;
  readonly challenge: Uint8Array;
  /** The recipient's challenge, or empty. */
  readonly echo: Uint8Array;
  /** The recipient's session that the sender has accepted, or empty. */
  readonly acceptedSession: Uint8Array;
  readonly formats: readonly number[];
  readonly settingsDigest: Uint8Array;
  readonly keyIds: readonly string[];
}

export interface Heartbeat {
  readonly type: 'heartbeat';
  readonly seq: number;
  readonly echoSeq: number;
  readonly echoHeldUs: number;
  /** The recipient's session that the echo belongs to, as {@link sessionMark} has it. */
  readonly echoSession: number;
  /** The number of padding bytes. */
  readonly paddingBytes: number;
  readonly longestArrived: number;
}

export interface Fragment {
  readonly type: 'fragment';
  readonly frameSeq: number;
  readonly index: number;
  readonly count: number;
  readonly bytes: Uint8Array;
}

export interface SettingsReport {
  readonly type: 'settings-report';
  readonly echo: Uint8Array;
  readonly settings: ReadonlyMap<string, string>;
}

/** Several frames in one datagram, none of them cut. */
export interface Fragments {
  readonly type: 'fragments';
  readonly fragments: readonly Fragment[];
}

export type LinkMessage = Hello | Heartbeat | Fragment | Fragments | SettingsReport;

const Encoding = nyx.links.v1.LinkMessage;
const NO_BYTES = new Uint8Array(0);

/** The first four bytes of a session's name as a number. */
export const sessionMark = (session: Uint8Array): number =>
  (((session[0] ?? 0) << 24) | ((session[1] ?? 0) << 16) | ((session[2] ?? 0) << 8) | (session[3] ?? 0)) >>> 0;

/** Field numbers and wire types of a fragment in its encoding, as `proto/links.proto` numbers them. */
const FRAGMENT_TAG = (3 << 3) | 2;
const FRAME_SEQ_TAG = (1 << 3) | 0;
const INDEX_TAG = (2 << 3) | 0;
const COUNT_TAG = (3 << 3) | 0;
const BYTES_TAG = (4 << 3) | 2;

/**
 * The encoding of a fragment in parts: what comes before its bytes, and the bytes themselves, which are by far the most
 * and so are not copied. Those of several fragments one behind the other are the encoding of them all.
 */
export function encodeFragment(fragment: Fragment): readonly Uint8Array[] {
  const { frameSeq, index, count, bytes } = fragment;
  const fieldsLength =
    4 + varintLength(frameSeq) + varintLength(index) + varintLength(count) + varintLength(bytes.length);
  const head = new Uint8Array(1 + varintLength(fieldsLength + bytes.length) + fieldsLength);
  head[0] = FRAGMENT_TAG;
  let at = writeVarint(head, 1, fieldsLength + bytes.length);
  head[at] = FRAME_SEQ_TAG;
  at = writeVarint(head, at + 1, frameSeq);
  head[at] = INDEX_TAG;
  at = writeVarint(head, at + 1, index);
  head[at] = COUNT_TAG;
  at = writeVarint(head, at + 1, count);
  head[at] = BYTES_TAG;
  writeVarint(head, at + 1, bytes.length);
  return [head, bytes];
}

/** The bytes of `message`, ready to be sealed. */
export function encodeLinkMessage(message: LinkMessage): Uint8Array {
  switch (message.type) {
    case 'fragment':
      return Encoding.encode({ fragments: [message] }).finish();
    case 'fragments':
      return Encoding.encode({ fragments: [...message.fragments] }).finish();
    case 'heartbeat': {
      const { paddingBytes, ...heartbeat } = message;
      const padding = paddingBytes === 0 ? NO_BYTES : new Uint8Array(paddingBytes);
      return Encoding.encode({ heartbeat: { ...heartbeat, padding } }).finish();
    }
    case 'hello': {
      const keyIds = message.keyIds.map((keyId) => bytesOfHexadecimal(keyId));
      return Encoding.encode({ hello: { ...message, formats: [...message.formats], keyIds } }).finish();
    }
    case 'settings-report': {
      const settings = [...message.settings].map(([name, value]) => ({ name, value }));
      return Encoding.encode({ settingsReport: { echo: message.echo, settings } }).finish();
    }
  }
}

/** The message in `bytes`, or `null` where they are none. */
export function decodeLinkMessage(bytes: Uint8Array): LinkMessage | null {
  let message: nyx.links.v1.LinkMessage;
  try {
    message = Encoding.decode(bytes);
  } catch {
    return null;
  }
  if (message.fragments.length > 0) return checkedFragments(message.fragments);
  if (message.heartbeat) return checkedHeartbeat(message.heartbeat);
  if (message.hello) return checkedHello(message.hello);
  if (message.settingsReport) return checkedSettings(message.settingsReport);
  return null;
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isDigest = (bytes: Uint8Array): boolean => bytes.length === CHALLENGE_BYTES;
const isEmptyOr = (length: number, bytes: Uint8Array): boolean => bytes.length === 0 || bytes.length === length;

function checkedFragments(encoded: readonly nyx.links.v1.Fragment.$Properties[]): Fragment | Fragments | null {
  const [first] = encoded;
  if (encoded.length === 1 && first) return checkedFragment(first);
  const fragments: Fragment[] = [];
  for (const each of encoded) {
    const fragment = checkedFragment(each);
    if (fragment?.count !== 1) return null;
    fragments.push(fragment);
  }
  return { type: 'fragments', fragments };
}

function checkedFragment(encoded: nyx.links.v1.Fragment.$Properties): Fragment | null {
  const frameSeq = encoded.frameSeq ?? 0;
  const index = encoded.index ?? 0;
  const count = encoded.count ?? 0;
  if (!isCount(frameSeq) || frameSeq === 0 || count > FRAGMENTS_MAX || index >= count) return null;
  return { type: 'fragment', frameSeq, index, count, bytes: encoded.bytes ?? NO_BYTES };
}

function checkedHeartbeat(encoded: nyx.links.v1.Heartbeat.$Properties): Heartbeat | null {
  const seq = encoded.seq ?? 0;
  const echoSeq = encoded.echoSeq ?? 0;
  const echoHeldUs = encoded.echoHeldUs ?? 0;
  const echoSession = encoded.echoSession ?? 0;
  const longestArrived = encoded.longestArrived ?? 0;
  if (!isCount(seq) || seq === 0 || !isCount(echoSeq) || !isCount(echoHeldUs)) return null;
  const paddingBytes = encoded.padding?.length ?? 0;
  return { type: 'heartbeat', seq, echoSeq, echoHeldUs, echoSession, paddingBytes, longestArrived };
}

function checkedHello(encoded: nyx.links.v1.Hello.$Properties): Hello | null {
  const incarnation = encoded.incarnation ?? 0;
  const challenge = encoded.challenge ?? NO_BYTES;
  const echo = encoded.echo ?? NO_BYTES;
  const acceptedSession = encoded.acceptedSession ?? NO_BYTES;
  const settingsDigest = encoded.settingsDigest ?? NO_BYTES;
  const keyIds = encoded.keyIds ?? [];
  if (!isIncarnation(incarnation) || !isDigest(challenge) || !isDigest(settingsDigest)) return null;
  if (!isEmptyOr(CHALLENGE_BYTES, echo) || !isEmptyOr(SESSION_BYTES, acceptedSession)) return null;
  if (keyIds.length > KEYS_MAX || keyIds.some((keyId) => keyId.length !== KEY_ID_BYTES)) return null;
  const formats = encoded.formats ?? [];
  return {
    type: 'hello',
    incarnation,
    challenge,
    echo,
    acceptedSession,
    formats,
    settingsDigest,
    keyIds: keyIds.map((keyId) => hexadecimal(keyId)),
  };
}

function checkedSettings(encoded: nyx.links.v1.SettingsReport.$Properties): SettingsReport | null {
  const echo = encoded.echo ?? NO_BYTES;
  const entries = encoded.settings ?? [];
  if (!isDigest(echo) || entries.length > SETTINGS_MAX) return null;
  const settings = new Map(entries.map((entry) => [entry.name ?? '', entry.value ?? '']));
  return { type: 'settings-report', echo, settings };
}
