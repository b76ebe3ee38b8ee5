/** Names are the field's own, and say what a thing is: `docs/glossary.md` has them with what not to write instead. */
import { isNode, type RepositoryFile, type SyntaxNode, walk } from '../source-file.ts';
import type { Violation } from '../violation.ts';

/** Words that no identifier has, with what to write instead. */
export const FORBIDDEN_WORDS: Readonly<Record<string, string>> = {
  master: 'promoted',
  slave: 'unpromoted',
  stonith: 'fencing',
  suicide: 'self-fencing',
  leader: 'DC, or representative of a ring',
  baton: 'token',
  lease: 'token',
  nack: 'retransmit list',
  util: 'what the functions are about',
  utils: 'what the functions are about',
  helper: 'what the thing does',
  helpers: 'what the things do',
  misc: 'what the things are about',
  stuff: 'what the things are',
};

/** Where names of others are read or written: Pacemaker's documents, and the environment of agents. */
const FOREIGN_NAMES: readonly RegExp[] = [/^packages\/scheduler\/src\/cib\//, /^packages\/agents\/src\/core\/ocf-/];

/** Terms of the operating system that have such a word. */
const TERMS = /sessionLeader|groupLeader/gi;

export function words(file: RepositoryFile): readonly Violation[] {
  const { path, source } = file;
  if (!path.startsWith('packages/') || !path.includes('/src/')) return [];
  const named = wordsOf(path.slice(path.lastIndexOf('/') + 1).replace(/\..*$/, ''));
  const inPath = named.flatMap((word) => violationOf(path, 1, 'the file name', word));
  if (!source || FOREIGN_NAMES.some((pattern) => pattern.test(path))) return inPath;
  const inNames: Violation[] = [];
  walk(source.root, (node, parent, property) => {
    if (node.type !== 'Identifier' || typeof node.name !== 'string' || !isNaming(parent, property)) return;
    const { name } = node;
    for (const word of wordsOf(name.replace(TERMS, '')))
      inNames.push(...violationOf(path, source.lineAt(node.start), name, word));
  });
  return [...inPath, ...inNames];
}

function violationOf(path: string, line: number, name: string, word: string): readonly Violation[] {
  const instead = Object.hasOwn(FORBIDDEN_WORDS, word) ? FORBIDDEN_WORDS[word] : undefined;
  if (instead === undefined) return [];
  return [{ path, line, rule: 'words', message: `${name} has the word "${word}"`, remedy: `Say ${instead}.` }];
}

/** `startOfRing2` is `start`, `of`, `ring`. */
const wordsOf = (name: string): readonly string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z]+/)
    .map((word) => word.toLowerCase())
    .filter((word) => word !== '');

/** Whether the identifier gives a name, and does not just use one that was given elsewhere. */
function isNaming(parent: SyntaxNode | null, property: string): boolean {
  if (!parent) return false;
  if (property === 'id' || property === 'params' || property === 'local') return parent.type !== 'TSTypeReference';
  if (property === 'key') return parent.computed !== true && !isPattern(parent) && !isTranslation(parent);
  // `const { theirs: ours } = …` names ours.
  if (property === 'value') return parent.type === 'Property';
  return property === 'elements' && parent.type === 'ArrayPattern';
}

/** `{ theirs: 'ours' }` translates a word of others. */
const isTranslation = ({ type, value }: SyntaxNode): boolean =>
  type === 'Property' && isNode(value) && (value.type === 'Literal' || value.type === 'MemberExpression');

const isPattern = (node: SyntaxNode): boolean =>
  node.type === 'Property' && isNode(node.value) && node.shorthand === true;
