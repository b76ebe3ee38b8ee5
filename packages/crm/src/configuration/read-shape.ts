/**
 * Compares a YAML document with a schema: which keys there are, and whether each value is of the kind that
 * its key needs. What refers to something else is not checked here.
 *
 * What is wrong is reported and left out of the value, so that the rest can still be checked.
 */
import { nearestWord } from '@nyx/foundation';
import { isAlias, isMap, isScalar, isSeq, type ParsedNode, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Place } from './document-text.ts';
import { type Path, type Places, showPath } from './places.ts';
import type { ProblemList } from './problem-list.ts';
import type { SchemaNode } from './schema-vocabulary.ts';
import { allowedWords, foundWords, variantsOf } from './schema-words.ts';
import { formProblem, quoted } from './text-forms.ts';

/** What reading needs all along, and what it fills. */
export interface ShapeReading {
  readonly places: Places;
  readonly problems: ProblemList;
}

/** The value of `node` by `schema`; `undefined` where nothing of it could be read. */
export function readShape(node: ParsedNode | null, schema: SchemaNode, path: Path, reading: ShapeReading): unknown {
  if (isAlias(node)) {
    reading.problems.report(placeOf(node, path, reading), {
      code: 'NYX_CONFIG_ALIAS',
      message: `${nameOf(path)} is an alias, ${quoted(`*${node.source}`)}`,
      allowed: 'values that stand where they are used',
      remedy: 'Write the value out at this place; what holds for all resources belongs into `defaults`.',
    });
    return undefined;
  }
  const variants = variantsOf(schema);
  const mappings = variants.filter((variant) => variant.type === 'object');
  const list = variants.find((variant) => variant.type === 'array');
  if (mappings.length > 0 && (isMap(node) || (isNothing(node) && onlyOfType(variants, 'object')))) {
    return readOneMapping(node, mappings, path, reading);
  }
  if (list && (isSeq(node) || (isNothing(node) && onlyOfType(variants, 'array')))) {
    return readList(isSeq(node) ? node : null, list, path, reading);
  }
  if (isScalar(node) && node.value !== null) return readScalar(node, schema, path, reading);
  return wrongType(node, schema, path, reading);
}

const isNothing = (node: ParsedNode | null): boolean => node === null || (isScalar(node) && node.value === null);

/** Whether nothing after a colon can only mean that there are no entries. */
const onlyOfType = (variants: readonly SchemaNode[], type: string): boolean =>
  variants.every((variant) => variant.const !== undefined || variant.type === type);

const nameOf = (path: Path): string => (path.length === 0 ? 'the document' : `\`${showPath(path)}\``);

function placeOf(node: ParsedNode | null, path: Path, reading: ShapeReading): Place {
  if (node === null || isNothing(node)) return reading.places.key(path);
  const start = node.range?.[0] ?? 0;
  return { start, end: Math.max(start + 1, node.range?.[1] ?? 0) };
}

function wrongType(node: ParsedNode | null, schema: SchemaNode, path: Path, reading: ShapeReading): undefined {
  const nothing = isNothing(node);
  reading.problems.report(placeOf(node, path, reading), {
    code: 'NYX_CONFIG_WRONG_TYPE',
    message: nothing ? `${nameOf(path)} has no value` : `${nameOf(path)} cannot be ${foundWords(node)}`,
    allowed: allowedWords(schema),
    remedy: remedyForType(node, schema),
  });
  return undefined;
}

function remedyForType(node: ParsedNode | null, schema: SchemaNode): string {
  if (isNothing(node)) return 'Write a value after the colon (`""` for an empty text), or remove the key.';
  const variants = variantsOf(schema);
  if (!isScalar(node)) return 'Write a value of that kind.';
  if (typeof node.value !== 'string' && variants.some((variant) => variant.type === 'string')) {
    return `Put it in quotes if that is the text: ${quoted(JSON.stringify(node.source ?? String(node.value)))}.`;
  }
  if (typeof node.value === 'string' && variants.some((variant) => variant.type === 'boolean')) {
    return `Write ${quoted(String(/^(y|yes|on|t)/i.test(node.value)))}.`;
  }
  return 'Write a value of that kind.';
}

/** A mapping that has one shape, or one of several told apart by a key. */
function readOneMapping(
  node: ParsedNode | null,
  schemas: readonly SchemaNode[],
  path: Path,
  reading: ShapeReading,
): unknown {
  const map = isMap(node) ? node : null;
  const chosen = schemas.length === 1 ? schemas[0] : chooseVariant(map, schemas);
  if (!chosen) return reportNoVariant(schemas, path, reading);
  if (chosen.nyx?.notYet !== undefined) return reportNotYet(map, chosen, path, reading);
  return chosen.patternProperties ? readEntries(map, chosen, path, reading) : readMapping(map, chosen, path, reading);
}

/** The variant whose key is there, or else one whose key is misspelt. */
function chooseVariant(map: YAMLMap.Parsed | null, schemas: readonly SchemaNode[]): SchemaNode | undefined {
  const keys = (map?.items ?? []).map((pair) => keyText(pair.key) ?? '');
  const known = new Set(schemas.flatMap((schema) => Object.keys(schema.properties ?? {})));
  const unknown = keys.filter((key) => !known.has(key));
  return (
    schemas.find((schema) => schema.nyx?.chosenBy !== undefined && keys.includes(schema.nyx.chosenBy)) ??
    schemas.find((schema) => unknown.some((key) => nearestWord(key, [schema.nyx?.chosenBy ?? '']) !== null))
  );
}

const usable = (schemas: readonly SchemaNode[]): readonly string[] =>
  schemas.flatMap((schema) =>
    schema.nyx?.chosenBy === undefined || schema.nyx.notYet !== undefined ? [] : [quoted(schema.nyx.chosenBy)],
  );

function reportNoVariant(schemas: readonly SchemaNode[], path: Path, reading: ShapeReading): undefined {
  const keys = usable(schemas);
  reading.problems.report(reading.places.key(path), {
    code: 'NYX_CONFIG_MISSING_KEY',
    message: `${nameOf(path)} has ${keys.length > 1 ? 'none of the keys' : 'no key'} ${keys.join(', ')}, which tell what it is`,
    allowed: keys.join(' or '),
    remedy: `Add ${keys.join(' or ')}.`,
  });
  return undefined;
}

function reportNotYet(map: YAMLMap.Parsed | null, schema: SchemaNode, path: Path, reading: ShapeReading): undefined {
  const key = map?.items.find((pair) => keyText(pair.key) === schema.nyx?.chosenBy)?.key;
  reading.problems.report(key ? placeOf(key, path, reading) : reading.places.key(path), {
    code: 'NYX_CONFIG_NOT_YET',
    message: `${nameOf(path)} is ${schema.nyx?.notYet}, which this version of Nyx cannot run yet`,
    remedy: 'Remove it, or comment it out with `#`.',
  });
  return undefined;
}

const keyText = (key: unknown): string | null =>
  isScalar(key) && key.value !== null ? ((key as Scalar).source ?? String(key.value)) : null;

/** Calls `each` for the entries of a mapping whose keys are texts and stand there once. */
function forEachEntry(
  map: YAMLMap.Parsed | null,
  path: Path,
  reading: ShapeReading,
  each: (key: string, value: ParsedNode | null, keyPlace: Place) => void,
): void {
  const seen = new Map<string, Place>();
  for (const pair of map?.items ?? []) {
    const key = keyText(pair.key);
    const place = placeOf(pair.key, path, reading);
    if (key === null) {
      reading.problems.report(place, {
        code: 'NYX_CONFIG_WRONG_TYPE',
        message: `a key of ${nameOf(path)} is ${foundWords(pair.key)}`,
        allowed: 'a text',
        remedy: 'Write a plain word before the colon.',
      });
    } else if (seen.has(key)) {
      reading.problems.report(place, {
        code: 'NYX_CONFIG_DUPLICATE_KEY',
        message: `the key ${quoted(key)} is written twice in ${nameOf(path)}`,
        remedy: 'Remove one of the two.',
      });
    } else {
      seen.set(key, place);
      each(key, pair.value, place);
    }
  }
}

/** A mapping with keys of the writer's choice. Entries with a wrong name are read too: others may refer to them. */
function readEntries(map: YAMLMap.Parsed | null, schema: SchemaNode, path: Path, reading: ShapeReading): unknown {
  const [valueSchema = {}] = Object.values(schema.patternProperties ?? {});
  const entries: [string, unknown][] = [];
  forEachEntry(map, path, reading, (key, node, keyPlace) => {
    const entryPath = [...path, key];
    recordPlaces(entryPath, keyPlace, node, reading);
    const problem = formProblem(key, { form: schema.nyx?.keys ?? 'identifier' }, `a name in ${nameOf(path)}`);
    if (problem) reading.problems.report(keyPlace, problem);
    entries.push([key, readShape(node, valueSchema, entryPath, reading)]);
  });
  // fromEntries defines properties, so that no key reaches a prototype.
  return Object.fromEntries(entries);
}

function recordPlaces(path: Path, key: Place | null, node: ParsedNode | null, reading: ShapeReading): void {
  const fallback = key ?? reading.places.value(path);
  reading.places.record(path, key, node === null || isNothing(node) ? fallback : placeOf(node, path, reading));
}

function readMapping(map: YAMLMap.Parsed | null, schema: SchemaNode, path: Path, reading: ShapeReading): unknown {
  const properties = schema.properties ?? {};
  const known = Object.keys(properties);
  const entries: [string, unknown][] = [];
  const meant = new Set<string>();
  forEachEntry(map, path, reading, (key, node, keyPlace) => {
    const property = known.includes(key) ? properties[key] : undefined;
    if (!property) {
      const near = reportUnknownKey(key, known, keyPlace, path, reading);
      if (near !== null) meant.add(near);
      return;
    }
    const entryPath = [...path, key];
    recordPlaces(entryPath, keyPlace, node, reading);
    meant.add(key);
    const value = readShape(node, property, entryPath, reading);
    if (value !== undefined) entries.push([key, value]);
  });
  for (const key of schema.required ?? []) {
    if (!meant.has(key)) reportMissingKey(key, properties[key] ?? {}, path, reading);
  }
  return Object.fromEntries(entries);
}

/** The known key that was probably meant, or `null`. */
function reportUnknownKey(
  key: string,
  known: readonly string[],
  place: Place,
  path: Path,
  reading: ShapeReading,
): string | null {
  const near = nearestWord(key, known);
  reading.problems.report(place, {
    code: 'NYX_CONFIG_UNKNOWN_KEY',
    message: `${nameOf(path)} has no key ${quoted(key)}`,
    allowed: known.join(', '),
    remedy: near === null ? 'Remove the key.' : `Did you mean ${quoted(near)}?`,
  });
  return near;
}

function reportMissingKey(key: string, schema: SchemaNode, path: Path, reading: ShapeReading): void {
  reading.problems.report(reading.places.key(path), {
    code: 'NYX_CONFIG_MISSING_KEY',
    message: `${nameOf(path)} lacks the key ${quoted(key)}`,
    allowed: `${key}: ${allowedWords(schema)}`,
    remedy: `Add the key ${quoted(key)}.`,
  });
}

function readList(list: YAMLSeq.Parsed | null, schema: SchemaNode, path: Path, reading: ShapeReading): unknown {
  const items = list?.items ?? [];
  const { minItems = 0, maxItems = Number.MAX_SAFE_INTEGER } = schema;
  if (items.length < minItems || items.length > maxItems) {
    const count = items.length < minItems ? `at least ${minItems}` : `at most ${maxItems}`;
    reading.problems.report(placeOf(list, path, reading), {
      code: 'NYX_CONFIG_OUT_OF_RANGE',
      message: `${nameOf(path)} has ${items.length} ${items.length === 1 ? 'entry' : 'entries'}`,
      allowed: `${count} ${count.endsWith(' 1') ? 'entry' : 'entries'}`,
      remedy: items.length < minItems ? 'Add an entry.' : 'Remove entries.',
    });
  }
  return items.map((item, index) => {
    const itemPath = [...path, index];
    recordPlaces(itemPath, null, item, reading);
    return readShape(item, schema.items ?? {}, itemPath, reading);
  });
}

/** A single value, by whichever variant of the schema takes it. */
function readScalar(node: Scalar.Parsed, schema: SchemaNode, path: Path, reading: ShapeReading): unknown {
  const variants = variantsOf(schema);
  if (variants.some((variant) => variant.const !== undefined && variant.const === node.value)) return node.value;
  const plain = variants.find((variant) => variant.const === undefined && takes(variant, node));
  if (plain) return readPlain(node, plain, schema, path, reading);
  const literals = variants.flatMap((variant) => variant.const ?? []);
  if (literals.length === 0 || typeof node.value !== 'string') return wrongType(node, schema, path, reading);
  const near = nearestWord(node.value, literals);
  reading.problems.report(placeOf(node, path, reading), {
    code: 'NYX_CONFIG_WRONG_VALUE',
    message: `${nameOf(path)} cannot be ${quoted(node.value)}`,
    allowed: allowedWords(schema),
    remedy: near === null ? 'Write one of the allowed values.' : `Did you mean ${quoted(near)}?`,
  });
  return undefined;
}

/** Whether a value of this kind belongs to the schema. A number is a duration that lacks its unit. */
function takes(schema: SchemaNode, node: Scalar.Parsed): boolean {
  if (schema.nyx?.form === 'verbatim') return true;
  if (schema.nyx?.form === 'duration' && typeof node.value === 'number') return true;
  if (schema.type === 'integer') return typeof node.value === 'number';
  return schema.type === typeof node.value;
}

function readPlain(
  node: Scalar.Parsed,
  schema: SchemaNode,
  whole: SchemaNode,
  path: Path,
  reading: ShapeReading,
): unknown {
  if (schema.type === 'boolean') return node.value;
  if (schema.type === 'integer') return readInteger(node, schema, whole, path, reading);
  const text = node.source ?? String(node.value);
  const problem = formProblem(text, schema.nyx ?? {}, nameOf(path));
  if (problem) {
    const literals = variantsOf(whole).some((variant) => variant.const !== undefined);
    reading.problems.report(placeOf(node, path, reading), {
      ...problem,
      ...(literals ? { allowed: allowedWords(whole) } : {}),
    });
  }
  return problem ? undefined : text;
}

function readInteger(
  node: Scalar.Parsed,
  schema: SchemaNode,
  whole: SchemaNode,
  path: Path,
  reading: ShapeReading,
): unknown {
  const value = Number(node.value);
  if (Number.isInteger(value) && value >= (schema.minimum ?? -Infinity) && value <= (schema.maximum ?? Infinity)) {
    return value;
  }
  reading.problems.report(placeOf(node, path, reading), {
    code: 'NYX_CONFIG_OUT_OF_RANGE',
    message: `${nameOf(path)} cannot be ${quoted(node.source ?? String(value))}`,
    allowed: allowedWords(whole),
    remedy: 'Write a number in that range.',
  });
  return undefined;
}
