/**
 * The status on one screen. It begins with a verdict in a few words; what is well is said in a line,
 * what is not gets the room to say why and what to do.
 */
import type { FailureStatus, StatusView, Warning } from '@nyx/crm/contract';
import type { Styles } from '../terminal.ts';
import { factLines } from './facts.ts';
import { nodesLines } from './node-lines.ts';
import { resourcesLines } from './resource-lines.ts';
import { hangingText, momentNear, printable, timeOfDay } from './text.ts';
import { verdictOf } from './verdict.ts';

export interface ScreenOptions {
  readonly columns: number;
  readonly styles: Styles;
}

function headLine(status: StatusView, { columns, styles }: ScreenOptions): string {
  const { level, text } = verdictOf(status);
  const mark = { good: '●', warn: '▲', bad: '✗' }[level];
  const left = `${mark} ${status.cluster}: ${text}`;
  const right = `${status.seenBy}, ${timeOfDay(status.at)}`;
  const room = columns - left.length - right.length;
  const painted = `${styles[level](mark)} ${styles.bold(`${status.cluster}:`)} ${styles[level](text)}`;
  return room < 2 ? painted : `${painted}${' '.repeat(room)}${styles.dim(right)}`;
}

const section = (title: string, lines: readonly string[], styles: Styles): string[] =>
  lines.length === 0 ? [] : ['', styles.bold(title), ...lines];

function failureLines(failures: readonly FailureStatus[], now: string, { columns, styles }: ScreenOptions): string[] {
  if (failures.length === 0) return [];
  const lines = failures.flatMap(({ resource, node, operation, exitCode, reason, at }) => {
    const code = exitCode === null ? '' : `, exit code ${exitCode}`;
    return [
      `  ${styles.bad('✗')} ${resource}  ${operation} on ${node} at ${momentNear(at, now)}${code}`,
      ...hangingText('      ', printable(reason), columns).map(styles.dim),
    ];
  });
  const [first] = failures;
  const only = failures.every((failure) => failure.resource === first?.resource) ? ` ${first?.resource}` : '';
  return [...lines, `    → when the cause is gone: nyxctl cleanup${only}`];
}

const warningLines = (warnings: readonly Warning[], { columns, styles }: ScreenOptions): string[] =>
  warnings.flatMap(({ code, message, remedy }) => {
    const [first = '', ...rest] = hangingText('    ', `${printable(message)} (${code})`, columns);
    return [`  ${styles.warn('▲')}${first.slice(3)}`, ...rest, ...hangingText('    → ', printable(remedy), columns)];
  });

/** The lines of the screen, without line ends. */
export function statusScreen(status: StatusView, options: ScreenOptions): string[] {
  const { columns, styles } = options;
  return [
    headLine(status, options),
    '',
    ...factLines(status, columns, styles),
    ...section('Nodes', nodesLines(status, columns, styles), styles),
    ...section('Resources', resourcesLines(status, columns, styles), styles),
    ...section('Failures', failureLines(status.failures, status.at, options), styles),
    ...section('Warnings', warningLines(status.warnings, options), styles),
  ];
}
