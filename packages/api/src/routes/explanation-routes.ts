/** `why`, `why-not`, `what-if`: the reasons of the scheduler. Whoever may ask may ask this: nothing is changed. */
import type { WhatIfAnswer, WhyAnswer, WhyNotAnswer } from '@nyx/crm/contract';
import { Type } from 'typebox';
import type { RoutePlugin } from '../server/route-options.ts';

const ResourceParams = Type.Object({ id: Type.String() });
/** More than a person would ever assume at once. */
const ASSUMPTIONS_MAX = 100;

export const explanationRoutes: RoutePlugin = async (app, { service }) => {
  app.get(
    '/resources/:id/why',
    {
      schema: {
        operationId: 'whyResource',
        summary: 'Why a resource is where it is',
        description: 'With what would have to be different for it to be elsewhere, found by planning without it.',
        tags: ['reasons'],
        params: ResourceParams,
        response: { 200: Type.Unsafe<WhyAnswer>(Type.Ref('WhyAnswer')) },
      },
    },
    async ({ params }) => service.why(params.id),
  );

  app.get(
    '/resources/:id/why-not',
    {
      schema: {
        operationId: 'whyResourceNot',
        summary: 'Why a resource is not on a node',
        tags: ['reasons'],
        params: ResourceParams,
        querystring: Type.Object(
          {
            node: Type.String({ minLength: 1 }),
            role: Type.Optional(Type.Literal('Promoted', { description: 'Why it is not promoted there.' })),
          },
          { additionalProperties: false },
        ),
        response: { 200: Type.Unsafe<WhyNotAnswer>(Type.Ref('WhyNotAnswer')) },
      },
    },
    async ({ params, query }) => service.whyNot(params.id, query.node, query.role ?? null),
  );

  app.post(
    '/what-if',
    {
      config: { scope: 'read' },
      schema: {
        operationId: 'whatIf',
        summary: 'What would follow if something were different',
        description:
          'Assumptions are in words, such as `node nyx-primary down`; `nyxctl what-if --help` lists the forms. ' +
          'Changes nothing; a token that may read is enough.',
        tags: ['reasons'],
        body: Type.Object(
          {
            assume: Type.Array(Type.String({ minLength: 1, maxLength: 500 }), {
              minItems: 1,
              maxItems: ASSUMPTIONS_MAX,
              description: 'What is assumed, in order.',
            }),
          },
          { additionalProperties: false },
        ),
        response: { 200: Type.Unsafe<WhatIfAnswer>(Type.Ref('WhatIfAnswer')) },
      },
    },
    async ({ body }) => service.whatIf(body.assume),
  );
};
