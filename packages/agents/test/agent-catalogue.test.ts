import { NyxError } from '@nyx/foundation';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createAgentCatalogue } from '../src/index.ts';
import { AgentBed, clocks } from './agent-bed.ts';

let bed: AgentBed;
beforeEach(() => {
  bed = new AgentBed();
});
afterEach(() => bed.close());

const metadataScript = (name: string, parameter: string): string => `echo run >> ${bed.path('runs')}
  [ -n "$OCF_ROOT" ] || exit 1
  echo '<resource-agent name="${name}"><parameters><parameter name="${parameter}" required="1"/></parameters></resource-agent>'`;

test('metadata is asked for once for each state of the agent, and an unreadable answer is not kept', async () => {
  bed.ocfAgent('Thing', metadataScript('Thing', 'first'));
  const { catalogue } = bed.agents();
  const names = async (): Promise<string[] | string> => {
    const metadata = await catalogue.metadata('ocf:test:Thing');
    return metadata instanceof NyxError ? metadata.code : metadata.parameters.map(({ name }) => name);
  };
  expect(await names()).toEqual(['first']);
  expect(await names()).toEqual(['first']);
  expect(bed.read('runs')).toBe('run\n');
  bed.ocfAgent('Thing', 'echo "cannot describe myself" >&2; exit 3');
  expect(await names()).toBe('NYX_AGENT_METADATA_UNREADABLE');
  bed.ocfAgent('Thing', metadataScript('Thing', 'second'));
  expect(await names()).toEqual(['second']);
});

test('an unknown agent is answered with the nearest known one, whatever part of its name is wrong', async () => {
  bed.ocfAgent('IPaddr2', metadataScript('IPaddr2', 'ip'));
  bed.fenceAgent('fence_ipmilan', 'exit 0');
  const { catalogue } = bed.agents();
  for (const wrong of ['ocf:test:IPadr2', 'ocf:heartbeat:IPaddr2', 'ocf:test:ipaddr2', 'IPaddr2']) {
    const [problem] = await catalogue.check(wrong, {});
    expect(problem).toMatchObject({ severity: 'error', remedy: expect.stringContaining('Write ocf:test:IPaddr2,') });
  }
  const [problem] = await catalogue.check('fence_impilan', {});
  expect(problem).toMatchObject({ code: 'NYX_AGENT_NOT_INSTALLED', remedy: expect.stringContaining('fence_ipmilan') });
});

test('a host without agents is told which package has them', async () => {
  const { catalogue } = bed.agents();
  const [problem] = await catalogue.check('ocf:heartbeat:IPaddr2', {});
  expect(problem?.remedy).toContain('apt-get install resource-agents');
});

test('built-in agents are listed and checked like any other', async () => {
  const { catalogue } = bed.agents();
  expect(await catalogue.listResourceAgents()).toContain('ocf:nyx:Mattermost');
  expect(await catalogue.check('ocf:nyx:Mattermost', { webhook: null })).toEqual([]);
  expect(await catalogue.check('ocf:nyx:Mattermost', { webhok: 'x', undelivered: 'maybe' })).toMatchObject([
    { code: 'NYX_AGENT_PARAMETER_UNKNOWN', parameter: 'webhok', remedy: 'Write webhook, if that was meant.' },
    { code: 'NYX_AGENT_PARAMETER_INVALID', parameter: 'undelivered', severity: 'warning' },
    { code: 'NYX_AGENT_PARAMETER_MISSING', parameter: 'webhook' },
  ]);
});

test('a catalogue by itself needs no run directory and leaves nothing behind', async () => {
  bed.ocfAgent('Thing', metadataScript('Thing', 'first'));
  const catalogue = createAgentCatalogue({ ocfRoots: [bed.ocfRoot], ...clocks });
  expect(await catalogue.check('ocf:test:Thing', { first: '1' })).toEqual([]);
  await catalogue.close();
});
