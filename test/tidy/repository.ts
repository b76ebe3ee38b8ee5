/** The files of the repository: what git knows, and what it would take if it were added now. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSource, type RepositoryFile } from './source-file.ts';

export const ROOT = join(import.meta.dirname, '../..');

export function repositoryFiles(): readonly RepositoryFile[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return [...new Set(listed.split('\0'))]
    .filter((path) => path !== '')
    .sort()
    .flatMap((path) => {
      const text = textOf(join(ROOT, path));
      return text === null ? [] : [repositoryFile(path, text)];
    });
}

/** `null` where the file has been removed since git was asked, or is about to be. */
function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** The file as the rules see it. Generated code and golden files are text to them. */
export function repositoryFile(path: string, text: string): RepositoryFile {
  const written = path.endsWith('.ts') && !path.includes('/generated/') && !path.includes('/golden/');
  return { path, text, source: written ? parseSource(path, text) : null };
}
