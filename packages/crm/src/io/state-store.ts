/**
 * The state directory: an append-only log of records, each with its length and checksum, written anew when it has
 * grown. What was acknowledged is never lost: a record counts once it is flushed, and a torn end is cut off.
 *
 * `state.log` begins with a magic word and the format version. A record is the length of its text (4 bytes), the CRC-32 of the
 * text (4 bytes), both big-endian, and the text: JSON in UTF-8, `{"kind":"state"|"journal", ...}`.
 */
import { type FileHandle, mkdir, open, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { NyxError } from '@nyx/foundation';
import type { JournalEntry } from '../contract/journal.ts';
import { type ClusterState, emptyState, JOURNAL_MAX } from '../controller/state/cluster-state.ts';

const MAGIC = 'nyxstate';
export const STATE_FORMAT = 1;
const HEADER_BYTES = MAGIC.length + 1;
const RECORD_HEADER_BYTES = 8;
/** A log longer than this is written anew with what counts of it. */
const COMPACT_ABOVE_BYTES = 8 * 1024 * 1024;
const RECORD_BYTES_MAX = 64 * 1024 * 1024;

type StoredRecord =
  | { readonly kind: 'state'; readonly state: ClusterState }
  | { readonly kind: 'journal'; readonly entries: readonly JournalEntry[] };

export interface Recovered {
  readonly state: ClusterState | null;
  /** Bytes at the end that were no whole record: a write that a crash cut off. */
  readonly tornBytes: number;
}

export class StateStore {
  private readonly directory: string;
  private readonly path: string;
  private file: FileHandle | null = null;
  private sizeBytes = 0;
  private latest: string | null = null;
  private journal: JournalEntry[] = [];

  private constructor(directory: string) {
    this.directory = directory;
    this.path = join(directory, 'state.log');
  }

  /** Opens the directory, made where it is missing. Throws `NYX_CLUSTER_STATE_UNREADABLE` for what this version cannot read. */
  static async open(directory: string): Promise<{ store: StateStore; recovered: Recovered }> {
    const store = new StateStore(directory);
    await mkdir(directory, { recursive: true, mode: 0o700 });
    const recovered = await store.recover();
    return { store, recovered };
  }

  private async recover(): Promise<Recovered> {
    const bytes = await readFile(this.path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw unreadable(`${this.path} cannot be read: ${error.message}`, error);
    });
    if (!bytes || bytes.length < HEADER_BYTES) {
      await this.begin();
      return { state: null, tornBytes: bytes?.length ?? 0 };
    }
    const format = bytes[MAGIC.length];
    if (bytes.toString('latin1', 0, MAGIC.length) !== MAGIC) throw unreadable(`${this.path} is no state log of Nyx`);
    if (format !== STATE_FORMAT) {
      throw unreadable(`${this.path} has format ${format}; this version knows ${STATE_FORMAT}`);
    }
    const { records, end } = readRecords(bytes);
    this.file = await open(this.path, 'r+');
    if (end < bytes.length) await this.file.truncate(end);
    this.sizeBytes = end;
    return { state: this.adopt(records), tornBytes: bytes.length - end };
  }

  private adopt(records: readonly StoredRecord[]): ClusterState | null {
    let state: ClusterState | null = null;
    for (const record of records) {
      if (record.kind === 'state') state = record.state;
      else this.keepEntries(record.entries);
    }
    if (!state) return null;
    const { lastSeq } = state;
    // Entries beyond the last state belong to messages whose effect is not on this disk.
    return { ...emptyState(), ...state, journal: this.journal.filter((entry) => entry.seq <= lastSeq) };
  }

  private keepEntries(entries: readonly JournalEntry[]): void {
    const first = entries[0]?.seq ?? 0;
    // A history that was taken over from another member replaces what this disk had of the same numbers.
    this.journal = [...this.journal.filter((entry) => entry.seq < first), ...entries].slice(-JOURNAL_MAX);
  }

  private async begin(): Promise<void> {
    const header = Buffer.concat([Buffer.from(MAGIC, 'latin1'), Buffer.from([STATE_FORMAT])]);
    this.file = await open(this.path, 'w', 0o600);
    await this.file.write(header, 0, header.length, 0);
    await this.file.sync();
    await syncDirectory(this.directory);
    this.sizeBytes = header.length;
  }

  /** Resolves once the state is flushed to the disk. Calls must not overlap. */
  async writeState(text: string): Promise<void> {
    this.latest = `{"kind":"state","state":${text}}`;
    await this.append(this.latest);
  }

  async writeJournal(entries: readonly JournalEntry[]): Promise<void> {
    this.keepEntries(entries);
    await this.append(JSON.stringify({ kind: 'journal', entries }));
  }

  private async append(text: string): Promise<void> {
    if (this.sizeBytes > COMPACT_ABOVE_BYTES && this.latest !== null) return this.compact(this.latest);
    if (!this.file) throw new Error(`${this.path} is not open`);
    const record = encodeRecord(text);
    // A record that was cut off by a full disk is overwritten by the next one.
    await this.file.write(record, 0, record.length, this.sizeBytes);
    await this.file.datasync();
    this.sizeBytes += record.length;
  }

  /** Writes what counts into a new file and puts it in the place of the old one. */
  private async compact(state: string): Promise<void> {
    const temporary = `${this.path}.new`;
    const header = Buffer.concat([Buffer.from(MAGIC, 'latin1'), Buffer.from([STATE_FORMAT])]);
    const journal = encodeRecord(JSON.stringify({ kind: 'journal', entries: this.journal }));
    const bytes = Buffer.concat([header, journal, encodeRecord(state)]);
    const file = await open(temporary, 'w', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, this.path);
    await syncDirectory(this.directory);
    await this.file?.close();
    this.file = await open(this.path, 'r+');
    this.sizeBytes = bytes.length;
  }

  /** Keeps a second history of the configuration. Returns the path of its document. */
  async writeDiverged(name: string, text: string, document: string): Promise<string> {
    const directory = join(this.directory, 'diverged');
    await mkdir(directory, { recursive: true, mode: 0o700 });
    const path = join(directory, name);
    await writeDurably(`${path}.json`, text);
    await writeDurably(path, document);
    return path;
  }

  async close(): Promise<void> {
    await this.file?.close();
    this.file = null;
  }
}

function encodeRecord(text: string): Buffer {
  const body = Buffer.from(text, 'utf8');
  const header = Buffer.alloc(RECORD_HEADER_BYTES);
  header.writeUInt32BE(body.length, 0);
  header.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([header, body]);
}

/** The whole records from the beginning on, and where the first one that is not whole begins. */
function readRecords(bytes: Buffer): { readonly records: readonly StoredRecord[]; readonly end: number } {
  const records: StoredRecord[] = [];
  let at = HEADER_BYTES;
  while (at + RECORD_HEADER_BYTES <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    const start = at + RECORD_HEADER_BYTES;
    if (length > RECORD_BYTES_MAX || start + length > bytes.length) break;
    const body = bytes.subarray(start, start + length);
    if (crc32(body) !== bytes.readUInt32BE(at + 4)) break;
    records.push(JSON.parse(body.toString('utf8')) as StoredRecord);
    at = start + length;
  }
  return { records, end: at };
}

const unreadable = (message: string, cause?: unknown): NyxError =>
  new NyxError('NYX_CLUSTER_STATE_UNREADABLE', message, { cause });

async function writeDurably(path: string, text: string): Promise<void> {
  await writeFile(path, text, { mode: 0o600, flush: true });
  await syncDirectory(dirname(path));
}

async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
