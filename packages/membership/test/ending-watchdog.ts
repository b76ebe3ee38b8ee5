/** A watchdog for tests that acts like a real one: armed by opening it, it fires unless it is fed. */
import { performance } from 'node:perf_hooks';
import type { WatchdogDevice } from '../src/index.ts';

export const WATCHDOG_MS = 1200;

/** A device that does what a real one does to a host: it ends everything when it was not fed. */
export class EndingWatchdog implements WatchdogDevice {
  readonly path = 'a test';
  onFired: () => void = () => {};
  firedAtMs: number | null = null;
  #timer: NodeJS.Timeout | null = null;

  open(): Promise<{ timeoutMs: number }> {
    this.feed();
    return Promise.resolve({ timeoutMs: WATCHDOG_MS });
  }
  feed(): void {
    this.disarm();
    this.#timer = setTimeout(() => {
      this.firedAtMs = performance.now();
      this.onFired();
    }, WATCHDOG_MS);
  }
  disarm(): void {
    if (this.#timer) clearTimeout(this.#timer);
  }
}
