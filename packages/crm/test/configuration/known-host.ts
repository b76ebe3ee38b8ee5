/** A host as the checks of a configuration see it: its name, its agents, its files. The golden files are checked against it. */
import type { AgentDescription, FileFacts, Surroundings } from '../../src/configuration/index.ts';

type Parameter = AgentDescription['parameters'][number];

const parameter = (name: string, type: Parameter['type'] = 'string', required = false): Parameter => ({
  name,
  type,
  required,
  options: [],
});

const AGENTS: Readonly<Record<string, readonly Parameter[]>> = {
  'ocf:heartbeat:Filesystem': [
    parameter('device', 'string', true),
    parameter('directory', 'string', true),
    parameter('fstype', 'string', true),
    parameter('options'),
  ],
  'ocf:heartbeat:IPaddr2': [
    parameter('ip', 'string', true),
    parameter('cidr_netmask'),
    parameter('nic'),
    parameter('arp_count', 'integer'),
  ],
  'ocf:heartbeat:nginx': [parameter('configfile'), parameter('port', 'integer')],
  'ocf:nyx:Mattermost': [parameter('webhook', 'string', true)],
};

const FENCE_AGENTS: Readonly<Record<string, readonly Parameter[]>> = {
  fence_ipmilan: [
    parameter('action', 'string', true),
    parameter('ip', 'string', true),
    parameter('ipport', 'integer'),
    parameter('lanplus', 'boolean'),
    { name: 'privlvl', type: 'select', required: false, options: ['administrator', 'operator'] },
    parameter('password'),
    { name: 'ipaddr', type: 'string', required: true, options: [], deprecated: true, replacedBy: 'ip' },
  ],
};

const file = (mode: number, sizeBytes = 32): FileFacts => ({ kind: 'file', mode, sizeBytes });

const FILES: Readonly<Record<string, FileFacts>> = {
  '/etc/nyx/cluster.key': file(0o600),
  '/etc/nyx/exposed.key': file(0o644),
  '/etc/nyx/short.key': file(0o600, 9),
  '/etc/nyx/secrets/bmc': file(0o600, 12),
  '/etc/nyx/secrets/exposed': file(0o640, 12),
};

export const KNOWN_HOST: Surroundings = {
  hostName: 'nyx-primary',
  agents: {
    resourceAgents: [...Object.keys(AGENTS), 'systemd:nginx'],
    fenceAgents: Object.keys(FENCE_AGENTS),
    describe(agent) {
      const parameters = AGENTS[agent] ?? FENCE_AGENTS[agent];
      return parameters ? { parameters } : null;
    },
  },
  checkTiming({ values: { heartbeatIntervalMs = 40, suspicionTimeoutMs = 320 } }) {
    if (suspicionTimeoutMs >= 3 * heartbeatIntervalMs) return null;
    return `suspicionTimeoutMs is ${suspicionTimeoutMs}, less than 3 heartbeat intervals of ${heartbeatIntervalMs}`;
  },
  files: { inspect: (path) => FILES[path] ?? null },
};
