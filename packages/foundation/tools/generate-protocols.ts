/**
 * Generates the codecs of every protocol: from `packages/<package>/proto/<protocol>.proto` to
 * `packages/<package>/src/generated/<protocol>.js` and its declarations.
 *
 * With `--check` nothing is written; the exit status is 1 where a committed file differs from what
 * would be generated, so that a forgotten run shows.
 */
import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const require = createRequire(import.meta.url);
const PBJS = join(dirname(require.resolve('protobufjs-cli/package.json')), 'bin', 'pbjs');
const OPTIONS = ['-t', 'static-module', '-w', 'esm', '--dts', '--force-number', '--no-service', '--no-convert'].concat([
  '--no-verify',
  '--no-delimited',
  '--no-typeurl',
]);

const IMPORT = 'import $protobuf from "protobufjs/minimal.js";\n';
/**
 * Goes before the first line that looks at `Long`: where that package is installed, defaults and decoded
 * fields would be its objects, elsewhere numbers.
 */
const PLAIN_NUMBERS =
  '\n// All 64-bit fields are plain numbers.\n$protobuf.util.Long = undefined;\n$protobuf.configure();\n';

interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** The JavaScript module of one protocol and its declarations. */
function generate(proto: string, scratch: string): GeneratedFile[] {
  const protocol = basename(proto, '.proto');
  const target = join(dirname(dirname(proto)), 'src', 'generated');
  const output = join(scratch, `${protocol}.js`);
  execFileSync(process.execPath, [PBJS, ...OPTIONS, '-r', `nyx-${protocol}`, '-o', output, proto], {
    stdio: 'inherit',
  });
  return ['.js', '.d.ts'].map((ending) => ({
    path: join(target, `${protocol}${ending}`),
    text: readFileSync(join(scratch, `${protocol}${ending}`), 'utf8').replace(IMPORT, `${IMPORT}${PLAIN_NUMBERS}`),
  }));
}

function current(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

const check = process.argv.includes('--check');
const scratch = mkdtempSync(join(tmpdir(), 'nyx-protocols-'));
try {
  const files = globSync('packages/*/proto/*.proto', { cwd: ROOT })
    .sort()
    .flatMap((proto) => generate(join(ROOT, proto), scratch));
  const differing = files.filter((file) => current(file.path) !== file.text);
  if (!check) {
    for (const file of differing) {
      mkdirSync(dirname(file.path), { recursive: true });
      writeFileSync(file.path, file.text);
    }
  }
  for (const file of differing) console.log(`${check ? 'differs' : 'written'}: ${relative(ROOT, file.path)}`);
  if (check && differing.length > 0) {
    console.error('Generated protocol code is not up to date. Run: pnpm gen');
    process.exitCode = 1;
  }
} finally {
  rmSync(scratch, { recursive: true });
}
