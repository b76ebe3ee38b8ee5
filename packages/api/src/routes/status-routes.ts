/** `GET status`: the whole status once, or as a stream of every change. */
import { Type } from 'typebox';
import { acceptsEventStream, beginEventStream } from '../server/event-stream-writer.ts';
import { type RoutePlugin, statusOf } from '../server/route-options.ts';

/** A stream of the status is for people's eyes: more often than this is noise. */
const STATUS_INTERVAL_MS = 100;

export const statusRoutes: RoutePlugin = async (app, options) => {
  app.get(
    '/status',
    {
      schema: {
        operationId: 'getStatus',
        summary: 'The status of the cluster as this node sees it',
        description: 'With `Accept: text/event-stream`: the status now and after each change, at most ten a second.',
        tags: ['status'],
        response: { 200: Type.Ref('StatusView') },
      },
    },
    async (request, reply) => {
      if (!acceptsEventStream(request)) return statusOf(options);
      const stream = beginEventStream(reply, options.streams);
      let timer: NodeJS.Timeout | null = null;
      let changed = false;
      const send = () => {
        stream.send({ data: statusOf(options) });
        changed = false;
        timer = setTimeout(() => {
          timer = null;
          if (changed) send();
        }, STATUS_INTERVAL_MS);
      };
      const stop = options.service.onStatus(() => {
        changed = true;
        if (timer === null) send();
      });
      stream.onEnd(() => {
        stop();
        if (timer !== null) clearTimeout(timer);
      });
      send();
      return reply;
    },
  );
};
