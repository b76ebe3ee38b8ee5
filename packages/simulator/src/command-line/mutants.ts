/**
 * The mutants: patches in `mutants/` that each break the cores in one way.
 *
 * A simulator that does not notice them proves nothing. Each says in its second line within how many seeds it must
 * be caught.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { applyPatch, copySources } from './patched-copy.ts';

const FOLDER = fileURLToPath(new URL('../../mutants/', import.meta.url));

export interface Mutant {
  readonly name: string;
  readonly path: string;
  /** What it breaks, in a sentence. */
  readonly words: string;
  readonly seedsMax: number;
}

/** All mutants, by name. */
export function readMutants(): readonly Mutant[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.patch'))
    .sort()
    .map((file) => {
      const path = join(FOLDER, file);
      const [words = '', bound = ''] = readFileSync(path, 'utf8').split('\n');
      return { name: file.slice(0, -'.patch'.length), path, words, seedsMax: Number(/\d+/.exec(bound)?.[0] ?? 0) };
    });
}

/** What became of a mutant: how it was noticed and within how many seeds, or why not. */
export interface MutantOutcome {
  readonly caught: boolean;
  readonly words: string;
}

/** Brings a mutant to life and runs it until a property is violated. */
export function runMutant(mutant: Mutant): MutantOutcome {
  const root = copySources();
  try {
    const problem = applyPatch(root, mutant.path);
    if (problem !== null) return { caught: false, words: problem };
    const main = join(root, 'packages', 'simulator', 'src', 'main.ts');
    const args = [main, '--seeds', String(mutant.seedsMax), '--until-violation', '--json'];
    const run = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 26 });
    const noticed = run.stderr.split('\n').find((line) => line.startsWith('seed '));
    if (run.status === 1 && noticed !== undefined) return { caught: true, words: noticed };
    return { caught: false, words: `not noticed in ${mutant.seedsMax} seeds` };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Runs all mutants and prints what became of each; true where all were caught. */
export function runMutants(): boolean {
  const survivors: string[] = [];
  for (const mutant of readMutants()) {
    const { caught, words } = runMutant(mutant);
    console.log(`${caught ? 'caught  ' : 'SURVIVED'} ${mutant.name}: ${words}`);
    if (!caught) survivors.push(mutant.name);
  }
  console.log(JSON.stringify({ mutants: readMutants().length, survivors }));
  return survivors.length === 0;
}
