export type {
  CertificateView,
  CommandAnswer,
  ConfigurationInForce,
  CreatedToken,
  EventList,
  TokenScope,
  TokenSummary,
} from '../schemas.ts';
export { VERSION } from '../version.ts';
export { type ApiClient, createApiClient, type FollowedEvent, type Wait } from './api-client.ts';
export type { Endpoint } from './transport.ts';
