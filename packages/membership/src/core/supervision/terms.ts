/** The words of supervision: what a process asks for, what happens to it, and what is owed in turn. */
import type { SupervisedView, SupervisionRecovery } from '../../contract.ts';

/** On what terms a process is supervised. */
export interface SupervisionTerms {
  /** Unique among the processes that this ring supervises; saved state and restarts are counted by it. */
  readonly name: string;
  /** `event`: the process beats by itself. `ping`: the ring asks it twice in an interval. */
  readonly check: 'event' | 'ping';
  /** Longer silence than this is a failure. 0: silence is none, only the end of the process is. */
  readonly intervalMs: number;
  readonly recovery: SupervisionRecovery;
  /** Its checking begins when this partition is quorate, and the loss of quorum counts as a failure. */
  readonly whileQuorate: boolean;
  /** Whether the watchdog of this node may be fed only while this process is well. */
  readonly vital: boolean;
}

/** What happened, with the process by the number of its connection or by its name. */
export type SupervisionEventIn =
  | {
      readonly type: 'register';
      readonly client: number;
      readonly processId: number | null;
      readonly terms: SupervisionTerms;
    }
  /** The process is ready to be checked. */
  | { readonly type: 'start'; readonly client: number }
  /** The process is not to be checked for now. */
  | { readonly type: 'stop'; readonly client: number }
  /** A sign of life: a beat, or the answer to a ping. */
  | { readonly type: 'beat'; readonly client: number }
  | { readonly type: 'store'; readonly client: number; readonly state: Uint8Array }
  /** The process declares itself beyond recovery. */
  | { readonly type: 'mark-failed'; readonly client: number; readonly reason: string }
  /** Its connection has ended. */
  | { readonly type: 'gone'; readonly client: number; readonly withFarewell: boolean }
  /** The process that was to be ended, or was started again, is no more. */
  | { readonly type: 'process-ended'; readonly name: string }
  | { readonly type: 'restart-failed'; readonly name: string; readonly reason: string }
  | { readonly type: 'quorum'; readonly quorate: boolean }
  /** The moment that {@link SupervisionEffects.dueMs} named has come. Signs of life that wait in sockets are given before it. */
  | { readonly type: 'timer' };

/** `nowMs` is a reading of the monotonic clock. */
export type SupervisionInput = SupervisionEventIn & { readonly nowMs: number };

/** One piece of work. */
export type SupervisionWork =
  | { readonly type: 'ping'; readonly client: number }
  /** The checking that the process asked for has begun. */
  | { readonly type: 'started'; readonly client: number }
  /** Asks the process to end (`warn`), or ends it (`kill`), and tells with `process-ended` when it is no more. */
  | { readonly type: 'end'; readonly name: string; readonly how: 'warn' | 'kill' }
  /** Starts the program of that process again, as it was when it registered. */
  | { readonly type: 'restart'; readonly name: string }
  /** Nothing of that process needs to be remembered any more. */
  | { readonly type: 'forget'; readonly name: string }
  | { readonly type: 'tell'; readonly event: SupervisionNews };

/** What people and the starter of the ring are told. */
export type SupervisionNews =
  | {
      readonly type: 'registered';
      readonly name: string;
      readonly processId: number | null;
      readonly intervalMs: number;
      /** How often it was started again before. */
      readonly instance: number;
    }
  /** It was silent for too long, its connection ended, it declared itself failed, or it may not go on without quorum. */
  | { readonly type: 'missed'; readonly name: string; readonly reason: string; readonly silentMs: number }
  | { readonly type: 'recovered'; readonly name: string }
  | { readonly type: 'restarting'; readonly name: string; readonly instance: number }
  | { readonly type: 'failed'; readonly name: string; readonly reason: string }
  | { readonly type: 'withdrawn'; readonly name: string };

export interface SupervisionEffects {
  readonly work: readonly SupervisionWork[];
  /** When `timer` is to be given, or `null` for never. */
  readonly dueMs: number | null;
}

/** How the ring has taken a registration: the counts and the state that the former instances left, or a refusal. */
export type Registration =
  | { readonly accepted: true; readonly instance: number; readonly state: Uint8Array | null }
  | { readonly accepted: false; readonly reason: string };

export type SupervisionPhase = SupervisedView['phase'];
