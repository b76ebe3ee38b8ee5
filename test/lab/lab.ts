/**
 * `pnpm lab`: carries out one command on the lab and ends with the exit status that `--help` documents.
 */

import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { isNyxError, NyxError } from '@nyx/foundation';
import { type Invocation, LAB_HELP, parseCommandLine } from './command-line.ts';
import type { LabStatus } from './contract.ts';
import { describeFault } from './faults.ts';
import { Lab } from './lab-client.ts';
import { LabDirectory } from './lab-directory.ts';
import { installPackages, missingPackages, missingPackagesError, requirePackages } from './packages.ts';
import { childrenOf, signalProcess } from './processes.ts';

const EXIT = { done: 0, failed: 1, usage: 2, unavailable: 3, notRun: 125 } as const;

/** What a command has to say: a JSON value, and the same in words. */
interface Answer {
  readonly value: unknown;
  readonly words: string;
}

const said = (words: string, value: object = {}): Answer => ({ value: { done: words, ...value }, words });

function exitStatusOf(error: unknown): number {
  if (!isNyxError(error)) return EXIT.failed;
  if (error.code === 'NYX_LAB_USAGE') return EXIT.usage;
  return error.code === 'NYX_LAB_NOT_UP' || error.code === 'NYX_LAB_MISSING_PACKAGES' ? EXIT.unavailable : EXIT.failed;
}

function describeStatus(status: LabStatus): string {
  const lines = [`lab in ${status.directory}, as ${status.mode === 'root' ? 'root' : 'an ordinary user'}`];
  for (const machine of status.machines) {
    const state = machine.power === 'off' ? 'off' : machine.paused ? 'paused' : `on, ${machine.processes} processes`;
    const addresses = machine.interfaces.map(
      ({ name, address, port }) => `${name} ${address}${port === 'up' ? '' : ' (down)'}`,
    );
    lines.push(`  ${machine.name.padEnd(14)} ${state.padEnd(18)} ${addresses.join('  ')}`);
  }
  lines.push(
    ...(status.faults.length === 0
      ? ['  no fault on the network']
      : status.faults.map((fault) => `  fault: ${describeFault(fault)}`)),
  );
  if (status.fencing === 'broken') lines.push('  power control fails, as asked (pnpm lab mend-fencing)');
  for (const sentence of status.missing) lines.push(`  missing here: ${sentence}`);
  return lines.join('\n');
}

async function carryOut(invocation: Exclude<Invocation, { command: 'exec' | 'help' | 'logs' }>): Promise<Answer> {
  const directory = LabDirectory.default();
  const lab = new Lab(directory);
  switch (invocation.command) {
    case 'up': {
      const configuration =
        invocation.config === null ? {} : { configuration: readFileSync(invocation.config, 'utf8') };
      const service = invocation.service === null ? {} : { service: invocation.service };
      await requirePackages({ ask: true });
      // Loaded when needed: it brings the ring's sources with it, which would slow every other command down.
      const { bringUp } = await import('./bring-up.ts');
      const { nodes, fencingTakesSeconds } = invocation;
      await bringUp(directory, { nodes, fencingTakesSeconds, owned: false, ...configuration, ...service });
      const status = await lab.status();
      return { value: status, words: `${describeStatus(status)}\nnext: pnpm lab exec nyx-primary -- nyxctl status` };
    }
    case 'down': {
      const wasUp = lab.isUp();
      await lab.down();
      return said(wasUp ? 'the lab is down' : 'there was no lab; nothing is left of any');
    }
    case 'status': {
      const status = await lab.status();
      return { value: status, words: describeStatus(status) };
    }
    case 'packages': {
      const missing = missingPackages();
      if (missing.length === 0) return said('no package is missing', { missing });
      if (!invocation.install) throw missingPackagesError(missing);
      await installPackages(missing);
      return said(`installed ${missing.join(', ')}; none of their services is started or enabled`, { missing: [] });
    }
    case 'stop':
      return outcomeOf(lab.stop(invocation.machine, invocation.timeoutMs));
    case 'kill':
    case 'start':
    case 'pause':
    case 'resume':
      return outcomeOf(lab.request({ command: invocation.command, node: invocation.machine }));
    case 'break-fencing':
    case 'mend-fencing':
      return outcomeOf(lab.request({ command: 'fencing', works: invocation.command === 'mend-fencing' }));
    case 'heal':
      return outcomeOf(lab.heal());
    case 'fault':
      return outcomeOf(lab.request(invocation));
  }
}

async function outcomeOf(request: Promise<{ readonly done: string; readonly atMs: number }>): Promise<Answer> {
  const { done, atMs } = await request;
  return said(done, { atMs });
}

/** The command takes over this terminal and its status becomes this one. */
async function runInside(machine: string, argv: readonly string[]): Promise<number> {
  const child = await new Lab(LabDirectory.default()).spawnIn(machine, argv, { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      for (const command of childrenOf(child.pid ?? -1)) signalProcess(command, signal);
    });
  }
  return new Promise((resolve) => {
    child.on('error', () => resolve(EXIT.notRun));
    child.on('exit', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}

async function printLog(machine: string): Promise<number> {
  const lab = new Lab(LabDirectory.default());
  await lab.machine(machine);
  lab.log(machine).pipe(process.stdout);
  return EXIT.done;
}

async function main(words: readonly string[]): Promise<number> {
  let json = words.includes('--json');
  try {
    const parsed = parseCommandLine(words);
    json = parsed.json;
    const { invocation } = parsed;
    if (invocation.command === 'help') {
      process.stdout.write(LAB_HELP);
      return EXIT.done;
    }
    if (invocation.command === 'exec') {
      return await runInside(invocation.machine, invocation.argv).catch((error: unknown) => {
        if (isNyxError(error) && error.code === 'NYX_LAB_NOT_UP') throw error;
        report(error, false);
        return EXIT.notRun;
      });
    }
    if (invocation.command === 'logs') return await printLog(invocation.machine);
    const answer = await carryOut(invocation);
    process.stdout.write(`${json ? JSON.stringify(answer.value) : answer.words}\n`);
    return EXIT.done;
  } catch (error) {
    report(error, json);
    return exitStatusOf(error);
  }
}

/** Words go to standard error; with `--json` standard output says the same in one line. */
function report(error: unknown, json: boolean): void {
  const { code, message, remedy } =
    error instanceof NyxError ? error : { code: 'NYX_LAB_COMMAND_FAILED', message: String(error), remedy: '' };
  if (json) process.stdout.write(`${JSON.stringify({ error: { code, message, remedy } })}\n`);
  process.stderr.write(`${code}: ${message}\n${remedy ? `${remedy}\n` : ''}`);
}

process.exitCode = await main(process.argv.slice(2));
