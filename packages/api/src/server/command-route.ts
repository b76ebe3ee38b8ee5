/**
 * What every route that changes something shares: the query that makes it wait, the carrying out, the
 * answer, and the check that a name in a path exists.
 */
import type { ClusterCommand, ClusterService } from '@nyx/crm/contract';
import { formatDuration, NyxError, nearestWord, parseDurationMs } from '@nyx/foundation';
import type { FastifyReply } from 'fastify';
import { type Static, Type } from 'typebox';
import type { CommandAnswer } from '../schemas.ts';

const WAIT_DEFAULT_MS = 60_000;
const WAIT_MAX_MS = 3_600_000;

export const WaitQuery = Type.Object(
  {
    wait: Type.Optional(
      Type.Literal('settled', { description: 'Answer once what follows from the change is done or blocked.' }),
    ),
    timeout: Type.Optional(
      Type.String({ description: 'How long to wait at most, such as `60s` (the default) or `5min`; at most `1h`.' }),
    ),
  },
  { additionalProperties: false },
);
export type WaitQuery = Static<typeof WaitQuery>;

/** The responses of a route that changes something, for the OpenAPI document. */
export const COMMAND_RESPONSES = {
  200: Type.Ref('CommandAnswer', { description: 'Done: the cluster has settled.' }),
  202: Type.Ref('CommandAnswer', {
    description:
      'Accepted and durable; what follows from it goes on. `outcome` is null where the request did not wait.',
  }),
};

function waitMs(query: WaitQuery): number | null {
  if (query.wait === undefined) return null;
  if (query.timeout === undefined) return WAIT_DEFAULT_MS;
  const milliseconds = parseDurationMs(query.timeout);
  if (milliseconds !== null && milliseconds > 0 && milliseconds <= WAIT_MAX_MS) return milliseconds;
  throw new NyxError(
    'NYX_API_INVALID_REQUEST',
    `The query has timeout=${query.timeout}, which is no duration from 1ms to ${formatDuration(WAIT_MAX_MS)}.`,
  );
}

/** Gives the command to the cluster and answers with what came of it. */
export async function carryOut(
  service: ClusterService,
  command: ClusterCommand,
  query: WaitQuery,
  reply: FastifyReply,
): Promise<CommandAnswer> {
  const timeoutMs = waitMs(query);
  const acceptance = await service.submit(command);
  const outcome = timeoutMs === null ? null : await service.settle(acceptance, timeoutMs);
  reply.code(outcome?.settled ? 200 : 202);
  return { acceptance, outcome };
}

function refuseUnknown(
  code: 'NYX_API_UNKNOWN_NODE' | 'NYX_API_UNKNOWN_RESOURCE',
  noun: string,
  name: string,
  known: readonly string[],
): void {
  if (known.includes(name)) return;
  const near = nearestWord(name, known);
  const offer = near === null ? '' : ` Did you mean ${near}?`;
  throw new NyxError(code, `The cluster has no ${noun} ${JSON.stringify(name)}.${offer}`, { data: { name, known } });
}

export function requireNode(service: ClusterService, name: string): void {
  const known = service.status().nodes.map((node) => node.name);
  refuseUnknown('NYX_API_UNKNOWN_NODE', 'node', name, known);
}

/** A resource may be named by its own id or by that of the group it is in. */
export function requireResource(service: ClusterService, id: string): void {
  const { resources } = service.status();
  const groups = resources.map((resource) => resource.group).filter((group) => group !== null);
  refuseUnknown('NYX_API_UNKNOWN_RESOURCE', 'resource', id, [
    ...resources.map((resource) => resource.id),
    ...new Set(groups),
  ]);
}
