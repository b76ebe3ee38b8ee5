/**
 * Who may do what.
 *
 * On the unix socket the file's permissions have decided already (root alone may connect), so every
 * request there is trusted. Elsewhere a request needs a token; a token of scope `read` may ask, one of
 * scope `admin` may change too. Addresses that keep sending wrong tokens are held off for a while.
 */
import { type Log, type MonotonicClock, NyxError } from '@nyx/foundation';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { TokenStore } from '../io/token-store.ts';
import type { TokenScope } from '../schemas.ts';

/** How the clients of one listener are told apart. */
export type Access = 'local' | { readonly tokens: TokenStore; readonly clock: MonotonicClock };

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What a request to the route needs. Without it: `read` for GET and HEAD, `admin` for the rest. */
    scope?: 'open' | 'read' | 'admin';
  }
}

const FAILURES_MAX = 10;
const HOLD_OFF_MS = 60_000;
/** Bounds the memory that strangers can make this hold; the oldest address is forgotten first. */
const ADDRESSES_MAX = 1024;

/** Counts wrong tokens by address. After ten within a minute the address waits for the rest of that minute. */
export class FailureLimit {
  readonly #clock: MonotonicClock;
  readonly #failures = new Map<string, { count: number; untilMs: number }>();

  constructor(clock: MonotonicClock) {
    this.#clock = clock;
  }

  /** Milliseconds that `address` still has to wait; 0 where it may go on. */
  waitMs(address: string): number {
    const entry = this.#failures.get(address);
    if (entry === undefined || entry.count < FAILURES_MAX) return 0;
    return Math.max(0, entry.untilMs - this.#clock.nowMs());
  }

  countFailure(address: string): void {
    const nowMs = this.#clock.nowMs();
    const entry = this.#failures.get(address);
    const goesOn = entry !== undefined && entry.untilMs > nowMs;
    this.#failures.delete(address);
    this.#failures.set(
      address,
      goesOn ? { count: entry.count + 1, untilMs: entry.untilMs } : { count: 1, untilMs: nowMs + HOLD_OFF_MS },
    );
    const [oldest] = this.#failures.keys();
    if (this.#failures.size > ADDRESSES_MAX && oldest !== undefined) this.#failures.delete(oldest);
  }
}

const scopeNeeded = (request: FastifyRequest): 'open' | TokenScope =>
  request.routeOptions.config?.scope ?? (request.method === 'GET' || request.method === 'HEAD' ? 'read' : 'admin');

const presentedToken = (request: FastifyRequest): string | null => {
  const match = /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? '');
  return match?.[1] ?? null;
};

function checkToken(request: FastifyRequest, needed: TokenScope, tokens: TokenStore, limit: FailureLimit): string {
  const address = request.socket.remoteAddress ?? '';
  const waitMs = limit.waitMs(address);
  if (waitMs > 0) {
    const retryAfterS = Math.ceil(waitMs / 1000);
    const detail = `Too many wrong tokens came from ${address}; it may try again in ${retryAfterS} s.`;
    throw new NyxError('NYX_API_TOO_MANY_FAILURES', detail, { data: { retryAfterS } });
  }
  const presented = presentedToken(request);
  const known = presented === null ? null : tokens.find(presented);
  if (known === null) {
    limit.countFailure(address);
    const detail =
      presented === null
        ? 'The request has no header "Authorization: Bearer TOKEN".'
        : 'The token of the request is not known here; tokens are valid on the node that made them.';
    throw new NyxError('NYX_API_UNAUTHENTICATED', detail);
  }
  if (needed === 'admin' && known.scope !== 'admin') {
    throw new NyxError('NYX_API_FORBIDDEN', `The token ${known.name} may read only, and this request changes things.`, {
      data: { token: known.name },
    });
  }
  return known.name;
}

/** Checks each request before its body is read, and logs who changes something. */
export function guardAccess(app: FastifyInstance, access: Access, log: Log): void {
  const limit = access === 'local' ? null : new FailureLimit(access.clock);
  app.addHook('onRequest', async (request) => {
    const needed = scopeNeeded(request);
    if (needed === 'open') return;
    const by =
      access === 'local' || limit === null ? 'the local socket' : checkToken(request, needed, access.tokens, limit);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      log.log('info', 'A change is asked for', { by, method: request.method, path: request.url });
    }
  });
}
