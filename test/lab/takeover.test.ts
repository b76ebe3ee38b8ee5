import type { JournalEntry } from '@nyx/crm/contract';
import { describe, expect, it } from 'vitest';
import { readTakeover, slowestPart } from './takeover.ts';

const at = (ms: number): string => new Date(1_000_000 + ms).toISOString();
const entry = (
  seq: number,
  atMs: number,
  kind: JournalEntry['kind'],
  rest: Partial<JournalEntry> = {},
): JournalEntry => ({
  seq,
  at: at(atMs),
  by: 'nyx-secondary',
  kind,
  message: kind,
  node: 'nyx-primary',
  resource: null,
  cause: null,
  data: {},
  ...rest,
});
const start = (seq: number, atMs: number, kind: 'operation-started' | 'operation-finished'): JournalEntry =>
  entry(seq, atMs, kind, { node: 'nyx-secondary', resource: 'res_ip', data: { operation: 'start', durationMs: 40 } });

const page = { atMs: 1_000_900, node: 'nyx-secondary' };
const entries = [
  entry(10, 300, 'node-lost'),
  entry(11, 310, 'fencing-delayed', { message: 'held back by 100 ms' }),
  entry(12, 450, 'fencing-succeeded', { data: { delayMs: 100, durationMs: 140 } }),
  start(13, 460, 'operation-started'),
  start(14, 500, 'operation-finished'),
];

describe('the parts of a takeover', () => {
  it('follow each other from the death to the first page', () => {
    const takeover = readTakeover(entries, 'nyx-primary', 1_000_000, page);
    expect(takeover).toEqual({
      from: 'nyx-primary',
      to: 'nyx-secondary',
      detectionMs: 300,
      fencingMs: 150,
      startMs: 450,
      delay: { ms: 100, reason: 'held back by 100 ms' },
      starts: [{ resource: 'res_ip', durationMs: 40 }],
      ok: true,
      fault: null,
    });
    expect(takeover && slowestPart(takeover)).toEqual({ name: 'start', ms: 450 });
  });

  it('are not known before the journal tells of the fencing', () => {
    expect(readTakeover(entries.slice(0, 2), 'nyx-primary', 1_000_000, page)).toBeNull();
  });
});

describe('a takeover is not ok', () => {
  it('where a start elsewhere came before the verified fencing', () => {
    const early = [...entries.slice(0, 2), start(12, 320, 'operation-started'), entry(13, 450, 'fencing-succeeded')];
    expect(readTakeover(early, 'nyx-primary', 1_000_000, page)).toMatchObject({
      ok: false,
      fault: 'res_ip was started (entry 12) before nyx-primary was fenced (entry 13)',
    });
  });

  it('where the page names the dead node', () => {
    expect(readTakeover(entries, 'nyx-primary', 1_000_000, { ...page, node: 'nyx-primary' })?.ok).toBe(false);
  });

  it('where the journal names no start', () => {
    expect(readTakeover(entries.slice(0, 3), 'nyx-primary', 1_000_000, page)?.ok).toBe(false);
  });
});
