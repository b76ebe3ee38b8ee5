/** What a schema allows and what a document has instead, in words for messages. */
import { isAlias, isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import type { SchemaNode } from './schema-vocabulary.ts';
import { FORM_WORDS, quoted } from './text-forms.ts';

/** The variants of a schema: unions within unions are one union. */
export function variantsOf(schema: SchemaNode): readonly SchemaNode[] {
  return schema.anyOf ? schema.anyOf.flatMap(variantsOf) : [schema];
}

/** What the schema allows, in words that follow "must be": `a list`, `a whole number from 1 to 8, or \`never\``. */
export function allowedWords(schema: SchemaNode): string {
  const variants = variantsOf(schema);
  const literals = variants.flatMap((variant) => (variant.const === undefined ? [] : [quoted(variant.const)]));
  const isCollection = ({ type }: SchemaNode): boolean => type === 'object' || type === 'array';
  const others = variants.filter((variant) => variant.const === undefined);
  const values = others.filter((variant) => !isCollection(variant)).map(wordsOf);
  const collections = others.filter(isCollection).map(wordsOf);
  return joinedWithOr([...new Set([...values, ...literals, ...collections])]);
}

export function joinedWithOr(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

function wordsOf(schema: SchemaNode): string {
  if (schema.nyx?.form) return FORM_WORDS[schema.nyx.form];
  switch (schema.type) {
    case 'boolean':
      return '`true` or `false`';
    case 'integer':
      return `a whole number from ${schema.minimum} to ${schema.maximum}`;
    case 'array':
      return schema.items?.nyx?.form === undefined ? 'a list' : `a list, each entry ${wordsOf(schema.items)}`;
    case 'object':
      return schema.properties ? `a mapping with ${Object.keys(schema.properties).join(', ')}` : 'a mapping';
    default:
      return 'a text';
  }
}

/** What stands in the document, in words that follow "not". */
export function foundWords(node: ParsedNode | null): string {
  if (isMap(node)) return 'a mapping';
  if (isSeq(node)) return 'a list';
  if (!isScalar(node) || isAlias(node) || node.value === null) return 'nothing';
  if (typeof node.value === 'number') return `the number ${quoted(node.source ?? String(node.value))}`;
  if (typeof node.value === 'boolean') return quoted(String(node.value));
  return `the text ${quoted(String(node.value))}`;
}
