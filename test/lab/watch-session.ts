/**
 * A running watch of the service: keeps the client's right answers and measures outages from them.
 */
import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { waitFor } from './deadline.ts';
import type { Lab } from './lab-client.ts';
import { inOrder, longestGapMs, type PageAnswer } from './outage.ts';
import { CLIENT_NAME, SERVICE_ADDRESS } from './topology.ts';

/** More than any measurement needs; older answers are forgotten. */
const ANSWERS_MAX = 120_000;

export interface Outage {
  readonly pingOutageMs: number;
  readonly httpOutageMs: number;
}

export class WatchSession {
  /** When the watch began. */
  readonly sinceMs = Date.now();
  readonly #child: ChildProcess;
  #pings: number[] = [];
  #pages: PageAnswer[] = [];
  #complaint: string | null = null;

  private constructor(child: ChildProcess) {
    this.#child = child;
    child.stdin?.on('error', () => {});
    if (child.stdout) createInterface({ input: child.stdout }).on('line', (line) => this.#take(line));
  }

  /** Begins to watch the service's address from the lab's client. */
  static async begin(lab: Lab): Promise<WatchSession> {
    const command = ['nyx-client-watch', SERVICE_ADDRESS];
    return new WatchSession(await lab.spawnIn(CLIENT_NAME, command, { stdio: ['pipe', 'pipe', 'ignore'] }));
  }

  /** What keeps the watch from working, in words; null while all is well. */
  get complaint(): string | null {
    return this.#complaint;
  }

  get pings(): readonly number[] {
    return this.#pings;
  }

  get pages(): readonly PageAnswer[] {
    return this.#pages;
  }

  /** The first page from `node`, or from any node where it is null, that arrived after `sinceMs`. */
  firstPage(node: string | null, sinceMs: number): PageAnswer | null {
    return this.#pages.find((page) => page.atMs > sinceMs && (node === null || page.node === node)) ?? null;
  }

  /** Resolves once pages and pings have been answered for `forMs` without a gap of a tenth of a second. */
  async untilSteady(forMs: number, deadlineMs: number): Promise<void> {
    const isSteady = (times: readonly number[]): boolean => {
      const to = Date.now();
      return longestGapMs(times, to - forMs, to) < Math.min(100, forMs) && (times[0] ?? to) < to - forMs;
    };
    await waitFor(
      'steady answers from the service',
      deadlineMs,
      () => isSteady(this.#times()) && isSteady(this.#pings),
    );
  }

  /** The longest outages that touch the time from `fromMs` to `toMs`. */
  outage(fromMs: number, toMs: number): Outage {
    return {
      pingOutageMs: Math.round(longestGapMs(this.#pings, fromMs, toMs)),
      httpOutageMs: Math.round(longestGapMs(this.#times(), fromMs, toMs)),
    };
  }

  async end(): Promise<void> {
    const ended = new Promise((resolve) => this.#child.on('exit', resolve));
    this.#child.stdin?.end();
    if (this.#child.exitCode === null && this.#child.signalCode === null) await ended;
  }

  #times(): readonly number[] {
    return inOrder(this.#pages.map(({ atMs }) => atMs));
  }

  #take(line: string): void {
    const [kind, at, node] = line.split(' ');
    if (kind === 'P') this.#pings.push(Number(at));
    else if (kind === 'H') this.#pages.push({ atMs: Number(at), node: node ?? '' });
    else this.#complaint = line.slice(2);
    if (this.#pings.length > ANSWERS_MAX) this.#pings = this.#pings.slice(ANSWERS_MAX / 2);
    if (this.#pages.length > ANSWERS_MAX) this.#pages = this.#pages.slice(ANSWERS_MAX / 2);
  }
}
