/**
 * While a change is waited for: the newest event of the cluster in one line on stderr, replaced by the
 * next and removed at the end. Shown on a terminal only.
 */
import type { CommandContext } from './command.ts';
import { printable } from './screens/text.ts';

export interface Progress {
  /** Removes the line. */
  end(): Promise<void>;
}

const CLEAR_LINE = '\r\x1b[2K';

export async function showProgress(context: CommandContext): Promise<Progress | null> {
  const { terminal } = context;
  if (!terminal.isNoteInteractive) return null;
  const stop = new AbortController();
  const { lastEvent } = await context.api().status();
  const follow = async (): Promise<void> => {
    try {
      for await (const event of context.api().followEvents(lastEvent, stop.signal)) {
        if (event.type !== 'entry') continue;
        const text = `  ${printable(event.entry.message)}`.slice(0, terminal.columns - 1);
        process.stderr.write(CLEAR_LINE + terminal.noteStyles.dim(text));
      }
    } catch {
      // Progress is a courtesy: whatever ends it, the change itself tells what matters.
    }
  };
  const following = follow();
  return {
    async end() {
      stop.abort();
      await following;
      process.stderr.write(CLEAR_LINE);
    },
  };
}
