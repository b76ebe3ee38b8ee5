/**
 * The frame of the OpenAPI document, and what the routes' schemas cannot say themselves: the problem
 * that every operation may answer with, and the media types other than JSON.
 */
import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import { VERSION } from '../version.ts';

export const OPENAPI_BASE: NonNullable<FastifyDynamicSwaggerOptions['openapi']> = {
  openapi: '3.1.0',
  info: {
    title: 'Nyx',
    version: VERSION,
    summary: 'The cluster as one node sees it, and every change that an operator may ask for.',
    description:
      'On the node itself at the unix socket `/run/nyx/api.sock`, for root, without a token. From elsewhere over TLS ' +
      'on port 2224 with a bearer token and the pinned fingerprint of the certificate. Errors are ' +
      '`application/problem+json` with a code of the error catalogue.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: 'https://{node}:2224', variables: { node: { default: 'localhost' } } }],
  tags: [
    { name: 'status', description: 'Everything that one screen says about the cluster.' },
    { name: 'nodes', description: 'The members, present or not.' },
    { name: 'resources', description: 'What runs, and where.' },
    { name: 'events', description: 'What happened, in the order that every member agrees on.' },
    { name: 'configuration', description: 'What people wrote.' },
    { name: 'reasons', description: 'Why things are as they are, and what would be otherwise. Nothing is changed.' },
    { name: 'simulation', description: 'What would happen if. Nothing is changed.' },
    { name: 'this node', description: 'The node that answers.' },
    { name: 'tokens', description: 'Who may use the API of this node from elsewhere.' },
    { name: 'operation', description: 'For other programs.' },
  ],
  components: {
    securitySchemes: {
      token: { type: 'http', scheme: 'bearer', description: 'Made with `nyxctl token create NAME`.' },
    },
  },
  security: [{ token: [] }],
};

interface Operation {
  operationId?: string;
  requestBody?: { content: Record<string, unknown> };
  responses?: Record<string, { description?: string; content?: Record<string, unknown> }>;
  security?: readonly unknown[];
}

const TEXT = { schema: { type: 'string' } };
/** Media types of an operation's good answer beside JSON, or instead of it. */
const OTHER_ANSWERS: Readonly<Record<string, { readonly types: readonly string[]; readonly json: boolean }>> = {
  getStatus: { types: ['text/event-stream'], json: true },
  listEvents: { types: ['text/event-stream'], json: true },
  getConfiguration: { types: ['application/yaml'], json: true },
  getMetrics: { types: ['text/plain'], json: false },
};
const OPEN_OPERATIONS: readonly string[] = ['getHealth'];
const YAML_BODIES: readonly string[] = ['putConfiguration', 'checkConfiguration'];

const PROBLEM_RESPONSE = {
  description: 'Refused or failed; the code says why and the remedy what to do.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

function completeOperation(operation: Operation): void {
  const id = operation.operationId ?? '';
  const responses = operation.responses ?? {};
  const other = OTHER_ANSWERS[id];
  const good = responses['200'];
  if (other !== undefined && good !== undefined) {
    good.content = {
      ...(other.json ? good.content : {}),
      ...Object.fromEntries(other.types.map((type) => [type, TEXT])),
    };
  }
  for (const response of Object.values(responses)) {
    if (response.description === undefined || response.description === 'Default Response') {
      response.description = 'The answer.';
    }
  }
  if (YAML_BODIES.includes(id) && operation.requestBody !== undefined) {
    operation.requestBody.content['application/yaml'] = TEXT;
  }
  if (OPEN_OPERATIONS.includes(id)) operation.security = [];
  operation.responses = { ...responses, default: PROBLEM_RESPONSE };
}

/** Adds to a document made from the routes what they could not say. */
export function completeDocument<Document extends object>(document: Document): Document {
  const { paths = {} } = document as { paths?: Record<string, Record<string, Operation>> };
  for (const path of Object.values(paths)) for (const operation of Object.values(path)) completeOperation(operation);
  return document;
}
