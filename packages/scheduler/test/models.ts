/**
 * Small cluster models for tests, in the shape of the reference deployment.
 */
import type { ClusterModel, NodeModel, OperationRecord, PrimitiveModel, ResourceHistory } from '../src/index.ts';
import { DEFAULT_OPTIONS } from '../src/index.ts';

export const member = (name: string, id: string): NodeModel => ({
  id,
  name,
  presence: 'member',
  attributes: {},
  transientAttributes: {},
});

export const dummy = (id: string, meta: Readonly<Record<string, string>> = {}): PrimitiveModel => ({
  kind: 'primitive',
  id,
  agent: { class: 'ocf', provider: 'heartbeat', type: 'Dummy' },
  parameters: {},
  meta,
  operations: [{ name: 'monitor', intervalMs: 10_000 }],
});

/** A group of three on two nodes with a fence device, as the reference deployment has it. */
export const twoNodes = (overrides: Partial<ClusterModel> = {}): ClusterModel => ({
  nowMs: 1_800_000_000_000,
  quorate: true,
  options: DEFAULT_OPTIONS,
  nodes: [member('nyx-primary', '1'), member('nyx-secondary', '2')],
  dc: 'nyx-primary',
  fenceDevices: [{ id: 'power', agent: 'fence_dummy' }],
  resources: [
    {
      kind: 'group',
      id: 'nyx-service',
      meta: { 'resource-stickiness': '100', 'migration-threshold': '3' },
      members: [dummy('res_filesystem'), dummy('res_ip'), dummy('res_nginx')],
    },
  ],
  constraints: { locations: [], colocations: [], orders: [], tickets: [] },
  tickets: [],
  history: [],
  failCounts: [],
  inFlight: [],
  ...overrides,
});

const record = (
  operation: string,
  callId: number,
  exitCode: number,
  expected: number,
  intervalMs = 0,
): OperationRecord => ({
  id: `${operation}-${callId}`,
  operation,
  intervalMs,
  callId,
  status: 'done',
  exitCode,
  expectedExitCode: expected,
});

/** Probed and found stopped. */
export const stoppedOn = (node: string, resource: string): ResourceHistory => ({
  node,
  resource,
  operations: [record('monitor', 1, 7, 7)],
});

/** Probed, started, monitored. */
export const runningOn = (node: string, resource: string): ResourceHistory => ({
  node,
  resource,
  operations: [record('monitor', 1, 7, 7), record('start', 2, 0, 0), record('monitor', 3, 0, 0, 10_000)],
});

export const MEMBERS = ['res_filesystem', 'res_ip', 'res_nginx'] as const;

/** The service running on one node and known to be stopped on the other. */
export const serviceOn = (node: string): readonly ResourceHistory[] => {
  const other = node === 'nyx-primary' ? 'nyx-secondary' : 'nyx-primary';
  return MEMBERS.flatMap((resource) => [runningOn(node, resource), stoppedOn(other, resource)]);
};
