import { NyxError } from '@nyx/foundation';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AgentMetadata, advertisedAction } from './agent-metadata.ts';
import { agentDurationMs, parseAgentMetadata } from './parse-metadata.ts';

const parse = (xml: string): AgentMetadata => {
  const metadata = parseAgentMetadata('ocf:test:Thing', xml);
  if (metadata instanceof NyxError) throw metadata;
  return metadata;
};

const OLD_STYLE = `some noise before
<?xml version="1.0"?>
<!DOCTYPE resource-agent SYSTEM "ra-api-1.dtd">
<resource-agent name="Thing" version="2.0">
<version>1.0</version>
<longdesc lang="en">Long & winding <b>text</b></longdesc>
<shortdesc lang="en">Does
  things</shortdesc>
<parameters>
  <parameter name="device" unique="1" required="1"><shortdesc lang="en">the device</shortdesc><content type="string" default=""/></parameter>
  <parameter name="count" required="0"><content type="integer" default="3"/></parameter>
  <parameter name="mode" unique-group="m" required="true"><content type="select"><option value="on"/><option value="off"/></content></parameter>
  <parameter name="old"><deprecated><replaced-with name="device"/></deprecated><content type="boolean"/></parameter>
  <parameter name="wait" reloadable="1"><content type="second" default="5"/></parameter>
  <parameter><content type="string"/></parameter>
</parameters>
<actions>
  <action name="start" timeout="20"/>
  <action name="stop" timeout="1min" />
  <action name="monitor" depth="10" timeout="45s" interval="30s" role="Master"/>
  <action name="monitor" depth="0" timeout="20s" interval="10s" role="Slave"/>
  <action name="monitor" depth="0" timeout="30s" interval="15" start-delay="500ms"/>
</actions>
<special tag="rabbitmq"/>
</resource-agent>
and noise after </it>`;

test('the spellings of old agents are understood', () => {
  const metadata = parse(OLD_STYLE);
  expect(metadata).toMatchObject({ name: 'Thing', version: '2.0', shortDescription: 'Does things' });
  expect(metadata.parameters).toMatchObject([
    { name: 'device', required: true, unique: true, type: 'string', defaultValue: '', shortDescription: 'the device' },
    { name: 'count', required: false, unique: false, type: 'integer', defaultValue: '3' },
    { name: 'mode', required: true, unique: true, type: 'select', options: ['on', 'off'], defaultValue: null },
    { name: 'old', deprecated: true, replacedBy: 'device', type: 'boolean' },
    { name: 'wait', reloadable: true, type: 'duration' },
  ]);
  expect(metadata.actions.map(({ name, role, timeoutMs }) => [name, role, timeoutMs])).toEqual([
    ['start', null, 20_000],
    ['stop', null, 60_000],
    ['monitor', 'Promoted', 45_000],
    ['monitor', 'Unpromoted', 20_000],
    ['monitor', null, 30_000],
  ]);
});

test('the advice for an action is that for its role, or else for no role, of the smallest depth', () => {
  const metadata = parse(OLD_STYLE);
  expect(advertisedAction(metadata, 'monitor', 'Promoted')?.timeoutMs).toBe(45_000);
  expect(advertisedAction(metadata, 'monitor', 'Unpromoted')?.timeoutMs).toBe(20_000);
  expect(advertisedAction(metadata, 'monitor')).toMatchObject({ timeoutMs: 30_000, startDelayMs: 500 });
  expect(advertisedAction(metadata, 'start', 'Promoted')?.timeoutMs).toBe(20_000);
  expect(advertisedAction(metadata, 'promote')).toBeNull();
});

test('a fence agent says which parameter replaces which, and when to switch on', () => {
  const metadata = parse(`<resource-agent name="fence_x" shortdesc="Fence agent"><parameters>
    <parameter name="ip" required="1" obsoletes="ipaddr"/><parameter name="ipaddr" required="1" deprecated="1"/>
    </parameters><actions><action name="on" automatic="1" on_target="1"/><action name="off"/></actions></resource-agent>`);
  expect(metadata.shortDescription).toBe('Fence agent');
  expect(metadata.parameters).toMatchObject([
    { name: 'ip', deprecated: false, replacedBy: null },
    { name: 'ipaddr', deprecated: true, replacedBy: 'ip' },
  ]);
  expect(metadata.actions).toMatchObject([
    { name: 'on', automatic: true, onTarget: true },
    { name: 'off', automatic: false },
  ]);
});

test.each([
  ['20', 20_000],
  ['20s', 20_000],
  ['1.5 s', 1500],
  ['250ms', 250],
  ['2min', 120_000],
  ['1h', 3_600_000],
  ['soon', null],
  ['-1', null],
  ['20 fortnights', null],
  [undefined, null],
])('the duration %s is %s ms', (text, milliseconds) => {
  expect(agentDurationMs(text)).toBe(milliseconds);
});

test('output without metadata is an error that names the agent', () => {
  for (const output of ['', 'command not found', '</resource-agent><resource-agent>']) {
    expect(parseAgentMetadata('ocf:test:Thing', output)).toMatchObject({
      code: 'NYX_AGENT_METADATA_UNREADABLE',
      message: expect.stringContaining('ocf:test:Thing'),
    });
  }
});

test('nothing that an agent prints makes the reader throw', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(...(OLD_STYLE.match(/<[^>]*>|[^<]+/g) ?? []), '<', '>', '&', ']]>', '<![CDATA[', '<!--', '\0'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const document = `<resource-agent>${pieces.join('')}</resource-agent>`;
      expect(parseAgentMetadata('ocf:test:Thing', document)).toMatchObject({ name: expect.any(String) });
      expect(() => parseAgentMetadata('ocf:test:Thing', pieces.join(''))).not.toThrow();
    }),
  );
});
