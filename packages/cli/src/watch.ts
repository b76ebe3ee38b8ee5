/**
 * `status --watch`: the screen, anew after each change. Follows the manager's stream; while there is none,
 * asks the ring every second, until the manager is back.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { StatusView } from '@nyx/crm/contract';
import type { CommandContext } from './command.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { onScreen, paint } from './screens/repaint.ts';
import { statusScreen } from './screens/status-screen.ts';

const RETRY_MS = 1000;
function draw(context: CommandContext, asJson: boolean, status: StatusView): void {
  if (asJson) context.terminal.print(JSON.stringify(status));
  else paint(context.terminal, statusScreen(status, context.terminal));
}

/** Shows every status until the user interrupts. Throws where neither process answers at the beginning. */
export async function watchStatus(
  context: CommandContext,
  asJson: boolean,
  readStatus: () => Promise<StatusView>,
): Promise<ExitCode> {
  const { signal, terminal } = context;
  const first = await readStatus();
  return onScreen(terminal, asJson, async () => {
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
    return EXIT.done;
  });
}
