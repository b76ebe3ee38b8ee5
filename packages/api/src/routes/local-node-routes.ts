/** What concerns the answering node itself: leaving the cluster, and the certificate of its TLS listener. */
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
