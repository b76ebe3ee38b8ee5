/**
 * The resources that a generated bundle's replica consists of, with the parameters that Pacemaker gives them: a history
 * with other parameters would restart every replica.
 */
import type { LaidMonitor, LaidPrimitive, LaidResource, Layout } from './layout.ts';

const PORT = '3121';

/** Address, container and connection of one replica, as far as it has them. */
export function replicaParts(
  layout: Layout,
  bundle: LaidResource,
  replica: number,
  home: string,
): readonly LaidPrimitive[] {
  const hasAddress = bundle.element.children.some((child) => child.attributes['ip-range-start'] !== undefined);
  const hasNode = (bundle.bundle?.nodes.length ?? 0) > 0;
  const address = hasAddress ? `192.168.122.${131 + replica}` : null;
  const monitors = [{ intervalMs: 60_000, timeoutMs: layout.timeoutMs }];
  const container = {
    image: `${bundle.id}:latest`,
    allow_pull: 'true',
    force_kill: 'false',
    reuse: 'false',
    monitor_cmd: '/bin/true',
    mount_points: hasNode ? `/var/log/pacemaker/bundles/${bundle.id}-${replica}` : '',
    run_opts: runOptions(bundle.id, replica, address, hasNode),
    ...(hasNode ? { run_cmd: '/usr/sbin/pacemaker-remoted' } : {}),
  };
  const parts = [part(`${bundle.id}-docker-${replica}`, 'docker', container, monitors)];
  if (address !== null) {
    parts.unshift(part(`${bundle.id}-ip-${address}`, 'IPaddr2', { ip: address, cidr_netmask: '32' }, monitors));
  }
  if (hasNode) {
    const connection = { addr: address ?? home, port: PORT };
    parts.push(part(`${bundle.id}-${replica}`, 'remote', connection, [{ intervalMs: 30_000, timeoutMs: 30_000 }]));
  }
  return parts;
}

function part(
  id: string,
  type: string,
  parameters: Readonly<Record<string, string>>,
  monitors: readonly LaidMonitor[],
): LaidPrimitive {
  const provider = type === 'remote' ? 'pacemaker' : 'heartbeat';
  return { id, agent: { class: 'ocf', provider, type }, parameters, monitors, migratable: false };
}

function runOptions(id: string, replica: number, address: string | null, hasNode: boolean): string {
  const mounts = hasNode
    ? ` -v /etc/pacemaker/authkey:/etc/pacemaker/authkey -v /var/log/pacemaker/bundles/${id}-${replica}:/var/log`
    : '';
  const published = hasNode ? ` -p ${address === null ? '' : `${address}:`}${PORT}:${PORT}` : '';
  const name = address === null ? '' : ` -h ${id}-${replica}`;
  return ` --restart=no${name} -e PCMK_stderr=1 -e PCMK_remote_port=${PORT}${mounts}${published} `;
}
