import { NyxError } from '@nyx/foundation';
import { expect, test } from 'vitest';
import { FENCE_PARAMETERS_BY_EXECUTOR } from './fence-protocol.ts';
import { checkParameters } from './parameter-check.ts';
import { parseAgentMetadata } from './parse-metadata.ts';

function problems(
  agent: string,
  parametersXml: string,
  given: Readonly<Record<string, string | null>>,
  supplied?: readonly string[],
): string[] {
  const metadata = parseAgentMetadata(agent, `<resource-agent>${parametersXml}</resource-agent>`);
  if (metadata instanceof NyxError) throw metadata;
  return checkParameters(agent, metadata, given, supplied).map(
    ({ severity, code, parameter }) => `${severity} ${code} ${parameter}`,
  );
}

const IP = `<parameter name="ip" required="1"/><parameter name="nic"/>
  <parameter name="count"><content type="integer"/></parameter>
  <parameter name="arp"><content type="boolean"/></parameter>
  <parameter name="mode"><content type="select"><option value="a"/><option value="b"/></content></parameter>
  <parameter name="level" required="1"><content type="string" default="1"/></parameter>`;
const FENCE = `<parameter name="ip" required="1" obsoletes="ipaddr"/><parameter name="ipaddr" required="1" deprecated="1"/>
  <parameter name="ssl_insecure"><content type="boolean"/></parameter>
  <parameter name="plug" required="1" obsoletes="port"/><parameter name="port" required="1" deprecated="1"/>
  <parameter name="action" required="1"/>`;

test.each<[string, string, string, Record<string, string | null>, string[]]>([
  ['all well', 'ocf:t:I', IP, { ip: '192.0.2.1', nic: 'eth0', count: '-3', arp: 'Yes', mode: 'b' }, []],
  ['a missing one; one with a default is not missing', 'ocf:t:I', IP, {}, ['error NYX_AGENT_PARAMETER_MISSING ip']],
  ['an unknown one', 'ocf:t:I', IP, { ip: 'x', ipp: 'y' }, ['error NYX_AGENT_PARAMETER_UNKNOWN ipp']],
  ['one of the shell library', 'ocf:t:I', IP, { ip: 'x', trace_ra: '1' }, []],
  ['a secret is present and not checked', 'ocf:t:I', IP, { ip: null, count: null }, []],
  [
    'odd values are warnings',
    'ocf:t:I',
    IP,
    { ip: 'x', count: 'many', arp: 'perhaps', mode: 'c' },
    ['count', 'arp', 'mode'].map((name) => `warning NYX_AGENT_PARAMETER_INVALID ${name}`),
  ],
  ['what the executor supplies is not missing', 'fence_x', FENCE, { ip: 'x' }, []],
  ['the old name will do', 'fence_x', FENCE, { ipaddr: 'x' }, ['warning NYX_AGENT_PARAMETER_DEPRECATED ipaddr']],
  ['dash and underscore are the same to fence agents', 'fence_x', FENCE, { ip: 'x', 'ssl-insecure': '1' }, []],
  [
    'but not to others',
    'ocf:t:I',
    '<parameter name="a_b"/>',
    { 'a-b': '1' },
    ['error NYX_AGENT_PARAMETER_UNKNOWN a-b'],
  ],
])('%s', (_, agent, xml, given, expected) => {
  expect(problems(agent, xml, given, agent.startsWith('fence_') ? FENCE_PARAMETERS_BY_EXECUTOR : [])).toEqual(expected);
});

test('the nearest parameter is offered; without one all are named', () => {
  const metadata = parseAgentMetadata('ocf:t:I', `<resource-agent>${IP}</resource-agent>`);
  if (metadata instanceof NyxError) throw metadata;
  const remedy = (name: string): string | undefined =>
    checkParameters('ocf:t:I', metadata, { ip: 'x', [name]: '1' })[0]?.remedy;
  expect(remedy('cuont')).toBe('Write count, if that was meant.');
  expect(remedy('zzzzzzzz')).toBe('Use one of its parameters: ip, nic, count, arp, mode, level.');
});
