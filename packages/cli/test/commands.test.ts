/** Each command: what it asks of the cluster, what it says, and how it ends. */
import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClusterCommand } from '@nyx/crm/contract';
import { NyxError } from '@nyx/foundation';
import { readKeyFile } from '@nyx/membership/key-file';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type NyxctlBed, nyxctlBed, runHere, timeless } from './nyxctl-bed.ts';

let bed: NyxctlBed;
beforeEach(async () => {
  bed = nyxctlBed();
  await bed.startApi();
});
afterEach(() => bed.remove());

const MOVES = ['res_filesystem', 'res_ip', 'res_nginx'].map((resource) => ({
  resource,
  from: 'nyx-primary',
  to: 'nyx-secondary',
}));

describe('a change', () => {
  it.each<[string[], ClusterCommand]>([
    [['standby', 'nyx-primary'], { type: 'standby', nodes: ['nyx-primary'], stopServices: false }],
    [['standby', '--all', '--yes'], { type: 'standby', nodes: 'all', stopServices: true }],
    [['unstandby', 'nyx-primary', 'nyx-secondary'], { type: 'unstandby', nodes: ['nyx-primary', 'nyx-secondary'] }],
    [['unstandby', '--all'], { type: 'unstandby', nodes: 'all' }],
    [['move', 'nyx-service'], { type: 'move', resource: 'nyx-service', node: null }],
    [['move', 'res_ip', 'nyx-secondary'], { type: 'move', resource: 'res_ip', node: 'nyx-secondary' }],
    [['cleanup'], { type: 'cleanup', resource: null, node: null }],
    [['cleanup', 'res_ip', '--node', 'nyx-primary'], { type: 'cleanup', resource: 'res_ip', node: 'nyx-primary' }],
    [
      ['fence', 'nyx-secondary', '--confirm=nyx-secondary'],
      { type: 'fence', node: 'nyx-secondary', confirm: 'nyx-secondary' },
    ],
    [['leave'], { type: 'leave' }],
    [['announce-restart', '--within', '30s'], { type: 'announce-restart', withinMs: 30_000 }],
  ])('%j is asked for as %j', async (argv, command) => {
    const { code, stderr } = await bed.ask(...argv);
    expect([code, stderr]).toEqual([0, '']);
    expect(bed.service.commands).toEqual([command]);
  });

  it('that moves something says what moved where and what to do next', async () => {
    bed.service.outcome = { settled: true, moved: MOVES, blocked: [] };
    const { code, stdout } = await bed.ask('standby', 'nyx-primary');
    expect(code).toBe(0);
    await expect(timeless(stdout, bed)).toMatchFileSnapshot('golden/change-moved.txt');
  });

  it('that leaves something blocked ends with 1 and says why', async () => {
    const why =
      'It may run nowhere: nyx-primary is in standby and nyx-secondary failed 3 times, which is its threshold.';
    bed.service.outcome = { settled: true, moved: MOVES, blocked: [{ resource: 'res_mattermost', why }] };
    const { code, stdout } = await bed.ask('standby', 'nyx-primary');
    expect(code).toBe(1);
    await expect(timeless(stdout, bed)).toMatchFileSnapshot('golden/change-blocked.txt');
    expect(await bed.ask('standby', 'nyx-primary', '--yes')).toMatchObject({ code: 0 });
  });

  it('that stops something on purpose says so once and offers the way back', async () => {
    bed.service.outcome = {
      settled: true,
      moved: MOVES.map((move) => ({ ...move, to: null })),
      blocked: MOVES.map(({ resource }) => ({ resource, why: 'there is no node for it' })),
    };
    const { code, stdout } = await bed.ask('standby', '--all', '--yes');
    expect(code).toBe(0);
    await expect(timeless(stdout, bed)).toMatchFileSnapshot('golden/change-stopped.txt');
  });

  it('is not blamed for what did not run before it', async () => {
    const stopped = bed.service
      .status()
      .resources.map((resource) => ({ ...resource, activeOn: [], state: 'blocked' as const }));
    bed.service.show({ resources: stopped });
    bed.service.outcome = {
      settled: true,
      moved: [],
      blocked: [{ resource: 'res_ip', why: 'It has failed too often.' }],
    };
    expect(await bed.ask('standby', 'nyx-secondary')).toMatchObject({ code: 0 });
    expect(await bed.ask('cleanup', 'res_ip')).toMatchObject({ code: 1 });
  });

  it('that does not settle in time ends with 5 and goes on', async () => {
    bed.service.outcome = { settled: false, moved: [], blocked: [] };
    const { code, stdout } = await bed.ask('move', 'res_ip', '--timeout', '50ms');
    expect(code).toBe(5);
    await expect(timeless(stdout, bed)).toMatchFileSnapshot('golden/change-late.txt');
  });

  it('with --no-wait returns once it is accepted', async () => {
    bed.service.settle = () => new Promise(() => {});
    const { code, stdout } = await bed.ask('move', 'res_ip', '--no-wait');
    expect(code).toBe(0);
    await expect(timeless(stdout, bed)).toMatchFileSnapshot('golden/change-accepted.txt');
  });

  it('is bounded by --timeout even where no answer comes', async () => {
    bed.service.submit = () => new Promise(() => {});
    const { code, stderr } = await bed.ask('move', 'res_ip', '--timeout', '100ms');
    expect(code).toBe(5);
    expect(stderr).toContain('NYX_API_TIMED_OUT');
  });

  it('with --json prints the answer alone', async () => {
    const { stdout } = await bed.ask('move', 'res_ip', '--json');
    expect(JSON.parse(stdout)).toEqual({
      acceptance: { seq: 1, version: 5, summary: 'Asked for: move.' },
      outcome: { settled: true, moved: [], blocked: [] },
    });
  });

  it('that is refused ends with 4, the reason and the remedy', async () => {
    bed.service.refusal = new NyxError(
      'NYX_CLUSTER_SERVICE_STOPS',
      'nyx-service would then run nowhere: no other node is online.',
    );
    const { code, stdout, stderr } = await bed.ask('standby', 'nyx-primary');
    expect([code, stdout]).toEqual([4, '']);
    await expect(timeless(stderr, bed)).toMatchFileSnapshot('golden/change-refused.txt');
  });

  it('that the manager fails at ends with 1', async () => {
    bed.service.submit = async () => {
      throw new Error('boom');
    };
    expect(await bed.ask('cleanup')).toMatchObject({ code: 1, stdout: '' });
  });

  it('ends with 3 where the manager does not answer', async () => {
    expect(await runHere('--socket', '/nonexistent', 'cleanup')).toMatchObject({ code: 3, stdout: '' });
  });
});

describe('fence', () => {
  it('with another name in --confirm is refused before anything is asked', async () => {
    const { code, stderr } = await bed.ask('fence', 'nyx-secondary', '--confirm=nyx-primary');
    expect(code).toBe(4);
    expect(stderr).toContain('NYX_CLUSTER_CONFIRMATION');
    expect(bed.service.commands).toEqual([]);
  });
});

describe('leave', () => {
  it('is done when the manager is gone before it could answer and no ring is left', async () => {
    const api = await bed.startApi({ socketPath: join(bed.directory, 'leaving.sock') });
    bed.service.settle = () => {
      void api.close();
      return new Promise(() => {});
    };
    const { code, stdout } = await runHere('--socket', api.socketPath, '--ring-socket', '/nonexistent', 'leave');
    expect(code).toBe(0);
    expect(stdout).toContain('This node has left');
  });

  it('is told by the moves and the end of the ring', async () => {
    bed.service.outcome = { settled: true, moved: MOVES, blocked: [] };
    const { code, stdout } = await bed.ask('leave');
    expect(code).toBe(0);
    expect(stdout).toMatch(/res_ip +nyx-primary → nyx-secondary\n.*This node has left; its service has ended\.\n$/s);
  });

  it('ends with 3 where nothing runs', async () => {
    expect(await runHere('--socket', '/nonexistent', 'leave')).toMatchObject({ code: 3 });
  });
});

describe('events', () => {
  const tell = () => {
    bed.service.append('node-lost', 'nyx-secondary stopped answering.', { node: 'nyx-secondary' });
    bed.service.append('fencing-started', 'fence_ipmilan isolates nyx-secondary, attempt 1.', { cause: 1 });
    bed.service.append(
      'failover',
      'res_filesystem runs on nyx-primary now, after nyx-secondary was fenced by power-secondary within 1.9 s.',
      { cause: 2, at: '2026-01-01T12:00:02.345Z' },
    );
  };

  it('are lines with their causes', async () => {
    tell();
    const { code, stdout } = await bed.ask('events');
    expect(code).toBe(0);
    await expect(stdout).toMatchFileSnapshot('golden/events.txt');
  });

  it('after a number are those alone, as JSON lines', async () => {
    tell();
    const { stdout } = await bed.ask('events', '--since', '1', '--json');
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { seq: number }).seq),
    ).toEqual([2, 3]);
  });

  it('are followed over a restart of the manager without a gap', async () => {
    const api = await bed.startApi({ socketPath: join(bed.directory, 'other.sock') });
    tell();
    const following = bed.watch('events', '--follow', '--json', '--socket', api.socketPath);
    await expect.poll(following.lineCount, { timeout: 20_000 }).toBe(3);
    await api.close();
    bed.service.append('settled', 'While the manager was away.');
    await bed.startApi({ socketPath: api.socketPath });
    await expect.poll(following.lineCount, { timeout: 20_000 }).toBe(4);
    expect(following.lines().map((line) => (JSON.parse(line) as { seq: number }).seq)).toEqual([1, 2, 3, 4]);
    expect(await following.interrupt()).toBe(0);
  });
});

describe('keygen', () => {
  it('writes a key that the ring reads, for its owner alone, and shows nothing of it', async () => {
    const path = join(bed.directory, 'etc', 'cluster.key');
    const { code, stdout } = await runHere('keygen', '--out', path);
    expect(code).toBe(0);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const [key] = readKeyFile(path);
    expect(stdout).not.toContain(Buffer.from(key ?? []).toString('hex'));
  });

  it('refuses to overwrite without --force, which replaces permissions too', async () => {
    const path = join(bed.directory, 'cluster.key');
    writeFileSync(path, 'old');
    chmodSync(path, 0o644);
    const refused = await runHere('keygen', path);
    expect(refused.code).toBe(4);
    expect(refused.stderr).toContain('NYX_CLI_FILE_EXISTS');
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(await runHere('keygen', path, '--force')).toMatchObject({ code: 0 });
    expect(readKeyFile(path)).toHaveLength(1);
  });
});

describe('config', () => {
  const file = (text: string): string => {
    const path = join(bed.directory, 'nyx.yaml');
    writeFileSync(path, text);
    return path;
  };

  it('show prints the document alone', async () => {
    expect(await bed.ask('config', 'show')).toMatchObject({ code: 0, stdout: 'cluster: nyx\n', stderr: '' });
  });

  it('apply gives the whole file to the cluster', async () => {
    const path = file('cluster: nyx\n');
    expect(await bed.ask('config', 'apply', path, '--accept-divergence')).toMatchObject({ code: 0 });
    expect(bed.service.commands).toEqual([
      { type: 'configure', document: 'cluster: nyx\n', origin: path, acceptDivergence: true },
    ]);
  });

  it('apply of a document with a mistake ends with 4 and shows it', async () => {
    const rendered = 'nyx.yaml:1:1: error NYX_CONFIG_UNKNOWN_KEY\n  there is no key clutser\n  remedy:  Write cluster.';
    bed.service.refusal = new NyxError('NYX_CONFIG_UNKNOWN_KEY', rendered);
    const { code, stderr } = await bed.ask('config', 'apply', file('clutser: nyx\n'));
    expect(code).toBe(4);
    expect(stderr).toBe(`${rendered}\n`);
  });

  it('check tells what the manager says of the file', async () => {
    bed.service.check = {
      valid: false,
      problems: [
        {
          severity: 'error',
          code: 'NYX_CONFIG_UNKNOWN_KEY',
          line: 1,
          column: 1,
          message: 'there is no key clutser',
          remedy: 'Write cluster.',
          rendered: 'nyx.yaml:1:1: error NYX_CONFIG_UNKNOWN_KEY\n  there is no key clutser',
        },
      ],
    };
    const { code, stdout } = await bed.ask('config', 'check', file('clutser: nyx\n'));
    expect(code).toBe(1);
    expect(timeless(stdout, bed)).toBe(
      'nyx.yaml:1:1: error NYX_CONFIG_UNKNOWN_KEY\n  there is no key clutser\n\n✗ /bed/nyx.yaml has 1 mistake.\n',
    );
  });

  it('check works without the manager, and says what it left out', async () => {
    const { code, stdout, stderr } = await runHere(
      '--socket',
      '/nonexistent',
      'config',
      'check',
      file('clutser: nyx\n'),
    );
    expect(code).toBe(1);
    expect(stdout).toContain('NYX_CONFIG_');
    expect(stderr).toContain('Agents were not checked');
  });

  it.each([['check'], ['apply']])('%s of a file that is not there ends with 1', async (verb) => {
    const { code, stderr } = await bed.ask('config', verb, join(bed.directory, 'nowhere.yaml'));
    expect(code).toBe(1);
    expect(stderr).toContain('nowhere.yaml cannot be read: there is no such file.');
  });
});

describe('a process', () => {
  it('ends with the code of what came of it, results on stdout, messages on stderr', async () => {
    const move = ['move', 'res_ip'];
    const run = (...argv: string[]) => bed.run(...bed.sockets, ...argv);
    expect(await run(...move)).toMatchObject({ code: 0, stderr: '' });
    bed.service.outcome = { settled: true, moved: [], blocked: [{ resource: 'res_ip', why: 'It failed too often.' }] };
    expect(await run(...move)).toMatchObject({ code: 1, stderr: '' });
    expect(await run('mvoe')).toMatchObject({ code: 2, stdout: '' });
    expect(await bed.run('--socket', '/nonexistent', ...move)).toMatchObject({ code: 3, stdout: '' });
    bed.service.outcome = { settled: false, moved: [], blocked: [] };
    expect(await run(...move)).toMatchObject({ code: 5, stderr: '' });
    bed.service.refusal = new NyxError('NYX_CLUSTER_NOT_QUORATE', 'One vote of three.');
    expect(await run(...move)).toMatchObject({ code: 4, stdout: '' });
  });

  it('needs no quiet reader: one that goes early is no failure', async () => {
    for (let index = 0; index < 2000; index++) bed.service.append('settled', 'x'.repeat(200));
    const reader = bed.watch('events', '--since', '0');
    expect(await reader.closeOutput()).toBe(0);
  });
});

describe('another host', () => {
  it('is reached with a token and a fingerprint, which token create tells', async () => {
    const path = join(bed.directory, 'remote.sock');
    const api = await bed.startApi({ socketPath: path, tls: { host: '127.0.0.1', port: 0 } });
    const created = await bed.run('--socket', path, 'token', 'create', 'alice', '--scope', 'admin');
    expect(created.code).toBe(0);
    const fingerprint = /--fingerprint (\S+)/.exec(created.stderr)?.[1] ?? '';
    const tokenFile = join(bed.directory, 'token');
    writeFileSync(tokenFile, created.stdout, { mode: 0o600 });
    const url = `https://${api.certificate().address}`;
    const remote = ['--url', url, '--token-file', tokenFile, '--fingerprint', fingerprint];
    expect(await bed.run('status', ...remote)).toMatchObject({ code: 0, stderr: '' });
    expect(await bed.run('move', 'res_ip', ...remote)).toMatchObject({ code: 0 });
    const wrong = await bed.run('status', ...remote.slice(0, -1), '00'.repeat(32));
    expect(wrong.code).toBe(3);
    expect(wrong.stderr).toContain('NYX_API_CERTIFICATE_MISMATCH');
    expect(await bed.run('--socket', path, 'token', 'revoke', 'alice')).toMatchObject({ code: 0 });
    const revoked = await bed.run('status', ...remote);
    expect(revoked.code).toBe(4);
    expect(revoked.stderr).toContain('NYX_API_UNAUTHENTICATED');
    expect((await bed.run('--socket', path, 'token', 'fingerprint')).stdout).toContain(api.certificate().fingerprint);
  });
});
