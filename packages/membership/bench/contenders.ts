/**
 * The two that are compared: a ring of Nyx and one of Corosync, each started, killed and asked in the same way.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TimingProfile } from '../src/index.ts';
import type { BenchBed } from './bed.ts';
import { LineProcess } from './line-process.ts';
import { buildPrograms, type Programs } from './programs.ts';
import type { RingNodeArguments } from './ring-node.ts';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** What a watching client writes at each change of the members. */
export interface MembersLine {
  readonly members?: readonly number[];
  /** Civil time. */
  readonly atMs?: number;
  readonly up?: string;
}

export interface Contender {
  /** Starts a node; settles once it serves clients. */
  start(index: number): Promise<void>;
  /** The process of the node's ring, for its cost. */
  pid(index: number): number;
  /** Watches the members as node `index` sees them. */
  watch(index: number): LineProcess<MembersLine>;
  /** Starts a client of the group on node `index`; see group-client.ts for the words. */
  client<Line>(index: number, ...words: string[]): LineProcess<Line>;
  /** Kills everything of a node. */
  kill(index: number): void;
  /** Kills everything and removes what was written. */
  close(): void;
}

const START_DEADLINE_MS = 30_000;

abstract class NodesInNamespaces {
  protected readonly bed: BenchBed;
  protected readonly directory = mkdtempSync(join(tmpdir(), 'nyxbench-'));
  protected readonly nodes = new Map<number, LineProcess<MembersLine>>();
  readonly #clients: { readonly index: number; readonly process: LineProcess<unknown> }[] = [];

  constructor(bed: BenchBed) {
    this.bed = bed;
  }

  kill(index: number): void {
    this.nodes.get(index)?.kill();
    for (const client of this.#clients) if (client.index === index) client.process.kill();
  }

  close(): void {
    for (let index = 0; index < this.bed.nodeCount; index += 1) this.kill(index);
    rmSync(this.directory, { recursive: true, force: true });
  }

  protected remember<Line>(index: number, process: LineProcess<Line>): LineProcess<Line> {
    this.#clients.push({ index, process });
    return process;
  }
}

export interface NyxOptions {
  readonly timing: TimingProfile;
  /** As nyxd runs it where the host allows. */
  readonly isRealtime: boolean;
}

export class NyxContender extends NodesInNamespaces implements Contender {
  readonly #options: NyxOptions;
  readonly #programs: Programs;

  constructor(bed: BenchBed, options: NyxOptions) {
    super(bed);
    this.#options = options;
    this.#programs = buildPrograms(this.directory);
  }

  async start(index: number): Promise<void> {
    const { addresses } = this.bed;
    const words: RingNodeArguments = { index, addresses, directory: this.directory, timing: this.#options.timing };
    const enter = ['ip', 'netns', 'exec', this.bed.namespace(index)];
    const node = new LineProcess<MembersLine>([...enter, ...this.#programs.ring, JSON.stringify(words)]);
    this.nodes.set(index, node);
    await node.line(({ up }) => up !== undefined, START_DEADLINE_MS);
    if (!this.#options.isRealtime) return;
    execFileSync('chrt', ['--rr', '--reset-on-fork', '--all-tasks', '--pid', '2', String(node.pid)]);
  }

  pid(index: number): number {
    return this.nodes.get(index)?.pid ?? 0;
  }

  watch(index: number): LineProcess<MembersLine> {
    return this.client(index, 'watch');
  }

  client<Line>(index: number, ...words: string[]): LineProcess<Line> {
    const socket = join(this.directory, `run-${index}`, 'ring.sock');
    return this.remember(index, new LineProcess<Line>([...this.#programs.client, socket, ...words]));
  }
}

export class CorosyncContender extends NodesInNamespaces implements Contender {
  readonly #program: string;

  constructor(bed: BenchBed) {
    super(bed);
    this.#program = join(this.directory, 'corosync-client');
    execFileSync('gcc', ['-O2', '-o', this.#program, here('corosync-client.c'), '-lcpg']);
    writeFileSync(join(this.directory, 'authkey'), Buffer.alloc(256, 1), { mode: 0o400 });
    writeFileSync(join(this.directory, 'corosync.conf'), this.#configuration());
  }

  async start(index: number): Promise<void> {
    const own = join(this.directory, `node-${index}`);
    mkdirSync(own, { recursive: true });
    // Each node has its own shared memory and state, as on a machine of its own.
    const mounts = ['/dev/shm', '/var/lib/corosync', '/run'].map((path) => `mount -t tmpfs tmpfs ${path}`);
    const script = `${mounts.join(' && ')} && exec corosync -f -c ${join(this.directory, 'corosync.conf')}`;
    const command = ['ip', 'netns', 'exec', this.bed.namespace(index), 'unshare', '-m', '--propagation', 'private'];
    this.nodes.set(index, new LineProcess<MembersLine>([...command, 'sh', '-c', script]));
    const deadlineMs = performance.now() + START_DEADLINE_MS;
    for (;;) {
      const probe = this.client<MembersLine>(index, 'watch');
      const isUp = await probe
        .line(({ up }) => up !== undefined, 2000)
        .then(
          () => true,
          () => false,
        );
      probe.kill();
      if (isUp) return;
      if (performance.now() > deadlineMs) throw new Error(`Corosync does not serve clients on node ${index + 1}`);
    }
  }

  pid(index: number): number {
    return this.nodes.get(index)?.pid ?? 0;
  }

  watch(index: number): LineProcess<MembersLine> {
    return this.client(index, 'watch');
  }

  client<Line>(index: number, ...words: string[]): LineProcess<Line> {
    const enter = ['nsenter', '-t', String(this.pid(index)), '-m', '-n'];
    return this.remember(index, new LineProcess<Line>([...enter, this.#program, ...words]));
  }

  #configuration(): string {
    const nodes = this.bed.addresses.map(
      (links, index) =>
        `node {\n nodeid: ${index + 1}\n name: node-${index + 1}\n ${links.map((address, link) => `ring${link}_addr: ${address}`).join('\n ')}\n}`,
    );
    return `totem {
version: 2
cluster_name: bench
transport: knet
crypto_cipher: aes256
crypto_hash: sha256
keyfile: ${join(this.directory, 'authkey')}
}
nodelist {
${nodes.join('\n')}
}
logging {
to_stderr: no
to_syslog: no
to_logfile: no
}
`;
  }
}
