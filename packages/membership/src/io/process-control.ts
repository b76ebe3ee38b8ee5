/**
 * Ends supervised processes and starts their programs again.
 *
 * A process is known by its id and the moment of its start, so that another process which has come by the
 * same id is never signalled. What is needed to start it again (program, arguments, directory, environment,
 * user) is read from the kernel when it registers. A program that is started again is a child of the ring
 * process, in a session of its own: it outlives the ring.
 */
import { spawn } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { NyxError } from '@nyx/foundation';

const WATCH_MS = 50;
/** The field of /proc/PID/stat that holds the start, counted from the one after the name in parentheses. */
const START_FIELD = 19;

/** How a program was started. */
interface ProcessImage {
  readonly processId: number;
  /** The kernel's ticks from the boot to the start of the process. */
  readonly startedAt: string;
  readonly program: string;
  readonly argv: readonly string[];
  readonly directory: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly userId: number;
  readonly groupId: number;
}

export interface ProcessEvents {
  onEnded(name: string): void;
  onRestarted(name: string, processId: number): void;
  onRestartFailed(name: string, reason: string): void;
}

const SIGNALS = { warn: 'SIGTERM', kill: 'SIGKILL' } as const;

export class ProcessControl {
  readonly #events: ProcessEvents;
  readonly #images = new Map<string, ProcessImage>();
  readonly #watches = new Map<string, NodeJS.Timeout>();

  constructor(events: ProcessEvents) {
    this.#events = events;
  }

  /** Remembers how the process of that name was started. Throws `NYX_RING_REQUEST_INVALID` where the kernel does not tell. */
  remember(name: string, processId: number): void {
    if (processId === process.pid) throw unusable(processId, 'it is the process of the ring itself');
    try {
      this.#images.set(name, readImage(processId));
    } catch (cause) {
      throw unusable(processId, (cause as NodeJS.ErrnoException).code ?? String(cause));
    }
  }

  /** Signals the process and tells when it is no more, which may be at once. */
  end(name: string, how: 'warn' | 'kill'): void {
    const image = this.#images.get(name);
    if (!image || !isThere(image)) {
      // In a turn of its own: the caller is in the middle of a step.
      setImmediate(() => this.#events.onEnded(name));
      return;
    }
    try {
      process.kill(image.processId, SIGNALS[how]);
    } catch {
      // It ended in this moment, or this process may not signal it: the watch tells which.
    }
    this.#watch(name, image);
  }

  /** Starts the program again. */
  restart(name: string): void {
    const image = this.#images.get(name);
    if (!image) {
      setImmediate(() => this.#events.onRestartFailed(name, 'how it was started is not known'));
      return;
    }
    const isOther = process.getuid?.() === 0;
    const child = spawn(image.program, image.argv.slice(1), {
      argv0: image.argv[0] ?? image.program,
      cwd: image.directory,
      env: image.environment,
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit'],
      ...(isOther ? { uid: image.userId, gid: image.groupId } : {}),
    });
    child.once('error', (error) => {
      if (child.pid === undefined) this.#events.onRestartFailed(name, error.message);
    });
    child.unref();
    if (child.pid === undefined) return;
    this.#events.onRestarted(name, child.pid);
    try {
      this.#images.set(name, { ...image, ...identityOf(child.pid) });
    } catch {
      // It ended before it could be looked at: its exit is told below.
    }
    child.once('exit', () => this.#tellEnd(name));
  }

  forget(name: string): void {
    this.#images.delete(name);
    this.#stopWatch(name);
  }

  close(): void {
    for (const name of [...this.#watches.keys()]) this.#stopWatch(name);
  }

  #watch(name: string, image: ProcessImage): void {
    if (this.#watches.has(name)) return;
    const timer = setInterval(() => {
      if (!isThere(image)) this.#tellEnd(name);
    }, WATCH_MS);
    this.#watches.set(name, timer);
  }

  #tellEnd(name: string): void {
    this.#stopWatch(name);
    this.#events.onEnded(name);
  }

  #stopWatch(name: string): void {
    clearInterval(this.#watches.get(name));
    this.#watches.delete(name);
  }
}

const unusable = (processId: number, reason: string): NyxError =>
  new NyxError('NYX_RING_REQUEST_INVALID', `The process ${processId} cannot be supervised: ${reason}.`);

/** State and moment of the start of a process. Throws where it is not there. */
function identityOf(processId: number): { readonly processId: number; readonly startedAt: string; state: string } {
  const stat = readFileSync(`/proc/${processId}/stat`, 'latin1');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { processId, startedAt: fields[START_FIELD] ?? '', state: fields[0] ?? '' };
}

/** Whether that very process still runs; one that only waits for its parent to take note of its end does not. */
function isThere({ processId, startedAt }: ProcessImage): boolean {
  try {
    const identity = identityOf(processId);
    return identity.startedAt === startedAt && identity.state !== 'Z' && identity.state !== 'X';
  } catch {
    return false;
  }
}

function readImage(processId: number): ProcessImage {
  const at = `/proc/${processId}`;
  const listOf = (file: string): string[] => readFileSync(`${at}/${file}`, 'utf8').split('\0').slice(0, -1);
  const status = readFileSync(`${at}/status`, 'latin1');
  const idOf = (key: string): number => Number(new RegExp(`^${key}:\\s+\\d+\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
  const environment = listOf('environ').map((entry): [string, string] => {
    const [key = ''] = entry.split('=', 1);
    return [key, entry.slice(key.length + 1)];
  });
  const { startedAt } = identityOf(processId);
  return {
    processId,
    startedAt,
    program: readlinkSync(`${at}/exe`),
    argv: listOf('cmdline'),
    directory: readlinkSync(`${at}/cwd`),
    environment: Object.fromEntries(environment),
    userId: idOf('Uid'),
    groupId: idOf('Gid'),
  };
}
