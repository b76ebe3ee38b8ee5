/** What `nyxctl` says of itself: the help of every command, and what is wrong with a command line. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ENTRIES } from '../src/command-table.ts';
import { nyxctlBed, runHere } from './nyxctl-bed.ts';

describe('a process', () => {
  it('ends with the exit code and writes where it should', async () => {
    const bed = nyxctlBed();
    const { code, stdout, stderr } = await bed.run('sttus');
    await bed.remove();
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe('nyxctl: There is no command sttus.\n  Did you mean nyxctl status?\n');
  });

  it('shows its version and nothing else', async () => {
    const bed = nyxctlBed();
    const finished = await bed.run('--version');
    await bed.remove();
    const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    expect(finished).toEqual({ code: 0, stdout: `nyxctl ${version}\n`, stderr: '' });
  });
});

describe('a command line that cannot be understood ends with 2 and offers the nearest', () => {
  it.each([
    [['sttus'], 'Did you mean nyxctl status?'],
    [['status', '--wach'], 'Did you mean --watch?'],
    [['token', 'lst'], 'Did you mean nyxctl token list?'],
    [['config'], 'There are: nyxctl config show, nyxctl config check, nyxctl config apply.'],
    [['move'], 'Usage: nyxctl move RESOURCE [NODE]'],
    [['move', 'a', 'b', 'c'], 'move does not take "c".'],
    [['standby'], 'Name a node, or say --all.'],
    [['standby', 'nyx-primary', '--all'], '--all already names every node.'],
    [['move', 'res_ip', '--timeout', '20'], '--timeout 20 is no duration.'],
    [['move', 'res_ip', '--timeout'], '--timeout needs a value: --timeout DURATION'],
    [['move', 'res_ip', '--timeout', '--json'], '--timeout needs a value'],
    [['move', 'res_ip', '--no-wait', '--timeout', '1s'], '--no-wait and --timeout exclude each other.'],
    [['status', '--json=yes'], '--json takes no value.'],
    [['events', '--since', 'yesterday'], '--since yesterday is no number of an event.'],
    [['fence', 'nyx-secondary'], 'If that is meant: nyxctl fence nyx-secondary --confirm=nyx-secondary'],
    [['token', 'create', 'x', '--scope', 'root'], 'A scope is read or admin.'],
    [['status', '--url', 'https://a:2224'], '--url needs --token-file and --fingerprint.'],
    [['status', '--url', 'http://a:2224'], 'Write it as https://NODE:2224'],
    [['status', '--fingerprint', 'ab'], '--token-file and --fingerprint belong to --url.'],
    [['--json'], 'There is no option --json.'],
  ])('%j', async (argv, said) => {
    const { code, stdout, stderr } = await runHere(...argv);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
  });
});

describe('help', () => {
  it('of nyxctl names every command', async () => {
    const { code, stdout } = await runHere('--help');
    expect(code).toBe(0);
    await expect(stdout).toMatchFileSnapshot('golden/help.txt');
    for (const { words } of ENTRIES) expect(stdout).toContain(`  ${words} `);
  });

  it.each(ENTRIES.map(({ words }) => words))('of %s fits 80 columns and names its options', async (words) => {
    const { code, stdout } = await runHere(...words.split(' '), '--help');
    expect(code).toBe(0);
    await expect(stdout).toMatchFileSnapshot(`golden/help-${words.replace(' ', '-')}.txt`);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });
});

describe('the page on nyxctl', () => {
  const page = readFileSync(new URL('../../../docs/nyxctl.md', import.meta.url), 'utf8');

  it.each(ENTRIES.map(({ words }) => words))('describes %s', (words) => {
    expect(page).toContain(`nyxctl ${words}`);
  });

  it('shows a screen that is shown', () => {
    const golden = readFileSync(new URL('golden/status-lostUnfencedStatus.txt', import.meta.url), 'utf8');
    const shown = page.split('```\n')[1] ?? '';
    expect(golden.startsWith(shown)).toBe(true);
    expect(shown.length).toBeGreaterThan(500);
  });
});
