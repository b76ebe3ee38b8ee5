/** Builds the executors and the catalogue of this node from the host's real parts. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Log, type MonotonicClock, NyxError, type WallClock } from '@nyx/foundation';
import { BUILTIN_PROVIDER } from '../builtin/builtin-agent.ts';
import type { AgentCatalogue, AgentExecutor, FenceExecutor } from '../contract.ts';
import { parseAgentName, unsupportedClass } from '../core/agent-name.ts';
import type { ResourceAgentClass } from './agent-class.ts';
import { DEFAULT_OCF_ROOT, fenceSearchPath } from './agent-files.ts';
import type { AgentProcessSurroundings } from './agent-process.ts';
import { BuiltinAgentClass } from './builtin-class.ts';
import { makeControlGroupRoot } from './control-group-root.ts';
import { MetadataReader } from './metadata-reader.ts';
import { NodeAgentCatalogue } from './node-agent-catalogue.ts';
import { NodeAgentExecutor } from './node-agent-executor.ts';
import { NodeFenceExecutor } from './node-fence-executor.ts';
import { OcfAgentClass } from './ocf-class.ts';
import { OperationRecords } from './operation-records.ts';
import { PipePool } from './pipe-pool.ts';
import { ResourceGroups } from './resource-groups.ts';
import { refusingClass } from './unsupported-class.ts';

export interface AgentSearchOptions {
  /** The OCF roots to look for resource agents in; `/usr/lib/ocf` unless given. */
  readonly ocfRoots?: readonly string[];
  /** Directories of fence agents, before those of NYX_FENCE_AGENT_PATH and `/usr/sbin`. */
  readonly fenceDirectories?: readonly string[];
  /** Variables that every agent gets besides those of its contract. */
  readonly environment?: Readonly<Record<string, string>>;
}

export interface AgentsOptions extends AgentSearchOptions {
  /** Nyx's directory under `/run`: records of running operations, pipes and the state of built-in agents. */
  readonly runDirectory: string;
  /** The control group, below this process's own, that holds those of the resources; `nyx-resources` unless given. */
  readonly controlGroup?: string;
  readonly clock: MonotonicClock;
  readonly wallClock: WallClock;
  readonly log: Log;
}

const DEFAULT_CONTROL_GROUP = 'nyx-resources';

/** Everything that runs agents on this node. */
export interface Agents {
  readonly executor: AgentExecutor;
  readonly fencing: FenceExecutor;
  readonly catalogue: AgentCatalogue;
  /** Ends what still runs and removes the pipes. What the agents had started is left alone. */
  close(): Promise<void>;
}

/**
 * The executors of this node. One at a time may exist for a `runDirectory`: it removes its predecessor's pipes
 * and takes over its records.
 */
export function createAgents(options: AgentsOptions): Agents {
  const { runDirectory, clock, wallClock, log, environment = {} } = options;
  const ocfRoots = options.ocfRoots ?? [DEFAULT_OCF_ROOT];
  const fencePath = fenceSearchPath(options.fenceDirectories);
  const pipes = new PipePool(join(runDirectory, 'pipes'));
  // A failure here shows again, and is reported, when the first agent needs a pipe.
  pipes.prepare().catch(() => {});
  const surroundings: AgentProcessSurroundings = { pipes, clock, wallClock };
  const records = new OperationRecords(join(runDirectory, 'operations'));
  const reader = new MetadataReader(environment, surroundings);
  const builtin = new BuiltinAgentClass(join(runDirectory, 'builtin'), clock, wallClock);
  const groups = new ResourceGroups(makeControlGroupRoot(options.controlGroup ?? DEFAULT_CONTROL_GROUP));
  const ocf = new OcfAgentClass(ocfRoots, environment, records, surroundings, groups);
  const classOf = (agent: string): ResourceAgentClass => {
    const name = parseAgentName(agent);
    if (name instanceof NyxError) return refusingClass(name, wallClock);
    if (name.class === 'ocf') return name.provider === BUILTIN_PROVIDER ? builtin : ocf;
    return refusingClass(unsupportedClass(agent, name.class), wallClock);
  };
  const executor = new NodeAgentExecutor({ classOf, records, deathWatch: groups, clock, wallClock, log });
  const fencing = new NodeFenceExecutor({ searchPath: fencePath, environment, reader, records, surroundings, log });
  const catalogue = new NodeAgentCatalogue(ocfRoots, fencePath, reader);
  return {
    executor,
    fencing,
    catalogue,
    async close() {
      await Promise.all([executor.close(), fencing.close()]);
      await pipes.close();
    },
  };
}

/**
 * A catalogue by itself, for programs that check a configuration without running anything: it needs no
 * directory of Nyx and no privilege. `close` removes what it made.
 */
export function createAgentCatalogue(
  options: AgentSearchOptions & Pick<AgentsOptions, 'clock' | 'wallClock'>,
): AgentCatalogue & { close(): Promise<void> } {
  const directory = mkdtempSync(join(tmpdir(), 'nyx-agents-'));
  const pipes = new PipePool(join(directory, 'pipes'));
  const { clock, wallClock } = options;
  const reader = new MetadataReader(options.environment ?? {}, { pipes, clock, wallClock });
  const catalogue = new NodeAgentCatalogue(
    options.ocfRoots ?? [DEFAULT_OCF_ROOT],
    fenceSearchPath(options.fenceDirectories),
    reader,
  );
  return Object.assign(catalogue, {
    async close(): Promise<void> {
      await pipes.close();
      rmSync(directory, { recursive: true, force: true });
    },
  });
}
