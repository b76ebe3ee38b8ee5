/**
 * Whether this node's watchdog device is fed.
 *
 * It is while the ring and all vital processes are healthy and, once the node has been quorate since its boot,
 * while it stays quorate or runs nothing. *Stays quorate* is not taken from the membership alone, which a
 * stall of this process would leave standing: a quorum of the members must have answered what this node sent
 * within the detection time that it publishes. The device itself is the shell's.
 */
import type { GuardTerms, WatchdogView } from '../../contract.ts';

/** The device is fed, and the question asked, so many times in its timeout. */
const FEEDS_PER_TIMEOUT = 5;
const FEED_MS_MAX = 1000;
/** A ring that has not formed for so many detection times is not healthy. */
const FORMING_DETECTIONS = 20;
const FORMING_MS_MIN = 30_000;

/** What this node knows of itself at one moment. */
export interface WatchdogFacts {
  readonly troubles: readonly { readonly name: string; readonly reason: string }[];
  readonly isOperational: boolean;
  readonly quorate: boolean;
  /** A single node of two is a quorum: nobody's answer is needed. */
  readonly twoNode: boolean;
  /** How long ago what a quorum of the members has answered was sent; infinite where there never was an answer. */
  readonly answeredMs: number;
  /** Whether anything may run here that must run once in the cluster. */
  readonly runsResources: boolean;
}

export type WatchdogInput =
  | { readonly type: 'opened'; readonly timeoutMs: number; readonly nowMs: number }
  | { readonly type: 'unusable'; readonly reason: string; readonly nowMs: number }
  | { readonly type: 'look'; readonly facts: WatchdogFacts; readonly nowMs: number }
  /** The ring process ends. `inOrder`: nothing of the node is left that the others could miss. */
  | { readonly type: 'end'; readonly inOrder: boolean; readonly nowMs: number };

export interface WatchdogEffects {
  readonly device: 'feed' | 'disarm' | 'nothing';
  /** To be published, where it has changed. */
  readonly guard?: GuardTerms | null;
  /** To be remembered until the next boot. */
  readonly rememberQuorate: boolean;
  /** What has changed, for people: why the device is not fed, or `null` where it is again. */
  readonly told?: string | null;
  /** In how many milliseconds to look again, or `null` for never. */
  readonly againMs: number | null;
}

const NOTHING: WatchdogEffects = { device: 'nothing', rememberQuorate: false, againMs: null };

export class WatchdogCore {
  readonly #detectionMs: number;
  #timeoutMs: number | null = null;
  #hasBeenQuorate: boolean;
  #operationalAtMs = 0;
  #fedAtMs = 0;
  #starvedFor: string | null = null;
  #trouble = 'it was not opened yet';

  /** `detectionMs`: the published time within which feeding stops. `hasBeenQuorate`: since this host's boot. */
  constructor(detectionMs: number, hasBeenQuorate: boolean) {
    this.#detectionMs = detectionMs;
    this.#hasBeenQuorate = hasBeenQuorate;
  }

  step(input: WatchdogInput): WatchdogEffects {
    switch (input.type) {
      case 'opened':
        this.#timeoutMs = input.timeoutMs;
        this.#operationalAtMs = input.nowMs;
        this.#fedAtMs = input.nowMs;
        return { ...NOTHING, guard: this.#terms(input.timeoutMs), againMs: 0 };
      case 'unusable': {
        const wasArmed = this.#timeoutMs !== null;
        this.#timeoutMs = null;
        this.#trouble = input.reason;
        return wasArmed ? { ...NOTHING, guard: null } : NOTHING;
      }
      case 'look':
        return this.#look(input.facts, input.nowMs);
      case 'end':
        return this.#timeoutMs !== null && input.inOrder ? { ...NOTHING, device: 'disarm' } : NOTHING;
    }
  }

  view(nowMs: number): WatchdogView {
    if (this.#timeoutMs === null) return { state: 'unusable', timeoutMs: null, reason: this.#trouble, fedMsAgo: null };
    const state = this.#starvedFor === null ? 'fed' : 'starved';
    return {
      state,
      timeoutMs: this.#timeoutMs,
      reason: this.#starvedFor ?? '',
      fedMsAgo: Math.round(nowMs - this.#fedAtMs),
    };
  }

  #terms(watchdogTimeoutMs: number): GuardTerms {
    return { watchdogTimeoutMs, detectionMs: this.#detectionMs };
  }

  #look(facts: WatchdogFacts, nowMs: number): WatchdogEffects {
    if (this.#timeoutMs === null) return NOTHING;
    if (facts.isOperational) this.#operationalAtMs = nowMs;
    const rememberQuorate = facts.quorate && facts.isOperational && !this.#hasBeenQuorate;
    this.#hasBeenQuorate ||= rememberQuorate;
    const reason = this.#reasonToStarve(facts, nowMs);
    const told = (reason === null) === (this.#starvedFor === null) ? {} : { told: reason };
    this.#starvedFor = reason;
    if (reason === null) this.#fedAtMs = nowMs;
    return {
      device: reason === null ? 'feed' : 'nothing',
      rememberQuorate,
      againMs: Math.min(FEED_MS_MAX, this.#timeoutMs / FEEDS_PER_TIMEOUT),
      ...told,
    };
  }

  #reasonToStarve(facts: WatchdogFacts, nowMs: number): string | null {
    const [trouble] = facts.troubles;
    if (trouble) return `${trouble.name} is not well: ${trouble.reason}`;
    if (!this.#hasBeenQuorate || !facts.runsResources) return null;
    const formingMs = nowMs - this.#operationalAtMs;
    if (formingMs > Math.max(FORMING_MS_MIN, FORMING_DETECTIONS * this.#detectionMs)) {
      return `the ring has not formed for ${Math.round(formingMs)} ms`;
    }
    if (!facts.quorate) return 'this node runs resources, was quorate and is not any more';
    if (facts.twoNode || facts.answeredMs <= this.#detectionMs) return null;
    const since = Number.isFinite(facts.answeredMs) ? `for ${Math.round(facts.answeredMs)} ms` : 'yet';
    return `this node runs resources, and no quorum has answered it ${since}`;
  }
}

/** How long ago what members with a quorum of votes have answered was sent. Each member with its votes; this node's answer is immediate. */
export function quorumAnsweredMs(
  members: readonly { readonly votes: number; readonly answeredMs: number }[],
  votesNeeded: number,
): number {
  let votes = 0;
  for (const member of [...members].sort((left, right) => left.answeredMs - right.answeredMs)) {
    votes += member.votes;
    if (votes >= votesNeeded) return member.answeredMs;
  }
  return Number.POSITIVE_INFINITY;
}
