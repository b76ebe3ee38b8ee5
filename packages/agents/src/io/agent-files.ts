/** Finds agents' programs on this host: OCF agents under the OCF roots, fence agents on their search path. */
import { constants } from 'node:fs';
import { access, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Where Debian and every other distribution have OCF agents. */
export const DEFAULT_OCF_ROOT = '/usr/lib/ocf';
/** The administrator's own agents come before the distribution's. */
const DEFAULT_FENCE_DIRECTORIES = ['/usr/local/sbin', '/usr/sbin'];
const FENCE_PATH_VARIABLE = 'NYX_FENCE_AGENT_PATH';
const FIRST_LINE_MAX = 256;
const FENCE_AGENT = /^fence_[A-Za-z0-9_.-]+$/;

/** An agent's program, and of an OCF agent the OCF root that it belongs to. */
export interface AgentFile {
  readonly path: string;
  readonly ocfRoot: string | null;
}

export type AgentFileOrMissing = AgentFile | { readonly missing: string };

/**
 * The directories in which fence agents are looked for: `configured` ones, then those of the environment
 * variable NYX_FENCE_AGENT_PATH (separated by colons), then `/usr/local/sbin` and `/usr/sbin`.
 */
export function fenceSearchPath(configured: readonly string[] = []): string[] {
  const fromEnvironment = (process.env[FENCE_PATH_VARIABLE] ?? '').split(':').filter((path) => path.startsWith('/'));
  return [...new Set([...configured, ...fromEnvironment, ...DEFAULT_FENCE_DIRECTORIES])];
}

async function firstExecutable(candidates: readonly AgentFile[], missing: string): Promise<AgentFileOrMissing> {
  let reason = missing;
  for (const candidate of candidates) {
    try {
      if (!(await stat(candidate.path)).isFile()) continue;
      await access(candidate.path, constants.X_OK);
      return candidate;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EACCES') reason = `${candidate.path} is not executable`;
    }
  }
  return { missing: reason };
}

/** The first of `ocfRoots` that has the agent as an executable file, or why none has. */
export const findOcfAgent = (
  ocfRoots: readonly string[],
  provider: string,
  type: string,
): Promise<AgentFileOrMissing> =>
  firstExecutable(
    ocfRoots.map((ocfRoot) => ({ path: join(ocfRoot, 'resource.d', provider, type), ocfRoot })),
    `there is no agent ${type} of the provider ${provider} under ${ocfRoots.join(', ')}`,
  );

/** The first directory of `searchPath` that has the fence agent as an executable file, or why none has. */
export const findFenceAgent = (searchPath: readonly string[], agent: string): Promise<AgentFileOrMissing> =>
  FENCE_AGENT.test(agent)
    ? firstExecutable(
        searchPath.map((directory) => ({ path: join(directory, agent), ocfRoot: null })),
        `there is no fence agent ${agent} in ${searchPath.join(', ')}`,
      )
    : Promise.resolve({ missing: `${JSON.stringify(agent)} does not name a fence agent` });

/** Why the script at `path` could not be executed: its interpreter is missing. `null` where nothing speaks against it. */
export async function interpreterFlaw(path: string): Promise<string | null> {
  const [firstLine = ''] = (await readFile(path, 'latin1')).slice(0, FIRST_LINE_MAX).split('\n', 1);
  const interpreter = /^#!\s*(\S+)/.exec(firstLine)?.[1];
  if (interpreter === undefined) return null;
  try {
    await access(interpreter, constants.X_OK);
    return null;
  } catch {
    return `${path} needs the interpreter ${interpreter}, which is not there`;
  }
}

async function namesIn(directory: string): Promise<string[]> {
  try {
    return (await readdir(directory)).filter((name) => !name.startsWith('.')).sort();
  } catch {
    return [];
  }
}

async function isExecutableFile(path: string): Promise<boolean> {
  return !('missing' in (await firstExecutable([{ path, ocfRoot: null }], '')));
}

/** Every OCF agent under `ocfRoots`, as `ocf:PROVIDER:TYPE`. */
export async function listOcfAgents(ocfRoots: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const ocfRoot of ocfRoots) {
    const providers = join(ocfRoot, 'resource.d');
    for (const provider of await namesIn(providers)) {
      for (const type of await namesIn(join(providers, provider))) {
        if (await isExecutableFile(join(providers, provider, type))) found.add(`ocf:${provider}:${type}`);
      }
    }
  }
  return [...found].sort();
}

/** Every fence agent on `searchPath`. */
export async function listFenceAgents(searchPath: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const directory of searchPath) {
    for (const name of await namesIn(directory)) {
      if (FENCE_AGENT.test(name) && (await isExecutableFile(join(directory, name)))) found.add(name);
    }
  }
  return [...found].sort();
}
