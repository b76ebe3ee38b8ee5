/**
 * Why a resource is where it is, why it is not elsewhere, and what would follow if something were different: the answers.
 * Sentences are in the configuration's own names and end without a full stop.
 */
import type { WhatIfAnswer as WhatIfShape, WhyNotAnswer as WhyNotShape, WhyAnswer as WhyShape } from '@nyx/scheduler';
import { Type } from 'typebox';

const CLOSED = { additionalProperties: false } as const;
type Schema = ReturnType<typeof Type.String> | ReturnType<typeof Type.Object> | ReturnType<typeof Type.Ref>;
const Nullable = (schema: Schema) => Type.Union([schema, Type.Null()]);
const words = (...all: readonly string[]) => Type.Union(all.map((word) => Type.Literal(word)));
const text = (description: string) => Type.String({ description });
const texts = Type.Array(Type.String());
const Role = words('Stopped', 'Started', 'Unpromoted', 'Promoted');

/** What a decision rests on. */
export const Because = Type.Object(
  {
    sets: Type.Array(
      Type.Object(
        {
          facts: Type.Array(
            Type.Object(
              {
                id: text('Unique among the facts of the cluster.'),
                kind: text('What sort of fact: `failure`, `standby`, `location`, ...'),
                sentence: text('What is so.'),
                resources: texts,
                nodes: texts,
              },
              CLOSED,
            ),
            { minItems: 1, description: 'None of them can be left out.' },
          ),
          otherwise: text('What would be so without them.'),
          minimal: words('every-subset', 'each-fact'),
        },
        CLOSED,
      ),
      { description: 'Each set alone decides. Empty where nothing opposes.' },
    ),
    complete: Type.Boolean({ description: 'False where the search was ended early, because the cluster is large.' }),
  },
  { $id: 'Because', ...CLOSED },
);

/** How a node stands as a place for one primitive or instance. */
export const CandidateReasons = Type.Object(
  {
    node: Type.String(),
    verdict: words('chosen', 'possible', 'forbidden', 'unavailable'),
    score: Type.Integer({ description: 'The sum of the parts, from -1000000 (never) to 1000000 (must).' }),
    parts: Type.Array(
      Type.Object(
        { kind: Type.String(), source: Type.String(), score: Type.Integer(), sentence: Type.String() },
        CLOSED,
      ),
    ),
    promotionScore: Nullable(text("How fit for promotion the resource's agent says that it is there.")),
    against: Nullable(text('What speaks against it; null for the node that was chosen.')),
  },
  { $id: 'CandidateReasons', ...CLOSED },
);

export const WhyAnswer = Type.Object(
  {
    resource: Type.String(),
    sentence: text('Where it is and what becomes of it.'),
    change: Type.Union([Type.Ref('Because'), Type.Null()], { description: 'Null where nothing changes.' }),
    placement: Type.Ref('Because'),
    blocked: Nullable(
      Type.Object({ sentence: Type.String(), unblock: Type.Ref('Because') }, { ...CLOSED, description: 'What waits.' }),
    ),
    members: Type.Array(
      Type.Object(
        {
          resource: text('A primitive, or an instance as `id:N`.'),
          currentRole: Role,
          currentNodes: texts,
          nextRole: Role,
          nextNode: Nullable(Type.String()),
          managed: Type.Boolean(),
          candidates: Type.Array(Type.Ref('CandidateReasons'), { description: 'The best first.' }),
        },
        CLOSED,
      ),
    ),
    actions: Type.Array(Type.Object({ action: Type.String(), kind: Type.String(), sentence: Type.String() }, CLOSED), {
      description: 'Fencing that its actions wait for, then the actions on it; and what each is for.',
    }),
  },
  { $id: 'WhyAnswer', ...CLOSED },
);
export type WhyAnswer = WhyShape;

export const WhyNotAnswer = Type.Object(
  {
    resource: Type.String(),
    node: Type.String(),
    role: Nullable(Type.String()),
    isThere: Type.Boolean({ description: 'Whether it is to be there after all.' }),
    sentence: Type.String(),
    because: Type.Ref('Because'),
    candidates: Type.Array(Type.Object({ resource: Type.String(), candidate: Type.Ref('CandidateReasons') }, CLOSED), {
      description: 'The standing of the node for each member of the resource.',
    }),
  },
  { $id: 'WhyNotAnswer', ...CLOSED },
);
export type WhyNotAnswer = WhyNotShape;

export const WhatIfAnswer = Type.Object(
  {
    assumed: Type.Array(Type.String(), { description: 'The assumptions as they were understood.' }),
    differences: Type.Array(
      Type.Object({ resource: Type.String(), before: Type.String(), after: Type.String() }, CLOSED),
      { description: 'Where resources would be, compared with the plan of the cluster as it is.' },
    ),
    changes: Type.Array(Type.String(), { description: 'All that would be done, a sentence each.' }),
    summary: Type.Array(
      Type.Object(
        {
          verb: Type.String(),
          resource: Nullable(Type.String()),
          node: Nullable(Type.String()),
          fenceOperation: Nullable(Type.String()),
          fromRole: Nullable(Type.String()),
          fromNode: Nullable(Type.String()),
          toRole: Nullable(Type.String()),
          toNode: Nullable(Type.String()),
          blocked: Type.Boolean(),
          reason: Nullable(Type.String()),
        },
        CLOSED,
      ),
      { description: 'The same for programs.' },
    ),
    blocked: Type.Array(Type.Object({ resource: Type.String(), sentence: Type.String() }, CLOSED)),
  },
  { $id: 'WhatIfAnswer', ...CLOSED },
);
export type WhatIfAnswer = WhatIfShape;
