/**
 * The life of this member: joining, catching up, member, in charge, refused.
 *
 * It says what this member may do. What moves it is decided by `sync/` (the agreement of an epoch) and by the replicated state (who is
 * the DC); it has no timers.
 */
import { setup } from 'xstate';

export type LifeEvent =
  | { readonly type: 'MET' }
  | { readonly type: 'CAUGHT_UP' }
  | { readonly type: 'BEHIND' }
  | { readonly type: 'CHARGED' }
  | { readonly type: 'RELIEVED' }
  | { readonly type: 'REFUSED' }
  | { readonly type: 'WAITING' };

export type LifeState = 'joining' | 'catchingUp' | 'member' | 'inCharge' | 'refused';

export const lifeMachine = setup({ types: { events: {} as LifeEvent } }).createMachine({
  id: 'life',
  initial: 'joining',
  on: { REFUSED: '.refused', BEHIND: '.catchingUp' },
  states: {
    joining: { on: { CAUGHT_UP: 'member' } },
    catchingUp: { on: { CAUGHT_UP: 'member', WAITING: 'joining' } },
    member: { on: { CHARGED: 'inCharge' } },
    inCharge: { on: { RELIEVED: 'member' } },
    refused: { on: { WAITING: 'joining', CAUGHT_UP: 'member' } },
  },
});
