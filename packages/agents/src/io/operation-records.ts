/**
 * A record on disk of every agent's process while it runs, so that the successor of a manager that died finds
 * the agents that are still at work.
 *
 * A record is written before the process starts and completed with its id and start time right after. One that
 * was never completed is matched by the marker in the process's environment. Records lie under `/run`: they do
 * not outlive the host's boot, and neither do processes.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LeftoverOperation, OperationRequest } from '../contract.ts';
import {
  findSessionLeader,
  isSameProcessAlive,
  type ProcessIdentity,
  processAgeMs,
  processIdentity,
} from './process-identity.ts';

/** The environment variable by which an agent's process is known. */
export const OPERATION_MARKER = 'NYX_OPERATION';

const FORMAT = 1;
const SUFFIX = '.json';
const POLL_MS = 20;
const KILL_WAIT_MS = 5000;

interface StoredOperation {
  readonly format: number;
  readonly operationId: string;
  readonly resource: string;
  readonly agent: string;
  readonly action: string;
  readonly timeoutMs: number;
  readonly pid: number | null;
  readonly startTicks: number | null;
}

/** What is recorded of a run, of resource and fence agents alike. */
export type RecordedOperation = Pick<OperationRequest, 'operationId' | 'resource' | 'agent' | 'action' | 'timeoutMs'>;

const pause = (durationMs: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, durationMs));

function isStoredOperation(value: unknown): value is StoredOperation {
  const stored = value as Partial<Record<keyof StoredOperation, unknown>> | null;
  const isNumberOrNull = (field: unknown): boolean => field === null || typeof field === 'number';
  return (
    typeof stored === 'object' &&
    stored?.format === FORMAT &&
    [stored.operationId, stored.resource, stored.agent, stored.action].every((field) => typeof field === 'string') &&
    typeof stored.timeoutMs === 'number' &&
    isNumberOrNull(stored.pid) &&
    isNumberOrNull(stored.startTicks)
  );
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nothing is left of the group.
  }
}

/** The record of one run. */
export class OperationRecord {
  /** The value of {@link OPERATION_MARKER} in the environment of the process. */
  readonly marker = randomUUID();
  readonly #path: string;
  readonly #stored: StoredOperation;

  constructor(directory: string, request: RecordedOperation) {
    this.#path = join(directory, this.marker + SUFFIX);
    const { operationId, resource, agent, action, timeoutMs } = request;
    this.#stored = { format: FORMAT, operationId, resource, agent, action, timeoutMs, pid: null, startTicks: null };
    this.#write(this.#stored);
  }

  started(pid: number): void {
    this.#write({ ...this.#stored, pid, startTicks: processIdentity(pid)?.startTicks ?? null });
  }

  remove(): void {
    rmSync(this.#path, { force: true });
  }

  #write(stored: StoredOperation): void {
    // Renamed into place: whoever reads it finds a whole record, whenever this process dies.
    writeFileSync(`${this.#path}.new`, JSON.stringify(stored), { mode: 0o600 });
    renameSync(`${this.#path}.new`, this.#path);
  }
}

export class OperationRecords {
  readonly #directory: string;
  readonly #own = new Set<string>();

  constructor(directory: string) {
    this.#directory = directory;
    mkdirSync(directory, { recursive: true, mode: 0o700 });
  }

  /** Records that `request` is about to run. */
  begin(request: RecordedOperation): OperationRecord {
    const record = new OperationRecord(this.#directory, request);
    this.#own.add(record.marker + SUFFIX);
    return record;
  }

  /** The process of `record` is gone, or never came to be. */
  end(record: OperationRecord): void {
    record.remove();
    this.#own.delete(record.marker + SUFFIX);
  }

  /** See {@link AgentExecutor.sweepLeftovers}. Records of this process's own runs are left alone. */
  async sweep(waitMs: number): Promise<LeftoverOperation[]> {
    const names = readdirSync(this.#directory).filter((name) => !this.#own.has(name));
    const swept = names.map((name) => (name.endsWith(SUFFIX) ? this.#sweepOne(name, waitMs) : this.#discard(name)));
    return (await Promise.all(swept)).filter((leftover) => leftover !== null);
  }

  async #discard(name: string): Promise<null> {
    if (name.endsWith('.new')) rmSync(join(this.#directory, name), { force: true });
    return null;
  }

  async #sweepOne(name: string, waitMs: number): Promise<LeftoverOperation | null> {
    const path = join(this.#directory, name);
    const stored = readStored(path);
    const identity = stored && identify(stored, name.slice(0, -SUFFIX.length));
    const outcome = stored && identity ? await awaitEnd(identity, stored.timeoutMs, waitMs) : 'gone';
    if (outcome !== 'stuck') rmSync(path, { force: true });
    if (!stored) return null;
    const { operationId, resource, agent, action } = stored;
    return { operationId, resource, agent, action, pid: identity?.pid ?? null, outcome };
  }
}

function readStored(path: string): StoredOperation | null {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isStoredOperation(value) ? value : null;
  } catch {
    return null;
  }
}

/** The process of a record, where it still runs. */
function identify(stored: StoredOperation, marker: string): ProcessIdentity | null {
  if (stored.pid === null || stored.startTicks === null) return findSessionLeader(OPERATION_MARKER, marker);
  return isSameProcessAlive(stored.pid, stored.startTicks) ? processIdentity(stored.pid) : null;
}

async function awaitEnd(
  identity: ProcessIdentity,
  timeoutMs: number,
  waitMs: number,
): Promise<'finished' | 'killed' | 'stuck'> {
  const { pid, startTicks } = identity;
  const endsWithin = async (limitMs: number): Promise<boolean> => {
    for (let waitedMs = 0; isSameProcessAlive(pid, startTicks); waitedMs += POLL_MS) {
      if (waitedMs >= limitMs) return false;
      await pause(POLL_MS);
    }
    return true;
  };
  if (await endsWithin(Math.min(waitMs, timeoutMs - processAgeMs(identity)))) return 'finished';
  killGroup(pid);
  return (await endsWithin(KILL_WAIT_MS)) ? 'killed' : 'stuck';
}
