/**
 * Reads the XML in which resource agents and fence agents describe themselves.
 *
 * Follows the metadata format of the OCF resource agent API 1.1 and of the fence agents, and tolerates what
 * agents in use really print: text before and after the document, ampersands that are no entities, the
 * roles Master and Slave, `1` and `true` alike, timeouts with and without a unit (seconds then), missing
 * attributes. Anything with a root element is metadata; nothing that is printed makes the reader throw.
 */
import { NyxError } from '@nyx/foundation';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type {
  AdvertisedAction,
  AdvertisedRole,
  AgentMetadata,
  ParameterDescription,
  ParameterType,
} from './agent-metadata.ts';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
type Attributes = SaxesTagPlain['attributes'];

const DURATION = /^\s*(\d+(?:\.\d+)?)\s*([a-z]*)\s*$/i;
const UNIT_MS: Readonly<Record<string, number>> = {
  '': 1000,
  s: 1000,
  sec: 1000,
  secs: 1000,
  second: 1000,
  seconds: 1000,
  ms: 1,
  msec: 1,
  us: 0.001,
  usec: 0.001,
  m: 60_000,
  min: 60_000,
  mins: 60_000,
  h: 3_600_000,
  hr: 3_600_000,
};
const TYPES: Readonly<Record<string, ParameterType>> = {
  integer: 'integer',
  int: 'integer',
  boolean: 'boolean',
  bool: 'boolean',
  select: 'select',
  second: 'duration',
  seconds: 'duration',
  time: 'duration',
  duration: 'duration',
};
const BARE_AMPERSAND = /&(?!#?\w{1,16};)/g;
const ROLES: Readonly<Record<string, AdvertisedRole>> = {
  started: 'Started',
  promoted: 'Promoted',
  master: 'Promoted',
  unpromoted: 'Unpromoted',
  slave: 'Unpromoted',
};

/** Milliseconds of a duration as agents write it: `20`, `20s`, `500ms`, `1min`. `null` of anything else. */
export function agentDurationMs(text: string | undefined): number | null {
  const match = DURATION.exec(text ?? '');
  const unitMs = UNIT_MS[(match?.[2] ?? '?').toLowerCase()];
  if (!match || unitMs === undefined) return null;
  const milliseconds = Math.round(Number(match[1]) * unitMs);
  return Number.isSafeInteger(milliseconds) ? milliseconds : null;
}

const isTrue = (text: string | undefined): boolean => /^(1|true|yes|on)$/i.test(text?.trim() ?? '');
const orNull = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);

function parameterFrom(attributes: Attributes): Mutable<ParameterDescription> {
  return {
    name: attributes.name ?? '',
    required: isTrue(attributes.required),
    unique: isTrue(attributes.unique) || orNull(attributes['unique-group']) !== null,
    reloadable: isTrue(attributes.reloadable),
    deprecated: isTrue(attributes.deprecated),
    replacedBy: null,
    type: 'string',
    options: [],
    defaultValue: null,
    shortDescription: '',
  };
}

function actionFrom(attributes: Attributes): AdvertisedAction {
  const depth = Number(attributes.depth ?? '0');
  return {
    name: attributes.name ?? '',
    timeoutMs: agentDurationMs(attributes.timeout),
    intervalMs: agentDurationMs(attributes.interval),
    startDelayMs: agentDurationMs(attributes['start-delay']),
    depth: Number.isSafeInteger(depth) && depth > 0 ? depth : 0,
    role: ROLES[attributes.role?.toLowerCase() ?? ''] ?? null,
    automatic: isTrue(attributes.automatic),
    onTarget: isTrue(attributes.on_target),
  };
}

/** Collects one document. Elements are told by their names and by whether a parameter is open, not by a schema. */
class MetadataReader {
  root: SaxesTagPlain | null = null;
  version = '';
  shortDescription = '';
  readonly parameters: Mutable<ParameterDescription>[] = [];
  readonly actions: AdvertisedAction[] = [];
  /** Old parameter names, by the new parameter that says it obsoletes them. */
  readonly replacements = new Map<string, string>();
  #parameter: Mutable<ParameterDescription> | null = null;
  #textOf: string | null = null;
  #text = '';

  open(tag: SaxesTagPlain): void {
    const { name, attributes } = tag;
    this.#textOf = name === 'shortdesc' || name === 'version' ? name : null;
    this.#text = '';
    if (this.root === null) this.root = tag;
    if (name === 'action') this.actions.push(actionFrom(attributes));
    if (name === 'parameter') {
      this.#parameter = parameterFrom(attributes);
      if (attributes.obsoletes) this.replacements.set(attributes.obsoletes, this.#parameter.name);
    }
    const parameter = this.#parameter;
    if (!parameter) return;
    if (name === 'content') {
      parameter.type = TYPES[attributes.type?.toLowerCase() ?? ''] ?? 'string';
      parameter.defaultValue = attributes.default ?? null;
    }
    if (name === 'option' && attributes.value !== undefined) {
      parameter.options = [...parameter.options, attributes.value];
    }
    if (name === 'deprecated') parameter.deprecated = true;
    if (name === 'replaced-with') parameter.replacedBy = orNull(attributes.name);
  }

  text(text: string): void {
    if (this.#textOf) this.#text += text;
  }

  close(name: string): void {
    if (name === this.#textOf) {
      const text = this.#text.trim().replaceAll(/\s+/g, ' ');
      if (name === 'version') this.version ||= text;
      else if (this.#parameter) this.#parameter.shortDescription ||= text;
      else this.shortDescription ||= text;
      this.#textOf = null;
    }
    if (name === 'parameter' && this.#parameter) {
      if (this.#parameter.name !== '') this.parameters.push(this.#parameter);
      this.#parameter = null;
    }
  }

  metadata(fallbackName: string): AgentMetadata {
    for (const parameter of this.parameters) {
      parameter.replacedBy ??= this.replacements.get(parameter.name) ?? null;
    }
    return {
      name: this.root?.attributes.name || fallbackName,
      version: this.root?.attributes.version || this.version,
      shortDescription: this.root?.attributes.shortdesc || this.shortDescription,
      parameters: this.parameters,
      actions: this.actions.filter((action) => action.name !== ''),
    };
  }
}

/** The document within what the agent printed, or `null` where there is none. */
function documentIn(output: string): string | null {
  const start = output.indexOf('<resource-agent');
  const endTag = '</resource-agent>';
  const end = output.lastIndexOf(endTag);
  if (start < 0 || end < start) return null;
  // An ampersand that begins no entity would make the parser take all that follows for the entity's name.
  return output.slice(start, end + endTag.length).replaceAll(BARE_AMPERSAND, '&amp;');
}

/** The metadata in `output`, or the error that says that there is none. `agent` is named in the error. */
export function parseAgentMetadata(agent: string, output: string): AgentMetadata | NyxError {
  const document = documentIn(output);
  if (document === null) {
    return new NyxError(
      'NYX_AGENT_METADATA_UNREADABLE',
      `${agent} printed no metadata: there is no <resource-agent> element in its output`,
      { data: { agent } },
    );
  }
  const reader = new MetadataReader();
  const parser = new SaxesParser();
  // Flaws of form are the rule rather than the exception; the parser goes on behind them.
  parser.on('error', () => {});
  parser.on('opentag', (tag) => reader.open(tag));
  parser.on('text', (text) => reader.text(text));
  parser.on('cdata', (text) => reader.text(text));
  parser.on('closetag', (tag) => reader.close(tag.name));
  parser.write(document).close();
  return reader.metadata(agent);
}
