/** `simulate`: what would happen if. Whoever may ask may ask this: nothing is changed. */
import { type Simulation, SimulationRequest } from '@nyx/crm/contract';
import { Type } from 'typebox';
import type { RoutePlugin } from '../server/route-options.ts';

/** Hundreds of assumptions fit. */
const REQUEST_BYTES_MAX = 256 * 1024;

export const simulationRoutes: RoutePlugin = async (app, { service }) => {
  app.post(
    '/simulate',
    {
      bodyLimit: REQUEST_BYTES_MAX,
      config: { scope: 'read' },
      schema: {
        operationId: 'simulate',
        summary: 'What would happen if nodes, operations, tickets or attributes were otherwise',
        description:
          'Plans from the cluster as this node knows it, with what is assumed. With `run` the plans are carried out on ' +
          'paper until nothing is left to do. Changes nothing; a token that may read is enough.',
        tags: ['simulation'],
        body: SimulationRequest,
        response: { 200: Type.Unsafe<Simulation>(Type.Ref('Simulation')) },
      },
    },
    async ({ body }) => service.simulate(body),
  );
};
