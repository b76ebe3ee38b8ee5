/**
 * Every error as `application/problem+json` (RFC 9457) with a code of the catalogue.
 *
 * Decides which HTTP status an error has and what of it may be told. A fault of the manager itself is
 * told in general words: its own message may hold what is nobody's business, so it goes to the log.
 */
import { ERROR_CATALOGUE, isNyxError, NyxError, type NyxErrorCode, nearestWord } from '@nyx/foundation';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '../schemas.ts';

const STATUS_OF_CODE: Partial<Record<NyxErrorCode, number>> = {
  NYX_API_INVALID_REQUEST: 400,
  NYX_API_UNAUTHENTICATED: 401,
  NYX_API_FORBIDDEN: 403,
  NYX_API_UNKNOWN_ROUTE: 404,
  NYX_API_UNKNOWN_NODE: 404,
  NYX_API_UNKNOWN_RESOURCE: 404,
  NYX_API_UNKNOWN_TOKEN: 404,
  NYX_SCHEDULER_UNKNOWN_NAME: 404,
  NYX_SCHEDULER_ASSUMPTION: 400,
  NYX_API_TOKEN_EXISTS: 409,
  NYX_API_BODY_TOO_LARGE: 413,
  NYX_API_UNSUPPORTED_MEDIA_TYPE: 415,
  NYX_API_TOO_MANY_FAILURES: 429,
  NYX_API_INTERNAL: 500,
  NYX_API_STORED_FILE_INVALID: 500,
};

/**
 * The HTTP status of a code. A configuration that cannot be used is 422; whatever else the cluster refuses is
 * 409, because the same request may well be accepted once its state is another; a ring that is gone is 503.
 */
export function statusOfCode(code: NyxErrorCode): number {
  const exact = STATUS_OF_CODE[code];
  if (exact !== undefined) return exact;
  if (code.startsWith('NYX_CONFIG_')) return 422;
  if (code.startsWith('NYX_RING_')) return 503;
  return 409;
}

export function problemOf(error: NyxError, instance: string): Problem {
  return {
    type: `urn:nyx:error:${error.code}`,
    title: ERROR_CATALOGUE[error.code].meaning,
    status: statusOfCode(error.code),
    detail: error.message,
    instance,
    code: error.code,
    remedy: error.remedy,
    ...(Object.keys(error.data).length === 0 ? {} : { data: { ...error.data } as NonNullable<Problem['data']> }),
  };
}

interface ValidationIssue {
  readonly instancePath: string;
  readonly keyword: string;
  readonly message: string;
  readonly params: Readonly<Record<string, unknown>>;
}

interface FrameworkError {
  readonly code?: string;
  readonly message?: string;
  readonly statusCode?: number;
  readonly validation?: readonly ValidationIssue[];
  readonly validationContext?: string;
}

const PART_IN_WORDS: Readonly<Record<string, string>> = {
  body: 'The body',
  querystring: 'The query',
  params: 'The path',
  headers: 'A header',
};

/** The keys that the schema of one part of a request has, for offering the nearest to one that it has not. */
function knownKeys(request: FastifyRequest, part: string): readonly string[] {
  const schema = request.routeOptions.schema?.[part as 'body' | 'querystring'] as
    | { properties?: Record<string, unknown> }
    | undefined;
  return Object.keys(schema?.properties ?? {});
}

/** What one form of a value that may have several misses, in words; nothing where another issue says it better. */
function sayingOf(issue: ValidationIssue, _index: number, all: readonly ValidationIssue[]): readonly string[] {
  if (issue.keyword === 'anyOf') return [];
  if (issue.keyword === 'const') return [`must be ${JSON.stringify(issue.params.allowedValue)}`];
  const isOfConstant =
    issue.keyword === 'type' && issue.params.type === 'string' && all.some((one) => one.keyword === 'const');
  return isOfConstant ? [] : [issue.message];
}

function describeIssue(request: FastifyRequest, part: string, issues: readonly ValidationIssue[]): string {
  const where = PART_IN_WORDS[part] ?? 'The request';
  const extra = issues.find((issue) => issue.keyword === 'additionalProperties');
  const unknown = (extra?.params.additionalProperties as readonly string[] | undefined)?.[0];
  if (unknown !== undefined) {
    const known = knownKeys(request, part);
    const near = nearestWord(unknown, known);
    const offer = near === null ? '' : ` Did you mean ${JSON.stringify(near)}?`;
    const list = known.length === 0 ? 'It takes none.' : `It takes: ${known.join(', ')}.`;
    return `${where} has an unknown key ${JSON.stringify(unknown)}.${offer} ${list}`;
  }
  const [first] = issues;
  if (first === undefined) return `${where} does not fit.`;
  const place = first.instancePath === '' ? '' : ` at ${first.instancePath}`;
  const sayings = issues.filter((issue) => issue.instancePath === first.instancePath).flatMap(sayingOf);
  return `${where} does not fit${place}: ${[...new Set(sayings)].join(', or ')}.`;
}

const CODE_OF_FRAMEWORK: Readonly<Record<string, NyxErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'NYX_API_BODY_TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'NYX_API_UNSUPPORTED_MEDIA_TYPE',
};

/** What `thrown` is as an error of Nyx; `null` where it is a fault of the manager, to be logged and told in general. */
function asNyxError(thrown: unknown, request: FastifyRequest): NyxError | null {
  if (isNyxError(thrown)) return thrown;
  const error = thrown as FrameworkError;
  if (error.validation !== undefined) {
    const detail = describeIssue(request, error.validationContext ?? '', error.validation);
    return new NyxError('NYX_API_INVALID_REQUEST', detail);
  }
  const status = error.statusCode ?? 500;
  if (status >= 500) return null;
  const code = CODE_OF_FRAMEWORK[error.code ?? ''] ?? 'NYX_API_INVALID_REQUEST';
  const message = error.message ?? 'The request cannot be read';
  return new NyxError(code, message.endsWith('.') ? message : `${message}.`);
}

const pathOf = (request: FastifyRequest): string => request.url.split('?', 1)[0] ?? request.url;

/** Answers with the problem that `thrown` is. `onFault` hears of what the answer does not tell. */
export function sendProblem(
  thrown: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  onFault: (fault: unknown) => void,
): FastifyReply {
  const known = asNyxError(thrown, request);
  if (known === null) onFault(thrown);
  const error = known ?? new NyxError('NYX_API_INTERNAL', 'The manager could not answer this request.');
  const problem = problemOf(error, pathOf(request));
  const retryAfterS = error.data.retryAfterS;
  if (typeof retryAfterS === 'number') reply.header('retry-after', String(retryAfterS));
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer realm="nyx"');
  return reply.code(problem.status).type('application/problem+json').send(problem);
}
