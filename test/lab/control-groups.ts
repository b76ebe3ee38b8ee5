/**
 * Control groups for the lab's machines, where the host lets this user make them: one cgroup2 group a
 * machine, which the machine sees as the root of its hierarchy.
 */
import { accessSync, constants, mkdirSync, readdirSync, readFileSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where cgroup2 is mounted on this host and may be written, or null. */
export function writableControlGroups(): string | null {
  for (const line of readFileSync('/proc/self/mounts', 'utf8').split('\n')) {
    const [, mountPoint, type] = line.split(' ');
    if (type !== 'cgroup2' || mountPoint === undefined) continue;
    try {
      accessSync(mountPoint, constants.W_OK);
      return mountPoint;
    } catch {
      return null;
    }
  }
  return null;
}

/** Makes a group of its own for a lab; null where the host refuses. */
export function makeControlGroup(mountPoint: string, name: string): string | null {
  const group = join(mountPoint, name);
  try {
    mkdirSync(group);
    return group;
  } catch {
    return null;
  }
}

/** Removes a group and those below it as far as no process is in them; false where one is left. */
export function removeControlGroup(group: string): boolean {
  try {
    for (const entry of readdirSync(group, { withFileTypes: true })) {
      if (entry.isDirectory()) removeControlGroup(join(group, entry.name));
    }
    rmdirSync(group);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
}
