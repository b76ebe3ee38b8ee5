/**
 * Starts the API of a node on its listeners.
 *
 * The unix socket is what the node's own operator has, so it must come up or the start fails. The TLS
 * listener may fail by itself (a port in use, a broken certificate): the node goes on without it, and
 * the status carries a warning that says why.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClusterService, Warning } from '@nyx/crm/contract';
import { isNyxError, type Log, type MonotonicClock, NyxError, type Random, type WallClock } from '@nyx/foundation';
import type { FastifyInstance } from 'fastify';
import type { CertificateView } from '../schemas.ts';
import type { Access } from '../server/access.ts';
import { createApi } from '../server/create-api.ts';
import { openCertificate } from './certificate.ts';
import { type Listener, listenOnSocket, listenWithTls } from './listener.ts';
import { openTokenStore, type TokenStore } from './token-store.ts';

export interface StartApiOptions {
  readonly service: ClusterService;
  readonly nodeName: string;
  readonly log: Log;
  readonly clock: MonotonicClock;
  readonly wallClock: WallClock;
  readonly random: Random;
  /** `/run/nyx/api.sock` by default. */
  readonly socketPath?: string;
  /** Where the certificate and the tokens are kept; `/var/lib/nyx/api` by default. */
  readonly directory?: string;
  /** Where the TLS listener is; `0.0.0.0:2224` by default, none with `null`. */
  readonly tls?: { readonly host: string; readonly port: number } | null;
}

export interface StartedApi {
  readonly socketPath: string;
  certificate(): CertificateView;
  /** What is wrong with the API itself; the status has it too. */
  warnings(): readonly Warning[];
  /** Ends every request and stream, stops listening and removes the socket. */
  close(): Promise<void>;
}

export const API_SOCKET_PATH = '/run/nyx/api.sock';
export const API_DIRECTORY = '/var/lib/nyx/api';
export const API_PORT = 2224;

/** Stands in for tokens that cannot be read: knows none, and says why when it is to change. */
function unusableTokens(reason: NyxError): TokenStore {
  const refuse = async (): Promise<never> => {
    throw reason;
  };
  return { find: () => null, list: () => [], create: refuse, revoke: refuse };
}

class ApiParts {
  readonly #warnings: Warning[] = [];
  readonly #closers: (() => Promise<void>)[] = [];
  certificate: CertificateView = { fingerprint: null, address: null };

  get warnings(): readonly Warning[] {
    return this.#warnings;
  }

  warn(error: unknown, log: Log): NyxError {
    const known = isNyxError(error)
      ? error
      : new NyxError('NYX_API_LISTENER_DOWN', `The API is not reachable from elsewhere: ${(error as Error).message}.`, {
          cause: error,
        });
    log.log('warn', known.message, { code: known.code });
    this.#warnings.push({ code: known.code, message: known.message, remedy: known.remedy });
    return known;
  }

  add(app: FastifyInstance, listener: Listener): void {
    this.#closers.push(async () => {
      // The application first: it ends the streams in order, so that their readers know.
      await app.close();
      await listener.close();
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.#closers.splice(0).map((close) => close()));
  }
}

async function startTls(
  options: StartApiOptions,
  directory: string,
  bind: { readonly host: string; readonly port: number },
  tokens: TokenStore,
  parts: ApiParts,
  build: (access: Access) => Promise<FastifyInstance>,
): Promise<void> {
  try {
    const certificate = await openCertificate(directory, options.nodeName, options.wallClock);
    const app = await build({ tokens, clock: options.clock });
    const listener = await listenWithTls(bind, certificate, (request, response) => app.routing(request, response));
    parts.add(app, listener);
    parts.certificate = { fingerprint: certificate.fingerprint, address: listener.address };
    options.log.log('info', 'The API listens', { address: listener.address, fingerprint: certificate.fingerprint });
  } catch (error) {
    parts.warn(error, options.log);
  }
}

/** Resolves once the socket listens, and TLS too where it could. Rejects with `NYX_API_SOCKET_IN_USE` among others. */
export async function startApi(options: StartApiOptions): Promise<StartedApi> {
  const { service, log } = options;
  const directory = options.directory ?? API_DIRECTORY;
  const socketPath = options.socketPath ?? API_SOCKET_PATH;
  const parts = new ApiParts();
  let tokens: TokenStore;
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    tokens = await openTokenStore(join(directory, 'tokens.json'), options);
  } catch (error) {
    tokens = unusableTokens(parts.warn(error, log));
  }
  const build = (access: Access) =>
    createApi({
      service,
      tokens,
      access,
      log,
      certificate: () => parts.certificate,
      warnings: () => parts.warnings,
    });
  const local = await build('local');
  const socket = await listenOnSocket(socketPath, (request, response) => local.routing(request, response));
  parts.add(local, socket);
  log.log('info', 'The API listens', { address: socketPath });
  const bind = options.tls === undefined ? { host: '0.0.0.0', port: API_PORT } : options.tls;
  if (bind !== null) await startTls(options, directory, bind, tokens, parts, build);
  return {
    socketPath,
    certificate: () => parts.certificate,
    warnings: () => parts.warnings,
    close: () => parts.close(),
  };
}
