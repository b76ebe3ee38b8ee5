/**
 * Injections and the application of plans, on a group of three on two nodes.
 */
import { expect, it } from 'vitest';
import { MEMBERS, serviceOn, twoNodes } from '../../test/models.ts';
import type { ClusterModel } from '../model/cluster-model.ts';
import { schedule } from '../schedule.ts';
import { applyPlan } from './apply-plan.ts';
import { inject } from './inject.ts';

const after = (model: ClusterModel): ClusterModel => applyPlan(model, schedule(model)).model;
const activeOn = (model: ClusterModel): readonly string[] =>
  schedule(model).assignment.resources.flatMap(({ currentNodes }) => currentNodes);

it('carries out a first start, after which nothing is left to do', () => {
  const started = after(twoNodes());
  expect(new Set(activeOn(started)).size).toBe(1);
  expect(schedule(started).graph.actions).toEqual([]);
});

it('fences a node that is assumed lost, recovers its resources elsewhere, and has forgotten the node then', () => {
  const running = after(twoNodes({ history: serviceOn('nyx-primary') }));
  const lost = inject(running, [{ kind: 'node', node: 'nyx-primary', state: 'unclean' }]);
  const plan = schedule(lost);
  expect(plan.summary.map(({ verb }) => verb)).toEqual(['Fence', 'Move', 'Move', 'Move']);
  const { model } = applyPlan(lost, plan);
  expect(activeOn(model)).toEqual(['nyx-secondary', 'nyx-secondary', 'nyx-secondary']);
  expect(model.nodes[0]?.presence).toBe('left');
  expect(schedule(model).graph.actions).toEqual([]);
});

it('begins nothing that follows a failed action, and records the failure', () => {
  const failure = { resource: 'res_ip', operation: 'start', intervalMs: 0, node: 'nyx-primary', exitCode: 1 };
  const model = twoNodes();
  const { model: next, executions } = applyPlan(model, schedule(model), { failures: [failure] });
  const outcomes = new Map(executions.map(({ action, outcome }) => [action.id, outcome]));
  expect(outcomes.get('res_filesystem_start_0@nyx-primary')).toBe('done');
  expect(outcomes.get('res_ip_start_0@nyx-primary')).toBe('failed');
  expect(outcomes.get('res_nginx_start_0@nyx-primary')).toBe('skipped');
  expect(next.failCounts).toMatchObject([{ resource: 'res_ip', node: 'nyx-primary', count: 1_000_000 }]);
  expect(activeOn(after(next))).toEqual(MEMBERS.map(() => 'nyx-secondary'));
});

it('lets a failed fencing hold back what needs it', () => {
  const lost = inject(twoNodes({ history: serviceOn('nyx-primary') }), [
    { kind: 'node', node: 'nyx-primary', state: 'unclean' },
  ]);
  const { executions } = applyPlan(lost, schedule(lost), { fencingFails: ['nyx-primary'] });
  const starts = executions.filter(({ action }) => action.kind === 'start');
  expect(starts.map(({ outcome }) => outcome)).toEqual(['skipped', 'skipped', 'skipped']);
});

it('refuses names that the cluster has not, and offers the nearest', () => {
  expect(() => inject(twoNodes(), [{ kind: 'node', node: 'nyx-primery', state: 'down' }])).toThrowError(
    expect.objectContaining({ code: 'NYX_SCHEDULER_UNKNOWN_NAME', remedy: 'Did you mean "nyx-primary"?' }),
  );
});

it('counts an injected failure and plans the recovery', () => {
  const failed = inject(twoNodes({ history: serviceOn('nyx-primary') }), [
    {
      kind: 'operation',
      resource: 'res_nginx',
      operation: 'monitor',
      intervalMs: 10_000,
      node: 'nyx-primary',
      exitCode: 7,
    },
  ]);
  expect(failed.failCounts).toMatchObject([{ resource: 'res_nginx', count: 1 }]);
  expect(schedule(failed).summary).toMatchObject([{ verb: 'Recover', resource: 'res_nginx' }]);
});
