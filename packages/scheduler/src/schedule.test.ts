/**
 * The reference deployment's life, one expectation a situation: what is done, where, and in which order.
 */
import { describe, expect, it } from 'vitest';
import { dummy, MEMBERS, member, serviceOn, stoppedOn, twoNodes } from '../test/models.ts';
import { type ClusterModel, schedule, type TransitionGraph } from './index.ts';

const operations = (graph: TransitionGraph): readonly string[] =>
  graph.actions.filter((action) => action.kind !== 'pseudo').map((action) => action.id);

/** Whether `first` comes before `then` in every way to carry out the graph. */
function isBefore(graph: TransitionGraph, first: string, then: string): boolean {
  const pending = [first];
  const seen = new Set<string>();
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (id === then) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    for (const edge of graph.edges) if (edge.first === id) pending.push(edge.then);
  }
  return false;
}

describe('the reference deployment', () => {
  it('is probed on every node before anything starts, and starts in the order of the group', () => {
    const { graph } = schedule(twoNodes());
    for (const resource of MEMBERS) {
      for (const node of ['nyx-primary', 'nyx-secondary']) {
        expect(isBefore(graph, `${resource}_monitor_0@${node}`, `${resource}_start_0@nyx-primary`)).toBe(true);
      }
    }
    expect(isBefore(graph, 'res_filesystem_start_0@nyx-primary', 'res_ip_start_0@nyx-primary')).toBe(true);
    expect(isBefore(graph, 'res_ip_start_0@nyx-primary', 'res_nginx_start_0@nyx-primary')).toBe(true);
  });

  it('needs nothing while it runs', () => {
    expect(schedule(twoNodes({ history: serviceOn('nyx-primary') })).graph.actions).toEqual([]);
  });

  it('is taken over from a lost node only after that is fenced', () => {
    const plan = schedule(
      twoNodes({
        nodes: [{ ...member('nyx-primary', '1'), presence: 'lost' }, member('nyx-secondary', '2')],
        history: serviceOn('nyx-primary'),
      }),
    );
    for (const resource of MEMBERS) {
      expect(isBefore(plan.graph, 'fence_reboot@nyx-primary', `${resource}_start_0@nyx-secondary`)).toBe(true);
    }
  });

  it('is taken over without fencing from a node that was fenced', () => {
    const plan = schedule(
      twoNodes({
        nodes: [{ ...member('nyx-primary', '1'), presence: 'left' }, member('nyx-secondary', '2')],
        history: serviceOn('nyx-primary').filter(({ node }) => node === 'nyx-secondary'),
      }),
    );
    expect(operations(plan.graph)).toContain('res_ip_start_0@nyx-secondary');
    expect(plan.graph.actions.some((action) => action.kind === 'fence')).toBe(false);
  });

  it('moves as a whole, in reverse and then in order, when its node goes into standby', () => {
    const { graph } = schedule(
      twoNodes({
        nodes: [{ ...member('nyx-primary', '1'), standby: true }, member('nyx-secondary', '2')],
        history: serviceOn('nyx-primary'),
      }),
    );
    expect(isBefore(graph, 'res_nginx_stop_0@nyx-primary', 'res_ip_stop_0@nyx-primary')).toBe(true);
    expect(isBefore(graph, 'res_filesystem_stop_0@nyx-primary', 'res_filesystem_start_0@nyx-secondary')).toBe(true);
  });

  it('stays where it is when the other node comes back', () => {
    expect(schedule(twoNodes({ history: serviceOn('nyx-secondary') })).graph.actions).toEqual([]);
  });

  it('is restarted in place after a failure, and moves once the migration threshold is reached', () => {
    const failed = serviceOn('nyx-primary').map((entry) =>
      entry.node === 'nyx-primary' && entry.resource === 'res_nginx'
        ? {
            ...entry,
            operations: entry.operations.map((each) => (each.intervalMs > 0 ? { ...each, exitCode: 7 } : each)),
          }
        : entry,
    );
    const count = (failures: number) => [
      {
        node: 'nyx-primary',
        resource: 'res_nginx',
        operation: 'monitor',
        intervalMs: 10_000,
        count: failures,
        lastFailureMs: 1,
      },
    ];
    const first = schedule(twoNodes({ history: failed, failCounts: count(1) }));
    expect(operations(first.graph)).toContain('res_nginx_start_0@nyx-primary');
    expect(operations(first.graph)).not.toContain('res_ip_stop_0@nyx-primary');
    const third = schedule(twoNodes({ history: failed, failCounts: count(3) }));
    expect(operations(third.graph)).toContain('res_filesystem_start_0@nyx-secondary');
  });

  it('starts nothing where a lost node cannot be fenced, and says what is blocked', () => {
    const plan = schedule(
      twoNodes({
        fenceDevices: [],
        nodes: [{ ...member('nyx-primary', '1'), presence: 'lost' }, member('nyx-secondary', '2')],
        history: serviceOn('nyx-primary'),
      }),
    );
    expect(plan.graph.actions.filter((action) => action.kind === 'start')).toEqual([]);
  });

  it('starts nothing without quorum', () => {
    const plan = schedule(twoNodes({ quorate: false }));
    expect(plan.graph.actions.filter((action) => action.kind === 'start')).toEqual([]);
  });
});

describe('operations in flight', () => {
  it('are marked where the plan wants them too, and wait for nothing', () => {
    const history = serviceOn('nyx-primary').filter(({ resource }) => resource !== 'res_nginx');
    const { graph } = schedule(
      twoNodes({
        history: [...history, { node: 'nyx-secondary', resource: 'res_nginx', operations: [] }],
        inFlight: [{ kind: 'start', node: 'nyx-primary', resource: 'res_nginx' }],
      }),
    );
    const start = graph.actions.find((action) => action.id === 'res_nginx_start_0@nyx-primary');
    expect(start?.inFlight).toBe(true);
    expect(graph.edges.filter((edge) => edge.then === start?.id)).toEqual([]);
  });

  it('come before whatever else is done to their resource', () => {
    const { graph } = schedule(
      twoNodes({
        nodes: [{ ...member('nyx-primary', '1'), standby: true }, member('nyx-secondary', '2')],
        history: serviceOn('nyx-primary').map((entry) =>
          entry.resource === 'res_nginx' ? { ...entry, operations: entry.operations.slice(0, 1) } : entry,
        ),
        inFlight: [{ kind: 'start', node: 'nyx-primary', resource: 'res_nginx' }],
      }),
    );
    expect(isBefore(graph, 'res_nginx_start_0@nyx-primary', 'res_nginx_stop_0@nyx-primary')).toBe(true);
  });
});

describe('what is ordered after a group', () => {
  const after = (inFlight: ClusterModel['inFlight']) =>
    schedule(
      twoNodes({
        resources: [...twoNodes().resources, dummy('report')],
        constraints: {
          ...twoNodes().constraints,
          orders: [
            {
              id: 'later',
              first: 'nyx-service',
              firstAction: 'start',
              then: 'report',
              thenAction: 'start',
              kind: 'mandatory',
            },
          ],
        },
        history: [
          ...serviceOn('nyx-primary').map((entry) =>
            entry.resource === 'res_nginx' ? stoppedOn(entry.node, 'res_nginx') : entry,
          ),
          stoppedOn('nyx-primary', 'report'),
          stoppedOn('nyx-secondary', 'report'),
        ],
        inFlight,
      }),
    ).graph;

  it('waits for its last member, which is being started', () => {
    const graph = after([{ kind: 'start', node: 'nyx-primary', resource: 'res_nginx' }]);
    const report = graph.actions.find(({ kind, resource }) => kind === 'start' && resource === 'report');
    expect(isBefore(graph, 'res_nginx_start_0@nyx-primary', report?.id ?? '')).toBe(true);
  });

  it('does not wait for what is under way elsewhere', () => {
    const graph = after([{ kind: 'monitor', node: 'nyx-primary', resource: 'res_ip', intervalMs: 10_000 }]);
    const report = graph.actions.find(({ kind, resource }) => kind === 'start' && resource === 'report');
    expect(isBefore(graph, 'res_ip_monitor_10000@nyx-primary', report?.id ?? '')).toBe(false);
  });
});

describe('a model that contradicts itself', () => {
  it('is refused by name', () => {
    const model = twoNodes({ nodes: [member('nyx-primary', '1'), member('nyx-primary', '2')] });
    expect(() => schedule(model)).toThrow('the model has the node "nyx-primary" twice');
  });
});
