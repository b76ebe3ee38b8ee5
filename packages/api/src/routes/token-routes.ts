/** `tokens`: who may use the API of this node from elsewhere. */
import { Type } from 'typebox';
import { TokenName, TokenScope } from '../schemas.ts';
import type { RoutePlugin } from '../server/route-options.ts';

export const tokenRoutes: RoutePlugin = async (app, { tokens }) => {
  app.get(
    '/tokens',
    {
      config: { scope: 'admin' },
      schema: {
        operationId: 'listTokens',
        summary: 'The tokens of this node, without their secrets',
        tags: ['tokens'],
        response: { 200: Type.Array(Type.Ref('TokenSummary')) },
      },
    },
    async () => [...tokens.list()],
  );

  app.post(
    '/tokens',
    {
      schema: {
        operationId: 'createToken',
        summary: 'Make a token',
        tags: ['tokens'],
        body: Type.Object({ name: TokenName, scope: TokenScope }, { additionalProperties: false }),
        response: { 201: Type.Ref('CreatedToken', { description: 'The secret is in this answer and nowhere else.' }) },
      },
    },
    async ({ body }, reply) => {
      const created = await tokens.create(body.name, body.scope);
      reply.code(201).header('cache-control', 'no-store');
      return created;
    },
  );

  app.delete(
    '/tokens/:name',
    {
      schema: {
        operationId: 'revokeToken',
        summary: 'Revoke a token',
        tags: ['tokens'],
        params: Type.Object({ name: Type.String() }),
        response: { 204: Type.Null({ description: 'It is refused from now on.' }) },
      },
    },
    async ({ params }, reply) => {
      await tokens.revoke(params.name);
      reply.code(204);
      return null;
    },
  );
};
