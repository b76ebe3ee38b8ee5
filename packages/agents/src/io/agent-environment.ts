/** The environment that every agent's process gets from the host, whatever its class. */

const SYSTEM_DIRECTORIES = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];
// Everything else of the manager's environment is its own: its notification socket above all, through which
// an agent could speak to systemd in its name.
const INHERITED = [
  'LANG',
  'TZ',
  'HA_LOGFACILITY',
  'HA_LOGFILE',
  'HA_DEBUGLOG',
  'HA_debug',
  'OCF_TRACE_RA',
  'OCF_TRACE_FILE',
];

/** A search path with the system's directories, the home directory, what agents' logging reads, and `additions`. */
export function agentBaseEnvironment(additions: Readonly<Record<string, string>>): Record<string, string> {
  const path = (process.env.PATH ?? '').split(':').filter((directory) => directory.startsWith('/'));
  const base: Record<string, string> = {
    HOME: process.env.HOME ?? '/root',
    PATH: [...new Set([...path, ...SYSTEM_DIRECTORIES])].join(':'),
  };
  for (const name of INHERITED) {
    const value = process.env[name];
    if (value !== undefined) base[name] = value;
  }
  return { ...base, ...additions };
}
