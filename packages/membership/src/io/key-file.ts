/**
 * The file with the cluster's shared keys: made, read, and checked for who may read it.
 *
 * Its first line is `nyx-key 1`; each further line is one key in hexadecimal digits, the one to seal with
 * first. While keys are replaced it holds two, see docs/membership/protection.md.
 */
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { NyxError } from '@nyx/foundation';
import { SHARED_KEY_BYTES } from './node-keyring.ts';

const FORMAT_LINE = 'nyx-key 1';
const FILE_BYTES_MAX = 4096;
const KEY_LINE = /^[0-9a-f]{64}$/;

/** A new shared key. */
export function generateKey(): Uint8Array {
  return new Uint8Array(randomBytes(SHARED_KEY_BYTES));
}

/** The text of a key file. */
export function formatKeyFile(keys: readonly Uint8Array[]): string {
  return `${[FORMAT_LINE, ...keys.map((key) => Buffer.from(key).toString('hex'))].join('\n')}\n`;
}

/**
 * Makes a key file with one new key, private to its owner. It never overwrites a file: the other nodes
 * may still depend on that key. Throws the error of the file system, `EEXIST` where the file is there.
 */
export function createKeyFile(path: string): void {
  const descriptor = openSync(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600);
  try {
    writeFileSync(descriptor, formatKeyFile([generateKey()]));
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Replaces the key file as a whole, durably: a power cut leaves the old or the new one.
 * Throws the error of the file system.
 */
export function replaceKeyFile(path: string, keys: readonly Uint8Array[]): void {
  const besides = `${path}.new`;
  rmSync(besides, { force: true });
  const descriptor = openSync(besides, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600);
  try {
    writeFileSync(descriptor, formatKeyFile(keys));
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(besides, path);
  const directory = openSync(dirname(path), constants.O_RDONLY);
  try {
    fsyncSync(directory);
  } finally {
    closeSync(directory);
  }
}

/**
 * The keys of the file at `path`, the one to seal with first.
 * Throws a {@link NyxError} that names the file and the remedy where it is missing, exposed or malformed.
 */
export function readKeyFile(path: string): readonly Uint8Array[] {
  const descriptor = openKeyFile(path);
  try {
    checkExposure(path, fstatSync(descriptor));
    return parseKeyFile(path, readFileSync(descriptor, 'utf8'));
  } finally {
    closeSync(descriptor);
  }
}

function openKeyFile(path: string): number {
  try {
    return openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? '';
    if (code === 'ENOENT') {
      throw new NyxError('NYX_RING_KEY_MISSING', `The cluster key ${path} does not exist.`, {
        data: { path },
        remedy: `Make it on one node with: nyxctl keygen ${path}, and copy it to every node of the cluster.`,
      });
    }
    throw new NyxError('NYX_RING_KEY_UNREADABLE', `The cluster key ${path} cannot be read (${code}).`, {
      data: { path, reason: code },
      cause,
    });
  }
}

function checkExposure(path: string, stats: Stats): void {
  if (!stats.isFile()) {
    throw new NyxError('NYX_RING_KEY_UNREADABLE', `The cluster key ${path} is no regular file.`, { data: { path } });
  }
  const mode = stats.mode & 0o777;
  const isForeign = stats.uid !== 0 && stats.uid !== process.getuid?.();
  if ((mode & 0o077) === 0 && !isForeign) return;
  const octal = mode.toString(8).padStart(4, '0');
  const words = isForeign
    ? `belongs to user ${stats.uid}`
    : `has mode ${octal}, so that others than its owner can use it`;
  throw new NyxError('NYX_RING_KEY_EXPOSED', `The cluster key ${path} ${words}.`, {
    data: { path, mode: octal, owner: stats.uid },
    remedy: `Make it private with: chown root ${path} && chmod 0600 ${path}. Where others may have read it, make a new key with: nyxctl keygen`,
  });
}

function parseKeyFile(path: string, text: string): readonly Uint8Array[] {
  const lines = text.trimEnd().split('\n');
  const malformed = (words: string): NyxError =>
    new NyxError('NYX_RING_KEY_MALFORMED', `The cluster key ${path} ${words}.`, {
      data: { path },
      remedy: `Make a new one with: nyxctl keygen ${path}, and copy it to every node of the cluster.`,
    });
  if (text.length > FILE_BYTES_MAX)
    throw malformed(`has ${text.length} bytes; a key file has at most ${FILE_BYTES_MAX}`);
  if (lines[0] !== FORMAT_LINE) throw malformed(`does not begin with the line "${FORMAT_LINE}"`);
  const keyLines = lines.slice(1);
  if (keyLines.length === 0) throw malformed('holds no key');
  keyLines.forEach((line, index) => {
    const digits = SHARED_KEY_BYTES * 2;
    if (!KEY_LINE.test(line)) {
      throw malformed(`has ${line.length} characters in line ${index + 2}, where ${digits} hexadecimal digits belong`);
    }
  });
  return keyLines.map((line) => new Uint8Array(Buffer.from(line, 'hex')));
}
