/**
 * Random resources: primitives, groups, clones, bundles, and the connections of remote and guest nodes.
 */

import { type Element, element } from './element.ts';
import { attributesOf, capacityOf } from './generate-nodes.ts';
import { operationsOf } from './generate-operations.ts';
import { type LaidNode, type LaidPrimitive, type Layout, type NodeState, pairs } from './layout.ts';

type Wanted = 'plain' | 'stateful' | 'unique';

/** Lays out resources and the nodes that they provide; the result are the configuration's elements. */
export function makeResources(layout: Layout, placement: boolean): readonly Element[] {
  const { draw } = layout;
  if (layout.fencing && !draw.feature('no fence device', 5, 100)) makeFenceDevices(layout);
  if (draw.feature('remote node', 12, 100)) makeRemoteNode(layout, placement);
  if (draw.feature('guest node', 12, 100)) makeGuestNode(layout, placement);
  const count = draw.pick([1, 2, 2, 3, 3, 4, 5, 7]);
  for (let number = 0; number < count; number += 1) {
    if (draw.feature('group', 35)) makeGroup(layout, placement);
    else if (draw.feature('promotable clone', 30)) makeClone(layout, placement, true);
    else if (draw.feature('clone', 35)) makeClone(layout, placement, false);
    else if (draw.feature('bundle', 12)) makeBundle(layout);
    else {
      const { laid, written } = makePrimitive(layout, name(layout, 'p'), 'plain', placement);
      layout.resources.push({ id: laid.id, kind: 'primitive', members: [laid], element: written });
    }
  }
  return layout.resources.map((resource) => resource.element);
}

const name = (layout: Layout, stem: string): string =>
  `${stem}${layout.resources.filter((resource) => resource.id.startsWith(stem)).length + 1}`;

function makeFenceDevices(layout: Layout): void {
  const { draw } = layout;
  const count = draw.pick([1, 1, 2]);
  for (let number = 1; number <= count; number += 1) {
    const id = `fence${number}`;
    const agent = { class: 'stonith', type: 'fence_dummy' };
    const laid = { id, agent, parameters: {}, monitors: [], migratable: false };
    const meta: Record<string, string> = {};
    if (draw.feature('unfencing', 6, 60)) meta.provides = 'unfencing';
    const written = element('primitive', { id, ...agent }, pairs(draw, 'meta_attributes', meta));
    layout.resources.push({ id, kind: 'primitive', members: [laid], element: written });
  }
}

const DUMMY = { class: 'ocf', provider: 'heartbeat', type: 'Dummy' };
const AGENTS = {
  plain: [
    { class: 'ocf', provider: 'heartbeat', type: 'Dummy' },
    { class: 'ocf', provider: 'pacemaker', type: 'Dummy' },
    { class: 'systemd', type: 'nginx' },
    { class: 'lsb', type: 'postfix' },
  ],
  stateful: [{ class: 'ocf', provider: 'pacemaker', type: 'Stateful' }],
  unique: [{ class: 'ocf', provider: 'heartbeat', type: 'Dummy' }],
} satisfies Record<Wanted, readonly LaidPrimitive['agent'][]>;

function metaOf(layout: Layout, promotable: boolean): Record<string, string> {
  const { draw } = layout;
  const meta: Record<string, string> = {};
  const choose = (feature: string, percent: number, key: string, values: readonly [string, ...string[]]): void => {
    if (draw.feature(feature, percent)) meta[key] = draw.pick(values);
  };
  choose('priority', 20, 'priority', ['1', '5', '10', '100', '-5', 'INFINITY']);
  choose('stickiness', 25, 'resource-stickiness', ['0', '1', '50', '100', '-1', 'INFINITY']);
  choose(
    'target role',
    20,
    'target-role',
    promotable ? ['Stopped', 'Started', 'Unpromoted', 'Promoted'] : ['Stopped', 'Stopped', 'Started'],
  );
  choose('unmanaged', 15, 'is-managed', ['false']);
  choose('resource maintenance', 6, 'maintenance', ['true']);
  choose('migration threshold', 20, 'migration-threshold', ['1', '2', '3', '5']);
  choose('failure timeout', 15, 'failure-timeout', ['30s', '10min', '2h']);
  choose('multiple-active', 12, 'multiple-active', ['stop_only', 'block', 'stop_unexpected', 'stop_start']);
  choose('requires', 12, 'requires', ['nothing', 'quorum', 'fencing', 'unfencing']);
  choose('not critical', 10, 'critical', ['false']);
  return meta;
}

interface Made {
  readonly laid: LaidPrimitive;
  readonly written: Element;
}

function makePrimitive(layout: Layout, id: string, wanted: Wanted, placement: boolean): Made {
  const { draw } = layout;
  const agent =
    wanted === 'plain' && !draw.chance(30) ? DUMMY : (draw.one<LaidPrimitive['agent']>(AGENTS[wanted]) ?? DUMMY);
  const parameters: Record<string, string> = {};
  if (draw.feature('parameters', 25, 60)) parameters.state = `/run/${id}`;
  if (draw.feature('more parameters', 10, 60)) parameters.delay = String(draw.between(1, 9));
  const meta = metaOf(layout, wanted === 'stateful');
  const migratable = wanted === 'plain' && draw.feature('live migration', 20, 60);
  if (migratable) meta['allow-migrate'] = 'true';
  const operations = operationsOf(draw, wanted === 'stateful', layout.timeoutMs);
  const written = element('primitive', { id, ...agent }, [
    ...pairs(draw, 'meta_attributes', meta),
    ...pairs(draw, 'instance_attributes', parameters),
    ...(placement && draw.chance(70) ? pairs(draw, 'utilization', { cpu: String(draw.between(1, 4)) }) : []),
    ...(operations.elements.length > 0 ? [element('operations', {}, operations.elements)] : []),
  ]);
  return { laid: { id, agent, parameters, monitors: operations.monitors, migratable }, written };
}

function makeGroup(layout: Layout, placement: boolean): void {
  const id = name(layout, 'g');
  const { written, laid } = groupOf(layout, id, 'plain', placement);
  layout.resources.push({ id, kind: 'group', members: laid, element: written });
}

function groupOf(layout: Layout, id: string, wanted: Wanted, placement: boolean) {
  const { draw } = layout;
  const members = Array.from({ length: draw.between(1, 4) }, (_, place) =>
    makePrimitive(layout, `${id}-m${place + 1}`, wanted, placement),
  );
  const meta: Record<string, string> = draw.chance(20) ? metaOf(layout, wanted === 'stateful') : {};
  if (draw.feature('group not ordered', 5, 100)) meta.ordered = 'false';
  if (draw.feature('group not colocated', 5, 100)) meta.collocated = 'false';
  const written = element('group', { id }, [
    ...pairs(draw, 'meta_attributes', meta),
    ...members.map((member) => member.written),
  ]);
  return { written, laid: members.map((member) => member.laid) };
}

function makeClone(layout: Layout, placement: boolean, promotable: boolean): void {
  const { draw } = layout;
  const id = name(layout, promotable ? 'pc' : 'c');
  const unique = draw.feature('unique clone', 20);
  const wanted: Wanted = promotable ? 'stateful' : unique ? 'unique' : 'plain';
  const meta: Record<string, string> = draw.chance(25) ? metaOf(layout, promotable) : {};
  if (unique) meta['globally-unique'] = 'true';
  if (promotable) {
    meta.promotable = 'true';
    if (draw.feature('promoted-max', 20, 60)) meta['promoted-max'] = draw.pick(['2', '3', '0']);
  }
  let max = layout.nodes.filter((node) => node.kind !== 'bundle').length;
  if (draw.feature('clone-max', 30, 60)) {
    max = draw.between(1, max + 1);
    meta['clone-max'] = String(max);
  }
  if (unique && draw.feature('clone-node-max', 50, 60)) meta['clone-node-max'] = draw.pick(['2', '3']);
  else meta['clone-node-max'] = '1';
  if (draw.feature('interleave', 35, 60)) meta.interleave = 'true';
  if (draw.feature('clone ordered', 12, 60)) meta.ordered = 'true';
  if (draw.feature('notify', 25, 60)) meta.notify = 'true';
  if (draw.feature('clone-min', 10, 60)) meta['clone-min'] = draw.pick(['1', '2']);
  const inner = draw.feature('cloned group', 20, 50)
    ? groupOf(layout, `${id}-g`, wanted, placement)
    : wrap(makePrimitive(layout, `${id}-r`, wanted, placement));
  layout.resources.push({
    id,
    kind: 'clone',
    members: inner.laid,
    clone: { unique, promotable, max },
    element: element('clone', { id }, [...pairs(draw, 'meta_attributes', meta), inner.written]),
  });
}

const wrap = ({ laid, written }: Made) => ({ laid: [laid], written });

function makeBundle(layout: Layout): void {
  const { draw } = layout;
  const id = name(layout, 'b');
  const replicas = draw.between(1, 3);
  const promotable = draw.feature('promotable bundle', 40, 50);
  const inside = draw.chance(85);
  const made = inside ? makePrimitive(layout, `${id}-r`, promotable ? 'stateful' : 'unique', false) : null;
  const addresses = draw.feature('bundle addresses', 50, 60);
  const nodes: LaidNode[] = [];
  for (let replica = 0; replica < replicas && made; replica += 1) {
    nodes.push({
      id: `${id}-${replica}`,
      name: `${id}-${replica}`,
      kind: 'bundle',
      state: 'online',
      transient: new Map(),
    });
  }
  const promotedMax = promotable ? { 'promoted-max': 1 } : {};
  const written = element('bundle', { id }, [
    element('docker', { image: `${id}:latest`, replicas, ...promotedMax }),
    element('network', addresses ? { 'ip-range-start': '192.168.122.131' } : { 'control-port': 3121 }),
    ...(made ? [made.written] : []),
  ]);
  const meta = draw.feature('bundle unmanaged', 5) ? pairs(draw, 'meta_attributes', { 'is-managed': 'false' }) : [];
  written.children.push(...meta);
  layout.resources.push({
    id,
    kind: 'bundle',
    members: made ? [made.laid] : [],
    bundle: { replicas, nodes },
    element: written,
  });
}

function makeRemoteNode(layout: Layout, placement: boolean): void {
  const { draw } = layout;
  const id = 'r1';
  const state: NodeState = draw.chance(85) ? 'online' : 'offline';
  const node: LaidNode = { id, name: id, kind: 'remote', state, transient: new Map() };
  attributesOf(draw, node);
  layout.nodes.push(node);
  const agent = { class: 'ocf', provider: 'pacemaker', type: 'remote' };
  const meta: Record<string, string> = draw.chance(30) ? { 'reconnect-interval': '60s' } : {};
  const parameters = { server: 'r1.example' };
  const operations = operationsOf(draw, false, layout.timeoutMs);
  const written = element('primitive', { id, ...agent }, [
    ...pairs(draw, 'instance_attributes', {
      ...parameters,
      ...(meta['reconnect-interval'] ? { reconnect_interval: '60s' } : {}),
    }),
    element('operations', {}, operations.elements),
  ]);
  const laid = { id, agent, parameters, monitors: operations.monitors, migratable: false, provides: node };
  layout.resources.push({ id, kind: 'primitive', members: [laid], element: written });
  if (placement) capacityOf(draw);
}

function makeGuestNode(layout: Layout, placement: boolean): void {
  const { draw } = layout;
  const state: NodeState = draw.chance(85) ? 'online' : 'offline';
  const node: LaidNode = { id: 'guest1', name: 'guest1', kind: 'guest', state, transient: new Map() };
  const made = makePrimitive(layout, 'vm1', 'plain', placement);
  made.written.children.unshift(...pairs(draw, 'meta_attributes', { 'remote-node': 'guest1' }));
  layout.nodes.push(node);
  const laid = { ...made.laid, provides: node };
  layout.resources.push({ id: 'vm1', kind: 'primitive', members: [laid], element: made.written });
}
