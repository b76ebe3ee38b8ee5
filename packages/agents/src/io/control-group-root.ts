/**
 * Where this process may make control groups of its own: below the group that it is in, of the cgroup2
 * hierarchy, as cgroups(7) describes it. That is the part of the hierarchy which systemd delegates to a service.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The directory, or a sentence that says why there is none. */
export type ControlGroupRoot = { readonly directory: string } | { readonly missing: string };

const unescapeOctal = (text: string): string =>
  text.replaceAll(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)));

/** The first mount of cgroup2 in the text of `/proc/self/mounts`, or `null`. */
export function controlGroupMount(mounts: string): string | null {
  for (const line of mounts.split('\n')) {
    const [, mountPoint, type] = line.split(' ');
    if (type === 'cgroup2' && mountPoint) return unescapeOctal(mountPoint);
  }
  return null;
}

/** The path of the process's own group within cgroup2, in the text of `/proc/self/cgroup`, or `null`. */
export function ownControlGroup(groups: string): string | null {
  const line = groups.split('\n').find((entry) => entry.startsWith('0::/'));
  return line?.slice('0::'.length) ?? null;
}

/** Makes the directory `name` below this process's own group. */
export function makeControlGroupRoot(name: string): ControlGroupRoot {
  let directory = '';
  try {
    const mountPoint = controlGroupMount(readFileSync('/proc/self/mounts', 'utf8'));
    if (mountPoint === null) return { missing: 'this host has no cgroup2 hierarchy mounted' };
    const own = ownControlGroup(readFileSync('/proc/self/cgroup', 'utf8'));
    if (own === null) return { missing: 'this process is in no group of the cgroup2 hierarchy' };
    directory = join(mountPoint, own, name);
    // Not recursively: the mount table may name a hierarchy that another mount hides, and where a parent is
    // missing, a control group cannot be made.
    mkdirSync(directory);
    return { directory };
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return { directory };
    return { missing: `this host lets Nyx make no control groups (${code})` };
  }
}
