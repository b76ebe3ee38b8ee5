/** `announce-restart`: the peers wait a while before they isolate this node. The service unit calls it before a restart. */
import { formatDuration } from '@nyx/foundation';
import type { Command } from '../command.ts';
import { durationOption } from '../duration-option.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { UsageError } from '../usage-error.ts';

const WITHIN_DEFAULT_MS = 15_000;

export const announceRestart: Command = {
  summary: 'Ask the peers to wait while nyxd restarts here',
  argumentsUsage: '',
  argumentCount: [0, 0],
  options: {
    within: { value: 'DURATION', help: 'How long nyxd may be away, 1s to 10min (15s)' },
    json: { help: 'Print the answer as JSON' },
  },
  details: [
    'Resources stay as they are. When nyxd then ends here without leaving, its peers isolate this node only once the ' +
      'time is over; until then nothing is taken over from it, also if the whole machine dies. So keep it short. ' +
      '`systemctl restart nyxd` does it by itself.',
  ],
  examples: ['nyxctl announce-restart --within 30s'],
  async run(context, _given, options): Promise<ExitCode> {
    if (context.isRemote) throw new UsageError('announce-restart works on the node itself, not with --url.');
    const withinMs = durationOption(options, 'within', WITHIN_DEFAULT_MS);
    const answer = await context.api().announceRestart(withinMs);
    context.terminal.print(
      options.has('json')
        ? JSON.stringify(answer, null, 2)
        : `The peers will wait for this node. Restart nyxd within ${formatDuration(withinMs)}.`,
    );
    return EXIT.done;
  },
};
