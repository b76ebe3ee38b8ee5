/** Token stores over files in a directory of their own. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Random } from '@nyx/foundation';
import type { TokenStore } from '../src/index.ts';

export const systemRandom: Random = {
  bytes: (count) => new Uint8Array(randomBytes(count)),
  below: (bound) => Math.floor(Math.random() * bound),
};
export const systemClock = { nowMs: () => performance.now() };
export const systemWallClock = { epochMs: () => Date.now() };

/** A directory that is removed by `remove`. */
export function temporaryDirectory(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'nyx-api-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** A store for tests that use no tokens. */
export const emptyTokens = (): TokenStore => ({
  find: () => null,
  list: () => [],
  create: async (name, scope) => ({ name, scope, created: new Date(0).toISOString(), token: 'nyx_none' }),
  revoke: async () => {},
});
