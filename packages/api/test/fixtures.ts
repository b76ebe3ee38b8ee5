/** What the tests of the API are built from: real clocks, directories of their own, running APIs. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Random, silentLog } from '@nyx/foundation';
import { createApi, type StartApiOptions, type StartedApi, startApi, type TokenStore } from '../src/index.ts';
import { ScriptedCluster } from './scripted-cluster.ts';

const systemRandom: Random = {
  bytes: (count) => new Uint8Array(randomBytes(count)),
  below: (bound) => randomBytes(6).readUIntBE(0, 6) % bound,
};

/** The sources of time and chance that a real manager has. */
export const systemPorts = {
  clock: { nowMs: () => performance.now() },
  wallClock: { epochMs: () => Date.now() },
  random: systemRandom,
};

/** A directory that is removed by `remove`. */
function temporaryDirectory(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'nyx-api-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** A store for tests that use no tokens. */
const emptyTokens = (): TokenStore => ({
  find: () => null,
  list: () => [],
  create: async (name, scope) => ({ name, scope, created: new Date(0).toISOString(), token: 'nyx_none' }),
  revoke: async () => {},
});

/** The routes of the local socket, to be asked by `inject()`. */
export const localApi = (service: ScriptedCluster) =>
  createApi({
    service,
    access: 'local',
    tokens: emptyTokens(),
    log: silentLog,
    certificate: () => ({ fingerprint: null, address: null }),
    warnings: () => [],
  });

export interface ApiBed {
  readonly service: ScriptedCluster;
  readonly directory: string;
  readonly socketPath: string;
  /** Starts the API anew on the same files. */
  start(change?: Partial<StartApiOptions>): Promise<StartedApi>;
  remove(): Promise<void>;
}

/** A place where an API can be started for real, with its listeners and files. */
export function apiBed(service = new ScriptedCluster()): ApiBed {
  const directory = temporaryDirectory();
  const socketPath = join(directory.path, 'run', 'api.sock');
  const started: StartedApi[] = [];
  return {
    service,
    directory: directory.path,
    socketPath,
    async start(change = {}) {
      const api = await startApi({
        service,
        nodeName: 'nyx-primary',
        log: silentLog,
        ...systemPorts,
        socketPath,
        directory: join(directory.path, 'lib'),
        tls: { host: '127.0.0.1', port: 0 },
        ...change,
      });
      started.push(api);
      return api;
    },
    async remove() {
      await Promise.all(started.map((api) => api.close()));
      directory.remove();
    },
  };
}
