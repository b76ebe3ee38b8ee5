/**
 * The life of the manager as the ring process sees it: when it is started again, and after what wait.
 *
 * The machine decides alone; whoever drives it starts and ends the process. The first death is answered
 * at once, because the cluster cannot act meanwhile; a manager that keeps dying is given longer and
 * longer rests, so that a broken installation does not burn the processor that the ring needs. It is
 * never given up: the ring below stays useful, and the fault may pass.
 */
import { assign, setup } from 'xstate';

interface LifecycleContext {
  /** Deaths since the manager last stayed up for {@link STABLE_AFTER_MS}. */
  readonly deaths: number;
  readonly restarts: number;
  readonly reason: string;
}

export type LifecycleEvent =
  | { readonly type: 'spawned' }
  | { readonly type: 'exited'; readonly reason: string }
  | { readonly type: 'unresponsive' }
  | { readonly type: 'stop' };

/** A manager that has run this long has recovered, and its next death is answered at once again. */
export const STABLE_AFTER_MS = 30_000;
const REST_FIRST_MS = 250;
const REST_MAX_MS = 10_000;

/** How long to rest after this many deaths in a row: none, 250 ms, 500 ms, ... at most 10 s. */
export const restMs = (deaths: number): number =>
  deaths <= 1 ? 0 : Math.min(REST_MAX_MS, REST_FIRST_MS * 2 ** (deaths - 2));

export const managerLifecycle = setup({
  types: { context: {} as LifecycleContext, events: {} as LifecycleEvent },
  delays: { rest: ({ context }) => restMs(context.deaths), stable: STABLE_AFTER_MS },
  actions: {
    spawn: () => {},
    kill: () => {},
    countDeath: assign({
      deaths: ({ context }) => context.deaths + 1,
      restarts: ({ context }) => context.restarts + 1,
      reason: ({ event }) => (event.type === 'exited' ? event.reason : ''),
    }),
    forgetDeaths: assign({ deaths: 0 }),
  },
}).createMachine({
  id: 'manager',
  context: { deaths: 0, restarts: 0, reason: '' },
  initial: 'starting',
  states: {
    starting: {
      entry: 'spawn',
      on: {
        spawned: 'up',
        exited: { target: 'resting', actions: 'countDeath' },
        stop: 'stopping',
      },
    },
    up: {
      initial: 'young',
      states: {
        young: { after: { stable: { target: 'stable', actions: 'forgetDeaths' } } },
        stable: {},
      },
      on: {
        exited: { target: 'resting', actions: 'countDeath' },
        unresponsive: { actions: 'kill' },
        stop: 'stopping',
      },
    },
    resting: {
      after: { rest: 'starting' },
      on: { stop: 'stopped' },
    },
    stopping: {
      on: { exited: 'stopped', unresponsive: { actions: 'kill' } },
    },
    stopped: { type: 'final' },
  },
});
