/**
 * Measures the scheduler beside Pacemaker's `crm_simulate` on the same CIBs, from the file to the transition graph, parsing
 * included on both sides: `node packages/scheduler/tools/bench.ts [--json] [--only PART] [--limit SECONDS]`.
 *
 * The last line of stdout is one JSON object. Its `runs` are the reference deployment, then clusters that grow from 4
 * nodes and 125 primitives to 32 and 2,000. Nyx's time is that of a process that has planned before; the start of a process
 * is not in it (`firstMs` is the first plan of a process). That of `crm_simulate` holds its start, which `crmSimulateStartMs`
 * tells. Exit status 2: `crm_simulate` cannot be had, so that its figures are null. Where it does not end within the
 * limit its figure is null too, and `crmSimulateEnded` is false.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { crmSimulateMs, haveCrmSimulate, startMs } from './bench/crm-simulate.ts';
import { referenceCib } from './bench/reference-cluster.ts';
import { type Mixture, type Situation, syntheticCib } from './bench/synthetic-cluster.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    limit: { type: 'string', default: '60' },
  },
});
const limitSeconds = Number(values.limit);
if (!(limitSeconds > 0)) {
  console.error(`--limit must be a number of seconds above 0, not ${values.limit}.`);
  process.exit(64);
}

interface Subject {
  readonly cib: string;
  readonly nodes: number;
  readonly resources: number;
  readonly text: () => string;
}

const SITUATIONS: readonly Situation[] = ['empty', 'running', 'node-lost'];
const MIXTURES: readonly Mixture[] = ['plain', 'mixed'];
/** Nodes and primitives. */
const GROWTH = [
  [4, 125],
  [8, 250],
  [16, 500],
  [32, 1000],
  [32, 2000],
] as const;
const LARGE = [GROWTH[2], GROWTH[4]] as const;

/** Primitives of the reference deployment, an instance of the clone on each node among them. */
const REFERENCE_RESOURCES = 8;

const subjects: readonly Subject[] = [
  ...SITUATIONS.map((situation) => ({
    cib: `reference ${situation}`,
    nodes: 2,
    resources: REFERENCE_RESOURCES,
    text: () => referenceCib(situation),
  })),
  ...MIXTURES.flatMap((mixture) =>
    SITUATIONS.flatMap((situation) =>
      (situation === 'node-lost' ? LARGE : GROWTH).map(([nodes, primitives]) => ({
        cib: `${nodes}x${primitives} ${mixture} ${situation}`,
        nodes,
        resources: primitives,
        text: () => syntheticCib({ nodes, primitives, mixture, situation }),
      })),
    ),
  ),
];

interface PlanFigures {
  readonly ms: number;
  readonly firstMs: number;
  readonly actions: number;
  readonly edges: number;
  readonly rssMiB: number;
}

const program = join(import.meta.dirname, 'bench', 'measure-plan.ts');
const measurePlan = (file: string): PlanFigures =>
  JSON.parse(execFileSync(process.execPath, [program, file], { encoding: 'utf8', maxBuffer: 1 << 20 }));

const rounded = (value: number | null, digits = 2): number | null =>
  value === null ? null : Number(value.toFixed(digits));

const directory = mkdtempSync(join(tmpdir(), 'nyx-scheduler-bench-'));
process.once('exit', () => rmSync(directory, { recursive: true, force: true }));

function run(subject: Subject, withCrm: boolean) {
  const file = join(directory, 'cib.xml');
  writeFileSync(file, subject.text());
  const own = measurePlan(file);
  const crm = withCrm ? crmSimulateMs(file, limitSeconds * 1000) : null;
  return {
    cib: subject.cib,
    nodes: subject.nodes,
    resources: subject.resources,
    ms: rounded(own.ms),
    crmSimulateMs: rounded(crm),
    rssMiB: rounded(own.rssMiB, 1),
    firstMs: rounded(own.firstMs),
    usPerResourceAndNode: rounded((own.ms * 1000) / (subject.nodes * subject.resources)),
    timesFaster: crm === null ? null : rounded(crm / own.ms, 1),
    crmSimulateEnded: withCrm ? crm !== null : null,
    actions: own.actions,
    edges: own.edges,
  };
}

const line = (cells: readonly (string | number | null)[]): string =>
  cells.map((cell, index) => (index === 0 ? String(cell).padEnd(24) : String(cell ?? '-').padStart(11))).join('');

const withCrm = haveCrmSimulate(console.error);
const runs: ReturnType<typeof run>[] = [];
console.log(line(['cluster', 'ms', 'crm_sim ms', 'faster', 'first ms', 'us/res/node', 'RSS MiB', 'actions']));
for (const subject of subjects.filter(({ cib }) => cib.includes(values.only))) {
  const figures = run(subject, withCrm);
  runs.push(figures);
  const { cib, ms, crmSimulateMs: crm, timesFaster, firstMs, usPerResourceAndNode, rssMiB, actions } = figures;
  console.log(line([cib, ms, crm, timesFaster, firstMs, usPerResourceAndNode, rssMiB, actions]));
}
console.log(JSON.stringify({ crmSimulateStartMs: withCrm ? rounded(startMs()) : null, limitSeconds, runs }));
process.exitCode = withCrm ? 0 : 2;
