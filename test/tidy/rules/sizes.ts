/** A function fits on a screen, and a file has one subject. Tests are lists of cases and may be longer. */
import { type RepositoryFile, walk } from '../source-file.ts';
import type { Violation } from '../violation.ts';

const FUNCTION_LINES_MAX = 70;
const FILE_LINES_MAX = 500;

export function sizes(file: RepositoryFile): readonly Violation[] {
  const { path, source } = file;
  if (!source || path.endsWith('.test.ts') || /^packages\/[^/]+\/test\//.test(path)) return [];
  const violations: Violation[] = [];
  const lines = source.lineAt(source.text.trimEnd().length);
  if (lines > FILE_LINES_MAX) {
    const message = `the file has ${lines} lines, and ${FILE_LINES_MAX} are the most`;
    violations.push({ path, line: FILE_LINES_MAX + 1, rule: 'sizes', message, remedy: 'Give each subject a file.' });
  }
  walk(source.root, (node) => {
    if (!/^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type)) return;
    const line = source.lineAt(node.start);
    const length = source.lineAt(node.end) - line + 1;
    if (length <= FUNCTION_LINES_MAX) return;
    const message = `the function has ${length} lines, and ${FUNCTION_LINES_MAX} are the most`;
    violations.push({ path, line, rule: 'sizes', message, remedy: 'Give its parts names of their own.' });
  });
  return violations;
}
