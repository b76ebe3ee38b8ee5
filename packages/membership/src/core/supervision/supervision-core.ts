/**
 * Supervision of processes: who is checked, who has failed, and what is done about it.
 *
 * A process registers under a name and on terms of its own. While it is checked, silence beyond its
 * interval, the end of its connection and, where it asked for that, the loss of quorum are failures. By its terms it is then
 * ended, ended and started again with the state that it had stored, or only reported. It does not signal,
 * start or clock anything itself.
 */
import { assertNever } from '@nyx/foundation';
import type { SupervisedView } from '../../contract.ts';
import { Supervised } from './supervised.ts';
import type { Registration, SupervisionEffects, SupervisionInput, SupervisionTerms, SupervisionWork } from './terms.ts';

/** A timer that comes later than this was late because this node's own loop stood still. */
const ORDINARY_LATENESS_MS = 20;

export class SupervisionCore {
  readonly #byName = new Map<string, Supervised>();
  #quorate = false;
  #work: SupervisionWork[] = [];

  /** Takes one input and returns the work owed for it. Nothing that a client sends makes it throw. */
  step(input: Exclude<SupervisionInput, { type: 'register' }>): SupervisionEffects {
    const { nowMs } = input;
    switch (input.type) {
      case 'timer':
        this.#onTimer(nowMs);
        break;
      case 'quorum':
        this.#onQuorum(input.quorate, nowMs);
        break;
      case 'process-ended':
        this.#take(this.#byName.get(input.name)?.ended(nowMs) ?? []);
        break;
      case 'restart-failed':
        this.#take(this.#byName.get(input.name)?.giveUp(`it cannot be started again: ${input.reason}`, nowMs) ?? []);
        break;
      default:
        this.#onClient(input);
    }
    return this.#owed();
  }

  /** Takes a process under supervision; it is not checked before it asks to be. */
  register({ client, processId, terms, nowMs }: SupervisionInput & { type: 'register' }): {
    readonly registration: Registration;
    readonly effects: SupervisionEffects;
  } {
    const registration = this.#admit(client, processId, terms, nowMs);
    if (registration.accepted) {
      const { name, intervalMs } = terms;
      const { instance } = registration;
      this.#work.push({ type: 'tell', event: { type: 'registered', name, processId, intervalMs, instance } });
    }
    return { registration, effects: this.#owed() };
  }

  /** The program of this name was started again and has that process id. */
  runsAs(name: string, processId: number): void {
    this.#byName.get(name)?.runsAs(processId);
  }

  /** Vital processes that are not well, each with the reason: while there is one, the watchdog must not be fed. */
  get troubles(): readonly { readonly name: string; readonly reason: string }[] {
    return [...this.#byName.values()]
      .filter(({ terms, isWell }) => terms.vital && !isWell)
      .map(({ terms, reason }) => ({ name: terms.name, reason }));
  }

  view(nowMs: number): readonly SupervisedView[] {
    return [...this.#byName.values()].map((each) => each.view(nowMs)).sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  #admit(client: number, processId: number | null, terms: SupervisionTerms, nowMs: number): Registration {
    const refused = (reason: string): Registration => ({ accepted: false, reason });
    if (this.#ofClient(client)) return refused('this connection is supervised already');
    if (terms.recovery !== 'report' && processId === null) return refused('the process has not told its process id');
    const known = this.#byName.get(terms.name);
    if (known?.phase === 'ending') return refused(`the former process of the name ${terms.name} has not ended yet`);
    if (known && known.client !== null) return refused(`another process is supervised as ${terms.name}`);
    if (known?.phase === 'restarting') {
      known.resume(terms, client, processId, nowMs);
      return { accepted: true, instance: known.instance, state: known.state };
    }
    this.#byName.set(terms.name, new Supervised(terms, client, processId, nowMs));
    return { accepted: true, instance: 0, state: null };
  }

  #onClient(
    input: Exclude<SupervisionInput, { type: 'register' | 'timer' | 'quorum' | 'process-ended' | 'restart-failed' }>,
  ): void {
    const supervised = this.#ofClient(input.client);
    if (!supervised) return;
    const { nowMs } = input;
    switch (input.type) {
      case 'start':
        this.#start(supervised, nowMs);
        break;
      case 'stop':
        if (supervised.phase === 'checked' || supervised.phase === 'waiting-for-quorum') {
          supervised.enter('registered', nowMs);
        }
        break;
      case 'beat':
        if (supervised.beat(nowMs)) {
          this.#work.push({ type: 'tell', event: { type: 'recovered', name: supervised.terms.name } });
        }
        break;
      case 'store':
        supervised.state = input.state;
        break;
      case 'mark-failed':
        this.#take(supervised.giveUp(input.reason, nowMs));
        break;
      case 'gone':
        this.#onGone(supervised, input.withFarewell, nowMs);
        break;
      default:
        assertNever(input, 'every input of a supervised process is handled');
    }
  }

  #start(supervised: Supervised, nowMs: number): void {
    if (supervised.phase !== 'registered') return;
    if (supervised.terms.whileQuorate && !this.#quorate) {
      supervised.enter('waiting-for-quorum', nowMs);
      return;
    }
    supervised.check(nowMs);
    if (supervised.client !== null) this.#work.push({ type: 'started', client: supervised.client });
  }

  #onGone(supervised: Supervised, withFarewell: boolean, nowMs: number): void {
    const { name } = supervised.terms;
    supervised.client = null;
    if (supervised.phase === 'ending') return;
    // A program that is to be kept running may end in no phase; any other one only while it is checked.
    const isUnchecked = supervised.phase === 'registered' || supervised.phase === 'waiting-for-quorum';
    if (withFarewell || (isUnchecked && supervised.terms.recovery !== 'restart')) {
      this.#byName.delete(name);
      this.#work.push({ type: 'tell', event: { type: 'withdrawn', name } }, { type: 'forget', name });
      return;
    }
    if (supervised.phase === 'failed') return;
    this.#take(supervised.fail('its connection has ended', false, nowMs));
  }

  #onQuorum(quorate: boolean, nowMs: number): void {
    if (quorate === this.#quorate) return;
    this.#quorate = quorate;
    for (const supervised of this.#byName.values()) {
      if (!supervised.terms.whileQuorate) continue;
      if (quorate && supervised.phase === 'waiting-for-quorum') {
        supervised.enter('registered', nowMs);
        this.#start(supervised, nowMs);
      } else if (!quorate && supervised.phase === 'checked') {
        this.#take(supervised.fail('this partition is not quorate any more', true, nowMs));
      }
    }
  }

  #onTimer(nowMs: number): void {
    const dueMs = this.#dueMs();
    if (dueMs !== null && nowMs - dueMs > ORDINARY_LATENESS_MS) {
      for (const supervised of this.#byName.values()) supervised.excuse(nowMs);
    }
    for (const supervised of [...this.#byName.values()]) {
      const due = supervised.dueMs;
      if (due !== null && due <= nowMs) this.#take(supervised.onTimer(nowMs));
    }
  }

  #ofClient(client: number): Supervised | undefined {
    for (const supervised of this.#byName.values()) if (supervised.client === client) return supervised;
    return undefined;
  }

  #take(work: readonly SupervisionWork[]): void {
    for (const each of work) if (each.type === 'forget') this.#byName.delete(each.name);
    this.#work.push(...work);
  }

  #dueMs(): number | null {
    let earliest: number | null = null;
    for (const { dueMs } of this.#byName.values()) {
      if (dueMs !== null && (earliest === null || dueMs < earliest)) earliest = dueMs;
    }
    return earliest;
  }

  #owed(): SupervisionEffects {
    const work = this.#work;
    this.#work = [];
    return { work, dueMs: this.#dueMs() };
  }
}
