/**
 * Tests wait for a state, with a deadline, and never for a time to pass: on a slow machine a time is too short, and on
 * every machine it is wasted. How long something took is measured by benchmarks and asserted by nobody.
 */
import { isCore, isNode, moduleReferences, type RepositoryFile, type SyntaxNode, walk } from '../source-file.ts';
import type { Violation } from '../violation.ts';

const WAITING: ReadonlySet<string> = new Set(['setTimeout', 'setInterval', 'sleep', 'delay']);
const COMPARISON = /^toBe(LessThan|GreaterThan)(OrEqual)?$/;
/** Names of what was measured, in tests that run in real time. */
const MEASURED = /(elapsed|duration|took|outage|latency)(Ms)?$/i;
const RULE = 'tests-without-time';

export function testsWithoutTime({ path, source }: RepositoryFile): readonly Violation[] {
  if (!source || !path.endsWith('.test.ts')) return [];
  const violations: Violation[] = [];
  const report = (offset: number, message: string, remedy: string): void => {
    violations.push({ path, line: source.lineAt(offset), rule: RULE, message, remedy });
  };
  for (const { specifier, offset } of moduleReferences(source)) {
    if (/^(node:)?timers(\/promises)?$/.test(specifier)) {
      report(offset, 'a test does not wait for a time', 'Wait for a state, with a deadline.');
    }
  }
  walk(source.root, (node) => {
    if (node.type !== 'CallExpression' || !isNode(node.callee)) return;
    const name = calledName(node.callee);
    if (WAITING.has(name)) report(node.start, 'a test does not wait for a time', 'Wait for a state, with a deadline.');
    if (COMPARISON.test(name) && measuresTime(node.callee, path)) {
      report(
        node.start,
        'a test does not assert how long something took',
        'Assert what happened; let a benchmark measure.',
      );
    }
  });
  return violations;
}

function calledName(callee: SyntaxNode): string {
  const named = callee.type === 'MemberExpression' && isNode(callee.property) ? callee.property : callee;
  return typeof named.name === 'string' ? named.name : '';
}

/**
 * Whether what is compared is real time: the result of a clock, or a name as of something measured. In the tests of a
 * core the time is virtual, and how much of it passes is what the core decides.
 */
function measuresTime(callee: SyntaxNode, path: string): boolean {
  const expectation = isNode(callee.object) ? callee.object : null;
  const [argument] = Array.isArray(expectation?.arguments) ? expectation.arguments : [];
  if (!isNode(argument)) return false;
  const virtual = isCore(path.replace(/\.test\.ts$/, '.ts'));
  let found = false;
  walk(argument, (node) => {
    if (
      node.type === 'MemberExpression' &&
      isNode(node.object) &&
      /^(Date|performance)$/.test(String(node.object.name))
    ) {
      found = true;
    }
    if (!virtual && node.type === 'Identifier' && MEASURED.test(String(node.name))) found = true;
  });
  return found;
}
