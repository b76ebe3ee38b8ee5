/**
 * "What would happen if": the request for a simulation of the cluster, and its answer. Nothing is changed by it.
 */
import type { SimulationRequest as SimulationRequestShape, Simulation as SimulationShape } from '@nyx/scheduler';
import { Type } from 'typebox';

const Text = (description: string) => Type.String({ minLength: 1, maxLength: 256, description });
const Node = Text('The name of a node.');
const Resource = Text('The id of a primitive resource.');
const words = (...all: readonly string[]) => Type.Union(all.map((word) => Type.Literal(word)));
const CLOSED = { additionalProperties: false } as const;
const LISTED_MAX = 1000;

const OUTCOME = {
  resource: Resource,
  operation: Text('As agents know it: `start`, `stop`, `monitor`, `promote`, ...'),
  intervalMs: Type.Integer({ minimum: 0, description: '0 for a one-off operation; a `monitor` with 0 is a probe.' }),
  node: Node,
  exitCode: Type.Integer({ description: "The agent's exit code (OCF)." }),
  status: Type.Optional(words('done', 'timeout', 'error', 'notInstalled')),
};

const SimulatedChange = Type.Union([
  Type.Object(
    {
      kind: Type.Literal('node'),
      node: Node,
      state: words('up', 'down', 'unclean', 'standby', 'online', 'maintenance', 'managed', 'shutdown', 'fence'),
    },
    CLOSED,
  ),
  Type.Object({ kind: Type.Literal('quorum'), quorate: Type.Boolean() }, CLOSED),
  Type.Object(
    {
      kind: Type.Literal('ticket'),
      ticket: Text('The id of a ticket.'),
      state: words('granted', 'revoked', 'standby', 'active'),
    },
    CLOSED,
  ),
  Type.Object(
    {
      kind: Type.Literal('attribute'),
      node: Node,
      name: Text('The name of a node attribute.'),
      value: Type.Union([Type.String(), Type.Null()], { description: 'Null removes it.' }),
      permanent: Type.Optional(Type.Boolean()),
    },
    CLOSED,
  ),
  Type.Object(
    {
      kind: Type.Literal('utilization'),
      of: Text('A node, for its capacity, or a primitive, for its need.'),
      name: Text('The name of what is used.'),
      value: Type.Integer(),
    },
    CLOSED,
  ),
  Type.Object({ kind: Type.Literal('operation'), ...OUTCOME }, CLOSED),
  Type.Object({ kind: Type.Literal('cleanup'), resource: Resource, node: Type.Optional(Node) }, CLOSED),
]);

export const SimulationRequest = Type.Object(
  {
    changes: Type.Array(SimulatedChange, { maxItems: LISTED_MAX, description: 'What is assumed, in order.' }),
    failures: Type.Array(Type.Object(OUTCOME, CLOSED), {
      maxItems: LISTED_MAX,
      description: 'Operations that fail when they are run, each once.',
    }),
    fencingFails: Type.Array(Node, { maxItems: LISTED_MAX, description: 'Nodes whose fencing fails.' }),
    run: Type.Boolean({ description: 'Whether plans are carried out, until nothing is left to do.' }),
    at: Type.Optional(
      Type.String({ format: 'date-time', description: 'The time to assume, for rules and failures that expire.' }),
    ),
  },
  { $id: 'SimulationRequest', ...CLOSED },
);
export type SimulationRequest = SimulationRequestShape & { readonly at?: string };

const Nullable = (schema: ReturnType<typeof Type.String> | ReturnType<typeof Type.Object>) =>
  Type.Union([schema, Type.Null()]);
const names = Type.Array(Type.String());
const optionalText = Nullable(Type.String());

/** One resource in a simulated status: a primitive, or a collective one with its parts. */
export const SimulatedResource = Type.Union(
  [
    Type.Object(
      {
        kind: Type.Literal('primitive'),
        id: Type.String(),
        agent: Type.String(),
        role: Type.String(),
        failed: Type.Boolean(),
        removed: Type.Boolean({ description: 'No longer configured.' }),
        flags: names,
        nodes: names,
      },
      CLOSED,
    ),
    Type.Object(
      {
        kind: words('group', 'clone', 'bundle'),
        id: Type.String(),
        of: optionalText,
        flags: names,
        parts: Type.Array(Type.Ref('SimulatedResource')),
        instances: Type.Array(Type.Object({ role: Type.String(), flags: names, nodes: names }, CLOSED)),
      },
      CLOSED,
    ),
  ],
  { $id: 'SimulatedResource' },
);

const ClusterStatus = Type.Object(
  {
    nodes: Type.Array(
      Type.Object(
        {
          node: Type.String(),
          kind: words('member', 'remote', 'guest'),
          state: Type.String({ description: 'As people know it: `online`, `standby`, `unclean (offline)`, ...' }),
          plain: Type.Boolean({ description: 'Whether nothing but its being there, or away, is to be said of it.' }),
        },
        CLOSED,
      ),
    ),
    resources: Type.Array(Type.Ref('SimulatedResource')),
  },
  CLOSED,
);

const Transition = Type.Object(
  {
    summary: Type.Array(
      Type.Object(
        {
          verb: Type.String(),
          resource: optionalText,
          node: optionalText,
          fenceOperation: optionalText,
          fromRole: optionalText,
          fromNode: optionalText,
          toRole: optionalText,
          toNode: optionalText,
          blocked: Type.Boolean(),
          reason: optionalText,
        },
        CLOSED,
      ),
      { description: 'What changes, a line each.' },
    ),
    actions: Type.Array(
      Type.Object(
        {
          id: Type.String(),
          kind: Type.String(),
          operation: Type.String(),
          resource: optionalText,
          node: optionalText,
          via: optionalText,
          intervalMs: Type.Integer(),
          notify: Nullable(Type.Object({ type: Type.String(), operation: Type.String() }, CLOSED)),
          reason: optionalText,
          outcome: words('planned', 'done', 'failed', 'skipped'),
        },
        CLOSED,
      ),
    ),
    edges: Type.Array(Type.Object({ first: Type.String(), then: Type.String() }, CLOSED), {
      description: 'What waits for what, by the ids of actions.',
    }),
    scores: Type.Array(Type.Object({ resource: Type.String(), node: Type.String(), score: Type.Integer() }, CLOSED)),
  },
  CLOSED,
);

export const Simulation = Type.Object(
  {
    before: ClusterStatus,
    transitions: Type.Array(Transition, { minItems: 1, description: 'One plan, or with `run` each that had work.' }),
    settled: Type.Union([Type.Boolean(), Type.Null()], {
      description: 'Whether nothing is left to do at the end; null without `run`.',
    }),
    after: Nullable(ClusterStatus),
  },
  { $id: 'Simulation', ...CLOSED },
);
export type Simulation = SimulationShape;
