/**
 * What a ring process must remember: ring sequences reserved (across reboots) and that all nodes were seen
 * together (until the next boot).
 *
 * Files are replaced as a whole: written beside, synced, renamed, and the directory synced, so that a
 * power cut leaves either the old or the new one. Nothing waits for the disk: a write that hangs only means
 * that no further block of sequences is reserved, and one that fails is tried again.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Log, NyxError } from '@nyx/foundation';
import type { SetVotes } from '../core/quorum/expected-votes.ts';

const SEQUENCE_FORMAT = 'nyx-ring-sequence 1';
const SEEN_FORMAT = 'nyx-all-nodes-seen 1';
const VOTES_FORMAT = 'nyx-expected-votes 1';
const QUORATE_FORMAT = 'nyx-was-quorate 1';
const RETRY_MS = 1000;

export interface RingStoreOptions {
  /** Outlives a reboot. */
  readonly stateDirectory: string;
  /** Does not. */
  readonly runDirectory: string;
  readonly log: Log;
}

export interface RememberedState {
  readonly reservedRingSeq: number;
  readonly waitForAllSatisfied: boolean;
}

export class RingStore {
  readonly #options: RingStoreOptions;
  readonly #sequencePath: string;
  readonly #seenPath: string;
  readonly #quoratePath: string;
  readonly #votesPath: string;
  #wantedVotes: SetVotes | null = null;
  #votesWriting: Promise<void> = Promise.resolve();
  #wantedSeq = 0;
  #isWriting = false;
  #retry: NodeJS.Timeout | null = null;
  #isClosed = false;

  constructor(options: RingStoreOptions) {
    this.#options = options;
    this.#sequencePath = join(options.stateDirectory, 'ring-sequence');
    this.#seenPath = join(options.runDirectory, 'all-nodes-seen');
    this.#votesPath = join(options.stateDirectory, 'expected-votes');
    this.#quoratePath = join(options.runDirectory, 'was-quorate');
  }

  /** Makes the directories where they are missing and reads what was remembered. Throws `NYX_RING_STATE_UNUSABLE`. */
  load(): RememberedState {
    makeDirectory(this.#options.stateDirectory, 0o700);
    makeDirectory(this.#options.runDirectory, 0o755);
    return { reservedRingSeq: this.#loadSequence(), waitForAllSatisfied: this.#loadSeen() };
  }

  /** Writes durably that sequences up to `upTo` may have been used, then calls `onDurable` with the number that is durable. */
  reserveRingSeq(upTo: number, onDurable: (upTo: number) => void): void {
    this.#wantedSeq = Math.max(this.#wantedSeq, upTo);
    if (!this.#isWriting) void this.#writeSequence(onDurable);
  }

  /** Remembers until the next boot that all nodes were seen together. */
  rememberAllNodesSeen(): void {
    replaceFile(this.#seenPath, `${SEEN_FORMAT}\n${bootId()}\n`).catch((error: unknown) => {
      this.#options.log.log('warn', 'cannot remember that all nodes were seen; a restart will wait for all again', {
        path: this.#seenPath,
        error,
      });
    });
  }

  /** The expected votes that were set while running, or `null`. Throws `NYX_RING_STATE_UNUSABLE`. */
  loadVotes(): SetVotes | null {
    const text = readIfThere(this.#votesPath);
    if (text === null) return null;
    const [format, ...digits] = text.split('\n');
    const [version = 0, votes = 0] = digits.map(Number);
    if (format === VOTES_FORMAT && version > 0 && votes > 0) return { version, votes };
    throw new NyxError(
      'NYX_RING_STATE_UNUSABLE',
      `${this.#votesPath} does not hold expected votes in the format "${VOTES_FORMAT}".`,
      { data: { path: this.#votesPath }, remedy: 'Remove it; the other members tell this node what was set.' },
    );
  }

  /** Writes the expected votes durably, then calls `onDurable`; a write that fails is tried again. One at a time: the last counts. */
  storeVotes(set: SetVotes, onDurable: (set: SetVotes) => void): void {
    this.#wantedVotes = set;
    this.#votesWriting = this.#votesWriting.then(() => this.#writeVotes(set, onDurable));
  }

  /** Whether this node was quorate since its boot. */
  loadQuorate(): boolean {
    return readIfThere(this.#quoratePath) === `${QUORATE_FORMAT}\n${bootId()}\n`;
  }

  /** Remembers until the next boot that this node was quorate. */
  rememberQuorate(): void {
    replaceFile(this.#quoratePath, `${QUORATE_FORMAT}\n${bootId()}\n`).catch((error: unknown) => {
      this.#options.log.log('warn', 'cannot remember that this node was quorate; after a restart its watchdog is fed', {
        path: this.#quoratePath,
        error,
      });
    });
  }

  close(): void {
    this.#isClosed = true;
    if (this.#retry) clearTimeout(this.#retry);
  }

  async #writeSequence(onDurable: (upTo: number) => void): Promise<void> {
    this.#isWriting = true;
    const upTo = this.#wantedSeq;
    try {
      await replaceFile(this.#sequencePath, `${SEQUENCE_FORMAT}\n${upTo}\n`);
    } catch (error) {
      const fields = { path: this.#sequencePath, error, retryMs: RETRY_MS };
      this.#options.log.log('error', 'cannot reserve ring sequences on disk; trying again', fields);
      if (!this.#isClosed) this.#retry = setTimeout(() => void this.#writeSequence(onDurable), RETRY_MS);
      return;
    }
    this.#isWriting = false;
    if (this.#isClosed) return;
    onDurable(upTo);
    if (this.#wantedSeq > upTo) await this.#writeSequence(onDurable);
  }

  async #writeVotes(set: SetVotes, onDurable: (set: SetVotes) => void): Promise<void> {
    while (!this.#isClosed && this.#wantedVotes === set) {
      try {
        await replaceFile(this.#votesPath, `${VOTES_FORMAT}\n${set.version}\n${set.votes}\n`);
        if (!this.#isClosed) onDurable(set);
        return;
      } catch (error) {
        const fields = { path: this.#votesPath, error, retryMs: RETRY_MS };
        this.#options.log.log('error', 'cannot write the expected votes to disk; trying again', fields);
        await delay(RETRY_MS, undefined, { ref: false });
      }
    }
  }

  #loadSequence(): number {
    const text = readIfThere(this.#sequencePath);
    if (text === null) return 0;
    const [format, digits] = text.split('\n');
    const seq = Number(digits);
    if (format === SEQUENCE_FORMAT && Number.isSafeInteger(seq) && seq > 0) return seq;
    throw new NyxError(
      'NYX_RING_STATE_UNUSABLE',
      `${this.#sequencePath} does not hold a number of ring sequences in the format "${SEQUENCE_FORMAT}".`,
      {
        data: { path: this.#sequencePath },
        remedy: `Remove it only if every other node of the cluster runs and this one is not a member: it then learns the sequence anew.`,
      },
    );
  }

  #loadSeen(): boolean {
    return readIfThere(this.#seenPath) === `${SEEN_FORMAT}\n${bootId()}\n`;
  }
}

function makeDirectory(path: string, mode: number): void {
  try {
    mkdirSync(path, { recursive: true, mode });
  } catch (cause) {
    throw new NyxError('NYX_RING_STATE_UNUSABLE', `The directory ${path} cannot be made.`, { data: { path }, cause });
  }
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new NyxError('NYX_RING_STATE_UNUSABLE', `${path} cannot be read.`, { data: { path }, cause });
  }
}

/** The kernel's name for this boot; empty where there is none, so that the run directory alone tells boots apart. */
function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return '';
  }
}

async function replaceFile(path: string, text: string): Promise<void> {
  const besides = `${path}.new`;
  const file = await open(besides, 'w', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(besides, path);
  const directory = await open(dirname(path), 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
