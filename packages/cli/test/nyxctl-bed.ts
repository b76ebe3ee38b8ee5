/** `nyxctl`, as a process of its own or within this one, against a real API on a real socket and a cluster that follows a script. */
import { type ChildProcess, type ExecFileException, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type StartApiOptions, type StartedApi, startApi } from '@nyx/api';
import { ScriptedCluster } from '@nyx/api/testing';
import { silentLog } from '@nyx/foundation';
import { nyxctl } from '../src/nyxctl.ts';
import { plainStyles } from '../src/terminal.ts';

// Screens show the time of day here, and golden files one time of day.
process.env.TZ = 'UTC';

const PROGRAM = fileURLToPath(new URL('../src/nyxctl.ts', import.meta.url));

export interface Finished {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface NyxctlBed {
  readonly service: ScriptedCluster;
  readonly directory: string;
  readonly socketPath: string;
  readonly ringSocketPath: string;
  startApi(change?: Partial<StartApiOptions>): Promise<StartedApi>;
  /** Runs `nyxctl` as a process, with exactly these arguments. */
  run(...argv: string[]): Promise<Finished>;
  /** Runs `nyxctl` within this process, against the sockets of this bed. */
  ask(...argv: string[]): Promise<Finished>;
  /** The global options that name the sockets of this bed. */
  readonly sockets: readonly string[];
  /** Starts `nyxctl` against the API of this bed and lets it run. */
  watch(...argv: string[]): Watched;
  remove(): Promise<void>;
}

/** A `nyxctl` that goes on until it is interrupted. */
interface Watched {
  lines(): readonly string[];
  lineCount(): number;
  lastLine(): string;
  /** Interrupts it as Ctrl-C does; resolves with its exit code. */
  interrupt(): Promise<number | null>;
  /** Stops reading what it writes; resolves with its exit code. */
  closeOutput(): Promise<number | null>;
}

function watched(child: ChildProcess): Watched {
  let text = '';
  child.stdout?.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const lines = () => text.split('\n').slice(0, -1);
  return {
    lines,
    lineCount: () => lines().length,
    lastLine: () => lines().at(-1) ?? '',
    interrupt() {
      child.kill('SIGINT');
      return ended;
    },
    closeOutput() {
      child.stdout?.destroy();
      return ended;
    },
  };
}

/** Runs `nyxctl` within this process, for what needs no process of its own. */
export async function runHere(...argv: string[]): Promise<Finished> {
  const stdout: string[] = [];
  const stderr: string[] = [];
  const terminal = {
    print: (line = '') => void stdout.push(`${line}\n`),
    note: (line = '') => void stderr.push(`${line}\n`),
    styles: plainStyles,
    noteStyles: plainStyles,
    columns: 80,
    isInteractive: false,
    isNoteInteractive: false,
  };
  const code = await nyxctl(argv, terminal, new AbortController().signal);
  return { code, stdout: stdout.join(''), stderr: stderr.join('') };
}

/** What differs from run to run, as a golden file has it. */
export const timeless = (text: string, bed: NyxctlBed): string =>
  text
    .replaceAll(` --socket ${bed.socketPath} --ring-socket ${bed.ringSocketPath}`, '')
    .replaceAll(bed.directory, '/bed')
    .replace(/(ettled after) [\d.]+ m?s/g, '$1 TIME');

export function nyxctlBed(): NyxctlBed {
  const directory = mkdtempSync(join(tmpdir(), 'nyx-cli-'));
  const socketPath = join(directory, 'api.sock');
  const ringSocketPath = join(directory, 'ring.sock');
  const service = new ScriptedCluster();
  const started: StartedApi[] = [];
  const children: ChildProcess[] = [];
  const sockets = ['--socket', socketPath, '--ring-socket', ringSocketPath];
  const env = { PATH: process.env.PATH ?? '', TZ: 'UTC', HOME: directory };
  const run = (...argv: string[]): Promise<Finished> =>
    new Promise((resolve) => {
      execFile(process.execPath, [PROGRAM, ...argv], { env, cwd: directory }, (error, stdout, stderr) => {
        const { code } = (error ?? { code: 0 }) as Pick<ExecFileException, 'code'>;
        resolve({ code: typeof code === 'number' ? code : -1, stdout, stderr });
      });
    });
  return {
    service,
    directory,
    socketPath,
    ringSocketPath,
    async startApi(change = {}) {
      const api = await startApi({
        service,
        nodeName: 'nyx-primary',
        log: silentLog,
        clock: { nowMs: () => performance.now() },
        wallClock: { epochMs: () => Date.now() },
        random: {
          bytes: (count) => new Uint8Array(randomBytes(count)),
          below: (bound) => randomBytes(1).readUInt8() % bound,
        },
        socketPath,
        directory: join(directory, 'lib'),
        tls: null,
        ...change,
      });
      started.push(api);
      return api;
    },
    run,
    sockets,
    ask: (...argv) => runHere(...sockets, ...argv),
    watch(...argv) {
      const given = argv.includes('--socket') ? argv : [...sockets, ...argv];
      const child = spawn(process.execPath, [PROGRAM, ...given], { env, cwd: directory });
      children.push(child);
      return watched(child);
    },
    async remove() {
      for (const child of children) child.kill('SIGKILL');
      await Promise.all(started.map((api) => api.close()));
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
