/**
 * The benchmark's programs as they would be installed: in bundles, which need neither TypeScript nor a tree of
 * modules in memory, and the ring with the engine's options of `deploy/install`.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const source = (name: string): string => fileURLToPath(new URL(`${name}.ts`, import.meta.url));

/** What `deploy/install` gives nyxd's engine; it says why. */
const RING_ENGINE_OPTIONS = ['--single-threaded-gc', '--max-semi-space-size=2', '--heap-growing-percent=300'];

export interface Programs {
  /** The words before the arguments of a ring. */
  readonly ring: readonly string[];
  /** The words before the arguments of a client. */
  readonly client: readonly string[];
}

/** Builds the programs in `directory`. */
export function buildPrograms(directory: string): Programs {
  buildSync({
    entryPoints: [source('ring-node'), source('group-client')],
    outdir: directory,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'warning',
  });
  return {
    ring: [process.execPath, ...RING_ENGINE_OPTIONS, join(directory, 'ring-node.mjs')],
    client: [process.execPath, join(directory, 'group-client.mjs')],
  };
}
