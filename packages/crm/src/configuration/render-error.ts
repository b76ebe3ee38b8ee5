/** How a mistake in a document is shown: its place, the sentence, the line with a mark under it, what is allowed, the remedy. */
import type { ConfigurationError } from './configuration-error.ts';
import { linePosition, type Place } from './document-text.ts';
import type { Problem } from './problem.ts';
import { printable } from './text-forms.ts';

/** A line is cut to this many characters around the mark. */
const SHOWN_MAX = 100;

/** The whole of a mistake at `place` of `text`, which people know as `origin`. */
export function configurationError(origin: string, text: string, place: Place, problem: Problem): ConfigurationError {
  const start = Math.min(place.start, text.length);
  const { line, column, lineText } = linePosition(text, start);
  const { severity = 'error', code, message, remedy } = problem;
  const gutter = String(line).length;
  const excerpt = markedLine(lineText, column, place.end - place.start);
  const rendered = [
    `${origin}:${line}:${column}: ${severity} ${code}`,
    `  ${message}`,
    `  ${line} | ${excerpt.line}`,
    `  ${' '.repeat(gutter)} | ${excerpt.mark}`,
    ...(problem.allowed === undefined ? [] : [`  allowed: ${problem.allowed}`]),
    `  remedy:  ${remedy}`,
  ].join('\n');
  return {
    severity,
    code,
    file: origin,
    line,
    column,
    message,
    allowed: problem.allowed ?? null,
    remedy,
    rendered,
  };
}

/** The line, cut to what can be shown at once, and the mark that stands under it. */
function markedLine(
  lineText: string,
  column: number,
  length: number,
): { readonly line: string; readonly mark: string } {
  const whole = printable(lineText);
  const from = column > SHOWN_MAX - 20 ? column - 40 : 0;
  const cutLeft = from > 0 ? '…' : '';
  const shown = whole.slice(from, from + SHOWN_MAX);
  const cutRight = from + SHOWN_MAX < whole.length ? '…' : '';
  const left = column - 1 - from;
  const available = Math.max(1, shown.trimEnd().length - left);
  const marks = Math.max(1, Math.min(length, available));
  return {
    line: `${cutLeft}${shown}${cutRight}`.trimEnd(),
    mark: `${' '.repeat(left + cutLeft.length)}${'^'.repeat(marks)}`,
  };
}
