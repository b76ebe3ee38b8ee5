/**
 * Real pipes for agents' standard streams.
 *
 * Node gives a child socket pairs, and a shell script that writes to `/dev/stderr` fails on a socket. Named
 * pipes behave as agents expect. They are made ahead of need, several by one call of `mkfifo`, and each is
 * unlinked as soon as both its ends are open, so nothing that an agent leaves running shares one with a later run.
 */
import { execFile } from 'node:child_process';
import { closeSync, constants, mkdirSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
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
  #refill: Promise<void> | null = null;

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

  /** The read end, for a child, of a pipe that holds `input` and then ends. `input` must fit a pipe: 60,000 bytes do. */
  async openInput(input: string): Promise<number> {
    const path = await this.#take();
    try {
      // Opened for both directions first, so that neither open waits for the other end.
      const bothFd = openSync(path, constants.O_RDWR);
      try {
        const readFd = openSync(path, constants.O_RDONLY);
        writeSync(bothFd, input);
        return readFd;
      } finally {
        closeSync(bothFd);
      }
    } finally {
      rmSync(path, { force: true });
    }
  }

  async #take(): Promise<string> {
    if (this.#ready.length < REFILL_BELOW_COUNT) {
      this.#refill ??= this.#makeBatch().finally(() => {
        this.#refill = null;
      });
    }
    for (;;) {
      const path = this.#ready.shift();
      if (path !== undefined) {
        // Its own failure is reported to whoever finds the pool empty.
        this.#refill?.catch(() => {});
        return path;
      }
      await (this.#refill ?? this.#makeBatch());
    }
  }

  async #makeBatch(): Promise<void> {
    const paths = Array.from({ length: BATCH_COUNT }, () => join(this.#directory, `${this.#nextNumber++}`));
    await promisify(execFile)('mkfifo', ['-m', '600', ...paths]);
    this.#ready.push(...paths);
  }

  /** Makes the first pipes, so that the first agent does not wait for them. */
  async prepare(): Promise<void> {
    if (this.#ready.length === 0) await this.#makeBatch();
  }

  close(): void {
    rmSync(this.#directory, { recursive: true, force: true });
  }
}
