/** What concerns the answering node itself: leaving the cluster, announcing a restart, and the certificate of its TLS listener. */
import { RESTART_WITHIN_MAX_MS, RESTART_WITHIN_MIN_MS } from '@nyx/crm/contract';
import { Type } from 'typebox';
import { COMMAND_RESPONSES, carryOut, WaitQuery } from '../server/command-route.ts';
import type { RoutePlugin } from '../server/route-options.ts';

export const localNodeRoutes: RoutePlugin = async (app, { service, certificate }) => {
  app.post(
    '/leave',
    {
      schema: {
        operationId: 'leaveCluster',
        summary: 'Move everything off this node and leave the cluster',
        description: 'The service on this node ends afterwards; its peers know that it left and do not fence it.',
        tags: ['this node'],
        querystring: WaitQuery,
        response: COMMAND_RESPONSES,
      },
    },
    async ({ query }, reply) => carryOut(service, { type: 'leave' }, query, reply),
  );

  app.post(
    '/announce-restart',
    {
      schema: {
        operationId: 'announceRestart',
        summary: 'Tell the peers that nyxd on this node is about to be restarted',
        description:
          'Resources stay as they are. If this node falls silent within `withinMs`, its peers isolate it only once that ' +
          'time is over; until then nothing is taken over from it, also if it dies. Refused without fencing.',
        tags: ['this node'],
        querystring: WaitQuery,
        body: Type.Object(
          { withinMs: Type.Integer({ minimum: RESTART_WITHIN_MIN_MS, maximum: RESTART_WITHIN_MAX_MS }) },
          { additionalProperties: false },
        ),
        response: COMMAND_RESPONSES,
      },
    },
    async ({ body, query }, reply) =>
      carryOut(service, { type: 'announce-restart', withinMs: body.withinMs }, query, reply),
  );

  app.get(
    '/certificate',
    {
      schema: {
        operationId: 'getCertificate',
        summary: 'The fingerprint by which this node is known over TLS',
        tags: ['this node'],
        response: { 200: Type.Ref('CertificateView') },
      },
    },
    async () => certificate(),
  );
};
