/**
 * Why a resource is where it is now, in one sentence, from the journal: every entry there names its cause.
 * Pure.
 */
import type { JournalEntry } from '@nyx/crm/contract';

/** The entry that led to `entry` through a transition, or null where the journal does not reach back to it. */
function origin(entry: JournalEntry, entries: readonly JournalEntry[]): JournalEntry | null {
  const causeOf = ({ cause }: JournalEntry) => entries.find(({ seq }) => seq === cause) ?? null;
  let at: JournalEntry | null = entry;
  while (at && at.kind !== 'transition-started') at = causeOf(at);
  return at && causeOf(at);
}

/** The message without the version that it led to. */
const plain = ({ message }: JournalEntry): string => message.replace(/ \(version [^)]*\)$/, '');

/** `entries` are those since the change, in ascending order; `node` is where the resource is now. */
export function reasonFor(resource: string, node: string, entries: readonly JournalEntry[]): string {
  const moved = entries.findLast((entry) => entry.kind === 'failover' && entry.resource === resource);
  const started = entries.findLast(
    (entry) => entry.kind === 'operation-finished' && entry.resource === resource && entry.data.operation === 'start',
  );
  const change = moved ?? started;
  if (!change) return `It stayed on ${node}, because nothing made it leave.`;
  const because = origin(change, entries);
  const what = moved ? `It went to ${node}` : `It was started again on ${node}`;
  return because ? `${what}, because ${plain(because)}.` : `${what}.`;
}
