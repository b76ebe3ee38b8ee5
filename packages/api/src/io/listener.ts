/**
 * The two places where the API listens: a unix socket for root, and TLS for everybody with a token.
 */

import { mkdir, unlink } from 'node:fs/promises';
import { createServer as createPlainServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect, isIPv6 } from 'node:net';
import { dirname } from 'node:path';
import { NyxError, type NyxErrorCode } from '@nyx/foundation';
import { problemOf } from '../server/problem.ts';
import type { ServerCertificate } from './certificate.ts';
import { isMissing } from './stored-file.ts';

export interface Listener {
  /** The path of the socket, or `address:port`. */
  readonly address: string;
  /** Ends every connection and stops listening; a socket file is removed. */
  close(): Promise<void>;
}

const HANDSHAKE_TIMEOUT_MS = 10_000;
/** How long an answer to a slow client may hold up the end of the manager. */
const CLOSE_GRACE_MS = 500;
const HEADERS_TIMEOUT_MS = 20_000;
/** Strangers can open connections before they show a token; this is how many the manager holds for them. */
const TLS_CONNECTIONS_MAX = 256;

type AnyServer = Pick<
  Server,
  'listen' | 'once' | 'off' | 'on' | 'close' | 'closeAllConnections' | 'closeIdleConnections' | 'address'
>;

/** Answers what is no HTTP at all with a problem too, and ends the connection. */
function answerGarbage(server: AnyServer): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const detail = new NyxError('NYX_API_INVALID_REQUEST', 'This is no HTTP request.');
    const body = JSON.stringify(problemOf(detail, '/'));
    const head = `HTTP/1.1 400 Bad Request\r\nContent-Type: application/problem+json\r\nConnection: close`;
    socket.end(`${head}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  });
}

const listening = (server: AnyServer, begin: () => void): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('listening', () => {
      server.off('error', reject);
      resolve();
    });
    begin();
  });

/** Stops listening at once, and lets answers that are on their way arrive before it ends every connection. */
const closing = (server: AnyServer): Promise<void> =>
  new Promise((resolve) => {
    const impatience = setTimeout(() => server.closeAllConnections(), CLOSE_GRACE_MS);
    server.close(() => {
      clearTimeout(impatience);
      resolve();
    });
    server.closeIdleConnections();
  });

/** Whether somebody accepts connections at a socket's path. */
const isAnswered = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ path });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

async function removeStaleSocket(path: string): Promise<void> {
  if (await isAnswered(path)) {
    throw new NyxError('NYX_API_SOCKET_IN_USE', `Another process answers on ${path}.`, { data: { path } });
  }
  try {
    await unlink(path);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

/**
 * Listens on a unix socket that only this user may connect to. The file has mode 0600 from its first
 * moment. A socket that a dead process left is removed; one that is answered is `NYX_API_SOCKET_IN_USE`.
 */
export async function listenOnSocket(path: string, handle: RequestListener): Promise<Listener> {
  await mkdir(dirname(path), { recursive: true, mode: 0o755 });
  await removeStaleSocket(path);
  const server = createPlainServer({ headersTimeout: HEADERS_TIMEOUT_MS }, handle);
  answerGarbage(server);
  await listening(server, () => {
    // The file is made within `listen`, before it returns, so nothing else is made under this mask.
    const before = process.umask(0o177);
    try {
      server.listen({ path });
    } finally {
      process.umask(before);
    }
  });
  return { address: path, close: () => closing(server) };
}

const REASON_OF_ERRNO: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program uses that port',
  EADDRNOTAVAIL: 'this host has no such address',
  EACCES: 'this user may not use that port',
};

/** Listens with TLS. Throws `NYX_API_LISTENER_DOWN` where the address cannot be used. */
export async function listenWithTls(
  bind: { readonly host: string; readonly port: number },
  certificate: ServerCertificate,
  handle: RequestListener,
): Promise<Listener> {
  const server = createTlsServer(
    {
      key: certificate.keyPem,
      cert: certificate.certificatePem,
      minVersion: 'TLSv1.2',
      handshakeTimeout: HANDSHAKE_TIMEOUT_MS,
      headersTimeout: HEADERS_TIMEOUT_MS,
    },
    handle,
  );
  server.maxConnections = TLS_CONNECTIONS_MAX;
  // A handshake that fails is the business of whoever tried it.
  server.on('tlsClientError', (_error, socket) => socket.destroy());
  answerGarbage(server);
  const shown = (port: number) => `${isIPv6(bind.host) ? `[${bind.host}]` : bind.host}:${port}`;
  try {
    await listening(server, () => server.listen({ host: bind.host, port: bind.port }));
  } catch (cause) {
    const errno = (cause as NodeJS.ErrnoException).code ?? '';
    const because = REASON_OF_ERRNO[errno] ?? (cause as Error).message;
    const code: NyxErrorCode = 'NYX_API_LISTENER_DOWN';
    throw new NyxError(code, `The API cannot listen on ${shown(bind.port)}: ${because}.`, { cause, data: { errno } });
  }
  const { port } = server.address() as AddressInfo;
  return { address: shown(port), close: () => closing(server) };
}
