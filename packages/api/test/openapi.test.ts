/** The committed description is the routes' own, and what the API answers is what it describes. */
import { readFileSync } from 'node:fs';
import { NyxError } from '@nyx/foundation';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localApi } from './fixtures.ts';
import { openApiText } from './openapi-text.ts';
import { ScriptedCluster } from './scripted-cluster.ts';
import * as statuses from './statuses.ts';

interface OpenApiDocument {
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
  readonly paths: Readonly<Record<string, Readonly<Record<string, OpenApiOperation>>>>;
}
interface OpenApiOperation {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { schema: object }>> }>>;
}

const committed = readFileSync(new URL('../openapi.json', import.meta.url), 'utf8');
const document = JSON.parse(committed) as OpenApiDocument;

/** The operation of a path as it is asked for: `/nodes/a/standby` is `/nodes/{name}/standby`. */
function operationAt(method: string, url: string): OpenApiOperation {
  const path = url.split('?', 1)[0] ?? '';
  const matches = Object.keys(document.paths)
    .filter((template) => new RegExp(`^${template.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(path))
    .sort((left, right) => Number(left.includes('{')) - Number(right.includes('{')));
  const operation = document.paths[matches[0] ?? '']?.[method.toLowerCase()];
  if (operation === undefined) throw new Error(`the document has no ${method} ${path}`);
  return operation;
}

function expectDescribed(
  request: InjectOptions & { method: string; url: string },
  response: LightMyRequestResponse,
): void {
  const { responses } = operationAt(request.method, request.url);
  const described = responses[response.statusCode] ?? responses.default;
  const type = String(response.headers['content-type'] ?? '').split(';', 1)[0] ?? '';
  if (response.body === '') {
    expect(described?.content).toBeUndefined();
    return;
  }
  const schema = described?.content?.[type]?.schema;
  expect(schema, `${request.method} ${request.url} answers ${response.statusCode} ${type}`).toBeDefined();
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile({ ...schema, components: document.components });
  validate(type.includes('json') ? response.json() : response.body);
  expect(validate.errors ?? []).toEqual([]);
}

const GOOD: readonly (InjectOptions & { method: 'GET' | 'POST' | 'PUT' | 'DELETE'; url: string })[] = [
  { method: 'GET', url: '/api/v1/status' },
  { method: 'GET', url: '/api/v1/nodes' },
  { method: 'GET', url: '/api/v1/resources' },
  { method: 'GET', url: '/api/v1/events?format=json' },
  { method: 'GET', url: '/api/v1/configuration' },
  { method: 'GET', url: '/api/v1/configuration', headers: { accept: 'application/yaml' } },
  { method: 'PUT', url: '/api/v1/configuration', payload: { document: 'cluster: nyx\n' } },
  { method: 'POST', url: '/api/v1/configuration/check', payload: { document: 'cluster: nyx\n' } },
  {
    method: 'POST',
    url: '/api/v1/simulate',
    payload: {
      changes: [{ kind: 'node', node: 'nyx-primary', state: 'unclean' }],
      failures: [],
      fencingFails: [],
      run: true,
    },
  },
  { method: 'GET', url: '/api/v1/resources/res_ip/why' },
  { method: 'GET', url: '/api/v1/resources/res_ip/why-not?node=nyx-secondary' },
  { method: 'POST', url: '/api/v1/what-if', payload: { assume: ['node nyx-primary lost'] } },
  { method: 'POST', url: '/api/v1/nodes/nyx-primary/standby' },
  { method: 'POST', url: '/api/v1/nodes/nyx-primary/unstandby?wait=settled' },
  { method: 'POST', url: '/api/v1/nodes/standby', payload: { nodes: 'all', stopServices: true } },
  { method: 'POST', url: '/api/v1/nodes/unstandby', payload: { nodes: ['nyx-primary'] } },
  { method: 'POST', url: '/api/v1/nodes/nyx-secondary/fence', payload: { confirm: 'nyx-secondary' } },
  { method: 'POST', url: '/api/v1/resources/nyx-service/move', payload: { node: 'nyx-secondary' } },
  { method: 'POST', url: '/api/v1/resources/res_ip/cleanup' },
  { method: 'POST', url: '/api/v1/cleanup', payload: {} },
  { method: 'POST', url: '/api/v1/leave' },
  { method: 'POST', url: '/api/v1/announce-restart', payload: { withinMs: 15_000 } },
  { method: 'GET', url: '/api/v1/certificate' },
  { method: 'GET', url: '/api/v1/tokens' },
  { method: 'POST', url: '/api/v1/tokens', payload: { name: 'monitoring', scope: 'read' } },
  { method: 'DELETE', url: '/api/v1/tokens/monitoring' },
  { method: 'GET', url: '/healthz' },
  { method: 'GET', url: '/metrics' },
];

describe('the committed OpenAPI document', () => {
  it('is what the routes give now; `pnpm gen` writes it', async () => {
    expect(await openApiText()).toBe(committed);
  });

  it('names every operation once', () => {
    const ids = Object.values(document.paths).flatMap((path) => Object.values(path).map((one) => one.operationId));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).not.toContain(undefined);
  });
});

describe('the page on the API', () => {
  it('lists every operation and no other', () => {
    const page = readFileSync(new URL('../../../docs/api/README.md', import.meta.url), 'utf8');
    const listed = [...page.matchAll(/^\| `([A-Z]+ \/[^`]*)`/gm)].map((match) => match[1]);
    const all = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(listed.sort()).toEqual(all.sort());
  });
});

describe('answers', () => {
  let app: FastifyInstance;
  const service = new ScriptedCluster();
  beforeAll(async () => {
    app = await localApi(service);
    service.append('failover', 'res_ip runs on nyx-secondary now.', {
      resource: 'res_ip',
      data: { from: 'nyx-primary', to: 'nyx-secondary' },
    });
    service.outcome = {
      settled: true,
      moved: [{ resource: 'res_ip', from: 'nyx-primary', to: null }],
      blocked: [{ resource: 'res_nginx', why: 'It needs a node.' }],
    };
  });
  afterAll(() => app.close());

  it.each(GOOD)('$method $url succeeds and is as described', async (request) => {
    const response = await app.inject(request);
    expect(response.statusCode, response.body).toBeLessThan(300);
    expectDescribed(request, response);
  });

  it('cover every operation of the document', () => {
    const asked = new Set(GOOD.map(({ method, url }) => operationAt(method, url).operationId));
    const all = Object.values(document.paths).flatMap((path) => Object.values(path).map((one) => one.operationId));
    expect([...asked].sort()).toEqual([...new Set(all)].sort());
  });

  it.each(Object.entries(statuses))('the status %s is as described', async (_name, make) => {
    service.show(make());
    const request = { method: 'GET', url: '/api/v1/status' } as const;
    expectDescribed(request, await app.inject(request));
    service.show(statuses.healthyStatus());
  });

  it.each(GOOD.filter(({ method }) => method !== 'GET'))(
    'a refusal of $method $url is as described',
    async (request) => {
      service.refusal = new NyxError('NYX_CLUSTER_NOT_QUORATE', 'One vote of three.', {
        data: { votes: 1, absent: ['b'] },
      });
      const response = await app.inject(request);
      service.refusal = null;
      expectDescribed(request, response);
    },
  );
});
