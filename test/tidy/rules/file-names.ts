/** Files and folders are named in kebab-case, so that a name is typed and found without guessing its capitals. */
import type { RepositoryFile } from '../source-file.ts';
import type { Violation } from '../violation.ts';

const KEBAB = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;

/** Names that readers and programs look for as they are. */
const CUSTOMARY: ReadonlySet<string> = new Set(['README.md', 'CONTRIBUTING.md', 'LICENSE', 'Dockerfile', 'NOTICE']);

export function fileNames({ path }: RepositoryFile): readonly Violation[] {
  if (isForeignName(path)) return [];
  const wrong = path.split('/').filter((part) => !KEBAB.test(part) && !CUSTOMARY.has(part));
  return wrong.map((part) => ({
    path,
    line: 1,
    rule: 'file-names',
    message: `the name ${part} is not in kebab-case`,
    remedy: 'Write it in small letters with hyphens.',
  }));
}

/** Golden files may be named after what they show; agents have the names that configurations call them by. */
const isForeignName = (path: string): boolean => /\/(golden|agents|resource\.d)\//.test(path);
