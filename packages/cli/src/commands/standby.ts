/** `standby` and `unstandby`: nodes that shall run nothing, and nodes that may again. */
import { CHANGE_OPTIONS, carryOutChange } from '../change.ts';
import type { Command, GivenOptions } from '../command.ts';
import { UsageError } from '../usage-error.ts';

const MANY = Number.MAX_SAFE_INTEGER;

/** The nodes that the command line names: some, or all with `--all`. */
function namedNodes(words: string, given: readonly string[], options: GivenOptions): readonly string[] | 'all' {
  if (options.has('all')) {
    if (given.length > 0) throw new UsageError('--all already names every node.');
    return 'all';
  }
  if (given.length === 0) throw new UsageError('Name a node, or say --all.', `Usage: nyxctl ${words} NODE... | --all`);
  return given;
}

const ALL = { help: 'Every node' };
const ACCEPT_DIVERGENCE = { help: 'Go on although an absent peer may be changing the configuration too' };

export const standby: Command = {
  summary: 'Move everything off nodes',
  argumentsUsage: 'NODE... | --all',
  argumentCount: [0, MANY],
  options: {
    all: ALL,
    yes: { help: 'Go on although a service would then run nowhere' },
    'accept-divergence': ACCEPT_DIVERGENCE,
    ...CHANGE_OPTIONS,
  },
  details: [
    'A node in standby stays a member and votes, and runs nothing until unstandby. Where no other node could run a ' +
      'service, the command is refused unless --yes is given.',
  ],
  examples: ['nyxctl standby nyx-primary', 'nyxctl unstandby --all'],
  async run(context, given, options) {
    const nodes = namedNodes('standby', given, options);
    const stopServices = options.has('yes');
    return carryOutChange(context, options, {
      ask: (wait) => context.api().standby(nodes, stopServices, wait, options.has('accept-divergence')),
      next: nodes === 'all' ? 'unstandby --all' : `unstandby ${nodes.join(' ')}`,
      failsFor: stopServices ? 'none' : 'newly-blocked',
    });
  },
};

export const unstandby: Command = {
  summary: 'Allow resources on nodes again',
  argumentsUsage: 'NODE... | --all',
  argumentCount: [0, MANY],
  options: { all: ALL, 'accept-divergence': ACCEPT_DIVERGENCE, ...CHANGE_OPTIONS },
  details: ['What runs elsewhere stays there by its stickiness: nothing moves back by itself.'],
  examples: ['nyxctl unstandby --all'],
  async run(context, given, options) {
    const nodes = namedNodes('unstandby', given, options);
    return carryOutChange(context, options, {
      ask: (wait) => context.api().unstandby(nodes, wait, options.has('accept-divergence')),
      next: 'status',
    });
  },
};
