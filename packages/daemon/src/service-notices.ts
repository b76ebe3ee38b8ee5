/**
 * What the service manager is told, and when: ready once the ring has formed, alive for as long as the
 * loop that handles the token runs, stopping while the orderly leave goes on.
 */
import type { RunningRing } from '@nyx/membership';
import type { ServiceNotification } from './kernel/service-notification.ts';

const READY_CHECK_MS = 50;
/** An orderly leave may take as long as the slowest stop; systemd is asked for more time while it goes on. */
const STOP_EXTENSION_MS = 30_000;
const STOP_EXTENSION_EVERY_MS = 10_000;

export class ServiceNotices {
  readonly #service: ServiceNotification | null;
  readonly #ring: RunningRing;
  readonly #timers = new Set<NodeJS.Timeout>();

  /** `service` is null where no service manager waits for notices; then nothing is sent. */
  constructor(service: ServiceNotification | null, ring: RunningRing) {
    this.#service = service;
    this.#ring = ring;
  }

  start(): void {
    const service = this.#service;
    if (service === null) return;
    const awaitReady = this.#every(READY_CHECK_MS, () => {
      if (this.#ring.status().state !== 'operational') return;
      clearInterval(awaitReady);
      this.#timers.delete(awaitReady);
      service.ready(this.#sentence());
    });
    if (service.watchdogIntervalMs === null) return;
    // A third of the interval: one lost notice does not end a healthy process.
    this.#every(service.watchdogIntervalMs / 3, () => {
      service.alive();
      service.status(this.#sentence());
    });
  }

  stopping(): void {
    const service = this.#service;
    if (service === null) return;
    service.stopping('Moving resources away and leaving the cluster');
    service.extendTimeout(STOP_EXTENSION_MS);
    this.#every(STOP_EXTENSION_EVERY_MS, () => service.extendTimeout(STOP_EXTENSION_MS));
  }

  close(): void {
    for (const timer of this.#timers) clearInterval(timer);
    this.#service?.close();
  }

  #every(intervalMs: number, act: () => void): NodeJS.Timeout {
    const timer = setInterval(act, intervalMs);
    this.#timers.add(timer);
    return timer;
  }

  #sentence(): string {
    const { membership, manager } = this.#ring.status();
    const members = membership.configuration.members.map(({ name }) => name).join(', ');
    return `${membership.quorum.quorate ? 'Quorate' : 'Not quorate'} with ${members}; manager ${manager.state}`;
  }
}
