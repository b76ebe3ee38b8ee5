/** The verdict: what is worse is said first. */
import { statuses } from '@nyx/api/testing';
import type { StatusView } from '@nyx/crm/contract';
import { describe, expect, it } from 'vitest';
import { verdictOf } from './verdict.ts';

const { healthyStatus } = statuses;
const withResource = (change: Partial<StatusView['resources'][number]>): StatusView => {
  const status = healthyStatus();
  return { ...status, resources: status.resources.map((one) => (one.id === 'res_ip' ? { ...one, ...change } : one)) };
};
const withNode = (change: Partial<StatusView['nodes'][number]>): StatusView => {
  const status = healthyStatus();
  return { ...status, nodes: status.nodes.map((one) => (one.id === 2 ? { ...one, ...change } : one)) };
};
const noQuorum = { quorate: false, votes: 1, expectedVotes: 3, twoNode: false, waitingFor: [], reason: '' };

describe('the verdict', () => {
  it.each<[StatusView, string, string]>([
    [healthyStatus(), 'good', 'all is well'],
    [withResource({ state: 'stopped', node: null, activeOn: [] }), 'good', 'all is well, 1 resource stopped'],
    [withNode({ state: 'standby', standby: true }), 'warn', 'nyx-secondary is in standby'],
    [withNode({ state: 'left' }), 'warn', 'nyx-secondary has left'],
    [withNode({ state: 'never-seen' }), 'warn', 'nyx-secondary has not been seen yet'],
    [withNode({ state: 'lost' }), 'bad', 'nyx-secondary is lost'],
    [withResource({ state: 'unknown' }), 'warn', 'not known yet where res_ip runs'],
    [withResource({ state: 'failed' }), 'bad', 'res_ip has failed'],
    [withResource({ state: 'blocked' }), 'bad', 'res_ip is blocked'],
    [withResource({ activeOn: ['nyx-primary', 'nyx-secondary'] }), 'bad', 'res_ip is active on more than one node'],
    [healthyStatus({ settled: false }), 'warn', 'changes are under way'],
    [healthyStatus({ quorum: noQuorum }), 'bad', 'not quorate: nothing is started here'],
    [healthyStatus({ quorum: noQuorum, manager: { state: 'down', reason: '' } }), 'bad', 'the manager is down'],
    [healthyStatus({ manager: { state: 'refused', reason: '' } }), 'bad', 'this node may not take part'],
    [statuses.linkDownStatus(), 'warn', 'link 0 to nyx-secondary is down'],
    [statuses.failoverStatus(), 'bad', 'nyx-primary is being fenced'],
    [statuses.lostUnfencedStatus(), 'bad', 'nyx-secondary is lost and cannot be fenced'],
    [statuses.unfencedStatus(), 'warn', 'it runs unfenced'],
    [statuses.divergedStatus(), 'warn', 'the configuration may have diverged'],
  ])('%#: %s %s', (status, level, text) => {
    expect(verdictOf(status)).toEqual({ level, text });
  });
});
