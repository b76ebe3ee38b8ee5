/** What reading a document gives: values, defaults, this host's part, and what counts as the same configuration. */
import { describe, expect, test } from 'vitest';
import {
  agentsNamed,
  type ClusterConfiguration,
  canonicalForm,
  localSettings,
  primitivesOf,
  readConfiguration,
} from './index.ts';

const SMALL =
  'cluster: nyx\nnodes: { one.example.org: { id: 1, links: [10.0.0.1] }, two: { id: 2, links: [10.0.0.2] } }\n';
const document = (rest = ''): string => `${SMALL}fencing: unfenced\n${rest}`;

function configurationOf(text: string | Uint8Array): ClusterConfiguration {
  const result = readConfiguration(text, 'nyx.yaml');
  if (!result.ok) throw new Error(result.errors.map(({ rendered }) => rendered).join('\n'));
  return result.configuration;
}

describe('a watchdog', () => {
  const three =
    'cluster: a\nnodes: { a: { id: 1, links: [10.0.0.1] }, b: { id: 2, links: [10.0.0.2] }, c: { id: 3, links: [10.0.0.3] } }\n';

  test('has a device and a timeout by default, and none is there unless it is written', () => {
    expect(configurationOf(document()).watchdog).toBeNull();
    expect(configurationOf(document('watchdog: {}')).watchdog).toEqual({
      device: '/dev/watchdog',
      timeoutMs: 10_000,
      selfFencing: false,
    });
  });

  test('is a fencing method of its own where a majority decides', () => {
    const result = readConfiguration(`${three}watchdog: { self-fencing: true }\n`, 'nyx.yaml');
    expect(result).toMatchObject({ ok: true, warnings: [] });
  });

  test('is none with two nodes, and the message says why', () => {
    const result = readConfiguration(document('watchdog: { self-fencing: true }'), 'nyx.yaml');
    expect(result).toMatchObject({ ok: false, errors: [{ code: 'NYX_CONFIG_SELF_FENCING' }] });
    const majority = document('quorum: { two-node: false }\nwatchdog: { self-fencing: true }');
    expect(readConfiguration(majority, 'nyx.yaml').ok).toBe(true);
  });
});

describe('a document that says little', () => {
  test('gets the defaults', () => {
    expect(configurationOf(document())).toMatchObject({
      keyFile: '/etc/nyx/cluster.key',
      timing: { profile: 'default', values: {} },
      quorum: { twoNode: true, waitForAll: true },
      fencing: { enabled: false, devices: [] },
      resources: [],
      defaults: { stickiness: 100, migrationThreshold: 3, failureTimeoutMs: 3_600_000, operationTimeoutMs: 20_000 },
    });
  });

  test.each([
    ['one node', 'cluster: a\nnodes: { one: { id: 1, links: [10.0.0.1] } }\n', false],
    [
      'three nodes',
      'cluster: a\nnodes: { a: { id: 1, links: [10.0.0.1] }, b: { id: 2, links: [10.0.0.2] }, c: { id: 3, links: [10.0.0.3] } }\nfencing: {}\n',
      false,
    ],
    ['two nodes', document(), true],
    ['two nodes that want a majority', document('quorum: { two-node: false }'), false],
  ])('has the rule for two nodes with two nodes alone: %s', (_, text, twoNode) => {
    expect(configurationOf(text).quorum.twoNode).toBe(twoNode);
  });

  test('may have a byte order mark and the line ends of other systems', () => {
    const bytes = new TextEncoder().encode(`\uFEFF${document().replaceAll('\n', '\r\n')}`);
    expect(configurationOf(bytes)).toEqual(configurationOf(document()));
  });

  test('may have keys with nothing behind them', () => {
    expect(configurationOf(document('resources:\nconstraints:\nalerts:\ndefaults:\n')).resources).toEqual([]);
  });
});

describe('parameters', () => {
  test.each([
    ['0755', '0755'],
    ['yes', 'yes'],
    ['1e3', '1e3'],
    ['1.10', '1.10'],
    ['"quoted # text"', 'quoted # text'],
    ["'it''s'", "it's"],
    ['""', ''],
    ['a b', 'a b'],
    ['|\n    two\n    lines\n', 'two\nlines\n'],
  ])('%s is passed on as it is written', (written, passedOn) => {
    const text = document(`resources:\n r:\n  agent: ocf:heartbeat:nginx\n  parameters:\n   p: ${written}`);
    const [placed] = primitivesOf(configurationOf(text));
    expect(placed?.primitive.parameters).toEqual({ p: passedOn });
  });
});

describe('the part of a host', () => {
  const configuration = configurationOf(document());

  test.each([
    ['two', 'two'],
    ['two.example.org', 'two'],
    ['one.example.org', 'one.example.org'],
    ['one', 'one.example.org'],
  ])('the host %s is the node %s', (hostName, node) => {
    expect(localSettings(configuration, hostName)?.self).toBe(node);
  });

  test('a host of another name has none', () => {
    expect(localSettings(configuration, 'three')).toBeNull();
  });

  test('two short names that are alike are told apart by the whole name alone', () => {
    const text =
      'cluster: a\nnodes: { n.a: { id: 1, links: [10.0.0.1] }, n.b: { id: 2, links: [10.0.0.2] } }\nfencing: unfenced\n';
    expect(localSettings(configurationOf(text), 'n.b')?.self).toBe('n.b');
    expect(localSettings(configurationOf(text), 'n')).toBeNull();
  });

  test.each([
    ['another address', document().replace('10.0.0.2', '10.0.0.3'), ['nodes']],
    ['another timing', document('timing: fast\n'), ['timing']],
    ['another rule of quorum', document('quorum: { wait-for-all: false }\n'), ['quorum']],
    ['another resource', document('resources: { r: { agent: ocf:heartbeat:nginx } }\n'), []],
  ])('%s shows where nodes differ', (_, text, differing) => {
    const ours = localSettings(configuration, 'two')?.shared ?? {};
    const theirs = localSettings(configurationOf(text), 'two')?.shared ?? {};
    expect(Object.keys(ours).filter((name) => ours[name] !== theirs[name])).toEqual(differing);
  });
});

describe('the canonical form', () => {
  const group =
    'resources: { g: { group: { a: { agent: ocf:x:A, parameters: { p: 1, q: 2 } }, b: { agent: ocf:x:B } } } }';
  const form = (text: string): string => canonicalForm(configurationOf(text));

  test.each([
    ['a comment', document(`${group} # new\n`)],
    ['parameters in another order', document(group.replace('p: 1, q: 2', 'q: 2, p: 1'))],
    ['a default that is written out', document(`${group}\ntiming: default\n`)],
  ])('is the same with %s', (_, text) => {
    expect(form(text)).toBe(form(document(group)));
  });

  test('differs when members of a group change places', () => {
    const swapped =
      'resources: { g: { group: { b: { agent: ocf:x:B }, a: { agent: ocf:x:A, parameters: { p: 1, q: 2 } } } } }';
    expect(form(document(swapped))).not.toBe(form(document(group)));
  });
});

test('agents are found in documents with mistakes too, each once', () => {
  const text = `${SMALL}fencing: { f: { agent: fence_x } }\nresources: { a: { agent: ocf:x:A, colour: 1 }, g: { group: { b: { agent: ocf:x:A } } } }\n`;
  expect(agentsNamed(text)).toEqual(['fence_x', 'ocf:x:A']);
  expect(agentsNamed('{')).toEqual([]);
});
