/** What must hold in the situations that operators fear, one by one. */
import { describe, expect, it } from 'vitest';
import { ClusterHarness, type HarnessOptions } from './cluster-harness.ts';
import { document, GROUP, THREE_NODES, TWO_NODES, threeNodeDocument } from './two-nodes.ts';

const started = (options: Partial<HarnessOptions> = {}): ClusterHarness => {
  const cluster = new ClusterHarness({ document: document(), nodes: TWO_NODES, ...options });
  cluster.boot('alpha');
  cluster.boot('beta');
  cluster.settle();
  return cluster;
};

const expectService = (cluster: ClusterHarness, node: string): void => {
  for (const resource of GROUP) expect(cluster.placeOf(resource), cluster.story()).toBe(node);
  expect(cluster.doubles).toEqual([]);
};

/** Cuts the power of a node and waits until it is isolated and all is done that follows. */
const loseNode = (cluster: ClusterHarness, name: string): void => {
  const survivor = name === 'alpha' ? 'beta' : 'alpha';
  cluster.kill(name);
  cluster.runUntil(
    () =>
      cluster
        .core(survivor)
        .status()
        .nodes.some((node) => node.name === name && node.state === 'fenced'),
    30_000,
    `${name} fenced`,
  );
  cluster.settle();
};

const warnings = (cluster: ClusterHarness, name: string): readonly string[] =>
  cluster
    .core(name)
    .status()
    .warnings.map((warning) => warning.code);

describe('founding', () => {
  it('refuses files that differ and names both', () => {
    const cluster = new ClusterHarness({
      document: document(),
      documents: { beta: document('defaults: { stickiness: 7 }\n') },
      nodes: TWO_NODES,
    });
    cluster.boot('alpha');
    cluster.boot('beta');
    cluster.runFor(5000);
    for (const name of ['alpha', 'beta']) {
      const status = cluster.core(name).status();
      expect(status.manager.state).toBe('refused');
      expect(status.manager.reason).toContain('of alpha');
      expect(status.manager.reason).toContain('of beta');
      expect(status.configuration.version).toBe(0);
      expect(warnings(cluster, name)).toContain('NYX_CLUSTER_FILES_DISAGREE');
    }
  });

  it('waits for all nodes and says so', () => {
    const cluster = new ClusterHarness({ document: document(), nodes: TWO_NODES });
    cluster.boot('beta');
    cluster.runFor(5000);
    const { manager } = cluster.core('beta').status();
    expect(manager.state).toBe('joining');
    expect(manager.reason).toContain('alpha');
    expect(cluster.log).toEqual([]);
  });

  it('two clusters that were founded apart refuse to merge and say why', () => {
    const first = started();
    const other = started({ seed: 2, document: document('defaults: { stickiness: 7 }\n') });
    loseNode(first, 'beta');
    first.host('beta').disk = structuredClone(other.host('beta').disk);
    first.boot('beta');
    first.runFor(5000);
    const { manager } = first.core('beta').status();
    expect(manager.state).toBe('refused');
    expect(warnings(first, 'beta')).toContain('NYX_CLUSTER_FOUNDED_APART');
    expectService(first, 'alpha');
  });
});

describe('a cut between two nodes', () => {
  it('leaves the service where it is and isolates the other, whoever holds it', () => {
    for (const holder of ['alpha', 'beta']) {
      const cluster = started();
      if (holder === 'beta') {
        cluster.ask('alpha', { type: 'move', resource: 'service', node: 'beta' });
        cluster.settle();
      }
      const other = holder === 'alpha' ? 'beta' : 'alpha';
      cluster.cut(['alpha'], ['beta']);
      cluster.runUntil(() => !cluster.host(other).powered, 20_000, `${other} isolated`);
      cluster.runFor(5000);
      expectService(cluster, holder);
      expect(cluster.log.filter((line) => line.startsWith('fenced'))).toEqual([`fenced ${other} by ${holder}`]);
    }
  });

  it('holds back for the slowest recent off of the agent, and says where that comes from', () => {
    const cluster = started({ fenceMs: 2000 });
    loseNode(cluster, 'beta');
    cluster.boot('beta');
    cluster.settle();
    loseNode(cluster, 'alpha');
    cluster.boot('alpha');
    cluster.settle();
    expectService(cluster, 'beta');
    const { delay } = cluster.core('alpha').status().fencing;
    expect(delay.ms).toBeGreaterThanOrEqual(2000);
    expect(delay.origin).toContain('slowest recent off of power-alpha');
    expect(cluster.core('beta').status().fencing.delay.ms).toBe(0);
    cluster.cut(['alpha'], ['beta']);
    cluster.runUntil(() => !cluster.host('alpha').powered, 20_000, 'alpha isolated');
    cluster.runFor(5000);
    expectService(cluster, 'beta');
  });

  it('that heals before the agent was started fences nobody', () => {
    const cluster = started({ fencingFails: () => true });
    cluster.ask('alpha', { type: 'move', resource: 'service', node: 'beta' });
    cluster.settle();
    cluster.cut(['alpha'], ['beta']);
    cluster.runUntil(() => cluster.core('alpha').state.fencing.some((entry) => entry.phase === 'delayed'), 5000);
    cluster.heal();
    cluster.settle();
    expect(cluster.core('alpha').state.fencing).toEqual([]);
    expectService(cluster, 'beta');
  });
});

describe('fencing', () => {
  it('that fails is tried again and never taken for a success', () => {
    let failures = 0;
    const cluster = started({
      fencingFails: () => {
        failures += 1;
        return failures <= 3;
      },
    });
    cluster.kill('alpha');
    cluster.runUntil(() => failures === 3, 30_000, 'three failed attempts');
    expect(cluster.placeOf('disk')).toBeNull();
    const status = cluster.core('beta').status();
    expect(status.fencing.pending[0]?.lastError ?? '').toContain('no answer');
    expect(status.resources[0]?.state).toBe('unknown');
    expect(status.resources[0]?.why).toContain('alpha');
    cluster.settle();
    expectService(cluster, 'beta');
  });

  it('without a device blocks the takeover, and the status says what is awaited', () => {
    const bare = document().replace(/ {2}power-alpha: .*\n/, '');
    const cluster = started({ document: bare });
    expectService(cluster, 'alpha');
    cluster.kill('alpha');
    cluster.runFor(60_000);
    expect(cluster.placeOf('disk')).toBeNull();
    const status = cluster.core('beta').status();
    expect(status.fencing.pending[0]?.state).toBe('no-device');
    expect(status.nodes[0]?.awaiting).toContain('no fence device');
    expect(warnings(cluster, 'beta')).toContain('NYX_CLUSTER_NO_FENCE_DEVICE');
  });

  it('goes on when the DC dies in the middle of it', () => {
    const cluster = new ClusterHarness({
      document: threeNodeDocument(),
      nodes: THREE_NODES,
      twoNode: false,
      fenceMs: 1000,
    });
    for (const name of ['alpha', 'beta', 'gamma']) cluster.boot(name);
    cluster.settle();
    cluster.ask('alpha', { type: 'move', resource: 'service', node: 'gamma' });
    cluster.settle();
    cluster.kill('gamma');
    cluster.runUntil(() => cluster.core('alpha').state.fencing.some((entry) => entry.phase === 'running'), 10_000);
    cluster.restartManager('alpha', 3000);
    cluster.settle();
    expect(cluster.log.filter((line) => line === 'fenced gamma by beta')).toHaveLength(1);
    expect(cluster.placeOf('web')).not.toBeNull();
    expect(cluster.doubles).toEqual([]);
  });

  it('waits for the reset of a node by its own watchdog where no device can isolate it', () => {
    const cluster = new ClusterHarness({
      document: threeNodeDocument()
        .replace('fencing:', 'watchdog: { self-fencing: true }\nfencing: {}')
        .replaceAll(/\n {2}power-.*/g, ''),
      nodes: THREE_NODES,
      twoNode: false,
    });
    for (const name of ['alpha', 'beta', 'gamma']) cluster.boot(name);
    cluster.settle();
    cluster.ask('alpha', { type: 'move', resource: 'service', node: 'gamma' });
    cluster.settle();
    expect(cluster.core('gamma').mayRunSomething()).toBe(true);
    expect(cluster.core('alpha').mayRunSomething()).toBe(false);
    cluster.kill('gamma');
    cluster.runFor(60_000);
    expect(cluster.placeOf('web')).toBeNull();
    expect(cluster.core('alpha').status().nodes[2]?.awaiting).toContain('once its watchdog has reset it');
    cluster.noticeReset('gamma');
    cluster.runUntil(() => cluster.placeOf('web') !== null, 30_000, 'the service on another node');
    expect(cluster.core('alpha').state.fencing).toEqual([]);
    expect(cluster.doubles).toEqual([]);
  });

  it('follows a failed stop, and an operator who asks for it', () => {
    const cluster = started({
      sabotage: (operation, node) =>
        operation.operation === 'stop' && operation.resource === 'web' && node === 'alpha'
          ? { exitCode: 1, takesEffect: false }
          : null,
    });
    cluster.ask('beta', { type: 'move', resource: 'service', node: 'beta' });
    cluster.runUntil(() => cluster.placeOf('web') === 'beta', 30_000, 'the service on beta');
    cluster.settle();
    expectService(cluster, 'beta');
    expect(cluster.log).toContain('fenced alpha by beta');
    cluster.boot('alpha');
    cluster.settle();
    const { refusal } = cluster.ask('alpha', { type: 'fence', node: 'beta', confirm: 'alpha' });
    expect(refusal?.code).toBe('NYX_CLUSTER_CONFIRMATION');
    cluster.ask('beta', { type: 'fence', node: 'alpha', confirm: 'alpha' });
    cluster.runUntil(() => !cluster.host('alpha').powered, 10_000, 'alpha without power');
    cluster.settle();
    expect(cluster.core('beta').status().nodes[0]?.state).toBe('fenced');
  });
});

describe('the configuration', () => {
  const changed = document('defaults: { stickiness: 7 }\n');
  const configure = { type: 'configure', document: changed, origin: 'new.yaml', acceptDivergence: false } as const;

  it('is changed on every member, survives a power cut of all, and names a file that differs', () => {
    const cluster = started();
    expect(cluster.ask('beta', configure).acceptance?.version).toBe(2);
    cluster.settle();
    cluster.kill('alpha');
    cluster.kill('beta');
    cluster.runFor(2000);
    cluster.boot('alpha');
    cluster.boot('beta');
    cluster.settle();
    for (const name of ['alpha', 'beta']) {
      expect(cluster.core(name).configurationDocument()).toMatchObject({ version: 2, document: changed });
      expect(warnings(cluster, name)).toContain('NYX_CLUSTER_FILE_DIFFERS');
    }
  });

  it('is not changed while the absent peer may be changing it too, unless that is accepted', () => {
    const cluster = started({ fencingFails: () => true });
    cluster.kill('alpha');
    cluster.runUntil(() => cluster.core('beta').status().nodes[0]?.state !== 'online', 5000);
    cluster.runFor(3000);
    expect(cluster.ask('beta', configure).refusal?.code).toBe('NYX_CLUSTER_DIVERGENCE');
    expect(cluster.ask('beta', { ...configure, acceptDivergence: true }, true).acceptance?.version).toBe(2);
    expect(cluster.core('beta').status().configuration.acceptedDivergence).toBe(true);
    cluster.boot('alpha');
    cluster.settle();
    expect(cluster.core('alpha').configurationDocument().version).toBe(2);
    expect(cluster.core('alpha').status().configuration.acceptedDivergence).toBe(false);
  });

  it('that was changed on both sides of a cut is kept and reported, not discarded in silence', () => {
    const cluster = started({ fencingFails: () => true });
    cluster.cut(['alpha'], ['beta']);
    cluster.runFor(3000);
    const other = document('defaults: { stickiness: 8 }\n');
    cluster.ask('alpha', { ...configure, acceptDivergence: true }, true);
    cluster.ask('beta', { ...configure, document: other, acceptDivergence: true }, true);
    cluster.heal();
    cluster.settle();
    const [alpha, beta] = [cluster.core('alpha'), cluster.core('beta')];
    expect(alpha.configurationDocument()).toEqual(beta.configurationDocument());
    expect(warnings(cluster, 'alpha')).toContain('NYX_CLUSTER_DIVERGED');
    expect(alpha.journalAfter(0).some((entry) => entry.kind === 'divergence')).toBe(true);
    expect(cluster.diverged.length).toBe(1);
    const kept = cluster.diverged[0]?.document;
    expect([changed, other]).toContain(kept);
    expect(kept).not.toBe(alpha.configurationDocument().document);
    cluster.ask('alpha', configure);
    expect(warnings(cluster, 'alpha')).not.toContain('NYX_CLUSTER_DIVERGED');
  });

  it('is not changed while a member cannot write, and what runs is not disturbed', () => {
    const cluster = started();
    cluster.host('beta').diskBroken = true;
    const { refusal } = cluster.ask('alpha', configure);
    expect(refusal?.code).toBe('NYX_CLUSTER_NOT_DURABLE');
    expect(refusal?.message).toContain('beta');
    expect(refusal?.message).toContain('ENOSPC');
    expectService(cluster, 'alpha');
    expect(cluster.core('alpha').configurationDocument().version).toBe(1);
    cluster.host('beta').diskBroken = false;
    expect(cluster.ask('alpha', configure).acceptance?.version).toBe(2);
  });

  it('with a mistake is refused with its place', () => {
    const cluster = started();
    const { refusal } = cluster.ask('alpha', { ...configure, document: `${document()}nonsense: 1\n` });
    expect(refusal?.code).toBe('NYX_CONFIG_UNKNOWN_KEY');
    expect(refusal?.message).toContain('new.yaml');
  });
});

describe('resources', () => {
  it('that fail are recovered in place, then moved after the threshold, and cleaned up', () => {
    const cluster = started({ document: document('defaults: { migration-threshold: 2 }\n') });
    cluster.host('alpha').active.delete('web');
    cluster.runUntil(
      () => cluster.core('alpha').status().resources[2]?.failCounts.alpha === 1,
      30_000,
      'a counted failure',
    );
    cluster.settle();
    expectService(cluster, 'alpha');
    cluster.host('alpha').active.delete('web');
    cluster.runUntil(() => cluster.placeOf('web') === 'beta', 60_000, 'the service on beta');
    cluster.settle();
    expectService(cluster, 'beta');
    cluster.ask('beta', { type: 'cleanup', resource: 'web', node: null });
    cluster.settle();
    expect(cluster.core('alpha').status().failures).toEqual([]);
    expect(cluster.core('alpha').status().resources[2]?.failCounts).toEqual({});
    expectService(cluster, 'beta');
  });

  it('have not moved for being cleaned up and probed again where they run', () => {
    const cluster = started();
    const answer = cluster.ask('alpha', { type: 'cleanup', resource: null, node: null });
    cluster.settle();
    expectService(cluster, 'alpha');
    const seq = answer.acceptance?.seq ?? 0;
    expect(cluster.core('alpha').outcomeOf(seq)).toEqual({ settled: true, moved: [], blocked: [] });
  });

  it('that a probe finds on two nodes are stopped on both and started once', () => {
    const cluster = started();
    cluster.host('beta').active.add('web');
    cluster.doubles.length = 0;
    cluster.ask('alpha', { type: 'cleanup', resource: 'web', node: 'beta' });
    cluster.settle();
    expect(cluster.hosts.filter((host) => host.active.has('web'))).toHaveLength(1);
    expect(cluster.log).toContain('stop web alpha');
    expect(cluster.log).toContain('stop web beta');
  });

  it('go on undisturbed while the manager of their node is away and comes back', () => {
    const cluster = started();
    const before = cluster.log.length;
    cluster.restartManager('alpha', 3000);
    cluster.runFor(1000);
    expect(cluster.core('beta').status().nodes[0]?.state).toBe('joining');
    cluster.settle();
    expect(cluster.log.slice(before)).toEqual([]);
    expectService(cluster, 'alpha');
  });

  it('move away from a node that takes leave, which is then not fenced', () => {
    const cluster = started();
    cluster.ask('alpha', { type: 'leave' });
    cluster.runUntil(() => !cluster.host('alpha').powered, 10_000, 'alpha gone');
    cluster.settle();
    expectService(cluster, 'beta');
    expect(cluster.core('beta').status().nodes[0]?.state).toBe('left');
    expect(cluster.log.filter((line) => line.startsWith('fenced'))).toEqual([]);
  });
});

describe('constraints between resources', () => {
  const OTHERS = '  first: { agent: "ocf:heartbeat:Dummy" }\n  second: { agent: "ocf:heartbeat:Dummy" }\n';
  const between = (...constraints: readonly string[]): ClusterHarness =>
    started({ document: document(`${OTHERS}constraints:\n${constraints.map((text) => `  - ${text}\n`).join('')}`) });
  const position = (cluster: ClusterHarness, line: string): number => cluster.log.lastIndexOf(line);

  it('keep resources together and apart, also after a failover', () => {
    const cluster = between('{ colocate: first, with: service }', '{ separate: second, from: service, score: 500 }');
    expectService(cluster, 'alpha');
    expect([cluster.placeOf('first'), cluster.placeOf('second')]).toEqual(['alpha', 'beta']);
    loseNode(cluster, 'alpha');
    expectService(cluster, 'beta');
    expect([cluster.placeOf('first'), cluster.placeOf('second')]).toEqual(['beta', 'beta']);
  });

  it('start in order and stop in reverse', () => {
    const cluster = between('{ order: [second, service, first] }', '{ colocate: first, with: service }');
    const at = (line: string): number => position(cluster, line);
    expect(at(`start second ${cluster.placeOf('second')}`)).toBeLessThan(at('start disk alpha'));
    expect(at('start web alpha')).toBeLessThan(at('start first alpha'));
    cluster.ask('beta', { type: 'standby', nodes: ['alpha'], stopServices: false });
    cluster.settle();
    expectService(cluster, 'beta');
    expect(at('stop first alpha')).toBeLessThan(at('stop web alpha'));
    expect(at('start web beta')).toBeLessThan(at('start first beta'));
  });
});

describe('a peer that the ring refuses', () => {
  it('is a warning for as long as it is refused', () => {
    const cluster = started();
    const tell = (refusedPeers: readonly { peer: string; reason: string }[]): void => {
      const time = { nowMs: cluster.nowMs, epochMs: 1_700_000_000_000 + cluster.nowMs };
      cluster.core('alpha').step({ type: 'links', links: [], refusedPeers, detectionSkewMs: 250, ...time });
    };
    tell([{ peer: '10.1.0.9', reason: 'it has another key' }]);
    const [warning] = cluster.core('alpha').status().warnings;
    expect(warning?.code).toBe('NYX_CLUSTER_SETTINGS_DIFFER');
    expect(warning?.message).toContain('10.1.0.9: it has another key');
    tell([]);
    expect(warnings(cluster, 'alpha')).toEqual([]);
  });
});

describe('an announced restart', () => {
  const announced = (withinMs = 10_000): ClusterHarness => {
    const cluster = started();
    cluster.ask('alpha', { type: 'announce-restart', withinMs });
    cluster.settle();
    return cluster;
  };

  it('leaves everything where it is, and nobody is isolated', () => {
    const cluster = announced();
    const before = cluster.log.length;
    cluster.restartRing('alpha', 5000);
    cluster.runUntil(() => cluster.core('beta').status().fencing.pending.length > 0, 3000, 'a fencing held back');
    expect(cluster.core('beta').status().fencing.pending[0]?.reason).toContain('announced a restart');
    cluster.runUntil(() => cluster.core('beta').status().nodes[0]?.state === 'online', 20_000, 'alpha back');
    cluster.settle();
    expectService(cluster, 'alpha');
    expect(cluster.log.slice(before)).toEqual([]);
  });

  it('that is not kept is a death, once its time is over', () => {
    const cluster = announced(4000);
    cluster.kill('alpha');
    const died = cluster.nowMs;
    cluster.runUntil(() => cluster.placeOf('web') === 'beta', 20_000, 'the service on beta');
    expect(cluster.log).toContain('fenced alpha by beta');
    expect(cluster.nowMs - died).toBeGreaterThanOrEqual(3000);
    expect(cluster.doubles).toEqual([]);
  });

  it('does not hold for the next start of the node', () => {
    const cluster = announced(600_000);
    cluster.restartRing('alpha', 1000);
    cluster.runUntil(() => cluster.core('beta').status().nodes[0]?.state === 'lost', 3000, 'alpha lost');
    cluster.runUntil(() => cluster.core('beta').status().nodes[0]?.state === 'online', 20_000, 'alpha back');
    cluster.settle();
    cluster.kill('alpha');
    cluster.runUntil(() => cluster.placeOf('web') === 'beta', 20_000, 'the service on beta');
  });

  it('does not make an operator wait who asks for the fencing', () => {
    const cluster = announced(600_000);
    cluster.kill('alpha');
    cluster.runUntil(() => cluster.core('beta').status().fencing.pending.length > 0, 3000, 'a fencing held back');
    cluster.ask('beta', { type: 'fence', node: 'alpha', confirm: 'alpha' });
    cluster.runUntil(() => cluster.placeOf('web') === 'beta', 20_000, 'the service on beta');
    expect(cluster.doubles).toEqual([]);
  });

  it('is refused where peers do not isolate before they take over', () => {
    const cluster = started({ document: document().replace(/fencing:\n.*\n.*\n/, 'fencing: unfenced\n') });
    expect(cluster.ask('alpha', { type: 'announce-restart', withinMs: 5000 }).refusal?.code).toBe(
      'NYX_CLUSTER_RESTART_REFUSED',
    );
  });
});

describe('a node that dies right after its manager', () => {
  it('is isolated and taken over, although the group was only told that the manager ended', () => {
    const cluster = started();
    cluster.kill('alpha', true);
    cluster.runUntil(() => cluster.placeOf('web') === 'beta', 30_000, 'the service on beta');
    cluster.settle();
    expectService(cluster, 'beta');
    expect(cluster.log).toContain('fenced alpha by beta');
  });
});

describe('a lone survivor', () => {
  it('goes on after a restart of its manager, and waits again after a boot', () => {
    const cluster = started();
    loseNode(cluster, 'beta');
    cluster.restartManager('alpha');
    cluster.settle();
    expectService(cluster, 'alpha');
    cluster.kill('alpha');
    cluster.runFor(2000);
    cluster.boot('alpha');
    cluster.runFor(20_000);
    expect(cluster.core('alpha').status().manager.state).toBe('joining');
    expect(cluster.placeOf('disk')).toBeNull();
    cluster.boot('beta');
    cluster.settle();
    expect(cluster.placeOf('disk')).not.toBeNull();
  });
});
