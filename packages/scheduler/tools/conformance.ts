/**
 * Runs the scheduler over a directory of cases and compares its plans with what each case expects.
 *
 * `node packages/scheduler/tools/conformance.ts [--cases DIR] [--out DIR] [--json]`. Of a case's `expected.json` nothing
 * but the clock is read; the comparison is made by the comparator beside the cases.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { clockMs, planForComparison } from './comparison-shape.ts';

const { values } = parseArgs({
  options: {
    cases: { type: 'string' },
    out: { type: 'string' },
    only: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const root = resolve(import.meta.dirname, '../../..');
const cases = resolve(values.cases ?? join(root, '../shared/scheduler-conformance/cases'));
if (!existsSync(cases)) {
  console.error(`There are no cases in ${cases}; name their directory with --cases DIR.`);
  process.exit(2);
}
const out = values.out === undefined ? mkdtempSync(join(tmpdir(), 'nyx-conformance-')) : resolve(values.out);
mkdirSync(out, { recursive: true });

function clockOf(name: string): number {
  for (const file of ['case.json', 'expected.json']) {
    const path = join(cases, name, file);
    if (!existsSync(path)) continue;
    // Only the clock is read, and only its number is kept.
    const now = /"now"\s*:\s*\{[^}]*"value"\s*:\s*("[^"]*"|-?\d+)/.exec(readFileSync(path, 'utf8'));
    if (now) return clockMs(JSON.parse(now[1] as string));
  }
  return Date.UTC(2026, 6, 1);
}

const names = readdirSync(cases)
  .filter((name) => existsSync(join(cases, name, 'cib.xml')) && (values.only === undefined || name === values.only))
  .sort();
const errors: string[] = [];
const began = performance.now();
for (const name of names) {
  let result: unknown;
  try {
    result = planForComparison(readFileSync(join(cases, name, 'cib.xml'), 'utf8'), clockOf(name));
  } catch (error) {
    errors.push(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    result = { error: String(error) };
  }
  writeFileSync(join(out, `${name}.json`), JSON.stringify(result));
}
const seconds = (performance.now() - began) / 1000;
const comparator = join(cases, '..', 'compare.mjs');
const details = join(out, '..', `${out.split('/').at(-1)}-comparison.json`);
if (existsSync(comparator)) {
  const only = values.only === undefined ? [] : ['--case', values.only, '-v'];
  const run = spawnSync(
    process.execPath,
    [comparator, '--expected', cases, '--actual', out, '--json', details, ...only],
    {
      encoding: 'utf8',
    },
  );
  process.stdout.write(run.stdout);
  process.stderr.write(run.stderr);
  if (existsSync(details)) report(JSON.parse(readFileSync(details, 'utf8')));
}
for (const error of errors) console.error(error);

interface CaseResult {
  readonly levels: Readonly<Record<string, boolean>>;
}

function report(results: Readonly<Record<string, CaseResult>>): void {
  const joint = (result: CaseResult) => result.levels.L1 && result.levels.L2 && result.levels.L3;
  const all = Object.values(results);
  const figures = {
    cases: all.length,
    joint: all.filter(joint).length,
    orderExact: all.filter((result) => result.levels.L3x).length,
    finalStatus: all.filter((result) => result.levels.F).length,
    seconds: Number(seconds.toFixed(1)),
  };
  console.log(JSON.stringify(figures));
  const index = join(cases, '..', 'index.json');
  if (!values.json && values.only === undefined && existsSync(index))
    printTables(JSON.parse(readFileSync(index, 'utf8')), results, joint);
}

interface IndexEntry {
  readonly name: string;
  readonly group: number;
  readonly groupTitle: string;
  readonly stage: number;
}

function printTables(
  index: readonly IndexEntry[],
  results: Readonly<Record<string, CaseResult>>,
  joint: (result: CaseResult) => boolean | undefined,
): void {
  for (const [title, keyOf] of [
    ['group', (entry: IndexEntry) => `${String(entry.group).padStart(2)} ${entry.groupTitle}`],
    ['stage', (entry: IndexEntry) => String(entry.stage).padStart(2)],
  ] as const) {
    const rows = new Map<string, { passed: number; total: number }>();
    for (const entry of index) {
      const result = results[entry.name];
      if (!result) continue;
      const row = rows.get(keyOf(entry)) ?? { passed: 0, total: 0 };
      row.total += 1;
      if (joint(result)) row.passed += 1;
      rows.set(keyOf(entry), row);
    }
    console.log(`\nby ${title}:`);
    for (const [key, row] of [...rows].sort(([left], [right]) => left.localeCompare(right, 'en', { numeric: true }))) {
      console.log(`  ${String(row.passed).padStart(4)} of ${String(row.total).padStart(4)}  ${key}`);
    }
  }
}

if (values.out === undefined) rmSync(out, { recursive: true, force: true });
