/**
 * The watchdog in real time: opens the device, gives the core what this node knows of itself, and feeds the
 * device or leaves it.
 */
import type { Log, MonotonicClock } from '@nyx/foundation';
import type { GuardTerms, WatchdogView } from '../contract.ts';
import { WatchdogCore, type WatchdogEffects, type WatchdogFacts } from '../core/guard/watchdog-core.ts';

/** A watchdog device. Opening it arms it: from then on it resets the host unless it is fed. */
export interface WatchdogDevice {
  /** Its name, for people. */
  readonly path: string;
  /** Arms it and settles with its timeout. Rejects with the reason where it is missing, busy or does not tell its timeout. */
  open(): Promise<{ readonly timeoutMs: number }>;
  /** Throws where the device does not take it. */
  feed(): void;
  /** Disarms and closes it. */
  disarm(): void;
}

export interface WatchdogOwner {
  readonly device: WatchdogDevice | null;
  readonly detectionMs: number;
  readonly hasBeenQuorate: boolean;
  readonly clock: MonotonicClock;
  readonly log: Log;
  facts(): WatchdogFacts;
  /** Tells all members what guards this node. */
  publish(guard: GuardTerms | null): void;
  rememberQuorate(): void;
}

const NONE: WatchdogView = {
  state: 'unusable',
  timeoutMs: null,
  reason: 'no watchdog is configured',
  fedMsAgo: null,
};

export class Watchdog {
  readonly #owner: WatchdogOwner;
  readonly #core: WatchdogCore;
  #timer: NodeJS.Timeout | null = null;
  #isEnded = false;

  constructor(owner: WatchdogOwner) {
    this.#owner = owner;
    this.#core = new WatchdogCore(owner.detectionMs, owner.hasBeenQuorate);
  }

  /** Opens the device, if there is one. A device that cannot be used keeps nothing from running, and is not published. */
  async start(): Promise<void> {
    const { device, clock, log } = this.#owner;
    if (!device) return;
    try {
      const { timeoutMs } = await device.open();
      log.log('info', 'the watchdog is armed', { device: device.path, timeoutMs });
      this.#perform(this.#core.step({ type: 'opened', timeoutMs, nowMs: clock.nowMs() }));
    } catch (error) {
      this.#giveUp(error);
    }
  }

  view(): WatchdogView {
    return this.#owner.device ? this.#core.view(this.#owner.clock.nowMs()) : NONE;
  }

  /** Ends the feeding. The device is disarmed only where nothing of this node is left that the others could miss. */
  end(inOrder: boolean): void {
    if (this.#isEnded) return;
    this.#perform(this.#core.step({ type: 'end', inOrder, nowMs: this.#owner.clock.nowMs() }));
    this.#isEnded = true;
    if (this.#timer) clearTimeout(this.#timer);
  }

  #look(): void {
    const { clock } = this.#owner;
    this.#perform(this.#core.step({ type: 'look', facts: this.#owner.facts(), nowMs: clock.nowMs() }));
  }

  #perform(effects: WatchdogEffects): void {
    const { device, publish, log } = this.#owner;
    if (this.#isEnded || !device) return;
    if (effects.rememberQuorate) this.#owner.rememberQuorate();
    try {
      if (effects.device === 'feed') device.feed();
      else if (effects.device === 'disarm') device.disarm();
    } catch (error) {
      this.#giveUp(error);
      return;
    }
    if (effects.guard !== undefined) publish(effects.guard);
    if (effects.told === null) log.log('warn', 'the watchdog is fed again', { device: device.path });
    else if (effects.told !== undefined) {
      log.log('error', 'the watchdog is not fed and will reset this host', {
        device: device.path,
        reason: effects.told,
      });
    }
    this.#arm(effects.againMs);
  }

  #giveUp(error: unknown): void {
    const { device, clock, log, publish } = this.#owner;
    const reason = error instanceof Error ? error.message : String(error);
    log.log('error', 'the watchdog cannot be used; nothing resets this host when it hangs', {
      device: device?.path,
      reason,
    });
    const { guard } = this.#core.step({ type: 'unusable', reason, nowMs: clock.nowMs() });
    if (guard !== undefined) publish(guard);
  }

  #arm(againMs: number | null): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = againMs === null ? null : setTimeout(() => this.#look(), againMs);
  }
}
