/**
 * Lets a process run before all ordinary ones, so that a busy host does not make a healthy ring look dead.
 *
 * Uses `chrt` and `prlimit` of util-linux. What the process starts is ordinary again (reset on fork). A thread
 * that runs without a pause beyond the limit is sent SIGXCPU, and at twice the limit the kernel kills the process:
 * a ring that spins is of no use, and the host must stay usable.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type Availability, available, errorText, unavailable } from './availability.ts';

export interface RealtimeRequest {
  readonly pid: number;
  /** From 1, the lowest, to 99. */
  readonly priority: number;
  /** How long a thread may run without a pause before SIGXCPU. */
  readonly limitMs: number;
}

/** What is in force. */
export interface RealtimeScheduling {
  readonly priority: number;
  readonly limitMs: number;
}

const run = promisify(execFile);
const CONSEQUENCE = 'the ring runs at ordinary priority, and a busy host can make it slow';

function refusal(program: string, error: unknown): string {
  const { code, stderr } = error as { code?: unknown; stderr?: string };
  if (code === 'ENOENT') return `the program ${program} is not installed`;
  return errorText(stderr?.trim() || error);
}

/**
 * Puts every thread of the process under real-time scheduling (SCHED_RR). Never rejects. The process needs a
 * listener for SIGXCPU, or the first overrun ends it.
 */
export async function setRealtime({
  pid,
  priority,
  limitMs,
}: RealtimeRequest): Promise<Availability<RealtimeScheduling>> {
  const limitUs = Math.round(limitMs * 1000);
  try {
    // The limit first: no moment may pass in which a spinning process could not be stopped.
    await run('prlimit', ['--pid', String(pid), `--rttime=${limitUs}:${limitUs * 2}`]);
  } catch (error) {
    return unavailable(`the limit of real-time running cannot be set: ${refusal('prlimit', error)}; ${CONSEQUENCE}`);
  }
  try {
    await run('chrt', ['--rr', '--reset-on-fork', '--all-tasks', '--pid', String(priority), String(pid)]);
    return available({ priority, limitMs });
  } catch (error) {
    return unavailable(`real-time scheduling is refused: ${refusal('chrt', error)}; ${CONSEQUENCE}`);
  }
}
