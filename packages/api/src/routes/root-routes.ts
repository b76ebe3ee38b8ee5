/** What other programs look for at the root: health, metrics and the description of the API. */
import { NodeState, ResourceState } from '@nyx/crm/contract';
import { Type } from 'typebox';
import { EventCounts, formatMetrics } from '../server/metrics.ts';
import type { RoutePlugin } from '../server/route-options.ts';

const literals = (union: { anyOf: readonly { const: string }[] }): readonly string[] =>
  union.anyOf.map((member) => member.const);

export const rootRoutes: RoutePlugin = async (app, { service }) => {
  const counts = new EventCounts();
  app.addHook(
    'onClose',
    service.onEvent((entry) => counts.count(entry.kind)),
  );
  const states = { node: literals(NodeState), resource: literals(ResourceState) };

  app.get(
    '/healthz',
    {
      config: { scope: 'open' },
      schema: {
        operationId: 'getHealth',
        summary: 'Whether the manager answers',
        tags: ['operation'],
        response: { 200: Type.Ref('Health') },
      },
    },
    async () => ({ status: 'ok' as const }),
  );

  app.get(
    '/metrics',
    {
      schema: {
        operationId: 'getMetrics',
        summary: 'Metrics in the text format of Prometheus',
        tags: ['operation'],
        response: { 200: Type.String() },
      },
    },
    async (_request, reply) => {
      reply.type('text/plain; version=0.0.4; charset=utf-8').serializer((text: unknown) => String(text));
      return formatMetrics(service.status(), counts, states);
    },
  );

  app.get('/openapi.json', { config: { scope: 'open' }, schema: { hide: true } }, async (_request, reply) => {
    reply.type('application/json; charset=utf-8');
    return app.swagger();
  });
};
