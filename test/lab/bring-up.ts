/**
 * Brings a lab up: its directory, what lies on its nodes' disks, its keeper, and the first boot.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, copyFileSync, mkdirSync, openSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NyxError } from '@nyx/foundation';
import { formatKeyFile, generateKey } from '@nyx/membership';
import { type ClusterOptions, clusterConfiguration, hostsFile, NODE_READY_SCRIPT } from './cluster-files.ts';
import type { LabSpecification } from './contract.ts';
import { makeControlGroup, writableControlGroups } from './control-groups.ts';
import { waitFor } from './deadline.ts';
import { endLab, Lab } from './lab-client.ts';
import type { LabDirectory } from './lab-directory.ts';
import { findProgram } from './packages.ts';
import { nameOfProcess } from './processes.ts';
import { machinesOf, WEBHOOK_URL } from './topology.ts';

const REPOSITORY = realpathSync(join(import.meta.dirname, '..', '..'));
const CONTROLLER_DEADLINE_MS = 15_000;

export interface BringUpOptions extends ClusterOptions {
  /** The text of /etc/nyx/nyx.yaml on every node; the lab's own unless given. */
  readonly configuration?: string;
  /** The shell command that each node's init keeps running; `nyxd` unless given. */
  readonly service?: string;
  /** Whether the lab ends when this process ends. */
  readonly owned: boolean;
}

/**
 * Resolves once every machine has booted. Clears what a killed run left in the directory; rejects with
 * NYX_LAB_ALREADY_UP where a lab runs there, and leaves nothing behind where it fails.
 */
export async function bringUp(directory: LabDirectory, options: BringUpOptions): Promise<Lab> {
  const lab = new Lab(directory);
  if (lab.isUp()) throw new NyxError('NYX_LAB_ALREADY_UP', `a lab is up already in ${directory.path}`);
  await lab.down();
  const specification = specify(directory, options);
  try {
    writeFiles(directory, options, specification);
    await startKeeper(lab, specification, options.owned);
    await lab.request({ command: 'boot' });
    return lab;
  } catch (error) {
    await lab.down();
    throw error;
  }
}

function specify(directory: LabDirectory, options: BringUpOptions): LabSpecification {
  const isRoot = process.getuid?.() === 0;
  const missing: string[] = [];
  if (!isRoot) {
    missing.push('realtime scheduling: a user namespace may not set it, so the ring runs without');
    missing.push('block devices and real file systems: only bind mounts and memory');
    missing.push('more than one user id: every process of a node runs as its root');
  }
  const cgroupMount = isRoot ? writableControlGroups() : null;
  const name = `nyx-lab-${process.pid}-${randomBytes(3).toString('hex')}`;
  const group = cgroupMount === null ? null : makeControlGroup(cgroupMount, name);
  if (group === null) missing.push('control groups: the death of a resource is noticed by its monitor alone');
  directory.make();
  // Known before anything runs: whoever clears this directory also removes the group.
  directory.writeRecord({ keeper: { pid: 0, startTime: 0 }, owner: null, controlGroup: group });
  return {
    nodes: options.nodes,
    service: options.service ?? 'nyxd',
    keep: [REPOSITORY, dirname(realpathSync(process.execPath))],
    cgroupMount: group === null ? null : cgroupMount,
    cgroupDirectory: group,
    mode: isRoot ? 'root' : 'user',
    missing,
  };
}

function writeFiles(directory: LabDirectory, options: BringUpOptions, specification: LabSpecification): void {
  writeFileSync(directory.specificationFile, JSON.stringify(specification));
  writeFileSync(directory.hostsFile, hostsFile(options.nodes));
  writePrograms(directory, specification);
  const key = formatKeyFile([generateKey()]);
  for (const machine of machinesOf(options.nodes)) {
    const etc = join(directory.diskOf(machine.name), 'etc-nyx');
    mkdirSync(etc, { recursive: true });
    mkdirSync(join(directory.diskOf(machine.name), 'var-lib-nyx'), { recursive: true });
    if (machine.kind !== 'node') continue;
    writeFileSync(join(etc, 'nyx.yaml'), options.configuration ?? clusterConfiguration(options));
    writeFileSync(join(etc, 'cluster.key'), key, { mode: 0o600 });
    mkdirSync(join(etc, 'secrets'), { mode: 0o700 });
    writeFileSync(join(etc, 'secrets', 'mattermost'), `${WEBHOOK_URL}\n`, { mode: 0o600 });
  }
}

/** The programs in /usr/local/sbin of the machines: Nyx from these sources, and the lab's own. */
function writePrograms(directory: LabDirectory, { mode }: LabSpecification): void {
  const executable = (path: string, text: string) => {
    writeFileSync(path, text);
    chmodSync(path, 0o755);
  };
  const launcher = (source: string) => `#!/bin/sh\nexec '${process.execPath}' '${join(REPOSITORY, source)}' "$@"\n`;
  for (const kind of ['node', 'client'] as const) {
    const programs = directory.programsOf(kind);
    copyFileSync(join(import.meta.dirname, 'machine', 'init.sh'), join(programs, 'machine-init'));
    if (mode === 'root') continue;
    // A copy is without the file capabilities that keep these from running in a user namespace.
    for (const name of ['ping', 'arping']) {
      const original = findProgram(name);
      if (original) copyFileSync(realpathSync(original), join(programs, name));
    }
  }
  const node = directory.programsOf('node');
  executable(join(node, 'nyxd'), launcher('packages/daemon/src/nyxd.ts'));
  executable(join(node, 'nyxctl'), launcher('packages/cli/src/nyxctl.ts'));
  executable(join(node, 'machine-ready'), NODE_READY_SCRIPT);
  // Agents ask for kernel modules; a node of the lab must not load any into this machine's kernel.
  executable(join(node, 'modprobe'), '#!/bin/sh\necho "the lab loads no kernel modules" >&2\nexit 1\n');
  copyFileSync(join(import.meta.dirname, 'agents', 'fence_nyx_lab'), join(node, 'fence_nyx_lab'));
  chmodSync(join(node, 'fence_nyx_lab'), 0o755);
  const client = directory.programsOf('client');
  executable(join(client, 'nyx-webhook-receiver'), launcher('test/lab/webhook-receiver.ts'));
  executable(join(client, 'nyx-client-watch'), launcher('test/lab/client-watch.ts'));
}

async function startKeeper(lab: Lab, specification: LabSpecification, owned: boolean): Promise<void> {
  const { directory } = lab;
  const log = openSync(directory.controllerLog, 'a');
  const user = specification.mode === 'user' ? ['--user', '--map-root-user'] : [];
  const namespaces = ['--mount', '--net', '--pid', '--fork', '--kill-child', '--mount-proc'];
  const controller = [process.execPath, join(import.meta.dirname, 'controller.ts'), directory.path];
  const keeper = spawn(
    'unshare',
    [...user, ...namespaces, 'sh', join(import.meta.dirname, 'machine', 'keeper.sh'), ...controller],
    {
      detached: true,
      stdio: [owned ? 'pipe' : 'ignore', log, log],
      env: {
        PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
        LANG: 'C.UTF-8',
        NYX_LAB_OWNED: owned ? 'yes' : 'no',
      },
    },
  );
  keeper.on('error', () => {});
  keeper.stdin?.on('error', () => {});
  keeper.unref();
  // The pipe stays open as long as this process lives, and does not keep it alive.
  (keeper.stdin as { unref?: () => void } | null)?.unref?.();
  const name = keeper.pid === undefined ? null : nameOfProcess(keeper.pid);
  const refused = () =>
    new NyxError(
      'NYX_LAB_NOT_PERMITTED',
      `the lab's namespaces could not be made: ${readFileSync(directory.controllerLog, 'utf8').trim()}`,
    );
  if (!name) throw refused();
  const owner = owned ? nameOfProcess(process.pid) : null;
  const record = { keeper: name, owner, controlGroup: specification.cgroupDirectory };
  directory.writeRecord(record);
  await waitFor('the controller of the lab', CONTROLLER_DEADLINE_MS, async () => {
    if (!lab.isUp()) throw refused();
    return lab.status().catch(() => null);
  }).catch(async (error: unknown) => {
    await endLab(record);
    throw error;
  });
}
