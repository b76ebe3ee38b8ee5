/** Writes `docs/errors.md` from the error catalogue; with `--check` only compares, and fails where it differs. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorReference } from './error-reference.ts';

const target = join(import.meta.dirname, '../../../docs/errors.md');
const text = errorReference();
const current = existsSync(target) && readFileSync(target, 'utf8') === text;
if (!process.argv.includes('--check')) writeFileSync(target, text);
else if (!current) {
  console.error('docs/errors.md is not up to date. Run: pnpm gen');
  process.exitCode = 1;
}
