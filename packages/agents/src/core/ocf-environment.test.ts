import { expect, test } from 'vitest';
import type { CloneContext, NotifyContext, OperationRequest } from '../contract.ts';
import { ocfEnvironment, ocfInstanceName } from './ocf-environment.ts';

const request = (rest: Partial<OperationRequest>): OperationRequest => ({
  operationId: 'one',
  resource: 'drbd:1',
  agent: 'ocf:linbit:drbd',
  action: 'notify',
  intervalMs: 10_000,
  timeoutMs: 90_000,
  parameters: {},
  node: { name: 'alpha', id: 7 },
  ...rest,
});

const clone: CloneContext = {
  instance: 1,
  max: 2,
  nodeMax: 1,
  globallyUnique: false,
  notify: true,
  promotable: true,
  promotedMax: 1,
  promotedNodeMax: 1,
};
const none: NotifyContext = {
  start: [],
  stop: [],
  promote: [],
  demote: [],
  active: [],
  promoted: [],
  unpromoted: [],
  inactive: [],
  availableNodes: [],
  allNodes: [],
};
const agent = { ocfRoot: '/usr/lib/ocf', provider: 'linbit', type: 'drbd' };

/** The CRM_meta variables alone, without their prefix. */
function meta(rest: Partial<OperationRequest>): Record<string, string> {
  const prefix = 'OCF_RESKEY_CRM_meta_';
  const entries = Object.entries(ocfEnvironment(request(rest), agent, { HOME: '/root' }));
  return Object.fromEntries(
    entries.flatMap(([name, value]) => (name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [])),
  );
}

test('what the manager sets wins over attributes of the same name, whose dashes become underscores', () => {
  expect(meta({ meta: { 'target-role': 'Promoted', timeout: '1', 'on-node': 'beta', on_fail: 'block' } })).toEqual({
    target_role: 'Promoted',
    on_fail: 'block',
    name: 'notify',
    timeout: '90000',
    interval: '10000',
    on_node: 'alpha',
    on_node_uuid: '7',
  });
});

test('a clone is described in the new and the old words, the old ones only where it is promotable', () => {
  expect(meta({ clone })).toMatchObject({
    clone: '1',
    clone_max: '2',
    clone_node_max: '1',
    globally_unique: 'false',
    notify: 'true',
    promotable: 'true',
    promoted_max: '1',
    promoted_node_max: '1',
    master_max: '1',
    master_node_max: '1',
  });
  const plain = meta({ clone: { ...clone, promotable: false } });
  expect(Object.keys(plain).filter((name) => /master|promoted/.test(name))).toEqual([]);
});

test('notification lists have twins of the same length, old names, and a single space when empty', () => {
  const active = [
    { resource: 'drbd:0', node: 'alpha' },
    { resource: 'drbd:1', node: 'beta' },
  ];
  const notify: NotifyContext = {
    ...none,
    event: { type: 'post', operation: 'promote' },
    active,
    promoted: active.slice(0, 1),
    unpromoted: active.slice(1),
    availableNodes: ['alpha', 'beta'],
    allNodes: ['alpha', 'beta', 'gamma'],
  };
  const variables = meta({ clone, notify });
  expect(variables).toMatchObject({
    notify_type: 'post',
    notify_operation: 'promote',
    notify_active_resource: 'drbd:0 drbd:1',
    notify_active_uname: 'alpha beta',
    notify_promoted_uname: 'alpha',
    notify_unpromoted_resource: 'drbd:1',
    notify_start_resource: ' ',
    notify_start_uname: ' ',
    notify_inactive_resource: ' ',
    notify_available_uname: 'alpha beta',
    notify_all_uname: 'alpha beta gamma',
  });
  expect(variables.notify_master_resource).toBe(variables.notify_promoted_resource);
  expect(variables.notify_slave_uname).toBe(variables.notify_unpromoted_uname);
  expect(meta({ clone, notify: none })).not.toHaveProperty('notify_type');
});

test('an instance is called by its number only where instances are distinct', () => {
  expect(ocfInstanceName({ resource: 'drbd:1', clone })).toBe('drbd');
  expect(ocfInstanceName({ resource: 'drbd:1', clone: { ...clone, globallyUnique: true } })).toBe('drbd:1');
  expect(ocfInstanceName({ resource: 'res_ip' })).toBe('res_ip');
});
