/**
 * Builds the API of one listener: routes, access, problems, the OpenAPI document. It listens nowhere by
 * itself; see `start-api.ts`. Tests use it through `inject()`.
 */
import swagger from '@fastify/swagger';
import { type TypeBoxTypeProvider, TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox';
import * as contract from '@nyx/crm/contract';
import { type Log, NyxError, nearestWord } from '@nyx/foundation';
import fastify, { type FastifyInstance } from 'fastify';
import { configurationRoutes } from '../routes/configuration-routes.ts';
import { eventRoutes } from '../routes/event-routes.ts';
import { explanationRoutes } from '../routes/explanation-routes.ts';
import { localNodeRoutes } from '../routes/local-node-routes.ts';
import { nodeRoutes } from '../routes/node-routes.ts';
import { resourceRoutes } from '../routes/resource-routes.ts';
import { rootRoutes } from '../routes/root-routes.ts';
import { simulationRoutes } from '../routes/simulation-routes.ts';
import { statusRoutes } from '../routes/status-routes.ts';
import { tokenRoutes } from '../routes/token-routes.ts';
import * as schemas from '../schemas.ts';
import { type Access, guardAccess } from './access.ts';
import { OpenStreams } from './event-stream-writer.ts';
import { completeDocument, OPENAPI_BASE } from './openapi.ts';
import { sendProblem } from './problem.ts';
import type { RouteOptions } from './route-options.ts';

export interface ApiOptions extends Omit<RouteOptions, 'streams'> {
  readonly access: Access;
  readonly log: Log;
}

/** The largest body of a request that carries no configuration. */
const BODY_BYTES_MAX = 16 * 1024;

const SHARED_SCHEMAS = [
  contract.StatusView,
  contract.NodeStatus,
  contract.LinkStatus,
  contract.ResourceStatus,
  contract.FencingStatus,
  contract.FailureStatus,
  contract.Warning,
  contract.JournalKind,
  contract.JournalEntry,
  contract.CommandAcceptance,
  contract.CommandOutcome,
  contract.ConfigurationCheck,
  contract.ConfigurationProblem,
  contract.Because,
  contract.CandidateReasons,
  contract.WhyAnswer,
  contract.WhyNotAnswer,
  contract.WhatIfAnswer,
  contract.SimulatedResource,
  contract.Simulation,
  schemas.CommandAnswer,
  schemas.EventList,
  schemas.ConfigurationInForce,
  schemas.TokenSummary,
  schemas.CreatedToken,
  schemas.CertificateView,
  schemas.Health,
  schemas.Problem,
];

function refuseUnknownRoute(app: FastifyInstance, known: ReadonlySet<string>): void {
  app.setNotFoundHandler((request) => {
    const path = request.url.split('?', 1)[0] ?? '';
    const near = nearestWord(path, known);
    const offer = near === null ? '' : ` Did you mean ${near}?`;
    throw new NyxError('NYX_API_UNKNOWN_ROUTE', `There is no ${request.method} ${path}.${offer}`);
  });
}

/** The API as an application that is ready to be asked. Whoever closes it ends its streams. */
export async function createApi(options: ApiOptions): Promise<FastifyInstance> {
  const { log } = options;
  const app = fastify({ bodyLimit: BODY_BYTES_MAX, exposeHeadRoutes: false }).withTypeProvider<TypeBoxTypeProvider>();
  const streams = new OpenStreams();
  const known = new Set<string>();
  const routeOptions: RouteOptions = { ...options, streams };

  app.setValidatorCompiler(TypeBoxValidatorCompiler);
  // Answers are built by this package and tested against the document; nothing has to be filtered out of them.
  app.setSerializerCompiler(() => JSON.stringify);
  app.setErrorHandler((error, request, reply) =>
    sendProblem(error, request, reply, (fault) => {
      const text = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
      log.log('error', 'A request could not be answered', { method: request.method, path: request.url, fault: text });
    }),
  );
  guardAccess(app, options.access, log);
  app.addHook('onRoute', (route) => {
    if (route.method !== 'HEAD') known.add(route.url);
  });
  refuseUnknownRoute(app, known);
  app.addHook('onClose', async () => streams.endAll());
  for (const schema of SHARED_SCHEMAS) app.addSchema(schema);
  await app.register(swagger, {
    openapi: OPENAPI_BASE,
    refResolver: { buildLocalReference: (schema) => String(schema.$id) },
    transformObject: (document) => completeDocument('openapiObject' in document ? document.openapiObject : {}),
  });
  await app.register(rootRoutes, routeOptions);
  const plugins = [
    statusRoutes,
    nodeRoutes,
    resourceRoutes,
    eventRoutes,
    configurationRoutes,
    simulationRoutes,
    explanationRoutes,
    localNodeRoutes,
    tokenRoutes,
  ];
  for (const plugin of plugins) await app.register(plugin, { ...routeOptions, prefix: '/api/v1' });
  await app.ready();
  return app;
}
