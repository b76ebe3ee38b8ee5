import { describe, expect, it } from 'vitest';
import { quorumAnsweredMs, WatchdogCore, type WatchdogEffects, type WatchdogFacts } from './watchdog-core.ts';

const DETECTION_MS = 640;
const TIMEOUT_MS = 10_000;
const WELL: WatchdogFacts = {
  troubles: [],
  isOperational: true,
  quorate: true,
  twoNode: false,
  answeredMs: 60,
  runsResources: true,
};

function armed(hasBeenQuorate = false): (facts?: Partial<WatchdogFacts>, passMs?: number) => WatchdogEffects {
  const core = new WatchdogCore(DETECTION_MS, hasBeenQuorate);
  let nowMs = 0;
  core.step({ type: 'opened', timeoutMs: TIMEOUT_MS, nowMs });
  return (facts = {}, passMs = 1000) => {
    nowMs += passMs;
    return core.step({ type: 'look', facts: { ...WELL, ...facts }, nowMs });
  };
}

describe('the watchdog', () => {
  it('is published once it is armed, with its timeout and the time within which feeding stops', () => {
    const core = new WatchdogCore(DETECTION_MS, false);
    expect(core.view(0).state).toBe('unusable');
    const { guard, againMs } = core.step({ type: 'opened', timeoutMs: TIMEOUT_MS, nowMs: 0 });
    expect(guard).toEqual({ watchdogTimeoutMs: TIMEOUT_MS, detectionMs: DETECTION_MS });
    expect(againMs).toBe(0);
    expect(core.step({ type: 'look', facts: WELL, nowMs: 1 })).toMatchObject({ device: 'feed', againMs: 1000 });
    expect(core.step({ type: 'unusable', reason: 'EIO', nowMs: 2 }).guard).toBeNull();
    expect(core.step({ type: 'look', facts: WELL, nowMs: 3 }).device).toBe('nothing');
  });

  it('is fed on a node that was never quorate since its boot', () => {
    const look = armed();
    for (let each = 0; each < 100; each += 1) {
      expect(look({ quorate: false, answeredMs: Number.POSITIVE_INFINITY }).device).toBe('feed');
    }
  });

  it('is starved once a node that was quorate is not any more, unless it runs nothing', () => {
    const look = armed();
    expect(look()).toMatchObject({ device: 'feed', rememberQuorate: true });
    expect(look().rememberQuorate).toBe(false);
    const lost = look({ quorate: false });
    expect(lost.device).toBe('nothing');
    expect(lost.told).toContain('was quorate and is not');
    expect(look({ quorate: false, runsResources: false })).toMatchObject({ device: 'feed', told: null });
    expect(look()).toMatchObject({ device: 'feed' });
  });

  it('knows after a restart within one boot that the node was quorate', () => {
    expect(armed(true)({ quorate: false }).device).toBe('nothing');
  });

  it('is starved where no quorum has answered in time, whatever the membership still says', () => {
    const look = armed();
    look();
    expect(look({ answeredMs: DETECTION_MS }).device).toBe('feed');
    expect(look({ answeredMs: DETECTION_MS + 1 }).device).toBe('nothing');
    expect(look({ answeredMs: DETECTION_MS + 1, twoNode: true }).device).toBe('feed');
    expect(look({ answeredMs: DETECTION_MS + 1, runsResources: false }).device).toBe('feed');
  });

  it('is starved while a vital process is not well, quorate or not', () => {
    const look = armed();
    const troubles = [{ name: 'nyx-manager', reason: 'it is silent' }];
    expect(look({ troubles, runsResources: false })).toMatchObject({
      device: 'nothing',
      told: 'nyx-manager is not well: it is silent',
    });
    expect(look().device).toBe('feed');
  });

  it('is starved where the ring does not form any more, and not while it merely forms', () => {
    const look = armed();
    look();
    for (let passedMs = 0; passedMs < 30_000; passedMs += 1000) {
      expect(look({ isOperational: false }).device).toBe('feed');
    }
    expect(look({ isOperational: false }).device).toBe('nothing');
  });

  it('is disarmed at an orderly end alone', () => {
    for (const inOrder of [true, false]) {
      const core = new WatchdogCore(DETECTION_MS, false);
      core.step({ type: 'opened', timeoutMs: TIMEOUT_MS, nowMs: 0 });
      expect(core.step({ type: 'end', inOrder, nowMs: 1 }).device).toBe(inOrder ? 'disarm' : 'nothing');
    }
  });
});

describe('what a quorum has answered', () => {
  const member = (answeredMs: number, votes = 1) => ({ votes, answeredMs });
  it('is as old as the oldest answer that the quorum cannot do without', () => {
    expect(quorumAnsweredMs([member(900), member(0), member(50)], 2)).toBe(50);
    expect(quorumAnsweredMs([member(900), member(0), member(50)], 3)).toBe(900);
    expect(quorumAnsweredMs([member(0, 1), member(70, 2)], 1)).toBe(0);
    expect(quorumAnsweredMs([member(0), member(70)], 3)).toBe(Number.POSITIVE_INFINITY);
  });
});
