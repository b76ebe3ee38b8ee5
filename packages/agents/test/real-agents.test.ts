import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeControlGroupRoot } from '../src/io/control-group-root.ts';

const NEEDED = [
  '/usr/lib/ocf/resource.d/heartbeat/IPaddr2',
  '/usr/lib/ocf/resource.d/heartbeat/Filesystem',
  '/usr/sbin/nginx',
];
const SESSION = new URL('./real-agents-session.ts', import.meta.url).pathname;
const DEADLINE_MS = 120_000;

/** How to get namespaces of one's own here, or why there are none. */
function ownNamespaces(): readonly string[] | string {
  const missing = NEEDED.filter((path) => !existsSync(path));
  if (missing.length > 0) return `${missing.join(', ')} are not installed`;
  for (const flags of [
    ['-n', '-m'],
    ['-U', '-r', '-n', '-m'],
  ]) {
    if (spawnSync('unshare', [...flags, 'mount', '-t', 'tmpfs', 'tmpfs', '/run']).status === 0) return flags;
  }
  return 'this user may make no namespaces';
}

const namespaces = ownNamespaces();
if (typeof namespaces === 'string') console.log(`the agents of Debian are not tried: ${namespaces}`);

test.skipIf(typeof namespaces === 'string')(
  'address, mount and web server of the resource-agents package live as the contract says',
  { timeout: DEADLINE_MS },
  () => {
    const directory = mkdtempSync(join(tmpdir(), 'nyx-real-agents-'));
    const controlGroup = `nyx-test-real-${process.pid}`;
    const argv = [...namespaces, process.execPath, SESSION, directory, controlGroup];
    const { stdout, stderr, status } = spawnSync('unshare', argv, { encoding: 'utf8', timeout: DEADLINE_MS });
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as [string, unknown]);
    const groups = makeControlGroupRoot(controlGroup);
    if ('directory' in groups) {
      for (const entry of readdirSync(groups.directory, { withFileTypes: true })) {
        if (entry.isDirectory()) rmdirSync(join(groups.directory, entry.name));
      }
      rmdirSync(groups.directory);
    }
    rmSync(directory, { recursive: true, force: true });
    const hasGroups = 'directory' in groups;
    const life = (type: string, whileStarted: [string, unknown][]): [string, unknown][] => [
      [`${type} problems`, []],
      [`${type} monitor`, 7],
      [`${type} start`, 0],
      [`${type} start`, 0],
      [`${type} monitor`, 0],
      ...whileStarted,
      [`${type} stop`, 0],
      [`${type} stop`, 0],
      [`${type} monitor`, 7],
    ];
    expect({ lines, stderr, status }).toEqual({
      lines: [
        ...life('IPaddr2', [['address', true]]),
        ...life('Filesystem', [
          ['mounted', true],
          ['Filesystem monitor', 0],
        ]),
        ...life('nginx', [
          ['page', 'served\n'],
          ['nginx detection', hasGroups ? 'kernel event' : 'monitor interval'],
          ['nginx death', `${hasGroups ? 'kernel event' : 'interval'} 7`],
        ]),
        ['agents without metadata', expect.any(Array)],
      ],
      stderr: '',
      status: 0,
    });
  },
);
