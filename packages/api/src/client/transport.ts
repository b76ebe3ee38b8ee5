/**
 * One HTTP exchange with the API, over the unix socket or over TLS.
 *
 * Over TLS the server is known by the fingerprint of its certificate alone: no authority signs it, so
 * nothing but the pinned fingerprint is trusted, and nothing is sent before it was compared.
 */
import { type IncomingMessage, request as sendRequest } from 'node:http';
import { connect as connectPlain, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { ERROR_CATALOGUE, NyxError, type NyxErrorCode } from '@nyx/foundation';
import type { Problem } from '../schemas.ts';

/** Where the API is. `fingerprint` is SHA-256 of the certificate in hexadecimal, with or without colons. */
export type Endpoint =
  | { readonly socketPath: string }
  | { readonly url: string; readonly token: string; readonly fingerprint: string };

export interface RequestOptions {
  readonly query?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** How long the whole exchange may take; 10 s where it is not given. */
  readonly timeoutMs?: number;
}

export interface Transport {
  /** The JSON of a successful answer; `null` where it has no body. */
  request(method: string, path: string, options: RequestOptions): Promise<unknown>;
  /** A successful answer of server-sent events, whose body arrives bit by bit. */
  stream(path: string, query: Readonly<Record<string, string>>, signal?: AbortSignal): Promise<IncomingMessage>;
}

const REQUEST_TIMEOUT_MS = 10_000;
const DEFAULT_PORT = 2224;
/** A status of a very large cluster is some hundred KiB; more than this is not our server. */
const ANSWER_BYTES_MAX = 16 * 1024 * 1024;

/** The digits of a fingerprint alone, so that every way to write one compares equal. */
const normalizeFingerprint = (text: string): string =>
  text
    .trim()
    .replace(/^sha-?256[:=]/i, '')
    .replaceAll(':', '')
    .toUpperCase();

const whereIs = (endpoint: Endpoint): string => ('socketPath' in endpoint ? endpoint.socketPath : endpoint.url);

const REASON_OF_ERRNO: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such socket',
  ECONNREFUSED: 'nobody listens there',
  EACCES: 'this user may not use it',
  EPERM: 'this user may not use it',
  ECONNRESET: 'the connection was closed before the answer',
};

function unreachable(endpoint: Endpoint, cause: unknown): NyxError {
  if (cause instanceof NyxError) return cause;
  const errno = (cause as NodeJS.ErrnoException).code ?? '';
  const because = REASON_OF_ERRNO[errno] ?? (cause as Error).message;
  return new NyxError('NYX_API_UNREACHABLE', `The API does not answer at ${whereIs(endpoint)}: ${because}.`, {
    cause,
    data: { errno },
    ...(errno === 'EACCES' || errno === 'EPERM'
      ? { remedy: 'Run the command as root, or use --url with a token.' }
      : {}),
  });
}

/** A connection on which a request may be sent: over TLS, one whose certificate was compared. */
function connect(endpoint: Endpoint, signal: AbortSignal): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const open = (): Socket => {
      if ('socketPath' in endpoint) {
        const socket = connectPlain({ path: endpoint.socketPath }, () => resolve(socket));
        return socket;
      }
      const { hostname, port } = new URL(endpoint.url);
      const host = hostname.replace(/^\[|\]$/g, '');
      const socket = connectTls({
        host,
        port: port === '' ? DEFAULT_PORT : Number(port),
        ...(isIP(host) === 0 ? { servername: host } : {}),
        rejectUnauthorized: false,
        minVersion: 'TLSv1.2',
      });
      socket.once('secureConnect', () => {
        const shown = socket.getPeerCertificate().fingerprint256 ?? '';
        if (normalizeFingerprint(shown) === normalizeFingerprint(endpoint.fingerprint)) return resolve(socket);
        const message = `${endpoint.url} shows the certificate ${shown}, not ${endpoint.fingerprint}.`;
        socket.destroy(
          new NyxError('NYX_API_CERTIFICATE_MISMATCH', message, { data: { shown, expected: endpoint.fingerprint } }),
        );
      });
      return socket;
    };
    const socket = open();
    const abort = () => socket.destroy(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    socket.once('close', () => signal.removeEventListener('abort', abort));
    socket.once('error', (cause) => reject(unreachable(endpoint, cause)));
  });
}

async function exchange(
  endpoint: Endpoint,
  method: string,
  target: string,
  headers: Readonly<Record<string, string>>,
  payload: Buffer | null,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const socket = await connect(endpoint, signal);
  return new Promise((resolve, reject) => {
    const request = sendRequest(
      {
        createConnection: () => socket,
        method,
        path: target,
        headers: {
          host: 'socketPath' in endpoint ? 'localhost' : new URL(endpoint.url).host,
          connection: 'close',
          ...headers,
          ...('socketPath' in endpoint ? {} : { authorization: `Bearer ${endpoint.token}` }),
          ...(payload === null ? {} : { 'content-type': 'application/json', 'content-length': String(payload.length) }),
        },
      },
      resolve,
    );
    request.once('error', (cause) => reject(unreachable(endpoint, cause)));
    request.end(payload ?? undefined);
  });
}

async function readBody(endpoint: Endpoint, answer: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of answer as AsyncIterable<Buffer>) {
      size += part.length;
      if (size > ANSWER_BYTES_MAX) {
        throw new NyxError('NYX_API_UNEXPECTED_ANSWER', `${whereIs(endpoint)} answers with more than 16 MiB.`);
      }
      parts.push(part);
    }
  } catch (cause) {
    throw unreachable(endpoint, cause);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** The error that a problem document describes; a code that this version does not know keeps its words. */
function errorOfProblem(endpoint: Endpoint, status: number, text: string): NyxError {
  try {
    const problem = JSON.parse(text) as Partial<Problem>;
    if (typeof problem.code === 'string' && typeof problem.detail === 'string') {
      const known = problem.code in ERROR_CATALOGUE;
      return new NyxError(
        known ? (problem.code as NyxErrorCode) : 'NYX_API_UNEXPECTED_ANSWER',
        known ? problem.detail : `${problem.code}: ${problem.detail}`,
        {
          data: { ...problem.data, status },
          ...(typeof problem.remedy === 'string' ? { remedy: problem.remedy } : {}),
        },
      );
    }
  } catch {
    // No JSON: said below.
  }
  return new NyxError(
    'NYX_API_UNEXPECTED_ANSWER',
    `${whereIs(endpoint)} answers with status ${status} and no reason.`,
    {
      data: { status },
    },
  );
}

const isSuccess = (answer: IncomingMessage): boolean => {
  const status = answer.statusCode ?? 0;
  return status >= 200 && status < 300;
};

const targetOf = (path: string, query: Readonly<Record<string, string>>): string => {
  const search = new URLSearchParams(query).toString();
  return search === '' ? path : `${path}?${search}`;
};

function timeLimit(endpoint: Endpoint, timeoutMs: number): { signal: AbortSignal; end(): void } {
  const controller = new AbortController();
  const timer = setTimeout(() => {
    const message = `${whereIs(endpoint)} did not answer within ${timeoutMs} ms.`;
    controller.abort(new NyxError('NYX_API_TIMED_OUT', message, { data: { timeoutMs } }));
  }, timeoutMs);
  return { signal: controller.signal, end: () => clearTimeout(timer) };
}

export function createTransport(endpoint: Endpoint): Transport {
  return {
    async request(method, path, options) {
      const limit = timeLimit(endpoint, options.timeoutMs ?? REQUEST_TIMEOUT_MS);
      try {
        const payload = options.body === undefined ? null : Buffer.from(JSON.stringify(options.body));
        const headers = { accept: 'application/json' };
        const target = targetOf(path, options.query ?? {});
        const answer = await exchange(endpoint, method, target, headers, payload, limit.signal);
        const text = await readBody(endpoint, answer);
        if (!isSuccess(answer)) throw errorOfProblem(endpoint, answer.statusCode ?? 0, text);
        if (text === '') return null;
        try {
          return JSON.parse(text) as unknown;
        } catch (cause) {
          throw new NyxError(
            'NYX_API_UNEXPECTED_ANSWER',
            `${whereIs(endpoint)} answers with something else than JSON.`,
            {
              cause,
            },
          );
        }
      } finally {
        limit.end();
      }
    },
    async stream(path, query, signal) {
      const limit = timeLimit(endpoint, REQUEST_TIMEOUT_MS);
      const either = signal === undefined ? limit.signal : AbortSignal.any([limit.signal, signal]);
      try {
        const headers = { accept: 'text/event-stream' };
        const answer = await exchange(endpoint, 'GET', targetOf(path, query), headers, null, either);
        if (isSuccess(answer)) return answer;
        throw errorOfProblem(endpoint, answer.statusCode ?? 0, await readBody(endpoint, answer));
      } finally {
        limit.end();
      }
    },
  };
}
