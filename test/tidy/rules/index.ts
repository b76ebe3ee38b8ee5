/** The rules of the repository, each in a file of its own. */
import type { RepositoryFile } from '../source-file.ts';
import type { Violation } from '../violation.ts';
import { coreRule } from './core-rule.ts';
import { fileNames } from './file-names.ts';
import { importTable } from './import-table.ts';
import { leftovers } from './leftovers.ts';
import { sizes } from './sizes.ts';
import { strayFiles } from './stray-files.ts';
import { testsWithoutTime } from './tests-without-time.ts';
import { words } from './words.ts';

/** What a rule finds wrong in one file. */
export type Rule = (file: RepositoryFile) => readonly Violation[];

export const RULES: Readonly<Record<string, Rule>> = {
  'import-table': importTable,
  'core-rule': coreRule,
  sizes,
  words,
  'file-names': fileNames,
  'stray-files': strayFiles,
  'tests-without-time': testsWithoutTime,
  leftovers,
};
