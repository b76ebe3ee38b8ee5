/**
 * Watches on which nodes the service's address is, by the kernel's own notifications, so that two holders at
 * one moment cannot go unseen between two looks.
 */
import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { ClusterSession } from '../lab/cluster-session.ts';
import { endCommand } from '../lab/lab-client.ts';
import { SERVICE_ADDRESS } from '../lab/topology.ts';

/** A time during which a node had the address, in milliseconds since the epoch. */
export interface Holding {
  readonly node: string;
  readonly fromMs: number;
  toMs: number | null;
}

export class AddressWatch {
  readonly #session: ClusterSession;
  readonly #children: ChildProcess[] = [];
  readonly #holdings: Holding[] = [];

  private constructor(session: ClusterSession) {
    this.#session = session;
  }

  /** Watches every node that is on; a node that boots later is not watched. */
  static async begin(session: ClusterSession): Promise<AddressWatch> {
    const watch = new AddressWatch(session);
    for (const node of session.nodes) await watch.#watchNode(node);
    return watch;
  }

  /** The pairs of holdings on two nodes that overlapped in time: empty where all is well. Ends the watch. */
  async overlaps(): Promise<readonly (readonly [Holding, Holding])[]> {
    for (const holding of this.#holdings) {
      const { offAtMs, boots } = await this.#session.lab.machine(holding.node);
      // What a node had when its power was cut it has no more, although its kernel told nobody.
      if (holding.toMs === null && offAtMs !== null && offAtMs >= holding.fromMs && boots > 0) holding.toMs = offAtMs;
    }
    for (const child of this.#children) endCommand(child);
    const end = ({ toMs }: Holding) => toMs ?? Number.POSITIVE_INFINITY;
    return this.#holdings.flatMap((one, index) =>
      this.#holdings
        .slice(index + 1)
        .filter((other) => one.node !== other.node && one.fromMs < end(other) && other.fromMs < end(one))
        .map((other) => [one, other] as const),
    );
  }

  async #watchNode(node: string): Promise<void> {
    const monitor = ['ip', '-tshort', '-oneline', 'monitor', 'address'];
    const child = await this.#session.lab.spawnIn(node, ['env', 'TZ=UTC', ...monitor], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    this.#children.push(child);
    if (child.stdout) createInterface({ input: child.stdout }).on('line', (line) => this.#take(node, line));
    const { stdout } = await this.#session.lab.exec(node, ['ip', '-oneline', '-4', 'address']);
    if (stdout.includes(`${SERVICE_ADDRESS}/`)) this.#holdings.push({ node, fromMs: Date.now(), toMs: null });
  }

  #take(node: string, line: string): void {
    const said = /^\[([^\]]+)\] *(Deleted)?.*\binet (\S+)\//.exec(line);
    if (!said || said[3] !== SERVICE_ADDRESS) return;
    const atMs = Date.parse(`${said[1]}Z`);
    const open = this.#holdings.find((holding) => holding.node === node && holding.toMs === null);
    if (said[2] === 'Deleted') {
      if (open) open.toMs = atMs;
    } else if (!open) this.#holdings.push({ node, fromMs: atMs, toMs: null });
  }
}
