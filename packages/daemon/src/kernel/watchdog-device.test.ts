import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { watchdogDevice } from './watchdog-device.ts';

test('what is no device is refused: it would be fed for ever and reset nothing', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'nyx-watchdog-'));
  const path = join(directory, 'watchdog');
  writeFileSync(path, '');
  await expect(watchdogDevice(path, 10_000).open()).rejects.toThrow('is no device');
  rmSync(directory, { recursive: true });
});

test('a device that is missing is refused by its name', async () => {
  await expect(watchdogDevice('/dev/nyx-has-none', 10_000).open()).rejects.toThrow('/dev/nyx-has-none');
});

test('a device that does not tell its timeout is refused, because nobody could rely on it', async () => {
  await expect(watchdogDevice('/dev/null', 10_000).open()).rejects.toThrow('does not tell its timeout');
});
