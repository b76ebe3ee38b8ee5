/**
 * `status --watch`: the screen, anew after each change. Follows the manager's stream; while there is none,
 * asks the ring every second, until the manager is back.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { StatusView } from '@nyx/crm/contract';
import type { CommandContext } from './command.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { statusScreen } from './screens/status-screen.ts';

const RETRY_MS = 1000;
const HOME = '\x1b[H';
const CLEAR_BELOW = '\x1b[J';
const CLEAR_REST = '\x1b[K';
const ENTER_SCREEN = '\x1b[?1049h\x1b[?25l';
const LEAVE_SCREEN = '\x1b[?25h\x1b[?1049l';

function draw(context: CommandContext, asJson: boolean, status: StatusView): void {
  const { terminal } = context;
  if (asJson) {
    terminal.print(JSON.stringify(status));
    return;
  }
  const lines = statusScreen(status, terminal);
  if (!terminal.isInteractive) {
    for (const line of [...lines, '']) terminal.print(line);
    return;
  }
  // Overwritten line by line instead of cleared first, so that nothing flickers.
  const rows = process.stdout.rows ?? lines.length;
  const shown = lines.length < rows ? lines : [...lines.slice(0, rows - 2), '…'];
  process.stdout.write(`${HOME}${shown.map((line) => `${line}${CLEAR_REST}\n`).join('')}${CLEAR_BELOW}`);
}

/** Shows every status until the user interrupts. Throws where neither process answers at the beginning. */
export async function watchStatus(
  context: CommandContext,
  asJson: boolean,
  readStatus: () => Promise<StatusView>,
): Promise<ExitCode> {
  const { signal, terminal } = context;
  const first = await readStatus();
  const hasScreen = terminal.isInteractive && !asJson;
  if (hasScreen) process.stdout.write(ENTER_SCREEN);
  try {
    draw(context, asJson, first);
    while (!signal.aborted) {
      try {
        for await (const status of context.api().followStatus(signal)) draw(context, asJson, status);
      } catch {
        const status = await readStatus().catch(() => null);
        if (status !== null) draw(context, asJson, status);
        else terminal.note('Nothing answers on this host; waiting for it.');
        await delay(RETRY_MS, undefined, { signal }).catch(() => {});
      }
    }
  } finally {
    if (hasScreen) process.stdout.write(LEAVE_SCREEN);
  }
  return EXIT.done;
}
