/**
 * `what-if`: what would follow if something were different. A live cluster is asked through its API; a file is planned
 * from here, by the same code, and needs no daemon.
 */
import type { WhatIfAnswer } from '@nyx/crm/contract';
import type { Command, CommandContext, GivenOptions } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { FILE_OPTIONS, modelOfFile } from '../planned-model.ts';
import { whatIfLines } from '../screens/reason-lines.ts';
import { filesGiven } from './why.ts';

const { at: _at, ...FILES } = FILE_OPTIONS;

/** Assumptions may be quoted one by one, or written in a row with `and` between. */
const assumptionsIn = (given: readonly string[]): readonly string[] =>
  (given.some((word) => word.includes(' ')) ? given : [given.join(' ')]).flatMap((text) => text.split(/\s+and\s+/));

async function ask(
  context: CommandContext,
  options: GivenOptions,
  assumptions: readonly string[],
): Promise<WhatIfAnswer> {
  const model = await modelOfFile(options);
  if (model === null) return context.api().whatIf(assumptions);
  const { whatIf: whatIfHere } = await import('@nyx/scheduler');
  return whatIfHere(model, assumptions);
}

export const whatIf: Command = {
  summary: 'Say what would follow if something were different',
  argumentsUsage: 'CHANGE...',
  argumentCount: [1, 100],
  options: { ...FILES, json: { help: 'Print the answer as JSON' } },
  details: [
    'CHANGE is one of: node NODE up|down|lost|standby|unstandby|maintenance|managed|leaving|fenced; ' +
      'RESOURCE failed on NODE; cleanup RESOURCE [on NODE]; move RESOURCE to NODE; remove constraint ID; ' +
      'set RESOURCE|NODE|cluster NAME=VALUE; quorum lost|gained; ticket TICKET granted|revoked|standby|active.',
    'Several are joined by "and", or quoted one by one. Without --cib or --config the live cluster is asked; nothing is ' +
      'changed, and a token that may read is enough.',
  ],
  examples: [
    'nyxctl what-if node nyx-primary lost',
    'nyxctl what-if res_nginx failed on nyx-primary and node nyx-secondary standby',
    'nyxctl what-if "remove constraint prefer-a" --cib cib.xml',
  ],
  async run(context, given, options) {
    const answer = await ask(context, options, assumptionsIn(given));
    const { terminal, program } = context;
    if (options.has('json')) terminal.print(JSON.stringify(answer, null, 2));
    else
      for (const line of whatIfLines(answer, terminal, { program, files: filesGiven(options) })) terminal.print(line);
    return EXIT.done;
  },
};
