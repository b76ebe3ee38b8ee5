/**
 * One operation in flight as the DC watches it: it ends with its result, or it is given up when the node that should
 * answer is there and does not.
 *
 * The executor enforces the operation's own timeout. This watch is for an executor that answers nothing at all; it gives it
 * time to end what it was doing before.
 */
import { setup } from 'xstate';

/** How much longer than its timeout an operation may take: for waiting its turn, and for being killed. */
const GRACE_MS = 60_000;

export const operationMachine = setup({
  types: { context: {} as { timeoutMs: number }, input: {} as { timeoutMs: number } },
  actions: {
    /** Tell all that nobody answered. */
    giveUp: () => {},
  },
  delays: { answer: ({ context }) => context.timeoutMs + GRACE_MS },
}).createMachine({
  id: 'operation',
  context: ({ input }) => ({ timeoutMs: input.timeoutMs }),
  initial: 'running',
  states: {
    running: { after: { answer: 'givenUp' } },
    givenUp: { entry: 'giveUp', type: 'final' },
  },
});
