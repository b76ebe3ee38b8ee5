/**
 * Supervision in real time: gives the core what clients, processes and the clock do, and carries out what it asks for.
 */
import { assertNever, type MonotonicClock, NyxError } from '@nyx/foundation';
import type { SupervisedView } from '../contract.ts';
import { SupervisionCore } from '../core/supervision/supervision-core.ts';
import type {
  Registration,
  SupervisionEffects,
  SupervisionEventIn,
  SupervisionNews,
  SupervisionTerms,
  SupervisionWork,
} from '../core/supervision/terms.ts';
import { ProcessControl } from './process-control.ts';

/** Who has to be told what. */
export interface SupervisionOwner {
  readonly clock: MonotonicClock;
  /** Asks the program behind that connection for a sign of life. */
  ping(client: number): void;
  /** The checking that the program asked for has begun. */
  started(client: number): void;
  tell(news: SupervisionNews): void;
}

type ClientEvent = Extract<SupervisionEventIn, { readonly client: number }>;
type Accepted = Extract<Registration, { readonly accepted: true }>;

export class Supervision {
  readonly #owner: SupervisionOwner;
  readonly #core = new SupervisionCore();
  readonly #processes: ProcessControl;
  #timer: NodeJS.Timeout | null = null;
  #isClosed = false;

  constructor(owner: SupervisionOwner) {
    this.#owner = owner;
    this.#processes = new ProcessControl({
      onEnded: (name) => this.#step({ type: 'process-ended', name }),
      onRestarted: (name, processId) => this.#core.runsAs(name, processId),
      onRestartFailed: (name, reason) => this.#step({ type: 'restart-failed', name, reason }),
    });
  }

  /** Takes the process behind connection `client` under supervision. Throws `NYX_RING_REQUEST_INVALID` with the reason why not. */
  register(client: number, processId: number | null, terms: SupervisionTerms): Accepted {
    const nowMs = this.#owner.clock.nowMs();
    const { registration, effects } = this.#core.register({ type: 'register', client, processId, terms, nowMs });
    this.#perform(effects);
    if (!registration.accepted) {
      throw new NyxError('NYX_RING_REQUEST_INVALID', `${terms.name} cannot be supervised: ${registration.reason}.`);
    }
    if (terms.recovery === 'report' || processId === null) return registration;
    try {
      this.#processes.remember(terms.name, processId);
    } catch (error) {
      this.onClient({ type: 'gone', client, withFarewell: true });
      throw error;
    }
    return registration;
  }

  /** Takes what a client has asked for, or that it is gone. */
  onClient(event: Exclude<ClientEvent, { readonly type: 'register' }>): void {
    this.#step(event);
  }

  onQuorum(quorate: boolean): void {
    this.#step({ type: 'quorum', quorate });
  }

  /** Vital processes that are not well. */
  get troubles(): SupervisionCore['troubles'] {
    return this.#core.troubles;
  }

  view(): readonly SupervisedView[] {
    return this.#core.view(this.#owner.clock.nowMs());
  }

  close(): void {
    this.#isClosed = true;
    if (this.#timer) clearTimeout(this.#timer);
    this.#processes.close();
  }

  #step(event: Exclude<SupervisionEventIn, { readonly type: 'register' }>): void {
    if (this.#isClosed) return;
    this.#perform(this.#core.step({ ...event, nowMs: this.#owner.clock.nowMs() }));
  }

  #perform({ work, dueMs }: SupervisionEffects): void {
    this.#arm(dueMs);
    for (const each of work) this.#do(each);
  }

  #do(work: SupervisionWork): void {
    switch (work.type) {
      case 'ping':
        this.#owner.ping(work.client);
        break;
      case 'started':
        this.#owner.started(work.client);
        break;
      case 'end':
        this.#processes.end(work.name, work.how);
        break;
      case 'restart':
        this.#processes.restart(work.name);
        break;
      case 'forget':
        this.#processes.forget(work.name);
        break;
      case 'tell':
        this.#owner.tell(work.event);
        break;
      default:
        assertNever(work, 'all work of supervision is carried out');
    }
  }

  #arm(dueMs: number | null): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    if (dueMs === null || this.#isClosed) return;
    const delayMs = Math.max(0, Math.ceil(dueMs - this.#owner.clock.nowMs()));
    // Two turns of the loop: beats that wait in the sockets are read before silence is believed.
    this.#timer = setTimeout(() => setImmediate(() => setImmediate(() => this.#step({ type: 'timer' }))), delayMs);
  }
}
