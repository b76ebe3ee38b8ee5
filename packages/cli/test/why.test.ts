/** `why`, `why-not` and `what-if`: on files and on a live cluster, what they say, and what they refuse. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type NyxctlBed, nyxctlBed, runHere, timeless } from './nyxctl-bed.ts';
import { CIB, CONFIGURATION } from './sample-clusters.ts';

const PREFERRED = '<rsc_location id="prefer-west" rsc="service" node="west" score="50"/>';
const FAILED = `<lrm_rsc_op id="web_monitor_10000" operation="monitor" interval="10000" call-id="3" rc-code="7"
  op-status="0" transition-key="1:1:0:a"/></lrm_resource><lrm_resource id="power"`;

let bed: NyxctlBed;
const files = { plain: '', preferring: '', failed: '', fenced: '', draft: '' };
beforeAll(() => {
  bed = nyxctlBed();
  const write = (name: string, text: string): string => {
    const path = join(bed.directory, name);
    writeFileSync(path, text);
    return path;
  };
  files.plain = write('cib.xml', CIB);
  files.preferring = write('preferring.xml', CIB.replace('<constraints/>', `<constraints>${PREFERRED}</constraints>`));
  files.failed = write('failed.xml', CIB.replace('</lrm_resource><lrm_resource id="power"', FAILED));
  files.fenced = write('fenced.xml', CIB.replace('in_ccm="true" crmd="online"', 'in_ccm="false" crmd="offline"'));
  files.draft = write('draft.yaml', CONFIGURATION);
});
afterAll(() => bed.remove());

describe('on a file', () => {
  it.each([
    ['why-move', () => ['why', 'service', '--cib', files.preferring]],
    ['why-stay', () => ['why', 'service', '--cib', files.plain]],
    ['why-recover', () => ['why', 'web', '--actions', '--cib', files.failed]],
    ['why-fenced', () => ['why', 'service', '--cib', files.fenced]],
    ['why-draft', () => ['why', 'service', '--config', files.draft]],
    ['why-not', () => ['why-not', 'service', 'west', '--cib', files.plain]],
    ['why-not-there', () => ['why-not', 'service', 'east', '--cib', files.plain]],
    ['what-if-lost', () => ['what-if', 'node', 'east', 'lost', '--cib', files.plain]],
    ['what-if-removed', () => ['what-if', 'remove constraint prefer-west', '--cib', files.preferring]],
    ['what-if-both', () => ['what-if', 'node east standby and node west standby', '--cib', files.plain]],
    ['what-if-nothing', () => ['what-if', 'set', 'web', 'priority=5', '--cib', files.plain]],
  ])('%s', async (name, argv) => {
    const { code, stdout, stderr } = await runHere(...argv());
    expect([code, stderr]).toEqual([0, '']);
    await expect(timeless(stdout, bed)).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  it('gives the whole answer as JSON', async () => {
    const { stdout } = await runHere('why', 'service', '--cib', files.preferring, '--json');
    const { change, members } = JSON.parse(stdout);
    expect(change.sets[0].facts[0]).toMatchObject({
      kind: 'location',
      id: 'location prefer-west',
      resources: ['service'],
    });
    expect(members[0].candidates[0]).toMatchObject({ node: 'west', verdict: 'chosen', score: 50 });
  });
});

describe('a live cluster', () => {
  it('is asked through its API', async () => {
    await bed.startApi();
    for (const [name, argv] of [
      ['why-live', ['why', 'res_ip']],
      ['why-not-live', ['why-not', 'res_ip', 'nyx-secondary']],
      ['what-if-live', ['what-if', 'node', 'nyx-primary', 'lost']],
    ] as const) {
      const { code, stdout, stderr } = await bed.ask(...argv);
      expect([code, stderr]).toEqual([0, '']);
      await expect(timeless(stdout, bed)).toMatchFileSnapshot(`golden/${name}.txt`);
    }
  });

  it('refuses what it does not know, and offers what is near', async () => {
    const unknown = await bed.ask('why', 'res_pi');
    expect(unknown.code).toBe(4);
    expect(unknown.stderr).toContain('Did you mean "res_ip"?');
    const unclear = await bed.ask('what-if', 'the', 'moon', 'falls');
    expect(unclear.code).toBe(4);
    expect(unclear.stderr).toContain('"the moon falls" is nothing that can be assumed');
  });
});

describe('what cannot be answered is refused in words', () => {
  it.each([
    [['why', 'wbe'], 'Did you mean "web"?'],
    [['why-not', 'web', 'wst'], 'Did you mean "west"?'],
    [['why-not', 'web', 'west', '--role', 'king'], 'Write --role promoted'],
    [['what-if', 'node', 'east', 'lots'], 'Did you mean "lost"?'],
    [['what-if', 'remove', 'constraint', 'x'], 'there is none'],
  ])('%j', async (argv, words) => {
    const { code, stdout, stderr } = await runHere(...argv, '--cib', files.plain);
    expect(code).not.toBe(0);
    expect(stdout).toBe('');
    expect(stderr).toContain(words);
  });
});
