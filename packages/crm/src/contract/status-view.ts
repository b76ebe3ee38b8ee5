/**
 * The status: everything that one screen must say about a cluster, as one node sees it.
 *
 * The same document is the answer of `GET /api/v1/status`, the input of `nyxctl status` and what
 * scripts read. Names are the configuration's own; absent values are `null`, never left out.
 */
import { type Static, Type } from 'typebox';

const Nullable = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);

export const LinkStatus = Type.Object(
  {
    peer: Type.String(),
    link: Type.Integer({ minimum: 0 }),
    localAddress: Type.String(),
    peerAddress: Type.String(),
    state: Type.Union([Type.Literal('up'), Type.Literal('down')]),
    sinceMs: Type.Number(),
    roundTripUs: Nullable(Type.Number()),
    flaps: Type.Integer(),
  },
  { $id: 'LinkStatus', additionalProperties: false },
);
export type LinkStatus = Static<typeof LinkStatus>;

export const NodeState = Type.Union(
  [
    Type.Literal('online', { description: 'A caught-up member that may run resources.' }),
    Type.Literal('standby', { description: 'A caught-up member that may run none, by request.' }),
    Type.Literal('joining', { description: 'A member that is not caught up yet.' }),
    Type.Literal('lost', { description: 'It stopped answering and is not fenced: nothing of it may be taken over.' }),
    Type.Literal('fencing', { description: 'It stopped answering and is being fenced.' }),
    Type.Literal('fenced', { description: 'It was isolated and that was verified.' }),
    Type.Literal('left', { description: 'It took leave in order.' }),
    Type.Literal('never-seen', { description: 'It has not been met since the cluster started.' }),
  ],
  { $id: 'NodeState' },
);
export type NodeState = Static<typeof NodeState>;

export const NodeStatus = Type.Object(
  {
    name: Type.String(),
    id: Type.Integer(),
    state: NodeState,
    standby: Type.Boolean(),
    dc: Type.Boolean(),
    links: Type.Array(Type.Ref('LinkStatus'), {
      description: "This node's links to that peer; empty for the node itself.",
    }),
    awaiting: Nullable(Type.String({ description: 'What is awaited from or for this node, in one sentence.' })),
  },
  { $id: 'NodeStatus', additionalProperties: false },
);
export interface NodeStatus extends Omit<Static<typeof NodeStatus>, 'links'> {
  links: LinkStatus[];
}

export const ResourceState = Type.Union(
  [
    Type.Literal('started'),
    Type.Literal('stopped'),
    Type.Literal('starting'),
    Type.Literal('stopping'),
    Type.Literal('failed'),
    Type.Literal('blocked', { description: 'It needs something that is not there; `why` says what is awaited.' }),
    Type.Literal('unknown', { description: 'Not probed yet, or last seen on a node that is lost and not fenced.' }),
  ],
  { $id: 'ResourceState' },
);
export type ResourceState = Static<typeof ResourceState>;

export const ResourceStatus = Type.Object(
  {
    id: Type.String(),
    agent: Type.String(),
    group: Nullable(Type.String()),
    state: ResourceState,
    node: Nullable(Type.String({ description: 'Where it runs, or was last seen.' })),
    activeOn: Type.Array(Type.String(), {
      description: 'Every node where it is known to run: more than one is an error.',
    }),
    operation: Nullable(Type.String({ description: 'The operation in flight, such as `start on nyx-secondary`.' })),
    failCounts: Type.Record(Type.String(), Type.Integer()),
    detection: Nullable(
      Type.String({ description: 'How a death of it is noticed: `kernel event` or `monitor every 10s`.' }),
    ),
    why: Type.String({ description: 'One sentence: why it is where it is, or why it runs nowhere.' }),
  },
  { $id: 'ResourceStatus', additionalProperties: false },
);
export type ResourceStatus = Static<typeof ResourceStatus>;

export const FailureStatus = Type.Object(
  {
    resource: Type.String(),
    node: Type.String(),
    operation: Type.String(),
    exitCode: Nullable(Type.Integer()),
    reason: Type.String(),
    at: Type.String({ format: 'date-time' }),
  },
  { $id: 'FailureStatus', additionalProperties: false },
);
export type FailureStatus = Static<typeof FailureStatus>;

export const Warning = Type.Object(
  {
    code: Type.String({ description: 'A code of the error catalogue.' }),
    message: Type.String(),
    remedy: Type.String({ description: 'What settles it; a command where there is one.' }),
  },
  { $id: 'Warning', additionalProperties: false },
);
export type Warning = Static<typeof Warning>;

export const FencingStatus = Type.Object(
  {
    enabled: Type.Boolean({ description: 'False only by the explicit setting to run unfenced.' }),
    devices: Type.Array(
      Type.Object({
        id: Type.String(),
        agent: Type.String(),
        targets: Type.Array(Type.String()),
        state: Type.Union([Type.Literal('unknown'), Type.Literal('working'), Type.Literal('failing')]),
        lastOffMs: Nullable(Type.Number({ description: 'How long its slowest recent `off` took.' })),
      }),
    ),
    delay: Type.Object(
      {
        ms: Type.Number(),
        origin: Type.String({ description: 'How the delay was computed, in words.' }),
      },
      { description: 'How long this node would hold fencing back now if its peer fell silent.' },
    ),
    pending: Type.Array(
      Type.Object({
        target: Type.String(),
        attempt: Type.Integer(),
        state: Type.Union([
          Type.Literal('delayed'),
          Type.Literal('running'),
          Type.Literal('retrying'),
          Type.Literal('no-device'),
        ]),
        reason: Type.String(),
        lastError: Nullable(Type.String()),
      }),
    ),
  },
  { $id: 'FencingStatus', additionalProperties: false },
);
export type FencingStatus = Static<typeof FencingStatus>;

export const StatusView = Type.Object(
  {
    cluster: Type.String(),
    seenBy: Type.String({ description: 'The node that answers.' }),
    at: Type.String({ format: 'date-time' }),
    manager: Type.Object({
      state: Type.Union([
        Type.Literal('in-charge', { description: 'It is the DC.' }),
        Type.Literal('member'),
        Type.Literal('joining', { description: 'It is catching up.' }),
        Type.Literal('refused', { description: 'It may not take part; a warning says why.' }),
        Type.Literal('down', { description: 'Only nodes, links and quorum are known.' }),
      ]),
      reason: Type.String(),
    }),
    quorum: Type.Object({
      quorate: Type.Boolean(),
      votes: Type.Integer(),
      expectedVotes: Type.Integer(),
      twoNode: Type.Boolean(),
      waitingFor: Type.Array(Type.String()),
      reason: Type.String(),
    }),
    dc: Nullable(Type.String()),
    settled: Type.Boolean({ description: 'Nothing is in flight or planned.' }),
    configuration: Type.Object({
      version: Type.Integer({ description: '0 before the founding.' }),
      digest: Type.String(),
      author: Type.String(),
      acceptedDivergence: Type.Boolean(),
    }),
    fencing: Type.Ref('FencingStatus'),
    nodes: Type.Array(Type.Ref('NodeStatus')),
    resources: Type.Array(Type.Ref('ResourceStatus')),
    failures: Type.Array(Type.Ref('FailureStatus')),
    warnings: Type.Array(Type.Ref('Warning')),
    lastEvent: Type.Integer({ description: 'The seq of the newest journal entry, to follow the events from.' }),
  },
  { $id: 'StatusView', additionalProperties: false },
);
export interface StatusView
  extends Omit<Static<typeof StatusView>, 'fencing' | 'nodes' | 'resources' | 'failures' | 'warnings'> {
  fencing: FencingStatus;
  nodes: NodeStatus[];
  resources: ResourceStatus[];
  failures: FailureStatus[];
  warnings: Warning[];
}
