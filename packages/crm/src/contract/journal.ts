/**
 * The journal: the cluster's ordered events. Every entry names its cause, so that the story of a
 * failover can be read from its end to its beginning.
 */
import { type Static, Type } from 'typebox';

/** What an entry is about. `failover`, `fencing` and `failure` are also the kinds that alerts select. */
export const JournalKind = Type.Union(
  [
    Type.Literal('node-joined', { description: 'A node became a caught-up member.' }),
    Type.Literal('node-lost', { description: 'A node stopped answering; it may be dead, cut off or frozen.' }),
    Type.Literal('node-left', { description: 'A node took leave in order.' }),
    Type.Literal('link-down', { description: 'A link to a peer stopped answering.' }),
    Type.Literal('link-up', { description: 'A link to a peer answers again.' }),
    Type.Literal('quorum', { description: 'The vote changed.' }),
    Type.Literal('dc', { description: 'Another node became the DC.' }),
    Type.Literal('fencing-delayed', { description: 'Fencing is held back so that the holder of the service can win.' }),
    Type.Literal('fencing-started', { description: 'A fence agent was started.' }),
    Type.Literal('fencing-succeeded', { description: 'The target was verified as isolated.' }),
    Type.Literal('fencing-failed', { description: 'A fence agent failed; it is tried again.' }),
    Type.Literal('transition-started', { description: 'A plan with work in it came into force.' }),
    Type.Literal('operation-started', { description: 'An agent was started for a resource.' }),
    Type.Literal('operation-finished', { description: 'An agent ended as expected.' }),
    Type.Literal('operation-failed', { description: 'An agent ended otherwise than expected.' }),
    Type.Literal('failure', { description: 'A resource failed.' }),
    Type.Literal('failover', { description: 'A resource runs on another node than before.' }),
    Type.Literal('settled', { description: 'Nothing is left to do or what is left is blocked.' }),
    Type.Literal('configuration', { description: 'A new version of the configuration came into force.' }),
    Type.Literal('command', { description: 'An operator or program asked for a change.' }),
    Type.Literal('divergence', { description: 'Two histories of the configuration were found.' }),
  ],
  { $id: 'JournalKind' },
);
export type JournalKind = Static<typeof JournalKind>;

export const JournalEntry = Type.Object(
  {
    seq: Type.Integer({ minimum: 1, description: 'The place in the order that every member agrees on.' }),
    at: Type.String({
      format: 'date-time',
      description: 'When the node that wrote it saw it happen, by its own clock.',
    }),
    by: Type.String({ description: 'The node that wrote it.' }),
    kind: JournalKind,
    message: Type.String({ description: 'One sentence for people.' }),
    node: Type.Union([Type.String(), Type.Null()]),
    resource: Type.Union([Type.String(), Type.Null()]),
    cause: Type.Union([Type.Integer(), Type.Null()], { description: 'The seq of the entry that led to this one.' }),
    data: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null()]), {
      description: 'Figures of the entry, such as durationMs, operation, exitCode, from and to.',
    }),
  },
  { $id: 'JournalEntry', additionalProperties: false },
);
/**
 * One event. Figures that programs rely on, all in `data`:
 * `node-lost` has `silentMs` (from the last answer to the new membership); `fencing-started`,
 * `fencing-succeeded` and `fencing-failed` have `agent`, `device`, `action`, `attempt` and, when over,
 * `durationMs` (delay included) and `delayMs`; operations have `operation`, `exitCode` and
 * `durationMs`; `failover` has `from` and `to`; `settled` has `version`.
 */
export type JournalEntry = Static<typeof JournalEntry>;
