/**
 * Obtains agents' metadata by running them, once for each state of the agent's file.
 *
 * An answer is kept by the file's path and modification time; a failure is not kept, so that a repaired agent
 * is asked again.
 */
import { stat } from 'node:fs/promises';
import { NyxError } from '@nyx/foundation';
import type { AgentMetadata } from '../core/agent-metadata.ts';
import { parseAgentMetadata } from '../core/parse-metadata.ts';
import { lastLine, printableTail } from '../core/printable-text.ts';
import { agentBaseEnvironment } from './agent-environment.ts';
import type { AgentFile } from './agent-files.ts';
import { type AgentProcessOutcome, type AgentProcessSurroundings, startAgentProcess } from './agent-process.ts';

const TIMEOUT_MS = 30_000;
const OUTPUT_BYTES_MAX = 1 << 20;
const REASON_CHARACTERS_MAX = 1000;

interface Kept {
  readonly modifiedMs: number;
  readonly metadata: Promise<AgentMetadata | NyxError>;
}

function failure(agent: string, outcome: AgentProcessOutcome): NyxError | null {
  const { end } = outcome;
  if (end.kind === 'exited' && end.exitCode === 0) return null;
  const said = lastLine(printableTail(outcome.stderr, REASON_CHARACTERS_MAX));
  const what =
    end.kind === 'exited'
      ? `ended with exit code ${end.exitCode}`
      : end.kind === 'timed-out'
        ? `did not end within ${TIMEOUT_MS} ms`
        : end.kind === 'not-started'
          ? `could not be started: ${end.reason}`
          : 'was ended by a signal';
  return new NyxError(
    'NYX_AGENT_METADATA_UNREADABLE',
    `${agent}, asked for its metadata, ${what}${said ? `: ${said}` : ''}`,
    { data: { agent } },
  );
}

export class MetadataReader {
  readonly #environment: Readonly<Record<string, string>>;
  readonly #surroundings: AgentProcessSurroundings;
  readonly #kept = new Map<string, Kept>();

  constructor(environment: Readonly<Record<string, string>>, surroundings: AgentProcessSurroundings) {
    this.#environment = environment;
    this.#surroundings = surroundings;
  }

  /** The metadata of `agent`, whose program is `file`, or the error that tells why there is none. */
  async read(agent: string, file: AgentFile): Promise<AgentMetadata | NyxError> {
    const modifiedMs = await stat(file.path).then(
      ({ mtimeMs }) => mtimeMs,
      () => Number.NaN,
    );
    const kept = this.#kept.get(file.path);
    if (kept?.modifiedMs === modifiedMs) return kept.metadata;
    const metadata = this.#ask(agent, file);
    this.#kept.set(file.path, { modifiedMs, metadata });
    const answer = await metadata;
    if (answer instanceof NyxError) this.#kept.delete(file.path);
    return answer;
  }

  async #ask(agent: string, file: AgentFile): Promise<AgentMetadata | NyxError> {
    const base = agentBaseEnvironment(this.#environment);
    const ofKind =
      file.ocfRoot === null
        ? { args: [], input: 'action=metadata\n', environment: base }
        : { args: ['meta-data'], environment: { ...base, OCF_ROOT: file.ocfRoot } };
    const limits = { timeoutMs: TIMEOUT_MS, stdoutBytesMax: OUTPUT_BYTES_MAX };
    const running = await startAgentProcess({ file: file.path, ...ofKind, ...limits }, this.#surroundings);
    const outcome = await running.outcome;
    return failure(agent, outcome) ?? parseAgentMetadata(agent, new TextDecoder().decode(outcome.stdout));
  }
}
