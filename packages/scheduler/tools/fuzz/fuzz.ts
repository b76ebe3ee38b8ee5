/**
 * Compares Nyx's plans with those of Pacemaker's `crm_simulate` over random clusters.
 *
 * `node packages/scheduler/tools/fuzz/fuzz.ts [--seeds N] [--from S] [--min-agreement PERCENT] [--shrink N] [--orders] [--keep DIR] [--json]`.
 * With `--keep` each shrunk cluster is written to `DIR/SEED.xml`.
 * Prints each disagreement, the first ones with the smallest cluster that shows it. `--orders` counts a different order of
 * equal actions as a disagreement too. The last line of stdout is one JSON object. Exit status 1 where fewer than
 * `--min-agreement` (98) per cent agree, 2 where `crm_simulate` is not installed.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Element, write } from './element.ts';
import { GENERATED_NOW_MS, type GeneratedCluster, generateCluster } from './generate.ts';
import { ownPlan } from './own-plan.ts';
import { Pacemaker } from './pacemaker-plan.ts';
import { agrees, comparePlans, type Difference, isEmpty, type PlanDifference } from './plan-facts.ts';
import { shrink } from './shrink.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '500' },
    from: { type: 'string', default: '1' },
    'min-agreement': { type: 'string', default: '98' },
    shrink: { type: 'string', default: '3' },
    orders: { type: 'boolean', default: false },
    keep: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
if (values.keep !== undefined) mkdirSync(values.keep, { recursive: true });
const AT_ONCE = 2;

type Verdict =
  | { readonly kind: 'same' | 'order' | 'different'; readonly difference: PlanDifference }
  | { readonly kind: 'refused' | 'crashed' | 'failed'; readonly message: string };

const pacemaker = new Pacemaker();

async function judge(root: Element, cib: string): Promise<Verdict> {
  const theirs = await pacemaker.plan(root, cib);
  if (theirs.kind !== 'plan') return theirs;
  try {
    const difference = comparePlans(theirs.facts, ownPlan(root, cib, GENERATED_NOW_MS));
    if (!agrees(difference)) return { kind: 'different', difference };
    return { kind: isEmpty(difference.orders) ? 'same' : 'order', difference };
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

const isBad = (verdict: Verdict): boolean =>
  verdict.kind === 'different' || verdict.kind === 'failed' || (values.orders && verdict.kind === 'order');

const log = (text: string): void => {
  if (!values.json) console.log(text);
};

function printDifference(title: string, { missing, extra }: Difference): void {
  for (const line of missing.slice(0, 12)) log(`  ${title} only Pacemaker: ${line}`);
  for (const line of extra.slice(0, 12)) log(`  ${title} only Nyx:       ${line}`);
}

function printVerdict(verdict: Verdict): void {
  if (!('difference' in verdict)) {
    log(`  ${verdict.message}`);
    return;
  }
  printDifference('summary', verdict.difference.summary);
  printDifference('action ', verdict.difference.actions);
  if (verdict.kind === 'order') printDifference('order  ', verdict.difference.orders);
}

/** What kind of thing the plans differ in: shrinking must not wander from one fault to another. */
function signature(verdict: Verdict): string {
  if (!('difference' in verdict)) return verdict.kind;
  const { summary, actions } = verdict.difference;
  const words = (title: string, difference: Difference): string[] => [
    ...difference.missing.map((line) => `${title}-${line.split(' ')[title === 'a' ? 2 : 0]}`),
    ...difference.extra.map((line) => `${title}+${line.split(' ')[title === 'a' ? 2 : 0]}`),
  ];
  return [...new Set([...words('s', summary), ...words('a', actions)])].sort().join(' ') || verdict.kind;
}

async function printShrunk(cluster: GeneratedCluster, verdict: Verdict): Promise<void> {
  const parts = new Set(signature(verdict).split(' '));
  const small = await shrink(cluster.root, async (root, cib) => {
    const next = await judge(root, cib);
    return (
      isBad(next) &&
      next.kind === verdict.kind &&
      signature(next)
        .split(' ')
        .every((part) => parts.has(part))
    );
  });
  log(`  shrunk:`);
  printVerdict(await judge(small, write(small)));
  log(write(small, '    '));
  if (values.keep !== undefined) writeFileSync(join(values.keep, `${cluster.seed}.xml`), write(small));
}

async function main(): Promise<number> {
  const version = await pacemaker.version();
  if (version === null) {
    console.error('crm_simulate is not installed; install the Debian package pacemaker-cli-utils.');
    return 2;
  }
  const counts: Record<Verdict['kind'], number> = {
    same: 0,
    order: 0,
    different: 0,
    refused: 0,
    crashed: 0,
    failed: 0,
  };
  const features = new Map<string, { clusters: number; different: number }>();
  const disagreeing: number[] = [];
  const from = Number(values.from);
  let next = from;
  let shrinksLeft = Number(values.shrink);
  const work = async (): Promise<void> => {
    while (next < from + Number(values.seeds)) {
      const seed = next;
      next += 1;
      const cluster = generateCluster(seed);
      const verdict = await judge(cluster.root, cluster.cib);
      counts[verdict.kind] += 1;
      const bad = isBad(verdict);
      for (const feature of cluster.features) {
        const row = features.get(feature) ?? { clusters: 0, different: 0 };
        features.set(feature, { clusters: row.clusters + 1, different: row.different + (bad ? 1 : 0) });
      }
      if (!bad) continue;
      disagreeing.push(seed);
      log(`seed ${seed}: ${verdict.kind} [${signature(verdict)}]`);
      printVerdict(verdict);
      if (shrinksLeft > 0) {
        shrinksLeft -= 1;
        await printShrunk(cluster, verdict);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  log('\nfeature: clusters with it, of these not agreeing');
  for (const [name, row] of [...features].sort(([left], [right]) => left.localeCompare(right))) {
    log(`  ${name.padEnd(34)} ${String(row.clusters).padStart(6)} ${String(row.different).padStart(6)}`);
  }
  return report(version, counts, disagreeing, features);
}

function report(
  version: string,
  counts: Readonly<Record<Verdict['kind'], number>>,
  disagreeing: readonly number[],
  features: ReadonlyMap<string, { readonly clusters: number; readonly different: number }>,
): number {
  const compared = counts.same + counts.order + counts.different + counts.failed;
  const agreement = compared === 0 ? 0 : (100 * (counts.same + counts.order)) / compared;
  const orderAgreement = compared === 0 ? 0 : (100 * counts.same) / compared;
  const figures = {
    pacemaker: version,
    from: Number(values.from),
    seeds: Number(values.seeds),
    compared,
    agreement: Number(agreement.toFixed(2)),
    orderAgreement: Number(orderAgreement.toFixed(2)),
    ...counts,
    disagreeing: [...disagreeing].sort((left, right) => left - right),
    ...(values.json
      ? { features: Object.fromEntries([...features].sort(([left], [right]) => left.localeCompare(right))) }
      : {}),
  };
  console.log(JSON.stringify(figures));
  return compared > 0 && agreement >= Number(values['min-agreement']) ? 0 : 1;
}

try {
  process.exitCode = await main();
} finally {
  pacemaker.close();
}
