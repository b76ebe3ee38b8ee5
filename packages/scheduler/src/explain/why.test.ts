/**
 * Why and why not, on the reference deployment: the reason given is the one that a person would name.
 */
import { describe, expect, it } from 'vitest';
import { MEMBERS, member, serviceOn, twoNodes } from '../../test/models.ts';
import { addScores, type ClusterModel, why, whyNot } from '../index.ts';
import type { Because } from './reasons.ts';

const reasons = (because: Because | null): readonly (readonly string[])[] =>
  (because?.sets ?? []).map(({ facts }) => facts.map(({ sentence }) => sentence));

const failing = (count: number): Partial<ClusterModel> => ({
  history: serviceOn('nyx-primary').map((entry) =>
    entry.node === 'nyx-primary' && entry.resource === 'res_nginx'
      ? {
          ...entry,
          operations: entry.operations.map((each) => (each.intervalMs > 0 ? { ...each, exitCode: 7 } : each)),
        }
      : entry,
  ),
  failCounts: [
    { node: 'nyx-primary', resource: 'res_nginx', operation: 'monitor', intervalMs: 10_000, count, lastFailureMs: 1 },
  ],
});

describe('why', () => {
  it('names the failure that a restart follows, and what would be without it', () => {
    const { sentence, change } = why(twoNodes(failing(1)), 'res_nginx');
    expect(sentence).toBe('res_nginx is on nyx-primary and is to be recovered there');
    expect(reasons(change)).toContainEqual(['res_nginx failed once on nyx-primary (monitor: not running)']);
    expect(change?.sets[0]?.otherwise).toBe('res_nginx is on nyx-primary and stays there');
  });

  it('names a failure of one member as the reason for the move of the whole group', () => {
    const { sentence, placement } = why(twoNodes(failing(3)), 'nyx-service');
    expect(sentence).toBe('nyx-service is on nyx-primary and is to be on nyx-secondary');
    expect(reasons(placement)).toContainEqual(['res_nginx failed 3 times on nyx-primary (monitor: not running)']);
  });

  it('names the standby, and nothing else, where a node is emptied', () => {
    const nodes = [{ ...member('nyx-primary', '1'), standby: true }, member('nyx-secondary', '2')];
    const { change } = why(twoNodes({ nodes, history: serviceOn('nyx-primary') }), 'res_ip');
    expect(reasons(change)).toEqual([['nyx-primary is in standby']]);
  });

  it('names both where each alone changes nothing', () => {
    const locations = ['a', 'b'].map((id) => ({ id, resource: 'nyx-service', node: 'nyx-primary', score: -1_000_000 }));
    const model = twoNodes({ history: serviceOn('nyx-secondary') });
    const { because } = whyNot(
      { ...model, constraints: { ...model.constraints, locations } },
      'nyx-service',
      'nyx-primary',
    );
    // What runs on the secondary stays there by itself: that has to go too before the first node would be taken.
    expect(because.sets.length).toBe(1);
    expect(because.sets[0]?.facts.map(({ id }) => id)).toEqual(expect.arrayContaining(['location a', 'location b']));
  });

  it('names the fencing that a takeover waits for', () => {
    const nodes = [{ ...member('nyx-primary', '1'), presence: 'lost' as const }, member('nyx-secondary', '2')];
    const { actions } = why(twoNodes({ nodes, history: serviceOn('nyx-primary') }), 'res_ip');
    expect(actions[0]).toMatchObject({ kind: 'fence', action: 'fence_reboot@nyx-primary' });
    const beside = why(twoNodes({ history: serviceOn('nyx-primary') }), 'res_ip');
    expect(beside.actions.filter(({ kind }) => kind === 'fence')).toEqual([]);
  });

  it('says what blocks a takeover and what would unblock it', () => {
    const nodes = [{ ...member('nyx-primary', '1'), presence: 'lost' as const }, member('nyx-secondary', '2')];
    const { blocked } = why(twoNodes({ nodes, history: serviceOn('nyx-primary'), quorate: false }), 'res_ip');
    expect(reasons(blocked?.unblock ?? null).flat()).toContain('nyx-primary is lost and not fenced');
  });

  it('gives scores as sums of named parts', () => {
    const { members } = why(twoNodes({ history: serviceOn('nyx-primary') }), 'nyx-service');
    expect(members.map(({ resource }) => resource)).toEqual(MEMBERS);
    for (const { score, parts } of members.flatMap(({ candidates }) => candidates)) {
      expect(parts.reduce((sum, part) => addScores(sum, part.score), 0)).toBe(score);
    }
  });

  it('offers the nearest name for one that is unknown', () => {
    expect(() => why(twoNodes(), 'res_ngnix')).toThrow(
      expect.objectContaining({ code: 'NYX_SCHEDULER_UNKNOWN_NAME', remedy: 'Did you mean "res_nginx"?' }),
    );
    expect(() => whyNot(twoNodes(), 'res_ip', 'nyx-secondry')).toThrow(
      expect.objectContaining({ remedy: 'Did you mean "nyx-secondary"?' }),
    );
  });
});
