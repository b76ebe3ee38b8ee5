/**
 * What the journal and the client say of one takeover after a node's death. Pure: the same entries give
 * the same figures, whoever prints them.
 */
import type { JournalEntry } from '@nyx/crm/contract';
import type { PageAnswer } from './outage.ts';

/** The parts of a takeover, which follow each other without a gap: together the time from death to service. */
export interface TakeoverParts {
  /** From the power cut to the verdict of the survivors that the node is lost. */
  readonly detectionMs: number;
  /** From there to the verified isolation of the node, the delay that favours the holder included. */
  readonly fencingMs: number;
  /** From there to the first page that the new node served. */
  readonly startMs: number;
}

export interface Takeover extends TakeoverParts {
  readonly from: string;
  readonly to: string;
  /** How long fencing was held back, and why, as the journal says it; null where it was not. */
  readonly delay: { readonly ms: number; readonly reason: string } | null;
  /** The time from the verified isolation to the end of each resource's start, in order of their ends. */
  readonly starts: readonly { readonly resource: string; readonly durationMs: number }[];
  /** True where the node was verified as isolated before the first start elsewhere, and the page names another node. */
  readonly ok: boolean;
  /** What is wrong where `ok` is false. */
  readonly fault: string | null;
}

const timeOf = (entry: JournalEntry): number => Date.parse(entry.at);

function numberIn(entry: JournalEntry, name: string): number | null {
  const value = entry.data[name];
  return typeof value === 'number' ? value : null;
}

/**
 * Reads the takeover from `deadNode`, whose power was cut at `deadAtMs`, out of the `entries` written since, in
 * ascending order of `seq`. `page` is the first right page from another node. Null while the journal does not
 * hold the verdict and the fencing yet.
 */
export function readTakeover(
  entries: readonly JournalEntry[],
  deadNode: string,
  deadAtMs: number,
  page: PageAnswer,
): Takeover | null {
  const lost = entries.find(({ kind, node }) => kind === 'node-lost' && node === deadNode);
  const fenced = entries.find(({ kind, node }) => kind === 'fencing-succeeded' && node === deadNode);
  const started = entries.filter(
    ({ kind, node, data }) => kind === 'operation-started' && node !== deadNode && data.operation === 'start',
  );
  if (!lost || !fenced) return null;
  const delayed = entries.find(({ kind, node }) => kind === 'fencing-delayed' && node === deadNode);
  const delayMs = numberIn(fenced, 'delayMs') ?? 0;
  const first = started[0];
  const fault = faultOf(first, fenced, page, deadNode);
  return {
    from: deadNode,
    to: page.node,
    detectionMs: Math.round(timeOf(lost) - deadAtMs),
    fencingMs: Math.round(timeOf(fenced) - timeOf(lost)),
    startMs: Math.round(page.atMs - timeOf(fenced)),
    delay: delayMs > 0 ? { ms: delayMs, reason: delayed?.message ?? '' } : null,
    starts: entries
      .filter(
        ({ kind, node, data }) => kind === 'operation-finished' && node !== deadNode && data.operation === 'start',
      )
      .map((entry) => ({ resource: entry.resource ?? '', durationMs: numberIn(entry, 'durationMs') ?? 0 })),
    ok: fault === null,
    fault,
  };
}

function faultOf(
  firstStart: JournalEntry | undefined,
  fenced: JournalEntry,
  page: PageAnswer,
  deadNode: string,
): string | null {
  if (page.node === deadNode) return `the page names ${deadNode}, which is dead`;
  if (!firstStart) return 'the journal names no start on another node';
  if (firstStart.seq < fenced.seq) {
    return `${firstStart.resource} was started (entry ${firstStart.seq}) before ${deadNode} was fenced (entry ${fenced.seq})`;
  }
  return null;
}

/** The part that took longest, with its name for people. */
export function slowestPart(parts: TakeoverParts): { readonly name: string; readonly ms: number } {
  const named = [
    { name: 'detection', ms: parts.detectionMs },
    { name: 'fencing', ms: parts.fencingMs },
    { name: 'start', ms: parts.startMs },
  ];
  return named.reduce((slowest, each) => (each.ms > slowest.ms ? each : slowest));
}
