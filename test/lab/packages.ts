/**
 * The system programs that the lab is made of: which are missing, and how Debian's packages with them are
 * installed without any service starting or being enabled on this machine.
 */
import { spawn } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { NyxError } from '@nyx/foundation';

interface Need {
  readonly package: string;
  /** Found in the search path, or by its absolute path. */
  readonly programs: readonly string[];
}

const AGENTS = '/usr/lib/ocf/resource.d/heartbeat';

const NEEDS: readonly Need[] = [
  { package: 'nftables', programs: ['nft'] },
  { package: 'nginx', programs: ['nginx'] },
  { package: 'resource-agents', programs: [`${AGENTS}/Filesystem`, `${AGENTS}/IPaddr2`, `${AGENTS}/nginx`] },
  { package: 'iproute2', programs: ['ip'] },
  { package: 'iputils-ping', programs: ['ping'] },
  { package: 'iputils-arping', programs: ['arping'] },
  { package: 'util-linux', programs: ['unshare', 'nsenter', 'setsid'] },
  { package: 'mount', programs: ['mount', 'umount'] },
  { package: 'procps', programs: ['ps', 'pgrep'] },
  { package: 'psmisc', programs: ['fuser'] },
  { package: 'curl', programs: ['curl'] },
  { package: 'hostname', programs: ['hostname'] },
];

const SEARCH_PATH = [
  ...(process.env.PATH ?? '').split(':'),
  '/usr/local/sbin',
  '/usr/local/bin',
  '/usr/sbin',
  '/usr/bin',
  '/sbin',
  '/bin',
];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Where a program is, or null where the search path and the directories of system programs have none. */
export function findProgram(name: string): string | null {
  if (name.startsWith('/')) return isExecutable(name) ? name : null;
  for (const directory of SEARCH_PATH) {
    if (directory !== '' && isExecutable(join(directory, name))) return join(directory, name);
  }
  return null;
}

/** The Debian packages with programs that this machine lacks, in a fixed order. */
export function missingPackages(): readonly string[] {
  return NEEDS.filter(({ programs }) => programs.some((program) => findProgram(program) === null)).map(
    (need) => need.package,
  );
}

/** The one line that installs what is missing, for someone who may become root. */
function installLine(packages: readonly string[]): string {
  if (findProgram('apt-get') === null) return `install these with your package manager: ${packages.join(' ')}`;
  const command = `${process.execPath} ${join(import.meta.dirname, 'lab.ts')} packages --install`;
  if (process.getuid?.() === 0) return command;
  return findProgram('sudo') ? `sudo ${command}` : `su -c '${command}'`;
}

/** The refusal that names the packages; its remedy is the one line to run. */
export function missingPackagesError(packages: readonly string[]): NyxError {
  return new NyxError('NYX_LAB_MISSING_PACKAGES', `this machine lacks the packages ${packages.join(', ')}`, {
    data: { packages },
    remedy: installLine(packages),
  });
}

/**
 * Makes sure that every package is there. As root on Debian it installs what is missing, after a question
 * where `ask` is set and both ends are a terminal. Otherwise rejects with NYX_LAB_MISSING_PACKAGES, whose remedy is the
 * line to run. Speaks on standard error alone.
 */
export async function requirePackages(options: { readonly ask: boolean }): Promise<void> {
  const missing = missingPackages();
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0 || findProgram('apt-get') === null) throw missingPackagesError(missing);
  process.stderr.write(`The lab needs these Debian packages: ${missing.join(' ')}\n`);
  if (options.ask && process.stdin.isTTY && process.stderr.isTTY) {
    const terminal = createInterface({ input: process.stdin, output: process.stderr });
    const answer = await terminal.question('Install them now? None of their services is started or enabled. [Y/n] ');
    terminal.close();
    if (!/^(y|yes)?$/i.test(answer.trim())) throw missingPackagesError(missing);
  }
  await installPackages(missing);
}

/**
 * Installs Debian packages. While that goes on, and for its processes alone, /usr/sbin/policy-rc.d refuses
 * every start of a service; afterwards whatever the new packages enabled for the next boot is disabled.
 */
export async function installPackages(packages: readonly string[]): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'nyx-packages-'));
  const policy = join(directory, 'policy-rc.d');
  writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  const before = enabledServices();
  process.stderr.write('Installing; no service is started or enabled ...\n');
  try {
    // A mount point is needed, and an empty file that cannot be executed is one without effect.
    const script = [
      'set -e',
      'made=',
      'if ! [ -e /usr/sbin/policy-rc.d ]; then made=yes; : >/usr/sbin/policy-rc.d; fi',
      'mount --bind "$POLICY" /usr/sbin/policy-rc.d',
      'status=0',
      'apt-get -q update || echo "the package lists could not all be refreshed"',
      'apt-get -q -y --no-install-recommends -o DPkg::Lock::Timeout=120 install "$@" || status=$?',
      'umount /usr/sbin/policy-rc.d',
      'if [ -n "$made" ]; then rm -f /usr/sbin/policy-rc.d; fi',
      'exit "$status"',
    ].join('\n');
    const { status, output } = await runQuietly('unshare', ['--mount', 'sh', '-c', script, 'install', ...packages], {
      POLICY: policy,
    });
    await disableServices(before);
    if (status !== 0) {
      throw new NyxError(
        'NYX_LAB_MISSING_PACKAGES',
        `apt-get could not install ${packages.join(' ')}:\n${lastLines(output)}`,
        {
          remedy: `apt-get install --no-install-recommends ${packages.join(' ')}`,
        },
      );
    }
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

const lastLines = (text: string): string => text.trim().split('\n').slice(-12).join('\n');

function runQuietly(
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<{ readonly status: number; readonly output: string }> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        LC_ALL: 'C.UTF-8',
        DEBIAN_FRONTEND: 'noninteractive',
        NEEDRESTART_MODE: 'l',
        ...environment,
      },
    });
    let output = '';
    const take = (chunk: Buffer) => {
      output += chunk;
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (error) => resolve({ status: 127, output: String(error) }));
    child.on('close', (code) => resolve({ status: code ?? 1, output }));
  });
}

const RUNLEVELS = ['S', '2', '3', '4', '5'];

/** The links that make a service start at boot: of systemd's targets and of the run levels. */
function enabledServices(): ReadonlySet<string> {
  const found = new Set<string>();
  const unitDirectory = '/etc/systemd/system';
  for (const directory of listed(unitDirectory).filter((name) => /\.(wants|requires)$/.test(name))) {
    for (const name of listed(join(unitDirectory, directory))) found.add(join(unitDirectory, directory, name));
  }
  for (const level of RUNLEVELS) {
    const directory = `/etc/rc${level}.d`;
    for (const name of listed(directory).filter((each) => each.startsWith('S'))) found.add(join(directory, name));
  }
  return found;
}

const listed = (directory: string): readonly string[] => (existsSync(directory) ? readdirSync(directory) : []);

/** Takes back every link that is not in `before`. */
async function disableServices(before: ReadonlySet<string>): Promise<void> {
  const isNew = (link: string) => !before.has(link);
  // Disabled in its own way, a service of the run levels stays so when its package is upgraded.
  const services = new Set([...enabledServices()].filter(isNew).map((link) => /\/rc.\.d\/S\d\d(.+)$/.exec(link)?.[1]));
  for (const service of services) {
    if (service !== undefined) await runQuietly('update-rc.d', [service, 'disable'], {});
  }
  for (const link of [...enabledServices()].filter(isNew)) unlinkSync(link);
}

/** True where something on this machine listens on the TCP port, in the network namespace of this process. */
export function isListening(port: number): boolean {
  const hex = port.toString(16).toUpperCase().padStart(4, '0');
  return ['/proc/net/tcp', '/proc/net/tcp6'].some((file) => {
    if (!existsSync(file)) return false;
    return readFileSync(file, 'utf8')
      .split('\n')
      .some((line) => {
        const [, local, , state] = line.trim().split(/\s+/);
        return state === '0A' && local?.endsWith(`:${hex}`);
      });
  });
}
