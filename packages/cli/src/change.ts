/**
 * What every command that changes something shares: it waits until the cluster settles, says what moved
 * where, and ends with the next useful command.
 */
import type { CommandAnswer, Wait } from '@nyx/api/client';
import type { CommandOutcome } from '@nyx/crm/contract';
import type { CommandContext, GivenOptions, OptionDescriptions } from './command.ts';
import { durationOption } from './duration-option.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { showProgress } from './progress.ts';
import { hangingText, printable, spokenDuration, widest } from './screens/text.ts';
import type { Style } from './terminal.ts';
import { UsageError } from './usage-error.ts';

export const TIMEOUT_DEFAULT_MS = 120_000;

export const CHANGE_OPTIONS: OptionDescriptions = {
  'no-wait': { help: 'Return once the change is accepted' },
  timeout: { value: 'DURATION', help: 'Wait at most this long (120s)' },
  json: { help: 'Print the answer as JSON' },
};

export interface Change {
  /** Asks for it; called once. */
  ask(wait: Wait | null): Promise<CommandAnswer>;
  /** The command to offer once it is done. */
  readonly next: string;
  /**
   * Which resources that should run and do not make it a failure: every one, those alone that ran before, or
   * none, because that is what was asked for. Every one unless given.
   */
  readonly failsFor?: 'every-blocked' | 'newly-blocked' | 'none';
}

export function waitOf(options: GivenOptions): Wait | null {
  if (!options.has('no-wait')) return { timeoutMs: durationOption(options, 'timeout', TIMEOUT_DEFAULT_MS) };
  if (options.has('timeout')) throw new UsageError('--no-wait and --timeout exclude each other.');
  return null;
}

export function tellMoves(context: CommandContext, { moved, blocked }: CommandOutcome): void {
  const { terminal } = context;
  const { bad } = terminal.styles;
  const width = widest([...moved, ...blocked].map(({ resource }) => resource));
  const tell = (resource: string, text: string, style: Style): void => {
    const head = `  ${resource.padEnd(width)}  `;
    for (const line of hangingText(head, text, terminal.columns)) {
      terminal.print(line.slice(0, head.length) + style(line.slice(head.length)));
    }
  };
  const reasons = new Map(blocked.map(({ resource, why }) => [resource, printable(why)]));
  for (const { resource, from, to } of moved) {
    const why = to === null ? reasons.get(resource) : undefined;
    tell(
      resource,
      `${from ?? 'nowhere'} → ${to ?? 'nowhere'}${why === undefined ? '' : `: ${why}`}`,
      to === null ? bad : (same) => same,
    );
    if (why !== undefined) reasons.delete(resource);
  }
  for (const [resource, why] of reasons) tell(resource, why, bad);
}

/** The resources that run, by name, before a change: what it must not lose. */
async function runningNow(context: CommandContext): Promise<ReadonlySet<string>> {
  const { resources } = await context.api().status();
  return new Set(resources.filter((resource) => resource.activeOn.length > 0).map((resource) => resource.id));
}

function exitCodeOfOutcome(
  outcome: CommandOutcome | null,
  failsFor: Change['failsFor'],
  ranBefore: ReadonlySet<string>,
): ExitCode {
  if (outcome === null) return EXIT.done;
  if (!outcome.settled) return EXIT.timedOut;
  if (failsFor === 'none') return EXIT.done;
  const counted = outcome.blocked.filter(({ resource }) => failsFor !== 'newly-blocked' || ranBefore.has(resource));
  return counted.length > 0 ? EXIT.failed : EXIT.done;
}

function tellOutcome(context: CommandContext, answer: CommandAnswer, next: string, tookMs: number): void {
  const { terminal, program } = context;
  const { acceptance, outcome } = answer;
  const { dim, warn } = terminal.styles;
  terminal.print(printable(acceptance.summary));
  if (outcome === null) {
    terminal.print(dim(`Follow it with: ${program} events --follow --since ${acceptance.seq - 1}`));
    return;
  }
  tellMoves(context, outcome);
  const took = spokenDuration(tookMs);
  if (!outcome.settled) {
    terminal.print(warn(`Not settled after ${took}; it goes on.`));
    terminal.print(dim(`See how with: ${program} status --watch`));
    return;
  }
  const nothing = outcome.moved.length === 0 && outcome.blocked.length === 0 ? ', nothing moved' : '';
  terminal.print(`Settled after ${took}${nothing}.`);
  terminal.print(dim(`Next: ${program} ${next}`));
}

/** Carries a change out and tells what came of it. */
export async function carryOutChange(
  context: CommandContext,
  options: GivenOptions,
  change: Change,
): Promise<ExitCode> {
  const wait = waitOf(options);
  const ranBefore =
    change.failsFor === 'newly-blocked' && wait !== null ? await runningNow(context) : new Set<string>();
  const startMs = performance.now();
  const progress = wait !== null && !options.has('json') ? await showProgress(context) : null;
  let answer: CommandAnswer;
  try {
    answer = await change.ask(wait);
  } finally {
    await progress?.end();
  }
  const code = exitCodeOfOutcome(answer.outcome, change.failsFor, ranBefore);
  const next = code === EXIT.done ? change.next : 'status';
  if (options.has('json')) context.terminal.print(JSON.stringify(answer, null, 2));
  else tellOutcome(context, answer, next, performance.now() - startMs);
  return code;
}
