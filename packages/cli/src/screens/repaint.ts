/** A screen that is shown anew after each change, on the terminal's second page; where there is no terminal, one below the other. */
import type { Terminal } from '../terminal.ts';

const HOME = '\x1b[H';
const CLEAR_BELOW = '\x1b[J';
const CLEAR_REST = '\x1b[K';
const ENTER_SCREEN = '\x1b[?1049h\x1b[?25l';
const LEAVE_SCREEN = '\x1b[?25h\x1b[?1049l';

/** Shows `lines` in place of what was shown before. */
export function paint(terminal: Terminal, lines: readonly string[]): void {
  if (!terminal.isInteractive) {
    for (const line of [...lines, '']) terminal.print(line);
    return;
  }
  // Overwritten line by line instead of cleared first, so that nothing flickers.
  const rows = process.stdout.rows ?? lines.length;
  const shown = lines.length < rows ? lines : [...lines.slice(0, rows - 2), '…'];
  process.stdout.write(`${HOME}${shown.map((line) => `${line}${CLEAR_REST}\n`).join('')}${CLEAR_BELOW}`);
}

/** Runs `show` on the terminal's second page, and puts the first one back at its end. */
export async function onScreen<Value>(terminal: Terminal, asJson: boolean, show: () => Promise<Value>): Promise<Value> {
  const hasScreen = terminal.isInteractive && !asJson;
  if (hasScreen) process.stdout.write(ENTER_SCREEN);
  try {
    return await show();
  } finally {
    if (hasScreen) process.stdout.write(LEAVE_SCREEN);
  }
}
