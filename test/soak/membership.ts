/**
 * `pnpm soak:membership --minutes N --nodes N --seed S`: a ring of real processes in network namespaces, under random cuts,
 * one-way cuts, loss, pauses and kills, while three clients send all along and what they are given is compared.
 *
 * Needs root. Messages go to standard error; the last line of standard output is one JSON object. The exit status is 1 where
 * a client was given something wrong, or the ring did not come together again when all faults had ended.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { SoakBed } from './bed.ts';
import type { ClientLine } from './client.ts';
import { drawFault, type SoakNode, SoakRandom } from './faults.ts';
import { OrderCheck } from './order-check.ts';
import type { SoakNodeArguments } from './ring-node.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    nodes: { type: 'string', default: '2' },
    seed: { type: 'string', default: '1' },
  },
});
const minutes = Number(values.minutes);
const nodeCount = Number(values.nodes);
const seed = Number(values.seed);
const CLIENTS = 3;
const REUNION_MS = 60_000;
/** Each client must be given so many messages of the others once all is mended. */
const LAST_MESSAGES = 20;

const pathOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const directory = mkdtempSync(join(tmpdir(), 'nyx-soak-'));
const bed = new SoakBed(`${nodeCount}`, nodeCount);
const check = new OrderCheck();

/** Calls `onLine` with every line that the process writes. */
function readLines(child: ChildProcess, onLine: (line: string) => void): void {
  let text = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    const lines = (text + chunk.toString()).split('\n');
    text = lines.pop() ?? '';
    for (const line of lines) if (line.startsWith('{')) onLine(line);
  });
}

class RingProcess implements SoakNode {
  readonly #arguments: SoakNodeArguments;
  #process: ChildProcess | null = null;
  starts = 0;
  unexpectedEnds = 0;

  constructor(index: number) {
    this.#arguments = { index, addresses: bed.addresses, directory };
  }

  get socketPath(): string {
    return `${directory}/run-${this.#arguments.index}/ring.sock`;
  }

  start(): void {
    this.starts += 1;
    const words = ['netns', 'exec', bed.namespace(this.#arguments.index), process.execPath, pathOf('ring-node.ts')];
    const child = spawn('ip', [...words, JSON.stringify(this.#arguments)], { stdio: ['ignore', 'ignore', 'inherit'] });
    this.#process = child;
    child.on('exit', (code, signal) => {
      if (signal === 'SIGKILL') return;
      this.unexpectedEnds += 1;
      const name = `node ${this.#arguments.index + 1}`;
      console.error(
        `${(performance.now() / 1000).toFixed(1)} s: ${name} ended by itself, with ${signal ?? `status ${code}`}`,
      );
    });
  }

  signal(name: 'SIGSTOP' | 'SIGCONT' | 'SIGKILL'): void {
    this.#process?.kill(name);
  }
}

const rings = Array.from({ length: nodeCount }, (_, index) => new RingProcess(index));
const clients: ChildProcess[] = [];
/** The present session of each client. */
const sessions = new Map<string, string>();
/** The members of the group that each client was last told of. */
const membersSeen = new Map<string, number>();

function startClient(name: string, ring: RingProcess): void {
  const child = spawn(process.execPath, [pathOf('client.ts'), ring.socketPath, name], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  clients.push(child);
  readLines(child, (text) => {
    const line = JSON.parse(text) as ClientLine;
    const session = `${name}/${line.session}`;
    if ('message' in line) check.delivered(session, line.message);
    else if ('configuration' in line) {
      check.configured(session, line.configuration);
      membersSeen.set(name, line.configuration.split(' ').length - 2);
    } else {
      sessions.set(name, session);
      check.begin(session);
    }
  });
}

function removeAll(): void {
  for (const child of clients) child.kill('SIGKILL');
  for (const ring of rings) ring.signal('SIGKILL');
  bed.remove();
  rmSync(directory, { recursive: true, force: true });
}

async function strikeFaults(untilMs: number): Promise<number> {
  const random = new SoakRandom(seed);
  let faults = 0;
  while (performance.now() < untilMs && check.violations.length === 0) {
    await delay(random.between(50, 2500));
    const fault = drawFault(random, bed, rings);
    faults += 1;
    console.error(`${(performance.now() / 1000).toFixed(1)} s: ${fault.words}`);
    fault.strike();
    await delay(fault.forMs);
    fault.mend();
  }
  return faults;
}

/** All faults have ended: every client is in one group with all others, and hears from them. */
async function reunite(): Promise<boolean> {
  const deadlineMs = performance.now() + REUNION_MS;
  const names = [...sessions.keys()];
  const isTogether = (): boolean =>
    names.length === CLIENTS && names.every((name) => membersSeen.get(name) === CLIENTS);
  while (!isTogether() && performance.now() < deadlineMs) await delay(20);
  const before = new Map(names.map((name) => [name, check.countOf(sessions.get(name) ?? '')]));
  const hear = (name: string): number => check.countOf(sessions.get(name) ?? '') - (before.get(name) ?? 0);
  while (!names.every((name) => hear(name) >= LAST_MESSAGES) && performance.now() < deadlineMs) await delay(20);
  return isTogether() && names.every((name) => hear(name) >= LAST_MESSAGES);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    removeAll();
    process.exit(1);
  });
}
try {
  for (const ring of rings) ring.start();
  for (let each = 0; each < CLIENTS; each += 1) startClient(`c${each + 1}`, rings[each % nodeCount] as RingProcess);
  const faults = await strikeFaults(performance.now() + minutes * 60_000);
  const isReunited = await reunite();
  const unexpectedEnds = rings.reduce((sum, ring) => sum + ring.unexpectedEnds, 0);
  const { messages, configurations, comparisons, violations } = check;
  console.log(
    JSON.stringify({
      nodes: nodeCount,
      minutes,
      seed,
      faults,
      starts: rings.reduce((sum, ring) => sum + ring.starts, 0),
      messages,
      configurations,
      comparisons,
      unexpectedEnds,
      isReunited,
      violations: violations.slice(0, 20),
    }),
  );
  process.exitCode = violations.length === 0 && isReunited && unexpectedEnds === 0 ? 0 : 1;
} finally {
  removeAll();
}
