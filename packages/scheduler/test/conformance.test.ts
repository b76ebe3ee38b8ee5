/**
 * The conformance cases, where they are at hand: at least as many must pass as passed before.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { clockMs, planForComparison } from '../tools/comparison-shape.ts';

const suite = resolve(import.meta.dirname, '../../../../shared/scheduler-conformance');
const PASSED_AT_LEAST = 636;
const FINAL_STATUS_AT_LEAST = 625;

if (!existsSync(suite)) console.log(`The conformance cases are not in ${suite}; that test is skipped.`);

it.skipIf(!existsSync(suite))(
  'decides the conformance cases as expected, in summary, actions, order and what comes of them',
  async () => {
    const { compareCase } = await import(join(suite, 'compare.mjs'));
    const cases = join(suite, 'cases');
    let finalStatus = 0;
    const passed = readdirSync(cases).filter((name) => {
      const expected = JSON.parse(readFileSync(join(cases, name, 'expected.json'), 'utf8'));
      const actual = planForComparison(readFileSync(join(cases, name, 'cib.xml'), 'utf8'), clockMs(expected.now.value));
      const { levels } = compareCase(expected, JSON.parse(JSON.stringify(actual)));
      if (levels.F) finalStatus += 1;
      return levels.L1 && levels.L2 && levels.L3;
    });
    expect(passed.length).toBeGreaterThanOrEqual(PASSED_AT_LEAST);
    expect(finalStatus).toBeGreaterThanOrEqual(FINAL_STATUS_AT_LEAST);
  },
  60_000,
);
