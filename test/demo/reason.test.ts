import type { JournalEntry } from '@nyx/crm/contract';
import { describe, expect, it } from 'vitest';
import { reasonFor } from './reason.ts';

const entry = (
  seq: number,
  cause: number | null,
  kind: JournalEntry['kind'],
  rest: Partial<JournalEntry>,
): JournalEntry => ({
  seq,
  at: '2026-01-01T00:00:00.000Z',
  by: 'nyx-secondary',
  kind,
  message: kind,
  node: 'nyx-secondary',
  resource: null,
  cause,
  data: {},
  ...rest,
});

const transition = entry(11, 10, 'transition-started', {});
const start = entry(12, 11, 'operation-started', { resource: 'res_nginx', data: { operation: 'start' } });
const done = entry(13, 12, 'operation-finished', { resource: 'res_nginx', data: { operation: 'start' } });
const moved = entry(14, 13, 'failover', { resource: 'res_nginx' });

describe('the reason why a resource is where it is', () => {
  it('is what led to the transition that moved it', () => {
    const fenced = entry(10, 9, 'fencing-succeeded', { message: 'nyx-primary was isolated, and that was verified' });
    expect(reasonFor('res_nginx', 'nyx-secondary', [fenced, transition, start, done, moved])).toBe(
      'It went to nyx-secondary, because nyx-primary was isolated, and that was verified.',
    );
  });

  it('is a command without the version that it led to', () => {
    const command = entry(10, null, 'command', {
      message: 'nyx-primary may run no resources (version 2, by nyx-primary)',
    });
    expect(reasonFor('res_nginx', 'nyx-secondary', [command, transition, start, done, moved])).toBe(
      'It went to nyx-secondary, because nyx-primary may run no resources.',
    );
  });

  it('is the failure of one that was started again where it was', () => {
    const failure = entry(10, null, 'failure', { message: 'res_nginx failed on nyx-secondary' });
    expect(reasonFor('res_nginx', 'nyx-secondary', [failure, transition, start, done])).toBe(
      'It was started again on nyx-secondary, because res_nginx failed on nyx-secondary.',
    );
  });

  it('says that nothing happened where nothing did, and does not invent a cause', () => {
    expect(reasonFor('res_nginx', 'nyx-primary', [])).toBe('It stayed on nyx-primary, because nothing made it leave.');
    expect(reasonFor('res_nginx', 'nyx-secondary', [start, done, moved])).toBe('It went to nyx-secondary.');
  });
});
