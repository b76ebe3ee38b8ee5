/**
 * Where output goes: results to stdout, messages to stderr, colours only where a person looks on.
 */
import picocolors from 'picocolors';

export type Style = (text: string) => string;

/** The styles of one output stream; each leaves text as it is where the stream is no terminal. */
export interface Styles {
  readonly bold: Style;
  readonly dim: Style;
  readonly good: Style;
  readonly warn: Style;
  readonly bad: Style;
}

export interface Terminal {
  /** A result: one line on stdout. */
  print(line?: string): void;
  /** A message: one line on stderr. */
  note(line?: string): void;
  readonly styles: Styles;
  readonly noteStyles: Styles;
  /** Columns of stdout; 80 where it is no terminal. */
  readonly columns: number;
  /** Whether stdout is a terminal. */
  readonly isInteractive: boolean;
  /** Whether stderr is a terminal. */
  readonly isNoteInteractive: boolean;
}

const COLUMNS_DEFAULT = 80;
const COLUMNS_MIN = 40;
/** Wider lines are hard to read. */
const COLUMNS_MAX = 120;

export function stylesFor(coloured: boolean): Styles {
  const colors = picocolors.createColors(coloured);
  return { bold: colors.bold, dim: colors.dim, good: colors.green, warn: colors.yellow, bad: colors.red };
}

export const plainStyles: Styles = stylesFor(false);

export function processTerminal(): Terminal {
  const { stdout, stderr } = process;
  const wanted = process.env.NO_COLOR === undefined && process.env.TERM !== 'dumb';
  return {
    print: (line = '') => void stdout.write(`${line}\n`),
    note: (line = '') => void stderr.write(`${line}\n`),
    styles: stylesFor(wanted && stdout.isTTY === true),
    noteStyles: stylesFor(wanted && stderr.isTTY === true),
    get columns() {
      return Math.min(COLUMNS_MAX, Math.max(COLUMNS_MIN, stdout.columns ?? COLUMNS_DEFAULT));
    },
    isInteractive: stdout.isTTY === true,
    isNoteInteractive: stderr.isTTY === true,
  };
}
