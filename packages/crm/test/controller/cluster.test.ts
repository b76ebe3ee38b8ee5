import { describe, expect, it } from 'vitest';
import { ClusterHarness, type HarnessOptions } from './cluster-harness.ts';
import { document, GROUP, TWO_NODES } from './two-nodes.ts';

const started = (options: Partial<HarnessOptions> = {}): ClusterHarness => {
  const cluster = new ClusterHarness({ document: document(), nodes: TWO_NODES, ...options });
  cluster.boot('alpha');
  cluster.boot('beta');
  cluster.settle();
  return cluster;
};

const expectService = (cluster: ClusterHarness, node: string): void => {
  for (const resource of GROUP) expect(cluster.placeOf(resource)).toBe(node);
  expect(cluster.doubles).toEqual([]);
};

describe('a founded cluster of two nodes', () => {
  it('has version 1 at both, from the file, and one node in charge', () => {
    const cluster = started();
    for (const name of ['alpha', 'beta']) {
      const status = cluster.core(name).status();
      expect(status.configuration.version).toBe(1);
      expect(status.dc).toBe('alpha');
    }
    expect(cluster.core('alpha').state.version?.digest).toBe(cluster.core('beta').state.version?.digest);
  });

  it('starts a resource only once its state on every node is known, and the group on one node in order', () => {
    const cluster = started();
    expectService(cluster, 'alpha');
    const journal = cluster.core('beta').journalAfter(0);
    for (const resource of GROUP) {
      const mine = journal.filter((entry) => entry.resource === resource);
      const firstStart = mine.findIndex(
        (entry) => entry.kind === 'operation-started' && entry.data.operation === 'start',
      );
      const probes = mine.filter((entry) => entry.message.startsWith('probe') && entry.kind === 'operation-finished');
      expect(probes.map((entry) => entry.node).sort()).toEqual(['alpha', 'beta']);
      for (const probe of probes) expect(mine.indexOf(probe)).toBeLessThan(firstStart);
    }
    expect(cluster.log).toEqual(GROUP.map((resource) => `start ${resource} alpha`));
  });
});

describe('a slow probe', () => {
  const slowly = (resource: string, node: string): Partial<HarnessOptions> => ({
    durationMs: (operation, where) =>
      operation.kind === 'probe' && operation.resource === resource && where === node ? 15_000 : undefined,
  });

  it('holds back every first start, also of what it does not look at', () => {
    const cluster = new ClusterHarness({ document: document(), nodes: TWO_NODES, ...slowly('web', 'beta') });
    cluster.boot('alpha');
    cluster.boot('beta');
    cluster.settle();
    expectService(cluster, 'alpha');
    const journal = cluster.core('alpha').journalAfter(0);
    const isOf = (entry: (typeof journal)[number], operation: string, kind: (typeof journal)[number]['kind']) =>
      entry.kind === kind && entry.data.operation === operation;
    const probes = journal.flatMap((entry, at) => (isOf(entry, 'monitor', 'operation-finished') ? [at] : []));
    const firstStart = journal.findIndex((entry) => isOf(entry, 'start', 'operation-started'));
    expect(probes.filter((at) => at < firstStart)).toHaveLength(2 * GROUP.length);
  });

  it('of an unrelated resource does not hold back a recovery', () => {
    const withUnrelated = document('  unrelated: { agent: "ocf:heartbeat:Dummy" }\n');
    const cluster = started({ ...slowly('unrelated', 'beta'), document: withUnrelated });
    cluster.kill('beta');
    cluster.runUntil(() => cluster.log.includes('fenced beta by alpha'), 20_000, 'beta isolated');
    const isProbed = (node: string): boolean =>
      cluster.core('alpha').state.history.some((entry) => entry.node === node && entry.resource === 'unrelated');
    cluster.boot('beta');
    cluster.runUntil(
      () => cluster.core('alpha').state.operations.some(({ kind, node }) => kind === 'probe' && node === 'beta'),
      20_000,
      'beta being probed',
    );
    cluster.host('alpha').active.delete('web');
    const starts = (): number => cluster.log.filter((line) => line === 'start web alpha').length;
    cluster.runUntil(() => starts() === 2 || isProbed('beta'), 30_000, 'web started again');
    expect(starts()).toBe(2);
    expect(isProbed('beta')).toBe(false);
  });
});

describe('a node dies', () => {
  it('is fenced before anything starts elsewhere, and the service goes on', () => {
    const cluster = started();
    cluster.kill('alpha');
    cluster.runUntil(() => cluster.placeOf('web') === 'beta', 20_000, 'the service on beta');
    cluster.settle();
    expectService(cluster, 'beta');
    const fenced = cluster.log.indexOf('fenced alpha by beta');
    expect(fenced).toBeGreaterThan(0);
    expect(fenced).toBeLessThan(cluster.log.indexOf('start disk beta'));
  });

  it('comes back and does not take the service away', () => {
    const cluster = started();
    cluster.kill('alpha');
    cluster.runUntil(() => cluster.placeOf('web') === 'beta');
    cluster.boot('alpha');
    cluster.settle();
    expectService(cluster, 'beta');
    expect(
      cluster
        .core('alpha')
        .status()
        .nodes.map((node) => node.state),
    ).toEqual(['online', 'online']);
  });
});

describe('commands', () => {
  it('standby moves the service away, unstandby does not bring it back', () => {
    const cluster = started();
    const { acceptance } = cluster.ask('beta', { type: 'standby', nodes: ['alpha'], stopServices: false });
    expect(acceptance?.version).toBe(2);
    cluster.settle();
    expectService(cluster, 'beta');
    expect(
      cluster
        .core('beta')
        .outcomeOf(acceptance?.seq ?? 0)
        .moved.map((move) => move.to),
    ).toEqual(['beta', 'beta', 'beta']);
    cluster.ask('alpha', { type: 'unstandby', nodes: 'all' });
    cluster.settle();
    expectService(cluster, 'beta');
  });

  it('standby that would stop the service is refused', () => {
    const cluster = started();
    const { refusal } = cluster.ask('alpha', { type: 'standby', nodes: 'all', stopServices: false });
    expect(refusal?.code).toBe('NYX_CLUSTER_SERVICE_STOPS');
  });

  it('move ends and leaves nothing behind', () => {
    const cluster = started();
    cluster.ask('alpha', { type: 'move', resource: 'service', node: 'beta' });
    cluster.settle();
    expectService(cluster, 'beta');
    expect(cluster.core('alpha').state.moves).toEqual([]);
  });
});
