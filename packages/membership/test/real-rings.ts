/**
 * Real rings in this process: real sockets on loopback addresses, real files, real unix sockets.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Log, nodeId, nodeName } from '@nyx/foundation';
import { connectRing, type RingClient } from '../src/client/index.ts';
import { type RingOptions, type RunningRing, startRing, TIMING_PROFILES } from '../src/index.ts';

/** A log that keeps its lines. */
export class KeptLog implements Log {
  readonly lines: string[] = [];
  log(level: string, message: string): void {
    this.lines.push(`${level}: ${message}`);
  }
  child(): Log {
    return this;
  }
}

export interface RingUnderTest {
  ring: RunningRing;
  readonly options: RingOptions;
  readonly log: KeptLog;
  readonly client: () => Promise<RingClient>;
}

/** Timing that bears a machine on which many tests run at once. */
export const PATIENT = {
  ...TIMING_PROFILES.default,
  suspicionTimeoutMs: 1500,
  tokenTimeoutMs: 3000,
  consensusTimeoutMs: 3600,
};

let bedNumber = 0;

/** A bed of rings that share a node list; everything is removed by `close`. */
export class RingBed {
  readonly directory = mkdtempSync(join(tmpdir(), 'nyx-rings-'));
  readonly rings: RingUnderTest[] = [];
  readonly #clients: RingClient[] = [];
  readonly #nodeCount: number;
  readonly #bed: number;

  constructor(nodeCount: number) {
    bedNumber += 1;
    this.#bed = bedNumber;
    this.#nodeCount = nodeCount;
  }

  /** The address of a node on a link; no two beds of all test files share one. */
  address(index: number, link: number): string {
    return `127.${1 + (process.pid % 200)}.${this.#bed * 4 + link}.${index + 1}`;
  }

  /** Starts the ring of node `index`, with options of its own. */
  async start(index: number, changes: Partial<RingOptions> = {}): Promise<RingUnderTest> {
    const log = new KeptLog();
    const options: RingOptions = {
      cluster: 'test',
      self: nodeName(`node-${index + 1}`),
      nodes: Array.from({ length: this.#nodeCount }, (_, each) => ({
        id: nodeId(each + 1),
        name: nodeName(`node-${each + 1}`),
        addresses: [this.address(each, 0), this.address(each, 1)],
      })),
      port: 15_405,
      keys: [new Uint8Array(32).fill(1)],
      timing: PATIENT,
      quorum: { twoNode: this.#nodeCount === 2, waitForAll: this.#nodeCount === 2 },
      stateDirectory: join(this.directory, `state-${index}`),
      runDirectory: join(this.directory, `run-${index}`),
      log,
      realtime: { active: false, reason: 'a test' },
      manager: () => ({ state: 'down', restarts: 0, reason: 'a test has none' }),
      ...changes,
    };
    const ring = await startRing(options);
    const under: RingUnderTest = { ring, options, log, client: () => this.connect(ring.socketPath) };
    this.rings.push(under);
    return under;
  }

  /** Starts all nodes. */
  async startAll(changes: Partial<RingOptions> = {}): Promise<readonly RingUnderTest[]> {
    const rings: RingUnderTest[] = [];
    for (let index = 0; index < this.#nodeCount; index += 1) rings.push(await this.start(index, changes));
    return rings;
  }

  async connect(socketPath: string): Promise<RingClient> {
    const client = await connectRing({ socketPath });
    this.#clients.push(client);
    return client;
  }

  async close(): Promise<void> {
    for (const client of this.#clients) client.close();
    for (const { ring } of this.rings) await ring.close();
    rmSync(this.directory, { recursive: true, force: true });
  }
}

const POLL_MS = 5;

/** Waits until `isReached`, looking again and again; fails after `deadlineMs` with what `describe` gives. */
export async function reached(isReached: () => boolean, describe: () => unknown, deadlineMs = 10_000): Promise<void> {
  const startMs = performance.now();
  while (!isReached()) {
    if (performance.now() - startMs > deadlineMs) {
      throw new Error(`not reached within ${deadlineMs} ms: ${JSON.stringify(describe(), null, 1)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** The names of the members that a ring sees. */
export const membersOf = ({ ring }: RingUnderTest): readonly string[] =>
  ring.status().membership.configuration.members.map((member) => member.name);
