/**
 * Packs the client library into a folder: JavaScript in one file, its declarations, and a package.json.
 *
 * The package has no dependencies and none of the daemon's code. Usage: pack-client.ts FOLDER.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const PACKAGE = fileURLToPath(new URL('..', import.meta.url));
const ROOT = resolve(PACKAGE, '../..');
const TYPES = join(ROOT, '.cache', 'types');
const CLIENT_TYPES = join(TYPES, 'membership', 'src', 'client', 'index.d.ts');
const FOUNDATION_TYPES = join(TYPES, 'foundation', 'src', 'index.d.ts');
const IMPORT = /(from\s+')([^']+)(')/g;

/** Where the declarations that `specifier` names lie, seen from `file`; `null` for packages of others. */
function resolveTypes(file: string, specifier: string): string | null {
  if (specifier === '@nyx/foundation') return FOUNDATION_TYPES;
  if (!specifier.startsWith('.')) return null;
  return resolve(dirname(file), specifier.replace(/\.[jt]s$/, '.d.ts'));
}

/** Copies the declarations in `file`, and all that they import, to the same places below `folder`. */
function copyTypes(file: string, folder: string, copied: Set<string>): void {
  if (copied.has(file) || !existsSync(file)) return;
  copied.add(file);
  const text = readFileSync(file, 'utf8').replace(IMPORT, (whole, before: string, specifier: string, after: string) => {
    const target = resolveTypes(file, specifier);
    if (target === null) return whole;
    copyTypes(target, folder, copied);
    const path = relative(dirname(file), target).replace(/\.d\.ts$/, '.js');
    return `${before}${path.startsWith('.') ? path : `./${path}`}${after}`;
  });
  const place = join(folder, 'types', relative(TYPES, file));
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, text);
}

const folder = process.argv[2];
if (!folder) {
  console.error('usage: pack-client.ts FOLDER');
  process.exit(2);
}
const { name, version, license } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as Record<
  string,
  string
>;
// The declarations are made by the type check.
execFileSync(join(ROOT, 'node_modules', '.bin', 'tsc'), ['-b', PACKAGE], { stdio: ['ignore', 'inherit', 'inherit'] });
mkdirSync(folder, { recursive: true });
await build({
  entryPoints: [join(PACKAGE, 'src', 'client', 'index.ts')],
  outfile: join(folder, 'client.js'),
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node22',
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  logLevel: 'warning',
});
copyTypes(CLIENT_TYPES, folder, new Set());
const types = `./types/${relative(TYPES, CLIENT_TYPES)}`;
const exports = { './client': { types, default: './client.js' } };
const manifest = { name, version, license, type: 'module', engines: { node: '>=22' }, exports };
writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
