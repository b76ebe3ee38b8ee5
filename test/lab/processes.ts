/**
 * What `/proc` says of processes. A process is named by its id and its start time together, because the
 * kernel gives ids out again: nothing is ever signalled on its id alone after a while has passed.
 */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

export interface ProcessName {
  readonly pid: number;
  /** Clock ticks from the boot of the machine to the start of the process. */
  readonly startTime: number;
}

interface ProcessStat {
  readonly pid: number;
  readonly state: string;
  readonly parent: number;
  readonly startTime: number;
}

function statOf(pid: number): ProcessStat | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The program's name stands in parentheses and may itself hold any character.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { pid, state: fields[0] ?? '?', parent: Number(fields[1]), startTime: Number(fields[19]) };
  } catch {
    return null;
  }
}

/** The process as it is now, or null where there is none of that id. */
export function nameOfProcess(pid: number): ProcessName | null {
  const stat = statOf(pid);
  return stat && stat.state !== 'Z' ? { pid, startTime: stat.startTime } : null;
}

/** True while the very process runs: not one that got its id later, and not its remains. */
export function isRunning(name: ProcessName): boolean {
  return nameOfProcess(name.pid)?.startTime === name.startTime;
}

/** Sends `signal` where the very process still runs; false where it does not. */
export function signalProcess(name: ProcessName, signal: NodeJS.Signals): boolean {
  if (!isRunning(name)) return false;
  try {
    process.kill(name.pid, signal);
    return true;
  } catch {
    return false;
  }
}

const processIds = (): readonly number[] => readdirSync('/proc').map(Number).filter(Number.isInteger);

export function childrenOf(parent: number): readonly ProcessName[] {
  return processIds()
    .map(statOf)
    .filter((stat) => stat !== null && stat.parent === parent && stat.state !== 'Z')
    .map((stat) => ({ pid: (stat as ProcessStat).pid, startTime: (stat as ProcessStat).startTime }));
}

/** The parents of this process, the nearest first. */
export function ancestors(): readonly ProcessName[] {
  const found: ProcessName[] = [];
  for (let stat = statOf(process.ppid); stat && stat.pid > 1; stat = statOf(stat.parent)) {
    found.push({ pid: stat.pid, startTime: stat.startTime });
  }
  return found;
}

/** The arguments of a process, program first; empty where it is gone or not ours to read. */
export function commandLineOf(pid: number): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').slice(0, -1);
  } catch {
    return [];
  }
}

/** What names the PID namespace of a process, or null where the process is gone. */
export function pidNamespaceOf(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/ns/pid`);
  } catch {
    return null;
  }
}

/** Every process of a PID namespace that still runs or is stopped, as seen from this one. */
export function processesOfNamespace(namespace: string): readonly ProcessStat[] {
  return processIds()
    .filter((pid) => pidNamespaceOf(pid) === namespace)
    .map(statOf)
    .filter((stat) => stat !== null && stat.state !== 'Z' && stat.state !== 'X')
    .map((stat) => stat as ProcessStat);
}
