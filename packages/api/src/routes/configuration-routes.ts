/** `configuration`: the document in force, a dry run of another, and putting another in force. */
import type { ClusterService } from '@nyx/crm/contract';
import { Type } from 'typebox';
import { COMMAND_RESPONSES, carryOut, WaitQuery } from '../server/command-route.ts';
import type { RoutePlugin } from '../server/route-options.ts';

/** A cluster of hundreds of resources has a file of some hundred KiB. */
const CONFIGURATION_BYTES_MAX = 1024 * 1024;

const YAML = 'application/yaml';
const Document = Type.String({ description: 'The whole configuration file, as YAML.' });
const Origin = Type.Optional(
  Type.String({
    minLength: 1,
    maxLength: 4096,
    description: 'What to call the document in messages, such as a file name.',
  }),
);
const ORIGIN_DEFAULT = 'the request';

type App = Parameters<RoutePlugin>[0];

function showRoute(app: App, service: ClusterService): void {
  app.get(
    '/configuration',
    {
      schema: {
        operationId: 'getConfiguration',
        summary: 'The configuration in force',
        description: `With \`Accept: ${YAML}\`: the document alone.`,
        tags: ['configuration'],
        response: { 200: Type.Ref('ConfigurationInForce') },
      },
    },
    async (request, reply) => {
      const configuration = service.configurationDocument();
      if (!(request.headers.accept ?? '').includes(YAML)) return configuration;
      reply.type(`${YAML}; charset=utf-8`).serializer((document: unknown) => String(document));
      return configuration.document as never;
    },
  );
}

function applyRoute(app: App, service: ClusterService): void {
  app.put(
    '/configuration',
    {
      bodyLimit: CONFIGURATION_BYTES_MAX,
      schema: {
        operationId: 'putConfiguration',
        summary: 'Put another configuration in force',
        description:
          `The body is JSON, or the file itself as \`${YAML}\`; then \`origin\` and \`acceptDivergence\` may be in the query. ` +
          'Refused where the absent peer of two nodes is neither fenced nor cleanly stopped, unless `acceptDivergence` is true.',
        tags: ['configuration'],
        querystring: Type.Object(
          { ...WaitQuery.properties, origin: Origin, acceptDivergence: Type.Optional(Type.Boolean()) },
          { additionalProperties: false },
        ),
        body: Type.Object(
          { document: Document, origin: Origin, acceptDivergence: Type.Optional(Type.Boolean()) },
          { additionalProperties: false },
        ),
        response: COMMAND_RESPONSES,
      },
    },
    async ({ body, query }, reply) => {
      const origin = body.origin ?? query.origin ?? ORIGIN_DEFAULT;
      const acceptDivergence = body.acceptDivergence ?? query.acceptDivergence ?? false;
      return carryOut(service, { type: 'configure', document: body.document, origin, acceptDivergence }, query, reply);
    },
  );
}

function checkRoute(app: App, service: ClusterService): void {
  app.post(
    '/configuration/check',
    {
      bodyLimit: CONFIGURATION_BYTES_MAX,
      // It changes nothing, although a document this size has to travel in a body.
      config: { scope: 'read' },
      schema: {
        operationId: 'checkConfiguration',
        summary: 'What would be said of a configuration, without changing anything',
        tags: ['configuration'],
        querystring: Type.Object({ origin: Origin }, { additionalProperties: false }),
        body: Type.Object({ document: Document, origin: Origin }, { additionalProperties: false }),
        response: { 200: Type.Ref('ConfigurationCheck') },
      },
    },
    async ({ body, query }) => service.checkConfiguration(body.document, body.origin ?? query.origin ?? ORIGIN_DEFAULT),
  );
}

export const configurationRoutes: RoutePlugin = async (app, { service }) => {
  app.addContentTypeParser(YAML, { parseAs: 'string', bodyLimit: CONFIGURATION_BYTES_MAX }, (_request, text, done) => {
    done(null, { document: String(text) });
  });
  showRoute(app, service);
  applyRoute(app, service);
  checkRoute(app, service);
};
