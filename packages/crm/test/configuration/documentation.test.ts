/** `docs/configuration.md` shows a document that works, and names every key that there is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { editorSchema, readConfiguration } from '../../src/configuration/index.ts';

const page = readFileSync(join(import.meta.dirname, '../../../../docs/configuration.md'), 'utf8');

/** Every key that a mapping of the schema has. */
function keysOf(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const properties = 'properties' in schema ? Object.keys(schema.properties as object) : [];
  return [...properties, ...Object.values(schema).flatMap(keysOf)];
}

describe('docs/configuration.md', () => {
  test('shows a document without mistakes', () => {
    const [, document = ''] = /```yaml\n(.*?)```/s.exec(page) ?? [];
    const result = readConfiguration(document, 'docs/configuration.md');
    expect(result.ok ? result.warnings : result.errors.map(({ rendered }) => rendered)).toEqual([]);
  });

  test('names every key', () => {
    expect([...new Set(keysOf(editorSchema()))].filter((key) => !page.includes(`\`${key}\``))).toEqual(['secret']);
    expect(page).toContain('{ secret: NAME }');
  });
});
