/** `leave`: this node takes leave in order. The service unit calls it to stop. */
import { setTimeout as delay } from 'node:timers/promises';
import type { CommandAnswer, Wait } from '@nyx/api/client';
import { isNyxError, NyxError } from '@nyx/foundation';
import { CHANGE_OPTIONS, TIMEOUT_DEFAULT_MS, tellMoves, waitOf } from '../change.ts';
import type { Command, CommandContext } from '../command.ts';
import { durationOption } from '../duration-option.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { showProgress } from '../progress.ts';
import { UsageError } from '../usage-error.ts';

const POLL_MS = 200;

/** Asks to leave. `null` where the manager was gone before it could answer, which leaving may well bring about. */
async function askToLeave(context: CommandContext, wait: Wait | null): Promise<CommandAnswer | null> {
  // Before the request that waits, so that a manager that was never there is told from one that has gone.
  await context.api().status();
  const progress = wait === null ? null : await showProgress(context);
  try {
    return await context.api().leave(wait);
  } catch (error) {
    if (isNyxError(error) && error.code === 'NYX_API_UNREACHABLE') return null;
    throw error;
  } finally {
    await progress?.end();
  }
}

/** A node has left once its ring has ended. */
async function waitForEnd(context: CommandContext, deadlineMs: number): Promise<void> {
  for (;;) {
    try {
      await context.ringStatus();
    } catch {
      return;
    }
    if (performance.now() >= deadlineMs) {
      throw new NyxError('NYX_API_TIMED_OUT', 'This node has not left in time; its ring still runs.');
    }
    await delay(POLL_MS, undefined, { signal: context.signal });
  }
}

export const leave: Command = {
  summary: 'Move everything off this node and leave the cluster',
  argumentsUsage: '',
  argumentCount: [0, 0],
  options: CHANGE_OPTIONS,
  details: [
    'Resources stop here and start on other nodes where they may; then the service on this node ends. Its peers know ' +
      'that it left and do not fence it. `systemctl stop nyxd` does the same.',
  ],
  examples: ['nyxctl leave --timeout 5min'],
  async run(context, _given, options): Promise<ExitCode> {
    if (context.isRemote) throw new UsageError('leave works on the node itself, not with --url.');
    const { terminal } = context;
    const wait = waitOf(options);
    const deadlineMs = performance.now() + durationOption(options, 'timeout', TIMEOUT_DEFAULT_MS);
    const answer = await askToLeave(context, wait);
    if (wait !== null) await waitForEnd(context, deadlineMs);
    if (options.has('json')) {
      terminal.print(JSON.stringify(answer, null, 2));
      return EXIT.done;
    }
    if (answer?.outcome) tellMoves(context, answer.outcome);
    terminal.print(wait === null ? 'This node is leaving.' : 'This node has left; its service has ended.');
    return EXIT.done;
  },
};
