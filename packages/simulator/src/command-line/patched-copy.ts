/**
 * Runs the simulator on a copy of the sources with a patch applied.
 *
 * The cores hold no switches for faults of their own; a mutant is a patch, and this is how it comes to life
 * without touching the working tree.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGES = fileURLToPath(new URL('../../..', import.meta.url));
const COPIED = ['foundation', 'membership', 'simulator'];

/** Makes a copy of the packages that the simulator runs, with their dependencies at hand. The caller removes it. */
export function copySources(): string {
  const root = mkdtempSync(join(tmpdir(), 'nyx-sim-'));
  for (const name of COPIED) {
    const from = join(PACKAGES, name);
    const to = join(root, 'packages', name);
    cpSync(join(from, 'src'), join(to, 'src'), { recursive: true });
    cpSync(join(from, 'package.json'), join(to, 'package.json'));
    linkDependencies(root, join(from, 'node_modules'), join(to, 'node_modules'));
  }
  return root;
}

function linkDependencies(root: string, from: string, to: string): void {
  for (const name of listed(from)) {
    const scoped = name.startsWith('@') ? listed(join(from, name)).map((each) => `${name}/${each}`) : [name];
    for (const dependency of scoped) {
      const copied = COPIED.find((each) => dependency === `@nyx/${each}`);
      const target = copied ? join(root, 'packages', copied) : realpathSync(join(from, dependency));
      mkdirSync(join(to, dependency, '..'), { recursive: true });
      symlinkSync(target, join(to, dependency));
    }
  }
}

function listed(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => !name.startsWith('.'));
  } catch {
    return [];
  }
}

/** Applies `patch` to the copy; the message of the tool where it does not apply. */
export function applyPatch(root: string, patch: string): string | null {
  const applied = spawnSync('git', ['apply', '--whitespace=nowarn', resolve(patch)], { cwd: root, encoding: 'utf8' });
  if (applied.status === 0) return null;
  return `${basename(patch)} does not apply: ${applied.stderr || applied.error?.message}`.trim();
}

/** Runs the copy's simulator with `args`; its output is this process's. Returns the exit status. */
export function runCopy(root: string, args: readonly string[]): number {
  const main = join(root, 'packages', 'simulator', 'src', 'main.ts');
  return spawnSync(process.execPath, [main, ...args], { stdio: 'inherit' }).status ?? 1;
}

/** Runs the simulator with the patch applied and clears the copy away. */
export function runPatched(patch: string, args: readonly string[]): number {
  const root = copySources();
  try {
    const problem = applyPatch(root, patch);
    if (problem === null) return runCopy(root, args);
    console.error(problem);
    return 2;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
