/**
 * What decides is synchronous and deterministic: in the cores there is no clock, no chance, no promise,
 * nothing of Node and nothing of the shells, so that the simulator runs what runs in production.
 */
import { posix } from 'node:path';
import {
  isCore,
  isNode,
  moduleReferences,
  type RepositoryFile,
  type SourceFile,
  type SyntaxNode,
  walk,
} from '../source-file.ts';
import type { Violation } from '../violation.ts';

/** Libraries that compute and do nothing else. */
const PURE_LIBRARIES: readonly string[] = ['xstate', 'yaml', 'typebox', 'saxes', 'protobufjs/minimal.js'];

/** Globals that tell the time, draw lots, wait, or reach the outside. */
const FORBIDDEN_GLOBALS: ReadonlySet<string> = new Set([
  ...['Date', 'performance', 'Temporal', 'crypto', 'fetch', 'WebSocket', 'console', 'process', 'globalThis', 'Promise'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'clearTimeout', 'clearInterval', 'clearImmediate', 'queueMicrotask'],
  ...['AbortSignal', 'AbortController', 'EventEmitter', 'require', 'eval'],
]);

export function coreRule(file: RepositoryFile): readonly Violation[] {
  const { source } = file;
  if (!source || !isCore(file.path)) return [];
  const violations: Violation[] = [];
  const report = (offset: number, message: string, remedy: string): void => {
    violations.push({ path: file.path, line: source.lineAt(offset), rule: 'core-rule', message, remedy });
  };
  checkImports(source, report);
  const declared = declaredNames(source.root);
  walk(source.root, (node, parent, property) => {
    if (
      node.type === 'AwaitExpression' ||
      node.async === true ||
      (node.type === 'ForOfStatement' && node.await === true)
    ) {
      report(node.start, 'a core is synchronous', 'Return an effect and take its result as an input.');
    }
    if (isMathRandom(node))
      report(node.start, 'a core draws no lots', 'Take a random number as an input, or use the port.');
    if (node.type !== 'Identifier' || typeof node.name !== 'string' || !FORBIDDEN_GLOBALS.has(node.name)) return;
    if (declared.has(node.name) || isMerelyNamed(parent, property)) return;
    report(node.start, `a core knows no ${node.name}`, 'Time and results come in as inputs; work goes out as effects.');
  });
  return violations;
}

type Report = (offset: number, message: string, remedy: string) => void;

function checkImports(source: SourceFile, report: Report): void {
  for (const { specifier, offset } of moduleReferences(source)) {
    if (specifier.startsWith('.')) {
      const target = posix.join(posix.dirname(source.path), specifier);
      if (!/\/(io|daemon)\//.test(target)) continue;
      report(offset, `a core does not import ${specifier}, which acts`, 'Declare a port that the shell implements.');
    } else if (!specifier.startsWith('@nyx/') && !PURE_LIBRARIES.includes(specifier)) {
      report(offset, `a core does not import ${specifier}`, 'Take what it gives as an input, or declare a port.');
    }
  }
}

const isMathRandom = (node: SyntaxNode): boolean =>
  node.type === 'MemberExpression' &&
  isNode(node.object) &&
  isNode(node.property) &&
  node.object.name === 'Math' &&
  node.property.name === 'random';

/** A property, member or key of that name is not the global. */
function isMerelyNamed(parent: SyntaxNode | null, property: string): boolean {
  if (!parent) return false;
  if (parent.type === 'MemberExpression') return property === 'property' && parent.computed === false;
  if (property === 'key') return parent.computed === false && parent.shorthand !== true;
  return /^TS(PropertySignature|MethodSignature|QualifiedName|EnumMember)$/.test(parent.type) && property !== 'left';
}

/** Names that the file gives to something of its own. */
function declaredNames(root: SyntaxNode): ReadonlySet<string> {
  const names = new Set<string>();
  const addPattern = (pattern: unknown): void => {
    if (!isNode(pattern)) return;
    if (pattern.type === 'Identifier' && typeof pattern.name === 'string') names.add(pattern.name);
    else if (pattern.type === 'AssignmentPattern') addPattern(pattern.left);
    else if (pattern.type === 'RestElement') addPattern(pattern.argument);
    else if (pattern.type === 'Property') addPattern(pattern.value);
    for (const list of [pattern.properties, pattern.elements]) if (Array.isArray(list)) list.forEach(addPattern);
  };
  walk(root, (node) => {
    if (
      /^(VariableDeclarator|FunctionDeclaration|ClassDeclaration|TSTypeAliasDeclaration|TSInterfaceDeclaration)$/.test(
        node.type,
      )
    ) {
      addPattern(node.id);
    }
    if (/^Import(Default|Namespace)?Specifier$/.test(node.type)) addPattern(node.local);
    if (Array.isArray(node.params)) node.params.forEach(addPattern);
  });
  return names;
}
