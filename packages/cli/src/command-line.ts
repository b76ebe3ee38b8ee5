/**
 * Understands a command line: which command, which options, or what is wrong with it and what was
 * probably meant. Options may stand anywhere; `--` ends them.
 */
import { parseArgs } from 'node:util';
import { nearestWord } from '@nyx/foundation';
import type { GivenOptions, OptionDescriptions } from './command.ts';
import { ENTRIES, type TableEntry } from './command-table.ts';
import { UsageError } from './usage-error.ts';

/** Options that every command takes. */
export const GLOBAL_OPTIONS: OptionDescriptions = {
  help: { help: 'Show this help' },
  socket: { value: 'PATH', help: 'The socket of the API on this host' },
  'ring-socket': { value: 'PATH', help: 'The socket of the ring on this host' },
  url: { value: 'URL', help: 'Use the API of another host, such as https://nyx-primary:2224' },
  'token-file': { value: 'FILE', help: 'With --url: the file that holds the token' },
  fingerprint: { value: 'HEX', help: 'With --url: the fingerprint of its certificate' },
};

interface Split {
  readonly positionals: readonly string[];
  readonly options: GivenOptions;
}

const SHORT_FORMS: Readonly<Record<string, string>> = { h: 'help', V: 'version' };

function unknownOption(rawName: string, known: OptionDescriptions): UsageError {
  const name = rawName.replace(/^-+/, '');
  const near = nearestWord(name, Object.keys(known));
  return new UsageError(`There is no option ${rawName}.`, near === null ? null : `Did you mean --${near}?`);
}

/** Whether a value was forgotten: nothing follows, or the next option does. */
const isNoValue = (value: string | undefined, inline: boolean | undefined): boolean =>
  value === undefined || value === '' || (inline !== true && value.startsWith('-') && value !== '-');

/** Splits a command line by the options that are known. Throws a {@link UsageError} for any other. */
export function splitCommandLine(argv: readonly string[], known: OptionDescriptions): Split {
  const options = Object.fromEntries(
    Object.entries(known).map(([name, { value }]) => {
      const short = Object.entries(SHORT_FORMS).find(([, long]) => long === name)?.[0];
      return [name, { type: value === undefined ? 'boolean' : 'string', ...(short === undefined ? {} : { short }) }];
    }),
  ) as Record<string, { type: 'boolean' | 'string' }>;
  const { tokens } = parseArgs({ args: [...argv], options, allowPositionals: true, strict: false, tokens: true });
  const positionals: string[] = [];
  const values = new Map<string, string | null>();
  const inOrder: { name: string; value: string | null }[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const description = Object.hasOwn(known, token.name) ? known[token.name] : undefined;
    if (description === undefined) throw unknownOption(token.rawName, known);
    if (description.value !== undefined && isNoValue(token.value, token.inlineValue)) {
      throw new UsageError(`${token.rawName} needs a value: --${token.name} ${description.value}`);
    }
    if (description.value === undefined && token.value !== undefined) {
      throw new UsageError(`${token.rawName} takes no value.`);
    }
    values.set(token.name, token.value ?? null);
    inOrder.push({ name: token.name, value: token.value ?? null });
  }
  return {
    positionals,
    options: { has: (name) => values.has(name), value: (name) => values.get(name) ?? null, inOrder },
  };
}

export interface FoundCommand {
  readonly entry: TableEntry;
  /** The command line without the words of the command. */
  readonly rest: readonly string[];
}

const wordsOf = (entry: TableEntry): readonly string[] => entry.words.split(' ');

/** Where the words of the command begin: after the global options before it. */
function commandStart(argv: readonly string[]): number {
  let index = 0;
  for (let word = argv[index]; word?.startsWith('-'); word = argv[index]) {
    const description = GLOBAL_OPTIONS[word.replace(/^--/, '')];
    index += description?.value === undefined ? 1 : 2;
  }
  return index;
}

function findVerb(noun: string, verb: string | undefined): UsageError | null {
  const verbs = ENTRIES.filter((entry) => wordsOf(entry)[0] === noun).map((entry) => wordsOf(entry)[1] ?? '');
  if (verbs.length === 0) return null;
  const list = verbs.map((word) => `nyxctl ${noun} ${word}`).join(', ');
  if (verb === undefined || verb.startsWith('-'))
    return new UsageError(`${noun} needs a second word.`, `There are: ${list}.`);
  const near = nearestWord(verb, verbs);
  return new UsageError(
    `There is no command ${noun} ${verb}.`,
    near === null ? `There are: ${list}.` : `Did you mean nyxctl ${noun} ${near}?`,
  );
}

/** The command that a command line names; `null` where it names none. Throws a {@link UsageError} for an unknown one. */
export function findCommand(argv: readonly string[]): FoundCommand | null {
  const start = commandStart(argv);
  const noun = argv[start];
  if (noun === undefined) return null;
  for (const entry of ENTRIES) {
    const words = wordsOf(entry);
    if (words.every((word, index) => argv[start + index] === word)) {
      return { entry, rest: [...argv.slice(0, start), ...argv.slice(start + words.length)] };
    }
  }
  const verbError = findVerb(noun, argv[start + 1]);
  if (verbError !== null) throw verbError;
  const near = nearestWord(noun, [...new Set(ENTRIES.map((entry) => wordsOf(entry)[0] ?? ''))]);
  throw new UsageError(`There is no command ${noun}.`, near === null ? null : `Did you mean nyxctl ${near}?`);
}
