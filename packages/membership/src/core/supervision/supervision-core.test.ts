import { describe, expect, it } from 'vitest';
import { SupervisionCore } from './supervision-core.ts';
import type { SupervisionEffects, SupervisionEventIn, SupervisionTerms } from './terms.ts';

const TERMS: SupervisionTerms = {
  name: 'worker',
  check: 'event',
  intervalMs: 1000,
  recovery: 'restart',
  whileQuorate: false,
  vital: true,
};

/** A core with a clock of its own, and what it asked for, in words. */
class Bed {
  readonly core = new SupervisionCore();
  readonly work: string[] = [];
  nowMs = 0;
  dueMs: number | null = null;

  register(terms: Partial<SupervisionTerms> = {}, client = 1, processId: number | null = 100 + client) {
    const all = { ...TERMS, ...terms };
    const taken = this.core.register({ type: 'register', client, processId, terms: all, nowMs: this.nowMs });
    this.#take(taken.effects);
    return taken.registration;
  }

  give(event: Exclude<SupervisionEventIn, { type: 'register' }>): void {
    this.#take(this.core.step({ ...event, nowMs: this.nowMs }));
  }

  /** Lets time pass, each timer on time. */
  pass(ms: number): void {
    const endMs = this.nowMs + ms;
    while (this.dueMs !== null && this.dueMs <= endMs) {
      this.nowMs = Math.max(this.nowMs, this.dueMs);
      this.give({ type: 'timer' });
    }
    this.nowMs = endMs;
  }

  get phase(): string | undefined {
    return this.core.view(this.nowMs)[0]?.phase;
  }

  #take({ work, dueMs }: SupervisionEffects): void {
    this.dueMs = dueMs;
    for (const each of work) {
      if (each.type === 'tell') this.work.push(each.event.type);
      else if (each.type === 'end') this.work.push(each.how);
      else this.work.push(each.type);
    }
  }
}

const started = (terms: Partial<SupervisionTerms> = {}): Bed => {
  const bed = new Bed();
  bed.register(terms);
  bed.give({ type: 'start', client: 1 });
  bed.work.length = 0;
  return bed;
};

describe('a supervised process', () => {
  it('is left alone for as long as it beats', () => {
    const bed = started();
    for (let beat = 0; beat < 10; beat += 1) {
      bed.pass(900);
      bed.give({ type: 'beat', client: 1 });
    }
    expect(bed.work).toEqual([]);
    expect(bed.core.troubles).toEqual([]);
  });

  it('is not checked before it asks for that, nor while it has asked for a pause', () => {
    const bed = new Bed();
    bed.register();
    bed.pass(60_000);
    bed.give({ type: 'start', client: 1 });
    bed.give({ type: 'stop', client: 1 });
    bed.pass(60_000);
    expect(bed.work).toEqual(['registered', 'started']);
  });

  it('that is silent is warned, ended by force after another interval, and started again once it is no more', () => {
    const bed = started();
    bed.pass(1000);
    expect(bed.work).toEqual(['missed', 'warn']);
    expect(bed.core.troubles).toHaveLength(1);
    bed.pass(999);
    expect(bed.work).toEqual(['missed', 'warn']);
    bed.pass(1);
    expect(bed.work).toEqual(['missed', 'warn', 'kill']);
    bed.give({ type: 'process-ended', name: 'worker' });
    bed.pass(0);
    expect(bed.work).toEqual(['missed', 'warn', 'kill', 'restarting', 'restart']);
  });

  it('that cannot be ended is never well again, and is never started twice', () => {
    const bed = started();
    bed.pass(600_000);
    expect(bed.work).toEqual(['missed', 'warn', 'kill']);
    expect(bed.core.troubles).toHaveLength(1);
  });

  it('is given what its former instance had stored, and how often it was started again', () => {
    const bed = started();
    bed.give({ type: 'store', client: 1, state: Uint8Array.of(1, 2) });
    bed.give({ type: 'gone', client: 1, withFarewell: false });
    bed.give({ type: 'process-ended', name: 'worker' });
    bed.pass(0);
    bed.core.runsAs('worker', 200);
    expect(bed.register({}, 2)).toEqual({ accepted: true, instance: 1, state: Uint8Array.of(1, 2) });
    expect(bed.core.troubles).toEqual([]);
  });

  it('waits longer for each further restart, and is not started twice at once', () => {
    const bed = started();
    const pauses: number[] = [];
    bed.give({ type: 'gone', client: 1, withFarewell: false });
    for (let round = 1; round <= 6; round += 1) {
      bed.work.length = 0;
      bed.give({ type: 'process-ended', name: 'worker' });
      const sinceMs = bed.nowMs;
      while (!bed.work.includes('restart')) bed.pass(50);
      pauses.push(bed.nowMs - sinceMs);
      bed.core.runsAs('worker', 200 + round);
    }
    expect(pauses).toEqual([50, 250, 500, 1000, 2000, 4000]);
  });

  it('that was started again and does not register is ended and started once more', () => {
    const bed = started();
    bed.give({ type: 'gone', client: 1, withFarewell: false });
    bed.give({ type: 'process-ended', name: 'worker' });
    bed.pass(0);
    bed.core.runsAs('worker', 200);
    bed.work.length = 0;
    bed.pass(60_000);
    expect(bed.work).toEqual(['kill']);
    expect(bed.core.troubles).toHaveLength(1);
  });

  it('with the policy quit is ended and stays failed, so that the watchdog may act; an expendable one is forgotten', () => {
    for (const vital of [true, false]) {
      const bed = started({ recovery: 'quit', vital });
      bed.give({ type: 'gone', client: 1, withFarewell: false });
      bed.give({ type: 'process-ended', name: 'worker' });
      bed.pass(600_000);
      expect(bed.work).not.toContain('restart');
      expect(bed.core.troubles).toHaveLength(vital ? 1 : 0);
      expect(bed.phase).toBe(vital ? 'failed' : undefined);
    }
  });

  it('that had failed for good is well once its program registers anew', () => {
    const bed = started();
    bed.give({ type: 'mark-failed', client: 1, reason: 'the disk is gone' });
    bed.pass(600_000);
    expect(bed.work).toEqual(['failed']);
    expect(bed.core.troubles).toEqual([{ name: 'worker', reason: 'the disk is gone' }]);
    bed.give({ type: 'gone', client: 1, withFarewell: false });
    expect(bed.core.troubles).toHaveLength(1);
    expect(bed.register({}, 2)).toMatchObject({ accepted: true, instance: 0 });
    expect(bed.core.troubles).toEqual([]);
  });

  it('with the policy report is only told of, once, and recovers by a beat', () => {
    const bed = started({ recovery: 'report' });
    bed.pass(10_000);
    expect(bed.work).toEqual(['missed']);
    expect(bed.core.troubles).toHaveLength(1);
    bed.give({ type: 'beat', client: 1 });
    expect(bed.work).toEqual(['missed', 'recovered']);
    expect(bed.core.troubles).toEqual([]);
  });

  it('that takes leave is forgotten without a word of failure', () => {
    const bed = started();
    bed.give({ type: 'gone', client: 1, withFarewell: true });
    bed.pass(60_000);
    expect(bed.work).toEqual(['withdrawn', 'forget']);
    expect(bed.phase).toBeUndefined();
  });

  it('is asked twice in an interval where it wants to be asked, and fails where it does not answer', () => {
    const bed = started({ check: 'ping' });
    bed.pass(0);
    for (let round = 0; round < 6; round += 1) {
      bed.give({ type: 'beat', client: 1 });
      bed.pass(500);
    }
    expect(bed.work).toEqual(Array.from({ length: 7 }, () => 'ping'));
    bed.pass(1000);
    expect(bed.work).toContain('missed');
  });

  it('with an interval of 0 fails by its end alone', () => {
    const bed = started({ intervalMs: 0 });
    bed.pass(600_000);
    expect(bed.work).toEqual([]);
    bed.give({ type: 'gone', client: 1, withFarewell: false });
    expect(bed.work).toEqual(['missed', 'warn']);
  });

  it('that depends on the quorum is checked with it, and ended and started again without it', () => {
    const bed = new Bed();
    bed.register({ whileQuorate: true });
    bed.give({ type: 'start', client: 1 });
    bed.pass(60_000);
    expect(bed.work).toEqual(['registered']);
    expect(bed.core.troubles).toEqual([]);
    bed.give({ type: 'quorum', quorate: true });
    expect(bed.work).toEqual(['registered', 'started']);
    bed.give({ type: 'quorum', quorate: false });
    bed.give({ type: 'process-ended', name: 'worker' });
    bed.pass(0);
    bed.core.runsAs('worker', 200);
    expect(bed.work.slice(2)).toEqual(['missed', 'warn', 'restarting', 'restart']);
    bed.register({ whileQuorate: true }, 2);
    bed.give({ type: 'start', client: 2 });
    expect(bed.phase).toBe('waiting-for-quorum');
  });

  it('with the policy quit that was ended for want of quorum is not held against the node', () => {
    const bed = new Bed();
    bed.register({ whileQuorate: true, recovery: 'quit' });
    bed.give({ type: 'start', client: 1 });
    bed.give({ type: 'quorum', quorate: true });
    bed.give({ type: 'quorum', quorate: false });
    expect(bed.core.troubles).toHaveLength(1);
    bed.give({ type: 'process-ended', name: 'worker' });
    expect(bed.core.troubles).toEqual([]);
  });

  it('is not blamed for a stall of the ring, but silence is found even where every timer is late', () => {
    const bed = started();
    bed.nowMs = 5000;
    bed.give({ type: 'timer' });
    expect(bed.work).toEqual([]);
    while (bed.dueMs !== null && bed.work.length === 0 && bed.nowMs < 60_000) {
      bed.nowMs = bed.dueMs + 100;
      bed.give({ type: 'timer' });
    }
    expect(bed.work[0]).toBe('missed');
  });

  it('is refused where its name is taken, where its former process has not ended, and where it cannot be ended', () => {
    const bed = started();
    expect(bed.register({}, 2)).toMatchObject({ accepted: false });
    expect(bed.register({ name: 'other' }, 1)).toMatchObject({ accepted: false });
    expect(bed.register({ name: 'other' }, 3, null)).toMatchObject({ accepted: false });
    bed.give({ type: 'gone', client: 1, withFarewell: false });
    expect(bed.register({}, 2)).toMatchObject({ accepted: false, reason: expect.stringContaining('not ended') });
  });
});
