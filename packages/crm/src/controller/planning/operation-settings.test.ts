import { expect, test } from 'vitest';
import { primitivesOf, readConfiguration } from '../../configuration/index.ts';
import { operationModels } from './cluster-model.ts';

const probeTimeoutOf = (operations: string): number | undefined => {
  const read = readConfiguration(
    `cluster: nyx
nodes:
  alpha: { id: 1, links: [12.0.1.1] }
  beta:  { id: 2, links: [12.0.1.2] }
key: /etc/nyx/cluster.key
fencing: unfenced
resources:
  web: { agent: ocf:heartbeat:nginx${operations} }
`,
    'file',
  );
  if (!read.ok) throw new Error(read.errors.map(({ rendered }) => rendered).join('\n'));
  const [web] = primitivesOf(read.configuration);
  if (!web) throw new Error('the document has one primitive');
  const advertised = {
    agent: 'ocf:heartbeat:nginx',
    operations: [{ name: 'monitor', timeoutMs: 30_000, intervalMs: 10_000, depth: 0, role: null }],
  };
  return operationModels(read.configuration, web.primitive, advertised).find(
    ({ name, intervalMs }) => name === 'monitor' && intervalMs === 0,
  )?.timeoutMs;
};

test('a probe has as long as the configuration gives the monitor, else as long as the agent advises', () => {
  expect(probeTimeoutOf(', operations: { monitor: [{ interval: 10s, timeout: 5min }] }')).toBe(300_000);
  expect(probeTimeoutOf(', operations: { monitor: [{ interval: 10s }] }')).toBe(30_000);
  expect(probeTimeoutOf('')).toBe(30_000);
});
