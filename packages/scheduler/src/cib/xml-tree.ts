/**
 * Reads XML text into a tree that remembers where each element stands.
 *
 * Documents may come from anywhere: a document type (and with it every entity) is refused, depth and size are
 * bounded, and each error names line and column.
 */
import { NyxError } from '@nyx/foundation';
import { SaxesParser } from 'saxes';

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  readonly line: number;
  readonly column: number;
}

const DEPTH_MAX = 100;
const ELEMENTS_MAX = 5_000_000;

/** An error in the document at `element`. */
export const errorAt = (element: XmlElement, message: string): NyxError =>
  new NyxError('NYX_SCHEDULER_INVALID_CIB', `line ${element.line}, column ${element.column}: ${message}`, {
    data: { line: element.line, column: element.column, element: element.name },
  });

/** The root of the document. Throws `NYX_SCHEDULER_INVALID_CIB` where it is not well-formed. */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const open: XmlElement[] = [];
  let root: XmlElement | null = null;
  let count = 0;
  // Gathered one by one, attributes become plain objects of one layout; the parser's own tables are slow to copy and to keep.
  let attributes: Record<string, string> = {};
  const fail = (message: string): never => {
    throw new NyxError('NYX_SCHEDULER_INVALID_CIB', `line ${parser.line}, column ${parser.column}: ${message}`, {
      data: { line: parser.line, column: parser.column },
    });
  };
  parser.on('error', (error) => fail(error.message.replace(/^\d+:\d+:\s*/, '')));
  parser.on('doctype', () => fail('a document type is not allowed here'));
  parser.on('attribute', ({ name, value }) => {
    attributes[name] = value;
  });
  parser.on('opentag', (tag) => {
    count += 1;
    if (count > ELEMENTS_MAX) fail(`the document has more than ${ELEMENTS_MAX} elements`);
    if (open.length >= DEPTH_MAX) fail(`elements are nested more than ${DEPTH_MAX} deep`);
    const element: XmlElement = {
      name: tag.name,
      attributes,
      children: [],
      line: parser.line,
      column: parser.column,
    };
    attributes = {};
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(text).close();
  return root ?? fail('the document has no element');
}

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name);

export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];
