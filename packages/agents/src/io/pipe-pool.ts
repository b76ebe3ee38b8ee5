/**
 * Standard streams for agents that behave as they expect.
 *
 * Node gives a child socket pairs, and a shell script that writes to `/dev/stderr` fails on a socket. Named
 * pipes behave as agents expect. They are made ahead of need, several by one call of `mkfifo`, and each is
 * unlinked as soon as both its ends are open, so nothing that an agent leaves running shares one with a later run.
 */
import { execFile } from 'node:child_process';
import { closeSync, constants, mkdirSync, openSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const BATCH_COUNT = 16;
const REFILL_BELOW_COUNT = 6;

/** Both ends of an open pipe, as file descriptors that the holder closes. */
export interface Pipe {
  readonly readFd: number;
  readonly writeFd: number;
}

/** Named pipes that wait to be opened. */
export class PipePool {
  readonly #directory: string;
  readonly #ready: string[] = [];
  #nextNumber = 0;
  #making: Promise<void> | null = null;

  /** `directory` belongs to the pool alone; what a predecessor left in it is removed. */
  constructor(directory: string) {
    this.#directory = directory;
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    for (const name of readdirSync(directory)) rmSync(join(directory, name), { force: true });
  }

  /** A pipe whose read end does not block, for the manager to read what the child writes to the other. */
  async openOutput(): Promise<Pipe> {
    const path = await this.#take();
    try {
      const readFd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
      try {
        return { readFd, writeFd: openSync(path, constants.O_WRONLY) };
      } catch (error) {
        closeSync(readFd);
        throw error;
      }
    } finally {
      rmSync(path, { force: true });
    }
  }

  /**
   * A file descriptor from which a child reads `input` and then the end. It is an unlinked file that only root may
   * open, not a pipe: a script that reads `/dev/stdin` opens it again, and would wait for a writer for good.
   */
  openInput(input: string): number {
    const path = join(this.#directory, `${this.#nextNumber++}`);
    try {
      writeFileSync(path, input, { mode: 0o600, flag: 'wx' });
      return openSync(path, constants.O_RDONLY);
    } finally {
      rmSync(path, { force: true });
    }
  }

  /** Makes the first pipes, so that the first agent does not wait for them. */
  async prepare(): Promise<void> {
    if (this.#ready.length === 0) await this.#make();
  }

  /** Removes the pipes that nobody took. */
  async close(): Promise<void> {
    await this.#making?.catch(() => {});
    rmSync(this.#directory, { recursive: true, force: true });
  }

  async #take(): Promise<string> {
    if (this.#ready.length < REFILL_BELOW_COUNT) {
      const making = this.#make();
      if (this.#ready.length === 0) await making;
      // Its failure is reported to whoever finds the pool empty.
      else making.catch(() => {});
    }
    const path = this.#ready.shift();
    return path ?? this.#take();
  }

  /** Makes some pipes; calls that come while it does so share one making. */
  #make(): Promise<void> {
    this.#making ??= this.#makeBatch().finally(() => {
      this.#making = null;
    });
    return this.#making;
  }

  async #makeBatch(): Promise<void> {
    const paths = Array.from({ length: BATCH_COUNT }, () => join(this.#directory, `${this.#nextNumber++}`));
    await promisify(execFile)('mkfifo', ['-m', '600', ...paths]);
    this.#ready.push(...paths);
  }
}
