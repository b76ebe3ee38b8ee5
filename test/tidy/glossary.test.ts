/** The glossary and the rule about words say the same. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './repository.ts';
import { FORBIDDEN_WORDS } from './rules/words.ts';

test('every word that names may not have is in the glossary', () => {
  const glossary = readFileSync(join(ROOT, 'docs/glossary.md'), 'utf8').toLowerCase();
  expect(Object.keys(FORBIDDEN_WORDS).filter((word) => !new RegExp(`\\b${word}\\b`).test(glossary))).toEqual([]);
});
