import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { JournalEntry } from '../../src/contract/journal.ts';
import { type ClusterState, emptyState } from '../../src/controller/state/cluster-state.ts';
import { StateStore } from '../../src/io/state-store.ts';

let directory = '';

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'nyx-store-'));
});

afterEach(() => rmSync(directory, { recursive: true, force: true }));

const log = (): string => join(directory, 'state.log');
const entry = (seq: number): JournalEntry => ({
  seq,
  at: '2026-01-01T00:00:00.000Z',
  by: 'alpha',
  kind: 'command',
  message: `entry ${seq}`,
  node: null,
  resource: null,
  cause: null,
  data: {},
});
const stateWith = (revision: number): ClusterState => ({ ...emptyState(), revision, lastSeq: revision });
const textOf = (revision: number): string => JSON.stringify(stateWith(revision));

async function recovered(): Promise<{ readonly state: ClusterState | null; readonly tornBytes: number }> {
  const opened = await StateStore.open(directory);
  await opened.store.close();
  return opened.recovered;
}

describe('the state directory', () => {
  it('gives back the last state and the journal up to it', async () => {
    const { store } = await StateStore.open(directory);
    await store.writeJournal([entry(1), entry(2)]);
    await store.writeState(textOf(2));
    await store.writeJournal([entry(3)]);
    await store.close();
    const { state } = await recovered();
    expect(state?.revision).toBe(2);
    expect(state?.journal.map(({ seq }) => seq)).toEqual([1, 2]);
  });

  it('loses no acknowledged write to a crash in the middle of the next one, wherever that is cut off', async () => {
    const { store } = await StateStore.open(directory);
    await store.writeState(textOf(1));
    const whole = readFileSync(log()).length;
    await store.writeState(textOf(2));
    await store.close();
    const bytes = readFileSync(log());
    for (let length = whole; length < bytes.length; length += 97) {
      writeFileSync(log(), bytes);
      truncateSync(log(), length);
      const { state, tornBytes } = await recovered();
      expect(state?.revision).toBe(1);
      expect(tornBytes).toBe(length - whole);
    }
  });

  it('goes on after a torn end as if it had not been there', async () => {
    const { store } = await StateStore.open(directory);
    await store.writeState(textOf(1));
    await store.close();
    writeFileSync(log(), Buffer.concat([readFileSync(log()), Buffer.from('garbage that is no record')]));
    const again = await StateStore.open(directory);
    await again.store.writeState(textOf(5));
    await again.store.close();
    expect((await recovered()).state?.revision).toBe(5);
  });

  it('takes a record with a wrong byte for torn', async () => {
    const { store } = await StateStore.open(directory);
    await store.writeState(textOf(1));
    const whole = readFileSync(log()).length;
    await store.writeState(textOf(2));
    await store.close();
    const bytes = readFileSync(log());
    bytes[whole + 20] = (bytes[whole + 20] ?? 0) ^ 1;
    writeFileSync(log(), bytes);
    expect((await recovered()).state?.revision).toBe(1);
  });

  it('stays small however much is written, and keeps what counts', async () => {
    const { store } = await StateStore.open(directory);
    const ballast = 'x'.repeat(1_000_000);
    await store.writeJournal([entry(1)]);
    for (let revision = 1; revision <= 20; revision++) {
      await store.writeState(JSON.stringify({ ...stateWith(revision), document: ballast }));
    }
    await store.close();
    expect(readFileSync(log()).length).toBeLessThan(11_000_000);
    const { state } = await recovered();
    expect(state?.revision).toBe(20);
    expect(state?.journal.map(({ seq }) => seq)).toEqual([1]);
  });

  it('refuses a log of another format or of another program', async () => {
    const { store } = await StateStore.open(directory);
    await store.close();
    const bytes = readFileSync(log());
    bytes[8] = 99;
    writeFileSync(log(), bytes);
    await expect(StateStore.open(directory)).rejects.toMatchObject({ code: 'NYX_CLUSTER_STATE_UNREADABLE' });
    writeFileSync(log(), 'something else altogether');
    await expect(StateStore.open(directory)).rejects.toMatchObject({ code: 'NYX_CLUSTER_STATE_UNREADABLE' });
  });

  it('keeps a second history in files of its own', async () => {
    const { store } = await StateStore.open(directory);
    const path = await store.writeDiverged('3-abc.yaml', textOf(3), 'cluster: nyx\n');
    await store.close();
    expect(readFileSync(path, 'utf8')).toBe('cluster: nyx\n');
    expect(JSON.parse(readFileSync(`${path}.json`, 'utf8'))).toMatchObject({ revision: 3 });
  });
});
