/**
 * The reference deployment as a CIB: two nodes, replicated storage with its promoted side, the service's group on top of
 * it, power control for each node.
 */
import { type Agent, type NodeStatus, pairs, primitive, type ResourceRecord, writeCib } from './cib-writer.ts';
import type { Situation } from './synthetic-cluster.ts';

interface Part {
  readonly id: string;
  readonly agent: Agent;
  readonly parameters: Readonly<Record<string, string>>;
}

const NODES = ['nyx-primary', 'nyx-secondary'] as const;
const STORAGE: Part = { id: 'res_drbd_nyx', agent: 'ocf:linbit:drbd', parameters: { drbd_resource: 'nyx' } };
const SERVICE: readonly Part[] = [
  {
    id: 'res_filesystem',
    agent: 'ocf:heartbeat:Filesystem',
    parameters: { device: '/dev/drbd0', directory: '/srv/nyx', fstype: 'ext4' },
  },
  {
    id: 'res_ip',
    agent: 'ocf:heartbeat:IPaddr2',
    parameters: { ip: '192.168.2.235', cidr_netmask: '24', nic: 'enp2s0' },
  },
  { id: 'res_nginx', agent: 'ocf:heartbeat:nginx', parameters: {} },
  { id: 'res_mattermost', agent: 'ocf:nyx:Mattermost', parameters: { webhook: 'https://chat.example/hooks/nyx' } },
];
const POWER: readonly Part[] = NODES.map((node, index) => ({
  id: `power-${node}`,
  agent: 'stonith:fence_ipmilan',
  parameters: { ip: `10.0.9.${index + 1}`, pcmk_host_list: node },
}));

const written = ({ id, agent, parameters }: Part): string =>
  primitive(id, agent, [{ name: 'monitor', seconds: 10 }], parameters);

function resources(): readonly string[] {
  const storage = primitive(
    STORAGE.id,
    STORAGE.agent,
    [
      { name: 'monitor', seconds: 10, role: 'Promoted' },
      { name: 'monitor', seconds: 20, role: 'Unpromoted' },
    ],
    STORAGE.parameters,
  );
  const meta = pairs('meta_attributes', 'nyx-data-meta', { promotable: 'true', notify: 'true' });
  return [
    ...POWER.map(written),
    `<clone id="nyx-data">${meta}${storage}</clone>`,
    `<group id="nyx-service">${SERVICE.map(written).join('')}</group>`,
  ];
}

/** The first node holds the service; storage runs on both, power control of each node on the other. */
function statusOf(index: number, present: boolean): NodeStatus {
  const holds = index === 0;
  const record = (part: Part, state: ResourceRecord['state'], monitorSeconds = 10): ResourceRecord => ({
    resource: part.id,
    agent: part.agent,
    parameters: part.parameters,
    state,
    monitorSeconds,
  });
  return {
    present,
    attributes: { [`master-${STORAGE.id}`]: holds ? '10000' : '1000' },
    history: [
      ...POWER.map((part, target) => record(part, target === index ? 'stopped' : 'started')),
      holds ? record(STORAGE, 'promoted') : record(STORAGE, 'unpromoted', 20),
      ...SERVICE.map((part) => record(part, holds ? 'started' : 'stopped')),
    ],
  };
}

/** The CIB of the reference deployment in that situation. */
export function referenceCib(situation: Situation): string {
  const status = new Map<string, NodeStatus>();
  if (situation !== 'empty') {
    NODES.forEach((node, index) => {
      status.set(node, statusOf(index, situation === 'running' || index > 0));
    });
  }
  return writeCib({
    nodes: NODES,
    options: { 'stonith-enabled': 'true' },
    defaults: { 'resource-stickiness': '100', 'migration-threshold': '3' },
    resources: resources(),
    constraints: [
      '<rsc_colocation id="service-with-data" rsc="nyx-service" with-rsc="nyx-data" with-rsc-role="Promoted" score="INFINITY"/>',
      '<rsc_order id="data-before-service" first="nyx-data" first-action="promote" then="nyx-service" then-action="start"/>',
    ],
    status,
  });
}
