/** A cluster of two nodes with one resource, for asking the scheduler. */
import { type ClusterModel, DEFAULT_OPTIONS, type NodeModel } from '@nyx/scheduler';

const member = (name: string, id: string): NodeModel => ({
  id,
  name,
  presence: 'member',
  attributes: {},
  transientAttributes: {},
});

const record = (operation: string, callId: number, exitCode: number) => ({
  id: `${operation}-${callId}`,
  operation,
  intervalMs: 0,
  callId,
  status: 'done' as const,
  exitCode,
  expectedExitCode: exitCode,
});

export const smallModel = (): ClusterModel => ({
  nowMs: Date.UTC(2026, 0, 1),
  quorate: true,
  options: DEFAULT_OPTIONS,
  nodes: [member('nyx-primary', '1'), member('nyx-secondary', '2')],
  dc: 'nyx-primary',
  fenceDevices: [{ id: 'power', agent: 'fence_dummy' }],
  resources: [
    {
      kind: 'primitive',
      id: 'res_ip',
      agent: { class: 'ocf', provider: 'heartbeat', type: 'IPaddr2' },
      parameters: { ip: '192.168.2.235' },
      meta: {},
      operations: [],
    },
  ],
  constraints: { locations: [], colocations: [], orders: [], tickets: [] },
  tickets: [],
  history: [
    { node: 'nyx-primary', resource: 'res_ip', operations: [record('monitor', 1, 7), record('start', 2, 0)] },
    { node: 'nyx-secondary', resource: 'res_ip', operations: [record('monitor', 1, 7)] },
  ],
  failCounts: [],
  inFlight: [],
});
