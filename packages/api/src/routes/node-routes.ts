/** `nodes`: who is there, and sending nodes to standby, back, or into the dark. */
import type { ClusterService } from '@nyx/crm/contract';
import { Type } from 'typebox';
import { COMMAND_RESPONSES, carryOut, requireNode, WaitQuery } from '../server/command-route.ts';
import type { RoutePlugin } from '../server/route-options.ts';

const NodeParams = Type.Object({ name: Type.String() });
const StopServices = Type.Optional(
  Type.Boolean({ default: false, description: 'Go on although a service would then run nowhere.' }),
);
const AcceptDivergence = Type.Optional(
  Type.Boolean({
    default: false,
    description: 'Go on although the absent peer of two nodes is neither fenced nor cleanly stopped.',
  }),
);
/** What a command carries of it: nothing unless it was asked for. */
const divergenceOf = (body: { readonly acceptDivergence?: boolean } | null) =>
  body?.acceptDivergence === true ? { acceptDivergence: true } : {};
const Nodes = Type.Union([Type.Array(Type.String(), { minItems: 1 }), Type.Literal('all')], {
  description: 'Names of nodes, or `all`.',
});

/** Bodies that may be left out: fastify then gives null, which stands for an empty object. */
const optionalBody = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);

type App = Parameters<RoutePlugin>[0];

const requireNodes = (service: ClusterService, nodes: readonly string[] | 'all'): void => {
  if (nodes !== 'all') for (const name of nodes) requireNode(service, name);
};

function routesOfSeveralNodes(app: App, service: ClusterService): void {
  app.post(
    '/nodes/standby',
    {
      schema: {
        operationId: 'standbyNodes',
        summary: 'Move everything off several nodes',
        description: 'Refused where a service would then run nowhere, unless `stopServices` is true.',
        tags: ['nodes'],
        querystring: WaitQuery,
        body: Type.Object(
          { nodes: Nodes, stopServices: StopServices, acceptDivergence: AcceptDivergence },
          { additionalProperties: false },
        ),
        response: COMMAND_RESPONSES,
      },
    },
    async ({ body, query }, reply) => {
      requireNodes(service, body.nodes);
      const stopServices = body.stopServices ?? false;
      return carryOut(
        service,
        { type: 'standby', nodes: body.nodes, stopServices, ...divergenceOf(body) },
        query,
        reply,
      );
    },
  );

  app.post(
    '/nodes/unstandby',
    {
      schema: {
        operationId: 'unstandbyNodes',
        summary: 'Allow resources on several nodes again',
        tags: ['nodes'],
        querystring: WaitQuery,
        body: Type.Object({ nodes: Nodes, acceptDivergence: AcceptDivergence }, { additionalProperties: false }),
        response: COMMAND_RESPONSES,
      },
    },
    async ({ body, query }, reply) => {
      requireNodes(service, body.nodes);
      return carryOut(service, { type: 'unstandby', nodes: body.nodes, ...divergenceOf(body) }, query, reply);
    },
  );
}

function routesOfOneNode(app: App, service: ClusterService): void {
  app.post(
    '/nodes/:name/standby',
    {
      schema: {
        operationId: 'standbyNode',
        summary: 'Move everything off a node',
        description: 'Refused where a service would then run nowhere, unless `stopServices` is true.',
        tags: ['nodes'],
        params: NodeParams,
        querystring: WaitQuery,
        body: optionalBody(
          Type.Object(
            { stopServices: StopServices, acceptDivergence: AcceptDivergence },
            { additionalProperties: false },
          ),
        ),
        response: COMMAND_RESPONSES,
      },
    },
    async ({ params, body, query }, reply) => {
      requireNode(service, params.name);
      const stopServices = body?.stopServices ?? false;
      return carryOut(
        service,
        { type: 'standby', nodes: [params.name], stopServices, ...divergenceOf(body) },
        query,
        reply,
      );
    },
  );

  app.post(
    '/nodes/:name/unstandby',
    {
      schema: {
        operationId: 'unstandbyNode',
        summary: 'Allow resources on a node again',
        tags: ['nodes'],
        params: NodeParams,
        querystring: WaitQuery,
        response: COMMAND_RESPONSES,
      },
    },
    async ({ params, query }, reply) => {
      requireNode(service, params.name);
      return carryOut(service, { type: 'unstandby', nodes: [params.name] }, query, reply);
    },
  );
}

function fenceRoute(app: App, service: ClusterService): void {
  app.post(
    '/nodes/:name/fence',
    {
      schema: {
        operationId: 'fenceNode',
        summary: 'Isolate a node now',
        description:
          'What runs there ends without warning and is taken over. `confirm` is the name of the node once more.',
        tags: ['nodes'],
        params: NodeParams,
        querystring: WaitQuery,
        body: Type.Object({ confirm: Type.String() }, { additionalProperties: false }),
        response: COMMAND_RESPONSES,
      },
    },
    async ({ params, body, query }, reply) => {
      requireNode(service, params.name);
      return carryOut(service, { type: 'fence', node: params.name, confirm: body.confirm }, query, reply);
    },
  );
}

export const nodeRoutes: RoutePlugin = async (app, { service }) => {
  app.get(
    '/nodes',
    {
      schema: {
        operationId: 'listNodes',
        summary: 'Every node of the configuration',
        tags: ['nodes'],
        response: { 200: Type.Array(Type.Ref('NodeStatus')) },
      },
    },
    async () => service.status().nodes,
  );
  routesOfSeveralNodes(app, service);
  routesOfOneNode(app, service);
  fenceRoute(app, service);
};
