/** Random configurations: every kind of setting, with values at and between their limits. */
import { nodeId, nodeName, resourceId } from '@nyx/foundation';
import fc from 'fast-check';
import {
  type AlertConfiguration,
  type ClusterConfiguration,
  type ColocationConstraint,
  type FenceDevice,
  type LocationConstraint,
  type MonitorSettings,
  type OperationSettings,
  type OrderConstraint,
  type ParameterValue,
  type PrimitiveConfiguration,
  type ResourceConfiguration,
  type ResourceMeta,
  SCORE_INFINITY,
  type TimingConfiguration,
  type WrittenMeta,
} from '../../src/configuration/index.ts';

const identifier = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_.-]{0,12}$/).filter((text) => text !== '__proto__');
const hostName = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,10}[a-z0-9])?$/).filter((text) => /[a-z]/.test(text));

/** Whatever people may write as a parameter, control characters excepted: the document may not have those. */
const verbatim = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      '',
      ' ',
      '0755',
      '1e3',
      'null',
      'true',
      '~',
      '*a',
      '&a',
      '!a',
      '# a',
      'a: b',
      'a #b',
      '-',
      '...',
      '---',
    ),
    fc.constantFrom(
      '24',
      '0x1F',
      '0o17',
      '.inf',
      '-1',
      '+1',
      '1.',
      '{a}',
      '[a]',
      'a,b',
      '"',
      "'",
      '\\',
      'a\nb',
      '\t',
      '%a',
    ),
  )
  .map((text) => text.replaceAll('\u0000', ''));

const parameterValue: fc.Arbitrary<ParameterValue> = fc.oneof(
  verbatim,
  fc.record({ secret: fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,8}$/) }),
);
const parameters = fc
  .uniqueArray(fc.tuple(identifier, parameterValue), { selector: ([name]) => name, maxLength: 4 })
  .map((entries) => Object.fromEntries(entries));

const between = (minMs: number, maxMs: number) =>
  fc.oneof(fc.constantFrom(minMs, maxMs), fc.integer({ min: minMs, max: maxMs }));
const DAY = 86_400_000;

const operation = (onFail: readonly OperationSettings['onFail'][]): fc.Arbitrary<OperationSettings> =>
  fc.record({ timeoutMs: fc.option(between(100, DAY)), onFail: fc.option(fc.constantFrom(...onFail)) });
const anyOperation = operation(['ignore', 'block', 'stop', 'restart', 'standby', 'fence']);

const monitors: fc.Arbitrary<readonly MonitorSettings[]> = fc.uniqueArray(
  fc
    .tuple(anyOperation, between(100, DAY), fc.integer({ min: 0, max: 1000 }))
    .map(([settings, intervalMs, checkLevel]) => ({ ...settings, intervalMs, role: 'Started' as const, checkLevel })),
  { selector: ({ intervalMs }) => intervalMs, maxLength: 3 },
);

const meta = {
  priority: fc.integer({ min: -SCORE_INFINITY, max: SCORE_INFINITY }),
  stickiness: fc.oneof(fc.constant(SCORE_INFINITY), fc.nat({ max: SCORE_INFINITY })),
  migrationThreshold: fc.option(fc.integer({ min: 1, max: SCORE_INFINITY - 1 })),
  failureTimeoutMs: fc.option(between(1000, 49 * DAY)),
  targetRole: fc.constantFrom('Started' as const, 'Stopped' as const),
  isManaged: fc.boolean(),
};
const allMeta: fc.Arbitrary<ResourceMeta> = fc.record(meta);
const someMeta: fc.Arbitrary<WrittenMeta> = fc.record(meta, { requiredKeys: [] });

const primitive = (id: string): fc.Arbitrary<PrimitiveConfiguration> =>
  fc.record({
    kind: fc.constant('primitive'),
    id: fc.constant(resourceId(id)),
    agent: fc.constantFrom('ocf:heartbeat:IPaddr2', 'ocf:a-b.c:D_1', 'ocf:nyx:Mattermost'),
    parameters,
    operations: fc.record({
      start: anyOperation,
      stop: operation(['ignore', 'block', 'fence']),
      monitors: fc.option(monitors),
    }),
    meta: someMeta,
  });

function resource(ids: readonly [string, ...string[]]): fc.Arbitrary<ResourceConfiguration> {
  const [id, ...members] = ids;
  if (members.length === 0) return primitive(id);
  return fc.record({
    kind: fc.constant('group'),
    id: fc.constant(resourceId(id)),
    members: fc.tuple(...members.map(primitive)),
    meta: someMeta,
  });
}

const timing: fc.Arbitrary<TimingConfiguration> = fc.record({
  profile: fc.constantFrom('fast', 'default', 'wide-area'),
  values: fc.record(
    { heartbeatIntervalMs: between(5, 10_000), consensusTimeoutMs: between(10, 300_000) },
    { requiredKeys: [] },
  ),
});

const device = (id: string, names: readonly string[]): fc.Arbitrary<FenceDevice> =>
  fc.subarray([...names], { minLength: 1 }).chain((targets) =>
    fc.record({
      id: fc.constant(id),
      agent: fc.constantFrom('fence_ipmilan', 'fence_apc-snmp'),
      targets: fc.constant(targets.map(nodeName)),
      parameters,
      timeoutMs: between(1000, 3_600_000),
      action: fc.constantFrom('off', 'reboot'),
      plugs: fc.dictionary(fc.constantFrom(...targets), verbatim, { noNullPrototype: true }),
    }),
  );

const alert = (id: string): fc.Arbitrary<AlertConfiguration> =>
  fc.record({
    id: fc.constant(id),
    to: fc.constant('mattermost'),
    webhook: fc.oneof(fc.webUrl(), fc.constant({ secret: 'hook' })),
    events: fc.subarray(['failover', 'fencing', 'failure'] as const),
    timeoutMs: between(100, 300_000),
  });

function location(resources: readonly string[], nodes: readonly string[]): fc.Arbitrary<LocationConstraint> {
  const score = fc.oneof(fc.constant(SCORE_INFINITY), fc.constant(50), fc.integer({ min: 1, max: SCORE_INFINITY - 1 }));
  return fc
    .tuple(fc.constantFrom(...resources), fc.constantFrom(...nodes), score, fc.boolean())
    .map(([id, node, strength, preferred]) => ({
      kind: 'location',
      id: `location-${id}-${node}`,
      resource: resourceId(id),
      node: nodeName(node),
      score: preferred ? strength : -strength,
    }));
}

/** Colocations and orders of resources that stand alone, each pair once; orders only forward, so that there is no circle. */
function relations(alone: readonly string[]): fc.Arbitrary<readonly (ColocationConstraint | OrderConstraint)[]> {
  const pairs = alone.flatMap((one, index) => alone.slice(index + 1).map((other) => [one, other] as const));
  if (pairs.length === 0) return fc.constant([]);
  const score = fc.constantFrom(SCORE_INFINITY, -SCORE_INFINITY, 7, -50);
  const relation = fc
    .tuple(
      fc.constantFrom(...pairs),
      score,
      fc.boolean(),
      fc.constantFrom('mandatory' as const, 'optional' as const, 'serialize' as const),
      fc.boolean(),
    )
    .map(([[one, other], strength, isOrder, strictness, symmetrical]): ColocationConstraint | OrderConstraint =>
      isOrder
        ? {
            kind: 'order',
            id: `order-${one}-stop-${other}`,
            steps: [
              { action: 'start', resource: resourceId(one) },
              { action: 'stop', resource: resourceId(other) },
            ],
            strictness,
            symmetrical,
          }
        : {
            kind: 'colocation',
            id: `${strength > 0 ? 'colocation' : 'separation'}-${one}-${other}`,
            dependent: resourceId(one),
            primary: resourceId(other),
            score: strength,
          },
    );
  return fc.uniqueArray(relation, { selector: ({ id }) => id.replace(/^separation/, 'colocation'), maxLength: 4 });
}

/** Names that are all different, and how the ids of resources are shared out among groups. */
const skeleton = fc.record({
  names: fc.uniqueArray(hostName, { minLength: 2, maxLength: 4 }),
  numbers: fc.uniqueArray(fc.integer({ min: 1, max: 65_535 }), { minLength: 4, maxLength: 4 }),
  links: fc.integer({ min: 1, max: 3 }),
  ids: fc.uniqueArray(identifier, { minLength: 3, maxLength: 10 }),
  groupSizes: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 10, maxLength: 10 }),
});

export const arbitraryConfiguration: fc.Arbitrary<ClusterConfiguration> = skeleton.chain((shape) => {
  const { names, numbers, links, ids } = shape;
  const [firstDevice = 'a', secondDevice = 'b', ...rest] = ids;
  const chunks: [string, ...string[]][] = [];
  for (let used = 0; used < rest.length; ) {
    const size = shape.groupSizes[chunks.length] ?? 1;
    const [id, ...members] = rest.slice(used, used + size);
    if (id !== undefined) chunks.push([id, ...members]);
    used += size;
  }
  return fc.record({
    cluster: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,8}$/),
    nodes: fc.constant(
      names.map((name, index) => ({
        name: nodeName(name),
        id: nodeId(numbers[index] ?? 1),
        links: Array.from({ length: links }, (_, link) =>
          link === 1 ? `fd00::${link}:${index + 1}` : `10.0.${link}.${index + 1}`,
        ),
      })),
    ),
    keyFile: fc.constantFrom('/etc/nyx/cluster.key', '/a b/c', '/ü/#'),
    timing,
    quorum: fc.boolean().map((waitForAll) => ({ twoNode: names.length === 2, waitForAll })),
    watchdog: fc.option(
      fc.record({
        device: fc.constantFrom('/dev/watchdog', '/dev/watchdog1'),
        timeoutMs: between(2000, 255_000),
        selfFencing: names.length === 2 ? fc.constant(false) : fc.boolean(),
      }),
    ),
    fencing: fc.oneof(
      fc.constant({ enabled: false, devices: [] }),
      fc.tuple(device(firstDevice, names), device(secondDevice, names)).map((devices) => ({ enabled: true, devices })),
    ),
    resources: fc.tuple(...chunks.map(resource)),
    constraints: fc
      .tuple(
        fc.uniqueArray(location(rest, names), { selector: ({ id }) => id, maxLength: 4 }),
        relations(chunks.map(([id]) => id)),
      )
      .map(([locations, between]) => [...locations, ...between]),
    defaults: fc
      .tuple(allMeta, between(100, DAY))
      .map(([meta, operationTimeoutMs]) => ({ ...meta, operationTimeoutMs })),
    alerts: fc.tuple(alert('chat'), alert('_2')),
  });
});
