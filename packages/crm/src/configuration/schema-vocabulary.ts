/**
 * The words that the schema of the document is written with: JSON Schema plus a few rules that it cannot say.
 *
 * A rule stands under the key `nyx` of a schema. `read-shape.ts` applies it; the schema for editors leaves it out.
 */
import { type Static, type TSchema, Type } from 'typebox';

/** How a text value is checked beyond being text. */
export type TextForm =
  | 'cluster-name'
  | 'node-name'
  | 'identifier'
  /** The name of something that stands elsewhere; whether it does is checked by meaning. */
  | 'node-reference'
  | 'resource-reference'
  /** A resource with what is done to it before it: `start web`, or `web` for the same. */
  | 'ordered-step'
  | 'secret-name'
  | 'duration'
  | 'address'
  | 'path'
  | 'agent'
  | 'fence-agent'
  /** Taken as written, whatever YAML would make of it. */
  | 'verbatim';

export interface SchemaRule {
  readonly form?: TextForm;
  /** Limits of a duration. */
  readonly minMs?: number;
  readonly maxMs?: number;
  /** What the keys of a mapping with free keys are. */
  readonly keys?: TextForm;
  /** Among the variants of a union, this one is meant where this key is present. */
  readonly chosenBy?: string;
  /** The variant is known and cannot be used yet; how it is called. */
  readonly notYet?: string;
}

/** The keywords that are used here, as a reader of schemas sees them. */
export interface SchemaNode {
  readonly type?: string | readonly string[];
  readonly title?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly patternProperties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly const?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly nyx?: SchemaRule;
}

/** A schema as its readers see it. */
export const schemaNode = (schema: TSchema): SchemaNode => schema as SchemaNode;

const DURATION_PATTERN = '^\\d+(\\.\\d+)?(ms|s|min|h|d)$';

export const Text = (form: TextForm, description: string) => Type.String({ description, nyx: { form } });

/** A duration between two durations, all with units. */
export const Duration = (description: string, minMs: number, maxMs: number) =>
  Type.String({ description, pattern: DURATION_PATTERN, nyx: { form: 'duration', minMs, maxMs } });

/** One of a few words. */
export const OneOf = <const Words extends readonly [string, ...string[]]>(words: Words, description: string) =>
  Type.Unsafe<Words[number]>(
    Type.Union(
      words.map((word) => Type.Literal(word)),
      { description },
    ),
  );

/** A mapping with keys of the writer's choice. */
export const Entries = <Value extends TSchema>(keys: TextForm, value: Value, description: string) =>
  Type.Record(Type.String(), value, { description, nyx: { keys } });

/** A mapping with known keys and no others. */
export const Mapping = <Properties extends Record<string, TSchema>>(
  properties: Properties,
  options: { readonly description?: string; readonly nyx?: SchemaRule } = {},
) => Type.Object(properties, { additionalProperties: false, ...options });

/** A value of an agent's parameter. Editors accept numbers and truth values there, and the text is taken as written. */
export const VerbatimText = Type.Unsafe<string>({
  type: ['string', 'number', 'boolean'],
  description: 'Passed on exactly as it is written.',
  nyx: { form: 'verbatim' },
});

export const ParameterText = Type.Union([
  VerbatimText,
  Mapping(
    { secret: Text('secret-name', 'The name of a file in /etc/nyx/secrets on every node.') },
    { description: 'A secret, which is not written here.' },
  ),
]);
export type ParameterText = Static<typeof ParameterText>;
