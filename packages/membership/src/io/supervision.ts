/**
 * Watches the processes that asked to be supervised: each must beat more often than its interval.
 *
 * It tells of a missed beat once, and when the process beats again. What is done about it (a restart, a
 * fencing of this node by its watchdog) is decided by whoever started the ring. While this process
 * itself did not run it has heard no beats either, so a check that comes late waits for what is in the sockets.
 */
import type { MonotonicClock } from '@nyx/foundation';
import type { SupervisionEvent } from './ring-options.ts';

const CHECKS_PER_INTERVAL = 4;
const SMALLEST_CHECK_MS = 20;

interface Supervised {
  readonly name: string;
  readonly intervalMs: number;
  beatAtMs: number;
  isMissed: boolean;
  timer: NodeJS.Timeout;
}

export class Supervision {
  readonly #clock: MonotonicClock;
  readonly #report: (event: SupervisionEvent) => void;
  /** By the number of the connection. */
  readonly #supervised = new Map<number, Supervised>();

  constructor(clock: MonotonicClock, report: (event: SupervisionEvent) => void) {
    this.#clock = clock;
    this.#report = report;
  }

  /** Begins to watch the process behind connection `client`, in place of what it asked before. */
  register(client: number, name: string, intervalMs: number, processId: number | null): void {
    this.#forget(client);
    const checkMs = Math.max(SMALLEST_CHECK_MS, intervalMs / CHECKS_PER_INTERVAL);
    const timer = setInterval(() => this.#check(client), checkMs);
    this.#supervised.set(client, { name, intervalMs, beatAtMs: this.#clock.nowMs(), isMissed: false, timer });
    this.#report({ type: 'registered', name, processId, intervalMs });
  }

  beat(client: number): void {
    const supervised = this.#supervised.get(client);
    if (!supervised) return;
    supervised.beatAtMs = this.#clock.nowMs();
    if (!supervised.isMissed) return;
    supervised.isMissed = false;
    this.#report({ type: 'recovered', name: supervised.name });
  }

  /** The connection has ended, with a farewell or without. */
  onGone(client: number, withFarewell: boolean): void {
    const supervised = this.#supervised.get(client);
    if (!supervised) return;
    this.#forget(client);
    const { name } = supervised;
    if (withFarewell) this.#report({ type: 'withdrawn', name });
    else
      this.#report({ type: 'missed', name, reason: 'its connection has ended', silentMs: this.#silentMs(supervised) });
  }

  close(): void {
    for (const client of [...this.#supervised.keys()]) this.#forget(client);
  }

  #check(client: number): void {
    // Two turns of the loop: beats that wait in the socket are read before silence is believed.
    setImmediate(() => setImmediate(() => this.#judge(client)));
  }

  #judge(client: number): void {
    const supervised = this.#supervised.get(client);
    if (!supervised || supervised.isMissed) return;
    const silentMs = this.#silentMs(supervised);
    if (silentMs <= supervised.intervalMs) return;
    supervised.isMissed = true;
    const reason = `it has not shown a sign of life for ${silentMs} ms`;
    this.#report({ type: 'missed', name: supervised.name, reason, silentMs });
  }

  #silentMs(supervised: Supervised): number {
    return Math.round(this.#clock.nowMs() - supervised.beatAtMs);
  }

  #forget(client: number): void {
    const supervised = this.#supervised.get(client);
    if (supervised) clearInterval(supervised.timer);
    this.#supervised.delete(client);
  }
}
