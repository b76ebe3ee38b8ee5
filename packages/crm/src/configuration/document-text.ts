/**
 * The document as text: decoding bytes, and finding the line and column of a place.
 *
 * Places are offsets in UTF-16 units, as the YAML parser counts them.
 */

/** A stretch of the text. `end` is exclusive and not before `start`. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** What keeps bytes or a text from being a document at all. */
export interface TextProblem {
  readonly code: 'NYX_CONFIG_NOT_TEXT' | 'NYX_CONFIG_TOO_LARGE';
  readonly message: string;
  readonly remedy: string;
  readonly place: Place;
}

export interface DecodedText {
  readonly text: string;
  readonly problem: TextProblem | null;
}

/** A document is read whole by every node and kept in every version: this is far above what people write. */
const SIZE_MAX = 1024 * 1024;
const BYTE_ORDER_MARK = '\uFEFF';
const START: Place = { start: 0, end: 0 };

/** The text of `document`, without a byte order mark, and what is wrong with it as a text. Never throws. */
export function decodeDocument(document: string | Uint8Array): DecodedText {
  if (document.length > SIZE_MAX) {
    const message = `the document has ${document.length} ${typeof document === 'string' ? 'characters' : 'bytes'}, and ${SIZE_MAX} are the most`;
    const remedy = 'See whether this is the right file.';
    return { text: '', problem: { code: 'NYX_CONFIG_TOO_LARGE', message, remedy, place: START } };
  }
  const decoded = typeof document === 'string' ? { text: document, problem: null } : decodeBytes(document);
  const text = decoded.text.startsWith(BYTE_ORDER_MARK) ? decoded.text.slice(1) : decoded.text;
  return { text, problem: decoded.problem ?? controlCharacter(text) };
}

function decodeBytes(bytes: Uint8Array): DecodedText {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const text = new TextDecoder('utf-8').decode(bytes);
  if (utf16) return { text: '', problem: notText('the file is written in UTF-16', START) };
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, problem: null };
  } catch {
    const start = Math.max(0, text.indexOf('\uFFFD'));
    return { text, problem: notText('here stands a byte that is not UTF-8', { start, end: start + 1 }) };
  }
}

function controlCharacter(text: string): TextProblem | null {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const endsLine = code === 0x0a || (code === 0x0d && text.charCodeAt(index + 1) === 0x0a);
    const allowed = endsLine || code === 0x09 || (code >= 0x20 && code < 0x7f) || code >= 0xa0;
    if (!allowed) {
      const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
      return notText(`here stands the control character ${name}`, { start: index, end: index + 1 });
    }
  }
  return null;
}

const notText = (message: string, place: Place): TextProblem => ({
  code: 'NYX_CONFIG_NOT_TEXT',
  message,
  remedy: 'Save the file as UTF-8 text without control characters.',
  place,
});

/** A place for people: line and column from 1, and the line itself. */
export interface LinePosition {
  readonly line: number;
  readonly column: number;
  readonly lineText: string;
}

/** The offset of the first character of the line that `offset` is on. */
export const lineStart = (text: string, offset: number): number =>
  // A search from before the text would begin at its first character.
  offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;

export function linePosition(text: string, offset: number): LinePosition {
  const start = lineStart(text, offset);
  const end = text.indexOf('\n', start);
  const lineText = text.slice(start, end === -1 ? text.length : end).replace(/\r$/, '');
  let line = 1;
  for (let index = text.indexOf('\n'); index !== -1 && index < start; index = text.indexOf('\n', index + 1)) line++;
  return { line, column: offset - start + 1, lineText };
}
