/**
 * Runs Pacemaker's `crm_simulate` on a CIB and takes its time, from the start of the process to the graph it has written.
 */
import { execFileSync, spawnSync } from 'node:child_process';

const PROGRAM = 'crm_simulate';
const PACKAGE = 'pacemaker-cli-utils';
const RUNS_MAX = 5;
const MEASURED_MS = 10_000;

const isInstalled = (): boolean => spawnSync(PROGRAM, ['--version'], { stdio: 'ignore' }).status === 0;

/** Whether the program is there; as root on Debian it is installed where it is not. */
export function haveCrmSimulate(say: (words: string) => void): boolean {
  if (isInstalled()) return true;
  if (process.getuid?.() !== 0) {
    say(`${PROGRAM} is not installed: install the package ${PACKAGE}, or run this as root`);
    return false;
  }
  say(`installing ${PACKAGE}`);
  // Its daemons must not start: only the command is wanted.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const run = (...words: readonly string[]): void => {
    execFileSync('apt-get', [...words], { stdio: 'ignore', env });
  };
  try {
    run('update');
    run('install', '-y', '--no-install-recommends', PACKAGE);
  } catch {
    say(`${PACKAGE} cannot be installed here: its figures will be null`);
  }
  return isInstalled();
}

function timed(words: readonly string[], limitMs: number): number | null {
  const began = performance.now();
  const { status } = spawnSync(PROGRAM, [...words], { stdio: 'ignore', timeout: limitMs, killSignal: 'SIGKILL' });
  return status === 0 ? performance.now() - began : null;
}

const median = (values: readonly number[]): number | null =>
  [...values].sort((left, right) => left - right)[values.length >> 1] ?? null;

function measure(words: readonly string[], limitMs: number): number | null {
  const took: number[] = [];
  for (let total = 0; took.length < RUNS_MAX && total < MEASURED_MS; ) {
    const ms = timed(words, limitMs);
    if (ms === null) return null;
    took.push(ms);
    total += ms;
  }
  return median(took);
}

/** How long the program takes to start and do nothing: what its figures hold beside the planning. */
export const startMs = (): number | null => measure(['--version'], 10_000);

/** The median time of planning for the CIB in `file`; `null` where it has not ended within `limitMs`. */
export const crmSimulateMs = (file: string, limitMs: number): number | null =>
  measure(['--run', '--quiet', '--xml-file', file, '--save-graph', '/dev/null'], limitMs);
