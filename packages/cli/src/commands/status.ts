/**
 * `status`: the cluster on one screen. Where the manager does not answer, what the ring still knows is
 * shown in the same form, and that the manager is down.
 */
import type { StatusView } from '@nyx/crm/contract';
import { isNyxError } from '@nyx/foundation';
import type { Command, CommandContext, GivenOptions } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { statusScreen } from '../screens/status-screen.ts';
import { watchStatus } from '../watch.ts';

/** The status from the manager, or from the ring where the manager is down. */
export async function readStatus(context: CommandContext): Promise<StatusView> {
  try {
    return await context.api().status();
  } catch (error) {
    if (context.isRemote || !isNyxError(error)) throw error;
    const isDown = ['NYX_API_UNREACHABLE', 'NYX_API_TIMED_OUT'].includes(error.code);
    if (!isDown || error.data.errno === 'EACCES') throw error;
    const { statusOfRing } = await import('../ring-fallback.ts');
    try {
      return statusOfRing(await context.ringStatus(), error.message, new Date().toISOString());
    } catch {
      // Neither process answers: the first error says what to do.
      throw error;
    }
  }
}

function show(context: CommandContext, options: GivenOptions, status: StatusView): void {
  const { terminal } = context;
  if (options.has('json')) {
    terminal.print(JSON.stringify(status, null, 2));
    return;
  }
  for (const line of statusScreen(status, terminal)) terminal.print(line);
}

export const status: Command = {
  summary: 'Show the cluster on one screen',
  argumentsUsage: '',
  argumentCount: [0, 0],
  options: {
    watch: { help: 'Keep showing it; end with Ctrl-C' },
    json: { help: 'Print it as JSON; with --watch, one line each time' },
  },
  details: [
    'Where the manager is down, what the ring still knows is shown: nodes, links and quorum. In JSON, manager.state is ' +
      '"down" then. The exit code tells whether the status could be shown, not whether all is well.',
  ],
  examples: ['nyxctl status --watch', "nyxctl status --json | jq -r '.resources[] | [.id, .node, .state] | @tsv'"],
  async run(context, _given, options): Promise<ExitCode> {
    if (options.has('watch')) return watchStatus(context, options.has('json'), () => readStatus(context));
    show(context, options, await readStatus(context));
    return EXIT.done;
  },
};
