/** The schema for editors: it is current, and it accepts what the reader accepts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { Compile } from 'typebox/compile';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { editorSchema, renderConfiguration } from '../../src/configuration/index.ts';
import { arbitraryConfiguration } from './arbitrary-configuration.ts';

const COMMITTED = join(import.meta.dirname, '../../../../docs/nyx.schema.json');

describe('nyx.schema.json', () => {
  test('is current: after a change of the schema run `pnpm gen`', () => {
    expect(JSON.parse(readFileSync(COMMITTED, 'utf8'))).toEqual(JSON.parse(JSON.stringify(editorSchema())));
  });

  test('accepts every document that Nyx writes', () => {
    const validator = Compile(editorSchema());
    fc.assert(
      fc.property(arbitraryConfiguration, (configuration) => {
        const document: unknown = parse(renderConfiguration(configuration), { schema: 'core' });
        expect([...validator.Errors(document)]).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  test.each([
    ['a key that is not known', 'cluster: nyx\nnodes: { a: { id: 1, links: [10.0.0.1] } }\ncolour: blue\n'],
    [
      'a duration without a unit',
      'cluster: nyx\nnodes: { a: { id: 1, links: [10.0.0.1] } }\ndefaults: { operation-timeout: 20 }\n',
    ],
    ['a missing key', 'nodes: { a: { id: 1, links: [10.0.0.1] } }\n'],
    [
      'what cannot be run yet',
      'cluster: nyx\nnodes: { a: { id: 1, links: [10.0.0.1] } }\nresources: { d: { clone: {}, primitive: {} } }\n',
    ],
  ])('refuses %s', (_, document) => {
    expect(Compile(editorSchema()).Check(parse(document))).toBe(false);
  });
});
