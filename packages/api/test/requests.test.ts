/** Requests become the right commands, and what is wrong with one is said with a code and a remedy. */
import { ERROR_CATALOGUE, NyxError, type NyxErrorCode } from '@nyx/foundation';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Problem } from '../src/schemas.ts';
import { localApi } from './fixtures.ts';
import { ScriptedCluster } from './scripted-cluster.ts';

let service: ScriptedCluster;
let app: FastifyInstance;
beforeEach(async () => {
  service = new ScriptedCluster();
  app = await localApi(service);
});
afterEach(() => app.close());

type Request = InjectOptions & { method: 'GET' | 'POST' | 'PUT' | 'DELETE'; url: string };

const post = (url: string, payload?: object): Request => ({
  method: 'POST',
  url: `/api/v1${url}`,
  ...(payload === undefined ? {} : { payload }),
});

describe('a change', () => {
  it.each([
    [post('/nodes/nyx-primary/standby'), { type: 'standby', nodes: ['nyx-primary'], stopServices: false }],
    [
      post('/nodes/nyx-primary/standby', { stopServices: true }),
      { type: 'standby', nodes: ['nyx-primary'], stopServices: true },
    ],
    [post('/nodes/standby', { nodes: 'all' }), { type: 'standby', nodes: 'all', stopServices: false }],
    [post('/nodes/unstandby', { nodes: 'all' }), { type: 'unstandby', nodes: 'all' }],
    [post('/nodes/nyx-primary/unstandby'), { type: 'unstandby', nodes: ['nyx-primary'] }],
    [post('/nodes/nyx-primary/fence', { confirm: 'x' }), { type: 'fence', node: 'nyx-primary', confirm: 'x' }],
    [post('/resources/res_ip/move'), { type: 'move', resource: 'res_ip', node: null }],
    [
      post('/resources/nyx-service/move', { node: 'nyx-secondary' }),
      { type: 'move', resource: 'nyx-service', node: 'nyx-secondary' },
    ],
    [post('/resources/res_ip/cleanup', { node: null }), { type: 'cleanup', resource: 'res_ip', node: null }],
    [post('/cleanup'), { type: 'cleanup', resource: null, node: null }],
    [post('/leave'), { type: 'leave' }],
    [post('/announce-restart', { withinMs: 15_000 }), { type: 'announce-restart', withinMs: 15_000 }],
    [
      {
        method: 'PUT',
        url: '/api/v1/configuration',
        payload: { document: 'a: 1', origin: 'nyx.yaml', acceptDivergence: true },
      },
      { type: 'configure', document: 'a: 1', origin: 'nyx.yaml', acceptDivergence: true },
    ],
    [
      {
        method: 'PUT',
        url: '/api/v1/configuration?origin=nyx.yaml',
        headers: { 'content-type': 'application/yaml' },
        payload: 'a: 1\n',
      },
      { type: 'configure', document: 'a: 1\n', origin: 'nyx.yaml', acceptDivergence: false },
    ],
  ] as const)('%j is given to the cluster as %j', async (request, command) => {
    const response = await app.inject(request as Request);
    expect(response.statusCode, response.body).toBe(202);
    expect(service.commands).toEqual([command]);
    expect(response.json()).toMatchObject({ acceptance: { seq: 1 }, outcome: null });
  });

  it('that waits answers 200 once the cluster has settled, and 202 where the time was up', async () => {
    const url = '/api/v1/nodes/nyx-primary/standby?wait=settled&timeout=5s';
    const done = await app.inject({ method: 'POST', url });
    expect([done.statusCode, done.json().outcome.settled]).toEqual([200, true]);
    service.outcome = { settled: false, moved: [], blocked: [] };
    const late = await app.inject({ method: 'POST', url });
    expect([late.statusCode, late.json().outcome.settled]).toEqual([202, false]);
  });
});

const BAD: readonly (readonly [name: string, request: Request, status: number, code: NyxErrorCode, detail: string])[] =
  [
    [
      'an unknown route',
      { method: 'GET', url: '/api/v1/nodez' },
      404,
      'NYX_API_UNKNOWN_ROUTE',
      'Did you mean /api/v1/nodes?',
    ],
    [
      'a route of another method',
      { method: 'DELETE', url: '/api/v1/status' },
      404,
      'NYX_API_UNKNOWN_ROUTE',
      'no DELETE /api/v1/status',
    ],
    ['an unknown node', post('/nodes/nyx-primry/standby'), 404, 'NYX_API_UNKNOWN_NODE', 'Did you mean nyx-primary?'],
    [
      'an unknown resource',
      post('/resources/res_ngnix/move'),
      404,
      'NYX_API_UNKNOWN_RESOURCE',
      'no resource "res_ngnix"',
    ],
    [
      'a move to an unknown node',
      post('/resources/res_ip/move', { node: 'x' }),
      404,
      'NYX_API_UNKNOWN_NODE',
      'no node "x"',
    ],
    [
      'an unknown key of the query',
      post('/leave?wiat=settled'),
      400,
      'NYX_API_INVALID_REQUEST',
      'It takes: wait, timeout.',
    ],
    [
      'an unknown key of the body',
      post('/nodes/standby', { nodes: 'all', stopService: true }),
      400,
      'NYX_API_INVALID_REQUEST',
      'Did you mean "stopServices"?',
    ],
    [
      'a wrong value',
      post('/nodes/standby', { nodes: 5 }),
      400,
      'NYX_API_INVALID_REQUEST',
      'The body does not fit at /nodes: must be array, or must be "all".',
    ],
    ['a bare duration', post('/leave?wait=settled&timeout=20'), 400, 'NYX_API_INVALID_REQUEST', 'timeout=20'],
    ['a missing body', post('/nodes/standby'), 400, 'NYX_API_INVALID_REQUEST', 'The body does not fit'],
    [
      'broken JSON',
      { ...post('/cleanup'), headers: { 'content-type': 'application/json' }, payload: '{"node' },
      400,
      'NYX_API_INVALID_REQUEST',
      'not valid JSON',
    ],
    [
      'a strange body',
      { ...post('/cleanup'), headers: { 'content-type': 'application/xml' }, payload: '<a/>' },
      415,
      'NYX_API_UNSUPPORTED_MEDIA_TYPE',
      'Unsupported',
    ],
    ['a large body', post('/cleanup', { node: 'x'.repeat(20_000) }), 413, 'NYX_API_BODY_TOO_LARGE', 'too large'],
    [
      'a negative seq',
      { method: 'GET', url: '/api/v1/events?after=-1' },
      400,
      'NYX_API_INVALID_REQUEST',
      'must be >= 0',
    ],
    [
      'a strange last id',
      { method: 'GET', url: '/api/v1/events', headers: { 'last-event-id': 'x' } },
      400,
      'NYX_API_INVALID_REQUEST',
      'Last-Event-ID',
    ],
    ['a bad token name', post('/tokens', { name: '../x', scope: 'read' }), 400, 'NYX_API_INVALID_REQUEST', '/name'],
  ];

describe('a mistake', () => {
  it.each(BAD)('%s is a problem with its code', async (_name, request, status, code, detail) => {
    const response = await app.inject(request);
    expect(response.statusCode, response.body).toBe(status);
    expect(response.headers['content-type']).toContain('application/problem+json');
    const problem = response.json<Problem>();
    expect(problem).toMatchObject({
      code,
      status,
      title: ERROR_CATALOGUE[code].meaning,
      type: `urn:nyx:error:${code}`,
    });
    expect(problem.detail).toContain(detail);
    expect(problem.remedy).not.toBe('');
    expect(service.commands).toEqual([]);
  });

  it.each([
    ['NYX_CLUSTER_NOT_QUORATE', 409],
    ['NYX_CONFIG_UNKNOWN_KEY', 422],
    ['NYX_RING_CONNECTION_LOST', 503],
  ] as const)('a refusal %s of the cluster has status %d and keeps its words', async (code, status) => {
    service.refusal = new NyxError(code, 'Said by the cluster.', { remedy: 'Do this.', data: { line: 3 } });
    const response = await app.inject(post('/leave'));
    expect(response.json()).toMatchObject({
      status,
      code,
      detail: 'Said by the cluster.',
      remedy: 'Do this.',
      data: { line: 3 },
    });
  });

  it('of the manager itself is told without its words', async () => {
    service.settle = async () => {
      throw new Error('secret path /etc/nyx/secrets/bmc');
    };
    const response = await app.inject(post('/leave?wait=settled'));
    expect(response.statusCode).toBe(500);
    expect(response.json()).toMatchObject({ code: 'NYX_API_INTERNAL' });
    expect(response.body).not.toContain('secret');
  });
});
