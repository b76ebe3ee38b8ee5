/**
 * The schema of the document for editors: JSON Schema, draft 7, which the YAML plug-ins of editors understand.
 *
 * It offers what can be used. Rules that JSON Schema cannot say are left to the reader.
 */
import { DocumentSchema } from './document-schema.ts';
import { type SchemaNode, schemaNode } from './schema-vocabulary.ts';

/** The schema as a value that JSON can hold. */
export const editorSchema = (): Readonly<Record<string, unknown>> => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Nyx cluster configuration',
  ...withoutRules(schemaNode(DocumentSchema)),
});

function withoutRules(schema: SchemaNode): Readonly<Record<string, unknown>> {
  const entries = Object.entries(schema)
    .filter(([key]) => key !== 'nyx')
    .map(([key, value]) => [key, key === 'anyOf' ? usableVariants(schema) : plain(value)] as const);
  return Object.fromEntries(entries);
}

const usableVariants = (schema: SchemaNode): readonly unknown[] =>
  (schema.anyOf ?? []).filter((variant) => variant.nyx?.notYet === undefined).map(withoutRules);

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  return typeof value === 'object' && value !== null ? withoutRules(value) : value;
}
