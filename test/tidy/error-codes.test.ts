/** The catalogue has no code that nothing gives: a code is a promise of what may happen. */
import { ERROR_CATALOGUE } from '@nyx/foundation';
import { expect, test } from 'vitest';
import { repositoryFiles } from './repository.ts';

test('every code of the catalogue is given somewhere', () => {
  const sources = repositoryFiles().filter(
    ({ path, source }) => source && !path.endsWith('.test.ts') && !path.startsWith('packages/foundation/src/errors/'),
  );
  const given = new Set(sources.flatMap(({ text }) => text.match(/NYX_[A-Z]+_[A-Z0-9_]+/g) ?? []));
  expect(Object.keys(ERROR_CATALOGUE).filter((code) => !given.has(code))).toEqual([]);
});
