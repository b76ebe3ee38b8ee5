/** Who may import whom: `docs/architecture.md` tells why. Tests may import anything. */
import { posix } from 'node:path';
import { isTest, type ModuleReference, moduleReferences, type RepositoryFile } from '../source-file.ts';
import type { Violation } from '../violation.ts';

/** For each package the modules of others that it may import. A trailing `*` stands for any ending. */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  foundation: [],
  membership: ['@nyx/foundation'],
  scheduler: ['@nyx/foundation'],
  agents: ['@nyx/foundation'],
  crm: ['@nyx/foundation', '@nyx/scheduler', '@nyx/membership/client'],
  api: ['@nyx/foundation', '@nyx/crm/contract'],
  console: ['@nyx/api/client'],
  cli: [
    '@nyx/foundation',
    '@nyx/api/client',
    '@nyx/membership/client',
    // What works without a cluster: making a key, checking a file, planning on a file.
    '@nyx/membership/key-file',
    '@nyx/crm/configuration',
    '@nyx/crm/contract',
    '@nyx/crm/planning',
    '@nyx/scheduler',
  ],
  daemon: ['@nyx/foundation', '@nyx/membership*', '@nyx/scheduler', '@nyx/agents', '@nyx/crm*', '@nyx/api'],
  simulator: ['@nyx/foundation', '@nyx/membership/core/*', '@nyx/scheduler', '@nyx/crm*'],
};

/** Types of these modules may be imported where their values may not: a type runs nothing. */
const TYPES_TOO: Readonly<Record<string, readonly string[]>> = {
  simulator: ['@nyx/membership'],
};

const matches = (specifier: string, patterns: readonly string[]): boolean =>
  patterns.some((pattern) =>
    pattern.endsWith('*') ? specifier.startsWith(pattern.slice(0, -1)) : specifier === pattern,
  );

export function importTable(file: RepositoryFile): readonly Violation[] {
  const { source } = file;
  const from = /^packages\/([^/]+)\//.exec(file.path)?.[1];
  if (!source || from === undefined || isTest(file.path)) return [];
  return moduleReferences(source).flatMap((reference) => {
    const problem = reference.specifier.startsWith('.')
      ? relativeProblem(file.path, from, reference)
      : packageProblem(from, reference);
    if (problem === null) return [];
    const line = source.lineAt(reference.offset);
    return [{ path: file.path, line, rule: 'import-table', ...problem }];
  });
}

function packageProblem(from: string, { specifier, typeOnly }: ModuleReference) {
  // Examples know their package as others do: by its name.
  if (!specifier.startsWith('@nyx/') || matches(specifier, [`@nyx/${from}`, `@nyx/${from}/*`])) return null;
  const allowed = MAY_IMPORT[from];
  if (!allowed) return { message: `the package ${from} is not in the import table`, remedy: 'Add it to the table.' };
  if (matches(specifier, allowed) || (typeOnly && matches(specifier, TYPES_TOO[from] ?? []))) return null;
  return {
    message: `${from} may not import ${specifier}`,
    remedy: `It may import ${allowed.join(', ') || 'no other package'}; have the daemon join what must not know each other.`,
  };
}

function relativeProblem(path: string, from: string, { specifier }: ModuleReference) {
  const target = posix.join(posix.dirname(path), specifier);
  if (!target.startsWith(`packages/${from}/`)) {
    return { message: `${specifier} leaves the package`, remedy: 'Import the other package by its name.' };
  }
  return null;
}
