import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentLog } from '@nyx/foundation';
import { afterEach, describe, expect, it } from 'vitest';
import { reached } from '../../test/real-rings.ts';
import { RingStore } from './ring-store.ts';

const directories: string[] = [];
afterEach(() => {
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true });
});

function newStore(base = mkdtempSync(join(tmpdir(), 'nyx-store-'))): { store: RingStore; base: string } {
  if (!directories.includes(base)) directories.push(base);
  const stateDirectory = join(base, 'state');
  return { store: new RingStore({ stateDirectory, runDirectory: join(base, 'run'), log: silentLog }), base };
}

describe('the store of a ring', () => {
  it('remembers the highest reservation across starts, and nothing where it never wrote', async () => {
    const { store, base } = newStore();
    expect(store.load()).toEqual({ reservedRingSeq: 0, waitForAllSatisfied: false });
    const durable: number[] = [];
    for (const upTo of [64, 128, 192]) store.reserveRingSeq(upTo, (reserved) => durable.push(reserved));
    await reached(
      () => durable.at(-1) === 192,
      () => durable,
    );
    expect(newStore(base).store.load().reservedRingSeq).toBe(192);
    expect(durable).toEqual([...durable].sort((a, b) => a - b));
  });

  it('remembers within one boot that all nodes were seen', async () => {
    const { store, base } = newStore();
    store.load();
    store.rememberAllNodesSeen();
    await reached(
      () => newStore(base).store.load().waitForAllSatisfied,
      () => 'not remembered',
    );
    writeFileSync(join(base, 'run', 'all-nodes-seen'), 'nyx-all-nodes-seen 1\nan earlier boot\n');
    expect(newStore(base).store.load().waitForAllSatisfied).toBe(false);
  });

  it('tries again where the disk refuses, and calls nothing durable before it is', async () => {
    const { store, base } = newStore();
    store.load();
    const state = join(base, 'state');
    rmSync(state, { recursive: true });
    writeFileSync(state, 'in the way');
    const durable: number[] = [];
    store.reserveRingSeq(64, (reserved) => durable.push(reserved));
    await new Promise((resolve) => setImmediate(resolve));
    expect(durable).toEqual([]);
    rmSync(state);
    newStore(base).store.load();
    await reached(
      () => durable.length === 1,
      () => durable,
    );
    expect(readFileSync(join(state, 'ring-sequence'), 'utf8')).toBe('nyx-ring-sequence 1\n64\n');
    store.close();
  });

  it.each(['', 'nyx-ring-sequence 1\n', 'nyx-ring-sequence 2\n64\n', 'nyx-ring-sequence 1\n-4\n', '\0\0\0\0'])(
    'refuses to start on a damaged reservation: %j',
    (text) => {
      const { store, base } = newStore();
      store.load();
      writeFileSync(join(base, 'state', 'ring-sequence'), text);
      expect(() => newStore(base).store.load()).toThrow(expect.objectContaining({ code: 'NYX_RING_STATE_UNUSABLE' }));
    },
  );
});
