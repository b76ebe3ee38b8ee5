/** `resources`: what runs where, moving it, and forgetting its failures. */
import type { ClusterService } from '@nyx/crm/contract';
import { Type } from 'typebox';
import { COMMAND_RESPONSES, carryOut, requireNode, requireResource, WaitQuery } from '../server/command-route.ts';
import type { RoutePlugin } from '../server/route-options.ts';

const ResourceParams = Type.Object({ id: Type.String() });
const NodeChoice = (description: string) =>
  Type.Union([
    Type.Object(
      { node: Type.Optional(Type.Union([Type.String(), Type.Null()], { description })) },
      { additionalProperties: false },
    ),
    Type.Null(),
  ]);

type App = Parameters<RoutePlugin>[0];

function moveRoute(app: App, service: ClusterService): void {
  app.post(
    '/resources/:id/move',
    {
      schema: {
        operationId: 'moveResource',
        summary: 'Move a resource, or the group it names',
        description: 'A request that ends when it is done: no constraint remains.',
        tags: ['resources'],
        params: ResourceParams,
        querystring: WaitQuery,
        body: NodeChoice('Where to; null or left out: away from where it is, to the best other node.'),
        response: COMMAND_RESPONSES,
      },
    },
    async ({ params, body, query }, reply) => {
      requireResource(service, params.id);
      const node = body?.node ?? null;
      if (node !== null) requireNode(service, node);
      return carryOut(service, { type: 'move', resource: params.id, node }, query, reply);
    },
  );
}

function cleanupRoutes(app: App, service: ClusterService): void {
  app.post(
    '/resources/:id/cleanup',
    {
      schema: {
        operationId: 'cleanupResource',
        summary: 'Forget the failures of a resource',
        tags: ['resources'],
        params: ResourceParams,
        querystring: WaitQuery,
        body: NodeChoice('Where; null or left out: on every node.'),
        response: COMMAND_RESPONSES,
      },
    },
    async ({ params, body, query }, reply) => {
      requireResource(service, params.id);
      const node = body?.node ?? null;
      if (node !== null) requireNode(service, node);
      return carryOut(service, { type: 'cleanup', resource: params.id, node }, query, reply);
    },
  );

  app.post(
    '/cleanup',
    {
      schema: {
        operationId: 'cleanupAll',
        summary: 'Forget the failures of every resource',
        tags: ['resources'],
        querystring: WaitQuery,
        body: NodeChoice('Where; null or left out: on every node.'),
        response: COMMAND_RESPONSES,
      },
    },
    async ({ body, query }, reply) => {
      const node = body?.node ?? null;
      if (node !== null) requireNode(service, node);
      return carryOut(service, { type: 'cleanup', resource: null, node }, query, reply);
    },
  );
}

export const resourceRoutes: RoutePlugin = async (app, { service }) => {
  app.get(
    '/resources',
    {
      schema: {
        operationId: 'listResources',
        summary: 'Every resource of the configuration',
        tags: ['resources'],
        response: { 200: Type.Array(Type.Ref('ResourceStatus')) },
      },
    },
    async () => service.status().resources,
  );
  moveRoute(app, service);
  cleanupRoutes(app, service);
};
