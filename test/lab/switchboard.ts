/**
 * The lab's switch: one bridge a network, one port a machine's interface, and the faults between them.
 * Runs in the switch's own network namespace.
 */
import { type Fault, ruleSetOf } from './faults.ts';
import { requireCommand, runCommand } from './system-command.ts';
import { bridgeOf, type Machine, NETWORKS } from './topology.ts';

const inBatch = (lines: readonly string[]): Promise<string> =>
  requireCommand('ip', ['-batch', '-'], `${lines.join('\n')}\n`);

export async function makeBridges(): Promise<void> {
  await inBatch([
    'link set lo up',
    ...NETWORKS.flatMap((network) => [
      `link add ${bridgeOf(network)} type bridge forward_delay 0 stp_state 0 mcast_snooping 0`,
      `link set ${bridgeOf(network)} up`,
    ]),
  ]);
}

/** Lays a cable from each interface of the machine, whose first process is `pid`, to the switch. */
export async function plugIn(machine: Machine, pid: number): Promise<void> {
  await inBatch(
    machine.interfaces.flatMap(({ port, name, mac, network }) => [
      `link add ${port} type veth peer name ${name} address ${mac} netns ${pid}`,
      `link set ${port} master ${bridgeOf(network)} up`,
    ]),
  );
}

/** The switch's ports of the machine go down, all at once: from here on nothing of it is heard. */
export async function portsDown(machine: Machine): Promise<void> {
  // A port that is already gone with its machine is as silent as one that is down.
  await runCommand(
    'ip',
    ['-force', '-batch', '-'],
    machine.interfaces.map(({ port }) => `link set ${port} down\n`).join(''),
  );
}

/** Takes the machine's cables away; none left is no error. */
export async function unplug(machine: Machine): Promise<void> {
  await runCommand(
    'ip',
    ['-force', '-batch', '-'],
    machine.interfaces.map(({ port }) => `link del ${port}\n`).join(''),
  );
}

/** The names of the switch's ports that are up. */
export async function portsUp(): Promise<ReadonlySet<string>> {
  const links: unknown = JSON.parse(
    (await requireCommand('ip', ['-json', 'link', 'show', 'up', 'type', 'veth'])) || '[]',
  );
  if (!Array.isArray(links)) return new Set();
  return new Set(links.map((link: { ifname?: unknown }) => String(link.ifname)));
}

export async function putFaultsInForce(faults: readonly Fault[], machines: readonly Machine[]): Promise<void> {
  await requireCommand('nft', ['-f', '-'], ruleSetOf(faults, machines));
}
