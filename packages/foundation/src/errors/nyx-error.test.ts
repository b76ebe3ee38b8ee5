import { describe, expect, test } from 'vitest';
import { ERROR_CATALOGUE } from './catalogue.ts';
import { isNyxError, NyxError } from './nyx-error.ts';

const described = Object.entries(ERROR_CATALOGUE);

describe('the error catalogue', () => {
  test.each(described)('%s is named by its area and says what happened and what to do', (code, { meaning, remedy }) => {
    expect(code).toMatch(/^NYX_[A-Z]+(_[A-Z0-9]+)+$/);
    expect(meaning).toMatch(/^[A-Z0-9`].*\.$/s);
    expect(remedy.length).toBeGreaterThan(0);
    expect(meaning).not.toContain('\n');
    expect(remedy).not.toContain('\n');
  });

  test('no two codes mean the same', () => {
    const meanings = described.map(([, { meaning }]) => meaning);
    expect(new Set(meanings).size).toBe(meanings.length);
  });
});

describe('NyxError', () => {
  test('has the remedy of the catalogue unless a more exact one is given', () => {
    const plain = new NyxError('NYX_RING_UNREACHABLE', 'no answer on /run/nyx/ring.sock');
    expect(plain.remedy).toBe(ERROR_CATALOGUE.NYX_RING_UNREACHABLE.remedy);
    const exact = new NyxError('NYX_RING_UNREACHABLE', 'no answer', { remedy: 'Start it.' });
    expect(exact.remedy).toBe('Start it.');
  });

  test('keeps its code, its data and what caused it', () => {
    const cause = new Error('refused');
    const error = new NyxError('NYX_RING_UNREACHABLE', 'no answer', { data: { path: '/run/x' }, cause });
    expect(error).toMatchObject({ name: 'NyxError', code: 'NYX_RING_UNREACHABLE', data: { path: '/run/x' }, cause });
    expect(error.message).toBe('no answer');
  });

  test('is told from other errors', () => {
    expect(isNyxError(new NyxError('NYX_RING_UNREACHABLE', 'no answer'))).toBe(true);
    expect(isNyxError(new Error('no answer'))).toBe(false);
    expect(isNyxError(undefined)).toBe(false);
  });
});
