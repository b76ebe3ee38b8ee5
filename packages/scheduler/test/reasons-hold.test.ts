/**
 * Explanations are true: the parts of a score add up to it, and what is called decisive is so: without all of it the plan
 * decides otherwise, without any part of it alike.
 *
 * Checked on generated clusters, and on the conformance cases where they are at hand: a sample of them, with
 * NYX_REASONS=all every one.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { addScores, type ClusterModel, readCib, schedule } from '../src/index.ts';
import { clockMs } from '../tools/comparison-shape.ts';
import { generateCluster } from '../tools/fuzz/generate.ts';
import { checkDecisive, newReport } from './decisive-sets.ts';

const cases = resolve(import.meta.dirname, '../../../../shared/scheduler-conformance/cases');
const hasCases = existsSync(cases);
if (!hasCases) console.log(`The conformance cases are not in ${cases}; that test is skipped.`);

const all = process.env.NYX_REASONS === 'all';
const EVERY = all ? 1 : 130;
const SCORES_OF_EVERY = all ? 1 : 8;

function modelOf(name: string): ClusterModel {
  const { now } = JSON.parse(readFileSync(join(cases, name, 'expected.json'), 'utf8'));
  return readCib(readFileSync(join(cases, name, 'cib.xml'), 'utf8'), { nowMs: clockMs(now.value) });
}

it.skipIf(!hasCases)(
  'every score of the conformance cases is the sum of its named parts',
  () => {
    const names = readdirSync(cases).filter((_, place) => place % SCORES_OF_EVERY === 0);
    const wrong = names.flatMap((name) =>
      schedule(modelOf(name)).assignment.resources.flatMap(({ resource, candidates }) =>
        candidates
          .filter(
            ({ score, contributions }) => contributions.reduce((sum, part) => addScores(sum, part.score), 0) !== score,
          )
          .map(({ node, score, contributions }) => ({ name, resource, node, score, contributions })),
      ),
    );
    expect(wrong).toEqual([]);
  },
  120_000,
);

it.skipIf(!hasCases)(
  'decisive sets of the conformance cases are minimal',
  () => {
    const report = newReport();
    const names = readdirSync(cases).filter((_, place) => place % EVERY === 0);
    for (const name of names) checkDecisive(name, modelOf(name), all ? 4 : 2, report);
    if (all)
      console.log(`decisive sets by size: ${JSON.stringify([...report.bySize])}, not proven: ${report.unproven}`);
    expect(report.wrong).toEqual([]);
    expect(report.bySize.size).toBeGreaterThan(0);
  },
  all ? 3_600_000 : 120_000,
);

it(
  'decisive sets of generated clusters are minimal',
  () => {
    const report = newReport();
    for (let seed = 1; seed <= (all ? 300 : 8); seed += 1) {
      const { cib, nowMs } = generateCluster(seed);
      checkDecisive(`seed ${seed}`, readCib(cib, { nowMs }), 2, report);
    }
    if (all)
      console.log(`decisive sets by size: ${JSON.stringify([...report.bySize])}, not proven: ${report.unproven}`);
    expect(report.wrong).toEqual([]);
    expect(report.bySize.size).toBeGreaterThan(0);
  },
  all ? 3_600_000 : 120_000,
);
