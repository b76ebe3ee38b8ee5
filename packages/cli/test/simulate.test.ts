/** `simulate`: on a document in Pacemaker's format, on a configuration, on a live cluster; and what it refuses. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type NyxctlBed, nyxctlBed, runHere, timeless } from './nyxctl-bed.ts';
import { CIB, CONFIGURATION } from './sample-clusters.ts';

let bed: NyxctlBed;
let cib: string;
let configuration: string;
beforeAll(() => {
  bed = nyxctlBed();
  cib = join(bed.directory, 'cib.xml');
  configuration = join(bed.directory, 'draft.yaml');
  writeFileSync(cib, CIB);
  writeFileSync(configuration, CONFIGURATION);
});
afterAll(() => bed.remove());

const golden = (name: string): string => `golden/simulate-${name}.txt`;

describe('a file', () => {
  it.each([
    ['a node lost', ['--node-unclean', 'east', '--run'], 'node-lost'],
    ['a fencing that fails', ['--node-unclean', 'east', '--fencing-fail', 'east', '--run'], 'fencing-fails'],
    ['a monitor that failed', ['--op-inject', 'web_monitor_10s@east=not-running', '--scores'], 'monitor-failed'],
    ['a start that fails once', ['--node-standby', 'east', '--op-fail', 'web_start_0@west=1', '--run'], 'start-fails'],
    ['nothing', [], 'nothing'],
  ])('%s', async (_what, argv, name) => {
    const { code, stdout, stderr } = await runHere('simulate', '--cib', cib, '--at', '2026-01-01T00:00:00Z', ...argv);
    expect(stderr).toBe('');
    expect(code).toBe(name === 'fencing-fails' ? 1 : 0);
    await expect(stdout).toMatchFileSnapshot(golden(name));
  });

  it('of a configuration begins with nothing running', async () => {
    const { code, stdout } = await runHere('simulate', '--config', configuration, '--run');
    expect(code).toBe(0);
    await expect(stdout).toMatchFileSnapshot(golden('configuration'));
  });

  it('draws a graph in which every name is quoted', async () => {
    const { stdout } = await runHere('simulate', '--cib', cib, '--node-standby', 'east', '--graph', 'dot');
    await expect(stdout).toMatchFileSnapshot('golden/simulate-graph.dot');
    for (const line of stdout.trim().split('\n').slice(1, -1)) {
      expect(line).toMatch(/^ {2}"[^"]+" (?:-> "[^"]+"|\[ .* \])$/);
    }
  });

  it('gives the same plan as JSON', async () => {
    const { stdout } = await runHere('simulate', '--cib', cib, '--node-standby', 'east', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      settled: null,
      after: null,
      transitions: [
        {
          summary: [
            { verb: 'Move', resource: 'disk' },
            { verb: 'Move', resource: 'web' },
          ],
        },
      ],
    });
  });
});

describe('a live cluster', () => {
  it('is asked through its API and answers as a file does', async () => {
    await bed.startApi();
    const { code, stdout } = await bed.ask('simulate', '--node-unclean', 'nyx-primary', '--run');
    expect(code).toBe(0);
    await expect(stdout).toMatchFileSnapshot(golden('live'));
  });

  it('refuses a name that it has not', async () => {
    const { code, stderr } = await bed.ask('simulate', '--node-down', 'nyx-primry');
    expect(code).toBe(4);
    expect(stderr).toContain('there is no node "nyx-primry"');
    expect(stderr).toContain('Did you mean "nyx-primary"?');
  });
});

describe('what cannot be understood is refused in words', () => {
  it.each([
    [['--op-fail', 'web@east=1'], 2],
    [['--op-inject', 'web_start_0@east=crashed'], 2],
    [['--attribute', 'east=1'], 2],
    [['--utilization', 'east:cpu=many'], 2],
    [['--quorum', 'maybe'], 2],
    [['--at', 'tomorrow'], 2],
    [['--graph', 'svg'], 2],
    [['--graph', 'dot', '--json'], 2],
    [['--config', 'draft.yaml'], 2],
    [['--node-down', 'eest'], 1],
    [['--op-fail', 'wbe_start_0@east=1'], 1],
    [['--ticket-grant', 'paris'], 1],
  ])('%j', async (argv, exit) => {
    const { code, stdout, stderr } = await runHere('simulate', '--cib', cib, ...argv);
    expect([code, stdout]).toEqual([exit, '']);
    await expect(stderr).toMatchFileSnapshot(golden(`refused-${argv[0]?.slice(2)}-${argv.length}-${exit}`));
  });

  it.each([
    ['no document', 'not xml at all'],
    ['another document', '<html/>'],
    ['a damaged document', CIB.replace('</nodes>', '')],
    ['a document with entities', `<!DOCTYPE cib [<!ENTITY a "a">]>${CIB}`],
  ])('%s', async (what, text) => {
    const path = join(bed.directory, 'damaged.xml');
    writeFileSync(path, text);
    const { code, stdout, stderr } = await runHere('simulate', '--cib', path);
    expect([code, stdout]).toEqual([1, '']);
    await expect(timeless(stderr, bed)).toMatchFileSnapshot(golden(`refused-${what.replaceAll(' ', '-')}`));
  });
});
