/** Everything has its place: what lies elsewhere was left behind. */
import type { RepositoryFile } from '../source-file.ts';
import type { Violation } from '../violation.ts';

const TOP: readonly RegExp[] = [
  /^(README|CONTRIBUTING)\.md$/,
  /^LICENSE$/,
  /^package\.json$/,
  /^pnpm-(lock|workspace)\.yaml$/,
  /^tsconfig(\.base)?\.json$/,
  /^(biome|knip)\.jsonc$/,
  /^vitest\.config\.ts$/,
  /^\.(gitignore|gitattributes|editorconfig|npmrc)$/,
  /^\.ci\/[^/]+$/,
  /^\.github\//,
];

const PLACES: readonly RegExp[] = [
  ...TOP,
  /^docs\/.+\.(md|json|svg|txt)$/,
  /^deploy\/.+$/,
  /^packages\/[^/]+\/(package|tsconfig)\.json$/,
  /^packages\/[^/]+\/README\.md$/,
  /^packages\/[^/]+\/[^/]+\.json$/,
  /^packages\/[^/]+\/(vite|vitest)\.config\.ts$/,
  /^packages\/[^/]+\/index\.html$/,
  /^packages\/[^/]+\/proto\/[^/]+\.proto$/,
  /^packages\/[^/]+\/src\/generated\/.+\.(js|d\.ts|json|ts)$/,
  /^packages\/[^/]+\/src\/.+\.(ts|tsx|css|svg)$/,
  /^packages\/[^/]+\/(tools|bench|examples)\/.+\.(ts|c)$/,
  /^packages\/[^/]+\/test\/.+$/,
  // Faults put into the sources on purpose, to see that they are found.
  /^packages\/[^/]+\/mutants\/.+\.patch$/,
  /^test\/.+$/,
];

const LEFT_BEHIND = /(~|\.(orig|rej|bak|swp|tmp|log|pid|tgz|tsbuildinfo))$/;

export function strayFiles({ path, text }: RepositoryFile): readonly Violation[] {
  const report = (message: string, remedy: string): readonly Violation[] => [
    { path, line: 1, rule: 'stray-files', message, remedy },
  ];
  if (LEFT_BEHIND.test(path)) return report('the file was left behind by a program', 'Remove it.');
  if (!PLACES.some((place) => place.test(path))) {
    return report('nothing of that kind belongs there', 'Move it to its package, or remove it.');
  }
  const mayBeEmpty = path.includes('/golden/');
  return text.trim() === '' && !mayBeEmpty ? report('the file is empty', 'Remove it.') : [];
}
