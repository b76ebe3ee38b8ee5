/** The part of the status screen between the verdict and the nodes: quorum, DC, configuration, fencing. */
import type { StatusView } from '@nyx/crm/contract';
import type { Style, Styles } from '../terminal.ts';
import { hangingText, listed, printable, spokenDuration } from './text.ts';

const LABEL_WIDTH = 11;

/** A labelled sentence, wrapped behind its label. */
function fact(label: string, text: string, columns: number, styles: Styles, style: Style = (same) => same): string[] {
  const [first = '', ...rest] = hangingText(' '.repeat(LABEL_WIDTH), text, columns);
  return [styles.dim(label.padEnd(LABEL_WIDTH)) + style(first.slice(LABEL_WIDTH)), ...rest.map(style)];
}

function devicesText(status: StatusView): string {
  const { devices } = status.fencing;
  if (devices.length === 0) return 'no devices: a lost node is never taken over from';
  const inState = (state: string) => devices.filter((device) => device.state === state).map((device) => device.id);
  const words: readonly (readonly [string, string])[] = [
    ['working', 'working'],
    ['failing', 'FAILING'],
    ['unknown', 'not tried yet'],
  ];
  return words
    .map(([state, word]) => [inState(state), word] as const)
    .filter(([names]) => names.length > 0)
    .map(([names, word]) => `${listed(names)} ${word}`)
    .join(', ');
}

function fencingFacts(status: StatusView, columns: number, styles: Styles): string[] {
  const { enabled, delay, devices, pending } = status.fencing;
  if (!enabled) {
    return fact('Fencing', 'SWITCHED OFF: a service may run on two nodes at once', columns, styles, styles.bad);
  }
  const isFailing = devices.some((device) => device.state === 'failing');
  const lines = fact('Fencing', devicesText(status), columns, styles, isFailing ? styles.warn : undefined);
  if (devices.length > 0) {
    const wait = delay.ms === 0 ? 'no delay' : `delay ${spokenDuration(delay.ms)}`;
    const origin = printable(delay.origin).replace(/^no delay: /, '');
    lines.push(...fact('', `${wait}: ${origin}`, columns, styles, styles.dim));
  }
  for (const { target, attempt, state, reason, lastError } of pending) {
    const doing = {
      delayed: 'is held back',
      running: `is running, attempt ${attempt}`,
      retrying: `is tried again, attempt ${attempt}`,
      'no-device': 'is impossible, no device has it as a target',
    }[state];
    const error = lastError === null ? '' : `; last error: ${printable(lastError)}`;
    const text = `fencing of ${target} ${doing}: ${printable(reason)}${error}`;
    lines.push(
      ...fact('', text, columns, styles, state === 'delayed' || state === 'running' ? styles.warn : styles.bad),
    );
  }
  return lines;
}

function managerFacts(status: StatusView, columns: number, styles: Styles): string[] {
  const { state, reason } = status.manager;
  if (state === 'in-charge' || state === 'member') return [];
  return fact(
    'Manager',
    `${state}: ${printable(reason)}`,
    columns,
    styles,
    state === 'joining' ? styles.warn : styles.bad,
  );
}

/** Why there is a quorum or not, without the words that stand before it on the screen. */
export const quorumReason = (reason: string): string => printable(reason).replace(/^(not )?quorate: /i, '');

function quorumText(status: StatusView): string {
  const { quorate, reason, waitingFor, votes, expectedVotes } = status.quorum;
  if (quorate && votes === expectedVotes) return `quorate, ${votes} of ${expectedVotes} votes`;
  const wait = waitingFor.length === 0 ? '' : ` Waiting for ${listed(waitingFor)}.`;
  return `${quorate ? 'quorate' : 'NOT QUORATE'}: ${quorumReason(reason)}${wait}`;
}

export function factLines(status: StatusView, columns: number, styles: Styles): string[] {
  const { quorate } = status.quorum;
  const lines = [
    ...managerFacts(status, columns, styles),
    ...fact('Quorum', quorumText(status), columns, styles, quorate ? undefined : styles.bad),
  ];
  if (status.manager.state === 'down') return lines;
  const { version, author, acceptedDivergence } = status.configuration;
  const mark = acceptedDivergence ? ', with an accepted divergence' : '';
  const configuration = version === 0 ? 'not founded yet' : `version ${version} by ${author}${mark}`;
  const isOdd = acceptedDivergence || version === 0;
  return [
    ...lines,
    ...fact('DC', status.dc ?? 'none', columns, styles, status.dc === null ? styles.warn : undefined),
    ...fact('Config', configuration, columns, styles, isOdd ? styles.warn : undefined),
    ...fencingFacts(status, columns, styles),
  ];
}
