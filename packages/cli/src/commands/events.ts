/** `events`: the journal, each entry with its cause; the last ones, those since a point, or as they come. */
import { setTimeout as delay } from 'node:timers/promises';
import type { JournalEntry } from '@nyx/crm/contract';
import { isNyxError } from '@nyx/foundation';
import type { Command, CommandContext, GivenOptions } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { eventLines } from '../screens/event-lines.ts';
import { UsageError } from '../usage-error.ts';

const LAST_SHOWN = 20;
const RETRY_MS = 1000;

function sinceOption(options: GivenOptions): number | null {
  const text = options.value('since');
  if (text === null) return null;
  if (!/^\d{1,15}$/.test(text)) {
    throw new UsageError(
      `--since ${text} is no number of an event.`,
      'Write the number in the first column, or 0 for all.',
    );
  }
  return Number(text);
}

function show(context: CommandContext, asJson: boolean, entry: JournalEntry): void {
  const { terminal } = context;
  if (asJson) terminal.print(JSON.stringify(entry));
  else for (const line of eventLines(entry, terminal)) terminal.print(line);
}

const tellMissed = (context: CommandContext, oldest: number): void =>
  context.terminal.note(`Older events are no longer kept; the oldest is ${oldest}.`);

/** Shows what comes after `after`, connecting again with the last one seen when the connection is lost. */
async function follow(context: CommandContext, asJson: boolean, after: number): Promise<ExitCode> {
  let last = after;
  while (!context.signal.aborted) {
    try {
      for await (const event of context.api().followEvents(last, context.signal)) {
        if (event.type === 'missed') tellMissed(context, event.oldest);
        else {
          last = event.entry.seq;
          show(context, asJson, event.entry);
        }
      }
    } catch (error) {
      if (!isNyxError(error) || error.code !== 'NYX_API_UNREACHABLE') throw error;
      context.terminal.note(`${error.message} Trying again.`);
      await delay(RETRY_MS, undefined, { signal: context.signal }).catch(() => {});
    }
  }
  return EXIT.done;
}

export const events: Command = {
  summary: 'Show what happened, in order, with causes',
  argumentsUsage: '',
  argumentCount: [0, 0],
  options: {
    follow: { help: 'Go on with each new event; end with Ctrl-C' },
    since: { value: 'N', help: 'Only events after number N; 0 for all that are kept' },
    json: { help: 'Print each event as one line of JSON' },
  },
  details: [`Without --since: the last ${LAST_SHOWN}. An arrow and a number name the event that led to this one.`],
  examples: ['nyxctl events --follow', 'nyxctl events --since 0 --json | jq \'select(.kind == "failover")\''],
  async run(context, _given, options) {
    const asJson = options.has('json');
    const since = sinceOption(options);
    const { lastEvent } = await context.api().status();
    const after = since ?? Math.max(0, lastEvent - LAST_SHOWN);
    if (options.has('follow')) return follow(context, asJson, after);
    const { events: entries, missed, oldest } = await context.api().events(after);
    if (missed) tellMissed(context, oldest);
    for (const entry of entries) show(context, asJson, entry);
    if (since === null && after > 0 && !asJson) {
      context.terminal.note(context.terminal.noteStyles.dim('Older ones: nyxctl events --since 0'));
    }
    return EXIT.done;
  },
};
