/**
 * What goes into the manager's core and the work that it owes to the outside after each step.
 */
import type { GroupConfiguration, GroupMember, LinkView, MembershipView, RingStatus } from '@nyx/membership/client';
import type { ClusterCommand } from '../contract/commands.ts';
import type { JournalEntry } from '../contract/journal.ts';
import type { AgentDescription, ExecutionStatus } from '../ports.ts';
import type { MessageBody } from './messages.ts';
import type { Acceptance, Refusal } from './replica/context.ts';
import type { OperationInFlight } from './state/cluster-state.ts';

/** One thing that has happened. `nowMs` is monotonic; `epochMs` is civil time, for what people read. */
export type Input = { readonly nowMs: number; readonly epochMs: number } & InputBody;

export type InputBody =
  /** The ring's view changed. */
  | {
      readonly type: 'membership';
      readonly view: MembershipView;
      /** Milliseconds since the last answer of each node that has just been lost, where the shell could tell. */
      readonly silentMs: Readonly<Record<string, number>>;
    }
  /** The group's members changed, at this place in the agreed order. */
  | {
      readonly type: 'group';
      readonly configuration: GroupConfiguration;
      /** Milliseconds since the last answer of each node that has just been lost, where the shell could tell. */
      readonly silentMs: Readonly<Record<string, number>>;
    }
  /** The next message in the agreed order. `sentEpochMs` is the sender's civil time. */
  | { readonly type: 'message'; readonly sender: GroupMember; readonly sentEpochMs: number; readonly body: MessageBody }
  /** A write that carried this token is on disk. */
  | { readonly type: 'persisted'; readonly token: string }
  | { readonly type: 'persist-failed'; readonly token: string | null; readonly reason: string }
  | { readonly type: 'timer'; readonly id: string }
  /** The turn to plan that an effect asked for. Events that waited meanwhile have been handled. */
  | { readonly type: 'plan' }
  | {
      readonly type: 'submit';
      readonly commandId: string;
      readonly command: ClusterCommand;
      readonly acceptDivergence: boolean;
    }
  | ({ readonly type: 'operation-ended'; readonly operationId: string; readonly detection: string | null } & Ending)
  | ({
      readonly type: 'recurring-report';
      readonly operationId: string;
      readonly resource: string;
      readonly operation: string;
      readonly intervalMs: number;
      readonly expectedExitCode: number;
      readonly trigger: 'interval' | 'kernel event';
      readonly detection: string | null;
    } & Ending)
  | {
      readonly type: 'fence-ended';
      readonly target: string;
      readonly attempt: number;
      readonly succeeded: boolean;
      readonly reason: string;
      readonly durationMs: number;
    }
  | {
      readonly type: 'device-checked';
      readonly device: string;
      readonly working: boolean;
      readonly reason: string;
      readonly durationMs: number;
    }
  | {
      readonly type: 'links';
      readonly links: readonly LinkView[];
      /** Peers that the ring does not let in: another key, other settings. */
      readonly refusedPeers: RingStatus['refusedPeers'];
      /** By how much two nodes may differ in noticing that they lost each other. */
      readonly detectionSkewMs: number;
    }
  | { readonly type: 'described'; readonly agents: Readonly<Record<string, AgentDescription | null>> }
  /** What a dead predecessor's agents had left running is over. */
  | { readonly type: 'swept' };

export interface Ending {
  readonly status: ExecutionStatus;
  readonly exitCode: number;
  readonly exitReason: string;
  readonly durationMs: number;
}

/** Something to be written, in the order given. A token is answered with `persisted` or `persist-failed`. */
export type Write =
  | { readonly type: 'state'; readonly text: string; readonly token: string | null }
  | { readonly type: 'journal'; readonly entries: readonly JournalEntry[] }
  /** A second history that must not be lost: the state as it was and its document, under the directory of such histories. */
  | { readonly type: 'diverged'; readonly file: string; readonly text: string; readonly document: string }
  /** This member has been caught up in this boot of its host. */
  | { readonly type: 'established' };

export type TimerEffect =
  | { readonly type: 'arm'; readonly id: string; readonly delayMs: number }
  | { readonly type: 'cancel'; readonly id: string };

/** Agents to be run or ended on this node. */
export type AgentWork =
  | { readonly type: 'execute'; readonly operation: OperationInFlight }
  | { readonly type: 'schedule'; readonly operation: OperationInFlight }
  | {
      readonly type: 'cancel-recurring';
      readonly resource: string;
      readonly operation: string;
      readonly intervalMs: number;
    }
  /** Everything on this node is to be found out anew. */
  | { readonly type: 'cancel-all-recurring' }
  | {
      readonly type: 'fence';
      readonly target: string;
      readonly attempt: number;
      readonly device: string;
      readonly agent: string;
      readonly action: 'off' | 'reboot';
      readonly plug: string | null;
      readonly parameters: Readonly<Record<string, string>>;
      readonly secrets: Readonly<Record<string, string>>;
      readonly timeoutMs: number;
    }
  | {
      readonly type: 'check-device';
      readonly device: string;
      readonly agent: string;
      readonly parameters: Readonly<Record<string, string>>;
      readonly secrets: Readonly<Record<string, string>>;
      readonly timeoutMs: number;
    }
  | { readonly type: 'describe'; readonly agents: readonly string[] };

export type Reply =
  | { readonly commandId: string; readonly acceptance: Acceptance }
  | { readonly commandId: string; readonly refusal: Refusal };

export interface AlertEffect {
  readonly alert: string;
  readonly to: string;
  /** The address, or the name of the secret that holds it. */
  readonly webhook: string | { readonly secret: string };
  readonly kind: 'failover' | 'fencing' | 'failure';
  readonly text: string;
}

/**
 * Work owed after one step, to be carried out in the order of the fields: what `writes` holds must be handed to the
 * disk before any of `send` leaves. A write that others rely on is answered by an input, and the message that says so
 * is sent only then.
 */
export interface Effects {
  readonly writes: Write[];
  readonly send: MessageBody[];
  readonly timers: TimerEffect[];
  readonly agents: AgentWork[];
  /** Incarnations that the ring must be told of as isolated. */
  readonly fenced: { readonly id: number; readonly incarnation: number }[];
  readonly replies: Reply[];
  readonly alerts: AlertEffect[];
  /** New entries of the journal, in order. */
  readonly journal: JournalEntry[];
  /** What the status shows may have changed. */
  statusChanged: boolean;
  /** Give a `plan` input once the events that wait now have been handled. */
  planWanted: boolean;
  /** Everything has moved away: leave the ring and end. */
  leave: boolean;
  /** This node was isolated and yet runs, or may not take part: end this manager, to begin anew. */
  restart: string | null;
  /** Steps for the log and the black box. */
  readonly trace: { readonly message: string; readonly fields: Readonly<Record<string, unknown>> }[];
}

export const noEffects = (): Effects => ({
  writes: [],
  send: [],
  timers: [],
  agents: [],
  fenced: [],
  replies: [],
  alerts: [],
  journal: [],
  statusChanged: false,
  planWanted: false,
  leave: false,
  restart: null,
  trace: [],
});
