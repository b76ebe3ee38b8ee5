/**
 * Runs the agents of Debian's resource-agents package through their lives, inside namespaces of its own, and
 * prints what came of each action as lines of JSON. Started by `real-agents.test.ts` with `unshare`.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NyxError, silentLog } from '@nyx/foundation';
import { createAgents, type OperationResult } from '../src/index.ts';
import { clocks, until } from './agent-bed.ts';

const [directory = '', controlGroup = ''] = process.argv.slice(2);
// The one user of a user namespace is root: there is no other for the workers to become.
const NGINX_CONFIGURATION = `
user root;
worker_processes 2;
pid ${directory}/nginx.pid;
error_log ${directory}/error.log;
events {}
http { access_log off; server { listen 127.0.0.1:8099; location / { return 200 "served\\n"; } } }
`;
const MONITOR_INTERVAL_MS = 10_000;

const run = (file: string, ...args: string[]): string => execFileSync(file, args, { encoding: 'utf8' });
const print = (name: string, value: unknown): boolean => process.stdout.write(`${JSON.stringify([name, value])}\n`);

// Filesystem looks for modprobe even where it needs no module, and not every host has it.
const programs = join(directory, 'programs');
mkdirSync(programs);
writeFileSync(join(programs, 'modprobe'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
process.env.PATH = `${process.env.PATH}:${programs}`;

// The agents' own state goes where it is gone with these namespaces.
run('mount', '-t', 'tmpfs', 'tmpfs', '/run');
run('ip', 'link', 'set', 'lo', 'up');
run('ip', 'link', 'add', 'service0', 'type', 'veth', 'peer', 'name', 'service1');
for (const link of ['service0', 'service1']) run('ip', 'link', 'set', link, 'up');
for (const name of ['source', 'target']) mkdirSync(join(directory, name));
writeFileSync(join(directory, 'nginx.conf'), NGINX_CONFIGURATION);

const { executor, catalogue, close } = createAgents({
  runDirectory: join(directory, 'run'),
  controlGroup,
  log: silentLog,
  ...clocks,
});

let serial = 0;
async function operate(
  type: string,
  action: string,
  parameters: Record<string, string>,
  checkLevel?: number,
): Promise<OperationResult> {
  const result = await executor.execute({
    operationId: `operation-${serial++}`,
    resource: `res_${type}`,
    agent: `ocf:heartbeat:${type}`,
    action,
    intervalMs: 0,
    timeoutMs: 60_000,
    parameters,
    node: { name: 'alpha', id: 1 },
    ...(checkLevel === undefined ? {} : { checkLevel }),
  });
  const { status, exitCode, exitReason } = result;
  print(`${type} ${action}`, status === 'done' ? exitCode : `${status}: ${exitReason}`);
  return result;
}

async function life(
  type: string,
  parameters: Record<string, string>,
  whileStarted: () => Promise<void>,
): Promise<void> {
  print(`${type} problems`, await catalogue.check(`ocf:heartbeat:${type}`, parameters));
  for (const action of ['monitor', 'start', 'start', 'monitor']) await operate(type, action, parameters);
  await whileStarted();
  for (const action of ['stop', 'stop', 'monitor']) await operate(type, action, parameters);
}

await life('IPaddr2', { ip: '192.0.2.10', cidr_netmask: '24', nic: 'service0' }, async () => {
  print('address', run('ip', '-o', '-4', 'address', 'show', 'dev', 'service0').includes('192.0.2.10/24'));
});

const filesystem = {
  device: join(directory, 'source'),
  directory: join(directory, 'target'),
  fstype: 'none',
  options: 'bind',
};
await life('Filesystem', filesystem, async () => {
  print('mounted', readFileSync('/proc/self/mounts', 'utf8').includes(` ${directory}/target `));
  await operate('Filesystem', 'monitor', filesystem, 20);
});

/** The master and its workers, once all of them are up. */
async function nginxProcesses(): Promise<number[]> {
  const master = readFileSync(join(directory, 'nginx.pid'), 'latin1').trim();
  const workers = (): string[] => readFileSync(`/proc/${master}/task/${master}/children`, 'latin1').trim().split(' ');
  await until('both workers are up', () => workers().length === 2);
  return [master, ...workers()].map(Number);
}

const nginx = { configfile: join(directory, 'nginx.conf') };
await life('nginx', nginx, async () => {
  const answer = await fetch('http://127.0.0.1:8099/');
  print('page', await answer.text());
  const died = Promise.withResolvers<string>();
  executor.onRecurringReport(({ cause, trigger, result }) => {
    if (cause === 'first') {
      print('nginx detection', executor.deathDetection('res_nginx').by);
      void nginxProcesses().then((pids) => {
        for (const pid of pids) process.kill(pid, 'SIGKILL');
      });
    } else died.resolve(`${trigger} ${result.exitCode}`);
  });
  executor.scheduleRecurring({
    operationId: 'recurring',
    resource: 'res_nginx',
    agent: 'ocf:heartbeat:nginx',
    action: 'monitor',
    intervalMs: MONITOR_INTERVAL_MS,
    timeoutMs: 60_000,
    parameters: nginx,
    node: { name: 'alpha', id: 1 },
  });
  print('nginx death', await died.promise);
});

const unreadable: string[] = [];
for (const agent of await catalogue.listResourceAgents()) {
  const metadata = await catalogue.metadata(agent);
  if (metadata instanceof NyxError) unreadable.push(`${agent}: ${metadata.message}`);
}
print('agents without metadata', unreadable);
await close();
