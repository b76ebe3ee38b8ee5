import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ERROR_CATALOGUE } from '../src/index.ts';
import { errorReference } from '../tools/error-reference.ts';

const PAGE = join(import.meta.dirname, '../../../docs/errors.md');

test('docs/errors.md is current: after a change of the catalogue run `pnpm gen`', () => {
  expect(readFileSync(PAGE, 'utf8')).toBe(errorReference());
});

test('the page has each code once', () => {
  const rows = errorReference().match(/^\| `NYX_\w+` \|/gm) ?? [];
  expect(rows.toSorted()).toEqual(
    Object.keys(ERROR_CATALOGUE)
      .map((code) => `| \`${code}\` |`)
      .toSorted(),
  );
});
