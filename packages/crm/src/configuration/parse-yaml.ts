/**
 * From text to YAML nodes, with the parser's complaints turned into plain words.
 *
 * YAML 1.2, core schema. One document, no aliases: what people read at a place is what holds there.
 */
import { type Document, type ParsedNode, parseAllDocuments, visit } from 'yaml';
import { lineStart, type Place } from './document-text.ts';
import type { Problem } from './problem.ts';
import type { ProblemList } from './problem-list.ts';

/** The root of the one document in `text`, or `null` where there is none that could be read; then why is reported. */
export function parseYaml(text: string, problems: ProblemList): ParsedNode | null {
  const documents = documentsOf(text);
  if (documents === null) {
    problems.report({ start: 0, end: 1 }, TOO_DEEP);
    return null;
  }
  if (documents.some((document) => document.errors.length + document.warnings.length > 0)) {
    reportSyntax(text, documents, problems);
    return null;
  }
  const [first, second] = documents;
  if (!first || first.contents === null) {
    problems.report({ start: 0, end: 1 }, EMPTY);
    return null;
  }
  if (second) {
    const start = text.lastIndexOf('---', second.range[0]);
    problems.report({ start: Math.max(0, start), end: Math.max(0, start) + 3 }, MULTIPLE);
    return null;
  }
  return first.contents;
}

function documentsOf(text: string): readonly Document.Parsed[] | null {
  try {
    const documents = parseAllDocuments(text, {
      version: '1.2',
      schema: 'core',
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    });
    return Array.isArray(documents) ? documents : [];
  } catch {
    // The parser descends by recursion; a document nested thousands deep is no configuration.
    return null;
  }
}

const EMPTY: Problem = {
  code: 'NYX_CONFIG_EMPTY',
  message: 'the document has no content',
  allowed: 'a mapping with at least the keys cluster and nodes',
  remedy: 'Write the configuration of the cluster; `docs/configuration.md` shows one.',
};

const MULTIPLE: Problem = {
  code: 'NYX_CONFIG_MULTIPLE_DOCUMENTS',
  message: 'here a second YAML document begins',
  allowed: 'one document a file',
  remedy: 'Keep one of them and remove the line with ---.',
};

const TOO_DEEP: Problem = {
  code: 'NYX_CONFIG_SYNTAX',
  message: 'the document is nested too deeply to be read',
  remedy: 'Remove the brackets that are too many.',
};

interface Complaint {
  readonly code: string;
  readonly pos: readonly [number, number];
  readonly message: string;
}

/** One complaint a line: what follows the first on its line follows from it. */
function reportSyntax(text: string, documents: readonly Document.Parsed[], problems: ProblemList): void {
  const lines = new Set<number>();
  for (const document of documents) {
    for (const complaint of [...document.errors, ...document.warnings]) {
      const place = placeOf(complaint, document);
      const start = lineStart(text, place.start);
      if (lines.has(start)) continue;
      lines.add(start);
      const tab = tabInIndentation(text, start);
      if (tab) problems.report(tab, TAB);
      else problems.report(place, syntaxProblem(complaint));
      // What follows was read as part of what is still open.
      if (unclosed(complaint.message)) return;
    }
  }
}

/** A quote that is never closed is missed at the end of the document; it is shown where it was opened. */
function placeOf(complaint: Complaint, document: Document.Parsed): Place {
  const [start, end] = complaint.pos;
  let opened: number | null = null;
  if (complaint.message.startsWith('Missing closing')) {
    visit(document, {
      Scalar(_, { type, range }) {
        if (type?.startsWith('QUOTE') && range && range[0] < start && range[1] >= start) opened = range[0];
      },
    });
  }
  return opened === null ? { start, end: Math.max(start + 1, end) } : { start: opened, end: opened + 1 };
}

const TAB: Problem = {
  code: 'NYX_CONFIG_TAB',
  message: 'the line is indented with a tab, which YAML does not allow',
  allowed: 'spaces',
  remedy: 'Replace the tab by spaces.',
};

function tabInIndentation(text: string, start: number): Place | null {
  const indentation = /^[ \t]*/.exec(text.slice(start, start + 1000))?.[0] ?? '';
  const tab = indentation.indexOf('\t');
  return tab === -1 ? null : { start: start + tab, end: start + tab + 1 };
}

/** What the parser's codes mean, in words, and what to do. */
const SYNTAX: Readonly<Partial<Record<string, readonly [message: string, remedy: string]>>> = {
  BAD_INDENT: ['the indentation does not fit the lines above', 'Indent keys of the same mapping equally.'],
  BAD_ALIAS: ['the name of an alias is wrong', 'Put the text in quotes if it shall begin with * or &.'],
  MISSING_CHAR: [
    'a character is missing here, such as a closing bracket or quote, a colon or a comma',
    'Close what was opened, and separate entries with a comma.',
  ],
  UNEXPECTED_TOKEN: [
    'this does not fit here',
    'See whether a bracket, a quote or a comma before it is missing or too many.',
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    'a nested mapping cannot stand on the same line as its key',
    'Begin a new line after the colon, or use braces: { key: value }.',
  ],
  BLOCK_IN_FLOW: ['a block cannot stand within brackets or braces', 'Write it with brackets or braces as well.'],
  MULTILINE_IMPLICIT_KEY: ['a key cannot run over several lines', 'See whether a colon is missing.'],
  IMPOSSIBLE: ['this cannot be read', 'Correct the line.'],
  TAG_RESOLVE_FAILED: [
    'tags (words that begin with !) are not used here',
    'Put the text in quotes if it shall begin with !.',
  ],
  BAD_SCALAR_START: ['a text cannot begin with this character', 'Put the text in quotes.'],
  RESOURCE_EXHAUSTION: ['the document is nested too deeply to be read', 'Remove the brackets that are too many.'],
};

function syntaxProblem({ code, message }: Complaint): Problem {
  const [what, remedy] = unclosed(message) ??
    SYNTAX[code] ?? [`this is not correct YAML: ${message}`, 'Correct the line.'];
  return { code: 'NYX_CONFIG_SYNTAX', message: what, remedy };
}

/** The parser calls an unclosed bracket a matter of indentation, because the next line ends it. */
function unclosed(message: string): readonly [string, string] | null {
  const bracket = /end with a ([\]}])$/.exec(message)?.[1];
  if (bracket !== undefined) {
    return [
      `a bracket is still open here: \`${bracket}\` is missing`,
      `Write the \`${bracket}\` where the ${bracket === ']' ? 'list' : 'mapping'} ends.`,
    ];
  }
  const quote = /^Missing closing (.)/.exec(message)?.[1];
  return quote === undefined ? null : ['this quote is never closed', `Write another \`${quote}\` where the text ends.`];
}
