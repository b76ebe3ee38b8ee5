/**
 * The document that people write, as a schema: what keys there are, what they may hold, what they are for.
 *
 * From it come the type of the document, the check of its shape, the words of the messages about it and the
 * schema for editors. What a schema cannot say (references, files, agents) is checked in `checks/`.
 */
import { NODE_ID_MAX } from '@nyx/foundation';
import { type Static, Type } from 'typebox';
import { SCORE_INFINITY } from './cluster-configuration.ts';
import { Duration, Entries, Mapping, OneOf, ParameterText, Text, VerbatimText } from './schema-vocabulary.ts';

const SECOND = 1000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A host has no more network interfaces than this that could fail independently. */
const LINKS_MAX = 8;

const Node = Mapping({
  id: Type.Integer({
    minimum: 1,
    maximum: NODE_ID_MAX,
    description: 'The number of the node, the same for ever; never that of a node that was removed.',
  }),
  links: Type.Array(Text('address', 'The IP address of the node on that link.'), {
    minItems: 1,
    maxItems: LINKS_MAX,
    description: 'One address a link, the first link first.',
  }),
});

const Timing = Type.Union([
  OneOf(['fast', 'default', 'wide-area'], 'A profile.'),
  Mapping(
    {
      profile: Type.Optional(OneOf(['fast', 'default', 'wide-area'], 'Where the other values come from.')),
      'heartbeat-interval': Type.Optional(Duration('The time between two heartbeats on a link.', 5, 10 * SECOND)),
      'suspicion-timeout': Type.Optional(
        Duration('A peer that is silent this long on every link is suspected.', 10, 60 * SECOND),
      ),
      'token-timeout': Type.Optional(Duration('The token is lost when it is away this long.', 10, 300 * SECOND)),
      'token-retransmit': Type.Optional(Duration('The token is sent again after this time.', 5, 60 * SECOND)),
      'join-timeout': Type.Optional(Duration('The time between two join messages.', 5, 60 * SECOND)),
      'consensus-timeout': Type.Optional(
        Duration('Members that have not agreed by then form a ring without the others.', 10, 300 * SECOND),
      ),
      'merge-interval': Type.Optional(
        Duration('The time between two messages that look for other rings.', 10, 300 * SECOND),
      ),
    },
    { description: 'Single values, which replace those of the profile.' },
  ),
]);

const Quorum = Mapping({
  'two-node': Type.Optional(
    Type.Boolean({ description: 'One of two nodes may go on alone. By default true with exactly two nodes.' }),
  ),
  'wait-for-all': Type.Optional(
    Type.Boolean({ description: 'After a start, wait until every node was seen. Follows two-node.' }),
  ),
});

const PARAMETERS = 'The parameters of the agent, by the names that the agent gives them.';

const FenceDevice = Mapping({
  agent: Text('fence-agent', 'The fence agent, such as fence_ipmilan.'),
  targets: Type.Optional(
    Type.Array(Text('node-reference', 'A node.'), { description: 'The nodes that it can isolate.' }),
  ),
  parameters: Type.Optional(Entries('identifier', ParameterText, PARAMETERS)),
  timeout: Type.Optional(Duration('How long one run of the agent may take. 60s by default.', SECOND, HOUR)),
  action: Type.Optional(OneOf(['off', 'reboot'], 'What isolates a node. `off` by default.')),
  plugs: Type.Optional(
    Entries('node-reference', VerbatimText, 'What the device calls its targets, where it does not use their names.'),
  ),
});

const Fencing = Type.Union([
  Type.Literal('unfenced', {
    description: 'Take over from a lost node without isolating it. Both may then run the same resources.',
  }),
  Entries('identifier', FenceDevice, 'The devices that can isolate nodes, by id.'),
]);

const OperationTimeout = Duration(
  'How long it may take. By default what the agent advises, else defaults.operation-timeout.',
  100,
  DAY,
);

const Operation = Mapping({
  timeout: Type.Optional(OperationTimeout),
  'on-fail': Type.Optional(
    OneOf(['ignore', 'block', 'stop', 'restart', 'standby', 'fence'], 'What follows a failure. `restart` by default.'),
  ),
});

const Stop = Mapping({
  timeout: Type.Optional(OperationTimeout),
  'on-fail': Type.Optional(
    OneOf(['ignore', 'block', 'fence'], 'What follows a failure. By default `fence`, and `block` when unfenced.'),
  ),
});

const Monitor = Mapping({
  interval: Duration('The time between two runs.', 100, DAY),
  timeout: Type.Optional(OperationTimeout),
  role: Type.Optional(OneOf(['Started', 'Promoted', 'Unpromoted'], 'The role in which it runs.')),
  'on-fail': Type.Optional(
    OneOf(['ignore', 'block', 'stop', 'restart', 'standby', 'fence'], 'What follows a failure. `restart` by default.'),
  ),
  'check-level': Type.Optional(
    Type.Integer({ minimum: 0, maximum: 1000, description: 'How thoroughly it looks, as the agent defines it.' }),
  ),
});

const Operations = Mapping({
  start: Type.Optional(Operation),
  stop: Type.Optional(Stop),
  monitor: Type.Optional(
    Type.Union([
      Type.Array(Monitor, {
        description: 'The monitors. By default those that the agent advises; an empty list: none.',
      }),
      Monitor,
    ]),
  ),
});

const meta = {
  priority: Type.Optional(
    Type.Integer({
      minimum: -SCORE_INFINITY,
      maximum: SCORE_INFINITY,
      description: 'Who goes first where not all can run. 0 by default.',
    }),
  ),
  stickiness: Type.Optional(
    Type.Union([Type.Integer({ minimum: 0, maximum: SCORE_INFINITY }), Type.Literal('must')], {
      description: 'How strongly it stays where it is. 100 by default.',
    }),
  ),
  'migration-threshold': Type.Optional(
    Type.Union([Type.Integer({ minimum: 1, maximum: SCORE_INFINITY - 1 }), Type.Literal('never')], {
      description: 'The number of failures on a node after which it moves. 3 by default.',
    }),
  ),
  'failure-timeout': Type.Optional(
    Type.Union([Duration('', SECOND, 49 * DAY), Type.Literal('never')], {
      description: 'How long after the last failure the failures are forgotten. 1h by default.',
    }),
  ),
  'target-role': Type.Optional(OneOf(['Started', 'Stopped'], 'Whether it shall run. `Started` by default.')),
  'is-managed': Type.Optional(
    Type.Boolean({ description: 'False: it is watched, and never started or stopped. True by default.' }),
  ),
};

const primitive = {
  agent: Text('agent', 'The agent: ocf:PROVIDER:TYPE.'),
  parameters: Type.Optional(Entries('identifier', ParameterText, PARAMETERS)),
  operations: Type.Optional(Operations),
  ...meta,
};
const Primitive = Mapping(primitive, { description: 'A primitive.', nyx: { chosenBy: 'agent' } });

const Group = Mapping(
  {
    group: Entries('identifier', Mapping(primitive), 'Members start in this order, on one node, and stop in reverse.'),
    ...meta,
  },
  { description: 'A group.', nyx: { chosenBy: 'group' } },
);

const notYet = (chosenBy: string, notYet: string) =>
  Type.Unsafe<never>({ type: 'object', not: {}, nyx: { chosenBy, notYet } });

const Resource = Type.Union([
  Primitive,
  Group,
  notYet('promotable', 'a promotable resource'),
  notYet('clone', 'a clone'),
  notYet('bundle', 'a bundle'),
]);

const Score = Type.Union([Type.Integer({ minimum: 1, maximum: SCORE_INFINITY - 1 }), Type.Literal('must')], {
  description: 'How strongly: it is weighed against stickiness. 50 by default.',
});

const CollectiveScore = Type.Union([Type.Integer({ minimum: 1, maximum: SCORE_INFINITY - 1 }), Type.Literal('must')], {
  description: 'How strongly: it is weighed against other scores. `must` by default: else it does not run.',
});

const Location = Mapping(
  {
    locate: Text('resource-reference', 'A resource.'),
    prefer: Type.Optional(Text('node-reference', 'A node that it shall rather run on.')),
    avoid: Type.Optional(Text('node-reference', 'A node that it shall rather not run on; with `must`: never.')),
    score: Type.Optional(Score),
  },
  { description: 'Where a resource runs.', nyx: { chosenBy: 'locate' } },
);

const Colocation = Mapping(
  {
    colocate: Text('resource-reference', 'A resource.'),
    with: Text('resource-reference', 'The resource on whose node it runs. That one is placed first.'),
    score: Type.Optional(CollectiveScore),
  },
  { description: 'Two resources on one node.', nyx: { chosenBy: 'colocate' } },
);

const Separation = Mapping(
  {
    separate: Text('resource-reference', 'A resource.'),
    from: Text('resource-reference', 'The resource on whose node it does not run. That one is placed first.'),
    score: Type.Optional(CollectiveScore),
  },
  { description: 'Two resources on different nodes.', nyx: { chosenBy: 'separate' } },
);

const Order = Mapping(
  {
    order: Type.Array(Text('ordered-step', 'What is done to which resource, such as `start web`.'), {
      minItems: 2,
      description: 'What comes after what.',
    }),
    kind: Type.Optional(
      OneOf(
        ['mandatory', 'optional', 'serialize'],
        'Whether each step needs the one before it; or it only comes after it where both are done; or they never overlap. `mandatory` by default.',
      ),
    ),
    symmetrical: Type.Optional(
      Type.Boolean({ description: 'Whether the reverse holds for the reverse steps. `true` unless `serialize`.' }),
    ),
  },
  { description: 'What starts or stops after what.', nyx: { chosenBy: 'order' } },
);

const Constraint = Type.Union([Location, Colocation, Separation, Order]);

const Defaults = Mapping({
  ...meta,
  'operation-timeout': Type.Optional(
    Duration('For operations with no timeout of their own or from the agent. 20s by default.', 100, DAY),
  ),
});

const Alert = Mapping({
  to: OneOf(['mattermost'], 'The kind of receiver.'),
  webhook: ParameterText,
  events: Type.Optional(
    Type.Array(OneOf(['failover', 'fencing', 'failure'], 'A kind of event.'), {
      description: 'What is told. Everything by default.',
    }),
  ),
  timeout: Type.Optional(Duration('How long one delivery may take. 10s by default.', 100, 5 * 60 * SECOND)),
});

const Watchdog = Mapping({
  device: Type.Optional(Text('path', 'The device of the watchdog. /dev/watchdog by default.')),
  timeout: Type.Optional(
    Duration('Not fed for so long, it resets the host. 10s by default.', 2 * SECOND, 255 * SECOND),
  ),
  'self-fencing': Type.Optional(
    Type.Boolean({
      description: 'A lost node counts as fenced once its watchdog has reset it. Not with two-node. False by default.',
    }),
  ),
});

/** The whole document. */
export const DocumentSchema = Mapping({
  cluster: Text('cluster-name', 'The name of the cluster. Nodes with another one are strangers.'),
  nodes: Entries('node-name', Node, 'The nodes, by their host names.'),
  key: Type.Optional(Text('path', 'The file with the cluster key. /etc/nyx/cluster.key by default.')),
  timing: Type.Optional(Timing),
  quorum: Type.Optional(Quorum),
  watchdog: Type.Optional(Watchdog),
  fencing: Type.Optional(Fencing),
  resources: Type.Optional(Entries('identifier', Resource, 'What the cluster runs, by id.')),
  constraints: Type.Optional(Type.Array(Constraint, { description: 'Where resources run, and in which order.' })),
  defaults: Type.Optional(Defaults),
  alerts: Type.Optional(Entries('identifier', Alert, 'Who is told of events, by id.')),
});

/** The document as a value, complete and of the right shape. */
export type DocumentValue = Static<typeof DocumentSchema>;

/** The document as far as it could be read: what was wrong is missing. */
export type PartialDocument = AsFarAsRead<DocumentValue>;
export type AsFarAsRead<Value> = Value extends string | number | boolean
  ? Value
  : Value extends readonly (infer Item)[]
    ? readonly (AsFarAsRead<Item> | undefined)[]
    : { readonly [Key in keyof Value]?: AsFarAsRead<Value[Key]> | undefined };
