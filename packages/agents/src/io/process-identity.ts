/**
 * Tells processes apart for good: a process id is reused, a process id with its start time is not.
 *
 * Reads `/proc`, as proc(5) describes it.
 */
import { readdirSync, readFileSync } from 'node:fs';

/** Ticks of process times in a second: fixed at 100 on Linux for every program outside the kernel. */
const TICKS_PER_SECOND = 100;
const SCHED_OTHER = 0;
// Positions behind the command's name, which is in parentheses and may itself hold anything.
const [STATE, SESSION, START_TICKS, POLICY] = [0, 3, 19, 38];

export interface ProcessIdentity {
  readonly pid: number;
  /** When it started, in ticks since the host's boot. */
  readonly startTicks: number;
  readonly sessionId: number;
  /** It has ended and only waits for its parent to notice. */
  readonly isZombie: boolean;
}

function statFields(pid: number | 'self'): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

/** The process that has `pid` now, or `null` where none has. */
export function processIdentity(pid: number): ProcessIdentity | null {
  const fields = statFields(pid);
  if (!fields) return null;
  const state = fields[STATE];
  return {
    pid,
    startTicks: Number(fields[START_TICKS]),
    sessionId: Number(fields[SESSION]),
    isZombie: state === 'Z' || state === 'X',
  };
}

/** Whether the process with this id and start still runs. */
export function isSameProcessAlive(pid: number, startTicks: number): boolean {
  const identity = processIdentity(pid);
  return identity !== null && identity.startTicks === startTicks && !identity.isZombie;
}

/** Milliseconds since the process of `identity` started. */
export function processAgeMs(identity: ProcessIdentity): number {
  const uptimeSeconds = Number(readFileSync('/proc/uptime', 'latin1').split(' ', 1)[0]);
  return Math.max(0, (uptimeSeconds - identity.startTicks / TICKS_PER_SECOND) * 1000);
}

/** The session leader whose environment holds `variable=value`, or `null`. */
export function findSessionLeader(variable: string, value: string): ProcessIdentity | null {
  const needle = `${variable}=${value}`;
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const identity = processIdentity(Number(name));
    if (!identity || identity.sessionId !== identity.pid || identity.isZombie) continue;
    try {
      if (readFileSync(`/proc/${name}/environ`, 'latin1').split('\0').includes(needle)) return identity;
    } catch {
      // It has ended meanwhile, or belongs to someone whose environment this process may not read.
    }
  }
  return null;
}

/** Whether this process is scheduled as ordinary processes are, not in real time. */
export function hasOrdinaryScheduling(): boolean {
  const policy = statFields('self')?.[POLICY];
  return policy === undefined || Number(policy) === SCHED_OTHER;
}
