/**
 * Runs one process of an agent to its end, and never waits longer than its time allows.
 *
 * Decides how an agent's process is started (own session, ordinary scheduling, no standard input or a given
 * one, output into bounded memory), and how it is ended: SIGTERM to its group a little before its time is up,
 * SIGKILL when it is. The process's own end counts, not that of its output: a daemon that it leaves behind may
 * hold the pipes for good.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, readSync } from 'node:fs';
import { Socket } from 'node:net';
import type { MonotonicClock, WallClock } from '@nyx/foundation';
import { OutputTail } from './output-tail.ts';
import type { Pipe, PipePool } from './pipe-pool.ts';
import { hasOrdinaryScheduling } from './process-identity.ts';

const GRACE_MAX_MS = 2000;
/** How long a killed process may take to be gone before its run is given up. */
const KILL_WAIT_MS = 5000;
/** Output beyond this is read slowly, so that an agent that prints without end does not busy the manager. */
const EAGER_BYTES_MAX = 1 << 20;
const SLOW_READ_MS = 10;
const DRAIN_BYTES_MAX = 1 << 20;
const READ_BYTES = 65_536;
const DEFAULT_OUTPUT_BYTES_MAX = 65_536;

// The shell puts itself into the control group and then becomes the agent: no moment lies between.
const JOIN_GROUP_SCRIPT = '{ echo 0 >"$0"; } 2>/dev/null; exec "$@"';

export interface AgentProcessRequest {
  readonly file: string;
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** Given to the process as its standard input; without it that is `/dev/null`. */
  readonly input?: string;
  readonly timeoutMs: number;
  readonly stdoutBytesMax?: number;
  /** The `cgroup.procs` file of the control group in which the process and all it starts shall be. */
  readonly joinGroup?: string;
}

/** How the process ended. `stuck`: it was killed and did not go away. */
export type AgentProcessEnd =
  | { readonly kind: 'exited'; readonly exitCode: number }
  | { readonly kind: 'signalled'; readonly signal: string }
  | { readonly kind: 'timed-out'; readonly stuck: boolean }
  | { readonly kind: 'cancelled'; readonly stuck: boolean }
  | { readonly kind: 'not-started'; readonly reason: string; readonly missing: boolean };

export interface AgentProcessOutcome {
  readonly end: AgentProcessEnd;
  readonly stdout: Uint8Array;
  readonly stderr: Uint8Array;
  readonly startedAtMs: number;
  readonly durationMs: number;
}

/** What every run needs of its surroundings. */
export interface AgentProcessSurroundings {
  readonly pipes: PipePool;
  readonly clock: MonotonicClock;
  readonly wallClock: WallClock;
}

/** A process under way. */
export interface AgentProcess {
  readonly outcome: Promise<AgentProcessOutcome>;
  /** Ends it: SIGTERM, and SIGKILL after a grace. */
  cancel(): void;
}

const ORDINARY_SCHEDULING = ['chrt', '--other', '0'];

function commandLine(request: AgentProcessRequest): [file: string, args: string[]] {
  const command = [...(hasOrdinaryScheduling() ? [] : ORDINARY_SCHEDULING), request.file, ...request.args];
  if (request.joinGroup !== undefined) command.unshift('/bin/sh', '-c', JOIN_GROUP_SCRIPT, request.joinGroup);
  const [file = request.file, ...args] = command;
  return [file, args];
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch {
    // Nothing is left of the group.
  }
}

/** One of the child's output streams, read into a bounded tail. */
class CapturedStream {
  readonly tail: OutputTail;
  readonly #fd: number;
  readonly #socket: Socket;
  #byteCount = 0;
  #slowRead: NodeJS.Timeout | null = null;

  constructor(pipe: Pipe, bytesMax: number) {
    this.tail = new OutputTail(bytesMax);
    this.#fd = pipe.readFd;
    this.#socket = new Socket({ fd: pipe.readFd, readable: true, writable: false });
    this.#socket.on('error', () => {});
    this.#socket.on('data', (chunk: Buffer) => {
      this.tail.add(chunk);
      this.#byteCount += chunk.length;
      if (this.#byteCount <= EAGER_BYTES_MAX) return;
      this.#socket.pause();
      this.#slowRead = setTimeout(() => this.#socket.resume(), SLOW_READ_MS);
    });
  }

  /** Takes what the process had written before its end, without waiting for anyone else who holds the pipe. */
  drainAndClose(): void {
    if (this.#slowRead) clearTimeout(this.#slowRead);
    if (this.#socket.destroyed) return;
    this.#socket.pause();
    const buffer = Buffer.allocUnsafe(READ_BYTES);
    try {
      for (let drained = 0; drained < DRAIN_BYTES_MAX; ) {
        const byteCount = readSync(this.#fd, buffer);
        if (byteCount === 0) break;
        this.tail.add(buffer.subarray(0, byteCount));
        drained += byteCount;
      }
    } catch {
      // Empty for now (EAGAIN): whoever still holds the pipe is not the process that was waited for.
    }
    this.#socket.destroy();
  }
}

/** Waits for the end of `child` and enforces its time. */
class RunningProcess implements AgentProcess {
  readonly outcome: Promise<AgentProcessOutcome>;
  readonly #child: ChildProcess;
  readonly #streams: readonly [CapturedStream, CapturedStream];
  readonly #clock: MonotonicClock;
  readonly #startedAtMs: number;
  readonly #startedMs: number;
  readonly #timers = new Set<NodeJS.Timeout>();
  #ending: 'timed-out' | 'cancelled' | null = null;
  #settle: (outcome: AgentProcessOutcome) => void = () => {};

  constructor(
    child: ChildProcess,
    streams: readonly [CapturedStream, CapturedStream],
    timeoutMs: number,
    surroundings: AgentProcessSurroundings,
  ) {
    this.#child = child;
    this.#streams = streams;
    this.#clock = surroundings.clock;
    this.#startedMs = surroundings.clock.nowMs();
    this.#startedAtMs = surroundings.wallClock.epochMs();
    this.outcome = new Promise((resolve) => {
      this.#settle = resolve;
    });
    child.on('error', (error) => this.#finish(notStarted(error)));
    child.on('exit', (exitCode, signal) => this.#exited(exitCode, signal));
    const graceMs = Math.min(GRACE_MAX_MS, timeoutMs / 10);
    this.#after(timeoutMs - graceMs, () => this.#terminate('timed-out', graceMs));
  }

  cancel(): void {
    if (this.#timers.size > 0) this.#terminate('cancelled', GRACE_MAX_MS);
  }

  #after(delayMs: number, act: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      act();
    }, delayMs);
    this.#timers.add(timer);
  }

  #terminate(ending: 'timed-out' | 'cancelled', graceMs: number): void {
    const { pid } = this.#child;
    if (pid === undefined || this.#ending !== null) return;
    this.#ending = ending;
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    signalGroup(pid, 'SIGTERM');
    this.#after(graceMs, () => {
      signalGroup(pid, 'SIGKILL');
      this.#after(KILL_WAIT_MS, () => this.#finish({ kind: ending, stuck: true }));
    });
  }

  #exited(exitCode: number | null, signal: string | null): void {
    if (this.#ending !== null) {
      // The rest of the group goes with it: what it would still do has been given up.
      if (this.#child.pid !== undefined) signalGroup(this.#child.pid, 'SIGKILL');
      this.#finish({ kind: this.#ending, stuck: false });
    } else if (exitCode !== null) this.#finish({ kind: 'exited', exitCode });
    else this.#finish({ kind: 'signalled', signal: signal ?? 'unknown' });
  }

  #finish(end: AgentProcessEnd): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    const [stdout, stderr] = this.#streams;
    stdout.drainAndClose();
    stderr.drainAndClose();
    this.#settle({
      end,
      stdout: stdout.tail.bytes(),
      stderr: stderr.tail.bytes(),
      startedAtMs: this.#startedAtMs,
      durationMs: this.#clock.nowMs() - this.#startedMs,
    });
  }
}

function notStarted(error: unknown): AgentProcessEnd {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const reason = error instanceof Error ? error.message : String(error);
  return { kind: 'not-started', reason, missing: code === 'ENOENT' || code === 'EACCES' };
}

function neverRan(end: AgentProcessEnd, surroundings: AgentProcessSurroundings): AgentProcess {
  const none = new Uint8Array();
  const startedAtMs = surroundings.wallClock.epochMs();
  return {
    outcome: Promise.resolve({ end, stdout: none, stderr: none, startedAtMs, durationMs: 0 }),
    cancel() {},
  };
}

/**
 * Starts the process. Never rejects: what could not be started has an outcome that says so. `onStarted` is
 * called with the process id in the same turn in which the process comes to be.
 */
export async function startAgentProcess(
  request: AgentProcessRequest,
  surroundings: AgentProcessSurroundings,
  onStarted: (pid: number) => void = () => {},
): Promise<AgentProcess> {
  const { pipes } = surroundings;
  const childFds: number[] = [];
  const streams: CapturedStream[] = [];
  try {
    const capture = async (bytesMax: number): Promise<[stream: CapturedStream, writeFd: number]> => {
      const pipe = await pipes.openOutput();
      const stream = new CapturedStream(pipe, bytesMax);
      childFds.push(pipe.writeFd);
      streams.push(stream);
      return [stream, pipe.writeFd];
    };
    const [stdout, stdoutFd] = await capture(request.stdoutBytesMax ?? DEFAULT_OUTPUT_BYTES_MAX);
    const [stderr, stderrFd] = await capture(DEFAULT_OUTPUT_BYTES_MAX);
    const stdin = request.input === undefined ? 'ignore' : pipes.openInput(request.input);
    if (stdin !== 'ignore') childFds.push(stdin);
    const [file, args] = commandLine(request);
    const child = spawn(file, args, {
      cwd: '/',
      detached: true,
      env: { ...request.environment },
      stdio: [stdin, stdoutFd, stderrFd],
    });
    const running = new RunningProcess(child, [stdout, stderr], request.timeoutMs, surroundings);
    if (child.pid !== undefined) onStarted(child.pid);
    return running;
  } catch (error) {
    for (const stream of streams) stream.drainAndClose();
    return neverRan(notStarted(error), surroundings);
  } finally {
    for (const fd of childFds) closeSync(fd);
  }
}
