/** Writes `docs/nyx.schema.json`, the schema of the configuration for editors; with `--check` only compares, and fails where it differs. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { editorSchema } from '../src/configuration/index.ts';

const target = join(import.meta.dirname, '../../../docs/nyx.schema.json');
const text = `${JSON.stringify(editorSchema(), null, 2)}\n`;
const current = existsSync(target) && readFileSync(target, 'utf8') === text;
if (!process.argv.includes('--check')) writeFileSync(target, text);
else if (!current) {
  console.error('docs/nyx.schema.json is not up to date. Run: pnpm gen');
  process.exitCode = 1;
}
