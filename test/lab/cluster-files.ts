/**
 * What the lab puts on its nodes' disks before the first boot: the cluster's configuration, key and
 * secret, and what a node writes for its web server at each boot.
 */
import { machinesOf, SERVICE_ADDRESS } from './topology.ts';

export interface ClusterOptions {
  readonly nodes: number;
  /** How many whole seconds power control takes beyond what it needs. */
  readonly fencingTakesSeconds: number;
}

/** The configuration of the lab's cluster: the reference group without its DRBD device, and power control for each node. */
export function clusterConfiguration({ nodes, fencingTakesSeconds }: ClusterOptions): string {
  const members = machinesOf(nodes).filter(({ kind }) => kind === 'node');
  const linksOf = (member: (typeof members)[number]) =>
    member.interfaces.filter(({ network }) => network !== 'service').map(({ address }) => address);
  const wait = fencingTakesSeconds > 0 ? `, power_wait: ${fencingTakesSeconds}` : '';
  return [
    'cluster: nyx-lab',
    'nodes:',
    ...members.map((member) => `  ${member.name}: { id: ${member.id}, links: [${linksOf(member).join(', ')}] }`),
    'key: /etc/nyx/cluster.key',
    'timing: default',
    ...(nodes === 2 ? ['quorum: { two-node: true }'] : []),
    'fencing:',
    ...members.map(
      ({ name }) =>
        `  power-${name}: { agent: fence_nyx_lab, targets: [${name}], parameters: { ip: /run/nyx-lab/power/socket${wait} } }`,
    ),
    'resources:',
    '  nyx-service:',
    '    group:',
    '      res_filesystem:',
    '        agent: ocf:heartbeat:Filesystem',
    '        parameters: { device: /srv/nyx-lab/page, directory: /srv/nyx, fstype: none, options: bind }',
    '        operations: { monitor: [{ interval: 2s }] }',
    '      res_ip:',
    '        agent: ocf:heartbeat:IPaddr2',
    `        parameters: { ip: ${SERVICE_ADDRESS}, cidr_netmask: 24, nic: enp2s0 }`,
    '        operations: { monitor: [{ interval: 2s }] }',
    '      res_nginx:',
    '        agent: ocf:heartbeat:nginx',
    '        parameters: { configfile: /etc/nyx-lab/nginx.conf }',
    '        operations: { monitor: [{ interval: 1s }] }',
    '      res_mattermost:',
    '        agent: ocf:nyx:Mattermost',
    '        parameters: { webhook: { secret: mattermost } }',
    'defaults: { stickiness: 100, migration-threshold: 3 }',
    '',
  ].join('\n');
}

/** The shell script that a node runs at each boot, before its service: the page, and a web server that names the node. */
export const NODE_READY_SCRIPT = `#!/bin/sh
set -eu
node=$(hostname)
mkdir -p /srv/nyx-lab/page /srv/nyx /etc/nyx-lab
echo "Nyx: served by $node" >/srv/nyx-lab/page/index.html
cat >/etc/nyx-lab/nginx.conf <<END
user root;
worker_processes 1;
pid /run/nginx.pid;
error_log /var/log/nginx/error.log;
events { worker_connections 1024; }
http {
  access_log off;
  default_type text/plain;
  server {
    listen 80;
    root /srv/nyx;
    add_header X-Nyx-Node $node;
  }
}
END
`;

/** /etc/hosts of every machine. */
export function hostsFile(nodes: number): string {
  const lines = machinesOf(nodes).map((machine) => `${machine.interfaces[0]?.address ?? ''} ${machine.name}`);
  return ['127.0.0.1 localhost', '::1 localhost', ...lines, ''].join('\n');
}
