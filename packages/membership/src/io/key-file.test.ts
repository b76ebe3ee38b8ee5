import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createKeyFile, formatKeyFile, generateKey, readKeyFile } from './key-file.ts';

const directory = mkdtempSync(join(tmpdir(), 'nyx-key-'));
afterAll(() => rmSync(directory, { recursive: true }));

function written(name: string, text: string, mode = 0o600): string {
  const path = join(directory, name);
  writeFileSync(path, text);
  chmodSync(path, mode);
  return path;
}

describe('the key file', () => {
  it('is made private with a new key, read as it was written, and never overwritten', () => {
    const path = join(directory, 'made.key');
    createKeyFile(path);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const [key] = readKeyFile(path);
    expect(key).toHaveLength(32);
    expect(readFileSync(path, 'utf8')).toBe(formatKeyFile([key as Uint8Array]));
    expect(() => createKeyFile(path)).toThrow('EEXIST');
    expect(readKeyFile(path)).toEqual([key]);
  });

  it('may hold several keys, in their order', () => {
    const keys = [generateKey(), generateKey()];
    expect(readKeyFile(written('two.key', formatKeyFile(keys)))).toEqual(keys);
  });

  const good = formatKeyFile([new Uint8Array(32).fill(5)]);
  it.each([
    ['readable by the group', good, 0o640, 'NYX_RING_KEY_EXPOSED', /has mode 0640/],
    ['writable by others', good, 0o602, 'NYX_RING_KEY_EXPOSED', /has mode 0602/],
    ['empty', '', 0o600, 'NYX_RING_KEY_MALFORMED', /does not begin with the line "nyx-key 1"/],
    ['of an unknown format', good.replace('1', '2'), 0o600, 'NYX_RING_KEY_MALFORMED', /does not begin with/],
    ['without a key', 'nyx-key 1\n', 0o600, 'NYX_RING_KEY_MALFORMED', /holds no key/],
    [
      'with a key cut short',
      good.slice(0, -10),
      0o600,
      'NYX_RING_KEY_MALFORMED',
      /has 55 characters in line 2, where 64/,
    ],
    ['far too long', good.repeat(100), 0o600, 'NYX_RING_KEY_MALFORMED', /at most 4096/],
  ])('that is %s is refused by name', (name, text, mode, code, words) => {
    const path = written(`${name}.key`, text, mode);
    expect(() => readKeyFile(path)).toThrow(expect.objectContaining({ code, message: expect.stringMatching(words) }));
    expect(() => readKeyFile(path)).toThrow(path);
  });

  it('that is missing, or is a directory, is refused by name with the command that makes one', () => {
    const missing = join(directory, 'missing.key');
    expect(() => readKeyFile(missing)).toThrow(
      expect.objectContaining({
        code: 'NYX_RING_KEY_MISSING',
        remedy: expect.stringContaining(`nyxctl keygen ${missing}`),
      }),
    );
    mkdirSync(join(directory, 'folder'));
    expect(() => readKeyFile(join(directory, 'folder'))).toThrow(
      expect.objectContaining({ code: 'NYX_RING_KEY_UNREADABLE' }),
    );
  });
});
