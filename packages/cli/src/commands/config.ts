/**
 * `config show`, `check` and `apply`.
 *
 * A check asks the manager, which knows the agents of this host. Where it does not answer, or the file is
 * meant for another machine, the same code checks here what it can, and the output says what was not checked.
 */
import { type Stats, statSync } from 'node:fs';
import { hostname } from 'node:os';
import type { Surroundings } from '@nyx/crm/configuration';
import type { ConfigurationCheck } from '@nyx/crm/contract';
import { isNyxError } from '@nyx/foundation';
import { CHANGE_OPTIONS, carryOutChange } from '../change.ts';
import type { Command, CommandContext, GivenOptions } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { readInputFile } from '../input-file.ts';
import { counted } from '../screens/text.ts';
import { UsageError } from '../usage-error.ts';

const CONFIGURATION_FILE = '/etc/nyx/nyx.yaml';
const PERMISSION_BITS = 0o7777;

const originOf = (path: string): string => (path === '-' ? 'stdin' : path);

export const configShow: Command = {
  summary: 'Print the configuration in force',
  argumentsUsage: '',
  argumentCount: [0, 0],
  options: { json: { help: 'Print its version, digest and document as JSON' } },
  details: ['What it prints is a configuration file: change it and apply it.'],
  examples: ['nyxctl config show > nyx.yaml'],
  async run(context, _given, options) {
    const configuration = await context.api().configuration();
    if (options.has('json')) context.terminal.print(JSON.stringify(configuration, null, 2));
    else context.terminal.print(configuration.document.replace(/\n$/, ''));
    return EXIT.done;
  },
};

const hostSurroundings: Surroundings = {
  hostName: hostname(),
  files: {
    inspect(path) {
      let facts: Stats;
      try {
        facts = statSync(path);
      } catch {
        return null;
      }
      return { kind: facts.isFile() ? 'file' : 'other', sizeBytes: facts.size, mode: facts.mode & PERMISSION_BITS };
    },
  },
};

async function checkHere(document: string, origin: string, surroundings: Surroundings): Promise<ConfigurationCheck> {
  const { readConfiguration } = await import('@nyx/crm/configuration');
  const result = readConfiguration(document, origin, surroundings);
  const problems = result.ok ? result.warnings : result.errors;
  return {
    valid: result.ok,
    problems: problems.map(({ severity, code, line, column, message, remedy, rendered }) => {
      return { severity, code, line, column, message, remedy, rendered };
    }),
  };
}

interface Checked {
  readonly check: ConfigurationCheck;
  /** What could not be checked, in words; `null` where everything was. */
  readonly leftOut: string | null;
}

async function checkBest(
  context: CommandContext,
  options: GivenOptions,
  document: string,
  origin: string,
): Promise<Checked> {
  if (options.has('document-only')) {
    return { check: await checkHere(document, origin, {}), leftOut: 'agents and files of the host were not checked' };
  }
  try {
    return { check: await context.api().checkConfiguration(document, origin), leftOut: null };
  } catch (error) {
    if (context.isRemote || !isNyxError(error) || error.code !== 'NYX_API_UNREACHABLE') throw error;
    const check = await checkHere(document, origin, hostSurroundings);
    return { check, leftOut: 'agents were not checked, because the manager does not answer' };
  }
}

function tellCheck(context: CommandContext, origin: string, { check, leftOut }: Checked): void {
  const { terminal } = context;
  for (const problem of check.problems) {
    terminal.print(problem.rendered);
    terminal.print();
  }
  const errors = check.problems.filter((problem) => problem.severity === 'error').length;
  const warnings = check.problems.length - errors;
  const also = warnings === 0 ? '' : `, with ${counted(warnings, 'warning')}`;
  if (check.valid) terminal.print(`${terminal.styles.good('✓')} ${origin} is valid${also}.`);
  else terminal.print(`${terminal.styles.bad('✗')} ${origin} has ${counted(errors, 'mistake')}${also}.`);
  if (leftOut !== null) terminal.note(terminal.noteStyles.dim(`${leftOut[0]?.toUpperCase()}${leftOut.slice(1)}.`));
  if (check.valid && leftOut === null)
    terminal.print(terminal.styles.dim(`Next: ${context.program} config apply ${origin}`));
}

export const configCheck: Command = {
  summary: 'Check a configuration file without changing anything',
  argumentsUsage: '[FILE]',
  argumentCount: [0, 1],
  options: {
    'document-only': { help: 'Check nothing of this host, for a file that is meant for another one' },
    json: { help: 'Print what was found as JSON' },
  },
  details: [
    `Without FILE: ${CONFIGURATION_FILE}; - reads stdin. The running manager checks agents too; without it, the form, ` +
      'the meaning and the files of this host are checked.',
  ],
  examples: ['nyxctl config check', 'nyxctl config check --document-only draft.yaml'],
  async run(context, [path = CONFIGURATION_FILE], options): Promise<ExitCode> {
    const origin = originOf(path);
    const checked = await checkBest(context, options, readInputFile(path), origin);
    if (options.has('json')) context.terminal.print(JSON.stringify(checked.check, null, 2));
    else tellCheck(context, origin, checked);
    return checked.check.valid ? EXIT.done : EXIT.failed;
  },
};

export const configApply: Command = {
  summary: 'Put a configuration file in force',
  argumentsUsage: 'FILE',
  argumentCount: [1, 1],
  options: {
    'accept-divergence': { help: 'Go on although an absent peer may be changing the configuration too' },
    ...CHANGE_OPTIONS,
  },
  details: [
    'The whole file takes the place of the configuration in force, on every node; - reads stdin. With two nodes it is ' +
      'refused while the absent one is neither fenced nor cleanly stopped; with --accept-divergence it is done all the ' +
      'same, and stays marked so until both agree again.',
  ],
  examples: ['nyxctl config apply /etc/nyx/nyx.yaml'],
  async run(context, [path = ''], options) {
    if (path === '') throw new UsageError('Name a file.');
    const document = readInputFile(path);
    const acceptDivergence = options.has('accept-divergence');
    return carryOutChange(context, options, {
      ask: (wait) => context.api().configure({ document, origin: originOf(path), acceptDivergence }, wait),
      next: 'status',
    });
  },
};
