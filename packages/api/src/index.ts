export {
  API_DIRECTORY,
  API_PORT,
  API_SOCKET_PATH,
  type StartApiOptions,
  type StartedApi,
  startApi,
} from './io/start-api.ts';
export { openTokenStore, type TokenStore } from './io/token-store.ts';
export type { Access } from './server/access.ts';
export { type ApiOptions, createApi } from './server/create-api.ts';
