/**
 * How the DC carries its plans out: idle, due for a plan, waiting for its own dispatch to be delivered, watching operations.
 *
 * A plan is made only when everything that was decided before has been applied, so no plan rests on a state that a decision in
 * transit is about to change. Operations in flight are no reason to wait.
 */
import { setup } from 'xstate';

export type TransitionEvent =
  | { readonly type: 'CHANGED' }
  | { readonly type: 'DISPATCHED' }
  | { readonly type: 'DELIVERED' }
  | { readonly type: 'NOTHING_READY' }
  | { readonly type: 'EPOCH' };

export const transitionMachine = setup({
  types: { events: {} as TransitionEvent },
  actions: {
    /** Ask for a turn to plan in. */
    plan: () => {},
  },
}).createMachine({
  id: 'transition',
  initial: 'idle',
  states: {
    idle: { on: { CHANGED: 'due' } },
    due: {
      entry: 'plan',
      on: { DISPATCHED: 'inTransit', NOTHING_READY: 'idle', EPOCH: 'idle' },
    },
    // What changes meanwhile is seen when the dispatch arrives.
    inTransit: { on: { DELIVERED: 'due', EPOCH: 'idle' } },
  },
});
