/** Documents refer to what exists: files by their paths, pages by their links, and the import table as it is enforced. */
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { repositoryFiles } from './repository.ts';
import { MAY_IMPORT } from './rules/import-table.ts';

const files = repositoryFiles();
const paths = new Set(files.map(({ path }) => path));
const exists = (path: string): boolean => paths.has(path) || [...paths].some((known) => known.startsWith(`${path}/`));
const documents = files.filter(({ path }) => path.endsWith('.md'));

describe('documents', () => {
  test.each(documents)('$path names only files that exist', ({ path, text }) => {
    const named = [...text.matchAll(/`((?:packages|test|docs|deploy)\/[A-Za-z0-9_./-]+)`/g)].map(
      ([, file = '']) => file,
    );
    const linked = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, target = '']) =>
      posix.join(posix.dirname(path), target),
    );
    const missing = [...named.map((name) => name.replace(/\/$/, '')), ...linked].filter((target) => !exists(target));
    expect(missing).toEqual([]);
  });

  test('docs/architecture.md shows the import table that is enforced', () => {
    const page = documents.find(({ path }) => path === 'docs/architecture.md')?.text ?? '';
    for (const [name, allowed] of Object.entries(MAY_IMPORT)) {
      const row = new RegExp(`^\\| \`${name}\` \\|.*\\| (.*) \\|$`, 'm').exec(page)?.[1];
      if (row === undefined || /^(all|nothing)/.test(row)) continue;
      const shown = allowed.map((module) => module.replace('@nyx/', '').replace(/[/*]+$/, ''));
      const stems = (words: readonly string[]) => new Set(words.map((word) => word.replace(/\/core$/, '')));
      const inRow = [...row.matchAll(/`([^`]+)`/g)].map(([, module = '']) => module);
      expect([...stems(inRow)].toSorted(), name).toEqual([...stems(shown)].toSorted());
    }
  });
});
