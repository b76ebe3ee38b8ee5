/**
 * Counts the datagrams that were turned away, by reason, and keeps what people must settle.
 *
 * Anyone can send to the ring's ports, so everything here is bounded, and a reason is traced when it
 * first appears and then once in {@link REPEAT_MS}.
 */
import type { DropCounters } from '../../contract.ts';
import type { LinksTrace } from './links-io.ts';

export type DropReason =
  | 'unlisted-address'
  | 'truncated'
  | 'unknown-format'
  | 'malformed-header'
  | 'other-cluster'
  | 'wrong-sender'
  | 'wrong-recipient'
  | 'wrong-link'
  | 'unknown-key'
  | 'replayed'
  | 'not-authentic'
  | 'unproven-session'
  | 'session-flood'
  | 'malformed-message'
  | 'settings-differ'
  | 'format-refused'
  | 'peer-not-reachable'
  | 'frame-repeated'
  | 'frame-too-long';

export const REPEAT_MS = 60_000;
const REFUSALS_MAX = 64;

interface Refusal {
  readonly peer: string;
  reason: string;
  count: number;
  lastMs: number;
  tracedMs: number;
}

export class DropLedger {
  readonly #counters = new Map<string, number>();
  /** By peer and kind of reason, the oldest first. */
  readonly #refusals = new Map<string, Refusal>();

  count(reason: DropReason): void {
    this.#counters.set(reason, (this.#counters.get(reason) ?? 0) + 1);
  }

  /** Counts a drop that people should know of. Gives the trace that is due, if any. */
  refuse(reason: DropReason, peer: string, words: string, nowMs: number): LinksTrace | null {
    this.count(reason);
    const key = `${reason} ${peer}`;
    const known = this.#refusals.get(key);
    const isDue = !known || nowMs - known.tracedMs >= REPEAT_MS || known.reason !== words;
    const refusal: Refusal = {
      peer,
      reason: words,
      count: (known?.count ?? 0) + 1,
      lastMs: nowMs,
      tracedMs: isDue ? nowMs : (known?.tracedMs ?? nowMs),
    };
    this.#refusals.delete(key);
    this.#refusals.set(key, refusal);
    if (this.#refusals.size > REFUSALS_MAX) this.#forgetOldest();
    return isDue ? { type: 'peer-refused', peer, reason: words, count: refusal.count } : null;
  }

  /** Forgets what was held against `peer`, because it has been accepted. */
  absolve(peer: string): void {
    for (const [key, refusal] of this.#refusals) if (refusal.peer === peer) this.#refusals.delete(key);
  }

  counters(): DropCounters {
    return Object.fromEntries([...this.#counters].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** What was refused within the last {@link REPEAT_MS}. */
  refusedPeers(nowMs: number): readonly { readonly peer: string; readonly reason: string }[] {
    return [...this.#refusals.values()]
      .filter((refusal) => nowMs - refusal.lastMs < REPEAT_MS)
      .map(({ peer, reason }) => ({ peer, reason }));
  }

  #forgetOldest(): void {
    const oldest = this.#refusals.keys().next().value;
    if (oldest !== undefined) this.#refusals.delete(oldest);
  }
}
