/**
 * A temporary OCF root, a directory of fence agents and a run directory, with the executors on top of them.
 */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { silentLog } from '@nyx/foundation';
import {
  type Agents,
  type AgentsOptions,
  createAgents,
  type FenceRequest,
  type OperationRequest,
} from '../src/index.ts';
import { makeControlGroupRoot } from '../src/io/control-group-root.ts';

export const clocks = {
  clock: { nowMs: () => performance.now() },
  wallClock: { epochMs: () => Date.now() },
};

export class AgentBed {
  readonly directory = mkdtempSync(join(tmpdir(), 'nyx-agent-bed-'));
  readonly runDirectory = join(this.directory, 'run');
  readonly ocfRoot = join(this.directory, 'ocf');
  readonly fenceDirectory = join(this.directory, 'fence');
  /** The name of this bed's own control group, so that beds side by side do not share one. */
  readonly controlGroup = `nyx-test-${basename(this.directory)}`;
  readonly #opened: Agents[] = [];
  #nextOperation = 1;

  agents(options: Partial<AgentsOptions> = {}): Agents {
    const agents = createAgents({
      runDirectory: this.runDirectory,
      ocfRoots: [this.ocfRoot],
      fenceDirectories: [this.fenceDirectory],
      controlGroup: this.controlGroup,
      log: silentLog,
      ...clocks,
      ...options,
    });
    this.#opened.push(agents);
    return agents;
  }

  /** A shell script as the agent `ocf:test:NAME`. */
  ocfAgent(name: string, script: string, mode = 0o755): string {
    return this.#program(join(this.ocfRoot, 'resource.d', 'test', name), script, mode);
  }

  fenceAgent(name: string, script: string): string {
    return this.#program(join(this.fenceDirectory, name), script, 0o755);
  }

  #program(path: string, script: string, mode: number): string {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, script.startsWith('#!') ? script : `#!/bin/bash\n${script}\n`);
    chmodSync(path, mode);
    return path;
  }

  path(name: string): string {
    return join(this.directory, name);
  }

  read(name: string): string {
    return existsSync(this.path(name)) ? readFileSync(this.path(name), 'utf8') : '';
  }

  request(agent: string, action: string, rest: Partial<OperationRequest> = {}): OperationRequest {
    return {
      operationId: `operation-${this.#nextOperation++}`,
      resource: 'res',
      agent: `ocf:test:${agent}`,
      action,
      intervalMs: 0,
      timeoutMs: 20_000,
      parameters: {},
      node: { name: 'nyx-primary', id: 1 },
      ...rest,
    };
  }

  fenceRequest(agent: string, action: FenceRequest['action'], rest: Partial<FenceRequest> = {}): FenceRequest {
    return {
      operationId: `operation-${this.#nextOperation++}`,
      device: 'power',
      agent,
      action,
      target: 'nyx-secondary',
      parameters: {},
      timeoutMs: 20_000,
      ...rest,
    };
  }

  async close(): Promise<void> {
    await Promise.all(this.#opened.map((agents) => agents.close()));
    const groups = makeControlGroupRoot(this.controlGroup);
    if ('directory' in groups) await removeGroups(groups.directory);
    rmSync(this.directory, { recursive: true, force: true });
  }
}

/** Kills what is left in the groups below `directory` and removes them and it. */
async function removeGroups(directory: string): Promise<void> {
  const groups = readdirSync(directory, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of groups) {
    const path = join(directory, name);
    writeFileSync(join(path, 'cgroup.kill'), '1');
    await until('the group is empty', () => /^populated 0$/m.test(readFileSync(join(path, 'cgroup.events'), 'latin1')));
    rmdirSync(path);
  }
  rmdirSync(directory);
}

const DEADLINE_MS = 20_000;

/** Waits until `condition` holds. Fails after a deadline far beyond what it should take. */
export async function until(what: string, condition: () => boolean): Promise<void> {
  const startMs = performance.now();
  while (!condition()) {
    if (performance.now() - startMs > DEADLINE_MS) throw new Error(`waited in vain for this: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'latin1'));
  } catch {
    return false;
  }
}
