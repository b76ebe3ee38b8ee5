/**
 * What an operator or a program may ask of the cluster. Each command is carried out in the agreed
 * order of the cluster's history, by whichever member it was given to.
 *
 * A refusal is a `NyxError` and changes nothing. An acceptance means that the change is durable on
 * every present member; what follows from it (moves, fencing) goes on, and {@link ClusterCommands.settle}
 * waits for it.
 */
import { type Static, Type } from 'typebox';

/** Within what a node may promise to be back, in milliseconds: for so long nobody takes over from it if it dies meanwhile. */
export const RESTART_WITHIN_MIN_MS = 1000;
export const RESTART_WITHIN_MAX_MS = 600_000;

export const ClusterCommand = Type.Union(
  [
    Type.Object({
      type: Type.Literal('standby'),
      nodes: Type.Union([Type.Array(Type.String(), { minItems: 1 }), Type.Literal('all')]),
      stopServices: Type.Boolean({ description: 'Go on although a service would then run nowhere.' }),
      acceptDivergence: Type.Optional(
        Type.Boolean({
          description: 'Go on although the absent peer is neither fenced nor cleanly stopped and may be writing too.',
        }),
      ),
    }),
    Type.Object({
      type: Type.Literal('unstandby'),
      nodes: Type.Union([Type.Array(Type.String(), { minItems: 1 }), Type.Literal('all')]),
      acceptDivergence: Type.Optional(
        Type.Boolean({
          description: 'Go on although the absent peer is neither fenced nor cleanly stopped and may be writing too.',
        }),
      ),
    }),
    Type.Object({
      type: Type.Literal('move'),
      resource: Type.String(),
      node: Type.Union([Type.String(), Type.Null()], {
        description: 'Null: away from where it is, to the best other node.',
      }),
    }),
    Type.Object({
      type: Type.Literal('cleanup'),
      resource: Type.Union([Type.String(), Type.Null()], { description: 'Null: every resource.' }),
      node: Type.Union([Type.String(), Type.Null()], { description: 'Null: on every node.' }),
    }),
    Type.Object({
      type: Type.Literal('fence'),
      node: Type.String(),
      confirm: Type.String({ description: 'The name of the node once more.' }),
    }),
    Type.Object({
      type: Type.Literal('configure'),
      document: Type.String({ description: 'The whole configuration file.' }),
      origin: Type.String({ description: 'What to call the document in error messages, such as a file name.' }),
      acceptDivergence: Type.Boolean({
        description: 'Go on although the absent peer is neither fenced nor cleanly stopped and may be writing too.',
      }),
    }),
    Type.Object(
      { type: Type.Literal('leave') },
      { description: 'Move everything off this node and leave the cluster.' },
    ),
    Type.Object(
      {
        type: Type.Literal('announce-restart'),
        withinMs: Type.Integer({ minimum: RESTART_WITHIN_MIN_MS, maximum: RESTART_WITHIN_MAX_MS }),
      },
      { description: 'Ask the peers not to isolate this node for so long after its next silence: it will be back.' },
    ),
  ],
  { $id: 'ClusterCommand' },
);
export type ClusterCommand = Static<typeof ClusterCommand>;

export const CommandAcceptance = Type.Object(
  {
    seq: Type.Integer({ description: 'The journal entry of the command: what follows from it names it as its cause.' }),
    version: Type.Integer({ description: 'The version of the configuration after it.' }),
    summary: Type.String({ description: 'One sentence that says what was changed.' }),
  },
  { $id: 'CommandAcceptance', additionalProperties: false },
);
export type CommandAcceptance = Static<typeof CommandAcceptance>;

export const CommandOutcome = Type.Object(
  {
    settled: Type.Boolean({ description: 'False where the time was up first.' }),
    moved: Type.Array(
      Type.Object({
        resource: Type.String(),
        from: Type.Union([Type.String(), Type.Null()]),
        to: Type.Union([Type.String(), Type.Null()]),
      }),
      { description: 'Resources that are elsewhere than before the command, in the order of the configuration.' },
    ),
    blocked: Type.Array(Type.Object({ resource: Type.String(), why: Type.String() })),
  },
  { $id: 'CommandOutcome', additionalProperties: false },
);
export type CommandOutcome = Static<typeof CommandOutcome>;
