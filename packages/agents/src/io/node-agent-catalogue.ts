/** What agents this host has, what they describe, and whether a configuration fits them. */
import { NyxError, nearestWord } from '@nyx/foundation';
import { BUILTIN_PROVIDER } from '../builtin/builtin-agent.ts';
import { BUILTIN_AGENTS } from '../builtin/builtin-agents.ts';
import type { AgentCatalogue, AgentProblem } from '../contract.ts';
import type { AgentMetadata } from '../core/agent-metadata.ts';
import { type AgentName, parseAgentName, unsupportedClass } from '../core/agent-name.ts';
import { FENCE_PARAMETERS_BY_EXECUTOR } from '../core/fence-protocol.ts';
import { checkParameters } from '../core/parameter-check.ts';
import {
  type AgentFileOrMissing,
  findFenceAgent,
  findOcfAgent,
  listFenceAgents,
  listOcfAgents,
} from './agent-files.ts';
import type { MetadataReader } from './metadata-reader.ts';

export class NodeAgentCatalogue implements AgentCatalogue {
  readonly #ocfRoots: readonly string[];
  readonly #fencePath: readonly string[];
  readonly #reader: MetadataReader;

  constructor(ocfRoots: readonly string[], fencePath: readonly string[], reader: MetadataReader) {
    this.#ocfRoots = ocfRoots;
    this.#fencePath = fencePath;
    this.#reader = reader;
  }

  async listResourceAgents(): Promise<readonly string[]> {
    const builtin = [...BUILTIN_AGENTS.keys()].map((type) => `ocf:${BUILTIN_PROVIDER}:${type}`);
    return [...new Set([...(await listOcfAgents(this.#ocfRoots)), ...builtin])].sort();
  }

  listFenceAgents(): Promise<readonly string[]> {
    return listFenceAgents(this.#fencePath);
  }

  async metadata(agent: string): Promise<AgentMetadata | NyxError> {
    const name = parseAgentName(agent);
    if (name instanceof NyxError) return this.#withNearest(agent, name);
    if (name.class === 'ocf' && name.provider === BUILTIN_PROVIDER) {
      return BUILTIN_AGENTS.get(name.type)?.metadata ?? this.#unknown(agent, `there is no built-in agent ${agent}`);
    }
    const file = await this.#find(name);
    if (file === null) return unsupportedClass(agent, name.class);
    return 'missing' in file ? this.#unknown(agent, file.missing) : this.#reader.read(agent, file);
  }

  async check(agent: string, parameters: Readonly<Record<string, string | null>>): Promise<readonly AgentProblem[]> {
    const metadata = await this.metadata(agent);
    if (metadata instanceof NyxError) {
      const { code, message, remedy } = metadata;
      return [{ severity: 'error', code, message, remedy }];
    }
    const supplied = agent.startsWith('fence_') ? FENCE_PARAMETERS_BY_EXECUTOR : [];
    return checkParameters(agent, metadata, parameters, supplied);
  }

  async #find(name: AgentName): Promise<AgentFileOrMissing | null> {
    if (name.class === 'ocf') return findOcfAgent(this.#ocfRoots, name.provider, name.type);
    return name.class === 'fence' ? findFenceAgent(this.#fencePath, name.type) : null;
  }

  async #unknown(agent: string, message: string): Promise<NyxError> {
    return this.#withNearest(agent, new NyxError('NYX_AGENT_NOT_INSTALLED', message, { data: { agent } }));
  }

  /** The same error with a remedy that offers the nearest agent of this host, or the package to install. */
  async #withNearest(agent: string, error: NyxError): Promise<NyxError> {
    const isFenceAgent = agent.startsWith('fence_');
    const known = isFenceAgent ? await this.listFenceAgents() : await this.listResourceAgents();
    const nearest = nearestAgent(agent, known);
    const hasNone = known.every((name) => name.startsWith(`ocf:${BUILTIN_PROVIDER}:`));
    const remedy = nearest
      ? `Write ${nearest}, if that was meant; else install the package that contains ${agent}.`
      : hasNone
        ? `This host has no agents of that kind: apt-get install ${isFenceAgent ? 'fence-agents' : 'resource-agents'}`
        : error.remedy;
    return new NyxError(error.code, error.message, { data: { ...error.data, nearest }, remedy });
  }
}

/** The known agent that `agent` was most likely meant to be: by its type first, since providers are easily left out. */
function nearestAgent(agent: string, known: readonly string[]): string | null {
  const typeOf = (name: string): string => name.split(':').at(-1) ?? name;
  const type = nearestWord(typeOf(agent), known.map(typeOf));
  return known.find((name) => typeOf(name) === type) ?? null;
}
