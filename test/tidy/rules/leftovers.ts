/** What is meant to go before a change is committed: notes to oneself, switched-off tests, paths of one machine. */
import { isNode, type RepositoryFile, type SourceFile, walk } from '../source-file.ts';
import type { Violation } from '../violation.ts';

const NOTE = /\b(TODO|FIXME|XXX|HACK)\b/;
const SILENCED = /@ts-(ignore|nocheck|expect-error)|biome-ignore|eslint-disable/;
const MACHINE_PATH = /(^|[\s"'`(=:])\/(work|home|Users)\/[A-Za-z0-9_.]/;
const RULE = 'leftovers';

/** The rules name what they forbid, and so does their test. */
const isRule = (path: string): boolean => path.startsWith('test/tidy/');

export function leftovers(file: RepositoryFile): readonly Violation[] {
  const { path, text, source } = file;
  if (isRule(path) || /\/(generated|golden)\/|pnpm-lock\.yaml$/.test(path)) return [];
  const inLines = text.split('\n').flatMap((line, index) => lineViolations(path, line, index + 1));
  return [...inLines, ...(source ? silencedComments(source) : []), ...(source ? switchedOff(source) : [])];
}

function lineViolations(path: string, line: string, number: number): readonly Violation[] {
  const at = { path, line: number, rule: RULE };
  return [
    ...(NOTE.test(line) ? [{ ...at, message: 'a note to oneself', remedy: 'Do it, or open an issue.' }] : []),
    ...(MACHINE_PATH.test(line)
      ? [{ ...at, message: 'a path of one machine', remedy: 'Derive the path, or use one of the system.' }]
      : []),
  ];
}

const silencedComments = (source: SourceFile): readonly Violation[] =>
  source.comments
    .filter(({ value }) => SILENCED.test(value))
    .map(({ start }) => ({
      path: source.path,
      line: source.lineAt(start),
      rule: RULE,
      message: 'a check is silenced',
      remedy: 'Write it so that the check passes.',
    }));

function switchedOff(source: SourceFile): readonly Violation[] {
  const violations: Violation[] = [];
  walk(source.root, (node) => {
    const callee = node.type === 'CallExpression' && isNode(node.callee) ? node.callee : null;
    const object = callee && isNode(callee.object) ? callee.object.name : null;
    const property = callee && isNode(callee.property) ? callee.property.name : null;
    const off = /^(test|it|describe|suite)$/.test(String(object)) && /^(skip|only|todo|fails)$/.test(String(property));
    if (!off && node.type !== 'DebuggerStatement') return;
    violations.push({
      path: source.path,
      line: source.lineAt(node.start),
      rule: RULE,
      message: off ? `a test is switched off or alone (${object}.${property})` : 'a breakpoint',
      remedy: off ? 'Let every test run, or remove it.' : 'Remove it.',
    });
  });
  return violations;
}
