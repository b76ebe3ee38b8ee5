/** Statuses as the reference deployment would show them, for the screens and the schemas. */
import type { LinkStatus, NodeStatus, ResourceStatus, StatusView } from '@nyx/crm/contract';

const link = (index: number, change: Partial<LinkStatus> = {}): LinkStatus => ({
  peer: 'nyx-secondary',
  link: index,
  localAddress: index === 0 ? '12.0.1.1' : '10.77.1.1',
  peerAddress: index === 0 ? '12.0.1.2' : '10.77.1.2',
  state: 'up',
  sinceMs: 7_380_000,
  roundTripUs: index === 0 ? 182 : 240,
  flaps: 0,
  ...change,
});

const primary = (change: Partial<NodeStatus> = {}): NodeStatus => ({
  name: 'nyx-primary',
  id: 1,
  state: 'online',
  standby: false,
  dc: true,
  links: [],
  awaiting: null,
  ...change,
});

const secondary = (change: Partial<NodeStatus> = {}): NodeStatus => ({
  name: 'nyx-secondary',
  id: 2,
  state: 'online',
  standby: false,
  dc: false,
  links: [link(0), link(1)],
  awaiting: null,
  ...change,
});

const AGENTS = [
  ['res_filesystem', 'ocf:heartbeat:Filesystem', 'monitor every 20s'],
  ['res_ip', 'ocf:heartbeat:IPaddr2', 'monitor every 10s'],
  ['res_nginx', 'ocf:heartbeat:nginx', 'kernel event'],
  ['res_mattermost', 'ocf:nyx:Mattermost', null],
] as const;

const service = (change: Partial<ResourceStatus> = {}): ResourceStatus[] =>
  AGENTS.map(([id, agent, detection]) => ({
    id,
    agent,
    group: 'nyx-service',
    state: 'started',
    node: 'nyx-primary',
    activeOn: ['nyx-primary'],
    operation: null,
    failCounts: {},
    detection,
    why: 'It runs on nyx-primary, where it was started first and stays by stickiness.',
    ...change,
  }));

export function healthyStatus(change: Partial<StatusView> = {}): StatusView {
  return {
    cluster: 'nyx',
    seenBy: 'nyx-primary',
    at: '2026-01-01T12:00:00.000Z',
    manager: { state: 'in-charge', reason: 'It is the DC.' },
    quorum: {
      quorate: true,
      votes: 2,
      expectedVotes: 2,
      twoNode: true,
      waitingFor: [],
      reason: '2 of 2 votes are present.',
    },
    dc: 'nyx-primary',
    settled: true,
    configuration: { version: 4, digest: '5f2c9a', author: 'nyx-primary', acceptedDivergence: false },
    fencing: {
      enabled: true,
      devices: [
        { id: 'power-primary', agent: 'fence_ipmilan', targets: ['nyx-primary'], state: 'working', lastOffMs: 1850 },
        {
          id: 'power-secondary',
          agent: 'fence_ipmilan',
          targets: ['nyx-secondary'],
          state: 'working',
          lastOffMs: 1920,
        },
      ],
      delay: { ms: 0, origin: 'this node holds the service' },
      pending: [],
    },
    nodes: [primary(), secondary()],
    resources: service(),
    failures: [],
    warnings: [],
    lastEvent: 41,
    ...change,
  };
}

/** The secondary is gone, nobody can isolate it, and it held the service. */
export const lostUnfencedStatus = (): StatusView =>
  healthyStatus({
    quorum: {
      quorate: true,
      votes: 1,
      expectedVotes: 2,
      twoNode: true,
      waitingFor: [],
      reason: '1 of 2 votes, enough by two-node after both were seen.',
    },
    settled: true,
    fencing: {
      enabled: true,
      devices: [],
      delay: { ms: 0, origin: 'no device could be slower' },
      pending: [
        {
          target: 'nyx-secondary',
          attempt: 0,
          state: 'no-device',
          reason: 'it stopped answering while it held nyx-service',
          lastError: null,
        },
      ],
    },
    nodes: [
      primary(),
      secondary({
        state: 'lost',
        links: [
          link(0, { state: 'down', sinceMs: 42_000, roundTripUs: null, flaps: 1 }),
          link(1, { state: 'down', sinceMs: 42_000, roundTripUs: null, flaps: 1 }),
        ],
        awaiting: 'Its fencing: no fence device has it as a target.',
      }),
    ],
    resources: service({
      state: 'blocked',
      node: 'nyx-secondary',
      activeOn: ['nyx-secondary'],
      why: 'It may still run on nyx-secondary, which is lost and not fenced.',
    }),
    warnings: [
      {
        code: 'NYX_CLUSTER_NO_FENCE_DEVICE',
        message: 'nyx-secondary is lost and no fence device has it as a target: nothing of it is taken over.',
        remedy: 'Make sure that it is off, then: nyxctl fence nyx-secondary --confirm=nyx-secondary',
      },
    ],
  });

export const linkDownStatus = (): StatusView =>
  healthyStatus({
    nodes: [
      primary(),
      secondary({ links: [link(0, { state: 'down', sinceMs: 12_400, roundTripUs: null, flaps: 2 }), link(1)] }),
    ],
  });

export const failedResourceStatus = (): StatusView =>
  healthyStatus({
    settled: false,
    resources: service().map((resource) =>
      resource.id === 'res_nginx'
        ? {
            ...resource,
            state: 'failed',
            operation: 'start on nyx-primary',
            failCounts: { 'nyx-primary': 2 },
            why: 'It failed 2 times on nyx-primary and moves after the third.',
          }
        : resource.id === 'res_mattermost'
          ? { ...resource, state: 'stopped', node: null, activeOn: [], why: 'It waits for res_nginx in its group.' }
          : resource,
    ),
    failures: [
      {
        resource: 'res_nginx',
        node: 'nyx-primary',
        operation: 'monitor',
        exitCode: 7,
        reason: 'not running: the main process ended',
        at: '2026-01-01T11:58:30.000Z',
      },
      {
        resource: 'res_nginx',
        node: 'nyx-primary',
        operation: 'start',
        exitCode: 1,
        reason: 'nginx: [emerg] bind() to 0.0.0.0:80 failed (98: Address already in use)',
        at: '2026-01-01T11:59:56.000Z',
      },
    ],
  });

/** What the ring alone still knows. */
export const managerDownStatus = (): StatusView =>
  healthyStatus({
    manager: { state: 'down', reason: 'The manager was started 3 times in a minute and is held back.' },
    dc: null,
    settled: false,
    configuration: { version: 0, digest: '', author: '', acceptedDivergence: false },
    fencing: {
      enabled: true,
      devices: [],
      delay: { ms: 0, origin: 'not known while the manager is down' },
      pending: [],
    },
    nodes: [primary({ dc: false }), secondary()],
    resources: [],
    lastEvent: 0,
  });

export const unfencedStatus = (): StatusView =>
  healthyStatus({
    fencing: { enabled: false, devices: [], delay: { ms: 0, origin: 'fencing is switched off' }, pending: [] },
    warnings: [
      {
        code: 'NYX_CLUSTER_UNFENCED',
        message:
          'The cluster runs unfenced: a node that is only cut off is taken for dead, and a service may run twice.',
        remedy:
          'Add a fence device for each node and remove fencing: none, then: nyxctl config apply /etc/nyx/nyx.yaml',
      },
    ],
  });

export const divergedStatus = (): StatusView =>
  healthyStatus({
    configuration: { version: 5, digest: '81b03d', author: 'nyx-primary', acceptedDivergence: true },
    nodes: [
      primary(),
      secondary({ state: 'joining', awaiting: 'A decision between two histories of the configuration.' }),
    ],
    warnings: [
      {
        code: 'NYX_CLUSTER_DIVERGED',
        message: 'nyx-primary and nyx-secondary both changed version 4 of the configuration while they were apart.',
        remedy: 'Keep the one of this node: nyxctl config apply --accept-divergence /etc/nyx/nyx.yaml',
      },
    ],
  });

/** A node is being fenced while the service moves. */
export const failoverStatus = (): StatusView =>
  healthyStatus({
    seenBy: 'nyx-secondary',
    dc: 'nyx-secondary',
    settled: false,
    quorum: {
      quorate: true,
      votes: 1,
      expectedVotes: 2,
      twoNode: true,
      waitingFor: [],
      reason: '1 of 2 votes, enough by two-node after both were seen.',
    },
    fencing: {
      enabled: true,
      devices: [
        { id: 'power-primary', agent: 'fence_ipmilan', targets: ['nyx-primary'], state: 'failing', lastOffMs: 1850 },
        {
          id: 'power-secondary',
          agent: 'fence_ipmilan',
          targets: ['nyx-secondary'],
          state: 'working',
          lastOffMs: 1920,
        },
      ],
      delay: { ms: 2150, origin: 'the slowest recent off of power-secondary, 1.9 s, and 250 ms of detection skew' },
      pending: [
        {
          target: 'nyx-primary',
          attempt: 2,
          state: 'retrying',
          reason: 'it stopped answering on every link',
          lastError: 'fence_ipmilan: connection to 10.0.9.1 timed out',
        },
      ],
    },
    nodes: [
      primary({
        state: 'fencing',
        dc: false,
        links: [
          link(0, { peer: 'nyx-primary', state: 'down', sinceMs: 3100, roundTripUs: null, flaps: 1 }),
          link(1, { peer: 'nyx-primary', state: 'down', sinceMs: 3100, roundTripUs: null, flaps: 1 }),
        ],
        awaiting: 'Its fencing by power-primary, attempt 2.',
      }),
      secondary({ dc: true, links: [] }),
    ],
    resources: service({
      state: 'unknown',
      why: 'It was last seen on nyx-primary, which is being fenced; then it starts on nyx-secondary.',
    }),
  });
