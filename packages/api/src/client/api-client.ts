/**
 * The typed client of the REST API: one method a route. Every refusal comes back as a `NyxError` with
 * the code, the sentence and the remedy that the server gave, and the HTTP status in `data.status`.
 *
 * It needs no server code and starts fast, because `nyxctl` begins with it.
 */
import type {
  ConfigurationCheck,
  JournalEntry,
  NodeStatus,
  ResourceStatus,
  Simulation,
  SimulationRequest,
  StatusView,
  WhatIfAnswer,
  WhyAnswer,
  WhyNotAnswer,
} from '@nyx/crm/contract';
import type {
  CertificateView,
  CommandAnswer,
  ConfigurationInForce,
  CreatedToken,
  EventList,
  TokenScope,
  TokenSummary,
} from '../schemas.ts';
import { followStream } from './event-stream.ts';
import { createTransport, type Endpoint, type RequestOptions } from './transport.ts';

/** Whether a change is waited for: `null` returns once it is accepted. */
export interface Wait {
  readonly timeoutMs: number;
}

/** What a follower of the journal is told. `missed`: entries before `oldest` are no longer kept. */
export type FollowedEvent =
  | { readonly type: 'entry'; readonly entry: JournalEntry }
  | { readonly type: 'missed'; readonly oldest: number };

export interface ApiClient {
  status(): Promise<StatusView>;
  /** The status now and after each change, until `signal` aborts; throws when the connection ends. */
  followStatus(signal?: AbortSignal): AsyncIterable<StatusView>;
  nodes(): Promise<NodeStatus[]>;
  resources(): Promise<ResourceStatus[]>;
  events(after: number): Promise<EventList>;
  /** Entries after `after`, then each new one, until `signal` aborts; throws when the connection ends. */
  followEvents(after: number, signal?: AbortSignal): AsyncIterable<FollowedEvent>;
  configuration(): Promise<ConfigurationInForce>;
  checkConfiguration(document: string, origin: string): Promise<ConfigurationCheck>;
  /** What would happen if; changes nothing. */
  simulate(request: SimulationRequest): Promise<Simulation>;
  /** Why the resource is where it is. */
  why(resource: string): Promise<WhyAnswer>;
  /** Why the resource is not on the node, with `role` in that role. */
  whyNot(resource: string, node: string, role: 'Promoted' | null): Promise<WhyNotAnswer>;
  /** What would follow if the assumptions held. */
  whatIf(assume: readonly string[]): Promise<WhatIfAnswer>;
  configure(
    change: { readonly document: string; readonly origin: string; readonly acceptDivergence: boolean },
    wait: Wait | null,
  ): Promise<CommandAnswer>;
  standby(
    nodes: readonly string[] | 'all',
    stopServices: boolean,
    wait: Wait | null,
    acceptDivergence?: boolean,
  ): Promise<CommandAnswer>;
  unstandby(nodes: readonly string[] | 'all', wait: Wait | null, acceptDivergence?: boolean): Promise<CommandAnswer>;
  fence(node: string, confirm: string, wait: Wait | null): Promise<CommandAnswer>;
  move(resource: string, node: string | null, wait: Wait | null): Promise<CommandAnswer>;
  cleanup(resource: string | null, node: string | null, wait: Wait | null): Promise<CommandAnswer>;
  leave(wait: Wait | null): Promise<CommandAnswer>;
  announceRestart(withinMs: number): Promise<CommandAnswer>;
  certificate(): Promise<CertificateView>;
  tokens(): Promise<TokenSummary[]>;
  createToken(name: string, scope: TokenScope): Promise<CreatedToken>;
  revokeToken(name: string): Promise<void>;
}

const waitQuery = (wait: Wait | null): Record<string, string> =>
  wait === null ? {} : { wait: 'settled', timeout: `${wait.timeoutMs}ms` };

const segment = encodeURIComponent;

/** A manager that cannot say in this time how things are is as good as down. */
const STATUS_TIMEOUT_MS = 5_000;

/** How much longer than the server's own deadline the client waits for the answer that says so. */
const ANSWER_GRACE_MS = 5_000;
/** What depends on this answer is whether a service is moved: worth waiting for on a busy host. */
const ANNOUNCEMENT_TIMEOUT_MS = 30_000;

/** A client of one node's API. Nothing is connected until the first call; there is nothing to close. */
export function createApiClient(endpoint: Endpoint): ApiClient {
  const transport = createTransport(endpoint);
  const ask = <Answer>(path: string, options: RequestOptions = {}): Promise<Answer> =>
    transport.request('GET', path, options) as Promise<Answer>;
  const change = (path: string, body: unknown, wait: Wait | null, method = 'POST'): Promise<CommandAnswer> =>
    transport.request(method, path, {
      body,
      query: waitQuery(wait),
      ...(wait === null ? {} : { timeoutMs: wait.timeoutMs + ANSWER_GRACE_MS }),
    }) as Promise<CommandAnswer>;
  const follow = (path: string, query: Record<string, string>, signal: AbortSignal | undefined) =>
    followStream(transport, path, query, signal);
  return {
    status: () => ask('/api/v1/status', { timeoutMs: STATUS_TIMEOUT_MS }),
    async *followStatus(signal) {
      for await (const message of follow('/api/v1/status', {}, signal)) yield JSON.parse(message.data) as StatusView;
    },
    nodes: () => ask('/api/v1/nodes'),
    resources: () => ask('/api/v1/resources'),
    events: (after) => ask('/api/v1/events', { query: { after: String(after), format: 'json' } }),
    async *followEvents(after, signal) {
      for await (const message of follow('/api/v1/events', { after: String(after) }, signal)) {
        const value = JSON.parse(message.data) as unknown;
        if (message.event === 'missed') yield { type: 'missed', oldest: (value as { oldest: number }).oldest };
        else yield { type: 'entry', entry: value as JournalEntry };
      }
    },
    configuration: () => ask('/api/v1/configuration'),
    checkConfiguration: (document, origin) =>
      transport.request('POST', '/api/v1/configuration/check', {
        body: { document, origin },
      }) as Promise<ConfigurationCheck>,
    why: (resource) => transport.request('GET', `/api/v1/resources/${segment(resource)}/why`, {}) as Promise<WhyAnswer>,
    whyNot: (resource, node, role) => {
      const query = new URLSearchParams({ node, ...(role === null ? {} : { role }) });
      const path = `/api/v1/resources/${segment(resource)}/why-not?${query}`;
      return transport.request('GET', path, {}) as Promise<WhyNotAnswer>;
    },
    whatIf: (assume) => transport.request('POST', '/api/v1/what-if', { body: { assume } }) as Promise<WhatIfAnswer>,
    simulate: (body) => transport.request('POST', '/api/v1/simulate', { body }) as Promise<Simulation>,
    configure: (body, wait) => change('/api/v1/configuration', body, wait, 'PUT'),
    standby: (nodes, stopServices, wait, acceptDivergence = false) =>
      change('/api/v1/nodes/standby', { nodes, stopServices, acceptDivergence }, wait),
    unstandby: (nodes, wait, acceptDivergence = false) =>
      change('/api/v1/nodes/unstandby', { nodes, acceptDivergence }, wait),
    fence: (node, confirm, wait) => change(`/api/v1/nodes/${segment(node)}/fence`, { confirm }, wait),
    move: (resource, node, wait) => change(`/api/v1/resources/${segment(resource)}/move`, { node }, wait),
    cleanup: (resource, node, wait) =>
      change(resource === null ? '/api/v1/cleanup' : `/api/v1/resources/${segment(resource)}/cleanup`, { node }, wait),
    leave: (wait) => change('/api/v1/leave', {}, wait),
    announceRestart: (withinMs) =>
      transport.request('POST', '/api/v1/announce-restart', {
        body: { withinMs },
        timeoutMs: ANNOUNCEMENT_TIMEOUT_MS,
      }) as Promise<CommandAnswer>,
    certificate: () => ask('/api/v1/certificate'),
    tokens: () => ask('/api/v1/tokens'),
    createToken: (name, scope) =>
      transport.request('POST', '/api/v1/tokens', { body: { name, scope } }) as Promise<CreatedToken>,
    revokeToken: async (name) => {
      await transport.request('DELETE', `/api/v1/tokens/${segment(name)}`, {});
    },
  };
}
