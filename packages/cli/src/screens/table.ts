/** Rows in columns under a dim heading; a cell is as wide as the widest of its column. */
import type { Styles } from '../terminal.ts';
import { widest } from './text.ts';

export function formatTable(
  heading: readonly string[],
  rows: readonly (readonly string[])[],
  styles: Styles,
): string[] {
  const widths = heading.map((title, column) => widest([title, ...rows.map((row) => row[column] ?? '')]));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [styles.dim(line(heading)), ...rows.map(line)];
}
