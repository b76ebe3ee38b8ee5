import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { ClusterService, StatusView, Warning } from '@nyx/crm/contract';
import type { TokenStore } from '../io/token-store.ts';
import type { CertificateView } from '../schemas.ts';
import type { OpenStreams } from './event-stream-writer.ts';

/** What the routes are built from; each takes what it needs. */
export interface RouteOptions {
  readonly service: ClusterService;
  readonly tokens: TokenStore;
  readonly streams: OpenStreams;
  /** The TLS listener as it is now. */
  readonly certificate: () => CertificateView;
  /** What is wrong with the API itself, to be shown in the status. */
  readonly warnings: () => readonly Warning[];
}

/** One REST resource. */
export type RoutePlugin = FastifyPluginAsyncTypebox<RouteOptions>;

/** The status as the API tells it: the cluster's, and what is wrong with the API itself. */
export function statusOf({ service, warnings }: Pick<RouteOptions, 'service' | 'warnings'>): StatusView {
  const status = service.status();
  const more = warnings();
  return more.length === 0 ? status : { ...status, warnings: [...status.warnings, ...more] };
}
