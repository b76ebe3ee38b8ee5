/** One event of the journal as a line or two: its number, when, what, and what led to it. */
import type { JournalEntry, JournalKind } from '@nyx/crm/contract';
import type { ScreenOptions } from './status-screen.ts';
import { hangingText, printable, timeOfDay } from './text.ts';

const STYLES: Partial<Record<JournalKind, 'good' | 'warn' | 'bad' | 'dim'>> = {
  'node-joined': 'good',
  'node-lost': 'bad',
  'node-left': 'warn',
  'link-down': 'warn',
  'link-up': 'good',
  'fencing-delayed': 'warn',
  'fencing-started': 'warn',
  'fencing-succeeded': 'good',
  'fencing-failed': 'bad',
  'operation-started': 'dim',
  'operation-finished': 'dim',
  'operation-failed': 'bad',
  failure: 'bad',
  failover: 'good',
  settled: 'good',
  divergence: 'bad',
};

const SEQ_WIDTH = 6;

export function eventLines(entry: JournalEntry, { columns, styles }: ScreenOptions): string[] {
  const date = new Date(entry.at);
  const milliseconds = Number.isNaN(date.getTime()) ? '' : `.${String(date.getMilliseconds()).padStart(3, '0')}`;
  const head = `${String(entry.seq).padStart(SEQ_WIDTH)}  ${timeOfDay(entry.at)}${milliseconds}  `;
  const cause = entry.cause === null ? '' : ` ← ${entry.cause}`;
  const [first = '', ...rest] = hangingText(head, `${printable(entry.message)}${cause}`, columns);
  const style = STYLES[entry.kind];
  const paint = style === undefined ? (text: string) => text : styles[style];
  return [styles.dim(head) + paint(first.slice(head.length)), ...rest.map(paint)];
}
