/** `move` and `cleanup`: one resource elsewhere, and failures forgotten. */
import { CHANGE_OPTIONS, carryOutChange } from '../change.ts';
import type { Command } from '../command.ts';

export const move: Command = {
  summary: 'Move a resource or a group, once',
  argumentsUsage: 'RESOURCE [NODE]',
  argumentCount: [1, 2],
  options: CHANGE_OPTIONS,
  details: [
    'Without NODE it moves away from where it is, to the best other node. It is a request that ends: no constraint ' +
      'remains, and the resource stays there by its stickiness.',
  ],
  examples: ['nyxctl move nyx-service', 'nyxctl move nyx-service nyx-secondary'],
  async run(context, [resource = '', node = null], options) {
    return carryOutChange(context, options, {
      ask: (wait) => context.api().move(resource, node, wait),
      next: 'status',
      failsFor: 'newly-blocked',
    });
  },
};

export const cleanup: Command = {
  summary: 'Forget failures, so that resources are tried again',
  argumentsUsage: '[RESOURCE]',
  argumentCount: [0, 1],
  options: { node: { value: 'NODE', help: 'Only those on this node' }, ...CHANGE_OPTIONS },
  details: ['Without RESOURCE: the failures of every resource.'],
  examples: ['nyxctl cleanup res_nginx', 'nyxctl cleanup --node nyx-primary'],
  async run(context, [resource = null], options) {
    return carryOutChange(context, options, {
      ask: (wait) => context.api().cleanup(resource, options.value('node'), wait),
      next: 'status',
    });
  },
};
