/**
 * The life of one fencing operation at the DC: held back, asked for, running, tried again.
 *
 * It decides when the next step is due. Which device is used, and what a result means for the cluster, is decided elsewhere; a
 * success ends the machine from outside, because it counts only once it was applied in the agreed order.
 */
import { assign, setup } from 'xstate';

export interface FencingInput {
  readonly delayMs: number;
  /** Attempts made so far, by an earlier DC. */
  readonly attempt: number;
  /** An agent is under way already, or the last one failed. */
  readonly resume: 'running' | 'failed' | null;
}

type FencingEvent =
  | { readonly type: 'STARTED' }
  | { readonly type: 'FAILED' }
  | { readonly type: 'NO_DEVICE' }
  | { readonly type: 'RETRY' };

const BACK_OFF_FIRST_MS = 500;
const BACK_OFF_MAX_MS = 30_000;
/** How long to wait before looking for a device again. */
const NO_DEVICE_RETRY_MS = 5_000;

/** How long to wait after `attempt` attempts have failed: twice as long each time, within bounds. */
export const backOffMs = (attempt: number): number =>
  Math.min(BACK_OFF_MAX_MS, BACK_OFF_FIRST_MS * 2 ** Math.max(0, Math.min(attempt, 16) - 1));

export const fencingMachine = setup({
  types: {
    context: {} as FencingInput,
    input: {} as FencingInput,
    events: {} as FencingEvent,
  },
  actions: {
    /** Multicast the start of an attempt. */
    start: () => {},
    countAttempt: assign({ attempt: ({ context }) => context.attempt + 1 }),
  },
  guards: {
    isRunning: ({ context }) => context.resume === 'running',
    hasFailed: ({ context }) => context.resume === 'failed',
    needsNoDelay: ({ context }) => context.delayMs === 0,
  },
  delays: {
    hold: ({ context }) => context.delayMs,
    backOff: ({ context }) => backOffMs(context.attempt),
    noDevice: NO_DEVICE_RETRY_MS,
  },
}).createMachine({
  id: 'fencing',
  context: ({ input }) => input,
  initial: 'entering',
  states: {
    entering: {
      always: [
        { guard: 'isRunning', target: 'running' },
        { guard: 'hasFailed', target: 'backingOff' },
        { guard: 'needsNoDelay', target: 'asked' },
        { target: 'held' },
      ],
    },
    held: { after: { hold: 'asked' } },
    asked: {
      entry: ['countAttempt', 'start'],
      on: { STARTED: 'running', FAILED: 'backingOff', NO_DEVICE: 'withoutDevice' },
    },
    running: { on: { FAILED: 'backingOff' } },
    backingOff: { after: { backOff: 'asked' }, on: { RETRY: 'asked' } },
    withoutDevice: { after: { noDevice: 'asked' }, on: { RETRY: 'asked' } },
  },
});
