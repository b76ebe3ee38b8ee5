import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bringUp } from '../lab/bring-up.ts';
import { waitFor } from '../lab/deadline.ts';
import type { Lab } from '../lab/lab-client.ts';
import { LabDirectory } from '../lab/lab-directory.ts';
import { isRunning } from '../lab/processes.ts';
import { canMakeNodes } from './permission.ts';

const DEADLINE_MS = 15_000;
/** Stands for nyxd where only the lab itself is tested: it notes each of its starts on the disk, and ends in order. */
const SERVICE = `sh -c 'echo x >>/var/lib/nyx/starts; trap "echo asked >>/var/lib/nyx/starts; exit 0" TERM; while :; do sleep 1000 & wait; done'`;

/** Echo requests answered out of `count`. */
async function answered(lab: Lab, from: string, address: string, count = 3): Promise<number> {
  const { stdout } = await lab.exec(from, ['ping', '-n', '-c', String(count), '-i', '0.05', '-W', '1', address]);
  return Number(/(\d+) received/.exec(stdout)?.[1]);
}

describe.skipIf(!canMakeNodes)('the lab', () => {
  let lab: Lab;
  const parent = mkdtempSync(join(tmpdir(), 'nyx-lab-test-'));
  const directory = new LabDirectory(join(parent, 'lab'));

  beforeAll(async () => {
    lab = await bringUp(directory, { nodes: 3, fencingTakesSeconds: 0, owned: true, service: SERVICE });
  });
  afterAll(async () => {
    await lab?.down();
    rmSync(parent, { recursive: true, force: true });
  });

  /** What the service has noted: a line a start. */
  const starts = async (node: string): Promise<string> => (await lab.exec(node, ['cat', '/var/lib/nyx/starts'])).stdout;

  it('joins the nodes by three networks and hides the host from them', async () => {
    expect(await answered(lab, 'nyx-primary', '12.0.1.2')).toBe(3);
    expect(await answered(lab, 'nyx-primary', '10.77.1.3')).toBe(3);
    expect(await answered(lab, 'client', '192.168.2.122')).toBe(3);
    const { stdout } = await lab.exec('nyx-3', [
      'sh',
      '-c',
      'hostname; ls /sys/class/net /dev; ls /proc | grep -c "^[0-9]"',
    ]);
    expect(stdout).toContain('nyx-3');
    expect(stdout).toContain('enx00e04c680103');
    expect(stdout).not.toContain('watchdog');
    expect(Number(stdout.trim().split('\n').at(-1))).toBeLessThan(12);
  });

  it('cuts the power so that nothing but silence is left', async () => {
    await lab.exec('nyx-3', ['nginx', '-c', '/etc/nyx-lab/nginx.conf']);
    const request = ['curl', '-s', '-o', '/dev/null', '--connect-timeout', '1', 'http://12.0.1.3/'];
    expect((await lab.exec('nyx-primary', request)).status).toBe(0);
    expect(await answered(lab, 'nyx-primary', '12.0.1.3')).toBe(3);
    const carrier = ['cat', '/sys/class/net/enp0s25/carrier_changes'];
    const before = (await lab.exec('nyx-primary', carrier)).stdout;
    await lab.kill('nyx-3');
    // Neither an echo, nor a reset of a connection, nor an answer to ARP: the connection attempt times out.
    expect(await answered(lab, 'nyx-primary', '12.0.1.3')).toBe(0);
    expect((await lab.exec('nyx-primary', request)).status).toBe(28);
    expect((await lab.exec('nyx-primary', carrier)).stdout).toBe(before);
    const machine = await lab.machine('nyx-3');
    expect(machine).toMatchObject({ power: 'off', processes: 0 });
    expect(machine.interfaces.every(({ port }) => port === 'down')).toBe(true);
    await expect(lab.exec('nyx-3', ['true'])).rejects.toMatchObject({ code: 'NYX_LAB_NODE_OFF' });
    await lab.start('nyx-3');
  });

  it('boots afresh: the disk is as it was, mounts, addresses and /run are new', async () => {
    const change = [
      'echo kept >/var/lib/nyx/mark; echo kept >/etc/nyx/mark; echo lost >/run/mark; echo lost >/tmp/mark',
      'ip address add 192.168.2.235/24 dev enp2s0; mount --bind /srv/nyx-lab/page /srv/nyx',
    ].join('; ');
    expect((await lab.exec('nyx-primary', ['sh', '-c', change])).status).toBe(0);
    await lab.kill('nyx-primary');
    await lab.start('nyx-primary');
    const look = 'cat /var/lib/nyx/mark /etc/nyx/mark; ls /run/mark /tmp/mark; ip -br address; ls /srv/nyx';
    const { stdout, stderr } = await lab.exec('nyx-primary', ['sh', '-c', look]);
    expect(stdout).toContain('kept\nkept');
    expect(stderr.match(/cannot access/g)).toHaveLength(2);
    expect(stdout).toContain('192.168.2.121/24');
    expect(stdout).not.toContain('192.168.2.235');
    expect(stdout).not.toContain('index.html');
    expect((await lab.machine('nyx-primary')).boots).toBe(2);
  });

  it('starts the service again when it dies, and asks it to end when the node is stopped', async () => {
    const before = await waitFor('the first start', DEADLINE_MS, () => starts('nyx-secondary'));
    await lab.exec('nyx-secondary', ['sh', '-c', 'kill -9 $(pgrep -P 1 -o)']);
    await waitFor('the next start', DEADLINE_MS, async () => (await starts('nyx-secondary')) === `${before}x\n`);
    await lab.stop('nyx-secondary');
    expect((await lab.machine('nyx-secondary')).power).toBe('off');
    await lab.start('nyx-secondary');
    await waitFor('the order to end, and a start', DEADLINE_MS, async () =>
      (await starts('nyx-secondary')).endsWith('asked\nx\n'),
    );
  });

  it('pauses every process and lets them go on', async () => {
    const tick = 'while :; do echo x >>/var/lib/nyx/ticks; sleep 0.02; done';
    await lab.spawnIn('nyx-secondary', ['sh', '-c', tick], { stdio: 'ignore' });
    const file = join(directory.diskOf('nyx-secondary'), 'var-lib-nyx', 'ticks');
    const size = () => (existsSync(file) ? statSync(file).size : 0);
    await waitFor('the first tick', DEADLINE_MS, () => size() > 0);
    await lab.request({ command: 'pause', node: 'nyx-secondary' });
    const frozen = size();
    // The kernel of a paused node still answers.
    expect(await answered(lab, 'nyx-primary', '12.0.1.2')).toBe(3);
    expect(size()).toBe(frozen);
    await lab.request({ command: 'resume', node: 'nyx-secondary' });
    await waitFor('the next tick', DEADLINE_MS, () => size() > frozen);
    expect((await lab.machine('nyx-secondary')).paused).toBe(false);
    // A command that was paused inside must not hold up the end of its machine.
    await lab.kill('nyx-secondary');
    await lab.start('nyx-secondary');
  });

  it('cuts one link of a pair in one direction or both, and heals', async () => {
    const fault = { command: 'fault', node: 'nyx-primary', peer: 'nyx-secondary', percent: 100 } as const;
    await lab.request({ ...fault, networks: ['link-0'], oneWay: false });
    expect(await answered(lab, 'nyx-primary', '12.0.1.2')).toBe(0);
    expect(await answered(lab, 'nyx-primary', '10.77.1.2')).toBe(3);
    expect(await answered(lab, 'nyx-primary', '12.0.1.3')).toBe(3);
    await lab.heal();
    expect(await answered(lab, 'nyx-primary', '12.0.1.2')).toBe(3);
    // One way: what nyx-primary sends is gone, what nyx-secondary sends arrives.
    await lab.request({ ...fault, networks: ['link-0'], oneWay: true });
    const received = ['sh', '-c', 'cat /sys/class/net/enp0s25/statistics/rx_packets'];
    const before = Number((await lab.exec('nyx-primary', received)).stdout);
    expect(await answered(lab, 'nyx-secondary', '12.0.1.1')).toBe(0);
    expect(Number((await lab.exec('nyx-primary', received)).stdout)).toBeGreaterThanOrEqual(before + 3);
    await lab.heal();
  });

  it('loses about as much as it is told to', async () => {
    await lab.request({
      command: 'fault',
      node: 'nyx-primary',
      peer: null,
      networks: ['link-1'],
      percent: 50,
      oneWay: true,
    });
    const some = await answered(lab, 'nyx-primary', '10.77.1.2', 60);
    expect(some).toBeGreaterThan(5);
    expect(some).toBeLessThan(55);
    await lab.heal();
  });

  it('fences through the agent, which succeeds only where power control does', async () => {
    const fence = (words: string) => lab.exec('nyx-primary', ['fence_nyx_lab'], `${words.split(' ').join('\n')}\n`);
    expect((await fence('action=status plug=nyx-3')).status).toBe(0);
    await lab.request({ command: 'fencing', works: false });
    expect((await fence('action=off plug=nyx-3')).status).toBe(1);
    await lab.request({ command: 'fencing', works: true });
    expect((await fence('action=status plug=nyx-3')).status).toBe(0);
    expect((await fence('action=off nodename=nyx-3')).status).toBe(0);
    expect((await lab.machine('nyx-3')).power).toBe('off');
    expect((await fence('action=status plug=nyx-3')).status).toBe(2);
    expect((await fence('action=on plug=nyx-3')).status).toBe(0);
    const boots = (await lab.machine('nyx-3')).boots;
    expect((await fence('action=reboot plug=nyx-3')).status).toBe(0);
    await waitFor(
      'the boot after the fencing',
      DEADLINE_MS,
      async () => (await lab.machine('nyx-3')).boots === boots + 1,
    );
    expect((await fence('action=off plug=nyx-4')).status).toBe(1);
    expect((await fence('action=frob plug=nyx-3')).status).toBe(2);
    expect((await lab.exec('nyx-primary', ['fence_nyx_lab', '-o', 'metadata'])).stdout).toContain('<resource-agent');
  });

  it('boots a node again that reboots itself', async () => {
    const { boots } = await lab.machine('nyx-3');
    await lab.exec('nyx-3', ['reboot', '-f']).catch(() => null);
    await waitFor('the reboot', DEADLINE_MS, async () => (await lab.machine('nyx-3')).boots === boots + 1);
  });

  it('refuses what makes no sense and says so', async () => {
    await expect(lab.start('nyx-primary')).rejects.toMatchObject({ code: 'NYX_LAB_NODE_ON' });
    await expect(lab.kill('nyx-9')).rejects.toMatchObject({ code: 'NYX_LAB_UNKNOWN_NODE' });
    const again = bringUp(directory, { nodes: 2, fencingTakesSeconds: 0, owned: false });
    await expect(again).rejects.toMatchObject({ code: 'NYX_LAB_ALREADY_UP' });
  });

  it('leaves nothing when it is taken down', async () => {
    const record = directory.readRecord();
    if (!record) throw new Error('no record');
    await lab.down();
    expect(isRunning(record.keeper)).toBe(false);
    expect(readdirSync(parent)).toEqual([]);
    expect(record.controlGroup !== null && existsSync(record.controlGroup)).toBe(false);
    expect(lab.isUp()).toBe(false);
  });
});
