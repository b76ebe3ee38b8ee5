/** Properties that hold for every document and every configuration. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  agentsNamed,
  canonicalForm,
  configurationDigest,
  localSettings,
  primitivesOf,
  readConfiguration,
  renderConfiguration,
} from '../../src/configuration/index.ts';
import { arbitraryConfiguration } from './arbitrary-configuration.ts';
import { KNOWN_HOST } from './known-host.ts';

const GOLDEN = join(import.meta.dirname, 'golden');
const documents = readdirSync(GOLDEN)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => readFileSync(join(GOLDEN, name)));

/** Reads, and checks what every answer promises. */
function read(document: string | Uint8Array) {
  const result = readConfiguration(document, 'nyx.yaml', KNOWN_HOST);
  agentsNamed(document);
  const problems = result.ok ? result.warnings : result.errors;
  if (!result.ok) expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
  for (const problem of problems) {
    expect(problem.line).toBeGreaterThanOrEqual(1);
    expect(problem.column).toBeGreaterThanOrEqual(1);
    expect(problem.rendered).not.toMatch(/[^\P{Cc}\n]/u);
  }
}

describe('reading any document', () => {
  test('no text makes it throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), read), { numRuns: 100 });
  });

  test('no bytes make it throw', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), read), { numRuns: 100 });
  });

  test('no text made of the signs of YAML makes it throw', () => {
    const signs = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ': ',
      ',',
      '\n',
      '  ',
      '- ',
      '&a ',
      '*a',
      '!',
      '|',
      '>',
      '"',
      "'",
      '#',
      '?',
      '\t',
      '---',
      'nodes',
      'cluster',
      'fencing',
      'resources',
      '__proto__',
      'constructor',
      '1',
      '~',
      '<<',
    );
    fc.assert(
      fc.property(
        fc.array(signs, { maxLength: 60 }).map((parts) => parts.join('')),
        read,
      ),
      { numRuns: 200 },
    );
  });

  test('no damage to a document makes it throw', () => {
    const damage = fc.tuple(
      fc.constantFrom(...documents),
      fc.nat(),
      fc.nat({ max: 12 }),
      fc.uint8Array({ maxLength: 6 }),
    );
    fc.assert(
      fc.property(damage, ([document, at, removed, added]) => {
        const start = at % document.length;
        read(Buffer.concat([document.subarray(0, start), added, document.subarray(start + removed)]));
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ['empty lines at the beginning', '\n\n'],
    ['brackets within brackets', '['.repeat(50_000)],
    ['mappings within mappings', `a: ${'{ a: '.repeat(25_000)}`],
    [
      'a bomb of aliases',
      `a: &a [x]\n${Array.from({ length: 40 }, (_, index) => `b${index}: &b${index} [*a, *a]`).join('\n')}`,
    ],
    ['many keys', Array.from({ length: 10_000 }, (_, index) => `k${index}: 1`).join('\n')],
    ['a long key', `${'k'.repeat(500_000)}: 1`],
    ['more than a configuration may hold', `# ${'x'.repeat(2_000_000)}`],
  ])('%s are refused and nothing is exhausted', (_, document) => {
    read(document);
    expect(readConfiguration(document, 'nyx.yaml').ok).toBe(false);
  });
});

describe('writing and reading again', () => {
  test('gives an equal configuration', () => {
    fc.assert(
      fc.property(arbitraryConfiguration, (configuration) => {
        const result = readConfiguration(renderConfiguration(configuration), 'rendered');
        expect(result.ok ? result.configuration : result.errors.map(({ rendered }) => rendered)).toEqual(configuration);
      }),
      { numRuns: 100 },
    );
  });

  test('gives the same canonical form, and different configurations have different ones', () => {
    fc.assert(
      fc.property(arbitraryConfiguration, arbitraryConfiguration, (left, right) => {
        const result = readConfiguration(renderConfiguration(left), 'rendered');
        expect(result.ok && canonicalForm(result.configuration)).toBe(canonicalForm(left));
        const digest = (text: string): string => text;
        const same = configurationDigest(left, digest) === configurationDigest(right, digest);
        expect(same).toBe(canonicalForm(left) === canonicalForm(right));
      }),
      { numRuns: 100 },
    );
  });
});

describe('what follows from a configuration', () => {
  test('every node finds its settings, and all nodes find the same shared ones', () => {
    fc.assert(
      fc.property(arbitraryConfiguration, (configuration) => {
        const settings = configuration.nodes.map(({ name }) => localSettings(configuration, name));
        expect(settings.map((each) => each?.self)).toEqual(configuration.nodes.map(({ name }) => name));
        for (const each of settings) expect(each?.shared).toEqual(settings[0]?.shared);
      }),
      { numRuns: 50 },
    );
  });

  test('a primitive has its own attributes, else those of its group, else the defaults', () => {
    fc.assert(
      fc.property(arbitraryConfiguration, (configuration) => {
        for (const { primitive, group, meta } of primitivesOf(configuration)) {
          const groupMeta = configuration.resources.find(({ id }) => id === group)?.meta ?? {};
          const { operationTimeoutMs: _, ...defaults } = configuration.defaults;
          expect(meta).toEqual({ ...defaults, ...groupMeta, ...primitive.meta });
        }
      }),
      { numRuns: 50 },
    );
  });
});
