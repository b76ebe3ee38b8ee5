/**
 * Where order decides: one case for each line of `docs/scheduler/tie-breaks.md`.
 */
import { describe, expect, it } from 'vitest';
import {
  type CloneModel,
  type ClusterModel,
  DEFAULT_OPTIONS,
  INFINITY,
  type PrimitiveModel,
  type ResourceModel,
  readCib,
  schedule,
} from '../src/index.ts';
import { dummy, member, runningOn, stoppedOn } from './models.ts';

const NODES = ['n2', 'n10'] as const;

const cluster = (resources: readonly ResourceModel[], more: Partial<ClusterModel> = {}): ClusterModel => ({
  nowMs: 1_800_000_000_000,
  quorate: true,
  options: { ...DEFAULT_OPTIONS, fencingEnabled: false },
  nodes: NODES.map((name, index) => member(name, String(index + 1))),
  fenceDevices: [],
  resources,
  constraints: { locations: [], colocations: [], orders: [], tickets: [] },
  tickets: [],
  history: [],
  failCounts: [],
  inFlight: [],
  ...more,
});

/** Where each primitive and instance is to be. */
const places = (model: ClusterModel): Readonly<Record<string, string | null>> =>
  Object.fromEntries(schedule(model).assignment.resources.map(({ resource, nextNode }) => [resource, nextNode]));

const clone = (child: PrimitiveModel, meta: Readonly<Record<string, string>>): CloneModel => ({
  kind: 'clone',
  id: `${child.id}-clone`,
  meta,
  child,
});

const constrained = (constraints: Partial<ClusterModel['constraints']>): Pick<ClusterModel, 'constraints'> => ({
  constraints: { locations: [], colocations: [], orders: [], tickets: [], ...constraints },
});

const at = (resource: string, node: string, score: number) => ({ id: `${resource} at ${node}`, resource, node, score });

describe('which resource is assigned first', () => {
  /** Of two resources only one has room. */
  const scarce = (resources: readonly PrimitiveModel[]) =>
    places(
      cluster(
        resources.map((each) => ({ ...each, utilization: { cpu: 1 } })),
        {
          nodes: [{ ...member('n2', '1'), utilization: { cpu: 1 } }],
          options: { ...DEFAULT_OPTIONS, fencingEnabled: false, placementStrategy: 'utilization' },
        },
      ),
    );

  it('falls to the higher priority', () => {
    expect(scarce([dummy('a'), dummy('b', { priority: '5' })])).toEqual({ a: null, b: 'n2' });
  });

  it('falls to the one written first, where nothing else tells them apart', () => {
    expect(scarce([dummy('a'), dummy('b')])).toEqual({ a: 'n2', b: null });
    expect(scarce([dummy('b'), dummy('a')])).toEqual({ a: null, b: 'n2' });
  });
});

describe('which node of equal score', () => {
  it('falls to the one with fewer resources', () => {
    expect(places(cluster([dummy('a'), dummy('b')]))).toEqual({ a: 'n10', b: 'n2' });
  });

  it('falls to the one where the resource is active', () => {
    expect(places(cluster([dummy('a')], { history: [runningOn('n10', 'a'), stoppedOn('n2', 'a')] }))).toEqual({
      a: 'n10',
    });
  });

  it('falls to the lower name, letter by letter', () => {
    expect(places(cluster([dummy('a')]))).toEqual({ a: 'n10' });
  });

  it('falls to the one with more room where placement is balanced', () => {
    const nodes = NODES.map((name, index) => ({ ...member(name, String(index + 1)), utilization: { cpu: index + 4 } }));
    const options = { ...DEFAULT_OPTIONS, fencingEnabled: false, placementStrategy: 'balanced' as const };
    const small = { ...dummy('a'), utilization: { cpu: 1 } };
    expect(places(cluster([small], { nodes, options }))).toEqual({ a: 'n10' });
  });
});

describe('whether a resource stays on equal terms', () => {
  const history = [runningOn('n10', 'b'), stoppedOn('n2', 'b'), stoppedOn('n2', 'a'), stoppedOn('n10', 'a')];
  const model = (score: number) =>
    cluster([dummy('a'), dummy('b')], {
      history,
      ...constrained({ locations: [at('a', 'n10', 50), at('b', 'n10', score), at('b', 'n2', score)] }),
    });

  it('falls to staying where the score is above zero', () => {
    expect(places(model(7))).toEqual({ a: 'n10', b: 'n10' });
  });

  it('falls to the node with fewer resources at zero', () => {
    expect(places(model(0))).toEqual({ a: 'n10', b: 'n2' });
  });
});

describe('which colocation counts first', () => {
  // The second of the two would leave no node, and is not followed.
  const avoiding = (names: readonly [string, string], priorities: readonly [string, string] = ['0', '0']) => {
    const [first, second] = names;
    return places(
      cluster([dummy('x'), dummy(first, { priority: priorities[0] }), dummy(second, { priority: priorities[1] })], {
        ...constrained({
          locations: [at(first, 'n2', INFINITY), at(second, 'n10', INFINITY)],
          colocations: [
            { id: '1', dependent: 'x', primary: first, score: -10 },
            { id: '2', dependent: 'x', primary: second, score: -10 },
          ],
        }),
      }),
    ).x;
  };

  it('falls to the other resource of the higher priority, then of the lower id', () => {
    const later = avoiding(['p', 'q']);
    expect(avoiding(['q', 'p'])).not.toBe(later);
    expect(avoiding(['p', 'q'], ['0', '9'])).toBe(avoiding(['q', 'p'], ['0', '0']));
  });
});

describe('which instance of a clone is assigned first', () => {
  it('falls to the one that is active, then to the lower number', () => {
    const unique = clone(dummy('c'), { 'globally-unique': 'true', 'clone-max': '2' });
    expect(places(cluster([unique]))).toEqual({ 'c:0': 'n10', 'c:1': 'n2' });
    const one = clone(dummy('c'), { 'clone-max': '1' });
    expect(places(cluster([one], { history: [runningOn('n10', 'c'), stoppedOn('n2', 'c')] }))['c:0']).toBe('n10');
  });
});

describe('which instance is promoted', () => {
  const promotable = clone(dummy('d'), { promotable: 'true' });
  const fit = (scores: readonly [string, string], promotedOn: string | null = null): string | null => {
    const nodes = NODES.map((name, index) => ({
      ...member(name, String(index + 1)),
      transientAttributes: { 'master-d': scores[index] ?? '0' },
    }));
    const history = NODES.map((name) => {
      const entry = runningOn(name, 'd');
      if (name !== promotedOn) return entry;
      const promote = {
        id: 'promote',
        operation: 'promote',
        intervalMs: 0,
        callId: 9,
        status: 'done' as const,
        exitCode: 0,
        expectedExitCode: 0,
      };
      return { ...entry, operations: [...entry.operations, promote] };
    });
    const { resources } = schedule(cluster([promotable], { nodes, history })).assignment;
    return resources.find(({ nextRole }) => nextRole === 'Promoted')?.nextNode ?? null;
  };

  it('falls to the higher promotion score', () => {
    expect(fit(['5', '10'], 'n2')).toBe('n10');
  });

  it('falls to the one that is promoted, then to the instance that comes first', () => {
    expect(fit(['10', '10'], 'n10')).toBe('n10');
    expect(fit(['10', '10'])).toBe('n2');
  });
});

describe('which instance of an anonymous clone a history belongs to', () => {
  it('falls to a free one, in the order in which histories are listed', () => {
    const anonymous = clone(dummy('c'), {});
    const now = (names: readonly string[]) =>
      schedule(cluster([anonymous], { history: names.map((name) => runningOn(name, 'c')) })).assignment.resources.map(
        ({ currentNodes }) => currentNodes[0],
      );
    expect(now(['n2', 'n10'])).toEqual(['n2', 'n10']);
    expect(now(['n10', 'n2'])).toEqual(['n10', 'n2']);
  });
});

describe('which of several nodes counts as the place of a resource that is active on more than one', () => {
  it('falls to the one whose history is listed first', () => {
    const at = (names: readonly string[]) =>
      schedule(cluster([dummy('a')], { history: names.map((name) => runningOn(name, 'a')) })).summary[0]?.fromNode;
    expect(at(['n2', 'n10'])).toBe('n2');
    expect(at(['n10', 'n2'])).toBe('n10');
  });
});

describe('which of several blocks of meta attributes', () => {
  const priorityOf = (blocks: string): string | undefined => {
    const model = readCib(
      `<cib><configuration><crm_config/><nodes/><constraints/><resources><primitive id="a" class="ocf" provider="p" type="t">${blocks}</primitive></resources></configuration><status/></cib>`,
      { nowMs: 0 },
    );
    return model.resources[0]?.meta.priority;
  };
  const plain = (id: string, priority: number): string =>
    `<meta_attributes id="${id}"><nvpair id="${id}-p" name="priority" value="${priority}"/></meta_attributes>`;

  it('falls to the one written first', () => {
    expect(priorityOf(plain('x', 1) + plain('y', 2))).toBe('1');
    expect(priorityOf(plain('y', 2) + plain('x', 1))).toBe('2');
  });

  it('falls to the higher score first', () => {
    const scored = (id: string, score: number, priority: number): string =>
      plain(id, priority).replace('<meta_attributes ', `<meta_attributes score="${score}" `);
    expect(priorityOf(scored('x', 1, 1) + scored('y', 2, 2))).toBe('2');
  });
});

describe('which record of an operation is later', () => {
  it('falls to the higher call id', () => {
    const record = (operation: string, callId: number) => ({
      id: operation,
      operation,
      intervalMs: 0,
      callId,
      status: 'done' as const,
      exitCode: 0,
      expectedExitCode: 0,
    });
    const now = (start: number, stop: number) =>
      schedule(
        cluster([dummy('a')], {
          history: [{ node: 'n10', resource: 'a', operations: [record('start', start), record('stop', stop)] }],
        }),
      ).assignment.resources[0]?.currentNodes;
    expect(now(2, 3)).toEqual([]);
    expect(now(3, 2)).toEqual(['n10']);
  });
});

describe('which of two orders between the same operations counts', () => {
  it('falls to the one written first', () => {
    const orders = [
      {
        id: 'o1',
        kind: 'optional' as const,
        first: 'a',
        firstAction: 'start' as const,
        then: 'b',
        thenAction: 'start' as const,
      },
      {
        id: 'o2',
        kind: 'mandatory' as const,
        first: 'a',
        firstAction: 'start' as const,
        then: 'b',
        thenAction: 'start' as const,
      },
    ];
    const starts = (written: typeof orders): boolean =>
      schedule(
        cluster([dummy('a', { 'target-role': 'Stopped' }), dummy('b')], { ...constrained({ orders: written }) }),
      ).graph.actions.some(({ kind, resource }) => kind === 'start' && resource === 'b');
    expect([starts(orders), starts(orders.toReversed())]).toEqual([true, false]);
  });
});
