/**
 * One supervised process: where it stands, and what that makes due.
 *
 * Decides when its silence is too long, how an end is brought about (a warning, then force) and how long to
 * wait before it is started again. What becomes of several is decided by `supervision-core.ts`.
 */
import type { SupervisedView } from '../../contract.ts';
import type { SupervisionNews, SupervisionPhase, SupervisionTerms, SupervisionWork } from './terms.ts';

/** A process that is asked to end has at least this long before it is ended by force. */
const WARNING_MS_MIN = 1000;
/** A program that was started again must register within this time. */
const REGISTRATION_MS = 30_000;
/** The first restart comes at once; each further one within the memory waits twice as long as the one before. */
const RESTART_PAUSE_MS = 250;
const RESTART_PAUSE_MS_MAX = 15_000;
const RESTARTS_REMEMBERED_MS = 60_000;
const PINGS_PER_INTERVAL = 2;

const IS_WELL: Readonly<Record<SupervisionPhase, boolean>> = {
  registered: true,
  'waiting-for-quorum': true,
  checked: true,
  silent: false,
  ending: false,
  restarting: false,
  failed: false,
};

export class Supervised {
  terms: SupervisionTerms;
  phase: SupervisionPhase = 'registered';
  client: number | null;
  processId: number | null;
  instance: number;
  state: Uint8Array | null;
  /** Why it is not well, or was not the last time. */
  reason = '';
  readonly #restartsAtMs: number[] = [];
  #sinceMs: number;
  #beatAtMs: number;
  #pingAtMs: number | null = null;
  /** When the present phase ends by itself. */
  #phaseDueMs: number | null = null;
  /** Whether the failure was none of the process: the quorum was lost. */
  #isBlameless = false;
  /** Whether a stall was excused since the last sign of life. */
  #isExcused = false;

  constructor(terms: SupervisionTerms, client: number, processId: number | null, nowMs: number) {
    this.terms = terms;
    this.client = client;
    this.processId = processId;
    this.instance = 0;
    this.state = null;
    this.#sinceMs = nowMs;
    this.#beatAtMs = nowMs;
  }

  get isWell(): boolean {
    return IS_WELL[this.phase];
  }

  /** The new instance of a program that was started again has registered. */
  resume(terms: SupervisionTerms, client: number, processId: number | null, nowMs: number): void {
    this.terms = terms;
    this.client = client;
    this.processId = processId;
    this.enter('registered', nowMs);
  }

  enter(phase: SupervisionPhase, nowMs: number): void {
    this.phase = phase;
    this.#sinceMs = nowMs;
    this.#phaseDueMs = null;
    this.#pingAtMs = null;
  }

  /** Begins to check it. */
  check(nowMs: number): void {
    this.enter('checked', nowMs);
    this.#beatAtMs = nowMs;
    this.#isExcused = false;
    this.#isBlameless = false;
    if (this.terms.check === 'ping' && this.terms.intervalMs > 0) this.#pingAtMs = nowMs;
  }

  /** Takes a sign of life. True where it had been missed. */
  beat(nowMs: number): boolean {
    this.#beatAtMs = nowMs;
    this.#isExcused = false;
    if (this.phase !== 'silent') return false;
    this.check(nowMs);
    return true;
  }

  silentMs(nowMs: number): number {
    return Math.round(nowMs - this.#beatAtMs);
  }

  /**
   * This node's own loop stood still: the silence begins to count anew. Once in a silence, so that a node that is late time
   * and again still finds a silent process.
   */
  excuse(nowMs: number): void {
    if (this.phase !== 'checked' || this.#isExcused) return;
    this.#isExcused = true;
    this.#beatAtMs = nowMs;
  }

  /** It has failed: what follows by its terms. `isBlameless`: the quorum was lost, which is no failure of its own. */
  fail(reason: string, isBlameless: boolean, nowMs: number): readonly SupervisionWork[] {
    const { name, recovery } = this.terms;
    this.reason = reason;
    this.#isBlameless = isBlameless;
    const told = news({ type: 'missed', name, reason, silentMs: this.silentMs(nowMs) });
    if (recovery === 'report') {
      this.enter('silent', nowMs);
      return [told];
    }
    this.enter('ending', nowMs);
    this.#phaseDueMs = nowMs + Math.max(WARNING_MS_MIN, this.terms.intervalMs);
    return [told, { type: 'end', name, how: 'warn' }];
  }

  /** It is beyond recovery: it stays so until it ends in order or someone starts it anew. */
  giveUp(reason: string, nowMs: number): readonly SupervisionWork[] {
    this.reason = reason;
    this.enter('failed', nowMs);
    return [news({ type: 'failed', name: this.terms.name, reason })];
  }

  /** The process that was ended or started again is no more. `forget` is among the work where nothing is left to be supervised. */
  ended(nowMs: number): readonly SupervisionWork[] {
    const { name, recovery, vital } = this.terms;
    if (this.phase !== 'ending' && this.phase !== 'restarting') return [];
    this.client = null;
    this.processId = null;
    if (this.phase === 'restarting' || recovery === 'restart') return this.#restart(nowMs);
    if (vital && !this.#isBlameless) return this.giveUp(this.reason, nowMs);
    return [news({ type: 'withdrawn', name }), { type: 'forget', name }];
  }

  /** When something is due. */
  get dueMs(): number | null {
    const silence =
      this.phase === 'checked' && this.terms.intervalMs > 0 ? this.#beatAtMs + this.terms.intervalMs : null;
    const dues = [silence, this.#pingAtMs, this.#phaseDueMs].filter((due) => due !== null);
    return dues.length === 0 ? null : Math.min(...dues);
  }

  /** Does what is due. */
  onTimer(nowMs: number): readonly SupervisionWork[] {
    const { name, intervalMs } = this.terms;
    if (this.phase === 'checked' && intervalMs > 0 && this.silentMs(nowMs) >= intervalMs) {
      return this.fail(`it has not shown a sign of life for ${this.silentMs(nowMs)} ms`, false, nowMs);
    }
    if (this.#pingAtMs !== null && nowMs >= this.#pingAtMs && this.client !== null) {
      this.#pingAtMs = nowMs + intervalMs / PINGS_PER_INTERVAL;
      return [{ type: 'ping', client: this.client }];
    }
    if (this.#phaseDueMs === null || nowMs < this.#phaseDueMs) return [];
    this.#phaseDueMs = null;
    if (this.phase === 'ending') return [{ type: 'end', name, how: 'kill' }];
    if (this.phase !== 'restarting') return [];
    if (this.processId === null) {
      this.#phaseDueMs = nowMs + REGISTRATION_MS;
      return [{ type: 'restart', name }];
    }
    // It was started and has not registered: its end starts it once more.
    return [{ type: 'end', name, how: 'kill' }];
  }

  /** The program runs again under this process id and has to register. */
  runsAs(processId: number): void {
    this.processId = processId;
  }

  view(nowMs: number): SupervisedView {
    const { name, recovery, check, intervalMs, whileQuorate, vital } = this.terms;
    return {
      name,
      phase: this.phase,
      sinceMs: Math.round(nowMs - this.#sinceMs),
      processId: this.processId,
      instance: this.instance,
      recovery,
      check,
      intervalMs,
      whileQuorate,
      vital,
      reason: this.reason,
    };
  }

  #restart(nowMs: number): readonly SupervisionWork[] {
    const { name } = this.terms;
    this.enter('restarting', nowMs);
    while ((this.#restartsAtMs[0] ?? nowMs) < nowMs - RESTARTS_REMEMBERED_MS) this.#restartsAtMs.shift();
    const earlier = this.#restartsAtMs.length;
    this.#restartsAtMs.push(nowMs);
    const pauseMs = earlier === 0 ? 0 : Math.min(RESTART_PAUSE_MS_MAX, RESTART_PAUSE_MS * 2 ** (earlier - 1));
    this.instance += 1;
    this.#phaseDueMs = nowMs + pauseMs;
    return [news({ type: 'restarting', name, instance: this.instance })];
  }
}

const news = (event: SupervisionNews): SupervisionWork => ({ type: 'tell', event });
