/**
 * Tries `deploy/nyxd.service` under a real systemd: two virtual machines, the group of the example configuration,
 * and what people do with a service. Prints a line for each thing that must hold, and exits with 1 where one does not.
 *
 *   node test/machines/systemd-service.ts [--keep]
 *
 * Needs root, some minutes, and the packages that it names. `--keep` leaves failed machines running.
 */
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildImage, buildProductDisk, CACHE, missingPackages, REPOSITORY } from './image.ts';
import { PowerControl } from './power-control.ts';
import { POWER_ADDRESS, until, VirtualMachine } from './virtual-machine.ts';

const PORT_BASE = 22_400;
const POWER_PORT = PORT_BASE + 20;
/** Machines without hardware acceleration on a busy host are slow; nothing here measures time. */
const DEADLINE_MS = 600_000;
const SERVICE_ADDRESS = '192.168.2.235';

const SLOW_OPERATIONS =
  'operations: { start: { timeout: 10min }, stop: { timeout: 10min }, monitor: [{ interval: 30s, timeout: 10min }] }';

const CONFIGURATION = `cluster: nyx
nodes:
  nyx-primary:   { id: 1, links: [12.0.1.1, 10.77.1.1] }
  nyx-secondary: { id: 2, links: [12.0.1.2, 10.77.1.2] }
key: /etc/nyx/cluster.key
timing: wide-area
quorum: { two-node: true }
fencing:
  power-primary: { agent: fence_nyx_lab, targets: [nyx-primary], parameters: { ip: "http://${POWER_ADDRESS}", power_timeout: "300" } }
  power-secondary: { agent: fence_nyx_lab, targets: [nyx-secondary], parameters: { ip: "http://${POWER_ADDRESS}", power_timeout: "300" } }
resources:
  nyx-service:
    group:
      res_filesystem:
        agent: ocf:heartbeat:Filesystem
        parameters: { device: /srv/page, directory: /srv/nyx, fstype: none, options: bind }
        ${SLOW_OPERATIONS}
      res_ip:
        agent: ocf:heartbeat:IPaddr2
        parameters: { ip: ${SERVICE_ADDRESS}, cidr_netmask: "24", nic: eth3 }
        ${SLOW_OPERATIONS}
      res_nginx:
        agent: ocf:heartbeat:nginx
        parameters: { configfile: /etc/nginx/nyx.conf }
        ${SLOW_OPERATIONS}
      res_mattermost:
        agent: ocf:nyx:Mattermost
        parameters: { webhook: { secret: mattermost } }
        ${SLOW_OPERATIONS}
defaults: { stickiness: 100 }
`;

const FENCE_AGENT = join(REPOSITORY, 'test/lab/agents/fence_nyx_lab');

const NGINX = `worker_processes 1;
pid /run/nginx.pid;
# Debian builds nginx to log to standard error, which its agent would then wait for without end.
error_log /var/log/nginx/error.log;
events {}
http { access_log off; server { listen 80; root /srv/nyx; } }
`;

// Without hardware acceleration a second of the machine's work may take a minute.
const SLOW_MACHINE = `[Service]
TimeoutStartSec=20min
Environment=NYX_RESTART_WITHIN=10min
`;

const INSTALL = `set -e
mount -o ro /dev/vdb /mnt
mkdir -p /usr/lib/nyx /srv/nyx /srv/page
mount --bind /mnt/usr/lib/nyx /usr/lib/nyx
cp /mnt/usr/sbin/nyxd /mnt/usr/sbin/nyxctl /usr/sbin/
cp /mnt/lib/systemd/system/nyxd.service /etc/systemd/system/
hostname >/srv/page/index.html`;

let failures = 0;

function report(sentence: string, holds: boolean, seen = ''): void {
  if (!holds) failures++;
  process.stdout.write(`${holds ? 'ok  ' : 'FAIL'}  ${sentence}${seen === '' ? '' : `: ${seen}`}\n`);
}

/** Waits for `probe` to be true and reports whether it came to be. */
async function eventually(sentence: string, probe: () => Promise<boolean>): Promise<void> {
  const holds = await until(sentence, DEADLINE_MS, async () => ((await probe()) ? true : null)).catch(() => false);
  report(sentence, holds);
}

const property = (machine: VirtualMachine, name: string): Promise<string> =>
  machine.must(`systemctl show --value --property=${name} nyxd.service`);

const nginxMaster = async (machine: VirtualMachine): Promise<string> =>
  (await machine.run('cat /run/nginx.pid')).stdout.trim();

/** What runs on the machine, as the machine's kernel and not the cluster tells it. */
async function runsService(machine: VirtualMachine): Promise<boolean> {
  const probe = `ip -o -4 address show | grep -q ' ${SERVICE_ADDRESS}/' && curl -sf -m 5 http://${SERVICE_ADDRESS}/`;
  const { status, stdout } = await machine.run(probe);
  return status === 0 && stdout.trim() === machine.name;
}

async function runsNothing(machine: VirtualMachine): Promise<boolean> {
  const traces = `ip -o -4 address show | grep ' ${SERVICE_ADDRESS}/'; pidof nginx; grep ' /srv/nyx ' /proc/self/mounts; :`;
  return (await machine.must(traces)) === '';
}

async function setUp(machine: VirtualMachine, index: number, key: Buffer): Promise<void> {
  await machine.must(INSTALL);
  for (const [link, network] of [
    ['eth1', '12.0.1'],
    ['eth2', '10.77.1'],
    ['eth3', '192.168.2'],
  ]) {
    const host = link === 'eth3' ? 121 + index : 1 + index;
    await machine.must(`ip link set ${link} up; ip address add ${network}.${host}/24 dev ${link}`);
  }
  await machine.write('/etc/hosts', '127.0.0.1 localhost\n12.0.1.1 nyx-primary\n12.0.1.2 nyx-secondary\n');
  await machine.write('/etc/nginx/nyx.conf', NGINX);
  await machine.write('/usr/sbin/fence_nyx_lab', readFileSync(FENCE_AGENT, 'utf8'), '755');
  await machine.write('/etc/nyx/nyx.yaml', CONFIGURATION);
  await machine.write('/etc/nyx/secrets/mattermost', 'http://127.0.0.1:9/hooks/none\n', '600');
  await machine.write('/etc/systemd/system/nyxd.service.d/slow.conf', SLOW_MACHINE);
  await machine.must('systemctl daemon-reload');
  await machine.must('base64 -d | install -m 600 /dev/stdin /etc/nyx/cluster.key', key.toString('base64'));
}

/** A key made as people make one, by this source tree's own nyxctl. */
function clusterKey(): Buffer {
  const file = join(CACHE, `key-${process.pid}`);
  execFileSync(process.execPath, [join(REPOSITORY, 'packages/cli/src/nyxctl.ts'), 'keygen', '--out', file]);
  const key = readFileSync(file);
  rmSync(file);
  return key;
}

async function starts(machines: readonly VirtualMachine[]): Promise<void> {
  const verified = await machines[0]?.run('systemd-analyze verify /etc/systemd/system/nyxd.service 2>&1');
  report('systemd finds nothing wrong with the unit', verified?.stdout === '', verified?.stdout.trim());
  const started = await Promise.all(machines.map((machine) => machine.run('systemctl start nyxd.service')));
  report(
    'systemctl start returns once the ring is up',
    started.every(({ status }) => status === 0),
  );
  for (const machine of machines) {
    const state = await machine.must(
      'systemctl show --property=ActiveState,SubState,StatusText nyxd.service | tr "\\n" " "',
    );
    report(`${machine.name} is active`, state.includes('ActiveState=active SubState=running'), state);
  }
}

async function holderOf(
  machines: readonly [VirtualMachine, VirtualMachine],
): Promise<[VirtualMachine, VirtualMachine]> {
  const holder = await until('the service runs', DEADLINE_MS, async () => {
    for (const machine of machines) if (await runsService(machine)) return machine;
    return null;
  });
  const other = holder === machines[0] ? machines[1] : machines[0];
  report('exactly one machine runs the service', !(await runsService(other)), holder.name);
  return [holder, other];
}

async function feedsWatchdog(machine: VirtualMachine): Promise<void> {
  const before = await property(machine, 'WatchdogTimestampMonotonic');
  report('the watchdog is armed', Number(await property(machine, 'WatchdogUSec').then(Number.parseFloat)) > 0);
  await eventually(
    'the watchdog is fed',
    async () => (await property(machine, 'WatchdogTimestampMonotonic')) !== before,
  );
}

async function stopMoves(holder: VirtualMachine, other: VirtualMachine): Promise<void> {
  const { status } = await holder.run('systemctl stop nyxd.service');
  report('systemctl stop succeeds', status === 0);
  const result = await holder.must('systemctl show --property=ActiveState,Result nyxd.service | tr "\\n" " "');
  report(
    'the unit ended in order',
    result.includes('ActiveState=inactive') && result.includes('Result=success'),
    result,
  );
  report('nothing is left on the machine that stopped', await runsNothing(holder));
  await eventually('the other machine runs the service', () => runsService(other));
  const ring = await other.must('nyxctl ring --json');
  report('the peer knows that it left', /"state":\s*"left"/.test(ring));
}

async function keepsResources(machine: VirtualMachine, how: string, script: string): Promise<void> {
  const [nginx, main] = [await nginxMaster(machine), await property(machine, 'MainPID')];
  const { status, stderr } = await machine.run(script);
  report(`${how} succeeds`, status === 0, stderr.trim());
  await eventually(`after ${how}, nyxd runs again`, async () => {
    const state = await machine.must(
      'systemctl show --property=ActiveState,SubState,MainPID nyxd.service | tr "\\n" " "',
    );
    return state.includes('ActiveState=active') && !state.includes(`MainPID=${main} `);
  });
  await eventually(`after ${how}, the manager sees the service started`, async () => {
    const { status: reached, stdout } = await machine.run('nyxctl status --json');
    if (reached !== 0) return false;
    const { resources } = JSON.parse(stdout) as { resources: { id: string; state: string; node: string | null }[] };
    return resources.some(({ id, state, node }) => id === 'res_nginx' && state === 'started' && node === machine.name);
  });
  report(`${how} left the web server alone`, nginx !== '' && (await nginxMaster(machine)) === nginx);
  report(`${how} left the service alone`, await runsService(machine));
}

async function watchdogRevives(machine: VirtualMachine): Promise<void> {
  const nginx = await nginxMaster(machine);
  const main = await property(machine, 'MainPID');
  await machine.must(`kill -STOP ${main}`);
  await eventually('a ring that hangs is ended by the watchdog and started again', async () => {
    const now = await machine.must('systemctl show --property=SubState,MainPID nyxd.service | tr "\\n" " "');
    return now.includes('SubState=running') && !now.includes(`MainPID=${main} `);
  });
  report('and the web server was left alone', (await nginxMaster(machine)) === nginx);
}

/** A restart beside a peer that could take over and does not. */
async function restartsBesidePeer(holder: VirtualMachine, other: VirtualMachine): Promise<void> {
  await keepsResources(holder, 'systemctl restart beside a peer', 'systemctl restart nyxd.service');
  await bothMembers(other);
  report('the peer did not take over', await runsNothing(other));
  report('nobody was fenced', !(await other.must('nyxctl events --json')).includes('fencing-started'));
}

const bothMembers = (machine: VirtualMachine): Promise<void> =>
  eventually('both are members', async () => {
    const { stdout } = await machine.run('nyxctl ring');
    return (stdout.match(/ member(,|$)/gm) ?? []).length === 2;
  });

/** A machine that stands still is fenced, and its service is taken over; the journal tells of both. */
async function hangIsFenced(holder: VirtualMachine, other: VirtualMachine): Promise<void> {
  holder.freeze();
  await eventually('the other machine takes over from one that hangs', () => runsService(other));
  report('which was switched off first', !holder.isRunning);
  await eventually('and the journal says so', async () => {
    const { stdout } = await other.run('nyxctl events --json');
    return stdout.includes('fencing-succeeded');
  });
}

/** A new machine with an empty disk in the place of one that is gone. */
async function replace(bed: Bed, gone: VirtualMachine): Promise<VirtualMachine> {
  const index = gone.name === 'nyx-primary' ? 0 : 1;
  const machine = bed.boot(index);
  await machine.booted();
  await setUp(machine, index, bed.key);
  const { status } = await machine.run('systemctl start nyxd.service');
  report('a new machine with an empty disk starts in its place', status === 0);
  await bothMembers(machine);
  return machine;
}

type Pair = readonly [VirtualMachine, VirtualMachine];

interface Bed {
  readonly key: Buffer;
  /** Boots the machine of that place, a new one each time. */
  boot(index: 0 | 1): VirtualMachine;
}

async function scenario(bed: Bed): Promise<void> {
  const machines: Pair = [bed.boot(0), bed.boot(1)];
  await Promise.all(machines.map((machine) => machine.booted()));
  await Promise.all(machines.map((machine, index) => setUp(machine, index, bed.key)));
  await starts(machines);
  const [holder, other] = await holderOf(machines);
  await feedsWatchdog(holder);
  const detection = await holder.must(
    'cat /sys/fs/cgroup/system.slice/nyxd.service/nyx-resources/resource-res_nginx/cgroup.events',
  );
  report('the web server has a control group of its own', detection.includes('populated 1'));
  await restartsBesidePeer(holder, other);
  await stopMoves(holder, other);
  await keepsResources(other, 'systemctl restart of a lone node', 'systemctl restart nyxd.service');
  await keepsResources(other, 'kill -9 of nyxd', 'systemctl kill --kill-who=main --signal=KILL nyxd.service');
  await watchdogRevives(other);
  const { status } = await holder.run('systemctl start nyxd.service');
  report('the machine that had stopped starts again', status === 0);
  await bothMembers(holder);
  report('the service stayed where it was', await runsService(other));
  await hangIsFenced(other, holder);
  const replacement = await replace(bed, other);
  await holder.run('systemctl poweroff');
  await eventually('switching the holder off in order moves the service', () => runsService(replacement));
  const ring = await replacement.must('nyxctl ring --json');
  report('and the peer knows that it left', /"state":\s*"left"/.test(ring));
}

async function main(): Promise<number> {
  const missing = missingPackages();
  if (process.getuid?.() !== 0 || missing.length > 0) {
    process.stderr.write(
      missing.length > 0 ? `install first: apt-get install ${missing.join(' ')}\n` : 'this needs to be run as root\n',
    );
    return 3;
  }
  const image = buildImage();
  const secondDisk = buildProductDisk();
  const power = new PowerControl(POWER_PORT);
  const booted: VirtualMachine[] = [];
  const boot = (index: 0 | 1): VirtualMachine => {
    const name = index === 0 ? 'nyx-primary' : 'nyx-secondary';
    const options = { name, index, image, secondDisk, portBase: PORT_BASE, powerPort: POWER_PORT };
    const machine = new VirtualMachine(options);
    power.take(machine);
    booted.push(machine);
    return machine;
  };
  const interrupted = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  const interruption = interrupted.then(() => Promise.reject(new Error('it was interrupted')));
  try {
    await Promise.race([scenario({ key: clusterKey(), boot }), interruption]);
  } catch (error) {
    report('the run came to its end', false, String(error));
  }
  if (failures > 0) {
    for (const each of booted.filter((machine) => machine.isRunning)) {
      const { stdout } = await each.run('journalctl -b -u nyxd --no-pager | tail -n 60');
      process.stderr.write(`--- ${each.name}\n${stdout}`);
    }
    if (process.argv.includes('--keep')) {
      process.stderr.write('the machines are kept until this is interrupted\n');
      await interrupted;
    }
  }
  await Promise.all(booted.map((each) => each.destroy()));
  power.close();
  return failures > 0 ? 1 : 0;
}

process.exit(await main());
