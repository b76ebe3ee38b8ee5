/**
 * The mutants: each patch still applies to the sources and says within how many seeds it must be caught, and
 * one of them is caught here. `pnpm sim --mutants` runs them all.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readMutants, runMutant } from '../src/command-line/mutants.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const MUTANTS = readMutants();

test('there are as many mutants as promised', () => {
  expect(MUTANTS.length).toBeGreaterThanOrEqual(15);
});

test.each(MUTANTS)('$name applies: $words', ({ path, seedsMax, words }) => {
  const check = spawnSync('git', ['apply', '--check', path], { cwd: ROOT, encoding: 'utf8' });
  expect(check.stderr).toBe('');
  expect(check.status).toBe(0);
  expect(seedsMax).toBeGreaterThan(0);
  expect(words).toMatch(/\.$/);
});

test('a mutant is caught', { timeout: 600_000 }, () => {
  const mutant = MUTANTS.find(({ name }) => name === 'aru-off-by-one');
  expect(mutant && runMutant(mutant)).toMatchObject({ caught: true });
});
