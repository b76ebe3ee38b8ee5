/** The rules that no compiler checks, for every file of the repository. */
import { describe, expect, test } from 'vitest';
import { repositoryFiles } from './repository.ts';
import { RULES } from './rules/index.ts';
import { showViolation } from './violation.ts';

const files = repositoryFiles();

describe('the repository keeps its rules', () => {
  test.each(Object.entries(RULES))('%s', (_, rule) => {
    expect(files.flatMap(rule).map(showViolation)).toEqual([]);
  });

  test('the rules have seen the sources of every package', () => {
    const seen = new Set(files.filter(({ source }) => source).map(({ path }) => path.split('/').slice(0, 2).join('/')));
    const packages = files.filter(({ path }) => /^packages\/[^/]+\/package\.json$/.test(path));
    expect(packages.map(({ path }) => path.split('/').slice(0, 2).join('/')).filter((path) => !seen.has(path))).toEqual(
      [],
    );
  });
});
