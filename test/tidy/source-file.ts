/**
 * A file of the repository, and for TypeScript its syntax tree.
 *
 * The tree is walked as plain data, so that a rule names just the kinds of nodes that it is about.
 */
import { type Comment, parseSync } from 'oxc-parser';

/** A node of a syntax tree (ESTree with TypeScript's additions). */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [property: string]: unknown;
}

export interface SourceFile {
  /** From the root of the repository, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly root: SyntaxNode;
  readonly comments: readonly Comment[];
  /** The line of an offset, from 1. */
  lineAt(offset: number): number;
}

/** Any file of the repository. `source` is there for TypeScript that people wrote. */
export interface RepositoryFile {
  readonly path: string;
  readonly text: string;
  readonly source: SourceFile | null;
}

export function parseSource(path: string, text: string): SourceFile {
  const { program, comments, errors } = parseSync(path, text);
  const [error] = errors;
  if (error) throw new Error(`${path} cannot be parsed: ${error.message}`);
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  return {
    path,
    text,
    root: program as unknown as SyntaxNode,
    comments,
    lineAt(offset) {
      const next = lineStarts.findIndex((start) => start > offset);
      return next === -1 ? lineStarts.length : next;
    },
  };
}

export const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

/** Calls `visit` for every node, parents first. `property` is where in its parent the node stands. */
export function walk(
  node: SyntaxNode,
  visit: (node: SyntaxNode, parent: SyntaxNode | null, property: string) => void,
  parent: SyntaxNode | null = null,
  property = '',
): void {
  visit(node, parent, property);
  for (const [key, value] of Object.entries(node)) {
    if (isNode(value)) walk(value, visit, node, key);
    else if (Array.isArray(value)) for (const item of value) if (isNode(item)) walk(item, visit, node, key);
  }
}

/** Tests and what only tests use. */
export const isTest = (path: string): boolean =>
  path.endsWith('.test.ts') || /^packages\/[^/]+\/test\//.test(path) || path.startsWith('test/');

/** Where everything is decided and nothing is done: no clock, no chance, no promises, nothing of Node. */
export const isCore = (path: string): boolean =>
  !path.endsWith('.test.ts') &&
  !path.includes('/generated/') &&
  (/^packages\/[^/]+\/src\/(.*\/)?core\//.test(path) ||
    path.startsWith('packages/scheduler/src/') ||
    path.startsWith('packages/crm/src/controller/') ||
    path.startsWith('packages/crm/src/configuration/'));

/** The import and export statements with a module's name, types only or not, and `import()`. */
export interface ModuleReference {
  readonly specifier: string;
  readonly offset: number;
  readonly typeOnly: boolean;
}

export function moduleReferences({ root }: SourceFile): readonly ModuleReference[] {
  const found: ModuleReference[] = [];
  walk(root, (node) => {
    if (!/^(Import|ExportNamed|ExportAll)(Declaration|Expression)$|^TSImportType$/.test(node.type)) return;
    const specifier = isNode(node.source) ? node.source.value : null;
    const kind = node.importKind ?? node.exportKind;
    const typeOnly = kind === 'type' || node.type === 'TSImportType';
    if (typeof specifier === 'string') found.push({ specifier, offset: node.start, typeOnly });
  });
  return found;
}
