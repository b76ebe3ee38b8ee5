/**
 * Each `golden/NAME.yaml` has one mistake, named by its first line, and `golden/NAME.txt` is the whole message
 * about it. `vitest -u` rewrites the messages: read the difference before committing it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ERROR_CATALOGUE } from '@nyx/foundation';
import { describe, expect, test } from 'vitest';
import { readConfiguration } from '../../src/configuration/index.ts';
import { KNOWN_HOST } from './known-host.ts';

const GOLDEN = join(import.meta.dirname, 'golden');
const names = readdirSync(GOLDEN)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.slice(0, -'.yaml'.length));

function problemsOf(name: string) {
  const result = readConfiguration(readFileSync(join(GOLDEN, `${name}.yaml`)), '/etc/nyx/nyx.yaml', KNOWN_HOST);
  return result.ok ? result.warnings : result.errors;
}

/** Codes whose documents are too large to be kept here. */
const SHOWN_ELSEWHERE = ['NYX_CONFIG_TOO_LARGE'];

describe('messages about a configuration', () => {
  test.each(names)('%s', async (name) => {
    const problems = problemsOf(name);
    const whole = `${problems.map(({ rendered }) => rendered).join('\n\n')}\n`;
    await expect(whole).toMatchFileSnapshot(join(GOLDEN, `${name}.txt`));
  });

  test.each(names.filter((name) => name !== 'several-mistakes'))('%s has one message for its one mistake', (name) => {
    expect(problemsOf(name).map(({ code }) => code)).toHaveLength(1);
  });

  test('every code has a golden file', () => {
    const shown = new Set<string>(names.flatMap((name) => problemsOf(name).map(({ code }) => code)));
    const codes = Object.keys(ERROR_CATALOGUE).filter((code) => code.startsWith('NYX_CONFIG_'));
    expect(codes.filter((code) => !shown.has(code) && !SHOWN_ELSEWHERE.includes(code))).toEqual([]);
  });

  test('several mistakes are told in the order of their places', () => {
    const places = problemsOf('several-mistakes').map(({ line, column }) => line * 1000 + column);
    expect(places).toEqual(places.toSorted((left, right) => left - right));
  });

  test('a message begins with file, line and column, and ends with the remedy', () => {
    for (const { file, line, column, code, remedy, rendered } of names.flatMap(problemsOf)) {
      expect(rendered.split('\n')[0]).toMatch(new RegExp(`^${file}:${line}:${column}: (error|warning) ${code}$`));
      expect(rendered.split('\n').at(-1)).toBe(`  remedy:  ${remedy}`);
    }
  });
});
