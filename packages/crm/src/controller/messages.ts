/**
 * What members of the manager's process group tell each other. Everything replicated is one of these messages,
 * delivered to all in one agreed order.
 *
 * Decides nothing. The schemas are the validation at the edge (`io/codec.ts`): a message that does not match is dropped
 * and reported, and a core never sees it.
 */
import { type Static, type TSchema, Type } from 'typebox';
import { ClusterCommand } from '../contract/commands.ts';

const Nullable = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);
const OneOf = <const Values extends readonly string[]>(...values: Values) =>
  Type.Unsafe<Values[number]>(Type.Union(values.map((value) => Type.Literal(value))));
const Name = Type.String({ minLength: 1, maxLength: 256 });
const Count = Type.Integer({ minimum: 0 });
const Texts = Type.Record(Type.String(), Type.String());

/** Names the change of the group's members that a message belongs to; see `sync/epoch.ts`. */
const Epoch = Type.String();

/** Who a member is and what it has, sent by every member after each change of the group. */
export const Summary = Type.Object({
  type: Type.Literal('summary'),
  epoch: Epoch,
  name: Name,
  incarnation: Count,
  /** The epoch in which this member was last in step, while it has kept up since; null where it has no live state. */
  inStepSince: Nullable(Type.String()),
  revision: Count,
  /** It was caught up earlier in this boot of its host. */
  establishedThisBoot: Type.Boolean(),
  founding: Nullable(Type.Object({ digest: Type.String(), author: Type.String(), documentDigest: Type.String() })),
  lineage: Type.Array(Type.Object({ sequence: Count, digest: Type.String() })),
  /** The node's own configuration file: the digest of its cluster part. */
  file: Type.Object({ path: Type.String(), digest: Nullable(Type.String()), document: Nullable(Type.String()) }),
  /** What must be the same on all nodes, by name. */
  shared: Texts,
  nodeNames: Type.Array(Type.Object({ name: Name, id: Count })),
  waitForAll: Type.Boolean(),
  /** Milliseconds since the last answer of each peer that has just been lost, by its name. */
  silentMs: Type.Record(Type.String(), Type.Number()),
  /** The ring's word on absent nodes. */
  absent: Type.Array(Type.Object({ name: Name, state: Type.String(), incarnation: Nullable(Count) })),
});
export type Summary = Static<typeof Summary>;

/** One part of the state as it was at the sync point of `epoch`. */
export const Snapshot = Type.Object({
  type: Type.Literal('snapshot'),
  epoch: Epoch,
  part: Count,
  parts: Type.Integer({ minimum: 1, maximum: 4096 }),
  text: Type.String(),
});
export type Snapshot = Static<typeof Snapshot>;

/** The sender has the state, on disk too, and everything that earlier agents of its node had left is over. */
export const CaughtUp = Type.Object({ type: Type.Literal('caught-up'), epoch: Epoch });

/** A command that a member was given. */
export const Command = Type.Object({
  type: Type.Literal('command'),
  commandId: Name,
  command: ClusterCommand,
  /** Of `standby`, `unstandby` and `configure`. */
  acceptDivergence: Type.Boolean(),
});

/** The first version of a new cluster. */
export const Found = Type.Object({
  type: Type.Literal('found'),
  commandId: Name,
  document: Type.String(),
  documentDigest: Type.String(),
});

/** The sender has the proposal on disk. */
export const Durable = Type.Object({ type: Type.Literal('durable'), commandId: Name });
/** The sender could not write it. */
export const NotDurable = Type.Object({ type: Type.Literal('not-durable'), commandId: Name, reason: Type.String() });

const Operation = Type.Object({
  operationId: Name,
  kind: OneOf('probe', 'start', 'stop', 'monitor', 'promote', 'demote', 'notify', 'migrateTo', 'migrateFrom', 'reload'),
  resource: Name,
  node: Name,
  agent: Name,
  operation: Name,
  intervalMs: Count,
  timeoutMs: Count,
  expectedExitCode: Count,
  parameters: Texts,
  secrets: Texts,
  meta: Texts,
  checkLevel: Nullable(Count),
  digest: Nullable(Type.String()),
});

const ResourceOnNode = Type.Object({ resource: Name, node: Name });

/** What the DC decided to do next. Void unless `epoch` is the present one and the sender is the DC. */
export const Dispatch = Type.Object({
  type: Type.Literal('dispatch'),
  epoch: Epoch,
  /** The plan in words, where it says something new. */
  announce: Nullable(Type.String()),
  operations: Type.Array(Operation),
  cancels: Type.Array(Type.Object({ resource: Name, node: Name, operation: Name, intervalMs: Count })),
  clearFailCounts: Type.Array(ResourceOnNode),
  deleteHistories: Type.Array(ResourceOnNode),
  /** Nodes that may take leave now. */
  shutdowns: Type.Array(Name),
});
export type Dispatch = Static<typeof Dispatch>;
export type DispatchedOperation = Dispatch['operations'][number];

const ExecutionStatus = OneOf('done', 'timed-out', 'cancelled', 'not-installed', 'error');

/** How an operation ended. Sent by the node that ran it, or by the DC for one that never answered. */
export const Result = Type.Object({
  type: Type.Literal('result'),
  operationId: Name,
  status: ExecutionStatus,
  exitCode: Count,
  exitReason: Type.String(),
  durationMs: Type.Number({ minimum: 0 }),
  detection: Nullable(Type.String()),
});
export type Result = Static<typeof Result>;

/** A recurring operation's result. */
export const Report = Type.Object({
  type: Type.Literal('report'),
  operationId: Name,
  resource: Name,
  operation: Name,
  intervalMs: Count,
  expectedExitCode: Count,
  status: ExecutionStatus,
  exitCode: Count,
  exitReason: Type.String(),
  durationMs: Type.Number({ minimum: 0 }),
  trigger: OneOf('interval', 'kernel event'),
  detection: Nullable(Type.String()),
  digest: Nullable(Type.String()),
});
export type Report = Static<typeof Report>;

/** A step of a fencing operation. `started` comes before the agent; `succeeded` and `failed` from the node that ran it. */
export const Fencing = Type.Object({
  type: Type.Literal('fencing'),
  epoch: Epoch,
  step: OneOf('wanted', 'started', 'succeeded', 'failed', 'no-device', 'cancelled'),
  target: Name,
  incarnation: Nullable(Count),
  attempt: Count,
  device: Nullable(Type.String()),
  agent: Nullable(Type.String()),
  action: Type.String(),
  by: Nullable(Type.String()),
  reason: Type.String(),
  delayMs: Type.Number({ minimum: 0 }),
  /** Since the fencing was first wanted, delay and earlier attempts included. */
  durationMs: Type.Number({ minimum: 0 }),
  /** Of the agent alone. */
  agentMs: Type.Number({ minimum: 0 }),
  causeSeq: Nullable(Count),
});
export type Fencing = Static<typeof Fencing>;

/** A check of a fence device. */
export const DeviceChecked = Type.Object({
  type: Type.Literal('device-checked'),
  device: Name,
  working: Type.Boolean(),
  reason: Type.String(),
  durationMs: Type.Number({ minimum: 0 }),
});

/** What the sender's ring shows. */
export const Observed = Type.Object({
  type: Type.Literal('observed'),
  quorum: Nullable(Type.Object({ quorate: Type.Boolean(), reason: Type.String() })),
  links: Type.Array(
    Type.Object({
      peer: Name,
      link: Count,
      up: Type.Boolean(),
      localAddress: Type.String(),
      peerAddress: Type.String(),
    }),
  ),
  /** Nodes whose manager is not in the group, by the ring's word. */
  absent: Type.Array(Type.Object({ name: Name, state: Type.String(), incarnation: Nullable(Count) })),
  silentMs: Type.Record(Type.String(), Type.Number()),
});
export type Observed = Static<typeof Observed>;

/** What agents advertise on the sender's node; null of an agent that is not there or cannot be read. */
export const Described = Type.Object({
  type: Type.Literal('described'),
  agents: Type.Record(
    Type.String(),
    Nullable(
      Type.Object({
        agent: Name,
        operations: Type.Array(
          Type.Object({
            name: Name,
            timeoutMs: Nullable(Count),
            intervalMs: Nullable(Count),
            depth: Count,
            role: Nullable(Type.String()),
          }),
        ),
      }),
    ),
  ),
});

/** The DC has nothing left to do, except what is blocked. */
export const Settled = Type.Object({
  type: Type.Literal('settled'),
  epoch: Epoch,
  revision: Count,
  blocked: Type.Array(Type.Object({ resource: Name, why: Type.String() })),
});

/** The sender kept a second history of the configuration in a file of its own. */
export const Diverged = Type.Object({ type: Type.Literal('diverged'), versions: Type.String(), file: Type.String() });

export const MESSAGE_SCHEMAS = {
  summary: Summary,
  snapshot: Snapshot,
  'caught-up': CaughtUp,
  command: Command,
  found: Found,
  durable: Durable,
  'not-durable': NotDurable,
  dispatch: Dispatch,
  result: Result,
  report: Report,
  fencing: Fencing,
  'device-checked': DeviceChecked,
  observed: Observed,
  described: Described,
  settled: Settled,
  diverged: Diverged,
} as const;

export type MessageType = keyof typeof MESSAGE_SCHEMAS;
export type MessageBody = { [Kind in MessageType]: Static<(typeof MESSAGE_SCHEMAS)[Kind]> }[MessageType];
export type MessageOf<Kind extends MessageType> = Extract<MessageBody, { readonly type: Kind }>;

/** A message as it is applied: who sent it, and the sender's civil time at sending. */
export interface Envelope {
  readonly sender: SenderIdentity;
  readonly epochMs: number;
  readonly body: MessageBody;
}

export interface SenderIdentity {
  readonly node: number;
  readonly incarnation: number;
  readonly client: number;
}
