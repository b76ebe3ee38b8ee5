/** `leave`: this node takes leave in order. The service unit calls it to stop. */
import { setTimeout as delay } from 'node:timers/promises';
import { isNyxError, NyxError } from '@nyx/foundation';
import { CHANGE_OPTIONS, carryOutChange, TIMEOUT_DEFAULT_MS } from '../change.ts';
import type { Command, CommandContext } from '../command.ts';
import { durationOption } from '../command-line.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { UsageError } from '../usage-error.ts';

const POLL_MS = 200;

/** The manager was gone before it could answer. The node has left once its ring has ended too. */
async function waitForEnd(context: CommandContext, deadlineMs: number): Promise<ExitCode> {
  while (performance.now() < deadlineMs) {
    try {
      await context.ringStatus();
    } catch {
      context.terminal.print('This node has left; its service has ended.');
      return EXIT.done;
    }
    await delay(POLL_MS, undefined, { signal: context.signal });
  }
  throw new NyxError('NYX_API_TIMED_OUT', 'The manager ended before it answered, and the ring still runs.');
}

export const leave: Command = {
  summary: 'Move everything off this node and leave the cluster',
  argumentsUsage: '',
  argumentCount: [0, 0],
  options: CHANGE_OPTIONS,
  details: [
    'Resources move to other nodes, or stop where there is none; then the service on this node ends. Its peers know ' +
      'that it left and do not fence it. `systemctl stop nyxd` does the same.',
  ],
  examples: ['nyxctl leave --timeout 5min'],
  async run(context, _given, options) {
    if (context.isRemote) throw new UsageError('leave works on the node itself, not with --url.');
    const deadlineMs = performance.now() + durationOption(options, 'timeout', TIMEOUT_DEFAULT_MS);
    let wasReached = false;
    try {
      return await carryOutChange(context, options, {
        ask: async (wait) => {
          // Before the question that waits: the node may be gone before it could answer that one.
          await context.api().status();
          wasReached = true;
          return context.api().leave(wait);
        },
        next: 'status',
        mayStop: true,
      });
    } catch (error) {
      const isGone = isNyxError(error) && error.code === 'NYX_API_UNREACHABLE';
      if (!wasReached || !isGone) throw error;
      return waitForEnd(context, deadlineMs);
    }
  },
};
