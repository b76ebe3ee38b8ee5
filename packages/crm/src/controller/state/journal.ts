/**
 * Writing the journal. Entries are made while a message is applied, so every member gives an entry the same number.
 */
import type { JournalEntry, JournalKind } from '../../contract/journal.ts';
import { type ClusterState, JOURNAL_MAX } from './cluster-state.ts';

/** Who writes, and when by its own clock: taken from the message that is being applied. */
export interface Writer {
  readonly by: string;
  readonly epochMs: number;
}

export interface EntryDraft {
  readonly kind: JournalKind;
  readonly message: string;
  readonly node?: string | null;
  readonly resource?: string | null;
  readonly cause?: number | null;
  readonly data?: JournalEntry['data'];
}

export const isoTime = (epochMs: number): string => {
  const days = Math.floor(epochMs / 86_400_000);
  const { year, month, day } = civilDate(days);
  const rest = epochMs - days * 86_400_000;
  const pad = (value: number, width: number): string => String(value).padStart(width, '0');
  const hours = Math.floor(rest / 3_600_000);
  const minutes = Math.floor(rest / 60_000) % 60;
  const seconds = Math.floor(rest / 1000) % 60;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}T${pad(hours, 2)}:${pad(minutes, 2)}:${pad(seconds, 2)}.${pad(Math.floor(rest) % 1000, 3)}Z`;
};

/** The date of a day counted from 1970-01-01, in the proleptic Gregorian calendar; cores have no `Date`. */
function civilDate(days: number): { year: number; month: number; day: number } {
  // Years are counted from 1 March here, so that the leap day is the last of its year.
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** Appends an entry and returns its number. The oldest entries are dropped beyond {@link JOURNAL_MAX}. */
export function writeEntry(state: ClusterState, writer: Writer, draft: EntryDraft): number {
  state.lastSeq += 1;
  state.journal.push({
    seq: state.lastSeq,
    at: isoTime(writer.epochMs),
    by: writer.by,
    kind: draft.kind,
    message: draft.message,
    node: draft.node ?? null,
    resource: draft.resource ?? null,
    cause: draft.cause ?? null,
    data: draft.data ?? {},
  });
  if (state.journal.length > JOURNAL_MAX) state.journal.splice(0, state.journal.length - JOURNAL_MAX);
  return state.lastSeq;
}

/** Notes that `seq` is why the next plan is made, and that work may follow. */
export function trigger(state: ClusterState, seq: number): void {
  state.triggerSeq = seq;
  state.settled = false;
}
