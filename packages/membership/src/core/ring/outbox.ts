/** Collects the effects of one step, in the parts and the order that {@link RingEffects} promises. */
import type { NodeId } from '@nyx/foundation';
import type { FrameToSend } from '../boundary.ts';
import type { PersistRequest, RingDelivery, RingEffects, RingTrace, TimerChange } from './effects.ts';
import type { RingTimer } from './inputs.ts';

export class Outbox {
  #persist: PersistRequest[] = [];
  #send: FrameToSend[] = [];
  #timers: TimerChange[] = [];
  #deliver: RingDelivery[] = [];
  #trace: RingTrace[] = [];
  readonly #armed = new Set<RingTimer>();

  persist(request: PersistRequest): void {
    this.#persist.push(request);
  }

  send(to: NodeId | 'all', frame: Uint8Array): void {
    this.#send.push({ to, frame });
  }

  deliver(delivery: RingDelivery): void {
    this.#deliver.push(delivery);
  }

  trace(trace: RingTrace): void {
    this.#trace.push(trace);
  }

  isArmed(timer: RingTimer): boolean {
    return this.#armed.has(timer);
  }

  arm(timer: RingTimer, delayMs: number): void {
    this.#armed.add(timer);
    this.#timers.push({ type: 'arm', timer, delayMs });
  }

  cancel(...timers: readonly RingTimer[]): void {
    for (const timer of timers) {
      if (this.#armed.delete(timer)) this.#timers.push({ type: 'cancel', timer });
    }
  }

  /** The timer has run out by itself. False where it was cancelled meanwhile: its firing means nothing then. */
  fired(timer: RingTimer): boolean {
    return this.#armed.delete(timer);
  }

  /** All effects since the last call. */
  take(): RingEffects {
    const effects = {
      persist: this.#persist,
      send: this.#send,
      timers: this.#timers,
      deliver: this.#deliver,
      trace: this.#trace,
    };
    this.#persist = [];
    this.#send = [];
    this.#timers = [];
    this.#deliver = [];
    this.#trace = [];
    return effects;
  }
}
