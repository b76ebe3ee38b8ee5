/**
 * The reference deployment as the scheduler is told of it: DRBD on both nodes, promoted on one, and there the file system,
 * the address, the web server and the message to the channel, in that order.
 */
import type { ClusterModel, NodeModel, PrimitiveModel } from '../../src/index.ts';
import { DEFAULT_OPTIONS, INFINITY } from '../../src/index.ts';

export const PRIMARY = 'nyx-primary';
export const SECONDARY = 'nyx-secondary';

const node = (name: string, id: string): NodeModel => ({
  id,
  name,
  presence: 'member',
  attributes: {},
  transientAttributes: {},
});

const MONITOR_MS = 10_000;

const service = (id: string, provider: string, type: string, parameters: Record<string, string>): PrimitiveModel => ({
  kind: 'primitive',
  id,
  agent: { class: 'ocf', provider, type },
  parameters,
  meta: {},
  operations: [{ name: 'monitor', intervalMs: MONITOR_MS }],
});

const DRBD: PrimitiveModel = {
  kind: 'primitive',
  id: 'res_drbd_nyx',
  agent: { class: 'ocf', provider: 'linbit', type: 'drbd' },
  parameters: { drbd_resource: 'nyx' },
  meta: {},
  operations: [
    { name: 'monitor', intervalMs: MONITOR_MS, role: 'Promoted' },
    { name: 'monitor', intervalMs: 2 * MONITOR_MS, role: 'Unpromoted' },
  ],
};

/** Both nodes are there, and nothing is known of any resource yet. */
export const REFERENCE_CLUSTER: ClusterModel = {
  nowMs: 1_800_000_000_000,
  quorate: true,
  options: { ...DEFAULT_OPTIONS, fencingAction: 'off' },
  nodes: [node(PRIMARY, '1'), node(SECONDARY, '2')],
  dc: SECONDARY,
  fenceDevices: [
    { id: 'power-primary', agent: 'fence_ipmilan', targets: [PRIMARY] },
    { id: 'power-secondary', agent: 'fence_ipmilan', targets: [SECONDARY] },
  ],
  resources: [
    { kind: 'clone', id: 'nyx-data', meta: { promotable: 'true', notify: 'true' }, child: DRBD },
    {
      kind: 'group',
      id: 'nyx-service',
      meta: {},
      members: [
        service('res_filesystem', 'heartbeat', 'Filesystem', {
          device: '/dev/drbd0',
          directory: '/srv/nyx',
          fstype: 'ext4',
        }),
        service('res_ip', 'heartbeat', 'IPaddr2', { ip: '192.168.2.235', cidr_netmask: '24', nic: 'enp2s0' }),
        service('res_nginx', 'heartbeat', 'nginx', {}),
        service('res_mattermost', 'nyx', 'Mattermost', {}),
      ],
    },
  ],
  resourceDefaults: { 'resource-stickiness': '100', 'migration-threshold': '3' },
  constraints: {
    locations: [],
    colocations: [
      {
        id: 'nyx-service with nyx-data',
        dependent: 'nyx-service',
        primary: 'nyx-data',
        primaryRole: 'Promoted',
        score: INFINITY,
      },
    ],
    orders: [
      {
        id: 'nyx-data then nyx-service',
        first: 'nyx-data',
        firstAction: 'promote',
        then: 'nyx-service',
        thenAction: 'start',
        kind: 'mandatory',
      },
    ],
    tickets: [],
  },
  tickets: [],
  history: [],
  failCounts: [],
  inFlight: [],
};
