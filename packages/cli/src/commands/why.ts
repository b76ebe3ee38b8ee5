/**
 * `why` and `why-not`: what decides where a resource is. A live cluster is asked through its API; a file is planned from
 * here, by the same code, and needs no daemon.
 */
import type { WhyAnswer, WhyNotAnswer } from '@nyx/crm/contract';
import type { Command, CommandContext, GivenOptions } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { FILE_OPTIONS, modelOfFile } from '../planned-model.ts';
import { whyLines, whyNotLines } from '../screens/reason-lines.ts';
import { UsageError } from '../usage-error.ts';

const { at: _at, ...FILES } = FILE_OPTIONS;
const JSON_OPTION = { json: { help: 'Print the answer as JSON, with all scores and actions' } } as const;

const WHERE_FROM =
  'Without --cib or --config the live cluster is asked; nothing is changed, and a token that may read is enough. ' +
  'FILE may be - for stdin.';

/** What the reasons mean, for the help of both commands. */
const WHAT_DECIDES =
  'What is named after "because" decides: without all of it the cluster would decide otherwise, and none of it can be ' +
  'left out. Where several such lists are shown, each alone is enough.';

function show(
  context: CommandContext,
  options: GivenOptions,
  document: unknown,
  lines: () => readonly string[],
): ExitCode {
  if (options.has('json')) context.terminal.print(JSON.stringify(document, null, 2));
  else for (const line of lines()) context.terminal.print(line);
  return EXIT.done;
}

/** The words that ask the same files again, for commands that are offered. */
export function filesGiven(options: GivenOptions): string {
  const cib = options.value('cib');
  const config = options.value('config');
  return cib !== null ? ` --cib ${cib}` : config !== null ? ` --config ${config}` : '';
}

async function askWhy(context: CommandContext, options: GivenOptions, resource: string): Promise<WhyAnswer> {
  const model = await modelOfFile(options);
  if (model === null) return context.api().why(resource);
  const { why: whyHere } = await import('@nyx/scheduler');
  return whyHere(model, resource);
}

export const why: Command = {
  summary: 'Say why a resource is where it is',
  argumentsUsage: 'RESOURCE',
  argumentCount: [1, 1],
  options: { ...FILES, actions: { help: 'Show what is done on it too, and what each action is for' }, ...JSON_OPTION },
  details: [WHAT_DECIDES, WHERE_FROM],
  examples: ['nyxctl why res_nginx', 'nyxctl why nyx-service --actions', 'nyxctl why web --cib cib.xml'],
  async run(context, [resource = ''], options) {
    const answer = await askWhy(context, options, resource);
    const { terminal, program } = context;
    const place = { program, files: filesGiven(options), actions: options.has('actions') };
    return show(context, options, answer, () => whyLines(answer, terminal, place));
  },
};

function roleOption(options: GivenOptions): 'Promoted' | null {
  const text = options.value('role');
  if (text === null || text.toLowerCase() === 'promoted') return text === null ? null : 'Promoted';
  throw new UsageError(`--role ${text} is no role that can be asked for.`, 'Write --role promoted, or leave it out.');
}

async function askWhyNot(
  context: CommandContext,
  options: GivenOptions,
  resource: string,
  node: string,
): Promise<WhyNotAnswer> {
  const role = roleOption(options);
  const model = await modelOfFile(options);
  if (model === null) return context.api().whyNot(resource, node, role);
  const { whyNot: whyNotHere } = await import('@nyx/scheduler');
  return whyNotHere(model, resource, node, role);
}

export const whyNot: Command = {
  summary: 'Say why a resource is not on a node',
  argumentsUsage: 'RESOURCE NODE',
  argumentCount: [2, 2],
  options: { ...FILES, role: { value: 'promoted', help: 'Why it is not promoted there' }, ...JSON_OPTION },
  details: ['Where the resource is to be on the node after all, it says why it is.', WHAT_DECIDES, WHERE_FROM],
  examples: ['nyxctl why-not nyx-service nyx-secondary', 'nyxctl why-not nyx-data nyx-secondary --role promoted'],
  async run(context, [resource = '', node = ''], options) {
    const answer = await askWhyNot(context, options, resource, node);
    const { terminal, program } = context;
    const place = { program, files: filesGiven(options), actions: false };
    return show(context, options, answer, () => whyNotLines(answer, terminal, place));
  },
};
