/** `GET events`: the journal, as a stream that can be resumed or as a list. */
import type { ClusterService } from '@nyx/crm/contract';
import { NyxError } from '@nyx/foundation';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { EventList } from '../schemas.ts';
import { acceptsJsonAlone, beginEventStream, type OpenStreams } from '../server/event-stream-writer.ts';
import type { RoutePlugin } from '../server/route-options.ts';

function listAfter(service: ClusterService, after: number): EventList {
  const events = service.eventsAfter(after);
  const oldest = events.length === 0 && service.status().lastEvent === 0 ? 0 : service.oldestEvent();
  return { oldest, missed: after > 0 && after + 1 < oldest, events };
}

/** Where a stream goes on: after the last id that the client saw, else after what the query says. */
function resumeAfter(request: FastifyRequest, after: number): number {
  const seen = request.headers['last-event-id'];
  if (seen === undefined || seen === '') return after;
  if (typeof seen === 'string' && /^\d{1,15}$/.test(seen)) return Number(seen);
  throw new NyxError('NYX_API_INVALID_REQUEST', 'The header Last-Event-ID is not the id of an event.');
}

/** Sends what is kept after `after`, then each new entry. Nothing runs between the two, so none is lost. */
function streamAfter(
  service: ClusterService,
  after: number,
  reply: Parameters<typeof beginEventStream>[0],
  streams: OpenStreams,
): void {
  const { oldest, missed, events } = listAfter(service, after);
  const stream = beginEventStream(reply, streams);
  if (missed) stream.send({ event: 'missed', data: { oldest } });
  let last = after;
  const send = (entry: (typeof events)[number]) => {
    if (entry.seq <= last) return;
    last = entry.seq;
    stream.send({ id: entry.seq, data: entry });
  };
  for (const entry of events) send(entry);
  stream.onEnd(service.onEvent(send));
}

export const eventRoutes: RoutePlugin = async (app, { service, streams }) => {
  app.get(
    '/events',
    {
      schema: {
        operationId: 'listEvents',
        summary: 'The journal: the ordered events of the cluster',
        description:
          'A stream of server-sent events: what is kept after `after`, then each new entry. The id of an event is its seq, ' +
          'and `Last-Event-ID` resumes. An event named `missed` comes first where older entries are no longer kept. ' +
          'With `format=json`, or `Accept: application/json`, a list.',
        tags: ['events'],
        querystring: Type.Object(
          {
            after: Type.Optional(
              Type.Integer({
                minimum: 0,
                description: 'Only entries with a higher seq; 0 (the default): all that is kept.',
              }),
            ),
            format: Type.Optional(Type.Union([Type.Literal('json'), Type.Literal('stream')])),
          },
          { additionalProperties: false },
        ),
        response: { 200: Type.Ref('EventList') },
      },
    },
    async (request, reply) => {
      const after = request.query.after ?? 0;
      const wantsList =
        request.query.format === 'json' || (request.query.format === undefined && acceptsJsonAlone(request));
      if (wantsList) return listAfter(service, after);
      streamAfter(service, resumeAfter(request, after), reply, streams);
      return reply;
    },
  );
};
