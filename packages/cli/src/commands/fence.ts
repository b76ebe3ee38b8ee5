/** `fence`: a node isolated by hand. It cannot be undone, so its name must be typed twice. */
import { NyxError } from '@nyx/foundation';
import { CHANGE_OPTIONS, carryOutChange } from '../change.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../usage-error.ts';

export const fence: Command = {
  summary: 'Isolate a node now',
  argumentsUsage: 'NODE --confirm=NODE',
  argumentCount: [1, 1],
  options: { confirm: { value: 'NODE', help: 'The name of the node once more' }, ...CHANGE_OPTIONS },
  details: [
    'The node loses its power or its access at once, without stopping anything in order; what it ran is taken over ' +
      'once the isolation is verified. Prefer standby for a node that still answers.',
  ],
  examples: ['nyxctl fence nyx-secondary --confirm=nyx-secondary'],
  async run(context, [node = ''], options) {
    const confirm = options.value('confirm');
    if (confirm === null) {
      throw new UsageError(
        `Fencing ${node} cuts it off at once, whatever runs there.`,
        `If that is meant: nyxctl fence ${node} --confirm=${node}`,
      );
    }
    if (confirm !== node) {
      throw new NyxError('NYX_CLUSTER_CONFIRMATION', `--confirm names ${confirm}, not ${node}.`);
    }
    return carryOutChange(context, options, {
      ask: (wait) => context.api().fence(node, confirm, wait),
      next: 'status',
      failsFor: 'newly-blocked',
    });
  },
};
