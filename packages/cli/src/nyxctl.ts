#!/usr/bin/env node
/**
 * `nyxctl`: shows a cluster and changes it. Understands the command line, calls the command, says what
 * went wrong, and ends with the exit code that scripts rely on.
 */
import { isNyxError, NyxError } from '@nyx/foundation';
import type { Command, CommandContext, GivenOptions } from './command.ts';
import { findCommand, GLOBAL_OPTIONS, splitCommandLine } from './command-line.ts';
import { EXIT, type ExitCode, exitCodeOf } from './exit-code.ts';
import { processTerminal, type Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

async function showHelp(terminal: Terminal, words: string | null, command: Command | null): Promise<ExitCode> {
  const { commandHelp, mainHelp } = await import('./help.ts');
  const lines =
    words === null || command === null ? mainHelp(terminal.styles) : commandHelp(words, command, terminal.styles);
  for (const line of lines) terminal.print(line);
  return EXIT.done;
}

function checkArgumentCount(words: string, command: Command, given: readonly string[]): void {
  const [minimum, maximum] = command.argumentCount;
  const usage = `Usage: nyxctl ${words} ${command.argumentsUsage}`.trimEnd();
  if (given.length < minimum) throw new UsageError(`${words} needs more than that.`, usage);
  if (given.length > maximum) throw new UsageError(`${words} does not take ${JSON.stringify(given[maximum])}.`, usage);
}

async function buildContext(terminal: Terminal, options: GivenOptions, signal: AbortSignal): Promise<CommandContext> {
  const { connectionOf } = await import('./connection.ts');
  const connection = connectionOf(options, terminal);
  return { terminal, ...connection, signal };
}

async function runCommand(argv: readonly string[], terminal: Terminal, signal: AbortSignal): Promise<ExitCode> {
  if (argv.length === 0 || ['--help', '-h', 'help'].includes(argv[0] ?? '')) {
    const topic = argv[0] === 'help' && argv.length > 1 ? findCommand(argv.slice(1)) : null;
    return showHelp(terminal, topic?.entry.words ?? null, topic === null ? null : await topic.entry.load());
  }
  if (argv[0] === '--version' || argv[0] === '-V') {
    const { VERSION } = await import('@nyx/api/client');
    terminal.print(`nyxctl ${VERSION}`);
    return EXIT.done;
  }
  const found = findCommand(argv);
  if (found === null) {
    splitCommandLine(argv, GLOBAL_OPTIONS);
    throw new UsageError('Say what to do.', 'See the commands with: nyxctl --help');
  }
  const { words } = found.entry;
  const command = await found.entry.load();
  const { positionals, options } = splitCommandLine(found.rest, { ...GLOBAL_OPTIONS, ...command.options });
  if (options.has('help')) return showHelp(terminal, words, command);
  checkArgumentCount(words, command, positionals);
  return command.run(await buildContext(terminal, options, signal), positionals, options);
}

/** Says on stderr what went wrong and what to do about it. */
function tellError(error: unknown, terminal: Terminal): ExitCode {
  const { bad, dim } = terminal.noteStyles;
  if (error instanceof UsageError) {
    terminal.note(`${bad('nyxctl:')} ${error.message}`);
    if (error.offer !== null) terminal.note(`  ${error.offer}`);
    return EXIT.usage;
  }
  const known = isNyxError(error) ? error : new NyxError('NYX_API_INTERNAL', `nyxctl itself failed: ${error}`);
  if (known.message.includes('\n')) {
    // A configuration's mistakes come whole, each with its place, code and remedy.
    terminal.note(known.message);
    return exitCodeOf(error);
  }
  terminal.note(`${bad('nyxctl:')} ${known.message} ${dim(`(${known.code})`)}`);
  terminal.note(`  ${known.remedy}`);
  return exitCodeOf(error);
}

/** Carries out one command line and tells how the process shall end. */
export async function nyxctl(argv: readonly string[], terminal: Terminal, signal: AbortSignal): Promise<ExitCode> {
  try {
    return await runCommand(argv, terminal, signal);
  } catch (error) {
    return tellError(error, terminal);
  }
}

/** 128 and the number of SIGINT: how shells know that a command was interrupted. */
const EXIT_INTERRUPTED = 130;

export async function main(): Promise<void> {
  const interrupt = new AbortController();
  process.once('SIGINT', () => {
    interrupt.abort();
    // Commands that follow something end by themselves; any other is ended here.
    setTimeout(() => process.exit(EXIT_INTERRUPTED), 200).unref();
  });
  // A reader that has seen enough (`nyxctl events | head`) is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : EXIT.failed));
  process.exitCode = await nyxctl(process.argv.slice(2), processTerminal(), interrupt.signal);
}

if (import.meta.main) await main();
